"""Every reason that an engine can give is a sentence in the reader's language, without a hole and without a code."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from django.utils import translation

from cases.linking import contract
from cases.pipeline import linking
from cases.queries import clues
from cases.queries.reasons import link_reasons, rules_fired
from cases.routing.policy import DEFAULT_POLICY
from extradition import words

ROOT = Path(__file__).resolve().parents[2]
LANGUAGES = ("th", "km", "en")
SCRIPT = {"th": r"[\u0e00-\u0e7f]", "km": r"[\u1780-\u17ff]", "en": r"[A-Za-z]"}
CODE = re.compile(r"[a-z]+(_[a-z]+)*")
NO_CODES = {"lat", "lon", "source", "accuracy_m", "distance_m", "times_accuracy"}
#: What the reasons of all engines may carry, so that no sentence has a hole.
SCREENED = {"query": "សុម", "warrant": "สม", "name": "สมศรี", "text": "ชัย", "score": 0.93}


def codes_given(folder: str) -> set[str]:
    """Texts that stand as `"code": text` in dictionaries of an engine's source."""
    return {code for path in (ROOT / folder).rglob("*.py") for code in _codes(ast.parse(path.read_text()))}


def _codes(tree: ast.AST) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Dict):
            for key, value in zip(node.keys, node.values, strict=True):
                if isinstance(key, ast.Constant) and key.value == "code" and isinstance(value, ast.Constant):
                    yield str(value.value)


def codes_of_functions(path: str, *names: str) -> set[str]:
    """Texts that look like codes in the bodies of the functions that give reasons."""
    tree = ast.parse((ROOT / path).read_text())
    wanted = [node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef) and node.name in names]
    texts = {str(part.value) for node in wanted for part in ast.walk(node) if isinstance(part, ast.Constant)}
    return {text for text in texts if CODE.fullmatch(text)} - NO_CODES


def link_codes() -> set[str]:
    named = {value for key, value in vars(contract).items() if key.isupper() and isinstance(value, str)}
    return named | codes_given(Path(linking.__file__).parent.relative_to(ROOT).as_posix())


def locate_codes() -> set[str]:
    read = codes_of_functions("cases/locating/observations.py", "read")
    return read | codes_of_functions("cases/locating/engine.py", "far")


def screen_codes() -> set[str]:
    return codes_given("extradition/screening") - {"part"}  # parts are rows of a table


def is_sentence(text: str, language: str) -> bool:
    return bool(re.search(SCRIPT[language], text)) and not re.search(r"%\(|\bNone\b(?! of)|[a-z]+_[a-z]+", text)


def test_the_codes_are_found_in_the_engines() -> None:
    assert {"shared_value", "first_of_case", "split_by_officer"} <= link_codes()
    assert {"known_gateway", "scattered", "far_from_sites", "bad_position"} <= locate_codes()
    assert {"order_differs", "another_name", "better_warrant"} <= screen_codes()


@pytest.mark.django_db
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_reason_for_a_link_is_a_sentence(language: str) -> None:
    params = {"count": 3, "total": 14, "days": 40, "clusters": 5, "weight": 2.5}
    with translation.override(language):
        for code in sorted(link_codes()):
            row = {"code": code, "type": "phone", "value": "+66812345678", "params": params}
            said = link_reasons([row])
            assert said and is_sentence(said[0], language), (code, said)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_reason_for_setting_a_clue_aside_is_a_sentence(language: str) -> None:
    with translation.override(language):
        for code in sorted(locate_codes()):
            row = {"code": code, "params": {"distance_m": 412_345, "times_accuracy": 13.74}}
            said = clues.set_aside_reasons([row])
            assert said and is_sentence(said[0], language), (code, said)
        assert "13.7" in clues.set_aside_reasons([{"code": "far_from_sites", "params": {"times_accuracy": 13.74}}])[0]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_rule_of_routing_is_explained_with_its_figures(language: str) -> None:
    rules = [*DEFAULT_POLICY.lead_rules, *DEFAULT_POLICY.support_rules]
    with translation.override(language):
        for rule in rules_fired(rule.id for rule in rules):
            assert is_sentence(rule.explanation, language) and is_sentence(rule.name, language), rule
        sure = rules_fired(["L20"])[0].explanation
    assert "60%" in sure, "a confidence is said in percent"


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_reason_of_screening_is_a_sentence(language: str) -> None:
    with translation.override(language):
        for code in sorted(screen_codes()):
            entry = {**SCREENED, "code": code}
            if code == "scripts_differ":
                entry |= {"query": "khmr", "warrant": "thai"}
            said = words.reason(entry)
            assert is_sentence(said, language), (code, said)
        assert words.reason({**SCREENED, "code": "scripts_differ", "query": "khmr", "warrant": "thai"})
