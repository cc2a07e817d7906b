"""A batch of photos that are looked for: begun anew, it goes on where it was, and writes over nothing."""

import contextlib
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from fakes.blob import blob_model
from fakes.install import install_fake
from PIL import Image

from gantool import files, library
from gantool.edits import EditedModel, EditHead, EditStack, Projected, read_edit, write_edit
from gantool.edits.file import Edit
from gantool.engine.editing import projecting
from gantool.errors import BusyError
from gantool.jobs.desk import Desk
from gantool.jobs.folder import JobFolder
from gantool.jobs.spec import EditSpec, Projecting
from gantool.jobs.work import edit_styles
from gantool.jobs.work.edit import edit as worker_edit
from gantool.jobs.work.writing import LOCK
from gantool.library import Entry

Projects = Callable[..., dict[str, Any]]


@pytest.fixture
def model(home: Path, monkeypatch: pytest.MonkeyPatch) -> Entry:
    install_fake(home, "gantool_blob")
    blob_model(home / "made" / "blobs")
    monkeypatch.setitem(projecting.EFFORTS, "fast", projecting.Effort(2, 2, 0, noise=False))
    return library.add(home / "made" / "blobs", "blobs")


@pytest.fixture
def searched(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The photos that were looked for, in their order."""
    looked: list[str] = []
    inner = edit_styles.project_photo

    def looks(opened: Any, photo: Path, *asked: Any) -> Any:
        looked.append(str(photo.relative_to(photo.parents[1])))
        return inner(opened, photo, *asked)

    monkeypatch.setattr(edit_styles, "project_photo", looks)
    return looked


@pytest.fixture
def project(model: Entry, tmp_path: Path) -> Projects:
    def run(*photos: Path, out: Path = tmp_path / "out", on_conflict: Any = "skip", **more: Any) -> dict[str, Any]:
        edit = Projecting(photos=photos, **{"quality": "fast", **more})
        spec = EditSpec(model=model.folder, model_name=model.name, out=out, edit=edit, on_conflict=on_conflict,
                        device="cpu")  # fmt: skip
        job = JobFolder.create(tmp_path / f"job-{os.urandom(4).hex()}", spec)
        with contextlib.closing(Desk(job)) as desk:
            return worker_edit(spec, desk).result

    return run


def photo(path: Path, colour: str = "red") -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    Image.new("RGB", (20, 24), colour).save(path)
    return path


def names(folder: Path) -> list[str]:
    return sorted(each.name for each in folder.iterdir() if not each.name.startswith("."))


def test_begun_anew_it_looks_only_for_what_is_not_found_yet(
    project: Projects, searched: list[str], tmp_path: Path
) -> None:
    first, second = photo(tmp_path / "a" / "x.png"), photo(tmp_path / "b" / "x.png", "blue")
    assert len(project(first)["done"]) == 1
    again = project(first, second)
    assert searched == ["a/x.png", "b/x.png"], "the second is another photo, though it has the name of the first"
    assert [Path(row["output"]).name for row in again["done"]] == ["blobs_x-2.png"]
    assert [row["output"] for row in again["skipped"]] == [str(tmp_path / "out" / "blobs_x.png")]
    third = project(second, first)
    assert len(searched) == 2 and len(third["skipped"]) == 2 and not third["done"]
    assert names(tmp_path / "out") == ["blobs_x-2.ganedit", "blobs_x-2.png", "blobs_x.ganedit", "blobs_x.png"]


def test_with_another_quality_nothing_is_looked_for_that_would_be_skipped(
    project: Projects, searched: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(projecting.EFFORTS, "good", projecting.Effort(2, 2, 0, noise=False))
    mine = photo(tmp_path / "a" / "x.png")
    project(mine)
    told = project(mine, quality="good")
    assert len(searched) == 1 and "already there" in told["skipped"][0]["reason"]
    assert len(project(mine, quality="good", on_conflict="rename")["done"]) == 1


def test_what_was_cut_short_is_looked_for_again_and_keeps_its_name(
    project: Projects, searched: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    mine, other = photo(tmp_path / "a" / "x.png"), photo(tmp_path / "b" / "x.png", "blue")
    with monkeypatch.context() as patch:
        patch.setattr(Desk, "is_ended", lambda desk: bool(searched))
        patch.setattr(Desk, "may_go_on", lambda desk: not searched)
        (row,) = project(mine)["done"]
    found = project(other, mine)
    outputs = {Path(each["input"]).parent.name: Path(each["output"]).name for each in found["done"]}
    assert outputs == {"a": "blobs_x.png", "b": "blobs_x-2.png"} and Path(row["output"]).name == "blobs_x.png"
    assert len(project(other, mine)["skipped"]) == 2 and len(searched) == 3


def test_a_folder_is_searched_without_its_results(project: Projects, searched: list[str], tmp_path: Path) -> None:
    photos = photo(tmp_path / "photos" / "x.png").parent
    project(photos, out=photos / "found")
    project(photos, out=photos / "found", on_conflict="overwrite")
    project(photos, out=photos)
    project(photos, out=photos)
    assert searched == ["photos/x.png", "photos/x.png", "found/blobs_x.png"], "those of another folder are pictures"


def test_a_second_job_does_not_write_into_the_folder_of_the_first(
    project: Projects, searched: list[str], tmp_path: Path
) -> None:
    mine, out = photo(tmp_path / "a" / "x.png"), tmp_path / "out"
    out.mkdir()
    with files.exclusive(out / LOCK, ""), pytest.raises(BusyError, match="Another job writes into"):
        project(mine)
    assert not searched and not names(out)
    assert len(project(mine)["done"]) == 1, "the first one has ended"


def test_neither_photos_nor_edits_of_the_persons_are_written_over(project: Projects, tmp_path: Path) -> None:
    out = tmp_path / "out"
    mine = EditHead(model=EditedModel(name="m", family="f", sha256="0" * 64), stack=EditStack(), title="mine")
    out.mkdir()
    write_edit(out / "blobs_x.ganedit", Edit(mine, {}))
    photos = [photo(tmp_path / "a" / "x.png"), photo(tmp_path / "a" / "y.png"), photo(out / "blobs_y.png", "green")]
    kept = photos[2].read_bytes()
    told = project(*photos[:2])
    assert [Path(row["output"]).name for row in told["done"]] == ["blobs_x-2.png"]
    assert read_edit(out / "blobs_x.ganedit").head.title == "mine"
    assert isinstance(read_edit(out / "blobs_x-2.ganedit").head.stack.base, Projected)
    told = project(photos[1], photos[2], on_conflict="overwrite")
    assert [Path(row["output"]).name for row in told["done"]] == ["blobs_y-2.png", "blobs_blobs_y.png"]
    assert photos[2].read_bytes() == kept, "a photo of the batch is no place for a result"
