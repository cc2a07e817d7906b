"""Editing through styles as a job: mixing, projection, directions, sliders, dragging, edits put on many, films."""

import contextlib
import tempfile
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import torch

from gantool import files, library
from gantool.edits import (
    SUFFIX,
    Base,
    Drag,
    Edit,
    EditHead,
    EditStack,
    Mix,
    Parts,
    Projected,
    Seed,
    Shift,
    Truncation,
    read_edit,
    write_edit,
)
from gantool.engine.editing.eye import Sight, read_eye
from gantool.engine.editing.filming import Way, moved
from gantool.engine.naming import Namer
from gantool.engine.painter import as_picture, sheet
from gantool.errors import GantoolError, UnusableError
from gantool.images import Picture, encode
from gantool.jobs.desk import Desk, Pace
from gantool.jobs.editing import FoundDirection, Quality
from gantool.jobs.events import Finished
from gantool.jobs.spec import (
    AnyEdit,
    Application,
    Directions,
    Dragging,
    EditSpec,
    Filming,
    Mixing,
    Projecting,
    Start,
    Teaching,
)
from gantool.jobs.work.edit_directions import find_directions, name_direction
from gantool.jobs.work.edit_model import OpenedModel
from gantool.jobs.work.edit_photos import Searched, identity
from gantool.jobs.work.edit_tasks import Work, drag_points, project_photo, teach_direction
from gantool.jobs.work.footage import already_there, keep_film, named
from gantool.jobs.work.writing import sole_writer

STEPS_SHOWN = (-3.0, -1.5, 0.0, 1.5, 3.0)  # of a direction, on its sheet


def edit_styles(spec: EditSpec, desk: Desk) -> Finished:
    """Make what `spec.edit` asks for; the result says "stopped" where it was cut short."""
    begun = time.monotonic()
    desk.phase("Loading the model")
    with tempfile.TemporaryDirectory(prefix=files.TEMPORARY, dir=files.folder("cache")) as session:
        opened = OpenedModel.load(spec.model, spec.model_name, spec.device, Parts(Path(session)))
        if not isinstance(spec.edit, Filming):
            opened.studio.styles  # noqa: B018  # refuses where there are none
        namer = Namer(spec.out, "{model}_{stem}", spec.model_name, spec.on_conflict, frozenset())
        bench = Bench(opened, namer, f"gantool {spec.model_name} {opened.card.sha256[:16]}", desk, spec.out)
        with sole_writer(spec.out):
            _do(spec.edit, bench)
    result = {**bench.result, "done": bench.done, "skipped": bench.skipped, "failed": bench.failed,
              "seconds": round(time.monotonic() - begun, 3)}
    return Finished(outcome="stopped" if desk.is_ended() else "done", result=result)


def _do(edit: AnyEdit, bench: "Bench") -> None:
    match edit:
        case Mixing():
            _mix(edit, bench)
        case Projecting():
            _project(edit, bench)
        case Directions():
            _directions(edit, bench)
        case Teaching():
            _teach(edit, bench)
        case Dragging():
            _drag(edit, bench)
        case Application():
            _apply(edit, bench)
        case Filming():
            _film(edit, bench)
        case _:
            raise UnusableError(f"{edit.what} is no work with styles.")


