"""The committed catalogues (`locale/th`, `locale/km`), the fragments that fill them, and the compiled form."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from io import BytesIO
from pathlib import Path
from typing import Any

from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

from taskforce.i18n.catalogue.extract import Key, Message
from taskforce.i18n.joiners import join

LANGUAGES = ("th", "km")
_CHANGING_HEADERS = re.compile(
    r'^"(Report-Msgid-Bugs-To|POT-Creation-Date|PO-Revision-Date|Generated-By|Last-Translator|Language-Team).*\n',
    re.MULTILINE,
)


def path_of(root: Path, language: str, suffix: str = "po") -> Path:
    return root / "locale" / language / "LC_MESSAGES" / f"django.{suffix}"


def read(root: Path, language: str) -> Catalog:
    """The committed catalogue of a language; an empty one if there is none yet."""
    path = path_of(root, language)
    if not path.exists():
        return Catalog(locale=language)
    with path.open("rb") as handle:
        return read_po(handle, locale=language)


def entries(catalogue: Catalog) -> dict[Key, Any]:
    """The messages of a catalogue by context and text, without the header."""
    return {(entry.context, _text(entry.id)): entry for entry in catalogue if entry.id}


def _text(identifier: str | tuple[str, ...] | list[str]) -> str:
    return identifier if isinstance(identifier, str) else identifier[0]


@dataclass
class Fragments:
    """Translations written beside the code: `msgid<TAB>th<TAB>km` a line, `\\n` for a line end, `context::msgid`."""

    texts: dict[str, dict[str, str]] = field(default_factory=dict)
    faults: list[str] = field(default_factory=list)

    def add(self, name: str, lines: Iterable[str]) -> None:
        for number, line in enumerate(lines, start=1):
            if not line.strip() or line.startswith("#"):
                continue
            cells = [cell.replace("\\n", "\n").replace("\\t", "\t") for cell in line.rstrip("\r\n").split("\t")]
            if len(cells) != 3 or not all(cells):
                self.faults.append(f"{name}:{number}: not three columns: {line.strip()[:80]}")
                continue
            given = dict(zip(LANGUAGES, cells[1:], strict=True))
            known = self.texts.setdefault(cells[0], given)
            if known != given:
                self.faults.append(f"{name}:{number}: translated otherwise before: {cells[0][:80]}")

    def of(self, message: Message, language: str) -> str:
        name = f"{message.context}::{message.id}" if message.context else message.id
        return self.texts.get(name, {}).get(language, "")


def fragments(folder: Path) -> Fragments:
    """All fragment files of a folder, in order of their names; the first translation of a message wins."""
    found = Fragments()
    for path in sorted(folder.glob("*.tsv")):
        found.add(path.name, path.read_text(encoding="utf-8").splitlines())
    return found


def merged(sources: dict[Key, Message], old: Catalog, given: Fragments, language: str) -> Catalog:
    """A catalogue of exactly the messages of the sources: fragments first, then what was translated before."""
    known = entries(old)
    new = Catalog(locale=language, charset="utf-8", project="joint-taskforce-portal", version="1", header_comment="#")
    for key, message in sources.items():
        before = known.get(key)
        text = given.of(message, language)
        flags = {"fuzzy"} & (before.flags if before and not text else set())
        if not text and before is not None:
            text = before.string if isinstance(before.string, str) else before.string[0]
        entry = new.add(
            (message.id, message.plural) if message.plural else message.id,
            string=(text,) if message.plural else text,
            locations=[(file, 0) for file in sorted(message.files)],
            context=message.context,
        )
        entry.flags = flags
    return new


def write(root: Path, language: str, catalogue: Catalog) -> bool:
    """Write a catalogue so that the same messages give the same bytes; say whether anything changed."""
    buffer = BytesIO()
    catalogue.fuzzy = False
    write_po(buffer, catalogue, width=0, sort_output=False, include_lineno=False)
    text = _CHANGING_HEADERS.sub("", buffer.getvalue().decode())
    return _replace(path_of(root, language), text.removeprefix("#\n").encode())


def compile_all(root: Path) -> Iterator[tuple[str, int, bool]]:
    """Compile each catalogue for Django: (language, number of messages, whether the file changed). Listed compound
    words are held together here, so that the committed texts stay plain."""
    for language in LANGUAGES:
        catalogue = read(root, language)
        for entry in catalogue:
            if isinstance(entry.string, str):
                entry.string = join(entry.string, language)
            else:
                entry.string = tuple(join(text, language) for text in entry.string or ())
        buffer = BytesIO()
        write_mo(buffer, catalogue)
        changed = _replace(path_of(root, language, "mo"), buffer.getvalue())
        yield language, len(entries(catalogue)), changed


def _replace(path: Path, content: bytes) -> bool:
    """Put `content` in place at once, so that a running portal never reads half a file."""
    if path.exists() and path.read_bytes() == content:
        return False
    path.parent.mkdir(parents=True, exist_ok=True)
    draft = path.with_name(f".{path.name}.{os.getpid()}")
    draft.write_bytes(content)
    draft.replace(path)
    return True
