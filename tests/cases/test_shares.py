"""What crosses the border: two persons, one hash, one agency, until a day."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.db import transaction
from django.utils import timezone

from cases import actions, queries
from cases.errors import HoldsIdentity, NotTheRecipient, ShareChanged, WordsNeeded, WrongRecipient
from cases.models import Share, Site
from cases.queries.snapshots import snapshot_hash
from taskforce.access.context import acting_as
from taskforce.agencies.queries import agency
from taskforce.audit.models import Event
from taskforce.errors import NotAllowed, NotFound, SecondPersonNeeded, StateConflict
from taskforce.notices.models import Notice
from tests.cases.build import CANARIES, SITE, Made, a_case, a_share
from tests.cast import Cast


def approved(made: Made, cast: Cast, **given: object) -> Share:
    share = a_share(made, cast, **given)
    with acting_as("TH", cast.thai_supervisor.pk), transaction.atomic():
        return actions.approve_share(share=share, seen_hash=share.snapshot_hash, by=cast.thai_supervisor)


def test_the_snapshot_is_bound_by_its_hash_when_it_is_asked_for(made: Made, cast: Cast) -> None:
    share = a_share(made, cast)
    assert (share.snapshot["lat"], share.snapshot["lon"]) == SITE
    assert share.snapshot_hash == snapshot_hash(share.snapshot)


def test_who_asks_cannot_approve(made: Made, cast: Cast) -> None:
    share = a_share(made, cast, by=cast.thai_liaison)
    with acting_as("TH", cast.thai_liaison.pk), pytest.raises(SecondPersonNeeded):
        actions.approve_share(share=share, seen_hash=share.snapshot_hash, by=cast.thai_liaison)


def test_the_other_side_cannot_approve(made: Made, cast: Cast) -> None:
    share = a_share(made, cast)
    with acting_as("SYS"), pytest.raises(NotAllowed):
        actions.approve_share(share=share, seen_hash=share.snapshot_hash, by=cast.khmer_supervisor)


def test_nothing_crosses_before_the_approval(made: Made, cast: Cast) -> None:
    share = a_share(made, cast)
    with acting_as("KH", cast.khmer_investigator.pk):
        assert not Share.objects.exists()
        with pytest.raises(NotFound):
            queries.get_share(cast.khmer_investigator, share.pk)


def test_an_approved_share_is_read_by_the_agency_it_went_to(made: Made, cast: Cast) -> None:
    share = approved(made, cast)
    with acting_as("KH", cast.khmer_investigator.pk):
        read = queries.get_share(cast.khmer_investigator, share.pk)
        assert read.snapshot["lat"] == SITE[0]
        assert not Site.objects.exists()
    with acting_as("KH", cast.stranger.pk):
        assert not queries.shares_visible_to(cast.stranger).exists()


def test_an_approval_of_what_has_changed_is_void(made: Made, cast: Cast) -> None:
    share = a_share(made, cast)
    with acting_as("TH", cast.thai_supervisor.pk):
        Site.objects.filter(pk=made.site.pk).update(lat=13.7)  # type: ignore[union-attr]
        with pytest.raises(ShareChanged):
            actions.approve_share(share=share, seen_hash=share.snapshot_hash, by=cast.thai_supervisor)


def test_an_approval_of_another_hash_than_was_shown_is_void(made: Made, cast: Cast) -> None:
    share = a_share(made, cast)
    with acting_as("TH", cast.thai_supervisor.pk), pytest.raises(ShareChanged):
        actions.approve_share(share=share, seen_hash="0" * 64, by=cast.thai_supervisor)


def test_a_tampered_snapshot_is_void(made: Made, cast: Cast) -> None:
    share = a_share(made, cast)
    with acting_as("SYS"):
        Share.objects.filter(pk=share.pk).update(snapshot={**share.snapshot, "lat": 1.0})
    with acting_as("TH", cast.thai_supervisor.pk), pytest.raises(ShareChanged):
        actions.approve_share(share=share, seen_hash=share.snapshot_hash, by=cast.thai_supervisor)


def test_the_receiving_agency_answers_in_its_language(made: Made, cast: Cast) -> None:
    share = approved(made, cast)
    with acting_as("KH", cast.khmer_investigator.pk):
        answered = actions.answer_share(share=share, answer="accepted", text="យើងនឹងពិនិត្យ", by=cast.khmer_investigator)
    assert (answered.state, answered.answer_language, answered.answered_by) == (
        "answered",
        "km",
        cast.khmer_investigator,
    )
    with acting_as("SYS"):
        assert Event.objects.filter(verb="share.answer").count() == 2
        assert set(Notice.objects.filter(kind="share_answered").values_list("owner_side", flat=True)) == {"TH"}


def test_another_agency_does_not_answer_but_the_sides_liaison_does(made: Made, cast: Cast) -> None:
    share = approved(made, cast)
    with acting_as("KH", cast.stranger.pk), pytest.raises(NotTheRecipient):
        actions.answer_share(share=share, answer="accepted", by=cast.stranger)
    with acting_as("KH", cast.khmer_liaison.pk):
        assert actions.answer_share(share=share, answer="already_known", by=cast.khmer_liaison).state == "answered"


def test_declining_needs_words(made: Made, cast: Cast) -> None:
    share = approved(made, cast)
    with acting_as("KH", cast.khmer_investigator.pk), pytest.raises(WordsNeeded):
        actions.answer_share(share=share, answer="declined", by=cast.khmer_investigator)


def test_an_expired_share_is_gone_for_the_other_side(made: Made, cast: Cast) -> None:
    share = approved(made, cast)
    with acting_as("SYS"):
        Share.objects.filter(pk=share.pk).update(expires_at=timezone.now() - timedelta(hours=1))
    with acting_as("KH", cast.khmer_investigator.pk):
        assert not Share.objects.exists()
        assert not queries.shares_visible_to(cast.khmer_investigator).exists()
    assert actions.expire_shares() == 1
    with acting_as("TH", cast.thai_investigator.pk):
        assert queries.get_share(cast.thai_investigator, share.pk).state == "expired"


def test_a_revoked_share_is_gone_and_the_other_side_is_told(made: Made, cast: Cast) -> None:
    share = approved(made, cast)
    with acting_as("TH", cast.thai_supervisor.pk):
        actions.revoke_share(share=share, by=cast.thai_supervisor)
    with acting_as("KH", cast.khmer_investigator.pk):
        assert not Share.objects.exists()
        assert Notice.objects.filter(kind="share_recalled").exists()
        assert Event.objects.filter(verb="share.revoke", side="KH").exists()


def test_a_story_crosses_only_in_the_words_of_the_requester(made: Made, cast: Cast) -> None:
    told = {"item_type": "story", "item_id": str(made.complaint.pk), "text": "ผู้เสียหายโอนเงิน 49,500 บาท"}
    share = approved(made, cast, **told)
    with acting_as("KH", cast.khmer_investigator.pk):
        read = queries.get_share(cast.khmer_investigator, share.pk).snapshot
    assert read["text"] == told["text"]
    assert not any(word in str(read) for word in CANARIES.values())


@pytest.mark.parametrize(
    "text", ["โทร 081-111-0042 ได้", "คุณคานารีนาม โอนเงิน", "เลข 1 1017 00230 70 8", "call +66 81 111 0042"]
)
def test_a_story_with_the_victims_own_number_is_refused(made: Made, cast: Cast, text: str) -> None:
    with pytest.raises(HoldsIdentity):
        a_share(made, cast, item_type="story", item_id=str(made.complaint.pk), text=text)


def test_a_transfer_crosses_without_the_account_it_left(made: Made, cast: Cast) -> None:
    with acting_as("SYS"):
        transfer = made.complaint.transfers.get()
    share = approved(made, cast, item_type="transfer", item_id=str(transfer.pk))
    assert share.snapshot["to_account"] == "0123456789"
    assert CANARIES["from_account"] not in str(share.snapshot)


def test_a_victim_crosses_as_initial_and_province(made: Made, cast: Cast) -> None:
    share = approved(made, cast, item_type="victim", item_id=str(made.complaint.pk))
    assert {k: share.snapshot[k] for k in ("initial", "province")} == {"initial": "ม.", "province": "TH-50"}


def test_an_item_of_another_case_or_side_is_not_there(made: Made, cast: Cast) -> None:
    other = a_case()
    with pytest.raises(NotFound):
        a_share(made, cast, item_id=str(other.site.pk))  # type: ignore[union-attr]
    with pytest.raises(NotFound):
        a_share(made, cast, by=cast.khmer_supervisor, to_agency=agency("TH-CCIB"))


def test_a_share_goes_to_an_agency_of_the_other_side(made: Made, cast: Cast) -> None:
    with pytest.raises(WrongRecipient):
        a_share(made, cast, to_agency=agency("TH-AOC"))


def test_a_refused_share_cannot_be_approved_later(made: Made, cast: Cast) -> None:
    share = a_share(made, cast)
    with acting_as("TH", cast.thai_supervisor.pk):
        actions.refuse_share(share=share, reason="ยังไม่จำเป็น", by=cast.thai_supervisor)
        with pytest.raises(StateConflict):
            actions.approve_share(share=share, seen_hash=share.snapshot_hash, by=cast.thai_supervisor)
