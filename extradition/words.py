"""What the way back is called on pages and papers: answers of forms, results, reasons of screening."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext as now
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from taskforce.i18n import formats

SEXES: dict[str, Any] = {"F": _("Female"), "M": _("Male"), "": _("Not known")}

#: ISO 3166 codes of the nationalities met most; `ZZ` is any other.
NATIONALITIES: dict[str, Any] = {
    "TH": _("Thai"),
    "KH": _("Cambodian"),
    "CN": _("Chinese"),
    "VN": _("Vietnamese"),
    "MM": _("Myanmar national"),
    "LA": _("Lao"),
    "ID": _("Indonesian"),
    "MY": _("Malaysian"),
    "PH": _("Filipino"),
    "ZZ": _("Another nationality"),
    "": _("Not known"),
}

#: Signs of trafficking or forced labour that an officer sees or is told.
INDICATORS: dict[str, Any] = {
    "passport_held": _("Passport or identity card was taken away"),
    "not_free_to_leave": _("Not free to leave the place"),
    "threatened": _("Threatened, or the family was threatened"),
    "hurt": _("Hurt, or signs of injuries"),
    "debt": _("Had to work off a debt"),
    "unpaid": _("Not paid for the work"),
    "deceived": _("Deceived about the job or the place"),
    "sold_on": _("Sold or moved from one group to another"),
}

LEGAL_BASES: dict[str, Any] = {
    "deportation": _("Deportation decision"),
    "sub_decree": _("Extradition granted by sub-decree"),
    "voluntary": _("Return with the person's own consent"),
}

RESULTS: dict[str, Any] = {
    "match": _("A warrant of a Thai court is for this person"),
    "no_match": _("No warrant found"),
    "unsure": _("Not certain, more information is needed"),
    "": _("Not screened to the end yet"),
}

STEPS: dict[str, Any] = {
    "arrest": _("Arrest under the warrant"),
    "remand": _("Remand by the court"),
    "indictment": _("Indictment"),
    "judgment": _("Judgment"),
}

OUTCOMES: dict[str, Any] = {
    "suspects_found": _("Suspects were found"),
    "suspects_returned": _("Suspects were handed over to Thailand"),
    "suspects_charged": _("Suspects were charged"),
    "judgment_given": _("The court gave its judgment"),
    "money_returned": _("Money can be returned"),
}

SCRIPTS: dict[str, Any] = {
    "thai": pgettext_lazy("script", "Thai"),
    "khmr": pgettext_lazy("script", "Khmer"),
    "latn": pgettext_lazy("script", "Latin"),
}

_HOW: dict[str, Any] = {"same": _("the same letters"), "sound": _("by sound"), "letters": _("by letters")}


def likeness(score: float) -> Any:
    """How like two names are, in words; the figure stands beside it."""
    for floor, words in _LIKENESS:
        if score >= floor:
            return words
    return _LIKENESS[-1][1]


_LIKENESS: tuple[tuple[float, Any], ...] = (
    (0.97, _("Practically the same name")),
    (0.88, _("Very similar name")),
    (0.80, _("Similar name")),
    (0.65, _("Some likeness")),
    (0.0, _("Little likeness")),
)


def how(by: str) -> Any:
    """In which way two parts of a name were found alike."""
    return _HOW.get(by, by)


def reason(entry: dict[str, Any]) -> str:
    """One reason of the screening engine as a sentence; empty for one that the table of parts shows already."""
    code = str(entry.get("code", ""))
    if code == "scripts_differ":
        scripts = [str(SCRIPTS.get(str(entry.get(side)), entry.get(side))) for side in ("query", "warrant")]
        return now("Written in different scripts (%(one)s and %(other)s), so the names are compared by sound.") % {
            "one": scripts[0],
            "other": scripts[1],
        }
    if code == "weakest_part":
        return now("The weakest part is “%(one)s” against “%(other)s”.") % {
            "one": entry.get("query"),
            "other": entry.get("warrant"),
        }
    if code == "another_name":
        return now("“%(one)s” is closer to another known name, %(name)s.") % {
            "one": entry.get("query"),
            "name": entry.get("name"),
        }
    if code == "better_warrant":
        score = formats.percent(entry.get("score"))
        return now("Another warrant fits this person clearly better (%(score)s).") % {"score": score}
    if code == "nickname_left_out":
        return now("“%(text)s” was taken as a nickname and left out.") % {"text": entry.get("text")}
    return str(_PLAIN.get(code, ""))


_PLAIN: dict[str, Any] = {
    "order_differs": _("The parts of the name stand in another order."),
    "spacing_differs": _("The name is divided into words in another way."),
    "document_same": _("The number of the identity card is the same."),
    "birth_date_same": _("The date of birth is the same."),
    "birth_year_same": _("The year of birth is the same, the day is not."),
    "birth_date_differs": _("The date of birth differs."),
    "sex_differs": _("The recorded sex differs."),
}
