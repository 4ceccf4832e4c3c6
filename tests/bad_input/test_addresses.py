"""Every address with a parameter, asked with values that name nothing or somebody else's: not found, never a fault."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from django.test import Client

from tests.bad_input.hostile import IN_ADDRESS, IN_FIELD, ask, forms, speaks
from tests.cast import sign_in
from tests.permissions.routes import PARAMETER, address, walk
from tests.permissions.world import World, make

pytestmark = pytest.mark.django_db
#: One officer of each side who may reach much, and one who may reach what these may not.
ASKERS = ("th_supervisor", "kh_liaison", "th_prosecutor")
QUERIES = ("q", "state", "cursor", "page_size", "page", "sort", "from", "month", "person", "case", "reference", "lang")


@pytest.fixture
def world(db: None) -> World:
    return make()


def browser(world: World, column: str) -> Client:
    return sign_in(Client(raise_request_exception=False), world.people[column])


def with_parameters() -> Iterator[tuple[str, str]]:
    """Routes that take a value, without the wizard's (a wrong step there leads to the right one)."""
    for name, pattern in walk():
        if PARAMETER.search(pattern) and name != "file_step":
            yield name, pattern


def hostile(name: str, pattern: str, value: str, world: World) -> set[str]:
    """The address with `value` in every place, and with `value` in the last place only."""
    good = PARAMETER.sub("", pattern.rpartition("<")[0])
    everywhere = "/" + PARAMETER.sub(lambda _match: value, pattern)
    if "<" not in pattern.rpartition("<")[0]:
        return {everywhere}
    head, _, tail = pattern.rpartition("<")
    assert good
    return {everywhere, address(name, head, world.joint) + value + tail.partition(">")[2]}


@pytest.mark.timeout(600)
@pytest.mark.parametrize("column", ASKERS)
def test_what_names_nothing_is_not_found(world: World, column: str) -> None:
    client, wrong = browser(world, column), []
    for name, pattern in with_parameters():
        for value in IN_ADDRESS:
            for path in hostile(name, pattern, value, world):
                for method in ("GET", "POST"):
                    answer = ask(client, method, path)
                    # A form's address leads back to its page; the interface may find the body wrong before the address.
                    good = (403, 404, 405, 302 if method == "GET" else 400 if path.startswith("/api/") else 404)
                    if answer.status_code not in good:
                        wrong.append(f"{method} {path[:90]} ({name}) answered {answer.status_code}")
    assert wrong == [], "\n".join(wrong)


@pytest.mark.parametrize(("column", "language"), [("th_supervisor", "th"), ("kh_liaison", "km")])
def test_not_found_is_said_in_the_readers_language(world: World, column: str, language: str) -> None:
    client = browser(world, column)
    page = client.get("/cases/%00/")
    assert page.status_code == 404 and f'<html lang="{language}"' in page.text and speaks(page.text, language)
    problem = client.get("/api/v1/cases/%00/", headers={"accept-language": language})
    assert problem.status_code == 404 and problem.headers["Content-Type"] == "application/problem+json"
    assert speaks(problem.json()["detail"], language)


@pytest.mark.parametrize("language", ["th", "km", "en"])
def test_an_address_that_belongs_to_a_button_says_so_to_whoever_types_it(language: str) -> None:
    page = Client().get("/file/finish/", headers={"accept-language": language})
    assert page.status_code == 405 and page.headers["Allow"] == "POST"
    assert f'<html lang="{language}"' in page.text and speaks(page.text, language)


def test_an_id_of_another_case_is_not_found_under_this_one(world: World) -> None:
    client = browser(world, "th_supervisor")
    mixed = {**world.joint, "case_ref": world.thai["case_ref"]}
    for name, pattern in with_parameters():
        if pattern.startswith("cases/<str:case_ref>/") and pattern.count("<") > 1 and name != "case_move":
            answer = ask(client, "POST", address(name, pattern, mixed), {"text": "x", "name": "start"})
            assert answer.status_code in (403, 404), f"{name} answered {answer.status_code}"


@pytest.mark.parametrize("column", ["th_supervisor", "kh_liaison"])
def test_a_question_that_makes_no_sense_is_answered_all_the_same(world: World, column: str) -> None:
    client = browser(world, column)
    for name, pattern in walk():
        if "<" in pattern or name.startswith("health"):
            continue
        for value in (
            *IN_FIELD[:7],
            "\ud800".encode("utf-8", "replace").decode(),
            "cD0x",
            "bzE=",
            "-99999999999999999999",
        ):
            answer = ask(client, "GET", "/" + pattern, dict.fromkeys(QUERIES, value))
            assert answer.status_code < 500, f"{name} with {value[:20]!r} answered {answer.status_code}"


@pytest.mark.timeout(600)
@pytest.mark.parametrize("column", ASKERS)
def test_every_form_of_an_officer_takes_any_value(world: World, column: str) -> None:
    """Each form that a page shows is sent back with nonsense in all its fields: refused or taken, never broken."""
    client, seen = browser(world, column), set()
    language = world.people[column].language
    for name, pattern in walk():
        page = ask(client, "GET", address(name, pattern, world.joint))
        if page.status_code != 200 or "text/html" not in page.headers["Content-Type"] or page.streaming:
            continue
        for method, action, fields in forms(page.request["PATH_INFO"], page.text):
            if (action.partition("?")[0], fields) in seen:
                continue
            seen.add((action.partition("?")[0], fields))
            send_nonsense(client, method, action, fields, language)
    assert len(seen) > 5


def send_nonsense(client: Client, method: str, action: str, fields: tuple[str, ...], language: str) -> None:
    for value in IN_FIELD:
        answer: Any = ask(client, method, action, dict.fromkeys(fields, value))
        assert answer.status_code < 500, f"{method} {action} {fields} {value[:20]!r} answered {answer.status_code}"
        if answer.status_code in (409, 422):
            assert f'<html lang="{language}"' in answer.text or answer.headers["Content-Type"] != "text/html"
