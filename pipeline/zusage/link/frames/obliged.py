"""A duty with a date: ist bis ... umzusetzen, muss, hat vorzulegen, ist Pflicht."""

import re

from ..frame import Frame
from ..verbs import GAP, HAT, IST, MUSS, SHORT

FRAME = Frame(
    name="obliged",
    pattern=re.compile(
        rf"\b(?:{IST}|bleibt)\s+(?:\S+\s+){{0,4}}(?:bis|spätestens|innerhalb|binnen|ab|zum)\b{GAP}\b(?:zu\s+[a-zäöü]{{4,30}}n"
        rf"|[a-zäöü]{{2,12}}zu[a-zäöü]{{4,30}}n)\b|\b{IST}\b{GAP}\b(?:umzusetzen|vorzulegen|einzuführen|bereitzustellen"
        r"|abzuschließen|darzustellen|nachzuweisen|abzurufen|einzureichen|zu\s+(?:erbringen|liefern|stellen|übergeben"
        rf"|erstellen|beschaffen|veröffentlichen|errichten))\b|\b{HAT}\b{GAP}\b(?:bis|spätestens"
        rf"|binnen)\b{GAP}\b(?:zu\s+(?:liefern|erfolgen|erstellen|beschaffen|berichten|übergeben)|vorzulegen|umzusetzen"
        rf"|einzuführen|bereitzustellen|abzuschließen|nachzuweisen)\b|\b{MUSS}\b|\bverpflichtet\b{SHORT}\b(?:sich|zu|bis)\b"
        r"|\b(?:Pflicht|verpflichtend|verbindlich|vorgeschrieben|Auflage|gesetzliche\s+Frist|Vorgabe\s+des)\b"
        rf"|\bschreibt\b{SHORT}\bvor\b"
    ),
    force="mandated",
    rank=1,
    examples=(
        "Die Leistungen sind bis Ende 2025 umzusetzen.",
        "Die Anlage ist bis zum 31. März betriebsbereit zu übergeben.",
        "Bis 2027 müssen alle Schulen am Glasfasernetz sein.",
        "Die Firma hat das Konzept bis Mai vorzulegen.",
    ),
    counter_examples=("Es ist bis heute nichts geschehen.",),
)
