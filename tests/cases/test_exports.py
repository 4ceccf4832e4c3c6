"""An agency's queue as a file: asked for, made once by the side's worker, taken by that agency alone, gone after a week."""

from __future__ import annotations

import csv
from datetime import timedelta
from typing import Any

import pytest
from django.db import connection, transaction
from django.test import Client
from django.utils import timezone

from cases import actions as case_actions
from cases.exports import actions
from cases.exports.models import Export
from cases.exports.queries import get_export
from cases.exports.table import csv_bytes
from cases.queries.queues import Filters
from cases.tasks import make_cambodian_exports, make_thai_exports, remove_thai_exports
from taskforce.access.context import acting_as
from taskforce.accounts.models import Officer
from taskforce.agencies.queries import queue
from taskforce.audit.models import Event
from taskforce.celery import app
from taskforce.errors import NotAllowed, NotFound
from taskforce.vault import files
from tests.cases.build import CANARIES, Made, a_case
from tests.cast import Cast, sign_in


@pytest.fixture(autouse=True)
def own_folder(settings: Any, tmp_path: Any) -> None:
    settings.EVIDENCE_DIR = tmp_path


def asked(by: Officer, code: str = "TH-CCIB", **filters: Any) -> Export:
    with acting_as(by.side, by.pk), transaction.atomic():
        return actions.ask_export(queue=queue(code), filters=Filters(**filters), by=by)


def again(export: Export) -> Export:
    with acting_as("SYS"):
        return Export.objects.get(pk=export.pk)


def rows(export: Export) -> list[dict[str, str]]:
    text = files.path_of(export.stored_name).read_bytes().decode("utf-8-sig")
    return list(csv.DictReader(text.splitlines()))


def verbs(side: str = "TH") -> list[str]:
    with acting_as("SYS"):
        found = Event.objects.filter(verb__startswith="export.", side=side)
        return list(found.order_by("seq").values_list("verb", flat=True))


def stored(folder: Any) -> list[Any]:
    return [path for path in folder.rglob("*") if path.is_file()]


def test_the_file_holds_the_rows_of_the_queue_in_the_askers_language(made: Made, cast: Cast) -> None:
    export = asked(cast.thai_investigator)
    assert make_thai_exports() == 1
    export = again(export)
    (row,) = rows(export)
    assert row["คดี"] == made.case.reference and "(ค.ศ. 20" in row["กำหนดเวลา"]
    assert (export.state, export.row_count, len(export.sha256)) == ("ready", 1, 64)


def test_the_cambodian_side_gets_khmer_heads_by_its_own_worker(made: Made, cast: Cast) -> None:
    export = asked(cast.khmer_investigator, "KH-PP-1")
    assert [make_thai_exports(), make_cambodian_exports()] == [0, 1]
    (row,) = rows(again(export))
    assert made.case.reference in row.values() and "คดี" not in row


def test_filters_narrow_the_file_as_they_narrow_the_page(made: Made, cast: Cast) -> None:
    export = asked(cast.thai_investigator, view="mine")
    make_thai_exports()
    assert again(export).row_count == 0


def test_the_file_holds_nothing_of_a_victim(made: Made, cast: Cast) -> None:
    export = asked(cast.thai_investigator)
    make_thai_exports()
    text = files.path_of(export.stored_name).read_text(encoding="utf-8")
    assert not [word for word in CANARIES.values() if word in text]


