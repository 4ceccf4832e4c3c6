"""Coordinates in a story: read in the forms that people and maps write them, never taken from other numbers."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from complaints.reading import read
from complaints.reading.coordinates import read_coordinates
from complaints.reading.together import together


@pytest.mark.parametrize(
    ("text", "lat", "lon", "form"),
    [
        ("พิกัด 13.6561, 102.5506 ครับ", 13.6561, 102.5506, "pair"),
        ("พิกัด ๑๓.๖๕๖๑, ๑๐๒.๕๕๐๖ ครับ", 13.6561, 102.5506, "pair"),
        ("13.6561 102.5506", 13.6561, 102.5506, "pair"),
        ("102.5506,13.6561", 13.6561, 102.5506, "pair"),
        ("https://www.google.com/maps/@13.6561,102.5506,17z", 13.6561, 102.5506, "view"),
        ("https://maps.google.com/?q=13.6561,102.5506", 13.6561, 102.5506, "pin"),
        ("https://maps.example/place/x/@13.65,102.55,12z/data=!3d13.6561!4d102.5506", 13.6561, 102.5506, "pin"),
        ("geo:13.65610,102.55060", 13.6561, 102.5506, "pin"),
        ("13°39'22.0\"N 102°33'02.2\"E", 13.656111, 102.550611, "dms"),
        ("13° 39' 22\" N, 102° 33' 2\" E", 13.656111, 102.550556, "dms"),
    ],
)
def test_the_usual_forms_are_read(text: str, lat: float, lon: float, form: str) -> None:
    found = read_coordinates(text)
    assert [(row["lat"], row["lon"], row["form"]) for row in found if row["form"] == form] == [(lat, lon, form)]


@pytest.mark.parametrize(
    "text",
    [
        "โอน 13.500, 102.750 บาท แล้ว 1,500.00",
        "เบอร์ 081-555-0142 บัญชี 012-3-45678-9",
        "IP 13.656.102.550",
        "48.8584, 2.2945",
        "13.6561",
        "99°99'99\"N 102°33'02\"E",
        "",
    ],
)
def test_other_numbers_are_no_place(text: str) -> None:
    assert [row for row in read_coordinates(text) if row["accuracy_m"] < 100] == []


def test_accuracy_is_what_the_writing_allows() -> None:
    accuracy = {row: read_coordinates(row)[0]["accuracy_m"] for row in ("13.656, 102.551", "13.65612, 102.55061")}
    assert accuracy == {"13.656, 102.551": 111.3, "13.65612, 102.55061": 50.0}
    near, far = (read_coordinates(f"x/@13.6561,102.5506,{zoom}z")[0]["accuracy_m"] for zoom in (18, 10))
    assert near < 200 and far > 20_000


def test_they_are_no_identifiers_and_change_nothing_of_the_reading() -> None:
    day = dt.date(2026, 11, 25)
    story = "มีคนโทรมาจาก 081-555-0142 "
    plain, more = read(story, day), read(story + "พิกัด 13.6561, 102.5506", day)
    assert [(i["type"], i["value"]) for i in plain["identifiers"]] == [
        (i["type"], i["value"]) for i in more["identifiers"]
    ]
    assert plain["amount_lost_thb"] == more["amount_lost_thb"]


@given(st.text(max_size=200))
def test_any_text_is_read_and_spans_lie_within(text: str) -> None:
    for row in read_coordinates(text):
        start, end = row["span"]
        assert 0 <= start < end <= len(text)


def test_later_words_fill_what_the_story_left_open_and_change_nothing_else() -> None:
    day = dt.date(2026, 11, 25)
    first = read("โอน 5,000 บาท เข้ากสิกร 0123456789", day)
    later = read("แก๊งอยู่ที่ปอยเปต โอน 9,000 บาท เข้ากสิกร 0123456789 ไลน์ @parcel555", day)
    both = together(first, [later])
    assert both["amount_lost_thb"] == first["amount_lost_thb"]
    assert both["suspected_location"] == later["suspected_location"]
    assert [i["value"] for i in both["identifiers"] if "added" in i] == ["parcel555"] or both["identifiers"][-1][
        "added"
    ] == 0
    assert together(both, [later])["identifiers"] == both["identifiers"]
