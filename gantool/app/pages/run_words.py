"""What the page of a run says: how far it is, how it goes, and how it ended."""

import time
from typing import TYPE_CHECKING

from gantool.app.words import duration, figure, number, tr

if TYPE_CHECKING:
    from gantool.jobs.state import RunState


def progress_words(state: "RunState") -> tuple[str, str, str]:
    """(how much is done, what is left, how fast) of a run that has begun to learn."""
    progress = state.progress
    if progress is None:
        return tr("Getting ready"), "", ""
    if progress.steps:
        done = tr("Step {at} of {all}", at=number(progress.step), all=number(progress.steps))
    else:
        done = tr("Step {at}", at=number(progress.step))
    spent = duration(progress.seconds)
    if state.status in ("done", "stopped", "failed"):
        return done, tr("after {time} of training", time=spent), ""
    if progress.eta is None:
        left = tr("{time} so far, finding out how fast it goes", time=spent)
    else:
        ready = time.strftime("%H:%M", time.localtime(time.time() + progress.eta))
        left = tr("{time} left, ready about {ready}", time=duration(progress.eta), ready=ready)
    speed = tr("{n} images/s", n=figure(progress.images_per_second))
    if progress.memory_mb:
        speed += tr(" · {n:.1f} GB", n=progress.memory_mb / 1024)
    return done, left, speed


def share(state: "RunState") -> float | None:
    """How much of the budget is done, 0..1; None while that is not known."""
    progress = state.progress
    if progress is None:
        return None
    if progress.steps:
        return progress.step / progress.steps
    if progress.eta is None:
        return None
    return progress.seconds / max(1e-9, progress.seconds + progress.eta)  # minutes that are no steps yet


def trend(state: "RunState") -> tuple[str, str]:
    """(a judgement, its evidence) from the figures on the check pictures; empty while there are too few."""
    figures = state.validations
    if not figures:
        return "", ""
    name, last = figures[-1].criterion, figures[-1]
    if name not in last.metrics:
        return "", ""
    title = metric_title(name)
    if len(figures) < 3 or state.best is None:
        return tr("Too early to say"), tr(
            "{name} on the check pictures: {value}.", name=title, value=figure(last.metrics[name])
        )
    first = next((each.metrics[name] for each in figures[:-1] if name in each.metrics), last.metrics[name])
    best = state.best
    since = [each for each in figures if each.step > best.step]
    evidence = tr(
        "{name} on the check pictures, which it never sees while learning: {first} at first, {now} now.",
        name=title,
        first=figure(first),
        now=figure(last.metrics[name]),
    )
    if len(since) >= 4:
        return (
            tr("No better for a while"),
            tr(
                "The best so far is step {n} ({value}); you can stop and keep it.",
                n=number(best.step),
                value=figure(best.metrics.get(name, float("nan"))),
            ),
        )
    return tr("Going well, let it run"), evidence


def levelled_off(state: "RunState") -> bool:
    """Whether the best figures lie several checks back."""
    best = state.best
    return best is not None and sum(1 for each in state.validations if each.step > best.step) >= 4


def metric_title(name: str) -> str:
    return {
        "l1": "L1",
        "ssim": "SSIM",
        "psnr": "PSNR",
        "feature": tr("Feature distance"),
        "structure_texture": tr("Structure and texture"),
    }.get(name, name.replace("_", " "))


def column_title(name: str) -> str:
    return {"input": tr("Input"), "translation": tr("Now"), "target": tr("Goal")}.get(name, name.capitalize())


def status_words(word: str) -> tuple[str, str]:
    """(what to call a state of a run, the kind of its badge)."""
    return {
        "waiting": (tr("Starting"), "neutral"),
        "preparing": (tr("Getting ready"), "neutral"),
        "training": (tr("Training"), "accent"),
        "paused": (tr("Paused"), "warn"),
        "done": (tr("Done"), "success"),
        "stopped": (tr("Stopped"), "neutral"),
        "failed": (tr("Failed"), "danger"),
        "died": (tr("Ended early"), "danger"),
    }[word]
