"""Reads a complaint: the identifiers it names and whose they are, loss, date, kind of scam, agency imitated, place.

Pure functions of plain data; nothing of Django. `VERSION` is stored with every answer.
"""

from __future__ import annotations

from .engine import VERSION, read
from .normalise import normalise_identifier

__all__ = ["VERSION", "normalise_identifier", "read"]
