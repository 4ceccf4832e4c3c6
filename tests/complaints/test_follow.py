"""Following a complaint by number and secret code."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from django.core.cache import cache

from complaints.actions import file_complaint, follow_secret, release_outcome, start_draft
from complaints.models import Complaint, Outcome
from complaints.throttle import TRIES_PER_NUMBER, network_of
from taskforce.access.context import acting_as
from taskforce.audit.models import Event
from taskforce.errors import NotAllowed
from taskforce.notices.models import Notice
from tests.cast import everybody
from tests.complaints.test_filing import ANSWERS
from tests.complaints.victims import browser, picture, text_of

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def as_portal() -> Iterator[None]:
    cache.clear()
    with acting_as("SYS"):
        yield


@pytest.fixture
def complaint() -> Complaint:
    return file_complaint(draft_id=start_draft(language="th", answers=ANSWERS)[0].pk)


def opened(complaint: Complaint, language: str = "en"):
    client = browser(language)
    given = {"reference": complaint.reference.lower(), "secret": follow_secret(complaint.pk).replace("-", " ")}
    assert client.post("/follow/", given).url == "/follow/complaint/"
    return client


def test_number_and_code_open_the_complaint_in_the_readers_language(complaint):
    page = text_of(opened(complaint, "km").get("/follow/complaint/"))
    assert 'lang="km"' in page and complaint.reference in page


def test_a_wrong_code_and_a_number_that_does_not_exist_get_the_same_answer(complaint):
    client = browser("en")
    wrong = client.post("/follow/", {"reference": complaint.reference, "secret": "AAAA-AAAA-AAAA-AAAA"})
    other = start_and_forget()
    none = client.post("/follow/", {"reference": other, "secret": "AAAA-AAAA-AAAA-AAAA"})
    assert wrong.status_code == none.status_code == 422
    assert text_of(wrong).replace(complaint.reference, "").count("do not fit") == text_of(none).count("do not fit") == 2


def start_and_forget() -> str:
    from taskforce.ids import new_reference

    return new_reference("TH", 2026)


def test_tries_on_one_number_are_counted_and_stopped(complaint):
    client = browser("en")
    for _try in range(TRIES_PER_NUMBER):
        client.post("/follow/", {"reference": complaint.reference, "secret": "AAAA-AAAA-AAAA-AAAA"})
    answer = client.post("/follow/", {"reference": complaint.reference, "secret": follow_secret(complaint.pk)})
    assert answer.status_code == 429 and "15" in text_of(answer)


def test_a_cache_that_is_gone_shuts_nobody_out(complaint, settings):
    settings.CACHES = {
        "default": {"BACKEND": "django.core.cache.backends.redis.RedisCache", "LOCATION": "redis://127.0.0.1:1/0"}
    }
    given = {"reference": complaint.reference, "secret": "AAAA-AAAA-AAAA-AAAA"}
    assert browser().post("/follow/", given).status_code == 422
    opened(complaint)


def test_a_network_counts_as_one():
    assert network_of("203.0.113.7") == network_of("203.0.113.200") == "203.0.113.0/24"
    assert network_of("2001:db8:1:2::3") == "2001:db8:1::/48" and network_of("nonsense") == "unknown"


def test_words_and_files_are_added_once_beside_the_story(complaint):
    client = opened(complaint)
    for _twice in range(2):
        answer = client.post("/follow/complaint/add/", {"text": "เบอร์ใหม่ 0899999999", "files": [picture("new.png")]})
        assert answer.status_code == 302
    complaint.refresh_from_db()
    assert len(complaint.story.statement["added"]) == 1 and complaint.story.text == ANSWERS["story"]["text"]
    assert complaint.evidence.count() == 1 and Event.objects.filter(verb="complaint.added").count() >= 1


def test_a_complaint_is_withdrawn_after_the_tick_and_nothing_is_deleted(complaint):
    client = opened(complaint)
    assert client.post("/follow/complaint/withdraw/", {"reason": "ได้เงินคืนแล้ว"}).status_code == 422
    assert client.post("/follow/complaint/withdraw/", {"reason": "ได้เงินคืนแล้ว", "sure": "on"}).status_code == 302
    complaint.refresh_from_db()
    assert complaint.state == "withdrawn" and complaint.story.text
    assert Event.objects.get(verb="complaint.withdraw").actor_side == "PUB"
    assert "Withdraw the complaint" not in text_of(client.get("/follow/complaint/"))


def test_news_stands_on_the_page_and_a_notice_without_contents_goes_out_once(complaint):
    officer = everybody().thai_supervisor
    with acting_as("TH", officer.pk):
        for _twice in range(2):
            release_outcome(complaint=complaint, kind="suspects_charged", params={"complaints": 41}, by=officer)
    assert Outcome.objects.count() == 1
    notice = Notice.objects.get(kind="complaint_news")
    assert notice.reference == complaint.reference and notice.path.startswith("/follow/")
    assert "one of 41" in text_of(opened(complaint).get("/follow/complaint/"))


def test_news_is_released_by_whoever_may_and_by_the_owners_side_only(complaint):
    cast = everybody()
    for officer in (cast.thai_investigator, cast.khmer_supervisor):
        with pytest.raises(NotAllowed):
            release_outcome(complaint=complaint, kind="suspects_charged", by=officer)


def test_nobody_follows_without_the_code(complaint):
    for path in ("", "add/", "withdraw/"):
        assert browser().get(f"/follow/complaint/{path}").url == "/follow/"


def test_the_page_is_closed_on_this_device(complaint):
    client = opened(complaint)
    client.post("/follow/stop/")
    assert client.get("/follow/complaint/").url == "/follow/"
