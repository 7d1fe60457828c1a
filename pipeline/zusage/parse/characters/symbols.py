"""Characters of fonts for symbols, which lie in the private use area, and those of Windows among control characters."""

from collections.abc import Iterable

# Wingdings and Symbol put their characters at U+F000 plus their code; these mean the same in both, or in Wingdings only.
SYMBOLS = {
    "\uf020": " ", "\uf02d": "–", "\uf06c": "●", "\uf06e": "■", "\uf06f": "□", "\uf0a7": "▪", "\uf0a8": "□", "\uf0b0": "°",
    "\uf0b1": "±", "\uf0b7": "•", "\uf0bc": "…", "\uf0d7": "·", "\uf0d8": "➢", "\uf0e0": "→", "\uf0e8": "→", "\uf0f0": "→",
    "\uf0fb": "✗", "\uf0fc": "✓", "\uf0fd": "☒", "\uf0fe": "☑",
}  # fmt: skip
TABLE = str.maketrans(SYMBOLS)


def windows(codes: Iterable[int]) -> str:
    """The characters that Windows-1252 has under these codes; U+FFFD for the five that it has not."""
    return bytes(codes).decode("cp1252", errors="replace")
