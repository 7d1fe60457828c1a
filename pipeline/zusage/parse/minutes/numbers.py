"""Numbers of items: for comparing them, and whether one follows another."""

import re

Key = tuple[int, ...]
_ONES = {"i": 1, "v": 5, "x": 10}


def key_of(number: str) -> Key:
    """The number for comparing: "4.1" and "4a" are (4, 1), "IV" is (4,), "I/4" is (1, 4)."""
    parts = re.findall(r"\d+|[a-z]+", number.lower().removeprefix("ö").strip())
    return tuple(_value(part, at) for at, part in enumerate(parts))


def _value(part: str, at: int) -> int:
    if part.isdigit():
        return int(part[:4])
    if at == 0 and not part.strip("ivx"):
        values = [_ONES[letter] for letter in part]
        return sum(-v if any(v < later for later in values[n + 1 :]) else v for n, v in enumerate(values))
    return ord(part[0]) - ord("a") + 1


def step(before: Key, after: Key) -> float:
    """How well `after` follows `before`: 1 for the next number, less over a gap, 0 where it does not follow."""
    if after <= before:
        return 0.0
    depth = next(
        (n for n, (a, b) in enumerate(zip(before, after, strict=False)) if a != b), min(len(before), len(after))
    )
    if depth == len(before):  # a first point under it
        return 1.0 if after[depth:] == (1,) else 0.4 if len(after) == depth + 1 and after[depth] <= 4 else 0.0
    gap = after[depth] - before[depth]
    below = after[depth + 1 :]
    if below and below != (1,):
        return 0.0
    return {1: 1.0, 2: 0.6, 3: 0.4}.get(gap, 0.0) * (0.8 if below else 1.0)
