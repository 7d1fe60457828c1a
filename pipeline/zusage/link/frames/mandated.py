"""Somebody is told to do it: wird beauftragt, beauftragt die Verwaltung, hat umzusetzen."""

import re

from ..frame import Frame

FRAME = Frame(
    name="mandated",
    pattern=re.compile(
        r"\bbeauftragt(?:e|en)?\b|\bwird\s+(?:ermächtigt|angewiesen|verpflichtet)\b"
        r"|\b(?:ist|sind)\s+(?:\S+\s+){0,3}(?:bis|spätestens|innerhalb|binnen)\b.{0,120}"
        r"\b(?:zu\s+[a-zäöü]{4,30}n|[a-zäöü]{2,12}zu[a-zäöü]{4,30}n)\b"
        r"|\b(?:ist|sind)\b.{0,120}\b(?:umzusetzen|vorzulegen|einzuführen|bereitzustellen|abzuschließen"
        r"|darzustellen)\b"
        r"|\bmuss(?:te)?\b.{0,140}\b(?:umgesetzt|eingeführt|abgerufen|fertiggestellt|bereitgestellt)\b"
        r"|\bmüssen\b.{0,140}\b(?:umgesetzt|eingeführt|abgerufen|fertiggestellt|bereitgestellt|stehen|gestemmt)\b"
    ),
    force="mandated",
    rank=1,
    examples=(
        "Die Verwaltung wird beauftragt, das Serviceportal bis zum 30.06.2026 freizuschalten.",
        "Die Leistungen sind bis Ende 2025 umzusetzen.",
        "Die Anlage ist bis zum 31. März betriebsbereit zu übergeben.",
        "Bis 2027 müssen alle Schulen an das Glasfaser angeschlossen und die Geräte eingeführt werden.",
    ),
    counter_examples=("Die Firma ist ein guter Partner.", "Es ist bis heute nichts geschehen."),
)
