"""Devices, licences and technologies, which are a PROJECT only where their purchase, roll-out or switch-over is reported."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from .base_forms import base_form
from .values import Found

_BUY = (
    r"[Bb]eschaff|[Aa]nschaff|angeschafft|anzuschaffen|[Aa]nkauf|\b[Kk]auf\b|gekauft|\bkaufen|zu kaufen|[Ee]rwerb\b|erworben|erwerben|[Aa]usstatt|ausgestattet|auszustatten|[Aa]usrüst|ausgerüstet|"
    r"bestellt|[Bb]estellung|geliefert|[Ll]ieferung|[Ll]easing|geleast|[Ee]rsatz|ersetzt|ersetzen|[Aa]ustausch|ausgetauscht|[Rr]oll-?[Oo]ut|ausgerollt|[Aa]usgabe von|ausgegeben|verteilt|[Vv]ergabe|\b[Ll]ose? \d|"
    r"[Aa]uftrag|beauftragt|installiert|[Ii]nstallation|[Ee]inbau|eingebaut|[Bb]ereitstellung|bereitgestellt|[Ee]rneuer|[Mm]odernisier|[Ff]inanzier|[Ee]rhält|erhalten|\bbekommen|bekommt|zur Verfügung gestellt|"
    r"angemietet|[Mm]iete|[Aa]ufrüst|[Nn]achrüst|nachgerüstet|eingeführt|[Ee]inführ|[Aa]usschreib|ausgeschrieben|[Zz]uschlag|[Ii]nvest|\bneue[nrsm]? |[Ff]örder|zusätzliche|erweiter|€|Euro|EUR\b"
)
_ROLL_OUT = _BUY + (
    r"|[Aa]usbau|ausgebaut|auszubauen|[Aa]nschluss|angeschlossen|anzuschließen|[Vv]ersorg|[Vv]erleg|[Ee]rschließ|erschlossen|[Ee]ingericht|eingerichtet|[Ee]inricht|verfügbar|flächendeckend|kostenlos|[Aa]nbind|angebunden|"
    r"[Uu]msetz|umgesetzt|geplant|[Pp]lanung|[Aa]ufbau|in Betrieb|freigeschaltet|[Zz]ugang|[Ee]rweiter|erweitert|[Aa]usleucht|[Kk]osten|gekündigt|abgeschaltet|\bfehl|[Ss]tand\b|[Vv]erbesser|gefordert|beantragt|[Aa]ntrag|[Öö]ffentlich"
)
_SWITCH = r"[Rr]elaunch|[Nn]eugestalt|neu gestaltet|[Üü]berarbeit|überarbeitet|[Uu]mstell|umgestellt|[Mm]odernisier|[Aa]blös|abgelöst|[Nn]euaufsetz|neue[nrsm]? (?:\w+ )?\Z|[Ee]rneuer|[Bb]arrierefrei|[Uu]mbau|umgebaut|freigeschaltet"
_DEVICES = (
    r"(?:iPads?|I-Pads?|Ipads?|Tablet-?PCs?|Tablets?|Notebooks?n?|Laptops?|Convertibles?|PC-Arbeitsplätzen?|PCs?|Computern?|Arbeitsplatzrechnern?|Arbeitsplatz-PCs?|Servern?|Switche?[sn]?|Dokumentenkameras?|Beamern?|Kurzdistanzbeamern?|"
    r"Whiteboards?|Smart-?[Bb]oards?|Active-?[Pp]anels?|Activ-?[Pp]anels?|Touch-?[Pp]anels?|Touch-?[Dd]isplays?|Displays?|Smartphones?|Diensthandys?|Dienst-Handys?|Mobiltelefonen?|Multifunktionsgeräten?|Kopierern?|Druckern?|Scannern?|"
    r"Großformatscannern?|Buchscannern?|Plottern?|3D-Druckern?|Lernrobotern?|VR-Brillen?|Monitoren?|Webcams?|Headsets?|Access-?[ ]?Points?|Routern?|Apple-TVs?|Softwarelizenzen|Windows-Lizenzen|Office-Lizenzen|CAD-Lizenzen|"
    r"Surface-Geräten?|Thin-?Clients?|Chromebooks?|Docking-?[Ss]tations?|Dockingstationen|Calliope-?\w{0,10}|Digitalkameras?|Drohnen?|Bildschirmarbeitsplätzen?|Digitalfunkgeräten?|Funkgeräten?)"
)
_TECHNOLOGIES = (
    r"(?:W-?LAN|W-?Lan|WiFi|Wi-Fi|Breitband|FTTH|FTTB|Hot-?[Ss]pots?|LTE|5G|Mobilfunk|Vectoring|Videoüberwachung|Sensoren|Sensorik|EDV-Anlage|Verkabelung|Bluetooth-Beacons|Beacons|QR-Codes)"
)
_CHANNELS = r"(?:[Hh]omepages?|Internet-?[Aa]uftritt(?:e?s)?|Web-?[Aa]uftritt(?:e?s)?|Internet-?[Ss]eiten?|Web-?[Ss]eiten?|Websites?|Internet-?[Pp]räsenz)"
_TOPICS = (
    (re.compile(r"W-?LAN|Wi-?Fi|Hot-?[Ss]pot"), "wlan"), (re.compile(r"Glasfaser|Breitband|FTT|Vectoring"), "breitband"), (re.compile(r"LTE|5G|Mobilfunk\Z"), "mobilfunk"),
    (re.compile(r"Sensor|Beacon"), "smart-city"),
)  # fmt: skip
_SCHOOL = re.compile(r"[Ss]chul|[Ss]chüler|Lehrer|Lehrkr|[Uu]nterricht|[Kk]lasse|[Gg]ymnasi")
_REACH = 220


@dataclass(frozen=True, slots=True)
class _Kind:
    """Words that count only where `evidence` stands around them in their sentence."""

    origin: str
    words: re.Pattern[str]
    evidence: re.Pattern[str]
    score: float


def _kind(origin: str, words: str, evidence: str, score: float) -> _Kind:
    compound = rf"(?<![\w-])(?:[A-ZÄÖÜ][\w]{{1,30}}-){{0,2}}{words}(?:-[A-ZÄÖÜ]\w{{2,30}})?(?![\w-])"
    return _Kind(origin, re.compile(compound), re.compile(evidence), score)


KINDS = (
    _kind("device_purchase", _DEVICES, _BUY, 0.65),
    _kind("technology_rollout", _TECHNOLOGIES, _ROLL_OUT, 0.65),
    _kind("channel_switch", _CHANNELS, _SWITCH, 0.6),
)


def find_purchases(text: str, start: int, end: int) -> Iterator[Found]:
    """Devices, technologies and channels within the sentence `text[start:end]` whose purchase or roll-out it reports."""
    for kind in KINDS:
        for match in kind.words.finditer(text, start, end):
            around = text[max(start, match.start() - _REACH) : match.start()], text[match.end() : min(end, match.end() + _REACH)]
            if any(kind.evidence.search(side) for side in around):
                name = base_form(match[0])
                yield Found(start=match.start(), end=match.end(), label="PROJECT", origin=kind.origin, name=name, topic=_topic(match[0], text[start:end], kind), score=kind.score)


def _topic(word: str, sentence: str, kind: _Kind) -> str:
    known = next((topic for pattern, topic in _TOPICS if pattern.search(word)), None)
    if known:
        return known
    if kind.origin == "channel_switch":
        return "portale"
    return "schulgeraete" if _SCHOOL.search(sentence) else "it-betrieb"
