"""Making pictures with a model that makes them from nothing, as a job: samples, films between them, sums of them."""

import math
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise
from pathlib import Path, PurePath
from typing import Any

import torch
from torch import Tensor

from gantool import files, host
from gantool.engine import devices
from gantool.engine.naming import Namer
from gantool.engine.painter import Painter, sheet
from gantool.engine.weights import load_model
from gantool.errors import UnusableError
from gantool.images import Picture, encode, encode_frames
from gantool.jobs.desk import Desk
from gantool.jobs.events import Finished
from gantool.jobs.spec import EditSpec, Interpolation, Sampling, Sum

FRAME = 40  # milliseconds
MOST_ON_A_SHEET = 400


def edit(spec: EditSpec, desk: Desk) -> Finished:
    """Make what `spec.edit` asks for; the result lists what was written, and says "stopped" where it was cut short."""
    begun = time.monotonic()
    desk.phase("Loading the model")
    export, card = load_model(spec.model)
    translator = host.load_family(card.family).translator(export)
    choice = devices.choose(spec.device, "fp32")
    devices.apply(choice)
    painter = Painter(translator, spec.model_name, choice, spec.controls)
    _make_folder(spec.out)
    namer = Namer(spec.out, "{model}_{stem}", spec.model_name, spec.on_conflict, frozenset())
    bench = _Bench(painter, namer, f"gantool {spec.model_name} {card.sha256[:16]}", desk)
    match spec.edit:
        case Sampling():
            whole = _sample(spec.edit, bench)
        case Interpolation():
            whole = _interpolate(spec.edit, bench)
        case Sum():
            whole = _combine(spec.edit, bench)
    result = {**bench.result, "done": bench.done, "skipped": bench.skipped,
              "seconds": round(time.monotonic() - begun, 3)}
    return Finished(outcome="done" if whole else "stopped", result=result)


@dataclass
class _Bench:
    """What every edit works with, and what it has made so far."""

    painter: Painter
    namer: Namer
    software: str
    desk: Desk
    done: list[dict[str, Any]] = field(default_factory=list)
    skipped: list[dict[str, Any]] = field(default_factory=list)
    result: dict[str, Any] = field(default_factory=dict)

    def codes(self, seeds: Sequence[int], label: str | None) -> Tensor:
        return self.painter.model.sample(seeds, self._number(label))

    def write(self, picture: Picture, stem: str, **facts: Any) -> None:
        """One PNG; `facts` go into its row of the result."""
        if path := self.place(stem, "png", **facts):
            encode(picture, path, software=self.software)

    def place(self, stem: str, format: str, **facts: Any) -> Path | None:
        """The file for `stem`, entered into the result; None where one of that name stays."""
        path = self.namer.name(PurePath(stem), 0, format)
        if path is None:
            self.skipped.append({**facts, "reason": f"A file named {stem} is already there."})
        else:
            self.done.append({**facts, "output": files.shown(path)})
        return path

    def _number(self, label: str | None) -> int | None:
        classes = self.painter.model.classes
        if label is None:
            return None
        if label not in classes:
            known = f"its classes are {', '.join(classes)}" if classes else "it has learnt no classes"
            raise UnusableError(f"The model has no class {label!r}; {known}.")
        return classes.index(label)


def _sample(edit: Sampling, bench: _Bench) -> bool:
    """A picture for each seed, and all of them on one sheet."""
    seeds = range(edit.seed, edit.seed + edit.count)
    made: list[Picture] = []
    for seed, picture in zip(seeds, bench.painter.paint(bench.codes(seeds, edit.label)), strict=True):
        if not bench.desk.may_go_on():
            return False
        bench.desk.phase("Painting", len(made) + 1, edit.count)
        bench.write(picture, f"seed{seed}", seed=seed)
        made.append(picture)
    shown = made[:MOST_ON_A_SHEET]
    if path := bench.namer.name(PurePath(f"sheet{edit.seed}-{edit.seed + len(shown) - 1}"), 0, "png"):
        encode(sheet(shown, edit.columns or math.ceil(math.sqrt(len(shown)))), path, software=bench.software)
        bench.result["sheet"] = files.shown(path)
    return True


def _interpolate(edit: Interpolation, bench: _Bench) -> bool:
    """A film through the pictures of some seeds, as an animation or as one picture a frame."""
    codes = list(torch.split(bench.codes(edit.seeds, edit.label), 1))
    stations = [*codes, codes[0]] if edit.loop else codes
    way = [bench.painter.model.interpolate(start, end, number / edit.frames, edit.along)
           for start, end in pairwise(stations) for number in range(edit.frames)]
    if not edit.loop:
        way.append(codes[-1])
    name = "way" + "-".join(map(str, edit.seeds[:8])) + ("-line" if edit.along == "line" else "")
    frames = _told(bench.painter.paint(torch.cat(way)), len(way), bench.desk)
    try:
        if edit.format == "pictures":
            for number, picture in enumerate(frames):
                bench.write(picture, f"{name}_{number:05d}", frame=number)
        elif path := bench.place(name, edit.format, frames=len(way)):
            encode_frames((replace(each, milliseconds=FRAME) for each in frames), path,
                          format="WEBP" if edit.format == "webp" else "PNG", software=bench.software)
    except _StoppedError:
        if edit.format != "pictures":
            bench.done.clear()  # an animation appears whole or not at all
        return False
    return True


def _combine(edit: Sum, bench: _Bench) -> bool:
    """The picture of a sum, and a sheet with its terms before it."""
    codes = list(torch.split(bench.codes([seed for _, seed in edit.terms], edit.label), 1))
    weights = [weight for weight, _ in edit.terms]
    total = bench.painter.model.combine(list(zip(weights, codes, strict=True)))
    *terms, result = bench.painter.paint(torch.cat([*codes, total]))
    stem = "sum" + "".join(f"{weight:+g}x{seed}" for weight, seed in edit.terms[:8])
    bench.write(result, stem, terms=[{"weight": weight, "seed": seed} for weight, seed in edit.terms])
    if path := bench.namer.name(PurePath(f"{stem}_terms"), 0, "png"):
        encode(sheet([*terms, result], len(terms) + 1), path, software=bench.software)
        bench.result["sheet"] = files.shown(path)
    return True


class _StoppedError(Exception):
    """The person ended it."""


def _told(pictures: Iterator[Picture], total: int, desk: Desk) -> Iterator[Picture]:
    for number, picture in enumerate(pictures, 1):
        if not desk.may_go_on():
            raise _StoppedError
        desk.phase("Painting", number, total)
        yield picture


def _make_folder(out: Path) -> None:
    try:
        out.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise UnusableError(f"The folder {files.shown(out)} cannot be used: {error.strerror or error}.") from None
