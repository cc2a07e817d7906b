"""Small pictures out of large ones: each kind of damage by itself, and the chain of them."""

import contextlib
import math
from pathlib import Path

import numpy as np
import pytest
import torch
from gantool_srgan.config import SRGANConfig
from gantool_srgan.degradation import (
    Degradation,
    compressed,
    filtered,
    with_gaussian,
    with_poisson,
)
from gantool_srgan.kernels import SIDE, Kinds, blur, ring
from PIL import Image

from gantool.errors import UnusableError
from gantool.jobs.desk import Desk
from gantool.jobs.folder import JobFolder
from gantool.jobs.spec import DegradePreviewSpec
from gantool.jobs.work.degrade_preview import preview
from gantool.nn.bicubic import imresize


def degraded(images: torch.Tensor, seed: int = 0, **changes: object) -> torch.Tensor:
    return Degradation(SRGANConfig.checked(changes))(images, seed)


def smooth(count: int = 2, channels: int = 3, size: int = 64) -> torch.Tensor:
    coarse = torch.rand(count, channels, 6, 6, generator=torch.Generator().manual_seed(0)) * 2 - 1
    return torch.nn.functional.interpolate(coarse, size=(size, size), mode="bicubic").clamp(-1, 1)


@pytest.mark.parametrize("channels", [1, 3, 4])
@pytest.mark.parametrize("scale", [1, 2, 3, 4, 8])
@pytest.mark.parametrize("kind", ["real", "bicubic", "nearest"])
def test_every_kind_gives_small_pictures_of_eight_bits(kind: str, scale: int, channels: int) -> None:
    made = degraded(smooth(channels=channels, size=50), degradation=kind, scale=scale)
    assert made.shape == (2, channels, 50 // scale, 50 // scale) and float(made.abs().max()) <= 1
    if kind != "nearest":
        steps = (made + 1) * 127.5
        assert float((steps - steps.round()).abs().max()) < 1e-3


def test_a_seed_decides_all_of_it() -> None:
    images = smooth()
    made = [degraded(images, seed, degradation="real") for seed in (1, 1, 2)]
    assert torch.equal(made[0], made[1]) and not torch.equal(made[0], made[2])
    torch.manual_seed(5)
    before = torch.get_rng_state()
    degraded(images, 3, degradation="real")
    assert torch.equal(before, torch.get_rng_state()), "the run's own chance is left alone"


def test_bicubic_is_the_usual_evaluations_and_nearest_blends_nothing() -> None:
    images = smooth(1)
    expected = (imresize((images + 1) / 2, 0.25).clamp(0, 1) * 255).round() / 255 * 2 - 1
    torch.testing.assert_close(degraded(images), expected)
    blocks = torch.randint(0, 256, (1, 3, 5, 7)) / 127.5 - 1
    large = blocks.repeat_interleave(4, 2).repeat_interleave(4, 3)
    torch.testing.assert_close(degraded(large, degradation="nearest"), blocks)


def test_stronger_settings_damage_more() -> None:
    images = smooth(size=192)
    nothing = {"blur_to": 0.2, "blur_to_2": 0.2, "sinc": 0.0, "sinc_last": 0.0, "noise_from": 0.0, "noise_to": 0.0,
               "noise_from_2": 0.0, "noise_to_2": 0.0, "poisson_from": 0.0, "poisson_to": 0.0, "poisson_from_2": 0.0,
               "poisson_to_2": 0.0, "jpeg_from": 100.0, "jpeg_to": 100.0, "jpeg_from_2": 100.0, "jpeg_to_2": 100.0,
               "resize_from": 1.0, "resize_to": 1.0, "resize_from_2": 1.0, "resize_to_2": 1.0, "blur_2": 0.0}
    clean = degraded(images)
    def distance(**changes: object) -> float:
        made = [degraded(images, seed, degradation="real", **changes) for seed in range(4)]
        return float(torch.stack([(each - clean).abs().mean() for each in made]).mean())

    least = distance(**nothing)
    assert least < 0.05 < distance()
    assert distance(**{**nothing, "noise_from": 60.0, "noise_to": 60.0, "poisson_to": 8.0, "poisson_from": 8.0}) > least
    assert distance(**{**nothing, "jpeg_from": 5.0, "jpeg_to": 5.0, "jpeg_from_2": 5.0, "jpeg_to_2": 5.0}) > least


def test_noise_has_the_strength_that_was_asked_for_and_grey_noise_is_grey() -> None:
    images = torch.full((2, 3, 96, 96), 0.5)
    strengths, grey = torch.tensor([5.0, 20.0]), torch.tensor([True, False])
    made = with_gaussian(images, strengths, grey, torch.Generator().manual_seed(0)) - images
    assert (made.std((1, 2, 3)) * 255).tolist() == pytest.approx([5, 20], rel=0.05)
    assert torch.equal(made[0, 0], made[0, 1]) and not torch.equal(made[1, 0], made[1, 1])
    shot = with_poisson(images, torch.ones(2), grey, torch.Generator().manual_seed(0)) - images
    # The variance of n photons is n: 128 of 255 have a standard deviation of sqrt(128).
    assert (shot.std((1, 2, 3)) * 255).tolist() == pytest.approx([math.sqrt(128)] * 2, rel=0.05)
    assert torch.allclose(shot[0, 0], shot[0, 1]) and not torch.allclose(shot[1, 0], shot[1, 1])


def test_kernels_keep_the_light_and_blur_as_far_as_they_say() -> None:
    chance = torch.Generator().manual_seed(0)
    for _ in range(50):
        kernel = blur(chance, 0.2, 3.0, Kinds(0.3, 0.3, 0.3, 0.5))
        assert kernel.shape == (SIDE, SIDE) and float(kernel.sum()) == pytest.approx(1, abs=1e-5)
    flat = torch.full((2, 3, 24, 24), 0.25)
    kernels = torch.stack([blur(chance, 2, 2, Kinds(0, 0, 0, 0)), ring(2.0, 21)])
    assert torch.allclose(filtered(flat, kernels), flat, atol=1e-5)
    # An ideal low-pass filter lets slow waves through and stops fast ones.
    steps = torch.arange(64.0)
    for speed, passes in ((0.5, True), (2.8, False)):
        wave = (0.5 + 0.4 * torch.sin(speed * steps))[None, None, None].expand(1, 3, 64, 64)
        left = filtered(wave, ring(1.6, 21)[None])[..., 24:40, 24:40]
        assert (float(left.std()) > 0.2) is passes


def test_the_kinds_of_blur_are_as_often_as_they_are_asked_for() -> None:
    def drawn(**kinds: float) -> torch.Tensor:
        none = {"ringing": 0.0, "generalised": 0.0, "plateau": 0.0, "anisotropic": 0.0}
        return blur(torch.Generator().manual_seed(3), 1.0, 3.0, Kinds(**{**none, **kinds}))

    round_ = drawn()
    assert torch.allclose(round_, round_.T, atol=1e-6) and torch.allclose(round_, round_.rot90(), atol=1e-6)
    assert not torch.allclose(drawn(anisotropic=1.0), drawn(anisotropic=1.0).rot90(), atol=1e-3)
    others = [round_, drawn(generalised=1.0), drawn(plateau=1.0), drawn(ringing=1.0)]
    assert all(float((one - other).abs().max()) > 1e-4 for at, one in enumerate(others) for other in others[:at])
    assert float(others[3].min()) < 0 <= min(float(each.min()) for each in others[:3]), "only ringing overshoots"
    with pytest.raises(UnusableError, match="more than 1"):
        SRGANConfig.checked({"generalised": 0.7, "plateau": 0.7})


def test_jpeg_quality_is_felt_and_grey_is_allowed() -> None:
    images = torch.rand(2, 1, 40, 50, generator=torch.Generator().manual_seed(0))
    made = compressed(images, torch.tensor([10.0, 95.0]))
    assert made.shape == images.shape
    off = (made - images).abs().mean((1, 2, 3))
    assert float(off[0]) > 2 * float(off[1])


def test_a_person_sees_it_on_their_own_pictures(tmp_path: Path) -> None:
    folder = tmp_path / "pictures"
    folder.mkdir()
    for number in range(2):
        Image.fromarray(np.random.default_rng(number).integers(0, 256, (90, 70, 3)).astype(np.uint8)).save(
            folder / f"{number}.png")
    spec = DegradePreviewSpec(family="srgan", paths=(folder,), settings={"degradation": "real"}, pictures=2, edge=64,
                              variants=2, out=tmp_path / "sheet.png")
    with contextlib.closing(Desk(JobFolder.create(tmp_path / "job", spec))) as desk:
        result = preview(spec, desk).result
    assert result["pictures"] == 2
    with Image.open(result["files"][0]) as row:
        pixels = np.asarray(row)
    assert pixels.shape == (64, 192, 3) and len({pixels[:, 64 * n : 64 * (n + 1)].tobytes() for n in range(3)}) == 3
    assert (tmp_path / "sheet.png").exists()
    wrong = spec.model_copy(update={"family": "pix2pix"})
    with contextlib.closing(Desk(JobFolder.create(tmp_path / "other", wrong))) as desk, pytest.raises(UnusableError):
        preview(wrong, desk)


def test_settings_that_contradict_each_other_are_told_and_not_listed() -> None:
    with pytest.raises(UnusableError) as found:
        SRGANConfig.checked({"blur_from": 5, "blur_to": 2, "size": 32})
    assert str(found.value) == (
        "These settings do not go together: blur_from is greater than blur_to; a range begins with its lesser end.")
