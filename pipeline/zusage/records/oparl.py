"""What a council information system publishes, in the nouns of OParl 1.1 (https://oparl.org), properties in snake_case."""

from dataclasses import dataclass, field

from ._column import column, table
from .vocabulary import RESULT


@table("bodies", "Municipalities and districts whose minutes are read.", "Gemeinden und Kreise, deren Niederschriften gelesen werden.", label="name")
@dataclass(frozen=True, slots=True, kw_only=True)
class Body:
    """A municipality, after OParl's Body; `ags` is the official key of Destatis (text, leading zero)."""

    id: str = field(metadata=column("Stable key of the municipality.", "Dauerhafter Schlüssel der Gemeinde.", primary=True))
    name: str = field(metadata=column("Name as the municipality uses it.", "Name, wie ihn die Gemeinde führt.", index=True))
    ags: str | None = field(default=None, metadata=column("Official municipality key (AGS), 8 digits as text.", "Amtlicher Gemeindeschlüssel (AGS), 8 Ziffern als Text.", index=True))
    state: str | None = field(default=None, metadata=column("Land, from the first two digits of the AGS.", "Bundesland, aus den ersten zwei Ziffern des AGS."))
    population: int | None = field(default=None, metadata=column("Inhabitants at population_date; empty where unknown.", "Einwohner am Stichtag; leer, wenn unbekannt."))
    population_date: str | None = field(default=None, metadata=column("Reference date of the population figure, ISO.", "Stichtag der Einwohnerzahl, ISO."))
    classification: str | None = field(default=None, metadata=column("Kind of body: Stadt, Gemeinde, Landkreis.", "Art der Körperschaft: Stadt, Gemeinde, Landkreis."))
    latitude: float | None = field(default=None, metadata=column("Latitude of the seat of its administration, WGS 84.", "Geografische Breite des Verwaltungssitzes, WGS 84."))
    longitude: float | None = field(default=None, metadata=column("Longitude, as latitude.", "Geografische Länge, wie die Breite."))
    vendor: str | None = field(default=None, metadata=column("Product behind its council information system.", "Produkt hinter dem Ratsinformationssystem."))
    website: str | None = field(default=None, metadata=column("Start address of its council information system.", "Startadresse des Ratsinformationssystems."))
    licence: str | None = field(default=None, metadata=column("Licence stated by the source.", "Von der Quelle genannte Lizenz."))
    legal_basis: str | None = field(default=None, metadata=column("Ground on which its pages are read.", "Grundlage, auf der die Seiten gelesen werden."))
    withheld: str | None = field(default=None, metadata=column("Why nothing of this source is published for now; empty where it is.", "Warum aus dieser Quelle vorerst nichts veröffentlicht wird; leer, wenn veröffentlicht wird."))
    config_key: str | None = field(default=None, metadata=column("Key of its configuration, by which raw_files.source and issues.source name its crawl; empty where only files of a folder name it.", "Schlüssel ihrer Konfiguration, mit dem raw_files.source und issues.source den Abruf nennen; leer, wenn nur Dateien eines Ordners sie nennen."))
    fictional: int = field(default=0, metadata=column("1 where the municipality is invented (the embedded sample).", "1, wenn die Gemeinde erfunden ist (mitgelieferte Beispiele)."))


@table("organizations", "Councils and committees.", "Räte und Ausschüsse.", label="name")
@dataclass(frozen=True, slots=True, kw_only=True)
class Organization:
    """A council, committee or group that meets, after OParl's Organization."""

    id: str = field(metadata=column("Stable key of the committee.", "Dauerhafter Schlüssel des Gremiums.", primary=True))
    body_id: str = field(metadata=column("Its municipality.", "Die Gemeinde.", ref="bodies.id", index=True))
    name: str = field(metadata=column("Name of the committee.", "Name des Gremiums."))
    classification: str | None = field(default=None, metadata=column("Kind of committee as the source says.", "Art des Gremiums laut Quelle."))
    external_id: str | None = field(default=None, metadata=column("The source's own key or address.", "Schlüssel oder Adresse der Quelle.", index=True))


@table("meetings", "Meetings of councils and committees.", "Sitzungen von Räten und Ausschüssen.", label="name")
@dataclass(frozen=True, slots=True, kw_only=True)
class Meeting:
    """A meeting, after OParl's Meeting; one row however many pages speak of it."""

    id: str = field(metadata=column("Stable key from municipality, committee and day.", "Dauerhafter Schlüssel aus Gemeinde, Gremium und Tag.", primary=True))
    body_id: str = field(metadata=column("Its municipality.", "Die Gemeinde.", ref="bodies.id", index=True))
    organization_id: str | None = field(default=None, metadata=column("The committee that met.", "Das tagende Gremium.", ref="organizations.id", index=True))
    name: str = field(metadata=column("Name of the meeting.", "Name der Sitzung."))
    organization: str | None = field(default=None, metadata=column("Name of the committee that met.", "Name des tagenden Gremiums."))
    organization_url: str | None = field(default=None, metadata=column("Address by which the source names the committee.", "Adresse, mit der die Quelle das Gremium nennt."))
    start: str | None = field(default=None, metadata=column("Begin, ISO date or date and time (Europe/Berlin).", "Beginn, ISO-Datum oder Datum mit Uhrzeit (Europe/Berlin).", index=True))
    end: str | None = field(default=None, metadata=column("End, as begin.", "Ende, wie Beginn."))
    location: str | None = field(default=None, metadata=column("Room and place.", "Raum und Ort."))
    meeting_state: str | None = field(default=None, metadata=column("State as the source prints it: invited, held, public.", "Stand laut Quelle: eingeladen, durchgeführt, öffentlich."))
    cancelled: int | None = field(default=None, metadata=column("1 where the source says that it was cancelled.", "1, wenn die Sitzung laut Quelle ausfällt."))
    non_public: str | None = field(default=None, metadata=column("Numbers of its non-public items, the only thing kept of them.", "Nummern der nichtöffentlichen Punkte; mehr wird von ihnen nicht gespeichert."))
    external_id: str | None = field(default=None, metadata=column("The source's own key or address.", "Schlüssel oder Adresse der Quelle.", index=True))


