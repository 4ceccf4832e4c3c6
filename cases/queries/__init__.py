"""Every read of this app that has a name. `visible_to(officer)` is the only door to a case."""

from cases.queries.audience import who_sees
from cases.queries.casepage import CasePage, case_page, get_link, hold_clock
from cases.queries.identifiers import chips, identifier_counts, identifier_total
from cases.queries.merges import (
    case_of_complaint,
    get_merge,
    inside_hash,
    merge_preview,
    merges_of,
    survivor,
    with_absorbed,
)
from cases.queries.naming import case_title, place_words, short_title, value_words
from cases.queries.queues import Filters, colleagues, mine_in_progress, my_queues, queue_page
from cases.queries.reasons import link_reasons, rules_fired
from cases.queries.search import CaseFilters, case_list
from cases.queries.shares import shares_waiting
from cases.queries.timeline import timeline
from cases.queries.visibility import (
    get_case,
    get_hold,
    get_item,
    get_note,
    get_queue,
    get_share,
    get_task,
    get_translation,
    items_visible_to,
    my_items,
    shares_visible_to,
    visible_to,
)

__all__ = [
    "CaseFilters",
    "CasePage",
    "Filters",
    "case_list",
    "case_of_complaint",
    "case_page",
    "case_title",
    "chips",
    "colleagues",
    "get_case",
    "get_hold",
    "get_item",
    "get_link",
    "get_merge",
    "get_note",
    "get_queue",
    "get_share",
    "get_task",
    "get_translation",
    "hold_clock",
    "identifier_counts",
    "identifier_total",
    "inside_hash",
    "items_visible_to",
    "link_reasons",
    "merge_preview",
    "merges_of",
    "mine_in_progress",
    "my_items",
    "my_queues",
    "place_words",
    "queue_page",
    "rules_fired",
    "shares_visible_to",
    "shares_waiting",
    "short_title",
    "survivor",
    "timeline",
    "value_words",
    "visible_to",
    "who_sees",
    "with_absorbed",
]
