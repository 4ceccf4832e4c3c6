"""What every test of joint cases starts from."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.cases.build import Made
    from tests.cast import Cast

# Models are imported inside: a conftest is read before Django knows which database this run has.


@pytest.fixture
def cast(db: None) -> Cast:
    from tests.cast import everybody

    return everybody()


@pytest.fixture
def made(cast: Cast) -> Made:
    """A joint case of two complaints, led by the Banteay Meanchey police."""
    from tests.cases.build import a_case

    return a_case()
