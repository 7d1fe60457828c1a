"""The words by which numbers without a currency are told to be money or not."""

import re

_MONEY_ENDINGS = (
    "kosten", "ausgaben?", "einnahmen?", "zusch[uü]ss(?:es?|en)?", "zuwendung(?:en)?", "zuweisung(?:en)?", "förderung",
    "fördergelde?r?n?", "mitteln?", "betr[aä]ge?s?n?", "summen?", "budgets?", "etats?",
    "(?:eigen|kosten|landes|bundes|kreis|kommunal)anteil", "investition(?:en)?",
    "defizite?n?", "fehlbetrags?", "preise?s?n?", "honorare?s?", "spenden?", "kredite?n?s?", "darlehens?", "erlöse?s?n?",
    "ertr[aä]ge?n?s?", "aufw[aä]nde?s?", "aufwendung(?:en)?", "zahlung(?:en)?", "verluste?n?s?", "gewinne?n?s?",
    "übersch[uü]ss(?:es?|en)?", "schulden", "schuldenstand", "saldo", "umlagen?", "steuern?", "gebühr(?:en)?", "mieten?",
    "pacht", "zinsen", "rücklagen?", "rückstellung(?:en)?", "guthabens?", "kassenbestand", "vermögens?", "kapitals?",
    "ums[aä]tze?s?n?", "umsatz", "prämien?", "gelder", "geld", "kaution", "entgelte?", "vergütung(?:en)?", "rechnung",
    "entschädigung(?:en)?", "erstattung(?:en)?", "abschlag", "tilgung", "beihilfen?", "einsparung(?:en)?", "ersparnis",
    "volumens?", "ermächtigung(?:en)?", "bürgschaft", "hypothek", "beitr[aä]ge?n?s?", "ansatz(?:es)?", "ansätzen?",
    "miese", "mehrbedarfs?", "resten?", "lücke", "löhne", "gehälter",
    "(?:auftrags|gesamt|rest|buch|verkehrs|sach|kauf|markt|grundstücks|anschaffungs|waren|gegen|neu|zeit)wert",
    "abschreibung(?:en)?", "ablöse", "(?:leasing|monats|tilgungs|jahres|teil)raten?",
    "minus", "plus", "schaden", "schäden", "strafe", "bußgeld", "sondervermögen", "paket", "loch", "programm", "fonds", "angebot",
    "nachlass", "erbe", "stiftung", "einlage", "anleihe",
)  # fmt: skip
# The pattern does not ignore case, which would be many times slower: only the first letter has both.
_ENDINGS = "|".join(f"[{end[0]}{end[0].upper()}]{end[1:]}" if end[0].isalpha() else end for end in _MONEY_ENDINGS)
_MONEY_NOUN = re.compile(rf"(?:{_ENDINGS}|^VE)\Z")


def is_money(word: str) -> bool:
    """Whether a word is a noun of money by its end: Bau|kosten, Landes|zuschuss, Haushalts|ansatz."""
    return _MONEY_NOUN.search(word) is not None


SPOKEN = (
    "€", " eur", "euro", " mark ", "kosten", "kostet", "kostspielig", "teuer", "billiger", "zuschuss", "zuschüss", "zuwend", "zuweis",
    "förderung", "fördermittel", "fördersumme", "fördergeld", "förderquote", "förderbesch", "mitteln", "mittel ", "mittel,", "mittel.",
    "haushalt", "budget", "etat", "invest", "bezahl", " zahlt", " zahlen", "gezahlt", "auszahl", "einzahl", "ausgabe", "ausgeben",
    "ausgegeben", "einnahm", "eingestellt", "aufwand", "aufwend", "aufwänd", "summe", "betrag", " beträge", "defizit", "schulden",
    "kredit", "darlehen", "gewinn", "verlust", "erlös", " spart", " sparen", "einspar", "gespart", "finanz", "preis", "umsatz", "umsätz",
    "bewillig", "veranschlag", "geld", "steuer", "überschuss", "überschüss", "rücklage", " ansatz", "spende", "honorar", "eigenanteil",
    "abgeflossen", "verbaut", " minus", " plus", "umlage", "volumen", "vermögen", "kapital", "ertrag", "erträg", "angebot", " rechnung",
    "auftragssumme", "auftragswert", "schaden", "schäden", "miese", "gebühr", "miete", "kassen", " kasse ", "kassier", "kämmer", "bilanz",
    "beantragt", " tragen", " trägt", "batzen", "futsch", "verschling", "lücke", "strafe", "ablöse", "verdien", "erwirtschaft",
    "bürgschaft", " fonds", "eintritt", " beitrag", " zu buche", "verlang", "vorgesehen", " bekommt ", " bekam ", "bereitgestellt",
    "zur verfügung", "eingeplant", "kalkulier", "gekürzt", "aufgestockt", "zugesagt", "obergrenze", "bieter ", " programm",
)  # fmt: skip
"""Stems, in small letters, by which money is spoken of; a blank in front where only the beginning of a word counts."""

