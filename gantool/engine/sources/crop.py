"""Which part of a picture is taken. H W pixels, C channels."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from gantool.api import Palette

SideName = Literal["A", "B"]
Channels = Literal[1, 3, 4]


@dataclass(frozen=True)
class SidePlan:
    """How the pictures of one side are read: `nearest` keeps label maps free of new colours, and `settled` of those
    that are not in the palette."""

    side: SideName
    channels: Channels
    nearest: bool = False
    palette: Palette | None = None
    settled: bool = True


@dataclass(frozen=True)
class CropPlan:
    """What is taken from a picture: resized so that its short side is `load` px, then a square of `size` px.

    `frame`: all of them in these proportions instead, (height, width) px, where a task knows that.
    """

    size: int
    load: int
    flip: bool
    frame: tuple[int, int] | None = None


@dataclass(frozen=True)
class Box:
    """A square part of a picture, mirrored left to right or not."""

    top: int
    left: int
    size: int
    mirrored: bool = False

    @classmethod
    def random(cls, shape: tuple[int, int], size: int, flip: bool, draw: torch.Generator, step: int = 1) -> "Box":
        """Anywhere in a picture of `shape` (height, width), at multiples of `step` px; `flip` mirrors every second."""
        top = step * int(torch.randint((shape[0] - size) // step + 1, (), generator=draw))
        left = step * int(torch.randint((shape[1] - size) // step + 1, (), generator=draw))
        return cls(top, left, size, flip and bool(torch.randint(2, (), generator=draw)))

    @classmethod
    def middle(cls, shape: tuple[int, int], size: int, step: int = 1) -> "Box":
        """The middle of a picture of `shape` (height, width), at multiples of `step` px."""
        return cls((shape[0] - size) // 2 // step * step, (shape[1] - size) // 2 // step * step, size)

    def shrunk(self, times: int) -> "Box":
        """The same part of a picture that is `times` as small."""
        return Box(self.top // times, self.left // times, self.size // times, self.mirrored)

    def cut(self, picture: NDArray[np.uint8]) -> NDArray[np.uint8]:
        """This part of H W C."""
        part = picture[self.top : self.top + self.size, self.left : self.left + self.size]
        return part[:, ::-1] if self.mirrored else part


def stack(pictures: Sequence[NDArray[np.uint8]], device: torch.device) -> Tensor:
    """Pictures H W C of uint8 as N C H W, float32 in [-1, 1]."""
    stacked = torch.from_numpy(np.ascontiguousarray(np.stack(pictures)))  # N H W C
    return stacked.to(device).permute(0, 3, 1, 2).to(torch.float32).div_(127.5).sub_(1)  # N C H W
