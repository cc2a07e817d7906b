"""One side of the samples, resized for training and decoded once."""

from collections.abc import Callable, Sequence

import numpy as np
from numpy.typing import NDArray

from gantool.data import Part, open_cache
from gantool.engine.sources.crop import SidePlan
from gantool.engine.sources.source import OnProgress
from gantool.images import probe


class Pictures:
    """Pictures as uint8 H W C, in one cached array for each shape that occurs.

    Args:
        load: px of the short side.
        like: take its sizes, so that two sides of a pair are cut alike.
    """

    def __init__(
        self,
        parts: Sequence[Part],
        plan: SidePlan,
        load: int,
        on_progress: Callable[[int], None],
        like: "Pictures | None" = None,
    ) -> None:
        self._sizes: list[tuple[int, int]] = like._sizes if like else [load_size(part, load) for part in parts]
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

    def __len__(self) -> int:
        return len(self._sizes)

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


def size_of(part: Part) -> tuple[int, int]:
    """Width and height of a part in px."""
    header = probe(part.path)
    return (header.width // 2 if part.half else header.width), header.height


def load_size(part: Part, load: int) -> tuple[int, int]:
    """Width and height with a short side of `load` px; the long one in steps of 16, so that few shapes occur."""
    width, height = size_of(part)
    long = load * max(width, height) / min(width, height)
    long = load if long < load + 8 else min(load + 16 * round((long - load) / 16), 8 * load)
    return (load, int(long)) if width <= height else (int(long), load)
