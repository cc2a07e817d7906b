"""UNPAIRED: two sets of pictures that have nothing to do with each other, each in an order of its own."""

from collections.abc import Sequence

import torch

from gantool.api import Batch
from gantool.data import Sample
from gantool.engine.sources.crop import CropPlan, SidePlan
from gantool.engine.sources.side import Side
from gantool.engine.sources.source import OnProgress


class UnpairedSource:
    """Both sides of one split, decoded once: "a" and "b". Pairs are taken apart.

    As long as the longer side; the shorter one comes round more often.
    """

    def __init__(
        self,
        samples: Sequence[Sample],
        a: SidePlan,
        b: SidePlan,
        crop: CropPlan,
        seed: int,
        on_progress: OnProgress = lambda done, total: None,
    ) -> None:
        total = sum(len(sample.parts) for sample in samples)
        self._a = Side(samples, a, crop, seed, "a", lambda done: on_progress(done, total))
        shift = len(self._a)
        self._b = Side(samples, b, crop, seed, "b", lambda done: on_progress(shift + done, total))

    def __len__(self) -> int:
        """The number of samples of the longer side; 0 where one side has none."""
        return max(len(self._a), len(self._b)) if len(self._a) and len(self._b) else 0

    def key(self, index: int) -> str:
        """The keys of the two pictures that are shown together."""
        return f"{self._a.key(index)} | {self._b.key(index)}"

    def batch(self, step: int, count: int, salt: int, device: torch.device) -> Batch:
        """The batch of a training step: "a" and "b", `count` C size size, in [-1, 1]."""
        return {name: side.batch(step, count, salt, device)[1] for name, side in (("a", self._a), ("b", self._b))}

    def fixed(self, indices: Sequence[int], device: torch.device) -> Batch:
        """The middle of the named pictures of both sides."""
        return {"a": self._a.fixed(indices, device), "b": self._b.fixed(indices, device)}
