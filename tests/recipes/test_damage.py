"""Recipes whose models restore: what they take away is gone, what they leave is there, and the strength varies."""

import io
from collections.abc import Callable

import numpy as np
import pytest
import torch
from PIL import Image
from torch import Generator, Tensor

from gantool.recipes import Blur, Grey, Jpeg, LowRes, Noise
from gantool.recipes.chance import magnitude
from gantool.recipes.compression import _saved
from gantool.recipes.filters import gaussian
from gantool.recipes.grain import grainy
from gantool.recipes.optics import _convolved, _disc, _shake

Picture = Callable[..., Tensor]
SEEDS = list(range(24))


def _detail(images: Tensor) -> Tensor:
    """How much neighbours differ, for each picture."""
    return (images[..., 1:] - images[..., :-1]).square().mean((1, 2, 3))


@pytest.mark.parametrize("recipe", [Blur(), LowRes()], ids=lambda each: each.id)
def test_detail_goes_and_brightness_stays(recipe: Blur | LowRes, picture: Picture) -> None:
    fine = (picture(128, 128) * 0.5 + 0.4 * torch.randn(1, 3, 128, 128, generator=Generator().manual_seed(1))).clamp(
        -1, 1
    )
    made = recipe.apply(fine.repeat(24, 1, 1, 1), SEEDS)
    kept = _detail(made) / _detail(fine)
    assert float(kept.median()) < 0.3 and float(kept.max()) > 10 * float(kept.min())
    assert float((made.mean((1, 2, 3)) - fine.mean()).abs().max()) < 0.2


def test_frequencies_blur_as_adding_up_does() -> None:
    light = torch.rand(1, 3, 19, 27, generator=Generator().manual_seed(0))
    kernel = _shake(9.0, Generator().manual_seed(1))
    reach = len(kernel) // 2
    padded = torch.nn.functional.pad(light, (reach,) * 4, mode="replicate").transpose(0, 1)
    plain = torch.nn.functional.conv2d(padded, kernel.flip(0, 1)[None, None]).transpose(0, 1)
    assert torch.allclose(_convolved(light, kernel), plain, atol=1e-5)


@pytest.mark.parametrize("length", [4.0, 11.0, 24.0])
def test_kernels_are_centred_and_as_large_as_asked_for(length: float) -> None:
    disc = _disc(length)
    assert float(disc.sum()) == pytest.approx(1) and int((disc > 0).sum()) == pytest.approx(
        np.pi * (length + 0.5) ** 2, rel=0.2
    )
    for seed in range(8):
        path = _shake(length, Generator().manual_seed(seed))
        steps = torch.arange(len(path), dtype=torch.float32) - len(path) // 2
        ys, xs = steps[:, None].expand_as(path)[path > 0], steps.expand_as(path)[path > 0]
        assert float(path.sum()) == pytest.approx(1)
        assert abs(float((path.sum(1) * steps).sum())) < 0.5 and abs(float((path.sum(0) * steps).sum())) < 0.5
        # its ends are no farther apart than it is long, and a bent line spans most of its length
        assert 0.7 * length < float(torch.hypot(ys.max() - ys.min(), xs.max() - xs.min())) < length + 4


def test_gaussian_is_one_and_goes_on_beyond_the_border() -> None:
    point = torch.zeros(1, 2, 31, 29)
    point[..., 15, 14] = 1
    spread = gaussian(point, 2.0)
    assert torch.allclose(spread.sum((2, 3)), torch.ones(1, 2), atol=1e-5)
    rows = torch.arange(31.0) - 15
    assert float((spread[0, 0].sum(1) * rows * rows).sum()) == pytest.approx(4, rel=0.05)  # sigma squared
    assert torch.allclose(gaussian(torch.full((1, 1, 3, 2), 0.7), 5.0), torch.tensor(0.7))


def test_noise_is_added_around_the_picture() -> None:
    grey = torch.zeros(24, 3, 96, 96)
    noise = Noise().apply(grey, SEEDS)
    strength = noise.flatten(1).std(1)
    assert 0.02 < float(strength.min()) < 0.08 and 0.15 < float(strength.max()) < 0.6
    assert float(noise.mean((1, 2, 3)).abs().max()) < 0.03
    alike = [float(torch.corrcoef(each.flatten(1))[0, 1]) for each in noise]  # red with green
    assert min(alike) < 0.3 and max(alike) > 0.8  # coloured noise and grey grain


def test_noise_is_as_strong_as_drawn_however_it_looks() -> None:
    """Coloured or not, in clumps or not: on middle grey its deviation is the drawn one, but for dead pixels."""
    off = []
    for seed in SEEDS:
        strength = magnitude(Generator().manual_seed(seed), 0.03, 0.3)
        noisy = grainy(torch.zeros(1, 3, 96, 96), Generator().manual_seed(seed))
        off.append(abs(float(noisy.std()) / strength - 1))
    assert sum(each < 0.1 for each in off) >= 18


def test_jpeg_is_what_libjpeg_makes_of_it(picture: Picture) -> None:
    pixels = ((picture(40, 56)[0].permute(1, 2, 0) + 1) * 127.5).round().byte().numpy()
    file = io.BytesIO()
    Image.fromarray(pixels).save(file, "JPEG", quality=20, subsampling="4:2:0")
    assert np.array_equal(_saved(pixels, 20, "4:2:0", 0, 0), np.asarray(Image.open(file)))
    assert _saved(pixels, 20, "4:2:0", 3, 5).shape == pixels.shape


def test_large_pictures_are_compressed_in_parts(picture: Picture, monkeypatch: pytest.MonkeyPatch) -> None:
    image = picture(70, 90)
    whole = [Jpeg().apply(image, [seed]) for seed in range(6)]
    monkeypatch.setattr("gantool.recipes.compression._TILE", 32)
    parts = [Jpeg().apply(image, [seed]) for seed in range(6)]
    errors = [float((one - other).abs().mean()) for one, other in zip(whole, parts, strict=True)]
    assert max(errors) < 0.05  # only chroma at the seams differs


def test_jpeg_damage_varies(picture: Picture) -> None:
    image = picture(96, 96)
    errors = (Jpeg().apply(image.repeat(24, 1, 1, 1), SEEDS) - image).square().mean((1, 2, 3)).sqrt()
    assert float(errors.min()) > 0.005 and float(errors.max()) > 2 * float(errors.min())


def test_grey_is_plain_luma_more_often_than_not(picture: Picture) -> None:
    image = picture()
    luma = (image * torch.tensor([0.299, 0.587, 0.114]).view(1, 3, 1, 1)).sum(1, keepdim=True)
    errors = [float((Grey().apply(image, [seed]) - luma).abs().max()) for seed in range(40)]
    plain = sum(error < 1 / 255 + 1e-6 for error in errors)
    assert 15 < plain < 33 and max(errors) > 0.1