COUNT = (
    "einwohner", "menschen", " bürger", "leute ", "personen", "besuch", "gäste", "zuschauer", "nutzer", " kunde", "mitglieder", "fahrgast",
    "fahrgäst", " tiere", "bäume", " stück", "exemplar", "auflage", "zahl ", "gezählt", " zählt", " leben ", " lebten ", "aufruf", "klicks",
    "zugriffe", "follower", "tonnen", "quadratm", "m²", "kwh", "kubikm", " stimmen", "wähler", "bevölkerung", "flüchtling", "datensätze",
    " bücher ", " bücher, ", "flaschen", "unterschriften", "teilnehm", "schülerinnen", "schülerzahl", "wohnungen", "gedruckt", "ausleih",
    " medien", " bände", " fälle", "menge",
)  # fmt: skip
"""Stems by which things are counted."""

NEITHER = (
    "kostenstell", "gewinner", "haushalte ", "haushalten ", "haushaltsgröß", "steuerung", "steuergerät", "preisträg", "preisgericht",
    "preisricht", "mieter", "lebensmittel", "verkehrsmittel", "hilfsmittel", "bürgermeister", "bürgerhaus", "bürgersaal", "bürgerbüro",
    "verlustig", "europa", "europä",
)  # fmt: skip
"""Words that hold a stem and say neither."""

UNDERTAKING = re.compile(
    r"\b(?:für (?:de[nr]|das|die|eine?n?|ein|unsere?n?|diese?n?|[A-ZÄÖÜ0-9])|dafür|davon|[Bb]au(?:en|t|te)?\b|[Pp]lanung|[Ss]anierung"
    r"|[Ss]anieren|brauch(?:en|t)|bekomm(?:en|t)|hol(?:en|t)\b|bring(?:t|en)\b|steck(?:en|t)\b|g[ei]b(?:en|t)\b|gab\b|drauf\b|Vorlage"
    r"|wert\b|reden|machen|draus|woher|[Ff]ehl(?:en|t|ten)\b|Topf|Paket|Programm|[Aa]bgeschlossen)"
)
"""Something is built, bought, given or brought in."""

NO_ADJECTIVE = (
    r"(?:(?:k?ein|dies|jed|mein|ihr|sein)e[nrms]?|unsere?[nr]?|alle|welche|über|unter|oder|weder|wieder|immer|aber|hinter|bisher|daher"
    r"|weiter|ohne|gegen|neben|zwischen|wegen|werden|wurden|w[aä]ren|haben|h[aä]tten|sollen|können|müssen|kosten|fehlen|stehen|gehen"
    r"|bleiben|kommen|fließen|tragen|zahlen|geben|bringen|sparen|bekommen|erhalten|entfallen|decken|reichen|bezahlen|bieten|liegen"
    r"|umfassen|betragen|ausgeben|einnehmen|würden?|habe|hatte|wurde|werde|sollten?|könnten?|müssten?)\b"
)
"""Small words and verbs that end as adjectives do: "2 Millionen über Jahre" counts no years."""
