"""Did it get faster? For leaders, regulators and prosecutors of both sides: the same figures for everybody."""

from __future__ import annotations

import csv

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone

from cases.figures import page
from cases.figures.clocks import CLOCKS, FEWEST, MONTHS, by_month
from taskforce.audit.record import record
from taskforce.web.decorators import officer_view

DEFAULT = "shared"


@officer_view("figures.see")
def figures(request: HttpRequest) -> HttpResponse:
    """All clocks against their goals, and one of them month by month (`?clock=`)."""
    key = request.GET.get("clock", DEFAULT)
    if key not in {clock.key for clock in CLOCKS}:
        raise Http404
    rows = page.rows()
    context = {
        "rows": rows,
        "aims": [row for row in rows if row.figure.clock.key in page.AIMS],
        "chart": page.chart(rows),
        "result": page.result(rows),
        "by_month": page.months(key),
        "clocks": CLOCKS,
        "until": timezone.localdate(),
        "months": MONTHS,
        "fewest": FEWEST,
    }
    return render(request, "figures/figures.html", context)


@officer_view("figures.see")
def figures_csv(request: HttpRequest) -> HttpResponse:
    """The figures by month as a file that a spreadsheet opens (UTF-8 with its mark); taking it is an audited export."""
    response = HttpResponse("\ufeff", content_type="text/csv; charset=utf-8")
    response["Content-Disposition"] = 'attachment; filename="figures.csv"'
    writer = csv.writer(response)
    writer.writerow(["clock", "month", "count", "median_seconds", "p90_seconds"])
    for clock in CLOCKS:
        for figure in by_month(clock.key):
            month = figure.month.strftime("%Y-%m") if figure.month else ""
            shown = figure.n if figure.n >= FEWEST else f"<{FEWEST}"
            writer.writerow([clock.key, month, shown, _whole(figure.median_s), _whole(figure.p90_s)])
    officer = request.user
    record("figures.exported", by=officer, side=officer.side, object_type="figures", object_id="csv")  # type: ignore[union-attr]
    return response


def _whole(seconds: float | None) -> str:
    return "" if seconds is None else str(round(seconds))
