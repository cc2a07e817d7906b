"""The best search for a photo, from end to end: found, the model tuned to it, and the tuned one a model of its own."""

import contextlib
import functools
import hashlib
import json
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PIL import Image

from gantool import library
from gantool.api import Task
from gantool.card import Card
from gantool.edits import Parts, Projected, read_edit
from gantool.engine.editing import projecting, tuning
from gantool.engine.weights import save_model
from gantool.jobs.desk import Desk
from gantool.jobs.folder import JobFolder
from gantool.jobs.spec import AnyEdit, Application, EditSpec, Filming, Projecting, Start
from gantool.jobs.work import edit_tasks
from gantool.jobs.work.edit import edit as worker_edit
from gantool.jobs.work.edit_directions import find_directions, name_direction
from gantool.jobs.work.edit_model import OpenedModel
from gantool.library import Entry
from stylegan import small


@pytest.fixture
def model(home: Path) -> Entry:
    export = small.export(size=16)
    translator = small.FAMILY.translator(export)
    card = Card(
        name="tiny", family=small.FAMILY.id, task=Task.SYNTHESIS, geometry=translator.geometry,
        controls=translator.controls, input_channels=3, output_channels=3, notes="Learnt nothing.",
    )  # fmt: skip
    save_model(home / "made" / "tiny", export, card)
    return library.add(home / "made" / "tiny", "tiny")


def done(model: Entry, edit: AnyEdit, out: Path) -> list[dict[str, Any]]:
    """The rows of what was made, by the job itself, in this process."""
    spec = EditSpec(model=model.folder, model_name=model.name, out=out, edit=edit, device="cpu")
    job = JobFolder.create(out.parent / f"job-{out.name}", spec)
    with contextlib.closing(Desk(job)) as desk:
        result = worker_edit(spec, desk).result
    assert not result["failed"], result
    return list(result["done"])


def pixels(path: str | Path) -> Any:
    with Image.open(path) as image:
        return np.asarray(image).astype(float)


def digest(folder: Path) -> str:
    return hashlib.sha256((folder / "model.safetensors").read_bytes()).hexdigest()


def test_the_tuned_model_is_a_variant_that_paints_the_photo_better(
    model: Entry, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(projecting.EFFORTS, "best", projecting.Effort(8, 10, 20, noise=True))
    monkeypatch.setattr(edit_tasks, "tune", functools.partial(tuning.tune, steps=30))
    across, down = np.meshgrid(*[np.linspace(0, 255, 24)] * 2)
    Image.fromarray(np.stack([across, down, 0 * across + 90], 2).astype(np.uint8)).save(tmp_path / "ramp.png")
    before = digest(model.folder)

    (row,) = done(model, Projecting(photos=(tmp_path / "ramp.png",), quality="best"), tmp_path / "found")
    assert digest(model.folder) == before, "the model itself is left as it was"
    variant = library.find(row["model"]["name"])
    assert variant.name == "tiny ramp" and str(variant.folder) == row["model"]["folder"]
    assert "tuned so that it can paint the photo ramp.png" in variant.card.notes and "Learnt" in variant.card.notes
    assert variant.card.sha256 != model.card.sha256 and json.dumps(variant.card.metrics) == "{}"
    assert row["compared_by"] == "discriminator features", "it was looked for, and taught, by what its own D sees"
    assert row["tuned_error"] < row["figures"]["error"] < row["figures"]["average_error"]
    head = read_edit(Path(row["edit"])).head
    assert head.model.name == "tiny ramp" and head.model.sha256 == variant.card.sha256
    assert isinstance(head.stack.base, Projected) and head.stack.base.match.endswith(f"{row['tuned_error']:.3f}")
    assert f"differ by {row['tuned_error']:.1%}" in row["words"], "the verdict is on the picture that is kept"

    again = Application(edit=Path(row["edit"]))
    (here,), (there,) = done(model, again, tmp_path / "here"), done(variant, again, tmp_path / "there")
    assert np.array_equal(pixels(there["output"]), pixels(row["output"])), "the tuned model painted it"
    photo = np.asarray(Image.open(tmp_path / "ramp.png").resize((16, 16), Image.Resampling.BICUBIC)).astype(float)
    errors = [np.abs(pixels(each["output"]) - photo).mean() for each in (here, there)]
    assert errors[1] < 0.9 * errors[0], "the saved edit is nearer to the photo in the variant"

    film = Filming(stations=(Start(edit=Path(row["edit"])), Start(seed=1)), frames=3, loop=False, format="pictures")
    frames = [pixels(each["output"]) for each in done(variant, film, tmp_path / "film")]
    assert len(frames) == 4 and np.array_equal(frames[0], pixels(row["output"])), "its noise maps are on the way too"


def test_steps_are_put_on_the_photo_as_the_tuned_model_paints_it(
    model: Entry, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(projecting.EFFORTS, "best", projecting.Effort(4, 4, 4, noise=False))
    monkeypatch.setattr(edit_tasks, "tune", functools.partial(tuning.tune, steps=4))
    Image.fromarray(np.full((16, 16, 3), 200, np.uint8)).save(tmp_path / "plain.png")
    applied = Application(starts=(Start(photo=tmp_path / "plain.png"),), truncation=0.9, quality="best")
    (row,) = done(model, applied, tmp_path / "out")
    assert row["model"]["name"] == "tiny plain"
    assert read_edit(Path(row["edit"])).head.model.name == "tiny plain"


def test_a_direction_that_was_named_meanwhile_goes_along(model: Entry, tmp_path: Path) -> None:
    opened = OpenedModel.load(model.folder, model.name, "cpu", Parts(tmp_path))
    direction = find_directions(opened.studio, opened.parts, "sefa", 1, None)[0]
    name_direction(model.name, opened.parts, direction, "Age")
    name, _ = edit_tasks._variant(opened, tmp_path / "photo.png", opened.studio.styles)
    assert [each.name for each in library.find(name).card.directions] == ["Age"] and not opened.card.directions
