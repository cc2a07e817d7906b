"""`gantool evaluate` from a terminal: text, JSON, CSV, sheet, exit codes, and figures kept on the card."""

import csv
import json
from pathlib import Path

import numpy as np
import pytest
from fakes.model import negative_model
from PIL import Image

from gantool import cli, library
from gantool.measures.table import HEADER, as_csv


@pytest.fixture
def pairs(tmp_path: Path) -> Path:
    draw = np.random.default_rng(0)
    for number in range(6):
        picture = Image.fromarray(draw.integers(0, 255, (4, 4, 3)).astype(np.uint8)).resize((40, 40))
        for name, each in (("input", picture), ("target", picture.point(lambda value: 255 - value))):
            (tmp_path / "pairs" / name).mkdir(parents=True, exist_ok=True)
            each.save(tmp_path / "pairs" / name / f"{number}.png")
    return tmp_path / "pairs"


def test_two_models_as_text_table_sheet_and_on_the_card(
    tmp_path: Path, pairs: Path, home: Path, fake_plugin: Path, monkeypatch: pytest.MonkeyPatch,
    capfd: pytest.CaptureFixture[str],
) -> None:  # fmt: skip
    monkeypatch.setenv("TORCH_HOME", str(tmp_path / "torch"))
    negative_model(home / "models" / "negative")
    negative_model(tmp_path / "copy", trained=32)
    out, sheet = tmp_path / "figures.csv", tmp_path / "sheet.png"
    command = ["evaluate", "negative", str(pairs), "--against", str(tmp_path / "copy")]
    assert cli.run([*command, "--metrics", "l1,psnr", "--csv", str(out), "--sheet", str(sheet)]) == 0
    text = capfd.readouterr().out
    assert "2 models on 6 pictures" in text and "l1" in text and "*" in text
    rows = list(csv.DictReader(out.read_text(encoding="utf-8").splitlines()))
    assert tuple(rows[0]) == HEADER and {row["model"] for row in rows} == {"negative", "copy"}
    assert sheet.is_file()
    assert cli.run(["evaluate", "negative", str(pairs), "--metrics", "l1,lpips", "--store", "--json"]) == 1
    answer = json.loads(capfd.readouterr().out)
    assert answer["n"] == 6 and answer["metrics"]["l1"]["value"] < 0.01
    assert answer["missing"]["lpips"].startswith("AlexNet is not at hand")
    assert library.find("negative").card.metrics["measured_l1"].n == 6


@pytest.mark.parametrize(
    ("more", "words"),
    [
        (["--metrics", "beauty"], "no figure 'beauty'"),
        (["--limit", "0"], "from 1 to"),
        (["--limit", "1000000001"], "from 1 to 1,000,000"),
        (["--csv", "nowhere/figures.csv"], "nowhere/figures.csv cannot be written; name a file"),
        (["--sheet", "."], "after --sheet"),
        (["--sheet", "sheet.jpg"], "ends in .png"),
        (["--seed", "-1"], "no seed"),
        (["--extractor", "none.npz"], "does not exist"),
        (["--checkpoints"], "no checkpoints"),
        (["--against", "nobody"], "no model 'nobody'"),
    ],
)
def test_what_cannot_be_measured_is_one_line(
    more: list[str], words: str, home: Path, fake_plugin: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    negative_model(home / "models" / "negative")
    assert cli.run(["evaluate", "negative", str(home), *more]) == 2
    said = capfd.readouterr().err.strip().splitlines()[-1]
    assert words in said and "Traceback" not in said


def test_figures_are_kept_on_the_card_of_the_very_model(
    tmp_path: Path, pairs: Path, home: Path, fake_plugin: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    negative_model(home / "models" / "negative")
    negative_model(tmp_path / "negative", trained=32)
    assert cli.run(["evaluate", str(tmp_path / "negative"), str(pairs), "--metrics", "l1", "--store"]) == 2
    assert "is not in the library, so its card is not written" in capfd.readouterr().err.replace("\n", " ")
    assert not library.find("negative").card.metrics


def test_no_name_becomes_a_formula() -> None:
    model = {"name": "=1+1", "n": 1, "missing": {"fid": "too few"},
             "metrics": {"l1": {"value": 0.1, "n": 1, "seed": 0, "extractor": "pixels"}}}  # fmt: skip
    rows = list(csv.reader(as_csv({"models": [model], "best": {"l1": ["=1+1"]}, "seed": 0}).decode().splitlines()))
    assert rows[1][:5] == ["'=1+1", "l1", "0.1", "", "best"] and rows[2][-1] == "too few"
