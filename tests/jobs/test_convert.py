"""Batches: every file one row, originals untouched, one bad file never the end."""

import contextlib
import hashlib
import os
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PIL import Image

from gantool.engine.converter import Converter
from gantool.engine.journal import Journal
from gantool.engine.weights import save_model
from gantool.errors import UnusableError
from gantool.jobs.desk import Desk
from gantool.jobs.folder import JobFolder
from gantool.jobs.spec import ConvertSpec
from gantool.jobs.work.convert import convert
from gantool.jobs.work.writing import LOCK


@pytest.fixture
def model(tmp_path: Path, fake_plugin: Path) -> Path:
    """A colour map that swaps red and blue."""
    import torch

    from gantool import host
    from gantool.api import Export, Task
    from gantool.card import Card

    family = host.load_family("mean-colour")
    weight = torch.tensor([[0.0, 0, 1], [0, 1, 0], [1, 0, 0]]).view(3, 3, 1, 1)
    adoption = family.adopt({"affine.weight": weight, "affine.bias": torch.zeros(3)})
    assert adoption is not None
    export: Export = adoption.export
    geometry = family.translator(export).geometry
    save_model(tmp_path / "model", export, Card(name="swap", family="mean-colour", task=Task.PAIRED, geometry=geometry))
    return tmp_path / "model"


def run(model: Path, inputs: Path, out: Path, **changes: Any) -> Mapping[str, Any]:
    spec = ConvertSpec(model=model, model_name="swap", inputs=(inputs,), out=out, device="cpu", **changes)
    folder = JobFolder.create(out.parent / f"job-{os.urandom(4).hex()}", spec)
    with contextlib.closing(Desk(folder)) as desk:
        return convert(spec, desk).result


def pixels(path: Path) -> np.ndarray[tuple[int, ...], np.dtype[np.uint8]]:
    with Image.open(path) as file:
        return np.asarray(file)


def picture(path: Path, size: tuple[int, int] = (31, 17), mode: str = "RGB") -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    draw = np.random.default_rng(len(path.name))
    Image.fromarray(draw.integers(0, 255, (size[1], size[0], 3)).astype(np.uint8)).convert(mode).save(path)


def test_pixels_sizes_alpha_and_names(tmp_path: Path, model: Path) -> None:
    for name, mode in (("a.png", "RGB"), ("sub/b.png", "RGBA"), ("grey.png", "L"), ("tiny.png", "RGB")):
        picture(tmp_path / "in" / name, (1, 1) if name == "tiny.png" else (31, 17), mode)
    result = run(model, tmp_path / "in", tmp_path / "out")
    assert len(result["done"]) == 4 and not result["failed"]
    assert np.array_equal(pixels(tmp_path / "in/a.png")[..., ::-1], pixels(tmp_path / "out/a_swap.png"))
    alphas = (pixels(tmp_path / path)[..., 3] for path in ("in/sub/b.png", "out/sub/b_swap.png"))
    assert np.array_equal(*alphas)
    assert pixels(tmp_path / "out/tiny_swap.png").shape[:2] == (1, 1)


def test_one_bad_file_is_one_row(tmp_path: Path, model: Path) -> None:
    picture(tmp_path / "in/good.png")
    (tmp_path / "in/bad.png").write_bytes(b"no picture")
    (tmp_path / "in/empty.jpg").write_bytes(b"")
    (tmp_path / "in/notes.txt").write_text("hello")
    (tmp_path / "in" / os.fsdecode(b"not-utf8-\xff.png")).write_bytes((tmp_path / "in/good.png").read_bytes())
    (tmp_path / "in" / "quote'\n%s.png").write_bytes((tmp_path / "in/good.png").read_bytes())
    result = run(model, tmp_path / "in", tmp_path / "out")
    assert len(result["done"]) == 3
    rows = result["failed"] + result["skipped"]
    assert {Path(row["input"]).name for row in rows} == {"bad.png", "empty.jpg", "notes.txt"}
    assert all(row["reason"] and "Traceback" not in row["reason"] for row in rows)


@pytest.mark.skipif(os.name == "nt", reason="Windows has no pipes among its files, and links need rights")
def test_what_is_named_and_is_no_picture_file_is_a_row(tmp_path: Path, model: Path) -> None:
    link, pipe, long, short = (tmp_path / name for name in ("link.png", "pipe.png", f"{'n' * 249}.png", "a.png"))
    link.symlink_to("nowhere.png")
    os.mkfifo(pipe)
    picture(short)
    long.write_bytes(short.read_bytes())
    found = {path: run(model, path, tmp_path / "out")["failed"] for path in (link, pipe, long)}
    reasons = {path: rows[0]["reason"] for path, rows in found.items() if rows}
    assert "no such file" in reasons[link] and "no ordinary file" in reasons[pipe]
    assert "too long for this disk; choose a shorter --template" in reasons[long]
    assert len(run(model, long, tmp_path / "out", template="{n}")["done"]) == 1


