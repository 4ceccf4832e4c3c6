"""A case tied by a value that turned out to be everybody's: people are shown what the link engine would do now."""

from __future__ import annotations

import pytest
from django.db import transaction
from django.test import Client
from django.utils import timezone

from cases.models import Case, CommonValue, Link
from cases.queries.regrouping import Regrouping, regrouping
from complaints.models import Identifier
from taskforce.access.context import acting_as
from tests.cases.build import ACCOUNT, PHONE, Made, a_case
from tests.cast import Cast, sign_in

pytestmark = pytest.mark.django_db


@pytest.fixture
def glued(cast: Cast) -> Made:
    """Three complaints tied by one account, which everybody names; the first two share a telephone number as well."""
    with acting_as("SYS"), transaction.atomic():
        made = a_case(complaints=3)
        Identifier.objects.exclude(type=ACCOUNT[0]).exclude(type=PHONE[0]).delete()
        Identifier.objects.filter(complaint=made.complaints[2], type=PHONE[0]).delete()
        case = Case.objects.get(pk=made.case.pk)
        case.postings.filter(type=ACCOUNT[0]).delete()
        today = timezone.localdate()
        case.postings.create(type=ACCOUNT[0], value=ACCOUNT[1], complaints=3, first=today, last=today)
    return made


def proposed(made: Made) -> Regrouping | None:
    with acting_as("TH"), transaction.atomic():
        return regrouping(made.case)


def known_as_common() -> None:
    with acting_as("SYS"), transaction.atomic():
        CommonValue.objects.create(type=ACCOUNT[0], value=ACCOUNT[1], complaints=64, engine_version="link-1.1")


def test_nothing_is_proposed_while_the_value_ties(glued: Made) -> None:
    assert proposed(glued) is None


def test_the_complaint_that_only_the_common_value_tied_is_named(glued: Made) -> None:
    known_as_common()
    found = proposed(glued)
    assert found is not None
    assert (found.groups, found.total) == ([[glued.complaints[2].reference]], 2)
    assert ACCOUNT[1].partition(":")[2] in found.values[0]


def test_a_complaint_that_the_other_side_keeps_to_itself_is_not_named(glued: Made) -> None:
    known_as_common()
    with acting_as("SYS"), transaction.atomic():
        glued.case.links.filter(complaint=glued.complaints[2]).update(owner_side="KH", joint=False)
    found = proposed(glued)
    assert found is not None and (found.groups, found.total) == ([], 2)


def test_what_an_officer_confirmed_is_not_proposed_to_leave(glued: Made) -> None:
    known_as_common()
    with acting_as("SYS"), transaction.atomic():
        glued.case.links.update(verdict=Link.Verdict.SAME)
    assert proposed(glued) is None


@pytest.mark.parametrize("language", ["th", "km", "en"])
def test_the_page_of_the_case_tells_its_owners(glued: Made, cast: Cast, client: Client, language: str) -> None:
    known_as_common()
    sign_in(client, cast.thai_investigator, language=language)
    words = {"th": "มากกว่าหนึ่งแก๊ง", "km": "ក្រុមច្រើនជាងមួយ", "en": "more than one gang"}
    assert words[language] in client.get(f"/cases/{glued.case.reference}/").content.decode()
