"""The canonical form of a mention: line ends and quotes gone, the head in the nominative singular, the adjective with it."""

import re

from ..text import squeeze
from .joined_text import join

_QUOTES = str.maketrans("", "", '„“”‟"»«›‹')
_ENDINGS = {"e": ("s", "es", "e", "en"), "s": ("s",), "n": ("n",), "en": ("en",)}
_HEADS = {
    ("n", "e"): """
    Amt Archiv Array Buch Budget Dokument Element Endgerät Formular Gateway Gerät Gesetz Gremienportal Konzept Labor Modell Modul Netz
    Netzwerk Organ Portal Programm Projekt System Terminal Werk Signal Siegel Produkt Dokumentenmanagementsystem Archivsystem Instrument
    Postfach
    """,
    ("n", "s"): """
    Büro Bürgerbüro Konto Cockpit Tablet iPad Notebook Display Whiteboard Board Panel Headset Tool Dashboard Ticket Studio Kino Lab
    Management Zentrum Register Kataster Center Verfahren Rathaus Payment Internet Intranet Handy Smartphone Formularwesen Museum
    Zeichen Klassenzimmer Learning Government Data Bauportal
    """,
    ("m", "e"): """
    Dienst Pakt Plan Antrag Anschluss Zugang Ausweis Bescheid Prozess Check Standort Arbeitsplatz Marktplatz Haushalt Server Workflow
    Zwilling Ausbau Betrieb Monitor Bildschirm Automat Plattformdienst Parkschein Fahrschein Meldeschein Führerschein Katalog Standard
    Bericht
    """,
    ("m", "s"): """
    Hotspot Laptop PC Computer Beamer Router Drucker Scanner Plotter Rechner Browser Campus Chatbot Bot Livestream Stream Link
    Newsletter Guide Controller Roboter Lernroboter Raum Serverraum Umbau Rollout Support Shop Aufbau Empfänger Melder Zähler Assistent
    Marker Kiosk Knoten Hub Maker Funk Koffer
    """,
    ("f", "en"): """
    Rechnung Signatur Plattform Lizenz Region Stadt Lösung Ausstattung Station Information Anbindung Versorgung Vergabe Buchung
    Abstimmung Sitzung Verkabelung Infrastruktur Leitung Alarmierung Anmeldung Erfassung Genehmigung Beteiligung Förderung Sammlung
    Führung Bank
    """,
    ("f", "n"): """
    Akte Karte Tafel Agenda Strategie Initiative Offensive Anlage Stele Roadmap Klasse Mappe Schule Wolke Richtlinie Leitlinie
    Firewallregel
    """,
    ("f", "s"): """
    App Cloud Software Firewall Kamera Webcam
    """,
}
_IRREGULAR = {
    "Anträge": "Antrag", "Anträgen": "Antrag", "Anschlüsse": "Anschluss", "Anschlüssen": "Anschluss", "Pläne": "Plan", "Plänen": "Plan",
    "Zugänge": "Zugang", "Zugängen": "Zugang", "Arbeitsplätze": "Arbeitsplatz", "Arbeitsplätzen": "Arbeitsplatz", "Bücher": "Buch",
    "Büchern": "Buch", "Ämter": "Amt", "Ämtern": "Amt", "Konten": "Konto", "Switches": "Switch", "Switche": "Switch", "Switchen": "Switch",
    "Rathauses": "Rathaus", "Räume": "Raum", "Räumen": "Raum", "Zentren": "Zentrum", "Museen": "Museum", "Prozesse": "Prozess",
    "Prozesses": "Prozess", "Rathäuser": "Rathaus", "Rechnern": "Rechner", "Servern": "Server", "Beamern": "Beamer", "Zählern": "Zähler",
    "Druckern": "Drucker", "Scannern": "Scanner", "Empfängern": "Empfänger", "Robotern": "Roboter", "Koffern": "Koffer",
    "Routern": "Router", "Computern": "Computer", "Assistenten": "Assistent", "Automaten": "Automat", "Sensoren": "Sensor",
}  # fmt: skip
_GENDERS = {head.lower(): gender for (gender, _), heads in _HEADS.items() for head in heads.split()}
_FORMS = {
    **{head.lower() + end: head.lower() for (_, kind), heads in _HEADS.items() for head in heads.split() for end in _ENDINGS[kind]},
    **{form.lower(): head.lower() for form, head in _IRREGULAR.items()},
    **{head: head for head in _GENDERS},
}  # fmt: skip
_FORM = re.compile("(?:" + "|".join(sorted(map(re.escape, _FORMS), key=len, reverse=True)) + r")\Z")
_LONGEST = max(map(len, _FORMS))
_ACRONYM = re.compile(r"(?<=[A-ZÄÖÜ]{2})s\Z")
_ADJECTIVE = re.compile(
    r"(?P<stem>[Dd]igital|[Ee]lektronisch|[Vv]irtuell|[Ii]nteraktiv|[Hh]ybrid|[Ss]mart|[Ii]ntelligent|[Pp]apierlos|[Uu]rban|[Dd]ynamisch|"
    r"[Öö]ffentlich|[Kk]ostenlos|[Ff]rei|[Kk]ommunal|[Bb]argeldlos|[Ss]trukturiert|[Mm]obil|[Nn]iedersächsisch|[Ee]rsetzend|[Ss]chnell)e[nrsm]?\Z"
)
_AGREES = {"f": "e", "n": "es", "m": "er", "": "e"}


def base_form(text: str) -> str:
    """The name that all inflections of a mention share: "des digitalen \\nBürgerbüros" without its article gives
    "Digitales Bürgerbüro", "elektronischer Rech-\\nnungen" gives "Elektronische Rechnung".

    Only heads in the list above are trimmed: an unknown word keeps its ending ("Session", "Notes", "Moodle").
    """
    words = squeeze(join(text.translate(_QUOTES)).text).split(" ")
    words[-1], gender = _nominative(words[-1])
    for i, word in enumerate(words[:-1]):
        match = _ADJECTIVE.match(word)
        if not match:
            break
        words[i] = match["stem"] + _AGREES[gender]
        if i == 0:
            words[i] = words[i][0].upper() + words[i][1:]
    return " ".join(words)


def _nominative(word: str) -> tuple[str, str]:
    tail = word[-_LONGEST:].lower()
    match = _FORM.search(tail) if len(tail) == len(word[-_LONGEST:]) else None
    if not match:
        return _ACRONYM.sub("", word), ""
    head = _FORMS[match[0]]
    return _respell(word, match[0], head), _GENDERS.get(head, "")


def _respell(word: str, form: str, head: str) -> str:
    shared = next((i for i, (a, b) in enumerate(zip(form, head, strict=False)) if a != b), min(len(form), len(head)))
    return word[: len(word) - len(form) + shared] + head[shared:]
