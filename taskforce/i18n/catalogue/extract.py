"""Find every message of the project: in Python, in templates, and the listed ones of Django, DRF and allauth."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from io import BytesIO
from pathlib import Path
from typing import Any

from babel.messages.extract import extract_python
from django.utils.translation.template import templatize

PACKAGES = ("taskforce", "complaints", "cases", "extradition")
SKIPPED = {"migrations", "tests", "node_modules", "static"}
TEMPLATES = ("*.html", "*.txt")
EXTRA = Path("locale/extra_msgids.txt")

# Function -> positions of context, message and plural among its arguments.
Shape = tuple[int | None, int, int | None]
FUNCTIONS: dict[str, Shape] = {
    "_": (None, 0, None),
    "gettext": (None, 0, None),
    "gettext_lazy": (None, 0, None),
    "gettext_noop": (None, 0, None),
    "ngettext": (None, 0, 1),
    "ngettext_lazy": (None, 0, 1),
    "pgettext": (0, 1, None),
    "pgettext_lazy": (0, 1, None),
    "npgettext": (0, 1, 2),
    "npgettext_lazy": (0, 1, 2),
}
_IMPORTED = re.compile(r"from django\.utils\.translation import (\([^)]*\)|.*)")
_AS = re.compile(r"(\w+) as (\w+)")
_LINE_START = re.compile(r"(?m)^[ \t]+")
# `:label="_('Save')"`: an expression in an attribute of a cotton component, which Django's own reader does not see.
_EXPRESSION = re.compile(r"""\s:[\w.-]+=(?P<outer>["'])(?P<expression>(?:(?!(?P=outer)).)*)(?P=outer)""", re.DOTALL)
_CALL = re.compile(r"""_\(\s*(?P<quote>["'])(?P<text>(?:(?!(?P=quote)).)+)(?P=quote)\s*\)""")

Key = tuple[str | None, str]


@dataclass
class Message:
    """One message of the sources: `context` and `plural` where it has them, and the files that say it."""

    id: str
    plural: str | None = None
    context: str | None = None
    files: set[str] = field(default_factory=set)

    @property
    def key(self) -> Key:
        return (self.context, self.id)


class BadSource(ValueError):
    """A file whose messages cannot be read, with its name and the reason."""


def messages(root: Path) -> dict[Key, Message]:
    """All messages of the project at `root`, by context and text, in order of the text."""
    found: dict[Key, Message] = {}
    for file, message in _every(root):
        known = found.setdefault(message.key, message)
        known.files.add(file)
        known.plural = known.plural or message.plural
    return dict(sorted(found.items(), key=lambda item: (item[0][1], item[0][0] or "")))


def _every(root: Path) -> Iterator[tuple[str, Message]]:
    for path in _files(root):
        name = path.relative_to(root).as_posix()
        try:
            source = path.read_text(encoding="utf-8")
            reader = of_python if path.suffix == ".py" else of_template
            yield from ((name, message) for message in reader(source))
        except (SyntaxError, UnicodeDecodeError, ValueError) as wrong:
            raise BadSource(f"{name}: {wrong}") from wrong
    yield from ((EXTRA.as_posix(), message) for message in listed(root / EXTRA))


def _files(root: Path) -> Iterator[Path]:
    folders = [root / package for package in PACKAGES]
    for folder in folders:
        yield from sorted(p for p in folder.rglob("*.py") if not SKIPPED & set(p.relative_to(root).parts))
    for folder in [root / "templates", *folders]:
        for pattern in TEMPLATES:
            yield from sorted(p for p in folder.rglob(pattern) if "templates" in p.relative_to(root).parts)


def of_python(source: str) -> Iterator[Message]:
    """The messages of a Python source: calls of gettext and its kin, under whatever name, with plain texts."""
    functions = FUNCTIONS | _renamed(source)
    keywords: dict[str, Any] = dict.fromkeys(functions)
    for _line, name, arguments, _comments in extract_python(BytesIO(source.encode()), keywords, [], {}):
        given = list(arguments) if isinstance(arguments, tuple | list) else [arguments]
        context, text, plural = (_argument(given, at) for at in functions[str(name)])
        if text:
            yield Message(id=text, plural=plural, context=context)


def _argument(given: Sequence[str | None], at: int | None) -> str | None:
    return None if at is None or at >= len(given) else given[at]


def _renamed(source: str) -> dict[str, Shape]:
    """Functions that a source imports under another name: `from django.utils.translation import gettext as now`."""
    names = (pair for block in _IMPORTED.findall(source) for pair in _AS.findall(block))
    return {alias: FUNCTIONS[name] for name, alias in names if name in FUNCTIONS}


def of_template(source: str) -> Iterator[Message]:
    """The messages of a template: `{% translate %}`, `{% blocktranslate %}`, `_("…")`, cotton's `:attribute="_('…')"`."""
    yield from of_python(_LINE_START.sub("", templatize(source)) + "\n")
    for attribute in _EXPRESSION.finditer(source):
        for call in _CALL.finditer(attribute["expression"]):
            yield Message(id=call["text"])


def listed(path: Path) -> Iterator[Message]:
    """Messages of Django, DRF and allauth that people can see: one a line, the plural after a tab, `\\n` for a line end."""
    if not path.exists():
        return
    for line in path.read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            text, _tab, plural = line.partition("\t")
            yield Message(id=text.replace("\\n", "\n"), plural=plural.replace("\\n", "\n") or None)