@table("agenda_items", "Public agenda items with result and votes.", "Öffentliche Tagesordnungspunkte mit Ergebnis und Stimmen.", label="name")
@dataclass(frozen=True, slots=True, kw_only=True)
class AgendaItem:
    """A public agenda item, after OParl's AgendaItem; non-public items are never stored."""

    id: str = field(metadata=column("Stable key from meeting and number.", "Dauerhafter Schlüssel aus Sitzung und Nummer.", primary=True))
    meeting_id: str = field(metadata=column("Its meeting.", "Die Sitzung.", ref="meetings.id", index=True))
    number: str | None = field(default=None, metadata=column("Number as printed, without the mark Ö.", "Nummer wie gedruckt, ohne das Zeichen Ö."))
    order: int | None = field(default=None, metadata=column("Place in the agenda, from 0.", "Platz in der Tagesordnung, ab 0."))
    name: str = field(metadata=column("Title.", "Titel."))
    public: int = field(default=1, metadata=column("Always 1: only public items are stored.", "Immer 1: nur öffentliche Punkte werden gespeichert."))
    result: str | None = field(default=None, metadata=column("Kind of result.", "Art des Ergebnisses.", choices=tuple(RESULT)))
    result_text: str | None = field(default=None, metadata=column("Result as printed.", "Ergebnis wie gedruckt."))
    votes_yes: int | None = field(default=None, metadata=column("Votes in favour; empty where not stated.", "Ja-Stimmen; leer, wenn nicht genannt."))
    votes_no: int | None = field(default=None, metadata=column("Votes against; empty where not stated.", "Nein-Stimmen; leer, wenn nicht genannt."))
    votes_abstain: int | None = field(default=None, metadata=column("Abstentions; empty where not stated.", "Enthaltungen; leer, wenn nicht genannt."))
    paper_reference: str | None = field(default=None, metadata=column("Number of the paper under this item.", "Nummer der Vorlage zu diesem Punkt."))
    url: str | None = field(default=None, metadata=column("Address of the item's page.", "Adresse der Seite des Punktes."))


@table("papers", "Papers: motions, proposals, reports.", "Vorlagen: Anträge, Beschlussvorlagen, Berichte.", label="name")
@dataclass(frozen=True, slots=True, kw_only=True)
class Paper:
    """A paper laid before a committee, after OParl's Paper."""

    id: str = field(metadata=column("Stable key from municipality and reference.", "Dauerhafter Schlüssel aus Gemeinde und Nummer.", primary=True))
    body_id: str = field(metadata=column("Its municipality.", "Die Gemeinde.", ref="bodies.id", index=True))
    reference: str | None = field(default=None, metadata=column("Paper number (Vorlagennummer).", "Vorlagennummer.", index=True))
    name: str = field(metadata=column("Title.", "Titel."))
    paper_type: str | None = field(default=None, metadata=column("Kind of paper as the source says.", "Art der Vorlage laut Quelle."))
    date: str | None = field(default=None, metadata=column("Date of the paper, ISO.", "Datum der Vorlage, ISO."))
    external_id: str | None = field(default=None, metadata=column("The source's own key or address.", "Schlüssel oder Adresse der Quelle."))


@table("files", "Files attached to meetings, items and papers.", "Dateien zu Sitzungen, Punkten und Vorlagen.", label="name")
@dataclass(frozen=True, slots=True, kw_only=True)
class File:
    """A file that a page links, after OParl's File."""

    id: str = field(metadata=column("Stable key from the address.", "Dauerhafter Schlüssel aus der Adresse.", primary=True))
    body_id: str = field(metadata=column("Its municipality.", "Die Gemeinde.", ref="bodies.id", index=True))
    meeting_id: str | None = field(default=None, metadata=column("Meeting that it belongs to.", "Sitzung, zu der sie gehört.", ref="meetings.id", index=True))
    paper_id: str | None = field(default=None, metadata=column("Paper that it belongs to.", "Vorlage, zu der sie gehört.", ref="papers.id", index=True))
    name: str = field(metadata=column("Name as printed.", "Name wie gedruckt."))
    url: str = field(metadata=column("Address.", "Adresse."))
    size: int | None = field(default=None, metadata=column("Size in bytes as stated by the source.", "Größe in Bytes laut Quelle."))
    media_type: str | None = field(default=None, metadata=column("Media type as stated by the source.", "Medientyp laut Quelle."))
    external_id: str | None = field(default=None, metadata=column("The source's own key.", "Schlüssel der Quelle."))
