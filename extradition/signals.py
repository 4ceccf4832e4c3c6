"""News of this app."""

from __future__ import annotations

from django.dispatch import Signal

#: A warrant was recorded. `warrant_id`: its id as text. Sent once the transaction is committed.
warrant_recorded = Signal()
