"""A run forked from saved states of another, and its previews as an animation, both by real jobs in this process."""

import contextlib
import shutil
from pathlib import Path

import numpy as np
import pytest
from app import stage
from fakes import install_fake
from PIL import Image
from safetensors.numpy import save_file

from gantool.errors import UnusableError
from gantool.jobs.desk import Desk
from gantool.jobs.events import Event, Noted
from gantool.jobs.folder import EventReader, JobFolder
from gantool.jobs.forking import fork, states
from gantool.jobs.spec import FilmSpec, TrainSpec
from gantool.jobs.work.film import film
from gantool.jobs.work.train import train


def trained(folder: JobFolder) -> list[Event]:
    """Do the training of a folder; what it told."""
    with contextlib.closing(Desk(folder)) as desk:
        train(folder.spec(), desk)  # type: ignore[arg-type]  # of this kind of job
    return EventReader(folder)()


@pytest.fixture
def run(home: Path, tmp_path: Path) -> JobFolder:
    """A short finished run of the fake family."""
    install_fake(home)
    pairs = stage.pair_folder(tmp_path / "pairs", 6, 32)
    settings = {"checkpoint_every": 10, "size": 16}
    spec = TrainSpec(family="mean-colour", paths=(pairs,), steps=20, settings=settings, device="cpu")
    folder = JobFolder.create(tmp_path / "run", spec)
    trained(folder)
    return folder


def test_a_fork_begins_with_generator_and_discriminator_of_a_checkpoint(run: JobFolder, tmp_path: Path) -> None:
    import torch

    found = states(run.path)
    assert [each.step for each in found] == [10, 20] and all(each.whole for each in found)
    spec = run.spec()
    assert isinstance(spec, TrainSpec)
    still = spec.model_copy(update={"steps": 1, "settings": {**spec.settings, "lr_d": 0.0, "lr_g": 0.0}})
    new = fork(still, found[0], tmp_path / "new")
    told = [each.message for each in trained(new) if isinstance(each, Noted)]
    assert any("begins with G and D of run, trained for 10 steps" in each for each in told)
    before = torch.load(found[0].model.parent / "state.pt", weights_only=True)["networks"]["D"]
    (last,) = sorted((new.path / "checkpoints").iterdir())
    after = torch.load(last / "state.pt", weights_only=True)["networks"]["D"]
    assert all(torch.equal(before[name], after[name]) for name in before)


def test_what_is_left_of_the_best_state_has_the_discriminator_where_its_model_brings_it(run: JobFolder) -> None:
    shutil.rmtree(run.path / "checkpoints")
    weights = run.path / "model" / "model.safetensors"
    for names, whole in ((("map.weight",), False), (("G.a", "D.a"), True), (("G.a", "Dense.a"), False)):
        weights.unlink()
        save_file({name: np.zeros(1, np.float32) for name in names}, weights)
        (state,) = states(run.path)
        assert state.best and state.checkpoint is None and state.whole is whole
    weights.write_bytes(b"no weights")
    assert not states(run.path)[0].whole


def test_a_damaged_state_is_refused_in_words(run: JobFolder, tmp_path: Path) -> None:
    spec = run.spec()
    assert isinstance(spec, TrainSpec)
    new = fork(spec, states(run.path)[-1], tmp_path / "new")
    (new.path / "start" / "state.pt").unlink()
    (new.path / "start" / "state.pt").write_bytes(b"no state")
    with pytest.raises(UnusableError, match=r"state\.pt is damaged .*; start from another\."):
        trained(new)


def test_the_previews_become_an_animation_of_the_columns_named(run: JobFolder, tmp_path: Path) -> None:
    def drawn(**words: object) -> None:
        job = JobFolder.create(tmp_path / f"film{len(list(tmp_path.iterdir()))}", FilmSpec(run=run.path, **words))  # type: ignore[arg-type]  # passed on as given
        with contextlib.closing(Desk(job)) as desk:
            film(job.spec(), desk)  # type: ignore[arg-type]  # of this kind of job

    drawn(out=tmp_path / "film.png", columns=("translation",), edge=16)
    with Image.open(tmp_path / "film.png") as picture:
        assert picture.n_frames >= 2 and picture.height == 16
    with pytest.raises(UnusableError, match=r"shows no nothing; it shows input, translation, target\."):
        drawn(out=tmp_path / "other.webp", columns=("nothing",))
    with pytest.raises(UnusableError, match=r"name a \.webp or a \.png"):
        drawn(out=tmp_path / "film.gif")