@dataclass
class Bench:
    """What every kind of work is done with, and what it has made so far."""

    opened: OpenedModel
    namer: Namer
    software: str
    desk: Desk
    out: Path
    done: list[dict[str, Any]] = field(default_factory=list)
    skipped: list[dict[str, Any]] = field(default_factory=list)
    failed: list[dict[str, Any]] = field(default_factory=list)
    result: dict[str, Any] = field(default_factory=dict)
    pace: Pace = field(default_factory=Pace)
    sight: Sight | None = None  # compares photos with what is found, besides their pixels

    def compare_by(self, extractor: Path | None) -> None:
        """Compare photos by the features of the network in this file, if one is named.

        Raises:
            UnusableError: it is no such network.
        """
        if extractor is not None:
            self.desk.phase("Loading the network that compares pictures")
            self.sight = read_eye(extractor, self.opened.studio.choice.device)

    def stopped(self) -> bool:
        return not self.desk.may_go_on()

    def picture(self, stack: EditStack) -> Picture:
        return as_picture(self.opened.studio.paint_stack(stack)[0])

    def place(self, stem: str, **facts: Any) -> Path | None:
        """The file for a picture, with room for its edit beside it; None: it is skipped, and that is told.

        Asked before anything that takes long, which would be for nothing.
        """
        path = self.namer.name(named(stem), 0, "png", beside=SUFFIX)
        if path is None:
            self.skipped.append({**facts, "reason": already_there(stem)})
        return path

    def keep(self, stack: EditStack, path: Path, stem: str, painter: OpenedModel | None = None, **facts: Any) -> None:
        """Write an edit and its picture, which comes last: where it is, both are; `painter`: not the model itself."""
        painter = painter or self.opened
        picture = as_picture(painter.studio.paint_stack(stack)[0])
        edit = path.with_suffix(SUFFIX)
        write_edit(edit, Edit(EditHead(model=painter.identity, stack=stack, title=stem[:200]),
                              {name: painter.parts[name] for name in stack.parts()}))
        encode(picture, path, software=f"gantool {painter.studio.name} {painter.card.sha256[:16]}")
        self.done.append({**facts, "output": files.shown(path), "edit": files.shown(edit)})

    def look_for(self, photo: Path, quality: Quality, title: str) -> "Find":
        """Look for a photo."""
        told = self.follow(project_photo(self.opened, photo, quality, self.stopped, self.sight), title)
        stack = EditStack(base=Projected.model_validate(told.pop("base")))
        if "model" not in told:
            return Find(stack, self.opened, told)
        variant = library.find(told["model"]["name"])
        device = str(self.opened.studio.choice.device)
        return Find(stack, OpenedModel.load(variant.folder, variant.name, device, self.opened.parts), told)

    def sheet(self, pictures: list[Picture], columns: int, stem: str) -> None:
        if path := self.namer.name(named(stem), 0, "png"):
            encode(sheet(pictures, columns), path, software=self.software)
            self.result["sheet"] = files.shown(path)

    def follow(self, work: Work, title: str) -> dict[str, Any]:
        """Do long work to its end, telling how far it is."""
        while True:
            try:
                report = next(work)
            except StopIteration as end:
                return dict(end.value)
            if self.pace.due(report.step, report.steps):
                self.desk.phase(f"{title}: {report.words}", report.step, report.steps)

    def stack_of(self, start: Start, quality: Quality = "good") -> EditStack:
        """The edit that a start means; a photo is looked for.

        Raises:
            UnusableError: it names nothing, or what it names cannot be used.
        """
        if start.edit is not None:
            edit = read_edit(start.edit)
            if remark := self.opened.take(edit):
                self.desk.note(remark)
            return edit.head.stack
        if start.stack is not None:
            if start.parts is not None:
                self.opened.borrow(start.stack, Parts(start.parts))
            return start.stack
        if start.photo is not None:
            return self.look_for(start.photo, quality, start.photo.name).stack
        return EditStack(base=Seed(seed=start.seed or 0, label=start.label))

    def base_of(self, start: Start, quality: Quality = "good") -> Base:
        """The same as a base: an edit with steps becomes the code at its end."""
        stack = self.stack_of(start, quality)
        if not stack.operations:
            return stack.base
        code = self.opened.studio.state(stack).code[0].cpu().numpy()
        title = start.edit.stem[:200] if start.edit else ""
        return Projected(part=self.opened.parts.keep("code", {"w": code}), title=title)


@dataclass(frozen=True)
class Find:
    """A photo that was looked for: what it was found as, the model that paints that, and what is told of it."""

    stack: EditStack
    painter: OpenedModel
    told: dict[str, Any]


def _mix(edit: Mixing, bench: Bench) -> None:
    starts = (edit.start, *(start for _, start in edit.others))
    compared = _compared(bench, edit.extractor, starts)
    stack = bench.stack_of(edit.start, edit.quality)
    terms = [stack]
    for layers, start in edit.others:
        base = bench.base_of(start, edit.quality)
        terms.append(EditStack(base=base))
        stack = stack.then(Mix(other=base, layers=layers, strength=edit.strength))
    if edit.truncation is not None:
        stack = stack.then(Truncation(psi=edit.truncation))
    names = [_named(start) for start in starts]
    stem = "mix-" + "-".join(names)[:100]
    if path := bench.place(stem, sources=names):
        bench.keep(stack, path, stem, sources=names, **compared)
    bench.sheet([bench.picture(each) for each in (*terms, stack)], len(terms) + 1, f"{stem}_terms")


def _compared(bench: Bench, extractor: Path | None, starts: Sequence[Start]) -> dict[str, Any]:
    """Let a network that was named look at the photos among the starts; what it is called, to be told."""
    if any(start.photo is not None for start in starts):
        bench.compare_by(extractor)
    elif extractor is not None:
        raise UnusableError("A network compares photos with what is found, and there is none; leave --extractor out.")
    return {} if bench.sight is None else {"extractor": bench.sight.title}


