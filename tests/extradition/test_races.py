"""Two officers of two sides at one instant, in threads and transactions of their own."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier
from typing import Any

import pytest
from django.db import connection, transaction

from extradition import actions
from extradition.models import Approval, HandoverPerson
from taskforce.access.context import acting_as
from taskforce.audit.models import Event
from taskforce.errors import DomainError
from tests.extradition.build import (
    World,
    a_draft,
    a_matched_person,
    approved,
    as_officer,
    everything,
    fresh,
    proposed,
    signed,
)

pytestmark = pytest.mark.django_db(transaction=True)


def at_once(*acts: tuple[Any, Callable[..., Any], dict[str, Any]]) -> list[Any]:
    """Run each act as its officer on a connection of its own, all starting together."""
    start = Barrier(len(acts))

    def run(who: Any, act: Callable[..., Any], given: dict[str, Any]) -> Any:
        try:
            start.wait(10)
            return as_officer(who, act, **given)
        except DomainError as error:
            return error
        finally:
            connection.close()

    with ThreadPoolExecutor(len(acts)) as pool:
        return [future.result(30) for future in [pool.submit(run, *act) for act in acts]]


def events(verb: str) -> int:
    """How often something happened: shared events stand once in each side's chain."""
    with acting_as("SYS"), transaction.atomic():
        return Event.objects.filter(verb=verb, side="TH").count()


def test_both_sides_approve_at_one_instant_and_the_list_is_approved_once(world: World) -> None:
    handover = proposed(world)
    give = {"handover": handover, "shown_hash": handover.document_hash}
    results = at_once(*((signer, actions.approve, give) for signer in world.signers))
    assert not [r for r in results if isinstance(r, Exception)]
    assert fresh(handover).state == "approved"
    assert (events("handover.all_approved"), events("handover.approve"), len(everything(Approval))) == (1, 2, 2)


def test_both_sides_sign_at_one_instant_and_the_list_is_signed_once(world: World) -> None:
    handover = approved(world)
    give = {"handover": handover, "shown_hash": handover.document_hash, "persons": 1}
    at_once(*((signer, actions.sign, give) for signer in world.signers))
    assert fresh(handover).state == "signed" and events("handover.all_signed") == 1


def test_two_officers_of_one_side_give_one_key(world: World) -> None:
    handover = proposed(world)
    give = {"handover": handover, "shown_hash": handover.document_hash}
    results = at_once((world.signers[0], actions.approve, give), (world.thai_second, actions.approve, give))
    assert sum(isinstance(r, DomainError) for r in results) == 1 and len(everything(Approval)) == 1


def test_a_key_given_while_the_list_is_changed_never_counts_for_the_new_one(world: World) -> None:
    handover = approved(world)
    sign = {"handover": handover, "shown_hash": handover.document_hash, "persons": 1}
    at_once((world.signers[0], actions.sign, sign), (world.preparer, actions.change, {"handover": handover}))
    assert fresh(handover).state == "draft"
    assert all(key.voided_at is not None for key in everything(Approval))


def test_two_lists_that_reach_for_one_person_at_one_instant(world: World) -> None:
    person = a_matched_person(world)
    lists = [a_draft(world), a_draft(world)]
    results = at_once(*((world.preparer, actions.add_person, {"handover": h, "person": person}) for h in lists))
    assert sum(isinstance(r, DomainError) for r in results) == 1 and len(everything(HandoverPerson)) == 1


def test_a_victim_is_found_while_the_persons_are_handed_over(world: World) -> None:
    handover = signed(world)
    with acting_as("SYS"), transaction.atomic():
        person = handover.entries.get().person
    at_once(
        (world.signers[1], actions.complete, {"handover": handover, "counted": 1}),
        (world.cast.khmer_supervisor, actions.identify_victim, {"person": person, "reason": "បង្ខំ"}),
    )
    assert fresh(person).state == "victim_identified"
    assert fresh(handover).state in ("completed", "draft")
