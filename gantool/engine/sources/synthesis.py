"""SYNTHESIS: pictures of one kind, or of several classes."""

from collections.abc import Sequence

import torch
from torch import Tensor

from gantool.api import Batch
from gantool.data import Sample
from gantool.engine.sources.crop import CropPlan, SidePlan
from gantool.engine.sources.framed import Framed
from gantool.engine.sources.side import Side
from gantool.engine.sources.source import OnProgress


class SynthesisSource:
    """The pictures of one split, decoded once: "real", and "label" (int64 N) where there are classes."""

    def __init__(
        self,
        samples: Sequence[Sample],
        plan: SidePlan,
        crop: CropPlan,
        seed: int,
        labelled: bool,
        on_progress: OnProgress = lambda done, total: None,
    ) -> None:
        def tell(done: int) -> None:
            on_progress(done, len(samples))

        self._side: Side | Framed = Side(samples, plan, crop, seed, "", tell) if crop.frame is None else Framed(
            samples, plan, crop, crop.frame, seed, tell)
        self._labels: list[int] | None = None
        if labelled:
            self._labels = [_label(sample) for sample in self._side.samples]

    def __len__(self) -> int:
        return len(self._side)

    def key(self, index: int) -> str:
        """The key of a sample."""
        return self._side.key(index)

    def batch(self, step: int, count: int, salt: int, device: torch.device) -> Batch:
        """The batch of a training step: "real", `count` C size size, in [-1, 1]."""
        indices, real = self._side.batch(step, count, salt, device)
        return self._with_labels(real, indices)

    def fixed(self, indices: Sequence[int], device: torch.device) -> Batch:
        """The middle of the named pictures."""
        return self._with_labels(self._side.fixed(indices, device), indices)

    def _with_labels(self, real: Tensor, indices: Sequence[int]) -> Batch:
        if self._labels is None:
            return {"real": real}
        labels = [self._labels[index] for index in indices]
        return {"real": real, "label": torch.tensor(labels, dtype=torch.int64, device=real.device)}


def _label(sample: Sample) -> int:
    assert sample.label is not None, f"{sample.key} has no class"
    return sample.label
