"""Who is told of what by e-mail: a reference and a link, never content."""

from __future__ import annotations

from django.urls import reverse

from extradition.models import Person, Warrant
from taskforce.accounts.models import Officer
from taskforce.notices.actions import queue_notice

MOST_TOLD = 12


def person_may_match(*, person: Person, warrant: Warrant) -> None:
    """A warrant recorded later may be this person's: told to those who judged the person, else to the warrant's agency.

    Runs as the system; the notices are the Thai side's.
    """
    judged = person.candidates.exclude(judged_by=None).values("judged_by")
    near = Officer.objects.filter(side="TH", is_active=True)
    people = [one for one in near.filter(pk__in=judged) if one.can("persons.judge")]
    people = people or [one for one in near.filter(agency_id=warrant.agency_id) if one.can("persons.judge")]
    for officer in people[:MOST_TOLD]:
        if officer.email:
            queue_notice(
                side="TH",
                kind="person_may_match",
                address=officer.email,
                language=officer.language,
                reference=person.reference,
                path=reverse("person", args=[person.reference]),
                dedupe_key=f"person_may_match:{person.pk}:{warrant.pk}:{officer.pk}"[:120],
            )
