"""How pix2pix learns and runs, on networks small enough to learn in a second."""

from collections.abc import Mapping, Sequence

import pytest
import torch
from conformance.update import PlainUpdate, batches, learn
from gantool_pix2pix.config import Pix2PixConfig
from gantool_pix2pix.family import Pix2Pix
from gantool_pix2pix.trainer import Pix2PixTrainer
from torch import Tensor

from gantool.api import Batch, DataFacts, Task, Terms, Tiling


def trainer_of(**changes: object) -> Pix2PixTrainer:
    torch.manual_seed(0)
    config = Pix2PixConfig.model_validate({"size": 32, "ngf": 8, "ndf": 8, "blocks": 1, **changes})
    return Pix2PixTrainer(config, DataFacts(3, 3), torch.device("cpu"))


@pytest.mark.parametrize("generator", ["unet", "resnet"])
def test_it_learns_a_mapping(generator: str) -> None:
    trainer = trainer_of(generator=generator, lr_g=2e-3, dropout=0.0)
    data = [{"input": each["input"], "target": -each["input"]}
            for each in batches(Task.PAIRED, trainer.config, (3, 3), 60)]
    first = learn(trainer, data[:5])[-1].losses["G_l1"]
    last = learn(trainer, data[5:])[-1].losses["G_l1"]
    assert float(last) < 0.7 * float(first)


def test_the_generator_runs_once_a_step_and_the_discriminator_learns_from_that_fake() -> None:
    trainer = trainer_of()
    made: list[Tensor] = []
    trainer.G.register_forward_hook(lambda _module, _inputs, out: made.append(out.detach()))
    seen: list[Batch] = []

    class Watching(PlainUpdate):
        def minimise(self, optimiser: torch.optim.Optimizer, loss_fn: object, batch: Batch) -> Terms:
            seen.append(batch)
            return super().minimise(optimiser, loss_fn, batch)  # type: ignore[arg-type]  # passed on as given

    (batch,) = batches(Task.PAIRED, trainer.config, (3, 3), 1)
    trainer.step(batch, Watching(trainer))
    assert len(made) == 1
    assert "fake" not in seen[0] and torch.equal(seen[1]["fake"], made[0])


def test_a_pair_moves_together_under_augmentation() -> None:
    trainer = trainer_of(lambda_features=10.0)
    drawn: list[tuple[Tensor, ...]] = []

    class Mirrored(PlainUpdate):
        def augment(self, *images: Tensor, color_on: Sequence[bool] | None = None) -> tuple[Tensor, ...]:
            drawn.append(images)
            return tuple(image.flip(3) for image in images)

    (batch,) = batches(Task.PAIRED, trainer.config, (3, 3), 1)
    trainer.step(batch, Mirrored(trainer))
    assert [len(images) for images in drawn] == [3, 2, 2]
    assert all(torch.equal(images[0], batch["input"]) for images in drawn)


def test_weights_of_losses_count() -> None:
    def losses(**changes: object) -> Mapping[str, Tensor]:
        trainer = trainer_of(**changes)
        (step,) = learn(trainer, batches(Task.PAIRED, trainer.config, (3, 3), 1))
        return step.losses

    plain, heavy, matched = losses(), losses(lambda_l1=200.0), losses(lambda_features=10.0)
    torch.testing.assert_close(heavy["G_l1"], 2 * plain["G_l1"])
    assert "G_features" not in plain and float(matched["G_features"]) > 0


def test_the_rate_is_constant_then_falls_in_a_line() -> None:
    trainer = trainer_of(decay=0.25)
    assert [trainer.schedule(at) for at in (0.0, 0.5, 0.75, 0.875, 1.0)] == [1, 1, 1, 0.5, 0]
    assert trainer_of(decay=0.0).schedule(0.99) == 1


def test_the_average_is_kept_where_it_has_a_half_life() -> None:
    assert trainer_of().averaged == ("G",)
    assert trainer_of(ema_kimg=0.0).averaged == ()


def test_the_discriminator_sees_the_input() -> None:
    trainer = trainer_of()
    assert trainer.D.convs[0].in_channels == 6
    picture = torch.randn(1, 3, 32, 32)
    one, other = (trainer.D(torch.cat((x, picture), 1)).logits for x in (torch.zeros(1, 3, 32, 32), picture))
    assert not torch.equal(one, other)


@pytest.mark.parametrize(("changes", "layers", "kernel"), [
    ({}, 4, 4), ({"discriminator": "pixel"}, 2, 1), ({"discriminator": "layers", "d_layers": 1}, 2, 4)], ids=str)
def test_the_discriminator_that_was_asked_for(changes: dict[str, object], layers: int, kernel: int) -> None:
    convs = trainer_of(**changes).D.convs
    assert len(convs) == layers and convs[0].kernel_size == (kernel, kernel)


def test_spectral_norm_is_wired_when_asked_for() -> None:
    assert hasattr(trainer_of(spectral_norm=True).D.head, "parametrizations")
    assert not hasattr(trainer_of().D.head, "parametrizations")


def test_seeds_vary_the_picture_and_without_variation_they_do_not() -> None:
    trainer = trainer_of(size=64)
    translator = Pix2Pix().translator(trainer.export(trainer.networks))
    assert {control.name: control.default for control in translator.controls} == {"variation": False, "seed": 0}
    with torch.inference_mode():
        code = translator.encode(torch.rand(1, 3, 64, 64) * 2 - 1)
        one, two = (translator.decode(code, {"variation": True, "seed": seed}) for seed in (1, 2))
        off, still = (translator.decode(code, {"variation": False, "seed": seed}) for seed in (1, 2))
    assert not torch.equal(one, two) and not torch.equal(one, off)
    assert torch.equal(off, still)


def test_a_model_without_noise_offers_no_variation() -> None:
    trainer = trainer_of(dropout=0.0)
    assert Pix2Pix().translator(trainer.export(trainer.networks)).controls == ()


@pytest.mark.parametrize(("changes", "multiple", "minimum", "tiling"), [
    ({"size": 64}, 64, 64, Tiling.NONE), ({"size": 64, "depth": 3}, 8, 8, Tiling.NONE),
    ({"generator": "resnet"}, 4, 8, Tiling.GLOBAL), ({"generator": "resnet", "norm": "batch"}, 4, 8, Tiling.OVERLAP),
], ids=str)
def test_the_geometry_of_each_generator(
    changes: dict[str, object], multiple: int, minimum: int, tiling: Tiling
) -> None:
    trainer = trainer_of(**changes)
    geometry = Pix2Pix().translator(trainer.export(trainer.networks)).geometry
    assert (geometry.multiple_of, geometry.minimum, geometry.tiling) == (multiple, minimum, tiling)
    assert geometry.trained == trainer.config.size


def test_the_overlap_of_a_resnet_without_shared_statistics_covers_what_a_pixel_sees() -> None:
    trainer = trainer_of(generator="resnet", norm="none", blocks=2)
    translator = Pix2Pix().translator(trainer.export(trainer.networks))
    size = 4 * translator.geometry.overlap
    x = torch.randn(1, 3, size, size, requires_grad=True)
    trainer.G.eval()(x)[0, :, size // 2, size // 2].sum().backward()
    assert x.grad is not None
    rows = x.grad.abs().sum((0, 1, 3)).nonzero()
    assert int((rows - size // 2).abs().max()) <= translator.geometry.overlap
