"""One module for each recogniser, each with `DISTRIBUTION`, `NOTES` and the functions that NOTES names."""

from datetime import date

Amounts = list[tuple[int, int, float | None, float | None]]
"""Stretches `text[start:end]` with the least and the greatest number of euros that they name."""

Times = list[tuple[int, int, date | None, date | None]]
"""Stretches `text[start:end]` with the first and the last day that they name; None where the peer names no days."""
