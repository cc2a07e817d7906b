"""A training's reports as events and pictures in its run folder."""

import shutil
from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Literal

import numpy as np
from torch import Tensor

from gantool.engine.monitors import Match, Monitor, Seen
from gantool.engine.monitors.looks import Columns
from gantool.engine.observer import Gauged, Scarcer, StepReport
from gantool.jobs.desk import Desk
from gantool.jobs.events import Continued, Paused, Preview, Progress, RolledBack, Saved, SteppedDown, Validated
from gantool.jobs.folder import EventReader
from gantool.jobs.state import RunState
from gantool.jobs.work.listening import Listeners
from gantool.jobs.work.pictures import as_array, write_png
from gantool.jobs.work.thinning import superfluous
from gantool.jobs.work.watching import Watching

STILL = {"input", "target", "a", "b", "low", "high", "real"}
"""Columns that are the same in every preview: they are written once."""

PREVIEW_EDGE = 512  # px; a card's picture is no larger
MOST_PREVIEWS = 200


class RunReporter:
    """The `Observer` of a training that runs as a job."""

    def __init__(self, desk: Desk, observers: Sequence[str] = ()) -> None:
        self._desk = desk
        self.listeners = Listeners(desk, observers)
        self._folder = desk.folder.path / "previews"
        self.latest: Path | None = None  # input beside translation, for the model's card
        self._watching: Watching | None = None
        self._take_in: Callable[[Gauged], object] = lambda found: None
        self._run = RunState()  # what previews there are, of earlier sessions too
        reader = EventReader(desk.folder)
        while events := reader():
            for event in events:
                self._run.apply(event)

    def watch(self, monitor: Monitor) -> None:
        """Have the run watched from now on; what it has told before is told to `monitor` first."""
        self._watching = Watching(self._desk, monitor)

    def wish(self) -> Literal["run", "pause", "stop"]:
        wish = self._desk.wish()
        return "stop" if wish == "cancel" else wish

    def phase(self, title: str, done: int = 0, total: int = 0) -> None:
        self._desk.phase(title, done, total)

    def planned(self, steps: int) -> None:
        self._desk.folder.choose(steps=steps, extend_minutes=None)

    def stepped(self, report: StepReport) -> None:
        if self._watching is not None:
            self._watching.stepped(report)
        self.listeners.stepped(report)
        self._desk.report(
            Progress(
                step=report.step,
                steps=report.steps,
                seconds=report.seconds,
                eta=report.eta,
                images_per_second=report.images_per_second,
                losses=report.losses,
                decisions=report.decisions,
                learning_rates=report.learning_rates,
                memory_mb=report.memory_mb,
                gradient_norms=report.gradient_norms,
                p=report.p,
                r_t=report.r_t,
                r_v=report.r_v,
            )
        )

    def previewed(self, step: int, keys: tuple[str, ...], columns: Mapping[str, Tensor]) -> None:
        if not self._desk.folder.path.is_dir():
            return  # somebody has moved the run: nothing is begun in its place, and what cannot be saved is told
        rows: dict[str, tuple[str, ...]] = {}
        watching = self._watching
        seen = watching.previewed(step, columns) if watching is not None else Seen()
        try:
            nearest = {key: self._training_picture(match) for key, match in zip(keys, seen.nearest, strict=False)}
            for number, key in enumerate(keys):
                written = (self._written(name, step, number, pictures[number]) for name, pictures in columns.items())
                rows[key] = tuple(written)
            self._draw_card(columns)
        except OSError as error:  # a full disk ends a training when a state cannot be saved, not before
            self._desk.note(f"The preview of step {step:,} could not be drawn: {error.strerror or error}.")
            return
        dropped = self._thin(step)
        names = tuple(columns)
        event = Preview(step=step, columns=names, rows=rows, nearest=nearest, figures=seen.figures, dropped=dropped)
        self._run.apply(event)
        self._desk.report(event)
        self.listeners.previewed(step, columns)
        self._advise(step)

    def validated(self, step: int, metrics: Mapping[str, float], criterion: str, best: bool) -> None:
        event = Validated(step=step, metrics=dict(metrics), criterion=criterion, best=best)
        self._run.apply(event)
        self._desk.report(event)
        if self._watching is not None:
            self._watching.validated(step, metrics, criterion, best)
        self.listeners.validated(step, metrics)
        self._advise(step)

    def saved(self, step: int) -> None:
        self._desk.report(Saved(step=step))

    def rolled_back(self, step: int, to: int, reason: str, factor: float) -> None:
        event = RolledBack(step=step, to=to, reason=reason, factor=factor)
        self._run.apply(event)
        self._desk.report(event)
        if self._watching is not None:
            self._watching.rolled_back(step, to)
        self.listeners.rolled_back(step, to)
        self._advise(to)

    def measure(self, take_in: Callable[[Gauged], object]) -> None:
        """Have what the first steps took told to `take_in`."""
        self._take_in = take_in

    def gauged(self, found: Gauged) -> None:
        self._take_in(found)

    def scarcer(self, found: Scarcer) -> None:
        self._desk.folder.choose(micro_batches=found.parts, crop=found.crop)
        event = SteppedDown(**asdict(found))
        self._run.apply(event)
        self._desk.report(event)
        if found.on_from > found.at:
            return
        if self._watching is not None:
            self._watching.taken_again(found.on_from)
        self.listeners.rolled_back(found.at, found.on_from)

    def noted(self, message: str) -> None:
        self._desk.note(message)

    def paused(self) -> None:
        self._desk.report(Paused())

    def continued(self) -> None:
        self._desk.report(Continued())

    def _advise(self, step: int) -> None:
        advised = self._watching.advise(step) if self._watching is not None else None
        if advised is not None:
            self.listeners.advised(step, advised.judgement.judgement, advised.judgement.evidence)

    def _written(self, column: str, step: int, number: int, picture: Tensor) -> str:
        name = f"{column}/{number}.png" if column in STILL else f"{step:08d}/{column}-{number}.png"
        path = self._folder / name
        if column not in STILL or not path.exists():
            write_png(path, as_array(picture))
        return f"previews/{name}"

    def _training_picture(self, match: Match) -> str:
        name = f"nearest/{match.index}.png"
        path = self._folder / name
        if self._watching is not None and not path.exists():
            write_png(path, as_array(self._watching.training_picture(match)))
        return f"previews/{name}"

    def _thin(self, step: int) -> tuple[int, ...]:
        """Remove the pictures of previews that are too many once that of `step` is there; their steps."""
        best = self._run.best.step if self._run.best is not None else 0
        steps = sorted({step, *(each.step for each in self._run.previews)})
        gone = superfluous(steps, MOST_PREVIEWS, {min(steps, key=lambda each: abs(each - best))})
        for each in gone:
            shutil.rmtree(self._folder / f"{each:08d}", ignore_errors=True)
        return tuple(gone)

    def _draw_card(self, columns: Mapping[str, Tensor]) -> None:
        names = Columns.among(tuple(columns))
        if names is None:
            return
        shown = [name for name in (names.given, names.made) if name]
        pictures = [as_array(columns[name][0])[:PREVIEW_EDGE, :PREVIEW_EDGE, :3] for name in shown]
        if pictures[0].shape[0] != pictures[-1].shape[0]:  # what is enlarged is larger
            pictures = pictures[-1:]
        self.latest = self._folder / "card.png"
        write_png(self.latest, np.concatenate(pictures, 1))
