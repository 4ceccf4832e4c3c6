"""Identifiers: a reference that is read aloud wrongly is never another one; secrets and ids are what they promise."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from taskforce.ids import (
    ALPHABET,
    check_character,
    new_reference,
    new_secret,
    normalise_reference,
    secret_fits,
    secret_hash,
    uuid7,
)

bodies = st.text(alphabet=ALPHABET, min_size=6, max_size=6)
prefixes = st.sampled_from(["TH", "KH", "J", "P", "H"])


def reference(prefix: str, body: str) -> str:
    text = f"{prefix}-2026-{body}"
    return f"{text}-{check_character(text)}"


@given(prefixes, bodies, st.integers(0, 6), st.sampled_from(ALPHABET))
def test_every_wrong_character_is_found(prefix: str, body: str, place: int, wrong: str) -> None:
    right = reference(prefix, body)
    letters = list(right)
    place = place - 8 if place < 6 else -1  # one of the six, or the check character itself
    if letters[place] != wrong:
        letters[place] = wrong
        assert normalise_reference("".join(letters)) is None


@given(prefixes, bodies, st.integers(-8, -4))
def test_every_exchange_of_two_neighbours_is_found(prefix: str, body: str, place: int) -> None:
    letters = list(reference(prefix, body))
    if letters[place] != letters[place + 1]:
        letters[place], letters[place + 1] = letters[place + 1], letters[place]
        assert normalise_reference("".join(letters)) is None


def test_every_wrong_character_is_found_in_every_place_of_one_reference() -> None:
    right = new_reference("TH", 2026)
    for place in (*range(-8, -2), -1):
        for wrong in set(ALPHABET) - {right[place]}:
            letters = list(right)
            letters[place] = wrong
            assert normalise_reference("".join(letters)) is None


@given(prefixes, bodies)
def test_a_reference_is_understood_as_people_type_it(prefix: str, body: str) -> None:
    right = reference(prefix, body)
    for typed in (right, right.lower(), f"  {right} ", right.replace("-", " - "), right.replace("-", "–")):
        assert normalise_reference(typed) == right


@given(st.text(max_size=60))
def test_any_text_is_a_reference_or_none(text: str) -> None:
    found = normalise_reference(text)
    assert found is None or normalise_reference(found) == found


def test_the_alphabet_has_no_two_characters_that_look_alike() -> None:
    assert not set(ALPHABET) & set("0O1IL5S2Z8B") and len(set(ALPHABET)) == len(ALPHABET) == 25


def test_ids_are_of_version_7_and_ordered_by_time() -> None:
    made = [uuid7() for _ in range(200)]
    assert {one.version for one in made} == {7} and len(set(made)) == 200
    assert [one.int >> 80 for one in made] == sorted(one.int >> 80 for one in made)


def test_a_secret_fits_as_it_is_typed_and_only_with_its_own_salt() -> None:
    secret = new_secret()
    stored = secret_hash(secret, "one")
    assert secret_fits(secret.lower().replace("-", " "), "one", stored)
    assert not secret_fits(secret, "two", stored) and not secret_fits(secret[:-1], "one", stored)
    assert secret.replace("-", "") not in stored and len({new_secret() for _ in range(500)}) == 500
