"""News of this app for the floors above and for notifications."""

from django.dispatch import Signal

#: Two cases are to become one: kwargs `case` (the one that ends) and `into`. Sent within the transaction; an upper app
#: raises its `DomainError` when it may not be, and answers how many of its own records would move, by name.
merge_asked = Signal()
#: It is done: kwargs `case`, `into`. Sent within the transaction; an upper app moves its records, answers their keys.
cases_merged = Signal()
#: It is undone: kwargs `case`, `into`, `keys` (what `cases_merged` answered, by name). Sent within the transaction.
merge_undone = Signal()
#: A case was routed; kwargs: `case_id`, `new_queues` (codes of queues it was not in before). Sent after commit.
case_routed = Signal()
