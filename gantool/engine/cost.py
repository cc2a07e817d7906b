"""What the steps of a training take in memory and time: from a few points, for any number of pictures and any size.

Of `n` pictures at once a step holds base + n * each, and takes about n times as long as one; parts of a batch come one
after the other. What pictures take grows with their area. So two tiny batches tell what a large one needs, before it is
tried; the first steps of a real training then put their own point in place of the reckoned one.
"""

from collections.abc import Callable
from itertools import pairwise

import torch
from pydantic import BaseModel, ConfigDict

from gantool.api import Batch, Trainer
from gantool.engine import devices
from gantool.engine.peak import Peak, held
from gantool.engine.thrift import Thrift, release
from gantool.engine.training.learner import Learner
from gantool.engine.training.plan import Plan

SPARE = 0.92  # of what is there may be planned with: the rest is for previews, and for what this does not see


class Point(BaseModel):
    """A step of `pictures` at once: the most bytes held, and seconds."""

    model_config = ConfigDict(frozen=True)

    pictures: int
    memory: float
    seconds: float


class Cost(BaseModel):
    """`base`: bytes held before the first step, with the networks built. `points`: fewest pictures at once first.

    `least_parts`: into how few pictures at once a batch of so many may be split, as far as a trainer has told: for one
    that compares pictures with each other that depends on the batch, and the points are of many batches.
    """

    model_config = ConfigDict(frozen=True)

    base: float
    points: tuple[Point, ...]
    least_parts: dict[int, int] = {}

    def with_point(self, point: Point) -> "Cost":
        """This, and what was measured now; it takes the place of an older measurement of as many pictures."""
        others = [each for each in self.points if each.pictures != point.pictures]
        points = tuple(sorted((*others, point), key=lambda each: each.pictures))
        return self.model_copy(update={"points": points})

    def with_least(self, batch: int, least_part: int) -> "Cost":
        """This, and the fewest pictures that a part of such a batch may have."""
        return self.model_copy(update={"least_parts": {**self.least_parts, batch: least_part}})

    def least_part(self, batch: int) -> int:
        """The fewest pictures that a part of such a batch may have; where nobody has told, the fewest ever measured."""
        return self.least_parts.get(batch, min((each.pictures for each in self.points), default=1))

    def memory(self, pictures: int) -> float:
        """The most bytes that a step of so many pictures at once holds."""
        return self._at(pictures, lambda point: point.memory, self.base)

    def seconds(self, batch: int, parts: int = 1) -> float:
        """What a step of a batch in so many parts takes."""
        part = -(-batch // parts)
        return self._at(part, lambda point: point.seconds, 0.0) * batch / part

    def memory_at(self, pictures: int, share: float) -> float:
        """The same for pictures whose side is this share as long."""
        return self.base + (self.memory(pictures) - self.base) * share**2

    def _at(self, pictures: int, value: Callable[[Point], float], none: float) -> float:
        """Through the points, in straight lines; beyond the last one as between the last two, or from `none` at 0."""
        points = [(0, none), *((each.pictures, value(each)) for each in self.points)]
        if len(points) > 2:
            points = points[1:]
        for (left, low), (right, high) in pairwise(points):
            if pictures <= right or right == points[-1][0]:
                slope = max(0.0, (high - low) / (right - left))
                return high + slope * (pictures - right)
        raise AssertionError("a cost has a point")


def probe(build: Callable[[], Trainer], invent: Callable[[int], Batch], plan: Plan) -> Cost:
    """Take two steps of the fewest pictures at true size and, where a batch has more, two of twice as many.

    `invent` makes a batch of so many pictures on the device of the plan.

    Raises:
        torch.OutOfMemoryError, MemoryError, RuntimeError: not even that fits.
    """
    device = plan.choice.device
    learner = Learner(build, plan)
    base = held(device)
    least = min(plan.batch, learner.trainer.least_part)
    counts = sorted({least, min(plan.batch, 2 * least)})
    cost = Cost(base=base, points=()).with_least(plan.batch, least)
    for pictures in counts:
        learner.thrift.parts = 1
        with Peak(device) as peak:
            seconds = min(_second(learner, invent(pictures), device) for _ in range(2))
        cost = cost.with_point(Point(pictures=pictures, memory=peak.so_far(), seconds=seconds))
    del learner
    release()
    return cost


def _second(learner: Learner, batch: Batch, device: torch.device) -> float:
    import time

    begun = time.perf_counter()
    learner.step(batch)
    if device.type == "cuda":
        torch.cuda.synchronize(device)
    return time.perf_counter() - begun


def capacity(device: torch.device) -> int:
    """What this process may hold on the device, what it holds included."""
    return devices.free_bytes(device) + held(device)


class Verdict(BaseModel):
    """Whether a training fits, and how.

    `needed` and `there` in bytes. `parts`: into how many each batch is split so that it fits; where nothing helps it
    does not `fit`, and `size` is the largest that would, in px (0: none that makes sense).
    """

    model_config = ConfigDict(frozen=True)

    fits: bool
    needed: float
    there: float
    parts: int
    size: int = 0


def judge(cost: Cost, batch: int, least_part: int, size: int, there: float) -> Verdict:
    """Whether it fits into `there` bytes, in as few parts as need be."""
    thrift, room = Thrift(batch, least_part=least_part), there * SPARE
    while cost.memory(-(-batch // thrift.parts)) > room and thrift.split_more():
        pass
    part = -(-batch // thrift.parts)
    needed = cost.memory(part)
    if needed <= room:
        return Verdict(fits=True, needed=needed, there=there, parts=thrift.parts)
    smaller = next((side for side in range(size // 32 * 32, 63, -32) if cost.memory_at(part, side / size) <= room), 0)
    return Verdict(fits=False, needed=needed, there=there, parts=thrift.parts, size=smaller)
