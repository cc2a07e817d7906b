"""`gantool train`, `resume`, `watch` and `stop`: one training run, from its start to its end."""

from collections.abc import Sequence
from pathlib import Path
from typing import Annotated, Any, Literal

from cyclopts import Parameter
from rich.text import Text

from gantool import files, library
from gantool.api import Layout
from gantool.cli.answer import Answer
from gantool.cli.families import check_family
from gantool.cli.follow import Ending, follow
from gantool.cli.settings import check_budget, check_device, parse_remedies, parse_settings
from gantool.cli.wording import duration, figures
from gantool.errors import UnusableError
from gantool.jobs.client import Job
from gantool.jobs.events import Finished
from gantool.jobs.folder import EventReader, JobFolder
from gantool.jobs.spec import TrainSpec

UNUSABLE = UnusableError.exit_code
Switch = Annotated[bool, Parameter(negative=(), show_default=False)]


def train(
    family: str,
    paths: list[Path],
    /,
    *,
    out: Path,
    preset: str | None = None,
    steps: int | None = None,
    minutes: float | None = None,
    set_: Annotated[list[str] | None, Parameter(name="--set", negative=())] = None,
    recipe: str | None = None,
    layout: Literal["aligned", "paired", "unpaired", "single"] | None = None,
    fix: Literal["safe", "all", "none"] = "safe",
    remedy: Annotated[list[str] | None, Parameter(negative=())] = None,
    exclude: Annotated[list[str] | None, Parameter(negative=())] = None,
    from_: Annotated[str | None, Parameter(name="--from")] = None,
    device: str = "auto",
    seed: int = 0,
    observer: Annotated[list[str] | None, Parameter(negative=())] = None,
    detach: Switch = False,
) -> Answer:
    """Train a model on folders of pictures. Ctrl+C saves and stops; `gantool resume` goes on.

    Args:
        family: The kind of model; `gantool plugins list` names them.
        paths: Folders of pictures.
        out: The new folder of the run.
        preset: A named set of settings of the family.
        steps: The budget in steps.
        minutes: The budget in minutes of training.
        set_: A setting of the family, as key=value; may be repeated.
        recipe: Make the inputs from the targets by this recipe.
        layout: What the pictures are, where `gantool inspect` guesses wrong: aligned (side by side), paired (two
            folders, by name), unpaired (two folders) or single.
        fix: The remedies of `gantool inspect` to apply, without touching a file: safe are those that lose no picture.
        remedy: A remedy besides, as `gantool inspect --json` gives it under "fix"; may be repeated.
        exclude: The key of a sample to leave out; may be repeated.
        from_: Start from the weights of this model.
        device: auto, cpu, cuda, cuda:<number> or mps.
        seed: Of everything random.
        observer: Who wants to know besides, by id, like tensorboard; may be repeated.
        detach: Return at once and let the training go on by itself.
    """
    check_budget(steps, minutes)
    check_device(device)
    check_family(family, preset)
    spec = TrainSpec(
        family=family,
        paths=tuple(path.absolute() for path in paths),  # a run goes on from wherever it is resumed
        preset=preset,
        settings=parse_settings(set_ or ()),
        steps=steps,
        minutes=minutes,
        recipe=recipe,
        layout=Layout(layout) if layout else None,
        fix=fix,
        remedies=parse_remedies(remedy or ()),
        excluded=tuple(exclude or ()),
        start_from=library.find(from_).folder if from_ is not None else None,
        observers=tuple(observer or ()),
        device=device,
        seed=seed,
    )
    _check_there(spec.paths)
    job = Job.start(spec, out, tied=not detach)
    library.remember_run(out)
    if detach:
        return _detached(out)
    ending = follow(job)
    learnt = any((out / "checkpoints").glob("*/manifest.json"))
    if ending.outcome.exit_code == UNUSABLE and not learnt:
        job.discard()  # nothing was learnt: the folder is free for another try with better words
    return _finish(out, ending)


def resume(
    run: Path, /, *, steps: int | None = None, minutes: float | None = None, detach: Switch = False
) -> Answer:
    """Go on with a run from its last checkpoint; with a budget, lengthen it.

    Args:
        run: The folder of the run.
        steps: The new budget in steps, those that are done included.
        minutes: Train for this many minutes from now on.
        detach: Return at once and let the training go on by itself.
    """
    check_budget(steps, minutes)
    folder = _run_at(run)
    last = finished(folder)
    if steps is None and minutes is None and last is not None and not folder.is_running():
        return Answer(
            _value(run, last.result),
            f"{files.shown(run)} is finished already; --steps or --minutes would lengthen it.",
        )
    if steps is not None or minutes is not None:
        with folder.held():
            folder.choose(extend_steps=steps, extend_minutes=minutes)
    job = Job.resume(folder, tied=not detach)
    library.remember_run(run)
    return _detached(run) if detach else _finish(run, follow(job))


def watch(run: Path, /) -> Answer:
    """Follow a run that is training by itself; Ctrl+C ends the watching, not the run.

    Args:
        run: The folder of the run.
    """
    folder = _run_at(run)
    if not folder.is_running():
        raise UnusableError(f"Nothing is working on {files.shown(run)}; `gantool resume` would go on with it.")
    return _finish(run, follow(Job.attach(folder), stops=False))


def stop(run: Path, /) -> Answer:
    """Ask a run that is training by itself to save and stop, and wait until it has.

    Args:
        run: The folder of the run.
    """
    folder = _run_at(run)
    if not folder.is_running():
        raise UnusableError(f"Nothing is working on {files.shown(run)}; it is stopped already.")
    folder.ask("stop")
    return _finish(run, follow(Job.attach(folder), stops=False))


def _run_at(run: Path) -> JobFolder:
    folder = JobFolder(run)
    if not isinstance(folder.spec(), TrainSpec):
        raise UnusableError(f"{files.shown(run)} is not a training run.")
    return folder


def finished(folder: JobFolder) -> Finished | None:
    """The last event, if it says that the run reached its end."""
    reader, last = EventReader(folder), None
    while events := reader():
        last = events[-1]
    return last if isinstance(last, Finished) and last.outcome == "done" else None


def _check_there(paths: Sequence[Path]) -> None:
    for path in paths:
        if not path.exists():
            raise UnusableError(f"{files.shown(path)} does not exist; name a folder of pictures.")


def _finish(run: Path, ending: Ending) -> Answer:
    value = _value(run, ending.result)
    model = run / "model"
    text = Text("Stopped" if ending.outcome.state == "stopped" else "Finished")
    text.append(f" after {value['steps']} steps in {duration(float(value['seconds'] or 0))}.")
    if value["metrics"]:
        text.append(f" Held out: {figures(value['metrics'])}.")
    if (model / "model.safetensors").exists():
        text.append(f"\nModel: {files.shown(model)}")
    if value.get("message"):
        text.append(f"\n{value['message']}")
    if ending.outcome.state == "stopped":
        text.append(f"\nGo on with: gantool resume {files.shown(run)}")
    return Answer(value, text, ending.exit_code)


def _detached(run: Path) -> Answer:
    shown = files.shown(run)
    text = f"Training goes on by itself in {shown}.\nLook in: gantool watch {shown}\nEnd it: gantool stop {shown}"
    return Answer({**_value(run, {}), "detached": True}, text)


def _value(run: Path, result: dict[str, Any]) -> dict[str, Any]:
    """The JSON shape of `train` and `resume`."""
    return {"steps": None, "seconds": None, "metrics": {}, **result, "run": files.shown(run)}
