"""What was found in a text: mentions with their values, topics and projects."""

from dataclasses import dataclass, field

from ._column import column, table
from .vocabulary import DUE_BOUND, LABELS, MONEY_STAGE, PRECISION, SAME_BY


@table("mentions", "Every tagged stretch of text.", "Jede markierte Textstelle.", label="text")
@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """A tagged stretch: `document.text[start:end] == text`, always."""

    id: str = field(metadata=column("Stable key from document, label, text and its count.", "Dauerhafter Schlüssel aus Dokument, Art, Text und Zählung.", primary=True))
    document_id: str = field(metadata=column("Its document.", "Das Dokument.", ref="documents.id", index=True))
    label: str = field(metadata=column("What it is.", "Was es ist.", choices=tuple(LABELS), index=True))
    start: int = field(metadata=column("First character.", "Erstes Zeichen."))
    end: int = field(metadata=column("After the last character.", "Nach dem letzten Zeichen."))
    text: str = field(metadata=column("The stretch, verbatim.", "Die Stelle, wörtlich."))
    name: str | None = field(default=None, metadata=column("Canonical name of a project mention.", "Grundform des Projektnamens."))
    programme: int = field(default=0, metadata=column("1 where the name is a law or programme that many municipalities carry out.", "1, wenn der Name ein Gesetz oder Programm ist, das viele Gemeinden ausführen."))
    topic: str | None = field(default=None, metadata=column("Topic of a project mention.", "Thema eines Projekts.", ref="topics.id"))
    origin: str = field(metadata=column("Rule or model, with version, that made it.", "Regel oder Modell mit Version, die es fand."))
    score: float = field(default=1.0, metadata=column("Confidence from 0 to 1.", "Sicherheit von 0 bis 1."))


@table("amounts", "Values of amounts.", "Werte der Beträge.")
@dataclass(frozen=True, slots=True, kw_only=True)
class Amount:
    """The value of an AMOUNT mention. One number: min = max; "bis zu": min empty; "mindestens": max empty."""

    mention_id: str = field(metadata=column("The mention.", "Die Textstelle.", primary=True, ref="mentions.id"))
    min: float | None = field(default=None, metadata=column("Lower end in units of the currency.", "Unterer Wert in Einheiten der Währung."))
    max: float | None = field(default=None, metadata=column("Upper end in units of the currency.", "Oberer Wert in Einheiten der Währung."))
    currency: str = field(default="EUR", metadata=column("Currency, ISO 4217.", "Währung, ISO 4217."))
    approx: int = field(default=0, metadata=column("1 where the text says rund, ca., etwa.", "1, wenn der Text rund, ca., etwa sagt."))
    stage: str | None = field(default=None, metadata=column("How far the money is on its way.", "Wie weit das Geld auf seinem Weg ist.", choices=tuple(MONEY_STAGE)))
    basis: str | None = field(default=None, metadata=column("What it counts: gross, net, own share, yearly, per what.", "Was er zählt: brutto, netto, Eigenanteil, jährlich, je was."))
    share: str | None = field(default=None, metadata=column("Shares that its sentence states beside it, such as grant 90 %, own share 10 %; nothing is computed from them.", "Anteile, die der Satz dazu nennt: Förderung (grant), Eigenanteil (own share); nichts daraus ist berechnet."))