def test_a_folder_that_cannot_be_read_is_a_row(
    tmp_path: Path, model: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from gantool.engine.inputs import Input
    from gantool.jobs.work import convert as module

    closed = Input(tmp_path, Path("sub"), "The folder sub cannot be read: Permission denied.")
    monkeypatch.setattr(module, "find_inputs", lambda paths, out: [closed])
    result = run(model, tmp_path, tmp_path / "out")
    assert [row["reason"] for row in result["failed"]] == [closed.fault]


def test_a_file_in_the_place_of_the_output_folder_is_named(tmp_path: Path, model: Path) -> None:
    picture(tmp_path / "a.png")
    with pytest.raises(UnusableError, match="it is a file; name a folder"):
        run(model, tmp_path / "a.png", tmp_path / "a.png")


def test_a_format_that_holds_no_such_large_picture_says_so_before_the_work(
    tmp_path: Path, model: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    picture(tmp_path / "wide.png", (600, 2))
    monkeypatch.setattr(Converter, "translate", lambda *_: pytest.fail("it was begun"))
    result = run(model, tmp_path / "wide.png", tmp_path / "out", format="webp", scale=30.0)
    assert "at most 16383 pixels a side" in result["failed"][0]["reason"]


def test_originals_are_never_changed(tmp_path: Path, model: Path) -> None:
    picture(tmp_path / "in/a.png")
    picture(tmp_path / "in/a_swap.png")
    before = {path: hashlib.sha256(path.read_bytes()).digest() for path in (tmp_path / "in").iterdir()}
    result = run(model, tmp_path / "in", tmp_path / "in", on_conflict="overwrite")
    assert len(result["done"]) == 2
    assert all(hashlib.sha256(path.read_bytes()).digest() == digest for path, digest in before.items())
    again = run(model, tmp_path / "in", tmp_path / "in", on_conflict="overwrite")
    assert not again["done"] and len(again["skipped"]) == 4


def test_a_changed_file_or_setting_is_done_again(tmp_path: Path, model: Path) -> None:
    picture(tmp_path / "in/a.png")
    run(model, tmp_path / "in", tmp_path / "out")
    assert run(model, tmp_path / "in", tmp_path / "out")["skipped"]
    picture(tmp_path / "in/a.png", (40, 20))
    assert len(run(model, tmp_path / "in", tmp_path / "out")["done"]) == 1
    assert len(run(model, tmp_path / "in", tmp_path / "out", format="jpeg")["done"]) == 1


def test_a_control_that_is_not_there_is_told(tmp_path: Path, model: Path) -> None:
    picture(tmp_path / "in/a.png")
    with pytest.raises(UnusableError, match="no control 'nonsense'"):
        run(model, tmp_path / "in", tmp_path / "out", controls={"nonsense": 1})


def test_too_large_for_the_memory_is_refused_in_words(
    tmp_path: Path, model: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    picture(tmp_path / "in/a.png", (300, 200))
    monkeypatch.setattr("gantool.engine.tiling.tiler.free_bytes", lambda device: 100_000)
    (row,) = run(model, tmp_path / "in", tmp_path / "out")["failed"]
    assert "300 × 200 px needs" in row["reason"]


@pytest.mark.slow
def test_every_odd_picture_gets_one_row(tmp_path: Path, model: Path, shared: Path) -> None:
    odd = shared / "data" / "odd-images"
    result = run(model, odd, tmp_path / "out")
    rows = [row["input"] for kind in ("done", "skipped", "failed") for row in result[kind]]
    files = [str(path) for path in odd.rglob("*") if path.is_file()]
    assert sorted(rows) == sorted(files)
    assert len(result["done"]) >= 50
    assert all(row["reason"].strip().endswith(".") and "\n" not in row["reason"] for row in result["failed"])


def test_whatever_a_model_raises_costs_one_picture(
    tmp_path: Path, model: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("a.png", "b.png", "c.png"):
        picture(tmp_path / "in" / name)
    translate = Converter.translate

    def failing(self: Converter, given: Any) -> Any:
        if given.pixels.tobytes() == pixels(tmp_path / "in/b.png").tobytes():
            raise RuntimeError("a plugin\nfell over")
        return translate(self, given)

    picture(tmp_path / "in/b.png", (9, 9))
    monkeypatch.setattr(Converter, "translate", failing)
    result = run(model, tmp_path / "in", tmp_path / "out")
    (row,) = result["failed"]
    assert len(result["done"]) == 2 and "b.png" in row["input"] and "RuntimeError: a plugin" in row["reason"]


def test_a_model_that_gives_no_numbers_gives_no_picture(
    tmp_path: Path, model: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    import torch

    picture(tmp_path / "in/a.png")
    monkeypatch.setattr(torch.nn.Conv2d, "forward", lambda self, x: x * float("nan"))
    result = run(model, tmp_path / "in", tmp_path / "out")
    assert not result["done"] and "no picture" in result["failed"][0]["reason"]


def test_a_kill_before_the_journal_knows_costs_no_second_copy(
    tmp_path: Path, model: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    picture(tmp_path / "in/a.png")
    with monkeypatch.context() as patch, pytest.raises(KeyboardInterrupt):
        patch.setattr(Journal, "record", lambda self, path, output: (_ for _ in ()).throw(KeyboardInterrupt))
        run(model, tmp_path / "in", tmp_path / "out")
    assert (tmp_path / "out/a_swap.png").exists()
    result = run(model, tmp_path / "in", tmp_path / "out")
    assert len(result["skipped"]) == 1 and not result["done"]
    assert [path.name for path in (tmp_path / "out").glob("*.png")] == ["a_swap.png"]


def test_two_conversions_never_write_into_one_folder(tmp_path: Path, model: Path) -> None:
    from gantool import files

    picture(tmp_path / "in/a.png")
    (tmp_path / "out").mkdir()
    with files.exclusive(tmp_path / "out" / LOCK, "taken"), pytest.raises(UnusableError, match="Another job writes"):
        run(model, tmp_path / "in", tmp_path / "out")
