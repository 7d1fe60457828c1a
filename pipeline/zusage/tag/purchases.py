"""Devices, technologies and channels: a PROJECT only where their purchase, roll-out or switch-over is what is reported."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from .base_forms import base_form
from .fragments import any_of
from .values import Found

_BUY = any_of(r"""
    [Bb]eschaff [Aa]nschaff angeschafft anzuschaffen [Aa]nkauf \b[Kk]auf\b gekauft \bkaufen [Ee]rwerb\b erworben erwerben
    [Aa]usstatt ausgestattet auszustatten [Aa]usrüst ausgerüstet bestellt [Bb]estellung geliefert [Ll]ieferung [Ll]easing geleast
    [Ee]rsatz ersetz [Aa]ustausch ausgetauscht [Rr]oll-?[Oo]ut ausgerollt [Aa]usgabe\svon ausgegeben verteilt [Vv]ergabe
    \b[Ll]ose?\s\d [Aa]uftrag beauftragt installiert [Ii]nstallation [Ee]inbau eingebaut [Bb]ereitstellung bereitgestellt [Ee]rneuer
    [Mm]odernisier [Ff]inanzier [Ee]rhält erhalten \bbekommen bekommt zur\sVerfügung\sgestellt angemietet [Mm]iete [Aa]ufrüst
    achrüst nachgerüstet eingeführt [Ee]inführ [Aa]usschreib ausgeschrieben [Zz]uschlag [Ii]nvest \bneue[nrsm]?\s [Ff]örder
    zusätzliche erweiter € Euro EUR\b
""")
_ROLL_OUT = any_of(r"""
    [Aa]usbau ausgebaut auszubauen [Aa]nschluss angeschlossen anzuschließen [Vv]ersorg [Vv]erleg [Ee]rschließ erschlossen eingericht
    [Ee]inricht verfügbar flächendeckend [Kk]osten [Aa]nbind angebunden [Uu]msetz umgesetzt geplant [Pp]lanung [Aa]ufbau in\sBetrieb
    freigeschaltet [Zz]ugang [Ee]rweiter [Aa]usleucht gekündigt abgeschaltet \bfehl [Vv]erbesser gefordert beantragt [Aa]ntrag
    [Öö]ffentlich
""")
_SWITCH = any_of(r"""
    [Rr]elaunch [Nn]eugestalt neu\sgestaltet [Üü]berarbeit [Uu]mstell umgestellt [Mm]odernisier [Aa]blös abgelöst [Ee]rneuer
    [Bb]arrierefrei \bneue[nrsm]?\s(?:städtische[nr]?\s)?(?=[HhIiWw]) [Uu]mbau umgebaut
""")
_DEVICES = any_of(r"""
    iPads? I-Pads? Ipads? Tablet-?PCs? Tablets? Notebooks? Laptops? Convertibles? PC-Arbeitspl[aä]tze?n? PCs? Computern?
    Arbeitsplatz-?[Rr]echnern? Servern? Switche?[sn]? Dokumentenkameras? (?:Kurzdistanz)?[Bb]eamern? Whiteboards? Smart-?[Bb]oards?
    Activ[e]?-?[Pp]anels? Touch-?(?:[Pp]anels?|[Dd]isplays?) Displays? Smartphones? Dienst-?[Hh]andys? Mobiltelefonen?
    Multifunktionsgeräten? Kopierern? Druckern? Scannern? (?:Großformat|Buch)scannern? Plottern? 3D-Druckern? Lernrobotern?
    VR-Brillen? Monitoren? Webcams? Headsets? Access-?\s?Points? Routern? Apple-TVs? (?:Software|Windows-|Office-|CAD-)[Ll]izenzen
    Surface-Geräten? Thin-?Clients? Chromebooks? Docking-?[Ss]tation(?:en|s)? (?:Digital)?[Ff]unkgeräten?
    Bildschirmarbeitspl[aä]tze?n?
""")
_TECHNOLOGIES = any_of(r"""
    W-?LAN W-?Lan WiFi Wi-Fi Breitband Hot-?[Ss]pots? LTE 5G Vectoring Videoüberwachung Sensoren Verkabelung Beacons
