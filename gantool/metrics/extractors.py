"""A network that describes pictures by numbers, and what it must be called beside every figure taken with it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import torch
from torch import Tensor

from gantool.metrics.resizing import fitted

AT_ONCE = 16


@dataclass(frozen=True)
class Features:
    """What a network says of pictures: N D, and N classes where it knows some; float64, on the CPU."""

    described: Tensor
    logits: Tensor | None = None

    def __len__(self) -> int:
        return len(self.described)


@dataclass(frozen=True)
class Extractor:
    """A network with all that belongs to it.

    Attributes:
        title: network and file, for a person.
        side: px of the square pictures it takes; others are resized without aliasing.
        size: numbers by which it describes a picture.
        describe: N 3 side side in [-1, 1] -> its N size features, and its logits or None.
        layers: N 3 H W in [-1, 1] of any size -> the feature maps of some layers, N D h w each, with a way back for
            gradients; None where it has none.
        is_inception: the published Inception network, so that a distance may be called FID.
    """

    title: str
    side: int
    size: int
    describe: Callable[[Tensor], tuple[Tensor, Tensor | None]]
    is_inception: bool = False
    layers: Callable[[Tensor], Sequence[Tensor]] | None = None

    @property
    def words(self) -> str:
        """What stands beside a figure."""
        kind = "" if self.is_inception else "; a relative distance, not FID"
        return f"{self.title}, {self.size} features at {self.side} px, antialiased bicubic{kind}"

    def small(self, images: Tensor) -> Tensor:
        """Pictures at the size that the network takes."""
        return fitted(images, self.side)


class Gathering:
    """Pictures described one after the other, some at a time.

    Args:
        extractor: describes them.
    """

    def __init__(self, extractor: Extractor) -> None:
        self._extractor = extractor
        self._waiting: list[Tensor] = []
        self._described: list[Tensor] = [torch.zeros(0, extractor.size, dtype=torch.float64)]
        self._logits: list[Tensor] = []

    def add(self, image: Tensor) -> None:
        """One picture, 1 C H W in [-1, 1] of any size."""
        self._waiting.append(self._extractor.small(image))
        if len(self._waiting) == AT_ONCE:
            self._work()

    def features(self) -> Features:
        """Of all pictures so far."""
        if self._waiting:
            self._work()
        return Features(torch.cat(self._described), torch.cat(self._logits) if self._logits else None)

    @torch.inference_mode()
    def _work(self) -> None:
        numbers, classes = self._extractor.describe(torch.cat(self._waiting))
        self._described.append(numbers.double().cpu())
        if classes is not None:
            self._logits.append(classes.double().cpu())
        self._waiting.clear()
