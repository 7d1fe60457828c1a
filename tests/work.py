"""Counting work without a clock."""

import sys
from collections.abc import Callable
from types import FrameType


def calls(function: Callable[[str], object], text: str) -> int:
    """How many functions are entered, Python's and C's, while `function` reads `text`."""
    count = 0

    def profile(_frame: FrameType, event: str, _argument: object) -> None:
        nonlocal count
        count += event in ("call", "c_call")

    sys.setprofile(profile)
    try:
        function(text)
    finally:
        sys.setprofile(None)
    return count
