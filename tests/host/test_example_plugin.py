"""A third party's plugin, installed as one: off, enabled, trained and run by the same road as ours."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PIL import Image

from gantool import host

SOURCE = Path(__file__).resolve().parents[1] / "example_plugin"
GRADE = np.array([[0.8, 0.2, 0.0], [0.1, 0.7, 0.1], [0.0, 0.1, 0.6]])


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where pip has installed the package; it is built from a copy, since setuptools leaves folders in the source."""
    source = tmp_path_factory.mktemp("source") / "gantool-tint"
    shutil.copytree(SOURCE, source, ignore=shutil.ignore_patterns("build", "*.egg-info", "__pycache__"))
    target = tmp_path_factory.mktemp("site")
    command = ["pip", "install", "-q", "--no-deps", "--no-index", "--no-build-isolation", "--disable-pip-version-check"]
    subprocess.run([sys.executable, "-m", *command, "--target", str(target), str(source)], check=True)
    return target


@pytest.fixture
def installed(site: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The package on the path of this process and of its children."""
    monkeypatch.syspath_prepend(str(site))
    monkeypatch.setenv("PYTHONPATH", os.pathsep.join([str(site), *filter(None, [os.environ.get("PYTHONPATH")])]))
    return site


def tint() -> host.PluginInfo:
    return next(info for info in host.plugins() if info.name == "tint")


def gantool(*arguments: object) -> Any:
    """Run the command line; its JSON answer."""
    done = subprocess.run(
        [sys.executable, "-m", "gantool", *map(str, arguments), "--json"], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


def graded(colours: np.ndarray[Any, Any]) -> np.ndarray[Any, Any]:
    """The look to learn: mixed channels and a lifted gamma; H W 3 in [0, 1]."""
    return np.clip((colours @ GRADE.T) ** 0.8, 0, 1)


def picture(seed: int, side: int) -> np.ndarray[Any, Any]:
    """A smooth random picture, H W 3 in [0, 1]."""
    coarse = np.random.default_rng(seed).integers(0, 256, (6, 6, 3), dtype=np.uint8)
    return np.asarray(Image.fromarray(coarse).resize((side, side), Image.Resampling.BICUBIC)) / 255


def save(path: Path, colours: np.ndarray[Any, Any]) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    Image.fromarray((colours * 255).round().astype(np.uint8)).save(path)


def test_it_is_listed_as_off_then_enabled_then_loaded(installed: Path) -> None:
    info = tint()
    assert (info.origin, info.enabled, info.families) == ("installed", False, ())
    assert set(info.hashes) == {"__init__.py", "learning.py"}
    assert "gantool_tint" not in sys.modules
    info = host.enable("tint")
    assert (info.enabled, info.fault, info.remarks) == (True, None, ())
    assert [(family.id, family.task) for family in info.families] == [("tint", "paired")]
    assert "gantool_tint" not in sys.modules
    assert host.load_family("tint").title == "Tint"


@pytest.mark.slow
def test_it_trains_and_translates_through_the_job_road(installed: Path, tmp_path: Path) -> None:
    pairs, run, out = tmp_path / "pairs", tmp_path / "run", tmp_path / "out"
    for number in range(16):
        colours = picture(number, 48)
        save(pairs / ("train" if number < 12 else "val") / f"{number}.png", np.hstack([colours, graded(colours)]))
    host.enable("tint")
    trained = gantool("train", "tint", pairs, "--out", run, "--steps", 40, "--device", "cpu", "--seed", 1,
                      "--set", "size=32", "--set", "direction=AtoB", "--set", "lr_g=0.01")
    assert trained["steps"] == 40
    fresh = picture(99, 50)
    save(tmp_path / "fresh.png", fresh)
    (row,) = gantool("convert", run, tmp_path / "fresh.png", "--out", out, "--fit", "native")["done"]
    result = np.asarray(Image.open(row["output"]).convert("RGB")) / 255
    assert result.shape == fresh.shape
    assert np.abs(result - graded(fresh)).mean() < 0.3 * np.abs(fresh - graded(fresh)).mean()
    (row,) = gantool("convert", run, tmp_path / "fresh.png", "--out", tmp_path / "untouched", "--fit", "native",
                     "--set", "strength=0")["done"]
    untouched = np.asarray(Image.open(row["output"]).convert("RGB"))
    assert np.array_equal(untouched, np.asarray(Image.open(tmp_path / "fresh.png")))


def test_its_code_is_short() -> None:
    """It is the example of the guide for plugin authors: fewer than 120 lines that are not empty."""
    lines = [line for path in (SOURCE / "gantool_tint").glob("*.py") for line in path.read_text().splitlines()]
    assert sum(bool(line.strip()) for line in lines) < 120
