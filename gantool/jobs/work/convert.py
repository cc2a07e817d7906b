"""Converting a batch as a job: once, or for as long as a folder is watched."""

import contextlib
import os
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from gantool import files
from gantool.card import Card
from gantool.engine import devices
from gantool.engine.batch import Batch, Row, Saving
from gantool.engine.inputs import Input, find_inputs, find_present
from gantool.engine.journal import Journal
from gantool.engine.naming import Namer
from gantool.engine.watching import Watch
from gantool.errors import UnusableError
from gantool.images import Picture
from gantool.jobs.desk import PATIENCE, Desk
from gantool.jobs.events import Finished, Item
from gantool.jobs.spec import ConvertSpec
from gantool.jobs.work.faster import choose_backend
from gantool.jobs.work.halves import cut, half_to_take
from gantool.jobs.work.opened import converter, fit, open_model, software
from gantool.jobs.work.writing import sole_writer

LOOK = 1.0  # s between two looks into a watched folder, at least
SHARE = 0.1  # of the time is spent on looking, at most: large folders are looked at less often


def convert(spec: ConvertSpec, desk: Desk) -> Finished:
    """Convert every picture below the inputs; the result lists each file once."""
    begun = time.monotonic()
    desk.phase("Looking for pictures")
    inputs = find_inputs(spec.inputs, spec.out)
    if spec.watch:
        _check_watched(spec)
    desk.phase("Loading the model")
    translator, card = open_model(spec)
    choice = devices.choose(spec.device, "auto")
    devices.apply(choice)
    ready = converter(spec, translator, card, choice)
    choose_backend(spec, desk, ready, translator, choice, inputs)
    namer = Namer(spec.out, spec.template, spec.model_name, spec.on_conflict, frozenset())
    saving = Saving(spec.format, spec.quality, spec.strip_metadata, software(spec, card), spec.frames)
    rows = _Rows(desk)
    with sole_writer(spec.out), contextlib.closing(Journal(spec.out, _what_decides(spec, card))) as journal:
        whole = True
        for group in _arriving(spec, desk) if spec.watch else [inputs]:
            namer.protect(Path(os.path.realpath(each.path)) for each in group)
            half = half_to_take(spec.half, card, group)

            def prepare(picture: Picture, half: Any = half) -> Picture:
                return cut(picture, half) if half else picture

            batch = Batch(ready, namer, journal, saving, prepare, rows.begin, rows.end, desk.may_go_on)
            whole = batch.run(group, rows.expect(len(group)))
            if not whole:
                break
    return Finished(outcome="done" if whole else "stopped", result=_result(rows.all(), time.monotonic() - begun))


class _Rows:
    """What became of the pictures, told as it happens; a picture that came twice has its last row."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._rows: dict[Any, Row] = {}
        self._total = 0

    def expect(self, count: int) -> int:
        """So many more pictures are to come; returns how many there were."""
        before, self._total = self._total, self._total + count
        return before

    def begin(self, number: int, each: Input) -> None:
        shown = files.shown(each.path)
        self._desk.report(Item(index=number, total=self._total, input=shown, output=None, state="running"))

    def end(self, number: int, row: Row) -> None:
        self._rows.pop(row.input, None)
        self._rows[row.input] = row
        output = files.shown(row.output) if row.output else None
        self._desk.report(
            Item(
                index=number,
                total=self._total,
                input=files.shown(row.input),
                output=output,
                state=row.state,
                reason=row.reason,
                notes=row.notes,
            )
        )

    def all(self) -> list[Row]:
        return list(self._rows.values())


def _check_watched(spec: ConvertSpec) -> None:
    """Refuse what cannot be watched: single files, and a folder that the results themselves arrive in."""
    folders = [path for path in spec.inputs if path.is_dir()]
    if not folders:
        raise UnusableError("There is no folder to watch among the inputs; name one, or leave --watch out.")
    if any(path.resolve() == spec.out.resolve() for path in folders):
        raise UnusableError(
            f"The results cannot go into the watched folder {files.shown(spec.out)} itself; name another folder."
        )


def _arriving(spec: ConvertSpec, desk: Desk) -> Iterator[list[Input]]:
    """What is there, then what arrives, in groups, until the job is told to end."""
    watch = Watch(lambda: find_present(spec.inputs, spec.out))
    told = ""
    while not desk.is_ended():
        begun = time.monotonic()
        if group := watch.arrived():
            told = ""
            yield group
            continue
        words = "Waiting for a picture to be whole" if watch.waiting else "Waiting for new pictures"
        if words != told:
            desk.phase(words)
            told = words
        spent = time.monotonic() - begun
        until = begun + max(LOOK, spent / SHARE)
        while time.monotonic() < until and desk.may_go_on():
            time.sleep(PATIENCE)


def _what_decides(spec: ConvertSpec, card: Card) -> dict[str, Any]:
    """All that decides what a result looks like, apart from the picture itself."""
    return {
        "model": card.sha256,
        "fit": fit(spec, card),
        "half": spec.half,
        "recipe": spec.recipe,
        "format": spec.format,
        "quality": spec.quality,
        "template": spec.template,
        "strip": spec.strip_metadata,
        "frames": spec.frames,
        "controls": spec.controls,
        "size": [spec.scale, spec.width, spec.height],
        "alpha": spec.alpha,
    }


def _result(rows: list[Row], seconds: float) -> dict[str, Any]:
    return {
        "done": [
            {"input": files.shown(row.input), "output": files.shown(row.output)}
            for row in rows
            if row.output and row.state == "done"
        ],
        "skipped": [{"input": files.shown(row.input), "reason": row.reason} for row in rows if row.state == "skipped"],
        "failed": [{"input": files.shown(row.input), "reason": row.reason} for row in rows if row.state == "failed"],
        "seconds": round(seconds, 3),
    }
