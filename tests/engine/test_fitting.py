"""Pictures of any size through models that take some."""

import pytest
import torch

from gantool.api import Geometry
from gantool.engine.fitting import padded, resized, trained_size


@pytest.mark.parametrize("size", [(1, 1), (1, 7), (5, 300), (33, 64), (64, 64), (255, 257)])
@pytest.mark.parametrize("geometry", [Geometry(multiple_of=32), Geometry(multiple_of=4, minimum=70), Geometry()])
def test_padded_fits_and_is_cut_back_to_the_very_picture(size: tuple[int, int], geometry: Geometry) -> None:
    picture = torch.rand(1, 3, *size) * 2 - 1
    fitted = padded(picture, geometry)
    height, width = fitted.images.shape[-2:]
    assert height % geometry.multiple_of == 0 and width % geometry.multiple_of == 0
    assert min(height, width) >= geometry.minimum
    assert torch.equal(fitted.cropped(fitted.images, 1), picture)


def test_cut_back_from_an_enlargement() -> None:
    picture = torch.rand(1, 3, 10, 13)
    fitted = padded(picture, Geometry(multiple_of=8))
    enlarged = fitted.images.repeat_interleave(4, -1).repeat_interleave(4, -2)
    assert torch.equal(fitted.cropped(enlarged, 4), picture.repeat_interleave(4, -1).repeat_interleave(4, -2))


def test_label_maps_get_no_new_colours() -> None:
    labels = torch.randint(0, 3, (1, 3, 50, 80)).float() - 1
    small = resized(labels, trained_size(labels, 31), nearest=True)
    assert set(small.unique().tolist()) <= {-1.0, 0.0, 1.0} and small.shape[-2:] == (31, 50)


def test_a_strip_does_not_become_a_huge_one() -> None:
    assert trained_size(torch.empty(1, 3, 3, 5000), 256) == (2, 4096)
    assert trained_size(torch.empty(1, 3, 5000, 1), 64) == (1024, 1)
    assert trained_size(torch.empty(1, 3, 300, 400), 256) == (256, 341)


def test_a_fine_grid_does_not_alias() -> None:
    stripes = torch.tensor([-1.0, 1.0]).repeat(128).expand(1, 3, 256, 256)
    assert resized(stripes, (64, 64)).abs().max() < 0.1
