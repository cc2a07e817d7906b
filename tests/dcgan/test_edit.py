"""`gantool edit` with a model that makes pictures from nothing: samples, films, sums, and what is refused."""

import contextlib
import json
import os
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import torch
from gantool_dcgan import DCGAN
from numpy.typing import NDArray
from PIL import Image

from gantool import cli
from gantool.api import DataFacts, Task
from gantool.card import Card
from gantool.engine.weights import save_model
from gantool.errors import UnusableError
from gantool.jobs.desk import Desk
from gantool.jobs.folder import JobFolder
from gantool.jobs.spec import EditSpec, Interpolation, Sampling, Sum
from gantool.jobs.work.edit import edit

CLASSES = ("cat", "dog")


def a_model(folder: Path, channels: int = 3, classes: tuple[str, ...] = CLASSES) -> Path:
    """A generator whose pictures differ visibly, though it has learnt nothing."""
    family = DCGAN()
    torch.manual_seed(0)
    config = family.config.checked({"size": 16, "ngf": 4, "ndf": 4, "latent": 8})
    trainer = family.trainer(config, DataFacts(channels, channels, classes=classes), torch.device("cpu"))
    for parameter in trainer.networks["G"].parameters():
        parameter.data.mul_(8)
    export = trainer.export(trainer.networks)
    translator = family.translator(export)
    card = Card(name="toys", family=family.id, task=Task.SYNTHESIS, geometry=translator.geometry,
                controls=translator.controls, input_channels=channels, output_channels=channels)
    save_model(folder, export, card)
    return folder


@pytest.fixture
def model(tmp_path: Path) -> Path:
    return a_model(tmp_path / "toys")


def edited(model: Path, made: Sampling | Interpolation | Sum, out: Path, **changes: Any) -> Mapping[str, Any]:
    """What the job answers."""
    spec = EditSpec(model=model, model_name="toys", out=out, edit=made, device="cpu", **changes)
    job = JobFolder.create(out.parent / f"job-{os.urandom(4).hex()}", spec)
    with contextlib.closing(Desk(job)) as desk:
        return edit(spec, desk).result


def pixels(path: str | Path) -> NDArray[np.uint8]:
    with Image.open(path) as image:
        return np.asarray(image)


def gantool(capsys: pytest.CaptureFixture[str], *words: object) -> tuple[int, Any]:
    capsys.readouterr()
    code = cli.run([*map(str, words), "--json"])
    return code, json.loads(capsys.readouterr().out)


