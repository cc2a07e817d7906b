"""What every test may ask for."""

import os
from pathlib import Path

import pytest
from fakes.fixtures import fake_plugin, mean_colour

__all__ = ["fake_plugin", "home", "mean_colour", "shared"]

ROOT = Path(__file__).resolve().parents[1]


@pytest.fixture(autouse=True)
def home(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """User data of its own for each test, so that no test sees the developer's."""
    path = tmp_path_factory.mktemp("home")
    monkeypatch.setenv("GANTOOL_HOME", str(path))
    return path


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of real images and checkpoints that lies beside the repository."""
    path = Path(os.environ.get("GANTOOL_SHARED", ROOT.parent / "shared"))
    if not (path / "data").is_dir():
        pytest.skip("the folder of real test images (../shared) is not here")
    return path
