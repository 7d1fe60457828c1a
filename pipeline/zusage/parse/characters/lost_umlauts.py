"""Umlauts that were lost (U+FFFD) in words that cannot be anything else: "f\ufffdr", "Ma\ufffdnahme"."""

import re

_WHOLE = ("für", "über", "würde", "würden", "wäre", "wären", "hätte", "hätten", "dafür", "darüber", "gegenüber")
_STEMS = (
    "abschließ", "anschließ", "ausschließ", "ausschüss", "außerhalb", "bürger", "büro", "änder", "ergänz", "erläuter",
    "fläche", "förder", "führ", "fünf", "gebäude", "gebühr", "gelände", "gemäß", "geschäft", "größ", "gründ", "grundstück",
    "höhe", "jährlich", "können", "könnt", "künftig", "länder", "ländlich", "maßnahme", "möglich", "müssen", "müsst",
    "nächst", "öffentlich", "prüf", "räum", "rückfrage", "schließ", "schlüss", "schül", "spät", "städt", "ständ", "stück",
    "straße", "träge", "unterstütz", "verfüg", "verhält", "verkäuf", "verträge", "vorläufig", "vorschläge", "während",
    "wünsch", "zusätzlich", "zuständig", "zurück", "übersicht", "überarbeit", "überprüf", "überweis", "überweg",
)  # fmt: skip
_UMLAUTS = re.compile("[äöüß]")
_WHOLE_LOST = {_UMLAUTS.sub("\ufffd", word): word for word in _WHOLE}
_STEMS_LOST = {_UMLAUTS.sub("\ufffd", stem): stem for stem in _STEMS}


def restored(word: str) -> str:
    """`word` with the umlauts that are certain; of the same length."""
    if whole := _WHOLE_LOST.get(word):
        return whole
    lowered = word.lower()
    for lost, stem in _STEMS_LOST.items():
        at = lowered.find(lost)
        if at > 0 or (at == 0 and lost[0] != "\ufffd"):  # nobody knows whether a word begins with a capital
            word = "".join(
                stem[index - at] if char == "\ufffd" and at <= index < at + len(stem) else char
                for index, char in enumerate(word)
            )
    return word
