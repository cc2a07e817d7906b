"""The demo from end to end with a family that learns in a moment."""

from pathlib import Path

import pytest
from PIL import Image

from cli.said import Gantool, draw_pairs
from gantool.cli import demo
from gantool.cli.demo import MARKER, prepare
from gantool.errors import UnusableError


@pytest.fixture
def small(tmp_path: Path, fake_plugin: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A demo on small samples with the fake family."""
    samples = draw_pairs(tmp_path / "samples", count=9)
    monkeypatch.setattr(demo, "bundled_samples", lambda: samples)
    monkeypatch.setattr(demo, "FAMILY", "mean-colour")
    monkeypatch.setattr(demo, "SETTINGS", {"checkpoint_every": 500, "pause": 0.05})
    monkeypatch.setattr(demo, "MINUTES", 0.05)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_the_demo_trains_converts_measures_and_draws(gantool: Gantool, small: Path) -> None:
    prepare(small / "gantool-demo")
    (small / "gantool-demo" / "run").mkdir()
    (small / "gantool-demo" / "run" / "left-over").write_text("of a demo that was killed before it began")
    said = gantool("demo", "--json")
    assert said.code == 0, said.err
    assert not (small / "gantool-demo" / "run" / "left-over").exists()
    value = said.value
    assert set(value) >= {"l1", "baseline_input_l1", "baseline_mean_l1", "sheet"}
    assert 0 < value["l1"] < value["baseline_input_l1"]
    with Image.open(small / value["sheet"]) as sheet:
        assert sheet.format == "PNG"
    assert Path(value["sheet"]) == Path("gantool-demo/sheet.png")
    trained = (small / "gantool-demo" / "run" / "events.jsonl").read_bytes()
    again = gantool("demo")
    assert again.code == 0, again.err
    assert "copy the input" in again.out
    assert trained.count(b'"progress"') == (small / "gantool-demo/run/events.jsonl").read_bytes().count(b'"progress"')


def test_a_folder_with_something_else_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "mine").write_text("precious")
    with pytest.raises(UnusableError, match="something else"):
        prepare(tmp_path)
    assert [path.name for path in tmp_path.iterdir()] == ["mine"]
    with pytest.raises(UnusableError, match="something else"):
        prepare(tmp_path / "mine")
    with pytest.raises(UnusableError, match="cannot be used"):
        prepare(tmp_path / "mine" / "below")


def test_an_empty_folder_and_an_earlier_demo_are_fine(tmp_path: Path) -> None:
    prepare(tmp_path)
    prepare(tmp_path)
    assert [path.name for path in tmp_path.iterdir()] == [MARKER]


def test_the_bundled_samples_are_there() -> None:
    samples = demo.bundled_samples()
    inputs = sorted(path.stem for path in samples.glob("*/input/*"))
    targets = sorted(path.stem for path in samples.glob("*/target/*"))
    assert inputs == targets
    assert len(inputs) >= 60
