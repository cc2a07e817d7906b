"""What a training is to do, and what it must know to go on."""

from dataclasses import dataclass, field

from gantool.api import Task
from gantool.engine.augmentation import AugmentPlan
from gantool.engine.devices import DeviceChoice
from gantool.engine.distribution import ALONE, World


@dataclass(frozen=True)
class Plan:
    """What the loop must know beyond the trainer.

    One of `steps` and `minutes` is given. `minutes` are those of the whole run, or, with `more`, those from now on.
    `micro_batches` and `crop`: what the run does without already, see `gantool.engine.thrift`.
    `scale`: how many times as large as what goes in is what comes out. `clip_norm`: see `Config.clip_norm`.
    `world`: the other devices that learn from the same batches.
    """

    seed: int
    batch: int
    checkpoint_every: int
    ema_kimg: float
    choice: DeviceChoice
    steps: int | None
    minutes: float | None
    more: bool = False
    task: Task = Task.PAIRED
    scale: int = 1
    augment: AugmentPlan = field(default_factory=AugmentPlan)
    clip_norm: float = 0.0
    micro_batches: int = 1
    crop: int | None = None
    world: World = ALONE


@dataclass
class State:
    """What a resumed run must know beyond weights and optimisers; plain values only."""

    step: int = 0
    seconds: float = 0.0
    salt: int = 0
    factor: float = 1.0
    rollbacks: int = 0
    best: float | None = None
    best_step: int | None = None
    metrics: dict[str, float] = field(default_factory=dict)
