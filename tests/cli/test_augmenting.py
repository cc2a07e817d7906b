"""`gantool augment-preview`: a sheet of one's own pictures, and words for what cannot be."""

from pathlib import Path

from PIL import Image

from cli.said import Gantool


def test_a_sheet_and_what_was_drawn(gantool: Gantool, pairs: Path, tmp_path: Path) -> None:
    said = gantool("augment-preview", pairs, "--out", tmp_path / "sheet.png", "--pipe", "bg", "--pictures", 2, "--json")
    assert said.code == 0, said.err
    assert (said.value["pictures"], said.value["paired"]) == (2, True)
    assert [(cell["pipe"], cell["p"]) for cell in said.value["cells"]] == [("bg", 0.2), ("bg", 0.5), ("bg", 0.8)]
    assert all("file" not in cell and len(cell["drawn"]) == 2 for cell in said.value["cells"])
    with Image.open(tmp_path / "sheet.png") as sheet:
        sheet.load()


def test_wrong_usage_is_one_sentence(gantool: Gantool, pairs: Path, tmp_path: Path) -> None:
    for words, reason in (
        (["--out", tmp_path / "a.png", "--pipe", "bgx"], "bgcfnc"),
        (["--out", tmp_path / "a.jpg"], "PNG"),
        (["--out", tmp_path / "a.png", "--pictures", 0], "1 to 12"),
    ):
        said = gantool("augment-preview", pairs, *words)
        assert said.code == 2
        assert reason in said.err


def test_a_sheet_that_cannot_be_written_is_told(gantool: Gantool, pairs: Path, tmp_path: Path) -> None:
    said = gantool("augment-preview", pairs, "--out", tmp_path / "nowhere" / "a.png", "--pipe", "blit", "--pictures", 1)
    assert said.code == 2
    assert "nowhere" in said.err
