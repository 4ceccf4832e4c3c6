"""News for the victim: a sentence for each kind that officers release. Numbers and days, never names."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext_lazy as _

#: kind -> (heading, sentence with `complaints`: how many complaints stand behind it)
SENTENCES: dict[str, tuple[Any, Any]] = {
    "suspects_found": (
        _("Suspects were found"),
        _("Your complaint was one of %(complaints)s that led officers of both countries to the suspects."),
    ),
    "suspects_returned": (
        _("Suspects were handed over to Thailand"),
        _("Your complaint was one of %(complaints)s behind this case. The case now goes on in Thailand."),
    ),
    "suspects_charged": (
        _("Suspects were charged"),
        _("A prosecutor in Thailand has brought charges. Your complaint was one of %(complaints)s behind this case."),
    ),
    "judgment_given": (
        _("The court gave its judgment"),
        _("A court in Thailand has decided. Your complaint was one of %(complaints)s behind this case."),
    ),
    "money_returned": (
        _("Money can be returned"),
        _("Money was secured in this case. An officer tells you how to claim it. Nobody asks you to pay for this."),
    ),
    "money_held": (
        _("The bank held money"),
        _("A bank has held money in an account that you named. Officers decide about it next."),
    ),
}


def words(kind: str, params: dict[str, Any]) -> tuple[str, str]:
    """Heading and sentence in the reader's language; an unknown kind is told plainly."""
    heading, sentence = SENTENCES.get(kind, (_("There is news"), _("There is progress in your complaint.")))
    return str(heading), str(sentence) % {"complaints": params.get("complaints", 1), **params}
