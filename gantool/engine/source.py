"""Batches of pairs as a function of (seed, step): which pictures, which part of them, mirrored or not.

N batch, C channels, H W pixels.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Literal

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from gantool.api import Batch, Palette, Recipe
from gantool.data import Part, Sample, open_cache
from gantool.engine.seeds import generator, mix
from gantool.images import probe

SideName = Literal["A", "B"]
OnProgress = Callable[[int, int], None]


@dataclass(frozen=True)
class SidePlan:
    """How the pictures of one side are read: `nearest` keeps label maps free of new colours, and `settled` of those
    that are not in the palette."""

    side: SideName
    channels: Literal[1, 3, 4]
    nearest: bool = False
    palette: Palette | None = None
    settled: bool = True


@dataclass(frozen=True)
class CropPlan:
    """What is taken from a picture: resized so that its short side is `load` px, then a square of `size` px."""

    size: int
    load: int
    flip: bool


class PairSource:
    """The pairs of one split, decoded once.

    Args:
        samples: with both sides, or with only the target where a recipe makes the input.
        input: None where a recipe makes it.
        recipe: makes the input from the target.
    """

    def __init__(
        self,
        samples: Sequence[Sample],
        input: SidePlan | None,
        target: SidePlan,
        crop: CropPlan,
        recipe: Recipe | None,
        seed: int,
        on_progress: OnProgress = lambda done, total: None,
    ) -> None:
        self.samples = tuple(samples)
        self._crop = crop
        self._recipe = recipe
        self._seed = seed
        total = len(samples) * (1 if input is None else 2)
        self._targets = _Pictures(samples, target, crop.load, lambda done: on_progress(done, total))
        shift = len(samples)
        self._inputs: _Pictures | None = None
        if input is not None:
            self._inputs = _Pictures(
                samples, input, crop.load, lambda done: on_progress(shift + done, total), like=self._targets
            )
        self._order: tuple[tuple[int, int], list[int]] | None = None

    def __len__(self) -> int:
        return len(self.samples)

    def batch(self, step: int, count: int, salt: int, device: torch.device) -> Batch:
        """The batch of a training step: "input" and "target", `count` C size size, in [-1, 1].

        `salt` moves the order of the data on after a rollback, so that a bad batch does not come back.
        """
        chosen = [self._at(step * count + offset, salt) for offset in range(count)]
        draws = [generator(self._seed, salt, "crop", epoch, index) for epoch, index in chosen]
        seeds = [mix(self._seed, "recipe", epoch, index) for epoch, index in chosen]
        boxes = [self._random_box(index, draw) for (_, index), draw in zip(chosen, draws, strict=True)]
        return self._collect([index for _, index in chosen], boxes, seeds, device)

    def fixed(self, indices: Sequence[int], device: torch.device) -> Batch:
        """The named samples, always cut the same way: from the middle, never mirrored."""
        boxes = [self._middle_box(index) for index in indices]
        seeds = [mix(self._seed, "recipe", "fixed", index) for index in indices]
        return self._collect(indices, boxes, seeds, device)

    def _collect(
        self, indices: Sequence[int], boxes: Sequence["_Box"], seeds: list[int], device: torch.device
    ) -> Batch:
        targets = _stack([box.cut(self._targets[index]) for index, box in zip(indices, boxes, strict=True)], device)
        if self._inputs is not None:
            inputs = _stack([box.cut(self._inputs[index]) for index, box in zip(indices, boxes, strict=True)], device)
        else:
            assert self._recipe is not None
            colour = targets[:, :3] if targets.shape[1] >= 3 else targets.expand(-1, 3, -1, -1)
            inputs = self._recipe.apply(colour, seeds)
        return {"input": inputs, "target": targets}

    def _at(self, position: int, salt: int) -> tuple[int, int]:
        epoch, place = divmod(position, len(self.samples))
        if self._order is None or self._order[0] != (epoch, salt):
            draw = generator(self._seed, salt, "order", epoch)
            self._order = (epoch, salt), torch.randperm(len(self.samples), generator=draw).tolist()
        return epoch, self._order[1][place]

    def _random_box(self, index: int, draw: torch.Generator) -> "_Box":
        height, width = self._targets.shape(index)
        size = self._crop.size
        top = int(torch.randint(height - size + 1, (), generator=draw))
        left = int(torch.randint(width - size + 1, (), generator=draw))
        mirrored = self._crop.flip and bool(torch.randint(2, (), generator=draw))
        return _Box(top, left, size, mirrored)

    def _middle_box(self, index: int) -> "_Box":
        height, width = self._targets.shape(index)
        size = self._crop.size
        return _Box((height - size) // 2, (width - size) // 2, size, False)


@dataclass(frozen=True)
class _Box:
    top: int
    left: int
    size: int
    mirrored: bool

    def cut(self, picture: NDArray[np.uint8]) -> NDArray[np.uint8]:
        part = picture[self.top : self.top + self.size, self.left : self.left + self.size]
        return part[:, ::-1] if self.mirrored else part


class _Pictures:
    """One side of the samples as uint8 H W C, in one cached array for each shape that occurs."""

    def __init__(
        self,
        samples: Sequence[Sample],
        plan: SidePlan,
        load: int,
        on_progress: Callable[[int], None],
        like: "_Pictures | None" = None,
    ) -> None:
        parts = [sample.parts[plan.side] for sample in samples]
        self._sizes: list[tuple[int, int]] = like._sizes if like else [_load_size(part, load) for part in parts]
        self._place: dict[int, tuple[tuple[int, int], int]] = {}
        self._arrays: dict[tuple[int, int], NDArray[np.uint8]] = {}
        done = 0
        for size in sorted(set(self._sizes)):
            members = [index for index, each in enumerate(self._sizes) if each == size]
            self._arrays[size] = open_cache(
                [parts[index] for index in members],
                size,
                plan.channels,
                nearest=plan.nearest,
                palette=plan.palette if plan.settled else None,
                on_progress=_shifted(on_progress, done),
            )
            self._place.update({index: (size, row) for row, index in enumerate(members)})
            done += len(members)

    def __getitem__(self, index: int) -> NDArray[np.uint8]:
        size, row = self._place[index]
        picture: NDArray[np.uint8] = self._arrays[size][row]
        return picture

    def shape(self, index: int) -> tuple[int, int]:
        """Height and width."""
        width, height = self._sizes[index]
        return height, width


def _shifted(on_progress: Callable[[int], None], start: int) -> OnProgress:
    return lambda done, total: on_progress(start + done)


def _load_size(part: Part, load: int) -> tuple[int, int]:
    """Width and height with a short side of `load` px; the long one in steps of 16, so that few shapes occur."""
    header = probe(part.path)
    width, height = (header.width // 2 if part.half else header.width), header.height
    long = load * max(width, height) / min(width, height)
    long = load if long < load + 8 else min(load + 16 * round((long - load) / 16), 8 * load)
    return (load, int(long)) if width <= height else (int(long), load)


def _stack(pictures: Sequence[NDArray[np.uint8]], device: torch.device) -> Tensor:
    stacked = torch.from_numpy(np.ascontiguousarray(np.stack(pictures)))  # N H W C
    return stacked.to(device).permute(0, 3, 1, 2).to(torch.float32).div_(127.5).sub_(1)  # N C H W, in [-1, 1]
