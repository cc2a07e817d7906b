"""What a model makes of one case, with what it was given and what was wanted, ready to be measured.

N batch, C channels, H W pixels; values in [-1, 1].
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Protocol

import numpy as np
import torch
from torch import Tensor

from gantool.data import Part, read_part
from gantool.engine import devices
from gantool.engine.converter import Converter
from gantool.engine.enlarged_figures import WORDS, enlarged, figures
from gantool.engine.painter import Painter
from gantool.images import Picture, Pixels, decode, flattened
from gantool.metrics.perceptual import EPSILON, Lpips, path_length
from gantool.metrics.sets import Found


@dataclass(frozen=True)
class Case:
    """One thing to make: of a picture, of a seed, or made already.

    Attributes:
        key: names it, for a person.
        source: what the model is given; None where it is given a seed, or makes its input of the goal by its recipe.
        goal: what is wanted; None where nothing certain is.
        seed: of a model that makes pictures of its own.
    """

    key: str
    source: Part | None = None
    goal: Part | None = None
    seed: int | None = None


@dataclass(frozen=True)
class Made:
    """One result, 1 C H W, with what was given and wanted, and the figures that belong to how it was made."""

    image: Tensor
    given: Tensor | None = None
    goal: Tensor | None = None
    figures: Mapping[str, float] = field(default_factory=dict)


class Maker(Protocol):
    """A model, or a folder of results, ready to be measured.

    Attributes:
        words: how the figures that it takes itself are taken, by name.
        more: figures that need the model itself, by name: the figure, and what it was taken with.
    """

    words: Mapping[str, str]
    more: Mapping[str, Callable[[], tuple[Found, str]]]

    def make(self, case: Case) -> Made:
        """Make one result.

        Raises:
            GantoolError: a picture cannot be read, or the model refuses it; it costs this case only.
        """
        ...


class Translating:
    """A model that turns pictures into others; `derives`: its recipe makes the input of the goal."""

    def __init__(self, ready: Converter, *, derives: bool) -> None:
        self._ready, self._derives = ready, derives
        self.words: Mapping[str, str] = {}
        self.more: Mapping[str, Callable[[], tuple[Found, str]]] = {}

    def make(self, case: Case) -> Made:
        part = case.goal if self._derives or case.source is None else case.source
        assert part is not None, "a case of a translator has a picture"
        picture = cut(decode(part.path), part)
        given = self._ready.fitted(picture) if self._derives else image_of(picture)
        goal = None if case.goal is None else opaque(case.goal)
        return Made(image_of(self._ready.translate(picture)), given.float().cpu(), goal)


class Enlarging:
    """An enlarger, measured as super-resolution papers do beside bicubic enlarging."""

    def __init__(self, ready: Converter, scale: int) -> None:
        self._ready, self._scale = ready, scale
        self.words: Mapping[str, str] = {name: words.format(scale=scale) for name, words in WORDS.items()}
        self.more: Mapping[str, Callable[[], tuple[Found, str]]] = {}

    def make(self, case: Case) -> Made:
        assert case.goal is not None, "a case of an enlarger has a large picture"
        small = None if case.source is None else decode(case.source.path)
        found = enlarged(self._ready, self._scale, cut(decode(case.goal.path), case.goal), small)
        return Made(found.made, found.given, found.truth, figures(found, self._scale))


class Painting:
    """A model that makes pictures of seeds; `lpips`: measures its paths, `steps` of them."""

    def __init__(self, painter: Painter, lpips: Lpips | None, seeds: Sequence[int]) -> None:
        self._painter, self._lpips, self._seeds = painter, lpips, seeds
        self.words: Mapping[str, str] = {}
        self.more: Mapping[str, Callable[[], tuple[Found, str]]] = {"path_length": self._path_length}

    def make(self, case: Case) -> Made:
        assert case.seed is not None, "a case of a painter has a seed"
        (picture,) = self._painter.paint(self._painter.model.sample([case.seed]))
        return Made(image_of(picture))

    def _path_length(self) -> tuple[Found, str]:
        assert self._lpips is not None, "the figure is taken only where LPIPS is at hand"
        model = self._painter.model
        first = max(self._seeds) + 1
        starts = model.sample(self._seeds)
        ends = model.sample(range(first, first + len(self._seeds)))
        with torch.inference_mode(), devices.fp32_throughout():
            nexts = model.interpolate(starts, ends, EPSILON)
            found = path_length(self._lpips.distance, self._painter.decode, starts, nexts)
        return found, f"{self._lpips.words}, at 64 px"


class Results:
    """Pictures that lie there already, made by whatever."""

    def __init__(self) -> None:
        self.words: Mapping[str, str] = {}
        self.more: Mapping[str, Callable[[], tuple[Found, str]]] = {}

    def make(self, case: Case) -> Made:
        assert case.source is not None, "a case of results has a picture"
        return Made(opaque(case.source), None, None if case.goal is None else opaque(case.goal))


def opaque(part: Part) -> Tensor:
    """A picture as it is seen on white: 1 3 H W."""
    return _tensor(read_part(part, 3))


def image_of(picture: Picture) -> Tensor:
    """A picture in memory as it is seen on white: 1 C H W."""
    return _tensor(flattened(picture))


def cut(picture: Picture, part: Part) -> Picture:
    """The half that the part names, or all of it."""
    if part.half is None:
        return picture
    middle = picture.width // 2
    columns = slice(0, middle) if part.half == "left" else slice(picture.width - middle, None)
    alpha = None if picture.alpha is None else picture.alpha[:, columns]
    return replace(picture, pixels=picture.pixels[:, columns], alpha=alpha)


def _tensor(pixels: Pixels) -> Tensor:
    top = float(np.iinfo(pixels.dtype).max)
    return torch.from_numpy(np.asarray(pixels, np.float32) / top * 2 - 1).permute(2, 0, 1)[None]
