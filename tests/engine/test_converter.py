"""Pictures with holes through a model that fills them, and recipes at the size that training applied them at."""

from collections.abc import Mapping
from typing import Any

import numpy as np
import pytest
import torch
from torch import Tensor, nn

from gantool.api import Geometry, Recipe, Translator
from gantool.engine import devices
from gantool.engine.converter import Converter
from gantool.images import Picture


class Filler(Translator):
    """Shows red where it sees a hole, and elsewhere its input a little darker; remembers what it saw."""

    def __init__(self, input_channels: int = 4, trained: int | None = None) -> None:
        self.network: nn.Module = nn.Conv2d(1, 1, 1)
        self.geometry = Geometry(trained=trained)
        self.input_channels = input_channels
        self.saw: Tensor | None = None

    def encode(self, images: Tensor) -> Tensor:
        self.saw = images
        return images

    def decode(self, code: Tensor, settings: Mapping[str, Any]) -> Tensor:
        if code.shape[1] < 4:
            return code
        red = torch.tensor([1.0, -1, -1]).view(1, 3, 1, 1)
        return torch.where(code[:, 3:] > -1, code[:, :3] * 0.9 - 0.1, red)


class Remembering(Recipe):
    """Changes nothing."""

    size: tuple[int, ...] = ()

    def apply(self, images: Tensor, seeds: list[int]) -> Tensor:
        self.size = tuple(images.shape)
        return images


@pytest.fixture
def cpu() -> devices.DeviceChoice:
    return devices.choose("cpu", "fp32")


def _erased(kind: type[np.unsignedinteger[Any]] = np.uint8, channels: int = 3) -> Picture:
    """Random colours with a hole in the middle, in which there still are colours, and a half erased column."""
    full = np.iinfo(kind).max
    pixels = np.random.default_rng(0).integers(0, full, (20, 30, channels)).astype(kind)
    alpha = np.full((20, 30), full, kind)
    alpha[5:12, 8:20] = 0
    alpha[:, 25] = full // 2
    return Picture(pixels, alpha, notes=("Before.",))


def test_what_is_erased_does_not_shine_through(cpu: devices.DeviceChoice) -> None:
    model = Filler()
    Converter(model, cpu, "native", {}).translate(_erased())
    assert model.saw is not None and model.saw[0].shape[0] == 4
    seen = model.saw[0, :, :20, :30]
    assert bool((seen[:, 5:12, 8:20] == -1).all())
    straight = torch.from_numpy(_erased().pixels[:, 25] / 127.5 - 1).float().T
    assert torch.allclose(seen[:3, :, 25], straight, atol=1e-6)  # half erased colours are as bright as before


def test_a_filled_picture_is_opaque(cpu: devices.DeviceChoice) -> None:
    result = Converter(Filler(), cpu, "native", {}).translate(_erased())
    assert result.alpha is None and bool((result.pixels[5:12, 8:20] == [255, 0, 0]).all())
    assert not np.array_equal(result.pixels[0, :8], _erased().pixels[0, :8])


@pytest.mark.parametrize("kind", [np.uint8, np.uint16])
@pytest.mark.parametrize("channels", [1, 3])
@pytest.mark.parametrize("fit", ["native", "model"])
def test_only_the_hole_changes(cpu: devices.DeviceChoice, kind: Any, channels: int, fit: Any) -> None:
    source = _erased(kind, channels)
    assert source.alpha is not None
    result = Converter(Filler(trained=10), cpu, fit, {}, keeps_visible=True).translate(source)
    whole = source.alpha == np.iinfo(kind).max
    assert result.alpha is None and result.pixels.dtype == kind and result.pixels.shape == (20, 30, 3)
    assert np.array_equal(result.pixels[whole], np.broadcast_to(source.pixels, (20, 30, 3))[whole])
    red = result.pixels[8, 14].astype(float) / np.iinfo(kind).max
    assert np.allclose(red, [1, 0, 0], atol=0.02)


def test_an_opaque_picture_has_nothing_to_fill(cpu: devices.DeviceChoice) -> None:
    source = Picture(_erased().pixels, notes=("Before.",))
    result = Converter(Filler(), cpu, "native", {}, keeps_visible=True).translate(source)
    assert np.array_equal(result.pixels, source.pixels)
    assert result.notes == ("Before.", "Nothing in it is transparent, so there was nothing to fill.")


@pytest.mark.parametrize(("fit", "size"), [("native", (1, 3, 20, 30)), ("model", (1, 3, 10, 15))])
def test_recipes_see_what_they_saw_in_training(cpu: devices.DeviceChoice, fit: Any, size: tuple[int, ...]) -> None:
    recipe = Remembering()
    source = Picture(_erased().pixels)
    result = Converter(Filler(3, trained=10), cpu, fit, {}, recipe).translate(source)
    assert recipe.size == size and (result.height, result.width) == (20, 30)
