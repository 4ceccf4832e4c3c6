"""News of this app. Upper apps hear it in their `receivers.py`; it is sent once the act is committed."""

from __future__ import annotations

from django.dispatch import Signal

#: A complaint was filed. Arguments: `complaint` (the row as filed).
complaint_filed = Signal()
#: The victim added words or files to a filed complaint. Arguments: `complaint`.
information_added = Signal()
#: The victim took a complaint back. Arguments: `complaint`.
complaint_withdrawn = Signal()
