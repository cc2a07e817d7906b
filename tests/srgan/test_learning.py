"""How an enlarger learns: two stages, both of which are kept, and a resume across the switch that changes nothing."""

import copy
from pathlib import Path
from typing import Any

import pytest
import torch
from conformance.update import PlainUpdate, batches
from gantool_srgan.config import SRGANConfig
from gantool_srgan.family import SRGAN
from gantool_srgan.perceptual import LAYERS, VGG19Distance
from gantool_srgan.trainer import SRGANTrainer

from gantool.api import Batch, DataFacts, Step, Task
from gantool.errors import UnusableError

SMALL = {"size": 32, "batch": 2, "ngf": 8, "ndf": 8, "blocks": 2}
STEPS = 6


def start(seed: int = 0, **changes: object) -> SRGANTrainer:
    torch.manual_seed(seed)
    config = SRGANConfig.checked({**SMALL, **changes})
    return SRGANTrainer(config, DataFacts(), torch.device("cpu"))


def learn(trainer: SRGANTrainer, first: int, last: int) -> list[Step]:
    """Steps of a run of `STEPS`, seeded by their number, as the engine seeds them."""
    data = batches(Task.UPSCALE, trainer.config, (3, 3), STEPS)
    taken = []
    for number in range(first, last):
        torch.manual_seed(number)
        taken.append(trainer.step(data[number], PlainUpdate(trainer, number, number / STEPS)))
    return taken


def saved(trainer: SRGANTrainer) -> dict[str, Any]:
    return copy.deepcopy({
        "networks": {name: network.state_dict() for name, network in trainer.networks.items()},
        "optimisers": {name: optimiser.state_dict() for name, optimiser in trainer.optimisers.items()},
        "extra": trainer.extra_state()})


def resumed(state: dict[str, Any], **changes: object) -> SRGANTrainer:
    trainer = start(seed=9, **changes)
    for name, network in trainer.networks.items():
        network.load_state_dict(state["networks"][name])
    for name, optimiser in trainer.optimisers.items():
        optimiser.load_state_dict(state["optimisers"][name])
    trainer.load_extra_state(state["extra"])
    return trainer


@pytest.mark.parametrize("stop", [2, 3, 4], ids=["before", "at", "after"])
def test_a_resume_across_the_switch_of_stages_equals_an_unbroken_run(stop: int) -> None:
    unbroken = start(psnr_share=0.5, degradation="real")
    learn(unbroken, 0, STEPS)
    broken = start(psnr_share=0.5, degradation="real")
    learn(broken, 0, stop)
    second = resumed(saved(broken), psnr_share=0.5, degradation="real")
    learn(second, stop, STEPS)
    one, other = (trainer.export(trainer.networks) for trainer in (unbroken, second))
    assert one.architecture == other.architecture and one.architecture["both"]
    assert one.weights.keys() == other.weights.keys()
    for name, value in one.weights.items():
        assert torch.equal(value, other.weights[name]), name


def test_the_first_stage_learns_the_difference_alone_and_the_second_plays() -> None:
    trainer = start(psnr_share=0.5)
    judge = copy.deepcopy(trainer.D.state_dict())
    steps = learn(trainer, 0, 3)
    assert all(step.losses.keys() == {"G_l1"} and not step.decisions for step in steps)
    assert all(torch.equal(value, judge[name]) for name, value in trainer.D.state_dict().items())
    assert not trainer.export(trainer.networks).architecture["both"]
    (step,) = learn(trainer, 3, 4)
    assert step.losses.keys() == {"G_l1", "G_feature_matching", "G_adversarial", "D_adversarial"}
    assert step.decisions.keys() == {"real", "fake", "sign"}
    faithful = copy.deepcopy(trainer.faithful.weights)
    learn(trainer, 4, STEPS)
    assert all(torch.equal(value, trainer.faithful.weights[name]) for name, value in faithful.items())
    translator = SRGAN().translator(trainer.export(trainer.networks))
    assert [control.name for control in translator.controls] == ["strength", "ensemble"]


