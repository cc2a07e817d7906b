"""Likeness against another library's figures, and resizing that does not alias."""

import numpy as np
import pytest
import torch
from PIL import Image
from skimage.metrics import peak_signal_noise_ratio, structural_similarity

from gantool.metrics.likeness import ms_ssim, psnr, ssim
from gantool.metrics.resizing import fitted, sized


def pair(side: int = 48) -> tuple[np.ndarray, np.ndarray]:
    chance = np.random.default_rng(0)
    one = np.asarray(Image.fromarray(chance.integers(0, 256, (6, 6, 3)).astype(np.uint8)).resize((side, side)))
    other = np.clip(one + chance.normal(0, 20, one.shape), 0, 255).astype(np.uint8)
    return one, other


def tensor(pixels: np.ndarray) -> torch.Tensor:
    return torch.from_numpy(pixels.astype(np.float32)).permute(2, 0, 1)[None] / 127.5 - 1


def test_psnr_and_ssim_are_those_of_another_library() -> None:
    one, other = (np.pad(each, ((16, 16), (16, 16), (0, 0)), constant_values=90) for each in pair())
    assert float(psnr(tensor(one), tensor(other))) == pytest.approx(peak_signal_noise_ratio(one, other), abs=1e-4)
    _, found = structural_similarity(one, other, channel_axis=2, gaussian_weights=True, sigma=1.5, data_range=255,
                                     use_sample_covariance=False, full=True)  # fmt: skip
    ours = ssim(tensor(one), tensor(other))  # the even rim: both mirror edges, each in its way
    assert ours is not None and float(ours) == pytest.approx(found.mean(), abs=1e-4)


def test_equal_pictures_are_as_like_as_can_be() -> None:
    images = tensor(pair(176)[0])
    assert float(psnr(images, images)) == 100
    found = ssim(images, images)
    assert found is not None and float(found) == pytest.approx(1)
    assert ssim(images[..., :10], images[..., :10]) is None, "no window fits"
    found = ms_ssim(images, images)
    assert found is not None and float(found) == pytest.approx(1)
    assert ms_ssim(images[..., :150], images[..., :150]) is None, "five scales do not fit"


def test_each_picture_has_its_own_figure() -> None:
    one, other = (tensor(each) for each in pair())
    both = torch.cat([one, one]), torch.cat([one, other])
    found = ssim(*both)
    assert found is not None and psnr(*both).shape == found.shape == (2,)
    assert psnr(*both)[0] > psnr(*both)[1] and found[0] > found[1]


def test_resizing_does_not_alias() -> None:
    stripes = torch.ones(1, 1, 256, 256)
    stripes[..., ::2] = -1  # the finest there are: they must become an even grey
    assert float(sized(stripes, (32, 32))[..., 2:-2].abs().max()) < 0.02
    one = pair(96)[0]
    with_pillow = np.asarray(Image.fromarray(one).resize((24, 24), Image.Resampling.BICUBIC)).astype(float)
    ours = ((fitted(tensor(one), 24)[0].permute(1, 2, 0).numpy() + 1) * 127.5).round()
    assert np.abs(ours - with_pillow).max() <= 1


def test_grey_and_transparent_pictures_fit_too() -> None:
    assert fitted(torch.zeros(1, 1, 20, 30), 8).shape == (1, 3, 8, 8)
    assert fitted(torch.zeros(2, 4, 5, 5), 8).shape == (2, 3, 8, 8)
