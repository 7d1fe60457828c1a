"""Scores with confidence intervals: municipalities are drawn anew with replacement (Efron and Tibshirani 1993, percentile method)."""

from collections.abc import Sequence
from typing import Final

import numpy as np
from numpy.typing import NDArray

DRAWS: Final = 1000
SEED: Final = 1
LEVEL: Final = 0.95

Counts = NDArray[np.int64]
"""A row for each municipality: hits among the found, found, gold spans met, gold spans."""


def f1_interval(counts: Counts) -> tuple[float, float]:
    """The interval of F1 that holds 95 of 100 draws. Sentences of one town share its projects, so towns are drawn, not passages."""
    chosen = np.random.default_rng(SEED).integers(0, len(counts), (DRAWS, len(counts)))
    scores = np.sort(f1(counts[chosen].sum(axis=1)))
    cut = int(DRAWS * (1 - LEVEL) / 2)
    return float(scores[cut]), float(scores[-1 - cut])


def f1(counts: Counts) -> NDArray[np.float64]:
    """F1 of each row; 0 where nothing is found or wanted."""
    tp, found, met, gold = (counts[..., i].astype(float) for i in range(4))
    precision, recall = tp / np.maximum(found, 1), met / np.maximum(gold, 1)
    total = precision + recall
    return np.where(total > 0, 2 * precision * recall / np.maximum(total, 1e-12), 0.0)


def grouped(rows: Sequence[tuple[str, Sequence[int]]]) -> Counts:
    """Counts of passages, each with its municipality, summed for each municipality in the order of names."""
    sums: dict[str, NDArray[np.int64]] = {}
    for town, counts in rows:
        sums[town] = sums.get(town, np.zeros(4, dtype=np.int64)) + np.array(counts, dtype=np.int64)
    return np.array([sums[town] for town in sorted(sums)], dtype=np.int64).reshape(-1, 4)