def test_each_stage_ends_at_nothing_and_the_second_has_half_the_learning_rates() -> None:
    trainer = start(psnr_share=0.5, decay=0.2)
    assert [trainer.schedule(progress) for progress in (0, 0.39, 0.5, 0.89)] == [1, 1, 0.5, 0.5]
    assert trainer.schedule(0.45) == pytest.approx(0.5) and trainer.schedule(0.4999) < 0.01
    assert trainer.schedule(0.95) == pytest.approx(0.25) and trainer.schedule(1.0) == 0
    alone = start(psnr_share=1.0, decay=0.2)
    assert alone.schedule(0.9) == pytest.approx(0.5) and alone.schedule(1.0) == 0
    assert start(psnr_share=0.0, decay=0.2).schedule(0.5) == 1


def test_the_preview_is_made_of_the_small_picture_and_shows_it() -> None:
    trainer = start(degradation="real")
    (batch,) = batches(Task.UPSCALE, trainer.config, (3, 3), 1)
    shown = trainer.preview(batch, trainer.networks)
    assert list(shown) == ["low", "enlarged"] and shown["low"].shape == (2, 3, 8, 8)
    assert shown["enlarged"].shape == batch["high"].shape
    again = trainer.preview(batch, trainer.networks)
    assert torch.equal(shown["low"], again["low"])


def test_real_pairs_are_learnt_from_as_they_are() -> None:
    trainer = start()
    high = torch.rand(2, 3, 32, 32)
    low = torch.rand(2, 3, 8, 8)
    batch: Batch = {"high": high, "low": low}
    assert torch.equal(trainer._pair(batch, 0)["low"], low)
    assert list(trainer.preview(batch, trainer.networks)) == ["enlarged"]


def test_an_enlarger_of_flat_colours_is_soon_better_than_nothing() -> None:
    trainer = start(scale=2, lr_g=1e-2, psnr_share=1.0, size=16, batch=4)
    first = [float(step.losses["G_l1"]) for step in learn(trainer, 0, STEPS)]
    for _ in range(8):
        last = [float(step.losses["G_l1"]) for step in learn(trainer, 0, STEPS)]
    assert sum(last) < 0.7 * sum(first)


def test_vgg19_is_used_where_it_is_and_told_of_where_it_is_not(tmp_path: Path) -> None:
    from torchvision.models import vgg19

    with torch.device("meta"):
        shapes = {name: value.shape for name, value in vgg19(weights=None).state_dict().items() if "features" in name}
    torch.manual_seed(0)
    file = tmp_path / "vgg19-made-up.pth"
    torch.save({name: torch.randn(shape) * 0.05 for name, shape in shapes.items()}, file)
    trainer = start(psnr_share=0.0, vgg_file=str(file))
    (step,) = learn(trainer, 0, 1)
    assert "G_perceptual_vgg19" in step.losses and "G_feature_matching" not in step.losses
    distance = trainer.vgg
    assert isinstance(distance, VGG19Distance) and len(distance.features) == max(LAYERS) + 1
    images = torch.rand(1, 3, 32, 32)
    assert float(distance(images, images)) == 0 < float(distance(images, images.flip(3)))
    with pytest.raises(UnusableError, match="leave vgg_file empty"):
        start(psnr_share=0.0, vgg_file=str(tmp_path / "nowhere.pth"))
    state = torch.load(file)
    broken = {"text": b"version https://git-lfs", "other": {"features.0.weight": torch.zeros(3)},
              "nan": {**state, "features.0.bias": torch.full((64,), torch.nan)}}
    for content in broken.values():
        file.write_bytes(content) if isinstance(content, bytes) else torch.save(content, file)
        with pytest.raises(UnusableError, match=r"made-up.pth is no file with .*VGG19; put that in its place"):
            start(psnr_share=0.0, vgg_file=str(file))


@pytest.mark.parametrize("changes", [{"blur_from": 5.0}, {"generator": "rrdb", "scale": 2, "size": 50}], ids=str)
def test_settings_that_contradict_each_other_are_refused(changes: dict[str, object]) -> None:
    with pytest.raises(UnusableError):
        SRGANConfig.checked(changes)