""")
_CHANNELS = any_of(r"[Hh]omepages? (?:Internet|Web)-?(?:[Aa]uftritt(?:e?s)?|[Ss]eiten?|[Pp]räsenz) Websites?")
CUES = r"""
    Pad Tablet Notebook Laptop Convertible PC Computer echner Server Switch kamera Beamer beamer board Panel panel Display display
    Smartphone handy Handy Mobiltelefon funktionsg Kopierer Drucker Scanner scanner Plotter robot VR- Monitore? Webcam Headset Access
    Router Apple izenzen Surface Thin Docking unkger arbeitspl LAN Lan\b WiFi Wi-Fi Breitband Hot-?[Ss]p LTE 5G Vectoring Video Sensoren
    kabelung Beacon omepage Internet Web
"""
"""Apart by blanks: each name found here holds one of them."""
_TOPICS = (
    (re.compile(r".*(?:W-?L[Aa][Nn]|Wi-?Fi|Hot-?[Ss]pot)"), "wlan"),
    (re.compile(r".*(?:Breitband|Vectoring)"), "breitband"),
    (re.compile(r".*(?:LTE|5G)"), "mobilfunk"),
    (re.compile(r".*(?:Sensoren|Beacons)"), "sensorik"),
    (re.compile(r".*(?:Videoüberwachung|unkgerät)"), "gefahrenabwehr"),
    (re.compile(rf".*{_CHANNELS}"), "portale"),
)
_NETWORK = re.compile(r".*(?:Server|Switch|Router|Access|kabelung)")
_SCHOOL = re.compile(r"[Ss]chul|[Ss]chüler|Lehrer|Lehrkr|[Uu]nterricht|[Kk]lasse|[Gg]ymnasi")
_IN_USE = re.compile(
    any_of(
        r"(?:vorhanden|privat|eigen)e[nrsm]? (?:[Aa]uf|[Vv]on|[Aa]n)\s(?:dem|einem|seinem|ihrem|Ihrem|meinem) [Aa]m [Pp]er [Vv]om [Vv]ia"
    )
    + r" \Z"
)
_ADJECTIVE = 20
_REACH = 220


@dataclass(frozen=True, slots=True)
class _Kind:
    """Words that count only where `evidence` stands around them in their sentence."""

    origin: str
    words: re.Pattern[str]
    evidence: re.Pattern[str]
    score: float


def _kind(origin: str, words: str, evidence: str, score: float) -> _Kind:
    compound = rf"(?<![\w-])(?:[A-ZÄÖÜ]\w{{1,30}}-){{0,2}}{words}(?:-[A-ZÄÖÜ]\w{{2,30}})?(?![\w-])"
    return _Kind(origin, re.compile(compound), re.compile(evidence), score)


KINDS = (
    _kind("device_purchase", _DEVICES, _BUY, 0.65),
    _kind("technology_rollout", _TECHNOLOGIES, f"{_BUY}|{_ROLL_OUT}", 0.65),
    _kind("channel_switch", _CHANNELS, _SWITCH, 0.6),
)


def find_purchases(text: str, start: int, end: int) -> Iterator[Found]:
    """Devices, technologies and channels within the sentence `text[start:end]` whose purchase or roll-out it reports."""
    for kind in KINDS:
        words = [match for match in kind.words.finditer(text, start, end) if not _in_use(match)]
        proofs = [proof.span() for proof in kind.evidence.finditer(text, start, end)] if words else []
        yield from (_found(match, kind) for match in words if _near(match, proofs))


def _in_use(match: re.Match[str]) -> bool:
    return bool(_IN_USE.search(match.string[max(0, match.start() - _ADJECTIVE) : match.start()]))


def _near(match: re.Match[str], proofs: Sequence[tuple[int, int]]) -> bool:
    """Whether one of the ordered, disjoint `proofs` stands within reach before or behind the match, not inside it."""
    at = bisect_left(proofs, match.span())
    before = at > 0 and match.start() - _REACH < proofs[at - 1][1] <= match.start()
    behind = next((start for start, _ in proofs[at : at + 4] if start >= match.end()), None)
    return before or (behind is not None and behind < match.end() + _REACH)


def _found(match: re.Match[str], kind: _Kind) -> Found:
    start, end = match.span()
    topic = _topic(match[0], match.string[max(0, start - _REACH) : end + _REACH])
    return Found(
        start=start,
        end=end,
        label="PROJECT",
        origin=kind.origin,
        name=base_form(match[0]),
        topic=topic,
        score=kind.score,
    )


def _topic(word: str, around: str) -> str:
    known = next((topic for pattern, topic in _TOPICS if pattern.match(word)), None)
    if known:
        return known
    in_school = bool(_SCHOOL.search(around))
    if _NETWORK.match(word):
        return "schule-digital" if in_school else "it-betrieb"
    return "schulgeraete" if in_school else "arbeitsplatz"
