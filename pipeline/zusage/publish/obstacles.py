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
    "no-entry": "keine Adresse eingetragen", "in-progress": "Abruf lief zur selben Zeit schon",
    "repeated-list": "Liste wiederholt sich", "implausible": "Zahlen nicht plausibel", "same-key": "zwei Dateien mit einem Schlüssel",
    "out-of-memory": "zu groß für den Speicher", "worker-died": "beim Lesen abgebrochen", "defect": "Fehler des Programms",
}  # fmt: skip
"""Code → words; pages show a code without words here as it is."""

_REASONS: Final = {
    "no-entry": "Es ist noch keine Adresse eingetragen, bei der der Abruf beginnt.",
    "in-progress": "Ein anderer Lauf rief diese Gemeinde zur selben Zeit ab.",
    "budget-spent": "Der Abruf ist noch nicht fertig; der nächste Lauf setzt ihn fort.",
    "refused": "Der Abruf dieser Adressen ist nicht erlaubt.",
    "login": "Der Server verlangt eine Anmeldung oder verweigert den Zugriff.",
    "challenge": "Der Server schickte eine Prüfseite statt des Inhalts.",
    "away": "Der Server bat um eine längere Pause.",
    "unreachable": "Der Server war nicht erreichbar.",
    "not-public": "Die Seiten sind laut Server nicht öffentlich.",
    "error-page": "Der Server schickte eine Fehlerseite statt des Inhalts.",
    "unknown-vendor": "Die Seiten sind von keinem bekannten Ratsinformationssystem.",
    "unknown-layout": "Die Seiten sind anders aufgebaut, als dieses Programm sie kennt.",
    "vanished": "Die Seiten sind nicht mehr im Netz.",
}
"""Code → why nothing of a municipality could be fetched, as a sentence."""


def reason(code: str, value: str | None) -> str:
    """Why an address gave nothing, as a German sentence; `value` is what was found there (`issues.value`)."""
    # What `fetch.client` finds where the rules of RFC 9309 say no, or could not be read.
    if code == "refused" and (value or "").startswith("Disallow"):
        return "Die Regeln des Servers (robots.txt) lassen den Abruf nicht zu, oder sie waren nicht lesbar."
    if code == "fetch-error" and value in ("404", "410"):
        return f"Unter der Adresse ist nichts (Status {value})."
    if code == "fetch-error" and (value or "").isdigit():
        return f"Der Server meldete einen Fehler (Status {value})."
    return _REASONS.get(code) or f"{OBSTACLES.get(code, code)}."
