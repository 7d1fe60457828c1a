"""German for the codes of `issues`: what stood in the way of reading, for readers who did not write the parsers."""

from typing import Final

OBSTACLES: Final = {
    "unresolved-time": "Zeitangabe ohne bestimmbaren Tag", "no-date": "Text ohne Datum", "invalid-date": "unmögliches Datum",
    "date-conflict": "Datum im Verzeichnis ein anderes als im Text", "encoding": "Zeichensatz falsch angegeben",
    "assumed-charset": "Zeichensatz falsch angegeben", "lost-characters": "Zeichen verloren", "replaced-bytes": "Zeichen verloren",
    "damaged-text": "Text beschädigt", "repaired": "PDF beschädigt, Rest gelesen", "page-unread": "Seite nicht lesbar",
    "unread-text": "Text nicht gelesen", "tables-unread": "Tabellen nur als Zeilen gelesen",
    "control-unread": "Beschlusskontrolle nicht als Tabelle lesbar", "ocr-low": "Texterkennung unsicher",
    "collection-file": "Sammeldokument, einzelne Texte daraus nicht getrennt", "unmarked-texts": "Texte ohne erkennbaren Punkt",
    "unmarked-items": "Punkte ohne Zeichen für öffentlich", "no-items": "keine Tagesordnungspunkte erkannt",
    "no-agenda": "keine Tagesordnung", "non-public-rows": "nichtöffentliche Punkte, nicht gespeichert",
    "mostly-non-public": "überwiegend nichtöffentlich, nicht gespeichert", "not-public": "laut Seite nicht öffentlich",
    "events-without-date": "Termine ohne Datum", "unknown-section": "unbekannter Abschnitt",
    "unknown-layout": "unbekannter Aufbau der Seite", "unknown-vendor": "unbekanntes Ratsinformationssystem",
    "missing-part": "Seite unvollständig", "error-page": "Fehlerseite statt Inhalt", "document-error": "Datei ohne lesbaren Text",
    "unsupported-file": "Dateiart wird nicht gelesen", "unreadable": "Datei nicht lesbar", "vanished": "nicht mehr im Netz",
    "page-error": "Seite nicht wie erwartet", "fetch-error": "Abruf fehlgeschlagen", "login": "Anmeldung verlangt",
    "challenge": "Prüfseite statt Inhalt", "away": "Server bat um eine längere Pause",
    "budget-spent": "Abruf für diesmal beendet, geht später weiter",
    "refused": "Abruf vom Server nicht gewünscht", "unreachable": "nicht erreichbar", "too-large": "zu groß",
    "wrong-media-type": "Dateiart wird nicht gelesen", "several-municipalities": "Texte mehrerer Gemeinden in einer Datei",
    "decision-conflict": "Ergebnis an zwei Stellen verschieden", "timeout": "Lesen dauerte zu lange",
    "out-of-memory": "zu groß für den Speicher", "worker-died": "beim Lesen abgebrochen", "defect": "Fehler des Programms",
}  # fmt: skip
"""Code → words; pages show a code without words here as it is."""
