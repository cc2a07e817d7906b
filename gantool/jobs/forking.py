"""A new run that begins where another one stood: with the weights of one of its saved states."""

import os
import shutil
from dataclasses import dataclass
from pathlib import Path

import safetensors

from gantool import files
from gantool.card import WEIGHTS, read_card
from gantool.errors import GantoolError, UnusableError
from gantool.jobs.folder import JobFolder
from gantool.jobs.spec import TrainSpec

START = "start"
CHECKPOINT = "state.pt"


@dataclass(frozen=True)
class State:
    """A state of a run that one can begin with.

    Attributes:
        model: the folder of its model.
        step: at which it was saved.
        checkpoint: the file with everything else that was learnt until then; None where it was dropped.
        whole: the discriminator is kept too, in that file or by the model itself; else the generator alone.
        best: it is the best one so far.
    """

    model: Path
    step: int
    checkpoint: Path | None
    whole: bool
    best: bool


def states(run: Path) -> list[State]:
    """The saved states of a run, oldest first; each step once, whole where one is."""
    best = _step(run / "model")
    found = {best: _state(run / "model", best, best)} if best is not None else {}
    for folder in sorted((run / "checkpoints").glob("[0-9]*")):
        step = _step(folder / "model")
        if step is not None:
            found[step] = _state(folder / "model", step, best, folder / CHECKPOINT)
    return [found[step] for step in sorted(found)]


def fork(spec: TrainSpec, state: State, path: Path) -> JobFolder:
    """Make the folder of a run that does as `spec` says and begins with `state`, which is taken into it: a run at work
    drops its older states.

    Raises:
        UnusableError: the folder is taken, or the state has gone meanwhile.
    """
    start = path / START
    folder = JobFolder.create(path, spec.model_copy(update={"start_from": start / "model"}))
    try:
        shutil.copytree(state.model, start / "model", copy_function=_linked)
        if state.checkpoint is not None:
            _linked(state.checkpoint, start / CHECKPOINT)
    except (OSError, shutil.Error) as error:
        shutil.rmtree(path, ignore_errors=True)
        why = error.strerror if isinstance(error, OSError) and error.strerror else "it changed meanwhile"
        raise UnusableError(
            f"The state of step {state.step:,} cannot be taken from {files.shown(state.model)}: {why}; choose another."
        ) from None
    return folder


def _state(model: Path, step: int, best: int | None, checkpoint: Path | None = None) -> State:
    kept = checkpoint if checkpoint is not None and checkpoint.is_file() else None
    return State(model, step, kept, kept is not None or _carries_discriminator(model), step == best)


def _step(model: Path) -> int | None:
    """The step a model comes from; None where there is no model."""
    try:
        facts = read_card(model).training
    except (GantoolError, OSError):
        return None
    return facts.steps if facts is not None and (model / WEIGHTS).is_file() else None


def _carries_discriminator(model: Path) -> bool:
    """Whether weights of a network D lie in it; what cannot be read is told when it is taken."""
    try:
        with safetensors.safe_open(model / WEIGHTS, "numpy") as weights:
            return any(name.startswith("D.") for name in weights.keys())  # noqa: SIM118  # it is no dictionary
    except (safetensors.SafetensorError, OSError):
        return False


def _linked(source: str | Path, target: str | Path) -> None:
    """The same file once more, without its bytes where the disk can do that: neither run ever writes into one."""
    try:
        os.link(source, target)
    except OSError:
        shutil.copy2(source, target)
