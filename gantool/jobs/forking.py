"""A new run that begins where another one stood: with the weights of one of its saved states."""

import os
import shutil
from dataclasses import dataclass
from pathlib import Path

from gantool import files
from gantool.card import read_card
from gantool.errors import GantoolError, UnusableError
from gantool.jobs.folder import JobFolder
from gantool.jobs.spec import TrainSpec

START = "start"


@dataclass(frozen=True)
class State:
    """A state of a run that one can begin with.

    Attributes:
        model: the folder of its model.
        step: at which it was saved.
        whole: the discriminator is kept too; else the generator alone.
        best: it is the best one so far.
    """

    model: Path
    step: int
    whole: bool
    best: bool


def states(run: Path) -> list[State]:
    """The saved states of a run, oldest first; each step once, whole where one is."""
    best = _step(run / "model")
    found = {best: State(run / "model", best, whole=False, best=True)} if best is not None else {}
    for folder in sorted((run / "checkpoints").glob("[0-9]*")):
        step = _step(folder / "model")
        if step is not None:
            found[step] = State(folder / "model", step, (folder / "state.pt").is_file(), best=step == best)
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
        if state.whole:
            _linked(state.model.parent / "state.pt", start / "state.pt")
    except (OSError, shutil.Error) as error:
        shutil.rmtree(path, ignore_errors=True)
        why = error.strerror if isinstance(error, OSError) and error.strerror else "it changed meanwhile"
        raise UnusableError(
            f"The state of step {state.step:,} cannot be taken from {files.shown(state.model)}: {why}; choose another."
        ) from None
    return folder


def _step(model: Path) -> int | None:
    """The step a model comes from; None where there is no model."""
    try:
        facts = read_card(model).training
    except (GantoolError, OSError):
        return None
    return facts.steps if facts is not None and (model / "model.safetensors").is_file() else None


def _linked(source: str | Path, target: str | Path) -> None:
    """The same file once more, without its bytes where the disk can do that: neither run ever writes into one."""
    try:
        os.link(source, target)
    except OSError:
        shutil.copy2(source, target)