@table("time_expressions", "Values of deadlines and dates.", "Werte der Fristen und Daten.")
@dataclass(frozen=True, slots=True, kw_only=True)
class TimeExpression:
    """The value of a DEADLINE or DATE mention: a closed interval of days, and the TIMEX3 reading (ISO 24617-1)."""

    mention_id: str = field(metadata=column("The mention.", "Die Textstelle.", primary=True, ref="mentions.id"))
    date_from: str | None = field(default=None, metadata=column("First day, ISO; empty where it cannot be resolved.", "Erster Tag, ISO; leer, wenn nicht auflösbar."))
    date_to: str | None = field(default=None, metadata=column("Last day, ISO; empty where it cannot be resolved.", "Letzter Tag, ISO; leer, wenn nicht auflösbar."))
    bound: str | None = field(default=None, metadata=column("by, from or in; empty for a DATE.", "bis, ab oder im; leer bei einem Datum.", choices=tuple(DUE_BOUND)))
    precision: str | None = field(default=None, metadata=column("How finely the text names the days.", "Wie genau der Text die Tage nennt.", choices=tuple(PRECISION)))
    timex_type: str | None = field(default=None, metadata=column("TIMEX3 type: DATE or DURATION.", "TIMEX3-Typ: DATE oder DURATION."))
    timex_value: str | None = field(default=None, metadata=column("TIMEX3 value, such as 2025-Q3.", "TIMEX3-Wert, etwa 2025-Q3."))
    timex_mod: str | None = field(default=None, metadata=column("TIMEX3 mod: START, MID, END or APPROX.", "TIMEX3-Mod: START, MID, END oder APPROX."))


@table("topics", "Topics of digitalisation.", "Themen der Digitalisierung.", label="name")
@dataclass(frozen=True, slots=True, kw_only=True)
class Topic:
    """A topic, from `tag/topics/*.yml`."""

    id: str = field(metadata=column("Key of the topic.", "Schlüssel des Themas.", primary=True))
    name: str = field(metadata=column("German name.", "Deutscher Name."))
    name_en: str = field(metadata=column("English name.", "Englischer Name."))
    area: str = field(metadata=column("Area that it belongs to.", "Bereich, zu dem es gehört.", index=True))
    description: str = field(metadata=column("What counts.", "Was dazu zählt."))


@table("projects", "Undertakings: national programmes once, local ones once per municipality.", "Vorhaben: landesweite Programme einmal, örtliche je Gemeinde.", label="name")
@dataclass(frozen=True, slots=True, kw_only=True)
class Project:
    """An undertaking behind its mentions."""

    id: str = field(metadata=column("Stable key from municipality and canonical name.", "Dauerhafter Schlüssel aus Gemeinde und Grundform.", primary=True))
    name: str = field(metadata=column("Canonical name.", "Grundform des Namens."))
    key: str = field(metadata=column("The name folded for addresses: projects of the same name in all municipalities share it.", "Der Name, vereinfacht für Adressen: gleichnamige Vorhaben aller Gemeinden teilen ihn.", index=True))
    topic: str | None = field(default=None, metadata=column("Topic.", "Thema.", ref="topics.id", index=True))
    body_id: str | None = field(default=None, metadata=column("Municipality; empty for programmes that many municipalities carry out.", "Gemeinde; leer bei Programmen vieler Gemeinden.", ref="bodies.id", index=True))


@table("project_links", "Projects of a municipality that may be one and the same; precision goes first, so they are kept apart.", "Vorhaben einer Gemeinde, die vielleicht dasselbe sind; im Zweifel bleiben sie getrennt.")
@dataclass(frozen=True, slots=True, kw_only=True)
class ProjectLink:
    """Two projects that may be one: a name has two candidates, or they are spelt nearly alike. Each two once, the lesser key first."""

    id: str = field(metadata=column("Stable key from both projects.", "Dauerhafter Schlüssel aus beiden Vorhaben.", primary=True))
    project_id: str = field(metadata=column("The one project.", "Das eine Vorhaben.", ref="projects.id", index=True))
    other_id: str = field(metadata=column("The other project.", "Das andere Vorhaben.", ref="projects.id", index=True))
    why: str = field(metadata=column("What speaks for their being the same.", "Was dafür spricht, dass es dasselbe ist.", choices=tuple(SAME_BY)))
    score: float = field(metadata=column("How much speaks for it, from 0 to 1.", "Wie viel dafür spricht, von 0 bis 1."))


@table("project_mentions", "Which mention speaks of which project.", "Welche Textstelle von welchem Vorhaben spricht.")
@dataclass(frozen=True, slots=True, kw_only=True)
class ProjectMention:
    """Link of a PROJECT mention to its project."""

    mention_id: str = field(metadata=column("The mention.", "Die Textstelle.", primary=True, ref="mentions.id"))
    project_id: str = field(metadata=column("The project.", "Das Vorhaben.", ref="projects.id", index=True))
