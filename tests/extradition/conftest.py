"""What every test of the way back starts from."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.extradition.build import World

# Models are imported inside: a conftest is read before Django knows which database this run has.


@pytest.fixture
def world(db: None) -> World:
    from tests.cast import everybody
    from tests.extradition.build import a_world

    return a_world(everybody())