def test_a_seed_gives_its_picture_in_every_batch_and_all_are_on_the_sheet(model: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    made = edited(model, Sampling(count=6, seed=4, columns=3), out)
    assert [row["seed"] for row in made["done"]] == [4, 5, 6, 7, 8, 9]
    pictures = [pixels(row["output"]) for row in made["done"]]
    assert pictures[0].shape == (16, 16, 3) and not np.array_equal(pictures[0], pictures[1])
    sheet = pixels(made["sheet"])
    assert sheet.shape == (16 * 2 + 2, 16 * 3 + 4, 3)
    assert np.array_equal(sheet[18:, 18:34], pictures[4]) and bool((sheet[16:18] == 255).all())
    again = edited(model, Sampling(count=1, seed=8), out)
    assert np.array_equal(pixels(again["done"][0]["output"]), pictures[4])
    assert again["done"][0]["output"] != made["done"][4]["output"]  # nothing is overwritten unless told
    kept = edited(model, Sampling(count=1, seed=8), out, on_conflict="skip")
    assert kept["done"] == [] and "already there" in kept["skipped"][0]["reason"]


def test_a_class_and_a_control_change_the_picture(model: Path, tmp_path: Path) -> None:
    wishes: list[tuple[str, dict[str, Any]]] = [("cat", {}), ("dog", {}), ("dog", {"psi": 0.1})]
    made = [edited(model, Sampling(count=1, label=label), tmp_path / str(number), controls=controls)
            for number, (label, controls) in enumerate(wishes)]
    cat, dog, typical = (pixels(each["done"][0]["output"]) for each in made)
    assert not np.array_equal(cat, dog) and not np.array_equal(dog, typical)


def test_a_film_goes_from_seed_to_seed_and_back(model: Path, tmp_path: Path) -> None:
    still = edited(model, Sampling(count=3, label="cat"), tmp_path / "still")
    made = edited(model, Interpolation(seeds=(0, 2), frames=3, label="cat"), tmp_path / "film")
    with Image.open(made["done"][0]["output"]) as film:
        assert (film.format, getattr(film, "n_frames", 1), made["done"][0]["frames"]) == ("WEBP", 6, 6)
    frames = edited(model, Interpolation(seeds=(0, 2), frames=3, label="cat", loop=False, format="pictures",
                                         along="line"), tmp_path / "frames")
    assert len(frames["done"]) == 4
    for number, seed in ((0, 0), (-1, 2)):
        assert np.array_equal(pixels(frames["done"][number]["output"]), pixels(still["done"][seed]["output"]))


def test_a_sum_of_pictures_is_made_beside_its_terms(model: Path, tmp_path: Path) -> None:
    still = edited(model, Sampling(count=4, label="cat"), tmp_path / "still")
    three = pixels(still["done"][3]["output"])
    made = edited(model, Sum(terms=((1, 3), (-1, 1), (1, 0)), label="cat"), tmp_path / "out")
    assert made["done"][0]["terms"][1] == {"weight": -1, "seed": 1}
    sheet = pixels(made["sheet"])
    assert sheet.shape == (16, 16 * 4 + 6, 3) and np.array_equal(sheet[:, :16], three)
    assert np.array_equal(sheet[:, -16:], pixels(made["done"][0]["output"]))
    alone = edited(model, Sum(terms=((1, 3),), label="cat"), tmp_path / "out")
    assert np.abs(pixels(alone["done"][0]["output"]).astype(int) - three).max() <= 1


def test_transparent_and_grey_models_write_such_pictures(tmp_path: Path) -> None:
    for channels, mode in ((1, "L"), (4, "RGBA")):
        made = edited(a_model(tmp_path / str(channels), channels, ()), Sampling(count=2), tmp_path / f"out{channels}")
        for path in (made["done"][0]["output"], made["sheet"]):
            with Image.open(path) as picture:
                assert picture.mode == mode


@pytest.mark.parametrize(("made", "controls", "said"), [
    (Sampling(label="owl"), {}, "no class 'owl'; its classes are cat, dog"),
    (Sampling(), {"smile": 1}, "no control 'smile'"),
    (Sum(terms=((0, 3),)), {}, "at least one with a weight"),
])
def test_what_the_model_cannot_make_is_told_in_one_sentence(
    made: Sampling | Sum, controls: dict[str, Any], said: str, model: Path, tmp_path: Path
) -> None:
    with pytest.raises(UnusableError, match=said) as error:
        edited(model, made, tmp_path / "out", controls=controls)
    assert "\n" not in str(error.value)


@pytest.mark.parametrize(("words", "said"), [
    (["sample", "--count", "0"], "count 0 cannot be used"),
    (["interpolate", "1"], "seeds (1,) cannot be used"),
    (["combine", "three"], "'three' is no term"),
    (["sample", "--device", "abacus"], "no device 'abacus'"),
])
def test_what_is_asked_wrongly_is_told_before_a_job_begins(
    words: list[str], said: str, model: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    code, answer = gantool(capsys, "edit", model, *words, "--out", tmp_path / "out")
    assert code == 2 and said in answer["error"] and "\n" not in answer["error"]


def test_the_command_line_adds_and_subtracts_and_converts_nothing(
    model: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "out"
    code, made = gantool(capsys, "edit", model, "combine", "3", "-1*1", "0.5*0", "--device", "cpu", "--out", out)
    assert code == 0, made
    assert [term["weight"] for term in made["done"][0]["terms"]] == [1, -1, 0.5]
    assert Path(made["done"][0]["output"]).stem.endswith("sum+1x3-1x1+0.5x0")
    code, film = gantool(capsys, "edit", model, "film", 0, 1, "--psi", 0.5, "--frames", 2, "--out", out)
    assert code == 0 and film["done"][0]["frames"] == 4, "without styles too"
    code, refused = gantool(capsys, "convert", model, made["done"][0]["output"], "--out", out / "not")
    assert code == 2 and "takes none, so it cannot convert" in refused["error"]
