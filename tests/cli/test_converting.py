"""What `gantool convert` refuses before anything is begun."""

from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from gantool.cli import converting
from gantool.cli.converting import convert
from gantool.errors import UnusableError


@pytest.mark.parametrize(("given", "said"), [
    ({"quality": 0}, "--quality cannot be 0; give a number from 1 to 100"),
    ({"quality": 101}, "--quality cannot be 101"),
    ({"tile": "0"}, "--tile cannot be '0'"),
    ({"tile": "6e1"}, "--tile cannot be '6e1'"),
])  # fmt: skip
def test_a_value_out_of_range_is_told_by_the_name_of_its_flag(given: dict[str, Any], said: str, library: Path) -> None:
    with pytest.raises(UnusableError, match=said):
        convert("model", [library], out=library / "out", **given)


@pytest.mark.parametrize(("given", "said"), [
    ({"scale": float("nan")}, "--scale cannot be nan"),
    ({"scale": 65.0}, "--scale cannot be 65; give a number above 0 and up to 64"),
    ({"width": 0}, "--width cannot be 0"),
    ({"height": 200_001}, "--height cannot be 200001"),
    ({"scale": 2.0, "height": 9}, "give one of them"),
])  # fmt: skip
def test_so_is_a_size(given: dict[str, Any], said: str, library: Path) -> None:
    with pytest.raises(UnusableError, match=said):
        convert("model", [library], out=library / "out", **given)


@pytest.fixture
def library(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where a model of the name "model" is."""
    monkeypatch.setattr(converting.library, "find", lambda name: SimpleNamespace(folder=tmp_path, name=name))
    return tmp_path
