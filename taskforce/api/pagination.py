"""Keyset pages: page one thousand costs what page one costs, and nothing is counted."""

from __future__ import annotations

from rest_framework.pagination import CursorPagination


class KeysetPagination(CursorPagination):
    """Newest first, by time-ordered id."""

    ordering = "-id"
    page_size_query_param = "page_size"
    max_page_size = 200
