"""Pictures without partners: one side of unpaired folders, or what a synthesis learns from."""

from collections.abc import Callable, Sequence

import torch
from torch import Tensor

from gantool.data import Sample
from gantool.engine.seeds import generator
from gantool.engine.sources.crop import Box, CropPlan, SidePlan, stack
from gantool.engine.sources.order import Order
from gantool.engine.sources.pictures import Pictures


class Side:
    """The samples of one split that have this side. `name` keeps the draws of two sides apart."""

    def __init__(
        self,
        samples: Sequence[Sample],
        plan: SidePlan,
        crop: CropPlan,
        seed: int,
        name: str,
        on_progress: Callable[[int], None],
    ) -> None:
        self.samples = tuple(sample for sample in samples if plan.side in sample.parts)
        self._crop, self._seed, self._name = crop, seed, name
        parts = [sample.parts[plan.side] for sample in self.samples]
        self._pictures = Pictures(parts, plan, crop.load, on_progress)
        self._order = Order(seed, len(self.samples), name)

    def __len__(self) -> int:
        return len(self.samples)

    def batch(self, step: int, count: int, salt: int, device: torch.device) -> tuple[list[int], Tensor]:
        """Which samples come in a step, and a random part of each: N C size size."""
        chosen = self._order.batch(step, count, salt)
        cut = []
        for epoch, index in chosen:
            draw = generator(self._seed, salt, "crop", epoch, index, self._name)
            box = Box.random(self._pictures.shape(index), self._crop.size, self._crop.flip, draw)
            cut.append(box.cut(self._pictures[index]))
        return [index for _, index in chosen], stack(cut, device)

    def fixed(self, indices: Sequence[int], device: torch.device) -> Tensor:
        """The middle of the named samples; their numbers begin anew where they are too high."""
        wrapped = [index % len(self) for index in indices]
        boxes = [Box.middle(self._pictures.shape(index), self._crop.size) for index in wrapped]
        return stack([box.cut(self._pictures[index]) for index, box in zip(wrapped, boxes, strict=True)], device)

    def key(self, index: int) -> str:
        """The name of a sample; numbers begin anew as in `fixed`."""
        return self.samples[index % len(self)].key
