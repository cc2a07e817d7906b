"""Making pictures with a model that makes them from nothing, as a job: samples, films between them, sums of them."""

import math
import time
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Any

import torch
from torch import Tensor

from gantool import files, host
from gantool.engine import devices
from gantool.engine.naming import Namer
from gantool.engine.painter import Painter, sheet
from gantool.engine.weights import load_model
from gantool.errors import UnusableError
from gantool.images import Picture, encode
from gantool.jobs.desk import Desk
from gantool.jobs.events import Finished
from gantool.jobs.spec import EditSpec, Interpolation, Sampling, Sum
from gantool.jobs.work.footage import already_there, keep_film, named
from gantool.jobs.work.writing import sole_writer

MOST_ON_A_SHEET = 400


def edit(spec: EditSpec, desk: Desk) -> Finished:
    """Make what `spec.edit` asks for; the result lists what was written, and says "stopped" where it was cut short."""
    if not isinstance(spec.edit, Sampling | Interpolation | Sum):
        from gantool.jobs.work.edit_styles import edit_styles

        return edit_styles(spec, desk)
    begun = time.monotonic()
    desk.phase("Loading the model")
    export, card = load_model(spec.model)
    translator = host.load_family(card.family).translator(export)
    choice = devices.choose(spec.device, "fp32")
    devices.apply(choice)
    painter = Painter(translator, spec.model_name, choice, spec.controls)
    namer = Namer(spec.out, "{model}_{stem}", spec.model_name, spec.on_conflict, frozenset())
    bench = _Bench(painter, namer, f"gantool {spec.model_name} {card.sha256[:16]}", desk)
    with sole_writer(spec.out):
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
        """One PNG, entered into the result with these facts, unless one of that name stays."""
        path = self.namer.name(named(stem), 0, "png")
        if path is None:
            self.skipped.append({**facts, "reason": already_there(stem)})
            return
        encode(picture, path, software=self.software)
        self.done.append({**facts, "output": files.shown(path)})

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
    if path := bench.namer.name(named(f"sheet{edit.seed}-{edit.seed + len(shown) - 1}"), 0, "png"):
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
    kept = keep_film(bench.painter.paint(torch.cat(way)), len(way), name, edit.format, bench.namer, bench.software,
                     bench.desk)
    bench.done += kept.done
    bench.skipped += kept.skipped
    return kept.whole


def _combine(edit: Sum, bench: _Bench) -> bool:
    """The picture of a sum, and a sheet with its terms before it."""
    codes = list(torch.split(bench.codes([seed for _, seed in edit.terms], edit.label), 1))
    weights = [weight for weight, _ in edit.terms]
    total = bench.painter.model.combine(list(zip(weights, codes, strict=True)))
    *terms, result = bench.painter.paint(torch.cat([*codes, total]))
    stem = "sum" + "".join(f"{weight:+g}x{seed}" for weight, seed in edit.terms[:8])
    bench.write(result, stem, terms=[{"weight": weight, "seed": seed} for weight, seed in edit.terms])
    if path := bench.namer.name(named(f"{stem}_terms"), 0, "png"):
        encode(sheet([*terms, result], len(terms) + 1), path, software=bench.software)
        bench.result["sheet"] = files.shown(path)
    return True
