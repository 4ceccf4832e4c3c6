"""The pages of the wizard, in their order."""

from __future__ import annotations

from typing import Any, NamedTuple

from django.utils.translation import gettext_lazy as _

from complaints.statement import Answers


class Step(NamedTuple):
    """A page: its name in the address, its heading."""

    name: str
    title: Any


STEPS: dict[str, Step] = {
    step.name: step
    for step in (
        Step("story", _("What happened")),
        Step("money", _("The money")),
        Step("contacts", _("Who got in touch with you")),
        Step("evidence", _("Slips and evidence")),
        Step("about", _("About you")),
        Step("check", _("Check before you send")),
    )
}
LAST = "check"


def order(answers: Answers) -> list[str]:
    """The steps in this victim's order: who paid in the last 72 hours tells about the money first."""
    names = list(STEPS)
    if (answers.get("money") or {}).get("paid") == "yes" or answers.get("start", {}).get("paid") == "yes":
        names.remove("money")
        names.insert(0, "money")
    return names


def next_step(answers: Answers) -> str:
    """The first step that was not visited yet; the last one when all were."""
    return next((name for name in order(answers) if name != LAST and name not in answers), LAST)


def reachable(answers: Answers, name: str) -> bool:
    """Whether all steps before `name` were answered."""
    names = order(answers)
    return names.index(name) <= names.index(next_step(answers))
