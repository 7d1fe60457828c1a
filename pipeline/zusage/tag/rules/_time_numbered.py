"""Figures and names that only look like a date: numbers of papers, rooms, laws and money; surnames and streets."""

import re

# A figure behind these is a number, not a date: "Nr. 12/2023", "Drucksache 04/2021", "Ziffer 1.2.24", "Raum 2010", "K 2019".
_NUMBERED = re.compile(
    r"(?:[Nn]ummer|Nrn?\.?|No\.|[Vv]orlagen?(?:nummer)?|Drucksachen?|DS|Drs\.?|VO|BV|MV|SV|A[Zz]\.?|GZ|Aktenzeichen|Zeichen|TOP"
    r"|Ziffern?|Ziff\.|Punkte?|Ordnungszahl|Pos\.|Position|Titel|Teilplan|Produkt(?:gruppe)?|HR[AB]|Vertrag Nr\."
    r"|Version|Kapitel|Abschnitt|Antrags?-?|Anfrage|Beschluss|Raum|Zimmer|Gebäude|Konto|Sachkonto|Kostenstelle|Haushaltsstelle"
    r"|Flurstücke?|Flst\.|Postfach|Durchwahl|App\.|Apparat|Tel\.?|Telefon|Fax|Seiten?|S\.|§§?|Art\.?|Artikel|Abs\.|Anlage"
    r"|Windows|Server|Office|Word|Excel|Exchange|SharePoint|AutoCAD|Typ(?: [A-Z][a-z]+)?|Modell|Serie|RAL|DN"
    r"|ISO|(?<![A-Za-zÄÖÜäöü])EN|DIN|VDI|Eurocode|EEG|HOAI|VOB(?:/[AB])?(?: Ausgabe)?|GEG"
    r"|BauGB|BGB|BauNVO|KWKG|[a-zäöü](?:gesetz|verordnung)(?:es)?|[A-ZÄÖÜ][A-Za-z]{1,8}(?:VO|StG|PlG|VwV)(?: (?:NRW|LSA|BW|RLP|SH))?"
    r"|BGBl\.|Bebauungsplan|B-Plan"
    r"|(?<![A-Za-zÄÖÜäöüß.])[KLB]|PLZ|Blatt|Bild|Abb\.|Los|Maßstab 1 ?:)[ :-]{1,3}$"
)
# The currency before a figure makes it money ("T€ 2023"), unless it belongs to the number before ("350.000 € 2025") or
# heads columns ("in T€ 2023").
_MONEY = re.compile(
    r"(?<![\d½-])(?<![\d-] )(?<!Mio\. )(?<!Mrd\. )(?<!Tsd\. )(?<!T)(?<!des )(?<!in )(?<!in T)(?:T ?€|€|T?EUR|T?Euro)[ :-]{1,3}$"
)
# Papers that are counted within a year: "Niederschrift 4/2024", "Amtsblatt 12/2024".
_FILED = re.compile(
    r"(?:Niederschrift|Protokoll|Amtsblatt|Ausgabe|Heft|Rundschreiben|Mitteilung|Rechnung|Maßnahme|Gruppe|Sitzung|[IVX]+|\d [A-Z])"
    r"[ :-]{1,3}$"
)
# Surnames and streets: "Herr Mai", "Frau Dr. März", "Straße des 17. Juni".
_NAMED = re.compile(
    r"(?:Herr|Herrn|Frau|Hr\.|Fr\.|Dr\.|StR|StRin|GR|GRin|RM|RH|RF|OB|BM|Stadtr[aä]t(?:in)?|Familie|Ratsherr"
    r"|Ratsfrau|Straße des|Platz des) $"
)


def numbered(match: re.Match[str], group: str = "span") -> bool:
    """True where the words before the group say that its figures are a number of something else."""
    before = match.string[max(0, match.start(group) - 28) : match.start(group)]
    return _NUMBERED.search(before) is not None or _MONEY.search(before) is not None


def filed(match: re.Match[str], group: str = "span") -> bool:
    """True where figures around a stroke count papers of a year: "Niederschrift 4/2024"."""
    before = match.string[max(0, match.start(group) - 28) : match.start(group)]
    return numbered(match, group) or _FILED.search(before) is not None


def named(match: re.Match[str]) -> bool:
    """True where the words before the span make a person or street of it."""
    start = match.start("span")
    return _NAMED.search(match.string[max(0, start - 16) : start]) is not None
