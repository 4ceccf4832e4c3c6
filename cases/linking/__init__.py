"""The link engine: which complaints are the work of one gang? Pure Python, no Django. See docs/engines/link.md.

`link` groups many complaints at once. `decide` places one new complaint, from aggregates a store can supply.
`Stream` is such a store in memory, which also has second thoughts.
"""

from __future__ import annotations

from .batch import answers, is_spread_out, link
from .complaint import BadComplaint, Complaint
from .contract import LINK_AT, SUGGEST_AT, Decision, Link, Posting, PostingCluster, Reason
from .decide import decide
from .stream import Stream
from .table import Reader
from .values import is_public, keys_of

VERSION = "link-1.1"

__all__ = [
    "LINK_AT",
    "SUGGEST_AT",
    "VERSION",
    "BadComplaint",
    "Complaint",
    "Decision",
    "Link",
    "Posting",
    "PostingCluster",
    "Reader",
    "Reason",
    "Stream",
    "answers",
    "decide",
    "is_public",
    "is_spread_out",
    "keys_of",
    "link",
]
