"""A training's reports as events and pictures in its run folder."""

from collections.abc import Mapping
from pathlib import Path
from typing import Literal

import numpy as np
from torch import Tensor

from gantool.engine.observer import StepReport
from gantool.jobs.desk import Desk
from gantool.jobs.events import Continued, Paused, Preview, Progress, RolledBack, Saved, Validated
from gantool.jobs.work.pictures import as_array, write_png

CHANGES = "translation"
"""The column that differs from preview to preview; the others are written once."""

PREVIEW_EDGE = 512  # px; a card's picture is no larger


class RunReporter:
    """The `Observer` of a training that runs as a job."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._folder = desk.folder.path / "previews"
        self.latest: Path | None = None  # input beside translation, for the model's card

    def wish(self) -> Literal["run", "pause", "stop"]:
        wish = self._desk.wish()
        return "stop" if wish == "cancel" else wish

    def phase(self, title: str, done: int = 0, total: int = 0) -> None:
        self._desk.phase(title, done, total)

    def planned(self, steps: int) -> None:
        self._desk.folder.choose(steps=steps, extend_minutes=None)

    def stepped(self, report: StepReport) -> None:
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
            )
        )

    def previewed(self, step: int, keys: tuple[str, ...], columns: Mapping[str, Tensor]) -> None:
        rows: dict[str, tuple[str, ...]] = {}
        try:
            for number, key in enumerate(keys):
                written = (self._written(name, step, number, pictures[number]) for name, pictures in columns.items())
                rows[key] = tuple(written)
            self._draw_card(columns)
        except OSError as error:  # a full disk ends a training when a state cannot be saved, not before
            self._desk.note(f"The preview of step {step:,} could not be drawn: {error.strerror or error}.")
            return
        self._desk.report(Preview(step=step, columns=tuple(columns), rows=rows))

    def validated(self, step: int, metrics: Mapping[str, float], criterion: str, best: bool) -> None:
        self._desk.report(Validated(step=step, metrics=dict(metrics), criterion=criterion, best=best))

    def saved(self, step: int) -> None:
        self._desk.report(Saved(step=step))

    def rolled_back(self, step: int, to: int, reason: str, factor: float) -> None:
        self._desk.report(RolledBack(step=step, to=to, reason=reason, factor=factor))

    def noted(self, message: str) -> None:
        self._desk.note(message)

    def paused(self) -> None:
        self._desk.report(Paused())

    def continued(self) -> None:
        self._desk.report(Continued())

    def _written(self, column: str, step: int, number: int, picture: Tensor) -> str:
        name = f"{step:08d}/{number}.png" if column == CHANGES else f"{column}/{number}.png"
        path = self._folder / name
        if column == CHANGES or not path.exists():
            write_png(path, as_array(picture))
        return f"previews/{name}"

    def _draw_card(self, columns: Mapping[str, Tensor]) -> None:
        names = [name for name in ("input", CHANGES) if name in columns]
        if not names:
            return
        pictures = [as_array(columns[name][0])[:PREVIEW_EDGE, :PREVIEW_EDGE, :3] for name in names]
        self.latest = self._folder / "card.png"
        write_png(self.latest, np.concatenate(pictures, 1))
