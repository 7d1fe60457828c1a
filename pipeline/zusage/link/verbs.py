"""Verb forms that the frames share, each with its Konjunktiv: minutes report in indirect speech, which binds like the direct one."""

from typing import Final

IST: Final = r"(?:ist|sind|sei|seien|war|waren|wäre|wären)"
WIRD: Final = r"(?:wird|werden|werde|würde|würden)"
WURDE: Final = r"(?:wurde|wurden|worden)"
HAT: Final = r"(?:hat|haben|habe|hatte|hatten|hätte|hätten)"
SOLL: Final = r"(?:soll|sollen|solle|sollte|sollten)"
MUSS: Final = r"(?:muss|muß|müssen|müsse|musste|mussten|müsste|müssten)"

GAP: Final = r"[^;?!]{0,120}?"
"""Between the two parts of a verb: anything but the end of the sentence."""

SHORT: Final = r"[^;:?!]{0,50}?"

PLAIN: Final = r"(?:(?!\b(?:bis|wird|werden|soll|sollen)\b)[^,;:?!]){0,90}?"
"""The same within one clause, with no word of the future."""

MADE: Final = (
    r"(?:eingeführt|angeschafft|beschafft|ausgestattet|umgesetzt|freigeschaltet|angebunden|angeschlossen|erneuert|bereitgestellt|abgeschlossen|"
    r"fertiggestellt|ausgebaut|gestellt|erweitert|abgelöst|umgestellt|eingerichtet|installiert|verlegt|geliefert|ausgeliefert|montiert|errichtet|"
    r"gebaut|gekauft|erworben|veröffentlicht|ersetzt|ausgetauscht|geschult|migriert|übernommen|aufgestellt|ausgerollt|verteilt|ausgegeben|angeboten|"
    r"übertragen|erschlossen|aufgeschaltet|digitalisiert|gescannt|online\s+gestellt|in\s+Betrieb\s+genommen|gestartet|begonnen|vergeben|"
    r"ausgeschrieben|erarbeitet|erstellt|entwickelt|aufgebaut|eröffnet|verlängert|umgerüstet|nachgerüstet|modernisiert|verbunden|aufgerüstet|"
    r"vorgestellt|getestet|erprobt|ergänzt|zugänglich\s+gemacht|eingesetzt|genutzt|eingebaut|angebracht|umgebaut|überführt|abgenommen)"
)
"""What is done to undertakings."""

DO: Final = (
    r"(?:einführen|anschaffen|beschaffen|ausstatten|umsetzen|freischalten|anbinden|"
    r"anschließen|anzuschließen|erneuern|bereitstellen|abschließen|abzuschließen|fertigstellen|ausbauen|"
    r"stellen|erweitern|ablösen|umstellen|einrichten|installieren|verlegen|liefern|errichten|bauen|"
    r"kaufen|erwerben|veröffentlichen|ersetzen|austauschen|schulen|übernehmen|aufstellen|ausrollen|verteilen|"
    r"anbieten|erschließen|digitalisieren|starten|beginnen|vergeben|ausschreiben|erarbeiten|erstellen|entwickeln|aufbauen|"
    r"vorlegen|berichten|erfolgen|entstehen|gehen|kommen|laufen|erhalten|bekommen|sein|stehen|folgen|ersetzt\s+haben)"
)
"""The same as infinitives."""
