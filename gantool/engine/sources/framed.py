"""Pictures of one kind that are no squares: each cut to the same proportions and resized once, then shown as it is."""

from collections.abc import Callable, Sequence

import torch
from torch import Tensor

from gantool.data import Sample, open_cache
from gantool.engine.seeds import generator
from gantool.engine.sources.crop import CropPlan, SidePlan, stack
from gantool.engine.sources.order import Order


class Framed:
    """The samples of one split in the frame of `crop`, (height, width); stands in the place of a `Side`."""

    def __init__(self, samples: Sequence[Sample], plan: SidePlan, crop: CropPlan, frame: tuple[int, int], seed: int,
                 on_progress: Callable[[int], None]) -> None:
        self.samples = tuple(sample for sample in samples if plan.side in sample.parts)
        self._flip, self._seed = crop.flip, seed
        parts = [sample.parts[plan.side] for sample in self.samples]
        height, width = frame
        self._pictures = open_cache(parts, (width, height), plan.channels, nearest=plan.nearest, cover=True,
                                    on_progress=lambda done, total: on_progress(done))
        self._order = Order(seed, len(self.samples), "")

    def __len__(self) -> int:
        return len(self.samples)

    def batch(self, step: int, count: int, salt: int, device: torch.device) -> tuple[list[int], Tensor]:
        """Which samples come in a step, some of them mirrored: N C height width."""
        shown = []
        chosen = self._order.batch(step, count, salt)
        for epoch, index in chosen:
            draw = generator(self._seed, salt, "crop", epoch, index, "")
            mirrored = self._flip and bool(torch.randint(2, (), generator=draw))
            shown.append(self._pictures[index][:, ::-1] if mirrored else self._pictures[index])
        return [index for _, index in chosen], stack(shown, device)

    def fixed(self, indices: Sequence[int], device: torch.device) -> Tensor:
        """The named samples; their numbers begin anew where they are too high."""
        return stack([self._pictures[index % len(self)] for index in indices], device)

    def key(self, index: int) -> str:
        """The name of a sample; numbers begin anew as in `fixed`."""
        return self.samples[index % len(self)].key
