"""What every test may ask for."""

import os
import shutil
from pathlib import Path

import pytest

if "PYTEST_XDIST_WORKER" in os.environ:  # one of several processes: a thread each, for torch here and in what it starts
    os.environ.setdefault("OMP_NUM_THREADS", "1")

from fakes.fixtures import fake_plugin, mean_colour

__all__ = ["fake_plugin", "home", "known_plugins", "mean_colour", "shared"]

ROOT = Path(__file__).resolve().parents[1]


@pytest.fixture(scope="session")
def known_plugins(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What the bundled plugins say of themselves, asked once: a process each, for which each test would wait."""
    from gantool import host

    path = tmp_path_factory.mktemp("asked")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("GANTOOL_HOME", str(path))
        host.plugins()
    return path / "cache" / "plugins"


@pytest.fixture(autouse=True)
def home(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch, known_plugins: Path) -> Path:
    """User data of its own for each test, so that no test sees the developer's."""
    path = tmp_path_factory.mktemp("home")
    shutil.copytree(known_plugins, path / "cache" / "plugins")
    monkeypatch.setenv("GANTOOL_HOME", str(path))
    return path


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of real images and checkpoints that lies beside the repository."""
    path = Path(os.environ.get("GANTOOL_SHARED", ROOT.parent / "shared"))
    if not (path / "data").is_dir():
        pytest.skip("the folder of real test images (../shared) is not here")
    return path
