"""Dates in two eras, times, spans, numbers and money, in three languages."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal

import pytest
from django.template import Context, Template
from django.utils import formats as django_formats
from django.utils import translation

from taskforce.i18n import formats, identifiers
from taskforce.i18n.templatetags.taskforce_i18n import NBSP

MOMENT = datetime(2026, 11, 23, 7, 5, tzinfo=UTC)  # 14:05 in Bangkok and Phnom Penh
DAY = date(2026, 11, 23)


@pytest.mark.parametrize(
    ("language", "day", "both", "moment", "clock", "short"),
    [
        (
            "th",
            "23 พฤศจิกายน 2569",
            "23 พฤศจิกายน 2569 (ค.ศ. 2026)",
            "23 พฤศจิกายน 2569 เวลา 14:05 น.",
            "14:05 น.",
            "23 พ.ย. 2569",
        ),
        ("km", "23 វិច្ឆិកា 2026", "23 វិច្ឆិកា 2026", "23 វិច្ឆិកា 2026 ម៉ោង 14:05", "ម៉ោង 14:05", "23 វិច្ឆិកា 2026"),
        ("en", "23 November 2026", "23 November 2026", "23 November 2026, 14:05", "14:05", "23 Nov 2026"),
    ],
)
def test_a_day_and_a_moment_in_each_language(language, day, both, moment, clock, short):
    assert formats.day(DAY, language=language) == day
    assert formats.day_both_eras(MOMENT, language=language) == both
    assert formats.moment(MOMENT, language=language) == moment
    assert formats.clock(MOMENT, language=language) == clock
    assert formats.short_day(DAY, language=language) == short


def test_an_instant_late_in_the_utc_day_is_the_next_day_here():
    assert formats.day(datetime(2026, 12, 31, 18, 30, tzinfo=UTC), language="th") == "1 มกราคม 2570"


def test_iso_texts_from_stored_answers_are_read():
    assert formats.day("2026-11-23", language="en") == "23 November 2026"
    assert formats.clock("2026-11-23T07:05:00+00:00", language="en") == "14:05"


def test_nothing_is_shown_as_nothing():
    shown = [formats.day(None), formats.moment(""), formats.number(None), formats.money(None), formats.remaining(None)]
    assert shown == [""] * 5


@pytest.mark.parametrize(
    ("language", "left", "overdue", "ago", "ahead"),
    [
        ("th", "เหลือ 5 ชั่วโมง 20 นาที", "เกินกำหนด 2 วัน 1 ชั่วโมง", "20 นาทีที่แล้ว", "อีก 2 วัน"),
        ("km", "នៅសល់ 5 ម៉ោង 20 នាទី", "ហួសកាលកំណត់ 2 ថ្ងៃ 1 ម៉ោង", "20 នាទីមុន", "2 ថ្ងៃទៀត"),
        ("en", "5 h 20 min left", "overdue by 2 d 1 h", "20 min ago", "in 2 d"),
    ],
)
def test_time_left_and_time_gone_in_words(language, left, overdue, ago, ahead):
    def after(**span):
        return MOMENT + timedelta(**span)

    assert formats.remaining(after(hours=5, minutes=20), now=MOMENT, language=language) == left
    assert formats.remaining(after(days=-2, hours=-1), now=MOMENT, language=language) == overdue
    assert formats.ago(after(minutes=-20), now=MOMENT, language=language) == ago
    assert formats.ago(after(days=2), now=MOMENT, language=language) == ahead
    assert formats.ago(after(days=-30), now=MOMENT, language=language) == formats.day(
        after(days=-30), language=language
    )


def test_a_span_names_its_two_largest_units():
    assert formats.duration(timedelta(days=3, hours=2, minutes=59), language="en") == "3 d 2 h"
    assert formats.duration(timedelta(days=3, minutes=59), language="en") == "3 d"
    assert formats.duration(59, language="km") == "មិនដល់ 1 នាទី"


@pytest.mark.parametrize("language", ["th", "km", "en"])
def test_numbers_look_the_same_in_all_three_languages_here_and_in_django(language):
    with translation.override(language):
        assert formats.number(Decimal("1234567.5"), 2) == "1,234,567.50"
        assert django_formats.number_format(Decimal("1234567.5"), 2, force_grouping=True) == "1,234,567.50"
        assert formats.integer(1234567) == "1,234,567"
        assert formats.percent(0.455, 1) == "45.5%"
        assert formats.number("-0.001", 2) == "0.00"


def test_money_names_its_currency_in_the_language_of_the_reader():
    assert formats.money("49500", "THB", language="th") == "49,500.00 บาท"
    assert formats.money(49500, "THB", language="km") == "49,500.00 បាត"
    assert formats.money(49500, "THB", language="en") == "49,500.00 THB"
    assert formats.money_minor(4950050, "THB", language="th") == "49,500.50 บาท"
    assert formats.money_minor(41000, "KHR", language="km") == "41,000 រៀល"
    assert formats.money("0.00012345", "BTC", language="th") == "0.00012345 BTC"


def test_people_and_distances_and_sizes():
    assert formats.people(119, language="th") == "119 คน"
    assert formats.people(119, language="km") == "119 នាក់"
    assert formats.people(1, language="en") == "1 person"
    assert formats.distance(350, language="km") == "350 ម៉ែត្រ"
    assert formats.distance(1200, language="en") == "1.2 km"
    assert formats.file_size(1_400_000) == "1.4 MB"


def test_identifiers_are_readable_masked_and_harmless():
    assert identifiers.phone("+66812345678") == "+66 81 234 5678"
    assert identifiers.phone("+66812345678", "TH") == "081 234 5678"
    assert identifiers.phone("+855972345678") == "+855 97 234 5678"
    assert identifiers.phone("1441") == "1441"
    assert identifiers.masked("123-4-56789-0") == "•••••• 7890"
    assert identifiers.masked("1234") == "••••••"
    assert identifiers.masked_name("เกียรติ สมมุติ") == "เก••• ส•••"
    assert identifiers.masked_email("somchai@example.org") == "s••••••@example.org"
    assert identifiers.defanged("https://kbank-th.example/login?x=1.2") == "hxxps://kbank-th[.]example/login?x=1.2"
    assert identifiers.defanged("http://ธนาคาร.example/") == "hxxp://ธนาคาร[.]example (xn--42c3bd5b5db[.]example)/"
    assert identifiers.coordinates(13.6569123, 102.5630456, 800) == "13.657, 102.563"


def test_templates_use_the_same_functions_in_the_active_language():
    page = Template('{% load taskforce_i18n %}{{ d|day }} {{ n|money:"THB" }} {% when t %} {{ p|phone }}')
    with translation.override("th"):
        shown = page.render(Context({"d": DAY, "n": Decimal(49500), "t": MOMENT, "p": "+66812345678"}))
    time = '<time datetime="2026-11-23T14:05:00+07:00">23 พฤศจิกายน 2569 เวลา 14:05 น.</time>'
    assert shown.replace(NBSP, " ") == f"23 พฤศจิกายน 2569 49,500.00 บาท {time} +66 81 234 5678"


def test_a_number_never_parts_from_its_unit_nor_a_day_from_its_month_at_the_end_of_a_line():
    page = Template("{% load taskforce_i18n %}{{ t|moment_both_eras }}|{% when t %}|{{ m|distance }}|{{ s|duration }}")
    with translation.override("th"):
        shown = page.render(Context({"t": MOMENT, "m": 350, "s": 4 * 3600 + 1200}))
    lines = [part.split(" ") for part in re.sub("<[^>]*>", "", shown).replace(NBSP, "_").split("|")]
    assert lines[0] == ["23_พฤศจิกายน_2569", "(ค.ศ._2026)", "เวลา", "14:05_น."]
    assert lines[1] == ["23_พฤศจิกายน_2569", "เวลา", "14:05_น."]
    assert lines[2:] == [["350_เมตร"], ["4_ชั่วโมง", "20_นาที"]]
