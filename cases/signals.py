"""News of this app for the floors above and for notifications."""

from django.dispatch import Signal

#: A case was routed; kwargs: `case_id`, `new_queues` (codes of queues it was not in before). Sent after commit.
case_routed = Signal()
