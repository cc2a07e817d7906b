"""The fixtures of the fake family; see the package's docstring."""

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from fakes.install import install_fake

if TYPE_CHECKING:
    from fakes.gantool_fake import MeanColour


@pytest.fixture
def fake_plugin(home: Path) -> Path:
    """The fake plugin, enabled in this test's home; the value is the folder it lies in."""
    return install_fake(home)


@pytest.fixture
def mean_colour() -> "MeanColour":
    """The fake family as an object, without any host."""
    from fakes.gantool_fake import MeanColour

    return MeanColour()
