"""Answering trials as a job: the newest request first, models kept loaded while they are asked for."""

import time
from collections import OrderedDict
from dataclasses import replace
from pathlib import Path

from gantool import files
from gantool.api import Task, Translator
from gantool.card import Card, read_card
from gantool.engine import devices
from gantool.engine.inputs import Input
from gantool.errors import GantoolError
from gantool.images import Metadata, decode, encode
from gantool.jobs.desk import Desk
from gantool.jobs.events import Finished, Tried
from gantool.jobs.spec import ConvertSpec, TrialSpec
from gantool.jobs.trials import Crop, Request, asked
from gantool.jobs.work.asking import requests
from gantool.jobs.work.cropped import by_factor, region
from gantool.jobs.work.halves import cut, half_to_take
from gantool.jobs.work.opened import converter, fit, open_model, software

MOST_MODELS = 4  # loaded at once: as many as the window compares


def trial(spec: TrialSpec, desk: Desk) -> Finished:
    """Answer requests until told to stop, or until none has come for a while."""
    desk.phase("Loading")
    choice = devices.choose(spec.device, "auto")
    devices.apply(choice)
    models = _Models()
    for request in requests(desk, asked):
        for at, each in enumerate(request.conversions):
            if at and _is_outdated(desk, request):
                break
            desk.report(_answer(request, at, each, models, choice))
    return Finished(outcome="done")


def _is_outdated(desk: Desk, request: Request) -> bool:
    newest = asked(desk.folder.path)
    return desk.is_ended() or (newest is not None and newest.number > request.number)


class _Models:
    """The models asked for last, loaded anew where their weights have changed."""

    def __init__(self) -> None:
        self._kept: OrderedDict[Path, tuple[Translator, Card]] = OrderedDict()

    def open(self, spec: ConvertSpec) -> tuple[Translator, Card]:
        kept = self._kept.pop(spec.model, None)
        if kept is None or kept[1].sha256 != read_card(spec.model).sha256:
            kept = open_model(spec)
        self._kept[spec.model] = kept
        while len(self._kept) > MOST_MODELS:
            self._kept.popitem(last=False)
        return kept


def _answer(request: Request, at: int, spec: ConvertSpec, models: _Models, choice: devices.DeviceChoice) -> Tried:
    """Translate one picture; whatever a model raises is told as the reason."""
    number, begun = request.number, time.monotonic()
    try:
        told = _translated(spec, request.crop, models, choice)
    except GantoolError as error:
        return Tried(number=number, at=at, output=None, reason=str(error))
    except MemoryError:
        return Tried(number=number, at=at, output=None, reason="There was not enough memory; try a smaller picture.")
    except Exception as error:  # a plugin, or torch under it, may raise anything; it costs this answer only
        words = f"{type(error).__name__}: {error}".splitlines()[0][:200].rstrip(" .:")
        return Tried(number=number, at=at, output=None, reason=f"The picture could not be translated ({words}).")
    return told.model_copy(update={"number": number, "at": at, "seconds": round(time.monotonic() - begun, 3)})


def _translated(spec: ConvertSpec, crop: Crop | None, models: _Models, choice: devices.DeviceChoice) -> Tried:
    translator, card = models.open(spec)
    path = spec.inputs[0]
    picture = decode(path)
    half = half_to_take(spec.half, card, [Input(path, Path(path.name))])
    picture = cut(picture, half) if half else picture
    part = region(picture, crop, translator) if crop is not None and fit(spec, card) == "native" else None
    how = by_factor(spec, picture, translator.geometry.scale) if part is not None and _enlarges(card) else spec
    ready = converter(how, translator, card, choice)
    result = ready.translate(part.cut(picture) if part is not None else picture)
    result = part.freed(result) if part is not None else result
    spec.out.mkdir(parents=True, exist_ok=True)
    output = spec.out / "translation.png"
    # Straight to the screen and gone with the job: what the camera wrote stays with the original.
    notes = encode(replace(result, metadata=Metadata()), output, format="PNG", software=software(spec, card))
    return Tried(number=0, at=0, output=files.shown(output), notes=(*result.notes, *notes), tile=ready.tile,
                 region=part.shares(picture) if part is not None else None, bits=result.bits,
                 alpha=result.alpha is not None)


def _enlarges(card: Card) -> bool:
    return card.task is Task.UPSCALE
