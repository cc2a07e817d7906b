"""What a job reports while it runs: one JSON object a line in `events.jsonl`, the same for window and terminal."""

import time
from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field, TypeAdapter


class BaseEvent(BaseModel):
    """An event; `time` is in seconds since the epoch."""

    model_config = ConfigDict(frozen=True, extra="ignore")
    time: float = Field(default_factory=time.time)


class Started(BaseEvent):
    """A worker took the job up; `facts` tells the choices made (device, precision, threads, versions)."""

    event: Literal["started"] = "started"
    pid: int
    facts: dict[str, Any] = {}


class Phase(BaseEvent):
    """Preparing: `done` of `total` (0: not known) of what `title` says."""

    event: Literal["phase"] = "phase"
    title: str
    done: int = 0
    total: int = 0


class Progress(BaseEvent):
    """Training: `step` of `steps` (None until the minutes are turned into steps) are done.

    `seconds` counts training time over all sessions of the run; `eta` is in seconds, None where unknown.
    `gradient_norms` are by optimiser. `p` is the probability of augmentation, `r_t` and `r_v` tell how sure the
    discriminator is of what it learns from (arXiv:2006.06676, 1); None where nothing is augmented.
    """

    event: Literal["progress"] = "progress"
    step: int
    steps: int | None
    seconds: float
    eta: float | None
    images_per_second: float
    losses: dict[str, float] = {}
    decisions: dict[str, float] = {}
    learning_rates: dict[str, float] = {}
    memory_mb: float = 0.0
    gradient_norms: dict[str, float] = {}
    p: float | None = None
    r_t: float | None = None
    r_v: float | None = None


class Preview(BaseEvent):
    """Pictures of fixed held-out samples: `rows` maps a sample's key to its file for each of `columns`.

    `nearest` maps a key to the file of the training picture nearest to what was made for it, where that is known.
    `figures` are what the pictures show in numbers (see `gantool.engine.monitors.looks`). `dropped` are the steps of
    older previews whose pictures were removed, so that a long night does not fill the disk.
    """

    event: Literal["preview"] = "preview"
    step: int
    columns: tuple[str, ...]
    rows: dict[str, tuple[str, ...]]
    nearest: dict[str, str] = {}
    figures: dict[str, float] = {}
    dropped: tuple[int, ...] = ()


class Validated(BaseEvent):
    """Figures on the held-out samples; `best` tells whether this is the best model so far by `criterion`."""

    event: Literal["validated"] = "validated"
    step: int
    metrics: dict[str, float]
    criterion: str
    best: bool


class Counsel(BaseModel):
    """One piece of advice: see `gantool.engine.advisor.advice.Advice`."""

    model_config = ConfigDict(frozen=True, extra="ignore")
    kind: str
    severity: Literal["good", "info", "warning"]
    judgement: str
    evidence: str
    action: str = ""
    next: str = ""


class Advised(BaseEvent):
    """How it goes, in words: the judgement, and what is worth telling `beside` it. Told when either has changed."""

    event: Literal["advised"] = "advised"
    step: int
    judgement: Counsel
    beside: tuple[Counsel, ...] = ()


class Saved(BaseEvent):
    """A checkpoint is whole and on the disk: a run killed from now on goes on from here."""

    event: Literal["saved"] = "saved"
    step: int


class RolledBack(BaseEvent):
    """The numbers ran away at `step`; the run went back to `to` and goes on with `factor` times the learning rates."""

    event: Literal["rolled_back"] = "rolled_back"
    step: int
    to: int
    reason: str
    factor: float


class SteppedDown(BaseEvent):
    """Memory of `device` ran out at step `at`; the run goes on from step `on_from`, with less.

    Each `batch` is split into `parts`; pictures are cut to squares of `crop` px (None: whole). Where `on_from` is not
    after `at`, what came after it is taken again.
    """

    event: Literal["stepped_down"] = "stepped_down"
    at: int
    on_from: int
    device: str
    batch: int
    parts: int
    crop: int | None = None


class Noted(BaseEvent):
    """Something worth telling that stops nothing."""

    event: Literal["noted"] = "noted"
    message: str
    severity: Literal["info", "warning"] = "info"


class Estimated(BaseEvent):
    """What a training of `batch` pictures of `size` px needs and takes, as far as is known before its end.

    `memory_mb` of the `capacity_mb` that it may hold on `device`, with each batch in `parts`. Where it does not fit,
    `size_that_fits` is the largest size in px that would (0: none). Times are None where no step could be tried. Where
    `devices` share a batch, all this is of one of them, and the time without what they wait for each other.
    """

    event: Literal["estimated"] = "estimated"
    fits: bool
    device: str
    memory_mb: float
    capacity_mb: float
    size: int
    batch: int
    parts: int = 1
    devices: int = 1
    size_that_fits: int = 0
    seconds_per_step: float | None = None
    images_per_second: float | None = None
    seconds: float | None = None
    steps: int | None = None


class Paused(BaseEvent):
    """The job waits, on request."""

    event: Literal["paused"] = "paused"


class Continued(BaseEvent):
    """The job goes on after a pause."""

    event: Literal["continued"] = "continued"


class Item(BaseEvent):
    """One file of a batch got its row: `index` of `total`, counted from 1."""

    event: Literal["item"] = "item"
    index: int
    total: int
    input: str
    output: str | None
    state: Literal["running", "done", "skipped", "failed"]
    reason: str = ""
    notes: tuple[str, ...] = ()


class Tried(BaseEvent):
    """A request of a trial has its answer: `number` of the request, `at` of its conversions, and result or reason.

    `region`: the part of the picture that was translated, (left, top, width, height) as shares of it; None: all of it.
    `tile`: side in px of the pieces it went through in, None for whole. `bits` and `alpha` are those of the result.
    """

    event: Literal["tried"] = "tried"
    number: int
    at: int
    output: str | None
    reason: str = ""
    notes: tuple[str, ...] = ()
    seconds: float = 0.0
    region: tuple[float, float, float, float] | None = None
    tile: int | None = None
    bits: int = 8
    alpha: bool = False


class Finished(BaseEvent):
    """The job ended as it should: `outcome` is "done" or "stopped" (on request, everything saved)."""

    event: Literal["finished"] = "finished"
    outcome: Literal["done", "stopped"]
    result: dict[str, Any] = {}


class Failed(BaseEvent):
    """The job ended early: `reason` is one sentence, `exit_code` that of the command line, `details` for a report."""

    event: Literal["failed"] = "failed"
    reason: str
    exit_code: int = 3
    details: str = ""


Event = Annotated[
    Started
    | Phase
    | Progress
    | Preview
    | Validated
    | Advised
    | Saved
    | RolledBack
    | SteppedDown
    | Noted
    | Estimated
    | Paused
    | Continued
    | Item
    | Tried
    | Finished
    | Failed,
    Field(discriminator="event"),
]
event_adapter: TypeAdapter[Event] = TypeAdapter(Event)