@pytest.mark.parametrize("cell", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", " =1", "\uff1d1"])
def test_no_cell_is_a_formula(cell: str) -> None:
    assert b"".join(csv_bytes([[cell]])).decode("utf-8-sig").strip('"').startswith("'")


def test_what_an_officer_typed_does_not_become_a_formula(made: Made, cast: Cast) -> None:
    with acting_as("TH", cast.thai_investigator.pk):
        item = case_actions.take(item=made.items["TH-CCIB"], by=cast.thai_investigator)
        case_actions.hand_back(item=item, reason='=HYPERLINK("http://x.example")', by=cast.thai_investigator)
    export = asked(cast.thai_investigator)
    make_thai_exports()
    (row,) = rows(again(export))
    assert '\'=HYPERLINK("http://x.example")' in row.values()


def test_the_file_opens_as_utf_8() -> None:
    assert b"".join(csv_bytes([["คดี"]])).startswith(b"\xef\xbb\xbf")


def test_run_twice_it_is_one_file(made: Made, cast: Cast, settings: Any) -> None:
    first = asked(cast.thai_investigator)
    assert asked(cast.thai_investigator) == first
    assert [make_thai_exports(), make_thai_exports()] == [1, 0]
    assert len(stored(settings.EVIDENCE_DIR)) == 1
    assert verbs() == ["export.asked", "export.made"]


def test_a_worker_that_dies_in_mid_file_leaves_it_for_the_next(
    made: Made, cast: Cast, monkeypatch: pytest.MonkeyPatch, settings: Any
) -> None:
    def die(*given: Any, **named: Any) -> None:
        raise KeyboardInterrupt

    export = asked(cast.thai_investigator)
    monkeypatch.setattr(actions, "move", die)  # the file is written, its row is not
    with pytest.raises(KeyboardInterrupt):
        make_thai_exports()
    monkeypatch.undo()
    assert make_thai_exports() == 0, "while the dead worker's lease runs"
    with acting_as("TH"):
        Export.objects.update(leased_until=timezone.now() - timedelta(seconds=1))
    assert make_thai_exports() == 1
    assert [path.name for path in stored(settings.EVIDENCE_DIR)] == [again(export).stored_name]


def test_what_kills_every_worker_is_given_up(made: Made, cast: Cast) -> None:
    export = asked(cast.thai_investigator)
    with acting_as("TH"):
        Export.objects.update(attempts=actions.MAX_ATTEMPTS)
    assert make_thai_exports() == 0
    assert again(export).state == "failed"


def test_an_officer_who_left_gets_no_file(made: Made, cast: Cast, settings: Any) -> None:
    export = asked(cast.thai_investigator)
    Officer.objects.filter(pk=cast.thai_investigator.pk).update(is_active=False)
    assert make_thai_exports() == 0
    assert again(export).state == "failed" and stored(settings.EVIDENCE_DIR) == []


def test_after_a_week_the_file_is_removed(made: Made, cast: Cast, settings: Any, client: Client) -> None:
    export = asked(cast.thai_investigator)
    make_thai_exports()
    assert remove_thai_exports() == 0
    with acting_as("TH"):
        Export.objects.update(expires_at=timezone.now())
    sign_in(client, cast.thai_investigator, language="en")
    assert client.get(f"/exports/{export.pk}/").status_code == 409
    assert remove_thai_exports() == 1
    assert again(export).state == "expired" and stored(settings.EVIDENCE_DIR) == []


def test_the_agency_takes_the_file_and_that_is_on_record(made: Made, cast: Cast, client: Client) -> None:
    sign_in(client, cast.thai_supervisor, language="en")
    assert client.post("/queues/TH-CCIB/export/", {"view": "waiting"}).status_code == 302
    make_thai_exports()
    with acting_as("SYS"):
        export = Export.objects.get()
    assert export.file_name in client.get("/queues/TH-CCIB/").text
    answer: Any = sign_in(client, cast.thai_investigator).get(f"/exports/{export.pk}/")
    assert b"".join(answer.streaming_content) == files.path_of(export.stored_name).read_bytes()
    assert verbs() == ["export.asked", "export.made", "export.taken"]
    assert verbs("KH") == []


@pytest.mark.parametrize("who", ["khmer_supervisor", "khmer_investigator", "thai_aoc", "stranger"])
def test_for_another_agency_and_the_other_side_it_is_not_there(
    made: Made, cast: Cast, client: Client, who: str
) -> None:
    export = asked(cast.thai_investigator)
    make_thai_exports()
    reader = getattr(cast, who)
    assert sign_in(client, reader).get(f"/exports/{export.pk}/").status_code == 404
    assert client.post("/queues/TH-CCIB/export/").status_code == 404
    with acting_as(reader.side, reader.pk), pytest.raises(NotFound):
        get_export(reader, export.pk)


def test_raw_sql_of_the_other_side_sees_no_export(made: Made, cast: Cast) -> None:
    asked(cast.thai_investigator)
    with acting_as("KH", cast.khmer_supervisor.pk), connection.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM cases_export")
        assert cursor.fetchone() == (0,)


def test_an_officer_without_the_permission_asks_for_nothing(made: Made, cast: Cast) -> None:
    with pytest.raises(NotAllowed):
        asked(cast.thai_liaison)
    with pytest.raises(NotAllowed):
        asked(cast.thai_aoc)


def test_a_colleague_who_does_not_see_the_unrouted_queue_does_not_see_its_file(cast: Cast) -> None:
    a_case(joint=False, queues=("UNROUTED",))
    export = asked(cast.thai_supervisor, "UNROUTED")
    make_thai_exports()
    assert again(export).row_count == 1
    with acting_as("TH", cast.thai_investigator.pk), pytest.raises(NotFound):
        get_export(cast.thai_investigator, export.pk)


def test_each_sides_clock_sends_the_work_to_its_own_workers() -> None:
    clock = app.conf.beat_schedule
    for side in ("th", "kh"):
        for name in ("make", "remove"):
            assert clock[f"cases.{name}_exports_{side}"]["options"]["queue"] == side


def test_an_unknown_view_is_the_waiting_one(made: Made, cast: Cast) -> None:
    assert asked(cast.thai_investigator, view="\x00nothing").filters["view"] == "waiting"
