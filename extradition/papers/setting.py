"""Set a paper: data in, PDF/A-2b (or pictures of its pages) out. Fonts come with the packages, never from the machine."""

from __future__ import annotations

import json
from datetime import datetime
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Any

import typst

from extradition.papers.coverage import printable

FONT_PACKAGES = ("fontpkg_noto_sans", "fontpkg_noto_sans_thai", "fontpkg_noto_sans_khmer")
STANDARD = "a-2b"
_HERE = Path(__file__).resolve().parent


@cache
def fonts() -> Any:
    """Noto Sans for Latin, Thai and Khmer; read once per process."""
    folders = [str(files(package) / "files") for package in FONT_PACKAGES]
    return typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=folders)


def pdf(paper: str, data: dict[str, Any], *, made: datetime) -> bytes:
    """The paper `<paper>.typ` filled with `data`, as PDF/A-2b. The same data and `made` give the same bytes."""
    return _compiled(paper, data, format="pdf", pdf_standards=STANDARD, timestamp=int(made.timestamp()))


def pages_as_pictures(paper: str, data: dict[str, Any], *, ppi: float = 110.0) -> list[bytes]:
    """Each page as PNG, for the eye and for tests."""
    found = _compiled(paper, data, format="png", ppi=ppi)
    return found if isinstance(found, list) else [found]


def _compiled(paper: str, data: dict[str, Any], **options: Any) -> Any:
    inputs = {"data": json.dumps(_printable(data), ensure_ascii=False)}
    return typst.compile(str(_HERE / f"{paper}.typ"), root=str(_HERE), font_paths=fonts(), sys_inputs=inputs, **options)


def _printable(data: Any) -> Any:
    """The same data with every text as the fonts can print it."""
    if isinstance(data, str):
        return printable(data, FONT_PACKAGES)
    if isinstance(data, dict):
        return {key: _printable(value) for key, value in data.items()}
    return [_printable(value) for value in data] if isinstance(data, list | tuple) else data
