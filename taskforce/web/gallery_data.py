"""Invented data for the component gallery: every part in every state, in the page's language."""

from __future__ import annotations

import datetime as dt
from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from taskforce.web import qr
from taskforce.web.drawings.chart import Measure, goal_chart, small_bar, trend
from taskforce.web.drawings.graph import Edge, LinkGraph, Node, link_graph
from taskforce.web.drawings.map import Site, SiteMap, site_map
from taskforce.web.forms import MoneyField, PortalForm, ThreeBoxDateField, unknown_field
from taskforce.web.icons import SHAPES


class ExampleForm(PortalForm):
    """Fields of every kind."""

    account = forms.CharField(
        label=gettext_lazy("Account that received the money"), help_text=gettext_lazy("Spaces and dashes are fine")
    )
    account_unknown = unknown_field()
    phone = forms.CharField(label=gettext_lazy("Telephone number"))
    amount = MoneyField(label=gettext_lazy("Amount"))
    date = ThreeBoxDateField(label=gettext_lazy("Date of the transfer"), future=False)
    story = forms.CharField(label=gettext_lazy("What happened"), widget=forms.Textarea, required=False)
    bank = forms.ChoiceField(
        label=gettext_lazy("Bank that received the money"),
        choices=[("", gettext_lazy("Choose")), ("kbank", "KBANK"), ("aba", "ABA")],
    )
    paid = forms.ChoiceField(
        label=gettext_lazy("Did you send money in the last 72 hours?"),
        widget=forms.RadioSelect,
        choices=[("yes", gettext_lazy("Yes, I sent money")), ("no", gettext_lazy("Not yet, or not sure"))],
    )
    declared = forms.BooleanField(label=gettext_lazy("This is true as far as I know"))

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name, size in (("account", 10), ("phone", 10)):
            self.fields[name].size = size  # type: ignore[attr-defined]
        self.fields["paid"].choice_hints = {"yes": _("within 72 hours")}  # type: ignore[attr-defined]


def context() -> dict[str, Any]:
    """Everything that `web/gallery.html` shows."""
    typed = {"account": "012-3-45678-9", "amount": "49,500.00", "bank": "kbank", "paid": "yes"}
    typed |= {"date_0": "21", "date_1": "11", "date_2": "69"}
    initial = {"date": dt.date(2026, 11, 21), "amount": 1450, "account": "012-3-45678-9", "paid": "yes"}
    return {
        "empty_form": ExampleForm(auto_id="a_%s", initial=initial),
        "wrong_form": ExampleForm(typed, auto_id="b_%s"),
        "soon": timezone.now() + dt.timedelta(hours=5, minutes=20, seconds=30),
        "moment": dt.datetime(2026, 11, 23, 14, 18, tzinfo=dt.UTC) - dt.timedelta(hours=7),
        "graph": _graph(),
        "map": _map(),
        "chart": goal_chart(measures()),
        "measures": [(measure, small_bar(measure)) for measure in measures()],
        "trend": trend([(str(month), 9 - month / 2, 20 - month) for month in range(1, 9)], goal=5),
        "icon_names": sorted(SHAPES),
        "code": qr.path("https://portal.example/follow/TH-2026-7K4M-X"),
        **_lists(),
    }


def _lists() -> dict[str, Any]:
    views = [(_("Waiting for us"), 9, True), (_("Mine"), 4, False), (_("Waiting for the other side"), 6, False)]
    stages = [(_("Received"), "done"), (_("Linked"), "done"), (_("Location answered"), "now"), (_("Handover"), "")]
    tabs = [(_("Overview"), None, True), (_("Complaints"), 38, False), (_("Audit log"), None, False)]
    who = [("TH", "TH-CCIB", 4, _("everything")), ("KH", "KH-PP-1", 3, _("identifiers and sites"))]
    return {
        "who": [{"side": side, "unit": unit, "number": n, "part": part} for side, unit, n, part in who],
        "views": [{"url": "#views", "words": words, "number": n, "current": now} for words, n, now in views],
        "stages": [{"words": words, "state": state} for words, state in stages],
        "tabs": [{"url": "#tabs", "words": words, "number": n, "current": now} for words, n, now in tabs],
    }


def _graph() -> LinkGraph:
    nodes = [
        Node("a", "document", _("Complaints"), "14", column=0),
        Node("b", "document", _("Complaints"), "7", column=0),
        Node("m", "bank", _("Mule account"), "012-3-45678-9", column=1, href="#graph-title", hot=True),
        Node("h", "lock", _("1 item you may not see"), column=1, hidden=True),
        Node("p", "phone", _("Calling number"), "+855 96 555 0142", href="#graph-title"),
        Node("s", "globe", _("Fake site"), "parcel-th[.]example", href="#graph-title"),
        Node("w", "wallet", _("Wallet"), "TQx4…9fKm", href="#graph-title"),
    ]
    pairs = [("a", "m", 14), ("b", "m", 7), ("m", "p", 11), ("m", "s", 9), ("m", "w", 3), ("b", "h", 1)]
    return link_graph(nodes, [Edge(start, end, count) for start, end, count in pairs])


def _map() -> SiteMap:
    return site_map(
        [
            Site(13.6571, 102.5632, _("Site A"), "86% · 180 m", radius=180),
            Site(13.6502, 102.5746, _("Site B"), "64% · 420 m", radius=420),
            Site(13.6508, 102.5485, _("Poipet gate"), kind="gate"),
            Site(13.6485, 102.5550, _("Rejected clue"), kind="rejected"),
        ]
    )


def measures() -> list[Measure]:
    """Invented times, in hours; the last group is too small to be shown."""
    rows = [
        (_("Location to shared"), 16, 77, 24, 214),
        (_("Shared to first answer"), 41, 156, 72, 180),
        (_("Raid to handover"), 130, 264, 120, 126),
        (_("Request to surrender"), 300, 500, 240, 3),
    ]
    return [
        Measure(words, median, p90, goal, _("Goal: %(hours)s h") % {"hours": goal}, f"{median} / {p90}", count)
        for words, median, p90, goal, count in rows
    ]
