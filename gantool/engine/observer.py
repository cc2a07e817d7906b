"""What a training tells while it runs, to whoever listens."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal, Protocol

from torch import Tensor

Wish = Literal["run", "pause", "stop"]


@dataclass(frozen=True)
class StepReport:
    """How far a training is. `seconds` counts over all sessions; `steps` is None while it is not yet known.

    `gradient_norms` are by optimiser. Of the augmentation, where there is one: its probability `p`, `r_t` and `r_v` of
    arXiv:2006.06676, (1).
    """

    step: int
    steps: int | None
    seconds: float
    eta: float | None
    images_per_second: float
    losses: dict[str, float]
    decisions: dict[str, float]
    learning_rates: dict[str, float]
    memory_mb: float
    gradient_norms: dict[str, float] = field(default_factory=dict)
    p: float | None = None
    r_t: float | None = None
    r_v: float | None = None


@dataclass(frozen=True)
class Scarcer:
    """Memory ran out at step `at`; the run goes on from step `on_from`, with less.

    Of `device`, a name. Each `batch` is split into `parts`; pictures are cut to squares of `crop` px (None: whole).
    """

    at: int
    on_from: int
    device: str
    batch: int
    parts: int
    crop: int | None


@dataclass(frozen=True)
class Gauged:
    """What the first steps of a session took: the most bytes held, and seconds for each part of `pictures`.

    A batch of `batch` was in so many `parts`, of which none may have fewer than `least_part`; `base` are the bytes that
    were held before the first step.
    """

    pictures: int
    parts: int
    base: int
    memory: int
    seconds: float
    batch: int
    least_part: int


class Observer(Protocol):
    """Listens to a training, and says what is wished of it.

    `previewed` gets pictures by column, each N C H W in [-1, 1] on the CPU, and the keys of the N samples.
    """

    def wish(self) -> Wish: ...
    def phase(self, title: str, done: int = 0, total: int = 0) -> None: ...
    def stepped(self, report: StepReport) -> None: ...
    def planned(self, steps: int) -> None: ...
    def previewed(self, step: int, keys: tuple[str, ...], columns: Mapping[str, Tensor]) -> None: ...
    def validated(self, step: int, metrics: Mapping[str, float], criterion: str, best: bool) -> None: ...
    def saved(self, step: int) -> None: ...
    def rolled_back(self, step: int, to: int, reason: str, factor: float) -> None: ...
    def gauged(self, found: Gauged) -> None: ...
    def scarcer(self, found: Scarcer) -> None: ...
    def noted(self, message: str) -> None: ...
    def paused(self) -> None: ...
    def continued(self) -> None: ...
