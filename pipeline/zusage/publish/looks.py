"""How tables present themselves to people: German title, order of rows, facets, and the columns worth seeing first."""

from dataclasses import dataclass

from ..codebook import Table


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """`newest` sorts descending; `main` are the columns that a page shows before one asks for all (empty: all)."""

    title: str
    newest: str = ""
    facets: tuple[str, ...] = ()
    main: tuple[str, ...] = ()


LOOKS: dict[str, Look] = {
    "agenda_items": Look(title="Tagesordnungspunkte", facets=("result",)),
    "amounts": Look(title="Beträge", facets=("stage",)),
    "anchors": Look(title="Fundorte auf Seiten"),
    "bodies": Look(title="Gemeinden", facets=("state",)),
    "body_counts": Look(title="Zahlen je Gemeinde", facets=("state", "reading")),
    "commitments": Look(
        title="Zusagen",
        newest="meeting_date",
        facets=("status", "force", "body", "topic"),
        main=(
            "project",
            "body",
            "meeting_date",
            "force",
            "status",
            "amount_text",
            "deadline_text",
            "due_to",
            "moved_to",
            "quote",
        ),
    ),
    "control_entries": Look(title="Beschlusskontrolle laut Verwaltung", newest="as_of", facets=("status",)),
    "control_links": Look(title="Beschlusskontrolle und Zusagen", facets=("source",)),
    "coverage": Look(title="Abdeckung", newest="month"),
    "decisions": Look(title="Beschlüsse und Stimmen", facets=("result", "source", "conflict")),
    "document_topics": Look(title="Themen der Texte", facets=("topic_id",)),
    "documents": Look(
        title="Gelesene Texte",
        newest="date",
        facets=("kind",),
        main=("id", "title", "date", "body_id", "organization", "kind", "url", "duplicate_of", "text"),
    ),
    "events": Look(title="Zeilen der Zeitleiste", facets=("event",)),
    "evidence": Look(title="Belege", newest="date", facets=("role",)),
    "facts": Look(title="Zahlen nach Gemeinde, Thema, Jahr und Stand", facets=("topic", "status")),
    "files": Look(title="Dateien"),
    "issues": Look(title="Lesehindernisse", facets=("stage", "code")),
    "meetings": Look(title="Sitzungen", newest="start"),
    "mention_topics": Look(title="Themen der Textstellen", facets=("topic_id",)),
    "mentions": Look(title="Textstellen", facets=("label",)),
    "money_sums": Look(title="Summen der Beträge", facets=("money_stage", "share", "rhythm")),
    "organizations": Look(title="Gremien"),
    "papers": Look(title="Vorlagen", newest="date"),
    "plausibility": Look(title="Plausibilität der Quellen", facets=("name", "fine")),
    "project_counts": Look(title="Vorhaben über alle Gemeinden", newest="bodies", facets=("topic",)),
    "project_links": Look(title="Vielleicht dasselbe Vorhaben", facets=("why",)),
    "project_mentions": Look(title="Textstellen der Vorhaben"),
    "projects": Look(title="Vorhaben", facets=("topic",)),
    "quote_boxes": Look(title="Zitate auf der Seite"),
    "raw_files": Look(title="Rohdateien", facets=("media_type",)),
    "reviews": Look(title="Prüfungen und Antworten", newest="date", facets=("verdict",)),
    "revisions": Look(title="Änderungen", newest="date", facets=("field", "direction", "reason")),
    "runs": Look(title="Läufe", newest="started"),
    "scores": Look(title="Güte der Erkennung", facets=("gold_set", "label", "slice", "match")),
    "section_topics": Look(title="Themen der Abschnitte", facets=("topic_id",)),
    "sections": Look(title="Abschnitte", facets=("kind",)),
    "sightings": Look(title="Herkunft der Angaben", facets=("table_name",)),
    "silences": Look(title="Still geworden, Zahlen", newest="minutes_without"),
    "stated_amounts": Look(title="Genannte Beträge, einzeln", facets=("money_stage", "share", "rhythm")),
    "suppliers": Look(title="Genannte Firmen", facets=("source",)),
    "table_cells": Look(title="Tabellenzellen"),
    "thread_counts": Look(title="Fäden, Zahlen", newest="meetings"),
    "thread_edges": Look(title="Fäden über Sitzungen", facets=("source",)),
    "time_expressions": Look(title="Zeitangaben", facets=("bound",)),
    "topic_counts": Look(title="Zahlen je Gemeinde und Thema", facets=("topic",)),
    "topics": Look(title="Themen", facets=("area",)),
    "words": Look(title="Wörter der Suche", newest="texts"),
}


def title_of(table: Table) -> str:
    """The German title of a table or view; its name where nobody gave it one."""
    return LOOKS[table.name].title if table.name in LOOKS else table.title or table.name
