"""`gantool runs`: the books of the training runs."""

import time
from pathlib import Path
from typing import Annotated, Any

from cyclopts import Parameter
from rich.table import Table
from rich.text import Text

from gantool import files
from gantool.cli.answer import Answer
from gantool.cli.settings import check_budget, check_device, parse_settings
from gantool.cli.training import Switch, begin
from gantool.jobs import books
from gantool.jobs.books import Plan, Pruned, RunRecord
from gantool.jobs.books.record import Best
from gantool.library.states import SavedState, saved_states
from gantool.library.states import pin as pin_state

Words = Annotated[list[str] | None, Parameter(negative=())]


def list_(*, tag: Words = None, family: str | None = None) -> Answer:
    """List the training runs that gantool knows of, the newest first.

    Args:
        tag: Only those with this tag; may be repeated.
        family: Only those of this family.
    """
    wanted = {each.casefold() for each in tag or ()}
    found = [
        each
        for each in books.records()
        if wanted <= {tag.casefold() for tag in each.tags} and family in (None, each.family)
    ]
    if not found:
        return Answer([], "There are no such runs." if tag or family else "There are no runs yet; `gantool train`.")
    table = Table(box=None, pad_edge=False)
    for head in ("name", "tags", "family", "pictures", "steps", "best", "size", "state", "folder"):
        table.add_column(head, overflow="fold")
    for run in found:
        table.add_row(*map(Text, _cells(run)))
    return Answer([_value(each) for each in found], table)


def show(run: str, /) -> Answer:
    """Show one run: its settings, figures and saved states.

    Args:
        run: The folder of the run, or its name.
    """
    path = books.find_run(run)
    found, states = books.record(path), saved_states(path)
    value = {**_value(found), "settings": books.start_values(path), "saved": [_state(each) for each in states]}
    lines = [f"{found.name}  {', '.join(found.tags)}".rstrip(), files.shown(path), ""]
    lines += [f"{found.family} {found.preset}".rstrip(), f"{_steps(found)} steps, {found.state}, {_bytes(found.size)}"]
    lines += [f"best: {_best(found.best)}"] if found.best else []
    lines += ["", *(f"{name} = {setting}" for name, setting in value["settings"].items())]
    lines += ["", "saved states:" if states else "no saved states"]
    lines += [f"  step {s.step:,}  {_bytes(s.size)}{'  pinned' if s.pinned else ''}" for s in states]
    return Answer(value, "\n".join(lines))


def compare(runs: list[str], /) -> Answer:
    """Lay two to four runs side by side: the settings in which they differ, and their figures.

    Args:
        runs: Their folders or names.
    """
    found = books.compare([books.find_run(each) for each in runs])
    table = Table(box=None, pad_edge=False)
    for head in ("", *(run.name for run in found.runs)):
        table.add_column(head, overflow="fold")
    for row in found.differing:
        table.add_row(row.name, *map(_cell, row.values))
    table.add_row(f"({found.alike} more settings are the same)")
    table.add_row("steps", *map(_steps, found.runs))
    for row in found.metrics:
        table.add_row(row.name, *map(_cell, row.values))
    value = {
        "runs": [_value(each) for each in found.runs],
        "differing": {row.name: list(row.values) for row in found.differing},
        "alike": found.alike,
        "metrics": {row.name: list(row.values) for row in found.metrics},
        "curves": {
            name: [{"steps": steps, "values": values} for steps, values in each] for name, each in found.curves.items()
        },
        "pictures": {key: list(map(files.shown, each)) for key, each in found.pictures.items()},
    }
    return Answer(value, table)


def clone(
    run: str,
    /,
    *,
    out: Path,
    steps: int | None = None,
    minutes: float | None = None,
    set_: Annotated[list[str] | None, Parameter(name="--set", negative=())] = None,
    seed: int | None = None,
    device: str | None = None,
    detach: Switch = False,
) -> Answer:
    """Train anew with the settings of a run, and changes to them.

    Args:
        run: The folder of the run, or its name.
        out: The new folder.
        steps: Another budget, in steps.
        minutes: Another budget, in minutes of training.
        set_: Another setting of the family, as key=value; may be repeated.
        seed: Another seed.
        device: Another device.
        detach: Return at once and let the training go on by itself.
    """
    check_budget(steps, minutes)
    check_device(device or "auto")
    changes: dict[str, Any] = {"steps": steps, "minutes": minutes, "seed": seed, "device": device}
    given = {name: value for name, value in changes.items() if value is not None}
    return begin(books.clone(books.find_run(run), settings=parse_settings(set_ or ()), **given), out, detach=detach)


def rename(run: str, name: str, /) -> Answer:
    """Call a run something else; its folder stays.

    Args:
        run: The folder of the run, or its name.
        name: What to call it; "" for the name of its folder.
    """
    path = books.find_run(run)
    label = books.relabel(path, name=name)
    told = label.name or files.shown(path.name)
    return Answer({"run": files.shown(path), "name": told}, f"{files.shown(path)} is called {told} now.")


