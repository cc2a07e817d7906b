"""The figure of a training without goals: near for the same kind of pictures, far for others, or none at all."""

from collections.abc import Sequence
from dataclasses import replace
from types import SimpleNamespace
from typing import Any

import pytest
import torch
from torch import Tensor

from gantool.api import Batch, Task
from gantool.engine.training.distance import FEWEST, Distance
from gantool.metrics.extractors import Extractor


def pictures(count: int, seed: int, brightness: float = 0.0) -> Tensor:
    return torch.rand(count, 3, 16, 16, generator=torch.Generator().manual_seed(seed)) * 0.5 + brightness


class Held:
    """Held-out pictures of both kinds."""

    def __init__(self, count: int) -> None:
        self.a, self.b, self.asked = pictures(count, 0), pictures(count, 1), 0

    def __len__(self) -> int:
        return len(self.b)

    def fixed(self, indices: Sequence[int], device: torch.device) -> Batch:
        self.asked += 1
        chosen = list(indices)
        return {"a": self.a[chosen], "b": self.b[chosen], "real": self.b[chosen]}


def colours(inception: bool = False) -> Extractor:
    return Extractor("colours", 8, 3, lambda images: (images.mean((2, 3)) * 10, None), is_inception=inception)


def distance(made: Tensor, task: Task, extractor: Extractor | None, count: int = 12) -> dict[str, float]:
    held, calls = Held(count), [0]

    def shown(batch: Batch) -> dict[str, Tensor]:
        size = len(batch["real"])
        first = 0 if task is Task.SYNTHESIS else calls[0]  # the same latents at each call
        calls[0] += size
        return {"a_to_b": made[first : first + size], "sample": made[first : first + size]}

    learner: Any = SimpleNamespace(shown=shown)
    plan: Any = SimpleNamespace(task=task, choice=SimpleNamespace(device=torch.device("cpu")), seed=0)
    found: Any = Distance(learner, held, plan, extractor)  # type: ignore[arg-type]  # a source has more to it
    first = found.measure()
    calls[0] = 0
    assert found.measure() == first, "the same pictures give the same figure"
    return dict(first)


@pytest.mark.parametrize("task", [Task.UNPAIRED, Task.SYNTHESIS])
def test_the_same_kind_is_near_and_another_far(task: Task) -> None:
    near = distance(pictures(12, 7), task, colours())["kernel_distance"]
    far = distance(pictures(12, 7, brightness=-1.0), task, colours())["kernel_distance"]
    assert far > 100 * abs(near)
    assert distance(pictures(12, 7), task, replace(colours(), is_inception=True)).keys() == {"kid"}


def test_there_is_none_without_network_need_or_pictures() -> None:
    made = pictures(12, 7)
    assert distance(made, Task.UNPAIRED, None) == {}
    assert distance(made, Task.PAIRED, colours()) == {}
    assert distance(made, Task.UNPAIRED, colours(), count=FEWEST - 1) == {}
    assert distance(made * float("nan"), Task.UNPAIRED, colours()) == {}
