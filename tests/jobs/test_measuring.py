"""`gantool evaluate` of every task: with and without published networks, one model and several, odd sets."""

import contextlib
import os
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import torch
from dcgan.test_edit import a_model
from metrics.networks import alexnet_state, inception_state, known_as
from PIL import Image

from gantool import host
from gantool.api import Layout, Task
from gantool.card import Card, TrainingFacts
from gantool.engine.weights import save_model
from gantool.errors import UnusableError
from gantool.jobs.desk import Desk
from gantool.jobs.folder import JobFolder
from gantool.jobs.spec import EvaluateSpec, Rival
from gantool.jobs.work.evaluate import evaluate

WITHOUT_NETWORKS = {"l1", "psnr", "ssim", "structure_texture"}


@pytest.fixture(autouse=True)
def nothing_at_hand(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """No cache of the developer's, and no network to fetch from."""

    def refuse(*args: object, **more: object) -> None:
        raise AssertionError("something was to be fetched")

    monkeypatch.setenv("TORCH_HOME", str(tmp_path / "torch"))
    monkeypatch.setattr(torch.hub, "load_state_dict_from_url", refuse)
    monkeypatch.setattr("urllib.request.urlopen", refuse)


def colours(folder: Path, *, task: Task = Task.PAIRED, factor: float = 0.6, **facts: Any) -> Path:
    """A model that brings the pairs' inputs to their targets, or nearly."""
    family = host.load_family("mean-colour")
    weight = torch.eye(3).reshape(3, 3, 1, 1) * factor
    bias = torch.tensor([60, 0, 20]) / 127.5 + factor - 1
    adoption = family.adopt({"affine.weight": weight, "affine.bias": bias})
    assert adoption is not None
    geometry = family.translator(adoption.export).geometry
    training = None
    if facts:
        training = TrainingFacts(layout=Layout.PAIRED, samples=10, held_out=2, data_sha256="", steps=1, images_seen=1,
                                 seed=0, resized=False, size=32, **facts)  # fmt: skip
    card = Card(name=folder.name, family="mean-colour", task=task, geometry=geometry, training=training)
    save_model(folder, adoption.export, card)
    return folder


@pytest.fixture
def model(tmp_path: Path, fake_plugin: Path) -> Path:
    return colours(tmp_path / "good")


def measured(model: Path, *paths: Path, **more: Any) -> Mapping[str, Any]:
    spec = EvaluateSpec(model=model, model_name=model.name, paths=paths, device="cpu", **more)
    job = JobFolder.create(model.parent / f"job-{os.urandom(4).hex()}", spec)
    with contextlib.closing(Desk(job)) as desk:
        return evaluate(spec, desk).result


def random_extractor(path: Path) -> Path:
    """A small network of 64 features in the place of a trained one."""
    from gantool.metrics.resnet_small import SmallResNet

    torch.manual_seed(0)
    torch.save(SmallResNet(1, 10).state_dict(), path)
    return path


def test_pairs_without_any_network(model: Path, pairs: Path) -> None:
    result = measured(model, pairs)
    assert result["n"] == 12 and set(result["metrics"]) == WITHOUT_NETWORKS
    assert result["metrics"]["l1"]["value"] < 0.01 and result["metrics"]["psnr"]["value"] > 40
    assert result["metrics"]["l1"]["n"] == 12 and result["metrics"]["l1"]["seed"] == 0
    assert result["metrics"]["l1"]["extractor"] == "R G B pixels at the goal's size, no network"
    for name in ("kid", "fid", "precision", "recall"):
        assert "weights-inception-2015-12-05-6726825d.pth" in result["missing"][name]
    assert "alexnet" in result["missing"]["lpips"] and "176 px" in result["missing"]["ms_ssim"]
    with pytest.raises(UnusableError, match="Inception v3 is not at hand"):
        measured(model, pairs, metrics=("fid",))
    some = measured(model, pairs, metrics=("l1", "kid"), limit=3)
    assert set(some["metrics"]) == {"l1"} and set(some["missing"]) == {"kid"} and some["n"] == 3


def test_pairs_with_another_extractor_are_never_called_fid(model: Path, pairs: Path, tmp_path: Path) -> None:
    extractor = random_extractor(tmp_path / "small.pth")
    result = measured(model, pairs, extractor=extractor)
    kernel = result["metrics"]["kernel_distance"]
    assert "not FID" in kernel["extractor"] and "small.pth" in kernel["extractor"] and kernel["spread"] >= 0
    assert {"fid", "kid"}.isdisjoint(result["metrics"]) and result["metrics"]["precision"]["value"] == 1
    assert "12 results and 12 goals are too few for a stable Fréchet distance" in result["missing"]["frechet_distance"]
    asked = measured(model, pairs, extractor=extractor, metrics=("fid",))
    assert "too few" in asked["metrics"]["frechet_distance"]["note"], "asked for, it is taken and doubted"


def test_pairs_with_the_published_networks(model: Path, pairs: Path, tmp_path: Path) -> None:
    """The networks' weights are drawn, and declared to be the published ones."""
    weights = tmp_path / "weights"
    weights.mkdir()
    inception, alexnet = weights / "weights-inception-2015-12-05-6726825d.pth", weights / "alexnet-owt-7be5be79.pth"
    torch.save(inception_state(), inception)
    torch.save(alexnet_state(), alexnet)
    wrong = measured(model, pairs, weights=weights, limit=4, metrics=("l1", "kid", "lpips"))
    assert "is damaged or another file" in wrong["missing"]["kid"] and "SHA-256" in wrong["missing"]["lpips"]
    with known_as("inception", inception.read_bytes()), known_as("alex", alexnet.read_bytes()):
        result = measured(model, pairs, weights=weights, limit=5)  # Inception takes a quarter of a second for each
    assert {"kid", "precision", "lpips"} <= set(result["metrics"])
    assert result["metrics"]["kid"]["extractor"].startswith("Inception v3, 2048 features at 299 px")
    assert "AlexNet" in result["metrics"]["lpips"]["extractor"]
    assert "too few for a stable FID" in result["missing"]["fid"] and "KID is shown" in result["missing"]["fid"]


def test_several_models_share_one_set(model: Path, pairs: Path, tmp_path: Path) -> None:
    worse = colours(tmp_path / "worse", factor=0.2)
    sheet = tmp_path / "sheets" / "sheet.png"
    result = measured(model, pairs, against=(Rival(name="worse", path=worse),), sheet=sheet, shown=3, edge=32)
    assert [each["name"] for each in result["models"]] == ["good", "worse"]
    assert result["best"]["l1"] == ["good"] and result["best"]["psnr"] == ["good"]
    assert result["metrics"] == result["models"][0]["metrics"] and len(result["shown"]) == 3
    with Image.open(sheet) as image:
        assert image.width > 4 * 32, "input, two models, goal"
    for path in (result["shown"][0]["given"], result["shown"][0]["goal"], *result["shown"][0]["made"].values()):
        assert Path(path).is_file()
    upscaler = colours(tmp_path / "other", task=Task.UNPAIRED)
    with pytest.raises(UnusableError, match="different tasks"):
        measured(model, pairs, against=(Rival(name="other", path=upscaler),))


def test_two_sets(tmp_path: Path, pairs: Path, fake_plugin: Path) -> None:
    model = colours(tmp_path / "sets", task=Task.UNPAIRED)
    extractor = random_extractor(tmp_path / "small.pth")
    result = measured(model, pairs, extractor=extractor, limit=8)
    assert result["n"] == 8 and result["goals"] == 12
    assert set(result["metrics"]) == {"kernel_distance", "precision", "recall", "diversity"}
    assert result["metrics"]["diversity"]["of_goals"] > 0
    alone = measured(model, pairs / "input", metrics=("diversity", "kernel_distance"), extractor=extractor)
    assert "no goals" in alone["missing"]["kernel_distance"] and "no second set" in alone["notes"][0]
    plain = measured(model, pairs)
    assert set(plain["metrics"]) == {"diversity"} and "no network" in plain["metrics"]["diversity"]["extractor"]


def test_a_model_that_makes_pictures_of_its_own(tmp_path: Path, pairs: Path) -> None:
    model = a_model(tmp_path / "toys", classes=())
    extractor = random_extractor(tmp_path / "small.pth")
    first, again = (measured(model, pairs / "target", extractor=extractor) for _ in range(2))
    assert first["n"] == 12 and first["goals"] == 12 and first["metrics"] == again["metrics"]
    assert {"kernel_distance", "diversity"} <= set(first["metrics"])
    other = measured(model, pairs / "target", extractor=extractor, seed=5, limit=6)
    assert other["n"] == 6 and other["metrics"]["diversity"]["seed"] == 5
    assert other["metrics"]["diversity"]["value"] != first["metrics"]["diversity"]["value"]
    alex = tmp_path / "alexnet-owt-7be5be79.pth"
    torch.save(alexnet_state(), alex)
    with known_as("alex", alex.read_bytes()):
        found = measured(model, weights=tmp_path, limit=4, metrics=("path_length", "diversity"))["metrics"]
    assert found["path_length"]["value"] > 0 and "AlexNet" in found["path_length"]["extractor"]
    assert "LPIPS" in found["diversity"]["extractor"]


def test_folders_of_results_are_measured_by_their_names(pairs: Path, tmp_path: Path) -> None:
    same = measured(pairs / "target", pairs / "target", pictures=True)
    assert same["n"] == 12 and same["metrics"]["l1"]["value"] == 0 and same["metrics"]["psnr"]["value"] == 100
    rival = Rival(name="input", path=pairs / "input", pictures=True)
    both = measured(pairs / "target", pairs / "target", pictures=True, against=(rival,))
    assert both["best"]["l1"] == ["target"] and both["models"][1]["n"] == 12
    (tmp_path / "renamed").mkdir()
    for number, path in enumerate(sorted((pairs / "target").iterdir())):
        (tmp_path / "renamed" / f"result-{number}.png").write_bytes(path.read_bytes())
    sets = measured(tmp_path / "renamed", pairs / "target", pictures=True,
                    extractor=random_extractor(tmp_path / "small.pth"))  # fmt: skip
    assert "l1" not in sets["metrics"] and sets["metrics"]["precision"]["value"] == 1
    assert "no certain goals" in sets["notes"][0]


def test_results_as_convert_names_them_belong_to_their_goals(pairs: Path, tmp_path: Path) -> None:
    (tmp_path / "out").mkdir()
    for path in (pairs / "target").iterdir():
        (tmp_path / "out" / f"{path.stem}_my_model.png").write_bytes(path.read_bytes())
    assert measured(tmp_path / "out", pairs / "target", pictures=True)["metrics"]["l1"]["value"] == 0


def test_goals_of_one_name_are_told_apart_by_their_folders_or_not_at_all(pairs: Path, tmp_path: Path) -> None:
    for name in ("a", "b"):
        for folder, colour in (("goals", name), ("results", name), ("flat", name)):
            place = tmp_path / folder / ("" if folder == "flat" else name)
            place.mkdir(parents=True, exist_ok=True)
            shade = (40, 80, 160) if colour == "a" else (200, 10, 60)
            Image.new("RGB", (32, 32), shade).save(place / ("x.png" if folder != "flat" else f"{name}.png"))
    told = measured(tmp_path / "results", tmp_path / "goals", pictures=True, metrics=("l1",))
    assert told["n"] == 2 and told["metrics"]["l1"]["value"] == 0
    with pytest.raises(UnusableError, match="There is no figure 'l1'"):
        measured(tmp_path / "flat", tmp_path / "goals", pictures=True, metrics=("l1",))


def test_results_are_held_against_the_half_that_is_the_goal(model: Path, pairs: Path, tmp_path: Path) -> None:
    for folder in ("side-by-side", "results"):
        (tmp_path / folder).mkdir()
    for path in sorted((pairs / "target").iterdir()):
        target, given = Image.open(path), Image.open(pairs / "input" / path.name)
        both = Image.new("RGB", (80, 40))
        both.paste(given, (0, 0))
        both.paste(target, (40, 0))
        both.save(tmp_path / "side-by-side" / path.name)
        target.save(tmp_path / "results" / path.name)
    rival = Rival(name="results", path=tmp_path / "results", pictures=True)
    told = measured(model, tmp_path / "side-by-side", against=(rival,), metrics=("l1",))
    assert told["models"][1]["metrics"]["l1"]["value"] == 0
    for path in sorted((tmp_path / "results").iterdir()):
        path.rename(path.with_name(f"result-{path.name}"))
    told = measured(model, tmp_path / "side-by-side", against=(rival,), metrics=("l1",))
    assert "no certain goals" in told["models"][1]["missing"]["l1"] and not told["models"][0]["missing"]


def test_odd_pictures_cost_themselves_only(tmp_path: Path, pairs: Path) -> None:
    """Sizes differ, one is grey, one transparent, one broken; all the same ones have no neighbourhood."""
    made = tmp_path / "made"
    made.mkdir()
    for path in sorted((pairs / "target").iterdir()):
        (made / path.name).write_bytes(path.read_bytes())
    Image.open(made / "00.png").resize((20, 30)).save(made / "00.png")
    Image.open(made / "01.png").convert("L").save(made / "01.png")
    Image.open(made / "02.png").convert("RGBA").save(made / "02.png")
    (made / "03.png").write_bytes((made / "03.png").read_bytes()[:200])
    result = measured(made, pairs / "target", pictures=True)
    assert result["n"] == 11 and len(result["failed"]) == 1 and "03.png" in result["failed"][0]["path"]
    assert "1 results were resampled" in result["metrics"]["l1"]["note"]
    for path in made.iterdir():
        Image.new("RGB", (40, 40), (90, 90, 90)).save(path)
    extractor = random_extractor(tmp_path / "small.pth")
    same = measured(made, pairs / "target", pictures=True, extractor=extractor)
    assert "almost all pictures are the same" in same["missing"]["precision"]
    assert np.isfinite(same["metrics"]["kernel_distance"]["value"])


def test_a_run_is_measured_on_what_it_held_out(tmp_path: Path, pairs: Path, fake_plugin: Path) -> None:
    from gantool.jobs.spec import TrainSpec
    from gantool.jobs.work.train import train

    spec = TrainSpec(family="mean-colour", paths=(pairs,), steps=20, device="cpu", settings={"size": 32})
    run = tmp_path / "run"
    with contextlib.closing(Desk(JobFolder.create(run, spec))) as desk:
        train(spec, desk)
    result = measured(run / "model", run=run)
    assert 0 < result["n"] < 12 and "held out" in result["notes"][0]
    with pytest.raises(UnusableError, match="Name pictures"):
        measured(run / "model")


def test_a_training_without_goals_has_a_curve_where_a_network_is_named(tmp_path: Path, pairs: Path) -> None:
    from gantool.jobs.events import Noted, Validated
    from gantool.jobs.folder import EventReader
    from gantool.jobs.spec import TrainSpec
    from gantool.jobs.work.train import train

    for path in list((pairs / "target").iterdir()):  # enough that eight are held out
        for number in range(4):
            with Image.open(path) as image:
                image.rotate(90 * number).save(path.with_name(f"{number}-{path.name}"))
    (tmp_path / "data").mkdir()
    for split, names in (("train", "0123"), ("val", "01")):
        (tmp_path / "data" / split).mkdir()
        for path in sorted((pairs / "target").glob(f"[{names}]-*.png")):
            (tmp_path / "data" / split / path.name).write_bytes(path.read_bytes())
    small = {"size": 16, "ngf": 4, "ndf": 4, "latent": 8, "batch": 4, "checkpoint_every": 2}
    for name, extractor in (("with", random_extractor(tmp_path / "small.pth")), ("broken", tmp_path / "none.pth")):
        spec = TrainSpec(family="dcgan", paths=(tmp_path / "data",), steps=2, device="cpu", settings=small,
                         extractor=extractor)  # fmt: skip
        folder = JobFolder.create(tmp_path / name, spec)
        with contextlib.closing(Desk(folder)) as desk:
            train(spec, desk)
        events = EventReader(folder)()
        figures = [event.metrics for event in events if isinstance(event, Validated)]
        notes = [event.message for event in events if isinstance(event, Noted)]
        assert all(("kernel_distance" in each) == (name == "with") for each in figures) and (figures or name != "with")
        assert any("does not exist" in note for note in notes) == (name == "broken")
