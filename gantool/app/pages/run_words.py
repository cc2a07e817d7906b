"""What the page of a run says: how far it is, how it goes, and how it ended."""

import time
from typing import TYPE_CHECKING

from gantool.app.words import duration, figure, number, tr

if TYPE_CHECKING:
    from gantool.jobs.state import RunState


def progress_words(state: "RunState", *, ended: bool = False) -> tuple[str, str, str]:
    """(how much is done, what is left, how fast) of a run that has begun to learn; `ended`: its process is gone."""
    progress = state.progress
    if progress is None:
        return tr("Getting ready"), "", ""
    if progress.steps:
        done = tr("Step {at} of {all}", at=number(progress.step), all=number(progress.steps))
    else:
        done = tr("Step {at}", at=number(progress.step))
    spent = duration(progress.seconds)
    if ended or state.status in ("done", "stopped", "failed"):
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


def levelled_off(state: "RunState") -> bool:
    """Whether the advisor sees nothing more to gain: to stop and keep the best is what is to be done next."""
    return state.advised is not None and state.advised.judgement.kind in ("levelled_off", "overfitting")


def metric_title(name: str) -> str:
    return {
        "l1": "L1",
        "ssim": "SSIM",
        "psnr": "PSNR",
        "feature": tr("Feature distance"),
        "kid": "KID",
        "kernel_distance": tr("Kernel distance"),
        "structure_texture": tr("Structure and texture"),
    }.get(name, name.replace("_", " "))


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
