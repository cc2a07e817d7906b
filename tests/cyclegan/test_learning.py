"""What unpaired translation must learn: the other side's colours, the own side's shapes, and nothing by pairs."""

import math
from collections.abc import Mapping

import pytest
import torch
from conformance.update import PlainUpdate, batches, learn
from gantool_cyclegan.config import CycleGANConfig
from gantool_cyclegan.family import CycleGAN
from torch import Tensor

from gantool.api import DataFacts, Task, Trainer

SIZE = 32
DARK, LIGHT = torch.tensor([-0.8, -0.8, 0.2]), torch.tensor([0.8, 0.4, -0.6])


def blobs(count: int, colour: Tensor, seed: int) -> Tensor:
    """Grey ground with a spot in the colour of the domain, somewhere."""
    source = torch.Generator().manual_seed(seed)
    rows = torch.arange(SIZE, dtype=torch.float32)
    centres = torch.rand(count, 2, generator=source) * 16 + 8
    down, right = (centres[:, axis, None, None] for axis in (0, 1))
    apart = (rows[None, :, None] - down) ** 2 + (rows[None, None, :] - right) ** 2
    spot = torch.exp(-apart / 40)[:, None]
    return spot * colour.view(1, 3, 1, 1)


def trained(steps: int, **changes: object) -> Trainer:
    config = CycleGANConfig.model_validate({
        "size": SIZE, "ngf": 8, "ndf": 8, "blocks": 1, "batch": 4, "lr_g": 2e-3, "lr_d": 1e-3, "ema_kimg": 0.0,
        **changes})
    torch.manual_seed(0)
    trainer = CycleGAN().trainer(config, DataFacts(3, 3), torch.device("cpu"))
    for step in range(steps):
        torch.manual_seed(step)
        batch = {"a": blobs(4, DARK, 2 * step), "b": blobs(4, LIGHT, 2 * step + 1)}
        trainer.step(batch, PlainUpdate(trainer, step, step / steps))
    return trainer


def shown(trainer: Trainer) -> tuple[dict[str, Tensor], Mapping[str, Tensor]]:
    batch = {"a": blobs(8, DARK, 9001), "b": blobs(8, LIGHT, 9002)}
    return batch, trainer.preview(batch, trainer.networks)


def test_spots_take_the_other_domains_colour_and_stay_where_they_are() -> None:
    trainer = trained(100)
    batch, made = shown(trainer)
    truth = blobs(8, LIGHT, 9001)  # the same spots in the other colour: pairs that it never saw
    before = float((batch["a"] - truth).abs().mean())
    assert float((made["a_to_b"] - truth).abs().mean()) < 0.7 * before


@pytest.mark.parametrize("method", ["cut", "fastcut"])
def test_patches_of_the_translation_are_recognised_among_others(method: str) -> None:
    config = CycleGANConfig.model_validate({
        "size": SIZE, "ngf": 8, "ndf": 8, "blocks": 1, "method": method, "patches": 32, "lambda_nce": 1.0,
        "lr_g": 1e-3, "ema_kimg": 0.0})
    torch.manual_seed(0)
    trainer = CycleGAN().trainer(config, DataFacts(3, 3), torch.device("cpu"))
    data = batches(Task.UNPAIRED, config, (3, 3), 60)
    losses = [float(step.losses["G_nce"]) for step in learn(trainer, data)]
    by_chance = math.log(config.patches)
    assert losses[0] > 0.8 * by_chance, "they should not be known before learning"
    assert sum(losses[-10:]) / 10 < 0.75 * by_chance


def test_a_preview_shows_the_way_there_the_way_back_and_what_is_kept() -> None:
    _, made = shown(trained(1))
    assert list(made) == ["a_to_b", "a_recovered", "a_identity", "b_to_a", "b_recovered", "b_identity"]
    _, made = shown(trained(1, method="fastcut"))
    assert list(made) == ["a_to_b", "b_identity"]


def test_both_directions_are_one_model_and_a_control_chooses() -> None:
    trainer = trained(2)
    translator = CycleGAN().translator(trainer.export(trainer.networks))
    images = torch.rand(1, 3, 32, 32) * 2 - 1
    (control,) = translator.controls
    assert control.choices == ("AtoB", "BtoA")
    with torch.inference_mode():
        there, back = (translator.decode(translator.encode(images), {"direction": way}) for way in control.choices)
    assert not torch.allclose(there, back, atol=1e-3)


def test_contrastive_training_keeps_less_than_half_of_the_networks() -> None:
    counts = {method: sum(value.numel() for network in trained(0, method=method).networks.values()
                          for value in network.parameters()) for method in ("cyclegan", "fastcut")}
    heads = sum(value.numel() for value in trained(0, method="fastcut").networks["H"].parameters())
    assert (counts["fastcut"] - heads) * 2 == counts["cyclegan"]


def test_domains_of_other_channels_learn_without_identity() -> None:
    config = CycleGANConfig.model_validate({"size": 32, "ngf": 4, "ndf": 4, "blocks": 1})
    trainer = CycleGAN().trainer(config, DataFacts(1, 3), torch.device("cpu"))
    batch = {"a": torch.rand(1, 1, 32, 32), "b": torch.rand(1, 3, 32, 32)}
    step = trainer.step(batch, PlainUpdate(trainer))
    assert not any("identity" in name for name in step.losses)
    translator = CycleGAN().translator(trainer.export(trainer.networks))
    with torch.inference_mode():
        colour = translator.encode(torch.rand(1, 3, 32, 32))
        assert translator.decode(colour, {"direction": "AtoB"}).shape[1] == 3
        assert translator.decode(colour, {"direction": "BtoA"}).shape[1] == 1


def test_identity_taken_lazily_counts_as_much_more_when_it_is_due() -> None:
    same = {"a": blobs(1, DARK, 1), "b": blobs(1, LIGHT, 2)}
    found: dict[int, Mapping[str, Tensor]] = {}
    for every in (1, 4):
        trainer = trained(0, identity_every=every, batch=1)
        found[every] = trainer.step(same, PlainUpdate(trainer, 0, 0.0)).losses
        later = trainer.step(same, PlainUpdate(trainer, 1, 0.0)).losses
        assert ("G_identity_a" in later) is (every == 1)
    assert float(found[4]["G_identity_a"]) == pytest.approx(4 * float(found[1]["G_identity_a"]), rel=1e-4)