def _project(edit: Projecting, bench: Bench) -> None:
    recipe = {"model": bench.opened.card.sha256, "quality": edit.quality, "extractor": identity(edit.extractor)}
    with contextlib.closing(Searched(bench.out, recipe)) as searched:
        photos = searched.photos(edit.photos)
        if not photos:
            raise UnusableError("There are no pictures below what was named; check the path.")
        bench.namer.protect(each.resolve() for each in (*photos, *searched.pictures(photos)))
        _project_all(edit, bench, photos, searched)


def _project_all(edit: Projecting, bench: Bench, photos: Sequence[Path], searched: Searched) -> None:
    bench.compare_by(edit.extractor)
    for number, photo in enumerate(photos, 1):
        if bench.stopped():
            return
        title = photo.name if len(photos) == 1 else f"{number} of {len(photos)}, {photo.name}"
        _each(bench, files.shown(photo), lambda photo=photo, title=title: _project_one(  # type: ignore[misc]  # defaults in a lambda
            edit, bench, photo, title, searched))


def _project_one(edit: Projecting, bench: Bench, photo: Path, title: str, searched: Searched) -> None:
    shown = files.shown(photo)
    if (before := searched.found(photo)) is not None:
        reason = "It was looked for before, with the same model and settings."
        bench.skipped.append({"input": shown, "output": files.shown(before), "reason": reason})
        return
    path = searched.begun(photo) or bench.place(photo.stem, input=shown)
    if path is None:
        return
    found = bench.look_for(photo, edit.quality, title)
    whole = "model" in found.told or not bench.desk.is_ended()  # a second variant of the photo would help nobody
    with searched.noting(photo, path, whole=whole):
        bench.keep(found.stack, path, photo.stem, found.painter, input=shown, **found.told)


def _directions(edit: Directions, bench: Bench) -> None:
    opened, studio = bench.opened, bench.opened.studio
    rows = None if edit.layers == "all" else studio.rows(edit.layers)
    begun = time.monotonic()
    found = find_directions(studio, opened.parts, edit.method, edit.count, rows)
    bench.result["found_in"] = round(time.monotonic() - begun, 4)
    model = library.find(opened.folder).name
    for number, name in edit.names:
        if not 1 <= number <= len(found):
            raise UnusableError(f"There is no direction {number}; {len(found)} were found.")
        found[number - 1] = name_direction(model, opened.parts, found[number - 1], name)
    bench.result["directions"] = [each.model_dump(mode="json", include={"title", "origin", "number", "layers", "named"})
                                  for each in found]
    _show(bench, found, edit.seed, f"{edit.method}{len(found)}_seed{edit.seed}")


def _show(bench: Bench, found: Sequence[FoundDirection], seed: int, stem: str) -> None:
    """A row for each direction, from one end to the other."""
    pictures = []
    for number, direction in enumerate(found, 1):
        if bench.stopped():
            return
        bench.desk.phase("Painting", number, len(found))
        stack = EditStack(base=Seed(seed=seed))
        pictures += [bench.picture(stack.then(Shift(direction=direction.part, amount=amount)))
                     for amount in STEPS_SHOWN]
    bench.sheet(pictures, len(STEPS_SHOWN), stem)


def _teach(edit: Teaching, bench: Bench) -> None:
    having, lacking = ([bench.stack_of(each) for each in kind] for kind in (edit.having, edit.lacking))
    taught = teach_direction(bench.opened, having, lacking, edit.name)
    direction = FoundDirection.model_validate(taught["direction"])
    named = name_direction(library.find(bench.opened.folder).name, bench.opened.parts, direction, edit.name)
    bench.result |= {"words": taught["words"], **taught["figures"]}
    _show(bench, [named], edit.seed, f"taught_{edit.name[:50]}")


def _drag(edit: Dragging, bench: Bench) -> None:
    stack, stem = bench.stack_of(edit.start), f"dragged-{_named(edit.start)}"
    path = bench.place(stem)
    if path is None:
        return
    work = drag_points(bench.opened, stack, edit.handles, edit.targets, edit.mask, bench.stopped)
    found = bench.follow(work, "Dragging")
    after = stack.then(Drag.model_validate(found.pop("operation")))
    bench.keep(after, path, stem, **found)
    bench.sheet([bench.picture(stack), bench.picture(after)], 2, f"{stem}_before-after")


