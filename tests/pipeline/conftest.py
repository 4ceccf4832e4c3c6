"""Complaints as invented victims file them."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest


@pytest.fixture
def file_it(db: None) -> Callable[..., Any]:
    """`tests.pipeline.build.file`, with a database to file into."""
    from tests.pipeline.build import file

    return file