def tag(run: str, tags: list[str] | None = None, /, *, remove: Words = None) -> Answer:
    """Give a run tags, or take them off.

    Args:
        run: The folder of the run, or its name.
        tags: Tags to give.
        remove: A tag to take off; may be repeated.
    """
    path = books.find_run(run)
    label = books.relabel(path, add=tags or (), remove=remove or ())
    said = ", ".join(label.tags) or "no tags"
    return Answer({"run": files.shown(path), "tags": list(label.tags)}, f"{files.shown(path)}: {said}.")


def pin(run: str, step: int, /, *, off: Switch = False) -> Answer:
    """Let the state saved at a step stay when older ones go, or let it go with the others again.

    Args:
        run: The folder of the run, or its name.
        step: The step at which it was saved.
        off: It may go again.
    """
    path = books.find_run(run)
    pin_state(path, step, not off)
    said = f"The state of step {step:,} {'may go again' if off else 'stays from now on'}."
    return Answer({"run": files.shown(path), "step": step, "pinned": not off}, said)


def prune(
    runs: list[str] | None = None,
    /,
    *,
    keep: int | None = None,
    gb: float | None = None,
    delete: Switch = False,
    dry_run: Switch = False,
) -> Answer:
    """Take old saved states away, to a budget. The latest and the best of each run stay, pinned ones, and all of a run
    that is at work.

    Args:
        runs: Their folders or names; all that are known if none is given.
        keep: At most so many states stay in each run.
        gb: The states of all these runs take no more than so many gigabytes.
        delete: Delete them for good instead of moving them to the bin, which frees the disk only when it is emptied.
        dry_run: Only say what would go.
    """
    paths = [books.find_run(each) for each in runs] if runs else books.run_folders()
    planned = books.plan(paths, gigabytes=gb, count=keep)
    done = books.Pruned((), (), binned=not delete) if dry_run else books.prune(planned, for_good=delete)
    value = {
        "gone": [_state(each) for each in (planned.goes if dry_run else done.gone)],
        "failed": [{**_state(each), "reason": reason} for each, reason in done.failed],
        "stays": [{**_state(each), "why": why} for each, why in planned.stays],
        "bytes_before": planned.before,
        "bytes_after": planned.after if dry_run else planned.before - done.freed,
        "in_bin": done.binned,
    }
    return Answer(value, _pruned_words(planned, done, gb, dry=dry_run), 1 if done.failed else 0)


def _pruned_words(planned: Plan, done: Pruned, gb: float | None, *, dry: bool) -> str:
    lines = [f"{files.shown(each.path)}  {_bytes(each.size)}" for each in (planned.goes if dry else done.gone)]
    lines += [f"{files.shown(each.path)}: {reason}" for each, reason in done.failed]
    if not lines:
        lines = ["Nothing has to go."]
    else:
        where = "would go" if dry else "are in the bin" if done.binned else "are gone"
        count = len(planned.goes if dry else done.gone)
        lines += [f"{count} states, {_bytes(planned.before - planned.after if dry else done.freed)}, {where}."]
    if gb is not None and planned.after > gb * 1e9:
        lines += [f"{_bytes(planned.after)} stay: latest, best and pinned states, and those of runs at work, never go."]
    return "\n".join(lines)


def _value(run: RunRecord) -> dict[str, Any]:
    best = run.best
    return {
        "name": run.name,
        "tags": list(run.tags),
        "family": run.family,
        "preset": run.preset,
        "pictures": list(map(files.shown, run.data)),
        "step": run.step,
        "steps": run.steps,
        "best": {"criterion": best.criterion, "value": best.value, "step": best.step} if best else None,
        "metrics": best.metrics if best else {},
        "states": run.states,
        "bytes": run.size,
        "state": run.state,
        "when": run.when,
        "path": files.shown(run.path),
    }


def _state(state: SavedState) -> dict[str, Any]:
    return {
        "run": files.shown(state.run),
        "path": files.shown(state.path),
        "step": state.step,
        "pinned": state.pinned,
        "bytes": state.size,
        "when": time.strftime("%Y-%m-%d %H:%M:%S", time.localtime(state.when)),
    }


def _cells(run: RunRecord) -> tuple[str, ...]:
    pictures = ", ".join(files.shown(path.name) for path in run.data)
    best = _best(run.best) if run.best else ""
    parts = (run.name, ", ".join(run.tags), run.family, pictures, _steps(run), best, _bytes(run.size), run.state)
    return *parts, files.shown(run.path)


def _steps(run: RunRecord) -> str:
    return f"{run.step:,} of {run.steps:,}" if run.steps and run.steps != run.step else f"{run.step:,}"


def _best(best: Best | None) -> str:
    return f"{best.criterion} {best.value:.3g} at {best.step:,}" if best else ""


def _cell(value: Any) -> Text:
    return Text("–" if value is None else f"{value:.4g}" if isinstance(value, float) else str(value))


def _bytes(size: float) -> str:
    for unit in ("B", "KB", "MB"):
        if size < 1000:
            return f"{size:.0f} {unit}"
        size /= 1000
    return f"{size:.1f} GB"