def _apply(edit: Application, bench: Bench) -> None:
    steps = bench.stack_of(Start(edit=edit.edit)) if edit.edit else EditStack()
    added = [_shift(bench, name, amount) for name, amount in edit.shifts]
    if edit.truncation is not None:
        added.append(Truncation(psi=edit.truncation))
    if not edit.starts:
        if edit.edit is None:
            raise UnusableError("There is nothing to apply to; name a saved edit, seeds or photos.")
        stack = steps.model_copy(update={"operations": (*steps.operations, *added)})
        if path := bench.place(edit.edit.stem, input=files.shown(edit.edit)):
            bench.keep(stack, path, edit.edit.stem, input=files.shown(edit.edit))
        return
    if any(isinstance(each, Drag) for each in steps.operations):
        raise UnusableError("A drag belongs to the picture that it was made in and cannot be put on others; "
                            "take an edit without one.")
    _compared(bench, edit.extractor, edit.starts)
    for number, start in enumerate(edit.starts, 1):
        if bench.stopped():
            return
        bench.desk.phase("Painting", number, len(edit.starts))
        _each(bench, _named(start), lambda start=start: _apply_one(  # type: ignore[misc]  # a lambda's defaults
            edit, bench, start, (*steps.operations, *added)))


def _apply_one(edit: Application, bench: Bench, start: Start, operations: tuple[Any, ...]) -> None:
    stem = _named(start) + (f"_{edit.edit.stem}" if edit.edit else "")
    path = bench.place(stem, input=_named(start))
    if path is None:
        return
    if start.photo is not None:
        begun = bench.look_for(start.photo, edit.quality, start.photo.name)
    else:
        begun = Find(bench.stack_of(start), bench.opened, {})
    stack = begun.stack.model_copy(update={"operations": (*begun.stack.operations, *operations)})
    told = {key: begun.told[key] for key in ("model", "extractor") if key in begun.told}
    bench.keep(stack, path, stem, begun.painter, input=_named(start), **told)


def _film(edit: Filming, bench: Bench) -> None:
    stations = [_with_psi(bench.stack_of(start), edit.truncation) for start in edit.stations]
    name = "-".join(_named(start) for start in edit.stations[:8])
    if edit.shift is not None:
        if len(stations) > 1:
            raise UnusableError("A film along a direction begins with one picture; name one seed or saved edit.")
        bench.opened.studio.styles  # noqa: B018  # refuses where there are none
        title, first, last = edit.shift
        stations = [moved(stations[0], _shift(bench, title, amount)) for amount in (first, last)]
        name += f"_{title}"
    if len(stations) < 2:
        raise UnusableError("A film needs two pictures to go between; name more seeds or saved edits, or a direction.")
    way = Way.through(bench.opened.studio, stations, edit.frames, edit.along, loop=edit.loop)
    kept = keep_film((as_picture(each[0]) for each in way.pictures()), way.length, edit.title or f"film-{name[:100]}",
                     edit.format, bench.namer, bench.software, bench.desk)
    bench.done += kept.done
    bench.skipped += kept.skipped


def _with_psi(stack: EditStack, psi: float | None) -> EditStack:
    return stack if psi is None else stack.then(Truncation(psi=psi))


def _shift(bench: Bench, name: str, amount: float) -> Any:
    """The step that a direction's name means: one of the card, or the kind and number of one found anew."""
    opened = bench.opened
    kept = next((each for each in opened.directions() if each.title.casefold() == name.casefold()), None)
    if kept is None:
        kind, _, number = name.partition(":")
        if kind not in ("sefa", "pca") or not number.isdecimal() or int(number) < 1:
            known = ", ".join(each.title for each in opened.directions()) or "none yet"
            raise UnusableError(f"The model has no direction {name!r}; named are: {known}. sefa:1 is the first found.")
        found = find_directions(opened.studio, opened.parts, kind, int(number), None)
        if len(found) < int(number):
            raise UnusableError(f"The model has {len(found)} directions of that kind; there is no {name}.")
        kept = found[-1]
    return Shift(direction=kept.part, title=kept.title, amount=amount)


def _each(bench: Bench, shown: str, act: Callable[[], None]) -> None:
    """One of many: what cannot be done is told, and the others go on."""
    try:
        act()
    except (GantoolError, torch.OutOfMemoryError) as error:
        bench.failed.append({"input": shown, "reason": str(error)})
    except OSError as error:
        bench.failed.append({"input": shown, "reason": f"{shown} cannot be noted: {error.strerror or error}."})


def _named(start: Start) -> str:
    path = start.edit or start.photo
    if path is not None:
        return path.stem
    if start.stack is not None:
        return "edit"
    return f"seed{start.seed or 0}" + (f"-{start.label}" if start.label else "")
