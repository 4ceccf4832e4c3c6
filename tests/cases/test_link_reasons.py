"""Why a complaint is in a case, in the reader's language: how often, since when, how many of them here."""

from __future__ import annotations

from typing import Any

import pytest
from django.utils.translation import override

from cases.queries import link_reasons

NAMED = {"count": 3, "total": 14, "since": "2026-03-12", "days": 2}


def told(
    code: str, params: dict[str, Any], language: str = "en", *, kind: str = "phone", value: str = "+66811111111"
) -> str:
    with override(language):
        (sentence,) = link_reasons([{"code": code, "type": kind, "value": value, "params": params}])
    return sentence


@pytest.mark.parametrize(
    ("language", "parts"),
    [("en", ("14", "3", "12 March 2026")), ("th", ("14", "3", "12 มีนาคม 2569")), ("km", ("14", "3", "មីនា"))],
)
def test_a_shared_value_tells_how_often_since_when_and_how_many_here(language: str, parts: tuple[str, ...]) -> None:
    sentence = told("shared_value", NAMED, language)
    assert all(part in sentence for part in parts), sentence


def test_a_long_silence_is_told_and_a_short_one_is_not() -> None:
    assert "45 days" in told("shared_value", {**NAMED, "days": 45})
    assert "days" not in told("shared_value", NAMED)


def test_a_reason_kept_by_an_earlier_version_is_still_told() -> None:
    assert told("shared_value", {"count": 1, "total": 1}).endswith("is also named in 1 complaint of this case")


def test_what_ties_nothing_is_told_with_why() -> None:
    assert "hotline" in told("common_value", {"total": 0}, value="1441")
    assert "at least 64" in told("common_value", {"total": 64})
    assert "another case since" in told("stale_value", {"days": 9, "sold": True})
    assert "210 days before" in told("stale_value", {"days": 210, "sold": False})
