"""What the words for force and status mean, a sentence each, for people who see them for the first time."""

from typing import Final

FORCE_MEANING: Final = {
    "resolved": "Das Gremium hat es so beschlossen.",
    "mandated": "Das Gremium hat jemanden damit beauftragt, meist die Verwaltung.",
    "promised": "Jemand hat es ausdrücklich zugesagt.",
    "planned": "Es ist angekündigt; beschlossen ist es mit diesem Satz nicht.",
    "requested": "Jemand hat es beantragt oder gefordert; entschieden ist es mit diesem Satz nicht.",
    "considered": "Es wird erst geprüft.",
    "reported": "Es wird davon berichtet.",
    "rejected": "Es wurde abgelehnt.",
}
"""By the keys of `FORCE`."""

STATUS_MEANING: Final = {
    "open": "Kein gelesener Text sagt, dass es läuft, fertig ist oder aufgegeben wurde. Ist eine Frist vorbei, so erwähnen es danach "
    "gelesene Texte noch.",
    "running": "Ein gelesener Text sagt, dass daran gearbeitet wird.",
    "done": "Ein gelesener Text sagt, dass es fertig ist.",
    "delayed": "Ein gelesener Text sagt, dass es später wird als gesagt.",
    "dropped": "Ein gelesener Text sagt, dass es nicht weiter verfolgt wird.",
    "expired": "Die Frist ist vorbei, und kein danach gelesener Text erwähnt es. Was geschah, ist damit nicht gesagt.",
    "unknown": "Aus den gelesenen Texten geht der Stand nicht hervor, etwa weil nach der Frist nichts gelesen wurde.",
}
"""By the keys of `STATUS`."""
