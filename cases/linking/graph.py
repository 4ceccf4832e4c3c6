"""Connected components over arrays of edges."""

from __future__ import annotations

import numpy as np
from scipy.sparse import coo_matrix
from scipy.sparse.csgraph import connected_components

from .table import Ints


def components(size: int, one: Ints, other: Ints) -> Ints:
    """For each of `size` nodes the number of its component; components are numbered by their first node."""
    if not len(one):
        return np.arange(size)
    graph = coo_matrix((np.ones(len(one), np.int8), (one, other)), shape=(size, size))
    return by_first(connected_components(graph, directed=False)[1])


def by_first(labels: Ints) -> Ints:
    """The same groups, numbered in the order in which they first appear."""
    _, first, which = np.unique(labels, return_index=True, return_inverse=True)
    number = np.empty(len(first), np.int64)
    number[np.argsort(first)] = np.arange(len(first))
    return number[which]
