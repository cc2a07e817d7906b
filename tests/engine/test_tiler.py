"""Memory that runs out, faked at any piece: smaller pieces, the same picture, or one sentence."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

import pytest
import torch
import torch.nn.functional as F
from torch import Tensor, nn

from gantool.api import Geometry, Tiling, Translator
from gantool.engine import devices
from gantool.engine.backends import Backend, Eager
from gantool.engine.tiling.tiler import Tile, Tiler
from gantool.errors import UnusableError
from gantool.nn.resnet import ResNetGenerator
from gantool.nn.streaming import Layer

CPU = devices.choose("cpu", "fp32")


class Streaming(Translator):
    """A small ResNet with instance norm."""

    def __init__(self) -> None:
        torch.manual_seed(0)
        self.network: ResNetGenerator = ResNetGenerator(3, 3, blocks=2, width=4).eval()
        self.geometry = Geometry(multiple_of=4, minimum=8, tiling=Tiling.GLOBAL)

    def encode(self, images: Tensor) -> Tensor:
        return images

    def decode(self, code: Tensor, settings: Mapping[str, Any]) -> Tensor:
        made: Tensor = self.network(code)
        return made

    def layers(self, settings: Mapping[str, Any]) -> Sequence[Layer]:
        return list(self.network.layers())


class Local(Translator):
    """Five convolutions that enlarge twice: each sees 2 px around, 10 in all."""

    def __init__(self, tiling: Tiling = Tiling.OVERLAP) -> None:
        torch.manual_seed(0)
        self.network: nn.Module = nn.Sequential(*[nn.Conv2d(3, 3, 5, padding=2) for _ in range(5)]).eval()
        self.geometry = Geometry(multiple_of=2, minimum=4, scale=2, tiling=tiling, overlap=10)

    def encode(self, images: Tensor) -> Tensor:
        return images

    def decode(self, code: Tensor, settings: Mapping[str, Any]) -> Tensor:
        return F.interpolate(self.network(code), scale_factor=2.0)


class Short(Backend):
    """Has memory for pieces of so many pixels."""

    name = "short"

    def __init__(self, translator: Translator, pixels: int, error: Callable[[str], Exception]) -> None:
        self._eager, self._pixels, self._error = Eager(translator, CPU), pixels, error
        self.seen: list[int] = []

    def run(self, images: Tensor, settings: Mapping[str, Any], *, deep: bool = False) -> Tensor:
        self.seen.append(images.shape[2] * images.shape[3])
        if self.seen[-1] > self._pixels:
            raise self._error("DefaultCPUAllocator: can't allocate memory: you tried to allocate 9 bytes.")
        return self._eager.run(images, settings, deep=deep)


def run(translator: Translator, backend: Backend, images: Tensor, wish: Tile = "auto") -> tuple[Tensor, Tiler]:
    tiler = Tiler(translator, CPU, {}, wish)
    with torch.inference_mode():
        return tiler.run(backend, images, {}, deep=True), tiler


@pytest.mark.parametrize("error", [RuntimeError, MemoryError, torch.OutOfMemoryError])
def test_pieces_shrink_until_they_fit_and_make_the_same_picture(error: Callable[[str], Exception]) -> None:
    translator = Local()
    images = torch.rand(1, 3, 300, 428) * 2 - 1
    with torch.inference_mode():
        whole = Eager(translator, CPU).run(images, {}, deep=True)
    short = Short(translator, 100 * 100, error)
    made, tiler = run(translator, short, images)
    torch.testing.assert_close(made, whole, rtol=0, atol=1e-5)
    assert tiler.tile is not None and (tiler.tile + 20) ** 2 <= 100 * 100
    tried = len(short.seen)
    with torch.inference_mode():
        tiler.run(short, images, {}, deep=True)
    assert max(short.seen[tried:]) <= 100 * 100, "it forgot which size works"


def test_a_streamed_picture_is_the_whole_one() -> None:
    translator = Streaming()
    images = torch.rand(1, 3, 200, 148) * 2 - 1
    with torch.inference_mode():
        whole = Eager(translator, CPU).run(images, {}, deep=True)
    made, tiler = run(translator, Short(translator, 0, RuntimeError), images)
    assert tiler.tile == 100
    torch.testing.assert_close(made, whole, rtol=0, atol=1e-4)
    made, tiler = run(translator, Eager(translator, CPU), images, wish=64)
    assert tiler.tile == 64
    torch.testing.assert_close(made, whole, rtol=0, atol=1e-4)


def test_what_fits_goes_through_whole() -> None:
    translator = Local()
    short = Short(translator, 10_000, RuntimeError)
    _, tiler = run(translator, short, torch.rand(1, 3, 64, 64))
    assert tiler.tile is None and short.seen == [64 * 64]


@pytest.mark.parametrize(("translator", "wish", "words"), [
    (Local(Tiling.NONE), "auto", "must see the whole picture"),
    (Local(), "off", "leave --tile out"),
    (Local(), "auto", "even with tiles of 64 px"),
], ids=["unbounded", "off", "hopeless"])
def test_what_cannot_be_done_is_one_sentence(translator: Translator, wish: Tile, words: str) -> None:
    with pytest.raises(UnusableError, match=words):
        run(translator, Short(translator, 0, RuntimeError), torch.rand(1, 3, 256, 256), wish)


def test_other_errors_are_not_taken_for_a_lack_of_memory() -> None:
    def other(_text: str) -> Exception:
        return RuntimeError("a driver bug")

    with pytest.raises(RuntimeError, match="driver bug"):
        run(Local(), Short(Local(), 0, other), torch.rand(1, 3, 256, 256))
