"""Weights of linear models by Newton's method: few weights, so that each step is exact and the same everywhere."""

from collections.abc import Callable
from typing import Final

import numpy as np

from ..tag.topic_model import sigmoid, softmax
from ..tag.topic_pieces import Array

_STEPS: Final = 50
_ENOUGH: Final = 1e-7


def fit_choice(rows: Array, chosen: Array, prior: Array) -> Array:
    """Weights that make the chosen of several rows likeliest; `rows` are (cases, choices, features), `chosen` numbers of choices.

    `prior` holds each weight near zero.
    """
    cases = np.arange(len(rows))

    def loss(weights: Array) -> float:
        scores = rows @ weights
        highest = scores.max(axis=1, keepdims=True)
        total = np.log(np.exp(scores - highest).sum(axis=1)) + highest[:, 0]
        return float((total - scores[cases, chosen]).sum() + 0.5 * (prior * weights**2).sum())

    def step(weights: Array) -> Array:
        chances = softmax(rows @ weights)
        mean = np.einsum("ntk,nt->nk", rows, chances)
        slope = (mean - rows[cases, chosen]).sum(axis=0) + prior * weights
        flat = rows.reshape(-1, rows.shape[-1])
        bend = (flat * chances.reshape(-1, 1)).T @ flat - mean.T @ mean + np.diag(prior)
        return _solved(bend, slope)

    return _descend(loss, step, rows.shape[-1])


def fit_each(rows: Array, true: Array, prior: Array) -> Array:
    """Weights that tell for each row (cases, features) whether it is `true`, 0 or 1; `prior` holds each weight near zero."""

    def loss(weights: Array) -> float:
        scores = rows @ weights
        return float((np.logaddexp(0, scores) - true * scores).sum() + 0.5 * (prior * weights**2).sum())

    def step(weights: Array) -> Array:
        chances = sigmoid(rows @ weights)
        slope = rows.T @ (chances - true) + prior * weights
        bend = (rows * (chances * (1 - chances))[:, None]).T @ rows + np.diag(prior)
        return _solved(bend, slope)

    return _descend(loss, step, rows.shape[-1])


def _solved(bend: Array, slope: Array) -> Array:
    return np.linalg.solve(bend, slope).astype(np.float64)


def _descend(loss: Callable[[Array], float], step: Callable[[Array], Array], size: int) -> Array:
    """Steps from zero, each as long as it leads down, until none is worth it."""
    weights = np.zeros(size)
    now = loss(weights)
    for _ in range(_STEPS):
        way, length = step(weights), 1.0
        while loss(weights - length * way) > now and length > _ENOUGH:
            length /= 2
        before, weights = now, weights - length * way
        now = loss(weights)
        if before - now < _ENOUGH:
            break
    return weights
