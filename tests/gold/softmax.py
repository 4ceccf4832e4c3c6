"""Multinomial logistic regression with a quadratic penalty, for the tables of weights that the reading engine holds."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import minimize
from scipy.sparse import csr_matrix

ROUNDS = 80


def learn(
    seen: csr_matrix, wanted: NDArray[np.int64], many: int, penalty: float
) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Weights (a row for each hint, a column for each answer) and bias.

    In: one row for each example and one column for each hint; the number of the right answer of each example; how many
    answers there are; what the square of a weight costs, against the logarithm of the odds of one example. The same
    input gives the same weights.
    """
    size = seen.shape[1]
    goal = np.eye(many)[wanted]

    def cost(values: NDArray[np.float64]) -> tuple[float, NDArray[np.float64]]:
        weights, bias = values[: size * many].reshape(size, many), values[size * many :]
        logs = seen @ weights + bias
        logs -= logs.max(axis=1, keepdims=True)
        odds = np.exp(logs)
        odds /= odds.sum(axis=1, keepdims=True)
        missed = -np.log(odds[np.arange(len(wanted)), wanted] + 1e-12).sum() + penalty / 2 * (weights**2).sum()
        miss = odds - goal
        return float(missed), np.concatenate([(seen.T @ miss + penalty * weights).ravel(), miss.sum(axis=0)])

    start = np.zeros(size * many + many)
    best = minimize(cost, start, jac=True, method="L-BFGS-B", options={"maxiter": ROUNDS}).x
    return best[: size * many].reshape(size, many), best[size * many :]
