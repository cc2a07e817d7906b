"""Converting a batch as a job."""

import contextlib
import time
from typing import Any

from gantool import files, host
from gantool.card import Card
from gantool.engine import devices
from gantool.engine.batch import Batch, Row, Saving
from gantool.engine.converter import Converter
from gantool.engine.inputs import Input, find_inputs
from gantool.engine.journal import Journal
from gantool.engine.naming import Namer
from gantool.engine.weights import load_model
from gantool.errors import UnusableError
from gantool.images import Picture
from gantool.jobs.desk import Desk
from gantool.jobs.events import Finished, Item
from gantool.jobs.spec import ConvertSpec
from gantool.jobs.work.halves import cut, half_to_take

LOCK = ".gantool-batch.lock"


def convert(spec: ConvertSpec, desk: Desk) -> Finished:
    """Convert every picture below the inputs; the result lists each file once."""
    begun = time.monotonic()
    desk.phase("Looking for pictures")
    inputs = find_inputs(spec.inputs, spec.out)
    originals = frozenset(each.path.resolve() for each in inputs)
    desk.phase("Loading the model")
    export, card = load_model(spec.model)
    translator = host.load_family(card.family).translator(export)
    choice = devices.choose(spec.device, "auto")
    devices.apply(choice)
    converter = Converter(
        translator, choice, _fit(spec, card), spec.controls, _recipe(spec, card), keeps_visible=_keeps_visible(card)
    )
    _make_folder(spec)
    namer = Namer(spec.out, spec.template, spec.model_name, spec.on_conflict, originals)
    software = f"gantool {spec.model_name} {card.sha256[:16]}"
    saving = Saving(spec.format, spec.quality, spec.strip_metadata, software, spec.frames)
    half = half_to_take(spec.half, card, inputs)
    rows: list[Row] = []
    total = len(inputs)

    def prepare(picture: Picture) -> Picture:
        return cut(picture, half) if half else picture

    def on_start(number: int, each: Input) -> None:
        desk.report(Item(index=number, total=total, input=files.shown(each.path), output=None, state="running"))

    def on_row(number: int, row: Row) -> None:
        rows.append(row)
        output = files.shown(row.output) if row.output else None
        desk.report(
            Item(
                index=number,
                total=total,
                input=files.shown(row.input),
                output=output,
                state=row.state,
                reason=row.reason,
                notes=row.notes,
            )
        )

    taken = f"Another conversion writes into {files.shown(spec.out)}; wait for it, or name another folder."
    with (
        files.exclusive(spec.out / LOCK, taken),
        contextlib.closing(Journal(spec.out, _what_decides(spec, card))) as journal,
    ):
        batch = Batch(converter, namer, journal, saving, prepare, on_start, on_row, desk.may_go_on)
        whole = batch.run(inputs)
    return Finished(outcome="done" if whole else "stopped", result=_result(rows, time.monotonic() - begun))


def _fit(spec: ConvertSpec, card: Card) -> Any:
    if spec.fit != "auto":
        return spec.fit
    return "model" if card.training and card.training.resized else "native"


def _recipe(spec: ConvertSpec, card: Card) -> Any:
    if spec.recipe == "skip":
        return None
    if card.training is None or card.training.recipe is None:
        raise UnusableError(f"The model {spec.model_name} was trained without a recipe; leave --recipe apply out.")
    return host.load_recipe(card.training.recipe)


def _keeps_visible(card: Card) -> bool:
    """Whether the model is one that fills holes; not where the recipe that would say so is gone."""
    if card.input_channels != 4 or card.training is None or card.training.recipe is None:
        return False
    try:
        return host.load_recipe(card.training.recipe).keeps_visible
    except UnusableError:
        return False


def _make_folder(spec: ConvertSpec) -> None:
    try:
        spec.out.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise UnusableError(f"The folder {files.shown(spec.out)} cannot be used: {error.strerror or error}.") from None


def _what_decides(spec: ConvertSpec, card: Card) -> dict[str, Any]:
    """All that decides what a result looks like, apart from the picture itself."""
    return {
        "model": card.sha256,
        "fit": _fit(spec, card),
        "half": spec.half,
        "recipe": spec.recipe,
        "format": spec.format,
        "quality": spec.quality,
        "template": spec.template,
        "strip": spec.strip_metadata,
        "frames": spec.frames,
        "controls": spec.controls,
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
