"""Sealed values open in their place only, with their side's key, also after the key was rotated."""

from __future__ import annotations

import base64
from collections.abc import Iterator
from typing import Any

import pytest
from django.core.exceptions import ImproperlyConfigured
from hypothesis import HealthCheck, given
from hypothesis import settings as limits
from hypothesis import strategies as st

from taskforce.vault.keys import index_key, sealing_keys
from taskforce.vault.sealed import CannotOpen, blind_index, seal, unseal

PLACE = "complaints_complainant.identity.1"


def key(letter: bytes) -> str:
    return base64.b64encode(letter * 32).decode()


@pytest.fixture(autouse=True)
def keys(settings: Any) -> Iterator[Any]:
    settings.VAULT_KEYS = {"TH": f"one:{key(b'1')}", "KH": f"one:{key(b'2')}"}
    sealing_keys.cache_clear()
    yield settings
    sealing_keys.cache_clear()
    index_key.cache_clear()


@limits(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text(alphabet=st.characters(), max_size=200))
def test_whatever_is_sealed_comes_out_as_it_was(text: str) -> None:
    assert unseal(seal(text, side="TH", place=PLACE), side="TH", place=PLACE) == text


@limits(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.integers(0, 10_000), st.integers(1, 255))
def test_one_changed_bit_anywhere_closes_it(place: int, change: int) -> None:
    raw = bytearray(seal("สมหญิง ใจดี 1101700230708", side="TH", place=PLACE))
    place %= len(raw)
    if place == 0:  # the version is not part of the secret, and there is one
        return
    raw[place] ^= change
    with pytest.raises(CannotOpen):
        unseal(bytes(raw), side="TH", place=PLACE)


@pytest.mark.parametrize("cut", [0, 1, 2, 5, 17, -1])
def test_a_piece_of_it_does_not_open(cut: int) -> None:
    with pytest.raises(CannotOpen):
        unseal(seal("x", side="TH", place=PLACE)[:cut], side="TH", place=PLACE)


def test_it_opens_in_no_other_row_and_no_other_column() -> None:
    sealed = seal("สมหญิง", side="TH", place=PLACE)
    for other in ("complaints_complainant.identity.2", "complaints_draft.answers.1", ""):
        with pytest.raises(CannotOpen):
            unseal(sealed, side="TH", place=other)


def test_it_does_not_open_for_the_other_side_even_with_the_same_key(keys: Any) -> None:
    sealed = seal("สมหญิง", side="TH", place=PLACE)
    with pytest.raises(CannotOpen):
        unseal(sealed, side="KH", place=PLACE)
    keys.VAULT_KEYS = {"TH": keys.VAULT_KEYS["TH"], "KH": keys.VAULT_KEYS["TH"]}
    sealing_keys.cache_clear()
    with pytest.raises(CannotOpen):
        unseal(sealed, side="KH", place=PLACE)


def test_a_rotated_key_seals_and_the_older_one_still_opens(keys: Any) -> None:
    old = seal("เดิม", side="TH", place=PLACE)
    keys.VAULT_KEYS = {"TH": f"two:{key(b'3')},one:{key(b'1')}"}
    sealing_keys.cache_clear()
    new = seal("ใหม่", side="TH", place=PLACE)
    assert b"two" in new[:8] and unseal(new, side="TH", place=PLACE) == "ใหม่"
    assert unseal(old, side="TH", place=PLACE) == "เดิม"
    keys.VAULT_KEYS = {"TH": f"two:{key(b'3')}"}
    sealing_keys.cache_clear()
    with pytest.raises(CannotOpen):
        unseal(old, side="TH", place=PLACE)


def test_the_same_text_is_never_sealed_to_the_same_bytes() -> None:
    assert len({seal("x", side="TH", place=PLACE) for _ in range(200)}) == 200


@pytest.mark.parametrize("bad", ["one:short", "one:" + "!" * 44, f"one:{base64.b64encode(b'1' * 16).decode()}"])
def test_a_key_of_a_wrong_length_stops_the_portal(keys: Any, bad: str) -> None:
    keys.VAULT_KEYS = {"TH": bad}
    sealing_keys.cache_clear()
    with pytest.raises(ImproperlyConfigured):
        seal("x", side="TH", place=PLACE)


def test_without_keys_only_a_demonstration_seals(keys: Any) -> None:
    keys.VAULT_KEYS, keys.DEMO = {}, False
    sealing_keys.cache_clear()
    with pytest.raises(ImproperlyConfigured):
        seal("x", side="TH", place=PLACE)


def test_a_blind_index_is_the_same_for_the_same_and_keeps_kinds_apart() -> None:
    assert blind_index("+66811112222", kind="phone") == blind_index("+66811112222", kind="phone")
    assert (
        blind_index("1", kind="phone") != blind_index("1", kind="national_id") != blind_index("2", kind="national_id")
    )
