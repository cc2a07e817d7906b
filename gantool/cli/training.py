"""`gantool train`, `resume`, `watch` and `stop`: one training run, from its start to its end."""

from collections.abc import Sequence
from pathlib import Path
from typing import Annotated, Any, Literal

from cyclopts import Parameter
from rich.text import Text

from gantool import files, library
from gantool.api import Layout
from gantool.cli import wording
from gantool.cli.answer import Answer
from gantool.cli.company import asked_company, attend
from gantool.cli.families import check_family
from gantool.cli.follow import Ending, follow, result_of
from gantool.cli.settings import check_budget, check_device, parse_remedies, parse_settings
from gantool.cli.wording import duration, figures
from gantool.errors import UnusableError
from gantool.jobs.client import Job
from gantool.jobs.events import Estimated, Finished
from gantool.jobs.folder import EventReader, JobFolder
from gantool.jobs.spec import EstimateSpec, TrainSpec

UNUSABLE = UnusableError.exit_code
Switch = Annotated[bool, Parameter(negative=(), show_default=False)]


def train(
    family: str,
    paths: list[Path],
    /,
    *,
    out: Path | None = None,
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
    deterministic: Switch = False,
    devices: int | None = None,
    nodes: int | None = None,
    seed: int = 0,
    observer: Annotated[list[str] | None, Parameter(negative=())] = None,
    extractor: Path | None = None,
    detach: Switch = False,
    estimate: Switch = False,
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
        deterministic: Use only operations that give the same bits each time, where the device has them.
        devices: How many devices of that kind learn together, on each machine; torchrun says it by itself.
        nodes: How many machines learn together; the same command is then started on each by torchrun.
        seed: Of everything random.
        observer: Who wants to know besides, by id, like tensorboard; may be repeated.
        extractor: A file with a network that describes pictures (npz, safetensors, pth): by it held-out pictures are
            compared with what is made, where no picture has a goal of its own. Without it Inception v3 serves if it is
            at hand, on a graphics card.
        detach: Return at once and let the training go on by itself.
        estimate: Only say whether it fits, what memory it needs and how long it takes.
    """
    check_budget(steps, minutes)
    check_device(device)
    check_family(family, preset)
    together = asked_company(devices, nodes)
    if together.follows:
        return attend()
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
        extractor=_network(extractor),
        device=device,
        deterministic=deterministic,
        devices=together.devices,
        nodes=together.nodes,
        seed=seed,
    )
    if estimate:
        return _estimated(spec)
    if out is None:
        raise UnusableError("The run needs a folder of its own; name a new one by --out.")
    return begin(spec, out, detach=detach)


def _network(extractor: Path | None) -> Path | None:
    if extractor is not None and not extractor.is_file():
        raise UnusableError(f"{files.shown(extractor)} does not exist; name the file of a network after --extractor.")
    return extractor.absolute() if extractor is not None else None


def begin(spec: TrainSpec, out: Path, *, detach: bool) -> Answer:
    """Start a run in the new folder `out`, and follow it to its end unless it is to go on by itself."""
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
    run: Path,
    /,
    *,
    steps: int | None = None,
    minutes: float | None = None,
    devices: int | None = None,
    nodes: int | None = None,
    detach: Switch = False,
) -> Answer:
    """Go on with a run from its last checkpoint; with a budget, lengthen it.

    Args:
        run: The folder of the run.
        steps: The new budget in steps, those that are done included.
        minutes: Train for this many minutes from now on.
        devices: Go on with this many devices on each machine.
        nodes: Go on with this many machines.
        detach: Return at once and let the training go on by itself.
    """
    check_budget(steps, minutes)
    together = asked_company(devices, nodes)
    if together.follows:
        return attend()
    folder = _run_at(run)
    last = None if together.several else finished(folder)
    if steps is None and minutes is None and last is not None and not folder.is_running():
        return Answer(
            _value(run, last.result),
            f"{files.shown(run)} is finished already; --steps or --minutes would lengthen it.",
        )
    if steps is not None or minutes is not None:
        with folder.held():
            folder.choose(extend_steps=steps, extend_minutes=minutes)
    if devices is not None or nodes is not None:
        with folder.held():
            folder.choose(devices=together.devices, nodes=together.nodes, devices_asked=True)
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


def _estimated(spec: TrainSpec) -> Answer:
    _check_there(spec.paths)
    result = result_of(EstimateSpec(train=spec))
    return Answer(result, wording.estimate(Estimated(**result)))


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
