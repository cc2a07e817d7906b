"""A home with plugins in it, written by the tests; those that come with gantool stay out of the way."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from gantool.host import discovery, fingerprint, state

Write = Callable[[str, str], Path]


@pytest.fixture(autouse=True)
def nothing_bundled(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What is installed beside the tests counts as foreign, and so as off; of none an answer is kept."""
    shutil.rmtree(home / "cache")
    monkeypatch.setattr(discovery, "OWN_DISTRIBUTION", "no-distribution")


@pytest.fixture
def write(home: Path) -> Write:
    """Writes a plugin file into the plugin folder."""

    def write(name: str, source: str) -> Path:
        path = home / "plugins" / f"{name}.py"
        path.parent.mkdir(exist_ok=True)
        path.write_text(source)
        return path

    return write


def enable_without_probing(folder: Path) -> None:
    """Enable everything in the folder at once, so that the probes run together."""
    hashes = {path.stem: fingerprint.hashes(path) for path in folder.glob("*.py")}
    state.change(lambda _: state.State(enabled=hashes))
