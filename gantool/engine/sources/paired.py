"""PAIRED: inputs beside their targets, cut and mirrored together."""

from collections.abc import Sequence

import torch

from gantool.api import Batch, Recipe
from gantool.data import Sample
from gantool.engine.seeds import generator, mix
from gantool.engine.sources.crop import Box, CropPlan, SidePlan, stack
from gantool.engine.sources.order import Order
from gantool.engine.sources.pictures import Pictures
from gantool.engine.sources.source import OnProgress


class PairedSource:
    """The pairs of one split, decoded once: "input" and "target".

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
        self._samples = tuple(samples)
        self._crop, self._recipe, self._seed = crop, recipe, seed
        total = len(samples) * (1 if input is None else 2)
        targets = [sample.parts[target.side] for sample in samples]
        self._targets = Pictures(targets, target, crop.load, lambda done: on_progress(done, total))
        self._inputs: Pictures | None = None
        if input is not None:
            inputs, shift = [sample.parts[input.side] for sample in samples], len(samples)
            self._inputs = Pictures(
                inputs, input, crop.load, lambda done: on_progress(shift + done, total), like=self._targets
            )
        self._order = Order(seed, len(samples))

    def __len__(self) -> int:
        return len(self._samples)

    def key(self, index: int) -> str:
        """The key of a sample."""
        return self._samples[index].key

    def batch(self, step: int, count: int, salt: int, device: torch.device) -> Batch:
        """The batch of a training step: "input" and "target", `count` C size size, in [-1, 1]."""
        chosen = self._order.batch(step, count, salt)
        draws = [generator(self._seed, salt, "crop", epoch, index) for epoch, index in chosen]
        seeds = [mix(self._seed, "recipe", epoch, index) for epoch, index in chosen]
        boxes = [
            Box.random(self._targets.shape(index), self._crop.size, self._crop.flip, draw)
            for (_, index), draw in zip(chosen, draws, strict=True)
        ]
        return self._collect([index for _, index in chosen], boxes, seeds, device)

    def fixed(self, indices: Sequence[int], device: torch.device) -> Batch:
        """The named samples, always cut the same way: from the middle, never mirrored."""
        boxes = [Box.middle(self._targets.shape(index), self._crop.size) for index in indices]
        seeds = [mix(self._seed, "recipe", "fixed", index) for index in indices]
        return self._collect(indices, boxes, seeds, device)

    def _collect(self, indices: Sequence[int], boxes: Sequence[Box], seeds: list[int], device: torch.device) -> Batch:
        targets = stack([box.cut(self._targets[index]) for index, box in zip(indices, boxes, strict=True)], device)
        if self._inputs is not None:
            inputs = stack([box.cut(self._inputs[index]) for index, box in zip(indices, boxes, strict=True)], device)
        else:
            assert self._recipe is not None
            colour = targets[:, :3] if targets.shape[1] >= 3 else targets.expand(-1, 3, -1, -1)
            inputs = self._recipe.apply(colour, seeds)
        return {"input": inputs, "target": targets}
