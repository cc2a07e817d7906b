"""How far what is made is from held-out pictures, as sets, while a network learns that has no goal for each picture.

Only where a person has a network that describes pictures: without one there is nothing to go by but one's eyes. KID is
taken, since held-out pictures are few (arXiv:1801.01401).
"""

from collections.abc import Iterator, Mapping

import torch
from torch import Tensor

from gantool.api import Task
from gantool.engine.sources import Source
from gantool.engine.training.learner import Learner
from gantool.engine.training.plan import Plan
from gantool.metrics.extractors import Extractor, Gathering

FEWEST, MOST = 8, 32  # held-out pictures

_SIDES: Mapping[Task, tuple[str, str]] = {Task.UNPAIRED: ("a_to_b", "b"), Task.SYNTHESIS: ("sample", "real")}
"""What is made and what it should look like, by the names of previews and batches."""


class Distance:
    """The distance between sets, on the same held-out pictures each time; what is wanted is described once."""

    def __init__(self, learner: Learner, held_out: Source, plan: Plan, extractor: Extractor | None) -> None:
        self._learner, self._held_out, self._extractor = learner, held_out, extractor
        self._task, self._device, self._seed = plan.task, plan.choice.device, plan.seed
        self._wanted: Tensor | None = None

    def measure(self) -> dict[str, float]:
        """The figure under its name; nothing where there is no network, no need, or too little to look at."""
        count = min(len(self._held_out), MOST)
        if self._extractor is None or self._task not in _SIDES or count < FEWEST:
            return {}
        from gantool.metrics.sets import kernel  # its libraries take seconds, which no other training waits for

        made, wanted = Gathering(self._extractor), Gathering(self._extractor)
        for mine, goals in self._pictures(count):
            _add(made, mine)
            if self._wanted is None:
                _add(wanted, goals)
        if self._wanted is None:
            self._wanted = wanted.features().described
        described = made.features().described
        if not bool(torch.isfinite(described).all()):
            return {}
        relative = not self._extractor.is_inception
        found = kernel(described, self._wanted, self._seed, scaled=relative)
        return {"kernel_distance" if relative else "kid": found.value}

    def _pictures(self, count: int) -> Iterator[tuple[Tensor, Tensor]]:
        """What is made beside what is wanted. A generator shows as many latents as it is given pictures at once."""
        made, wanted = _SIDES[self._task]
        step = count if self._task is Task.SYNTHESIS else 1
        for first in range(0, count, step):
            batch = self._held_out.fixed(range(first, first + step), self._device)
            yield self._learner.shown(batch)[made].float(), batch[wanted].float()


def _add(gathering: Gathering, images: Tensor) -> None:
    for each in images:
        gathering.add(each[None].clamp(-1, 1))
