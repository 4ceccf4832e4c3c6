"""The reference data: complete, in three languages, loaded the same however often."""

from __future__ import annotations

import csv
import json
from datetime import UTC, datetime
from io import StringIO
from pathlib import Path

import pytest
from django.core.management import call_command
from django.utils import translation

from taskforce.agencies import loading, models, queries
from taskforce.i18n.text import scripts_in

GOLD = Path(__file__).resolve().parents[1] / "gold" / "routing" / "dev_expected.jsonl"
TRANSLATED = ("name_en", "name_th", "name_km")


@pytest.fixture(autouse=True)
def fresh_reads():
    queries.forget()
    yield
    queries.forget()


def all_rows():
    return [(file, row) for file, _model in loading.FILES for row in loading.rows(file)]


@pytest.mark.django_db(databases=["default", "owner"])
def test_loading_a_second_time_changes_nothing():
    load = loading.load()
    again = loading.load()
    assert [done.created + done.changed for done in again] == [0] * len(loading.FILES)
    assert sum(done.unchanged for done in again) == sum(len(loading.rows(file)) for file, _ in loading.FILES)
    assert [done.file for done in load] == [file for file, _ in loading.FILES]


@pytest.mark.django_db(databases=["default", "owner"])
def test_the_command_says_what_it_did_and_puts_back_a_changed_row():
    loading.load()
    models.Bank.objects.using(loading.database()).filter(code="004").update(name_en="Wrong")
    said = StringIO()
    call_command("load_reference", stdout=said)
    assert "banks.csv: 0 created, 1 changed, 44 unchanged" in said.getvalue()
    assert models.Bank.objects.using(loading.database()).get(code="004").name_en == "Kasikornbank"


@pytest.mark.django_db(databases=["default", "owner"])
def test_a_broken_row_stops_the_load_and_names_file_line_and_fault(tmp_path):
    for file, _model in loading.FILES:
        (tmp_path / file).write_text((loading.DATA / file).read_text(encoding="utf-8"), encoding="utf-8")
    rows = loading.rows("queues.csv")
    rows[1]["agency"] = "TH-NOBODY"
    with (tmp_path / "queues.csv").open("w", encoding="utf-8", newline="") as handle:
        writer = csv.DictWriter(handle, fieldnames=rows[0])
        writer.writeheader()
        writer.writerows(rows)
    with pytest.raises(loading.BadData, match=r"queues.csv, line 3: agency: there is no 'TH-NOBODY'"):
        loading.load(folder=tmp_path)


@pytest.mark.django_db
def test_every_queue_the_routing_policy_can_name_is_there():
    decisions = [json.loads(line) for line in GOLD.read_text(encoding="utf-8").splitlines()]
    named = {decision["lead"] for decision in decisions} | {code for d in decisions for code in d["support"]}
    provinces = (1, 2, 7, 8, 9, 12, 13, 15, 17, 18, 20, 21, 22, 24)
    assert named <= set(queries.everything(models.Queue))
    for number in provinces:
        queue = queries.provincial_queue(f"KH-{number}")
        assert queue is not None and (queue.code, queue.side) == (f"KH-PP-{number}", "KH")
    assert queries.provincial_queue("KH-3") is None
    unrouted = queries.queue(queries.UNROUTED)
    assert (unrouted.agency, unrouted.side) == (None, "")


@pytest.mark.django_db
def test_every_queue_but_the_unrouted_one_belongs_to_an_agency_of_its_side():
    for queue in queries.everything(models.Queue).values():
        if queue.code != queries.UNROUTED:
            assert queue.agency is not None and queue.agency.side == queue.side


def test_every_row_has_three_names_a_source_and_says_whether_it_is_confirmed():
    faults = [
        (file, row["code"], column)
        for file, row in all_rows()
        for column in (*TRANSLATED, "source", "confirmed")
        if not row[column].strip()
    ]
    assert faults == []
    assert {row["confirmed"] for _, row in all_rows()} == {"yes", "no"}


def test_no_row_mixes_the_two_scripts():
    for file, row in all_rows():
        for column, text in row.items():
            if column.endswith("_th"):
                assert "Khmr" not in scripts_in(text), (file, row["code"], column)
            if column.endswith(("_km", "_en")):
                assert "Thai" not in scripts_in(text), (file, row["code"], column)


def test_agencies_are_told_apart_by_country_in_the_language_of_the_other_side():
    for row in loading.rows("agencies.csv"):
        if row["side"] == "TH":
            assert "ថៃ" in row["name_km"], row["code"]
        else:
            assert "(กัมพูชา)" in row["name_th"], row["code"]


def test_all_provinces_of_both_countries_are_there_and_lie_in_them():
    rows = loading.rows("provinces.csv")
    assert [sum(row["country"] == country for row in rows) for country in ("KH", "TH")] == [25, 77]
    for row in rows:
        lat, lon = float(row["lat"]), float(row["lon"])
        if row["country"] == "KH":
            assert 10.3 < lat < 14.7 and 102.3 < lon < 107.7, row["code"]
        if row["country"] == "TH":
            assert 5.6 < lat < 20.5 and 97.3 < lon < 105.7, row["code"]
    assert len({row["name_km"] for row in rows}) == len({row["name_th"] for row in rows}) == len(rows)


@pytest.mark.django_db
def test_a_name_is_read_in_the_active_language():
    with translation.override("km"):
        assert str(queries.queue("KH-PP-1")) == "នគរបាលខេត្តបន្ទាយមានជ័យ"
    with translation.override("th"):
        assert str(queries.agency("TH-CCIB")) == "บช.สอท."


@pytest.mark.django_db
def test_an_unknown_code_is_named_in_the_refusal():
    with pytest.raises(queries.UnknownCode, match="Queue: 'TH-NOBODY'"):
        queries.queue("TH-NOBODY")


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("category", "organised", "code"),
    [
        ("call_center", False, "SC05"),
        ("hybrid", False, "SC11"),
        ("shopping", False, "SC01"),
        ("shopping", True, "SC09"),
        ("gambling", True, "SC90"),
        ("agency_impersonation", False, "SC98"),
        ("never heard of", False, "SC98"),
        (None, False, "SC98"),
    ],
)
def test_a_category_of_the_engine_is_filed_under_its_type(category, organised, code):
    assert queries.scam_type_of(category, organised=organised).code == code


@pytest.mark.django_db
def test_a_legal_clock_says_when_it_ends():
    start = datetime(2026, 11, 30, 10, 0, tzinfo=UTC)
    assert queries.legal_clock("hold_to_police_complaint_h").after(start) == datetime(2026, 12, 3, 10, 0, tzinfo=UTC)
    assert queries.legal_clock("compoundable_complaint_months").after(start) == datetime(2027, 2, 28, 10, tzinfo=UTC)
    assert not queries.legal_clock("hold_after_complaint_d").confirmed


@pytest.mark.django_db
def test_reads_after_the_first_ask_the_database_nothing(django_assert_num_queries):
    queries.queue("TH-AOC")
    with django_assert_num_queries(0):
        assert queries.queue("TH-AOC").agency.name
        assert queries.provincial_queue("KH-18").province.name
