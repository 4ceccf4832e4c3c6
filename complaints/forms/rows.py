"""Any number of rows of one kind, added and removed by buttons that post: no script, nothing typed is lost."""

from __future__ import annotations

import re
from typing import Any, Self

from django.forms import BaseFormSet
from django.http import HttpRequest, QueryDict

MAX_ROWS = 50


class Rows(BaseFormSet):  # type: ignore[type-arg]
    """A formset whose `of(request)` also answers the buttons `add` and `remove` (value: the row's number from 0)."""

    redrawn = False

    @classmethod
    def of(cls, request: HttpRequest, *, rows: list[dict[str, Any]]) -> Self:
        """Bound to a post; filled in but not judged after a button or a switch of language; else the kept `rows`."""
        prefix = cls.get_default_prefix()
        kept = getattr(request, "kept_input", None)
        data = kept if kept is not None else request.POST if request.method == "POST" else None
        if data is None:
            return cls(initial=rows)
        redrawn = kept is not None or "add" in data or "remove" in data
        formset = cls(reshaped(data, prefix))
        formset.redrawn = redrawn
        if redrawn:
            for form in formset.forms:
                form.kept_only = True
        return formset

    def is_valid(self) -> bool:
        return not self.redrawn and bool(super().is_valid())

    def filled(self) -> list[Any]:
        """The forms in which something was entered."""
        return [form for form in self.forms if form.has_changed()]


def reshaped(data: QueryDict, prefix: str) -> QueryDict:
    """The posted rows, numbered from 0 without gaps, one taken out or one added as the pressed button says.

    A counter that was tampered with is put right from the rows that are there.
    """
    row_name = re.compile(rf"{re.escape(prefix)}-(\d{{1,4}})-(.+)")
    rows: dict[int, dict[str, list[str]]] = {}
    answer = QueryDict(mutable=True)
    for name, values in data.lists():
        if match := row_name.fullmatch(name):
            rows.setdefault(int(match[1]), {})[match[2]] = values
        elif not name.startswith(f"{prefix}-"):
            answer.setlist(name, values)
    kept = [rows[number] for number in sorted(rows) if str(number) != data.get("remove")][:MAX_ROWS]
    if "add" in data and len(kept) < MAX_ROWS:
        kept.append({})
    for number, row in enumerate(kept):
        for name, values in row.items():
            answer.setlist(f"{prefix}-{number}-{name}", values)
    answer[f"{prefix}-TOTAL_FORMS"] = str(max(len(kept), 1))
    answer[f"{prefix}-INITIAL_FORMS"] = "0"
    return answer
