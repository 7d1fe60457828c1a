"""Wording that decides which project an amount or a deadline belongs to."""

import re

CLAUSE = re.compile(
    r"[;:–]|,\s+(?:und|aber|sondern|während|wobei|sodass|so dass|dass|die|der|das|welche[rs]?)\b|\s(?:sowie|während)\s"
)
"""A border between clauses: what stands behind it may be about something else."""

JOINED = re.compile(r"^\s*(?:,|und|sowie|/|&|bzw\.|oder)?\s*(?:(?:die|der|das|den|dem|des|eine?[rnms]?)\s+)?$")
"""What stands between two projects that share one amount or deadline: "und", a comma, an article."""

PURPOSE = re.compile(r"\s*(?:\([^)]{0,40}\)\s*)?(?:für|zur|zum)\s[^.;:]{0,70}$")
"""Behind an amount: "für die Entwicklung der ..." names what the money is for."""

SOURCE = re.compile(
    r"\b(?:aus(?:\s+(?:dem|der|den|Mitteln\s+de[rs]))?|nach\s+(?:dem|der)|gemäß(?:\s+(?:dem|der))?|beim|im\s+Rahmen\s+de[sr]|vom|über\s+(?:das|die|den)|"
    r"durch\s+(?:das|den|die)|Förderprogramms?|Programms?|Richtlinie|[Ll]andeswettbewerb|Fördertopf)\s+(?:[„\"]\s*)?(?:\S+\s+){0,2}$"
)
"""Before a programme: the money comes out of it ("aus dem", "nach der", "im Rahmen des")."""

FUND = re.compile(r"[Rr]ichtlinie|[Ff]örderung|[Pp]rogramm")
"""Names that are sources of money even where no topic says so."""

ELSEWHERE = re.compile(
    r"\b(?:[A-ZÄÖÜ]?\w*(?:[Ss]traße|[Ss]traßen|[Kk]ita|[Kk]indergarten|[Ff]euerwehr(?:haus|fahrzeug)?|[Ss]porthalle|[Tt]urnhalle|"
    r"[Kk]anal|[Rr]adweg|[Bb]rücke|[Ff]reibad|[Hh]allenbad|[Bb]ebauungsplan|[Ff]riedhof|[Ss]pielplatz|[Ss]anierung|[Nn]eubau|"
    r"[Gg]rundsteuer|[Gg]ewerbesteuer|[Kk]reisumlage|[Hh]ebesatz|[Pp]ersonalkosten|[Vv]erwendungsnachweis))\b"
)
"""Subjects of council life with nothing digital: their sentence is never about the project named before."""

CHARGE = re.compile(
    r"\b(?:Vertragsstrafen?|Kaution|Bußgeld(?:er|es)?|Zwangsgeld(?:er|es)?|Verwarnungsgeld(?:er|es)?|Säumniszuschlag|Hundesteuer|Kurtaxe"
    r"|(?:Stunden|Park|Benutzungs|Verwaltungs|Abwasser|Müll|Eltern|Eintritts|Nutzungs|Stell)(?:platz)?(?:gebühr|beitrag|entgelt)(?:en|e|es|s)?)\b[^.;]{0,60}$"
)
"""Before an amount: what people pay to the town, or it for being late, is no cost of an undertaking."""

THAT_KIND = re.compile(
    r"\b(?:[Dd](?:er|ie|as|em|en|es)|[Dd]iese[rmns]?|[Zz]u[mr]|[Bb]eim|[Ii]m)\s+(?:\w+en\s+)?"
    r"(Software|App|Portal|System|Netz|Plattform|Anlage|Akte|Strategie|Terminals?|Tablets?|Laptops?|Server)(?:s|es|en)?\b"
)
"""A kind with its article: the project of that kind that was named before."""

OWN_MATTER = re.compile(r":[^:\n]*$")
"""Before a deadline: "Brandschutzprüfung: 3. Quartal" is about what stands before the colon."""

QUESTION = re.compile(
    r"\?[\"“”]?$|\b(?:fragt\w{0,2}|erkundigt\w{0,2}|(?:möchte|will|wollte|wünscht\w{0,2})\b[^.;]{0,60}\b(?:wissen|Auskunft)|"
    r"(?:bat|bittet|bitten|baten|Bitte)\s+um\s+(?:\w+\s+){0,2}(?:Erläuterung|Auskunft|Mitteilung|Information|Sachstand)\w{0,4}|Anfrage|Nachfrage)\b"
)
"""What the next paragraph answers."""

POINTS_BACK = re.compile(
    r"\b(?:[Dd]ies(?:e[rsmn]?)?|[Hh]ier(?:für|bei|zu)|[Dd]a(?:für|zu|mit|bei|von|ran|rauf)|[Ee]s|[Ss]ie|[Dd]eren|[Dd]essen|[Dd]as\s+Projekt|[Pp]rojekts?|"
    r"[Mm]aßnahmen?|[Vv]orhabens?|[Uu]msetzung|[Ee]inführung|[Aa]usschreibung|[Vv]ergabe|[Bb]eschaffung|[Ii]nbetriebnahme|[Ff]ertigstellung|"
    r"[Aa]bschluss|[Kk]osten|[Mm]ittel|[Hh]aushalt\w*|[Ff]örder\w+|[Zz]uschuss|[Aa]uftrag\w*|[Ee]ntwurf|[Kk]onzept|[Ss]tart|[Bb]etrieb|[Ll]aufzeit|"
    r"[Aa]ngebot|[Ee]igenanteil|[Gg]esamtkosten|[Aa]nsatz|[Rr]ollout|[Uu]mstellung|[Aa]usbau|[Aa]nschluss|[Ff]rist|[Tt]ermin|[Ss]ystem|[Pp]ortal|"
    r"[Ss]oftware|(?:Pilot|Test|Probe)(?:phase|betrieb)|[Ee]rprobung|starten|startet|[Vv]ertrag\w*|[Ll]izenz\w*|[Ss]chulen?|[Gg]eräte)\b"
)
"""Words by which a sentence goes on about the undertaking that an earlier paragraph named."""
