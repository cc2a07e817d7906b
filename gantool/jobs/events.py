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


class Preview(BaseEvent):
    """Pictures of fixed held-out samples: `rows` maps a sample's key to its file for each of `columns`."""

    event: Literal["preview"] = "preview"
    step: int
    columns: tuple[str, ...]
    rows: dict[str, tuple[str, ...]]


class Validated(BaseEvent):
    """Figures on the held-out samples; `best` tells whether this is the best model so far by `criterion`."""

    event: Literal["validated"] = "validated"
    step: int
    metrics: dict[str, float]
    criterion: str
    best: bool


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


class Noted(BaseEvent):
    """Something worth telling that stops nothing."""

    event: Literal["noted"] = "noted"
    message: str
    severity: Literal["info", "warning"] = "info"


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
    | Saved
    | RolledBack
    | Noted
    | Paused
    | Continued
    | Item
    | Finished
    | Failed,
    Field(discriminator="event"),
]
event_adapter: TypeAdapter[Event] = TypeAdapter(Event)
