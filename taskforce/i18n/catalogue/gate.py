"""Compare the committed catalogues with the sources and hold every translation against the rules."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from taskforce.i18n.catalogue import extract, rules, store

SAME = Path("locale/same_in_all.txt")


def faults(root: Path) -> list[str]:
    """Everything wrong with the catalogues of the project at `root`, a line each: language, message, fault."""
    sources = extract.messages(root)
    same = same_allowed(root)
    return [fault for language in store.LANGUAGES for fault in _of_language(root, language, sources, same)]


def same_allowed(root: Path) -> frozenset[str]:
    """Messages that are the same in all languages: names, abbreviations. One a line."""
    path = root / SAME
    return frozenset(path.read_text(encoding="utf-8").splitlines()) if path.exists() else frozenset()


def _of_language(
    root: Path, language: str, sources: dict[extract.Key, extract.Message], same: frozenset[str]
) -> Iterator[str]:
    catalogue = store.read(root, language)
    known = store.entries(catalogue)
    for key, message in sources.items():
        entry = known.get(key)
        if entry is None:
            yield _line(language, key, f"not in the catalogue ({', '.join(sorted(message.files))})")
            continue
        for fault in _of_entry(message, entry, language, same):
            where = f" ({', '.join(sorted(message.files))})" if fault == rules.MISSING else ""
            yield _line(language, key, fault + where)
    for key in known.keys() - sources.keys():
        yield _line(language, key, "obsolete: no source says it")
    for entry in catalogue.obsolete.values():
        yield _line(language, (entry.context, str(entry.id)), "obsolete: no source says it")


def _of_entry(message: extract.Message, entry: Any, language: str, same: frozenset[str]) -> Iterator[str]:
    if entry.fuzzy:
        yield "fuzzy: somebody has to confirm it"
    if bool(message.plural) != isinstance(entry.id, tuple | list):
        yield "plural in one of source and catalogue only"
        return
    for text in entry.string if isinstance(entry.string, tuple | list) else (entry.string,):
        yield from rules.faults(message.plural or message.id, text or "", language, same_allowed=same)


def _line(language: str, key: extract.Key, fault: str) -> str:
    context, text = key
    shown = text if len(text) <= 70 else f"{text[:69]}…"
    return f"{language}: {f'{context}: ' if context else ''}{shown!r}: {fault}"
