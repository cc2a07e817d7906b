"""The long work of editing, for the live process and for jobs alike: looking for a photo, dragging, learning a slider.

Each is a generator that reports after every step and returns what came of it as plain values. Whoever drives it asks
`stopped` to end it early: what has been reached is kept.
"""

import tempfile
import time
from collections.abc import Callable, Generator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import torch
from torch import Tensor

from gantool import files, host, library
from gantool.api import StyleSpace, Task
from gantool.edits import Drag, EditStack, Part, Projected
from gantool.engine.editing.dragging import STEPS, Dragged, drag
from gantool.engine.editing.eye import Sight
from gantool.engine.editing.likeness import Eye, Likeness
from gantool.engine.editing.projecting import EFFORTS, Found, Search, project
from gantool.engine.editing.target import target_of
from gantool.engine.editing.teaching import boundary
from gantool.engine.editing.tuning import tune
from gantool.engine.editing.words import match_in_words, told
from gantool.engine.weights import save_model
from gantool.errors import UnusableError
from gantool.images import decode
from gantool.jobs.editing import FoundDirection, Quality
from gantool.jobs.work.edit_directions import direction_part
from gantool.jobs.work.edit_model import OpenedModel

PHASES = {"start": "Looking where to start", "w": "Looking for the whole", "w+": "Looking for the details",
          "tuning": "Teaching the model this photo"}
TAUGHT_AMOUNT = 2.0
PAINT_EVERY = 0.25  # seconds between two pictures of a drag

Stopped = Callable[[], bool]


@dataclass(frozen=True)
class Report:
    """After `step` of `steps` (0: not known): words for a person, a picture 1 C H W, and the handles of a drag."""

    step: int
    steps: int
    words: str
    image: Tensor | None = None
    points: tuple[tuple[float, float], ...] = ()


Work = Generator[Report, None, dict[str, Any]]


def project_photo(opened: OpenedModel, photo: Path, quality: Quality, stopped: Stopped,
                  sight: Sight | None = None) -> Work:
    """Look for a photo; `base` of the result starts an edit with it, `model` is the variant that "best" makes.

    `sight` compares the pictures, besides their pixels; `extractor` of the result is what it is called, `compared_by`
    what kind of features, or that it was pixels alone.
    The words, and the match in `base`, are on the picture that is gone on with: of the best, that of the variant.
    """
    eye = sight.eye if sight is not None else None
    studio, space = opened.studio, opened.studio.styles
    begun = time.monotonic()
    target = target_of(decode(photo), studio.translator, space, studio.choice.device)
    average, search = None, None
    with studio.searching():
        for search in project(space, studio.model.latent_size, target, EFFORTS[quality], eye):
            average = average if average is not None else search.best.error
            yield _searched(search)
            if stopped():
                break
    assert search is not None and average is not None  # the first comes before any step
    error, tuned = search.best.error, {}
    if quality == "best" and not stopped():
        tuned = yield from _tuned(opened, photo, target, search.best, stopped, eye)
        error = tuned["tuned_error"]
    result = _projected(opened, photo, search.best, error, average)
    result |= tuned | {"compared_by": Likeness(space, target, eye).by}
    if sight is not None:
        result["extractor"] = sight.title
    result["seconds"] = round(time.monotonic() - begun, 2)
    return result


def _searched(search: Search) -> Report:
    words = f"{PHASES[search.phase]}: {match_in_words(search.best.error)}, {search.best.error:.3f}"
    return Report(search.step, search.steps, words, search.best.image)


def _projected(opened: OpenedModel, photo: Path, best: Found, error: float, average: float) -> dict[str, Any]:
    """The code as a part, and how good the match is; `error`: of the picture that is gone on with."""
    part: Part = {"w": best.code[0].cpu().numpy()}
    part |= {f"noise.{number}": each.cpu().numpy() for number, each in enumerate(best.noise)}
    match = f"{match_in_words(error)} {error:.3f}"
    base = Projected(part=opened.parts.keep("code", part), title=photo.stem[:200], match=match)
    figures = {"error": round(best.error, 5), "average_error": round(average, 5)}
    return {"base": base.model_dump(mode="json"), "words": told(error, average), "figures": figures}


def _tuned(opened: OpenedModel, photo: Path, target: Tensor, pivot: Found, stopped: Stopped, eye: Eye | None) -> Work:
    """Change a copy of the generator until it paints the photo, and keep that as a model of the library."""
    studio, family = opened.studio, host.load_family(opened.card.family)
    copy = family.translator(opened.export)
    assert isinstance(copy, StyleSpace)
    copy.network.to(studio.choice.device)
    with studio.searching():
        for search in tune(copy, studio.styles, studio.model.latent_size, target, pivot, eye):
            yield _searched(search)
            if stopped():
                break
    with studio.exactly():
        image = copy.paint(pivot.code, pivot.grain)
        error = float((image.clamp(-1, 1) - target).abs().mean() / 2)
    name, folder = _variant(opened, photo, copy)
    return {"model": {"name": name, "folder": files.shown(folder)}, "tuned_error": error}


def _variant(opened: OpenedModel, photo: Path, tuned: StyleSpace) -> tuple[str, Path]:
    from gantool.card import read_card, safe_name

    name = library.free_name(safe_name(f"{opened.studio.name} {photo.stem}"))
    note = f"The model {opened.studio.name}, tuned so that it can paint the photo {photo.name} (arXiv:2106.05744)."
    card = read_card(opened.folder)  # with the directions that were named since it was opened
    notes = f"{note}\n{card.notes}".strip()
    card = card.amended({"name": name, "task": Task.SYNTHESIS, "metrics": {}, "notes": notes})
    with tempfile.TemporaryDirectory(dir=files.folder("cache"), prefix=files.TEMPORARY) as temporary:
        save_model(Path(temporary), tuned.export(), card)
        entry = library.add(Path(temporary), name)
    return entry.name, entry.folder


def drag_points(opened: OpenedModel, stack: EditStack, handles: Sequence[tuple[float, float]],
                targets: Sequence[tuple[float, float]], mask: Path | None, stopped: Stopped) -> Work:
    """Drag points of the picture of `stack`; `operation` of the result is to be put on it."""
    studio, space = opened.studio, opened.studio.styles
    may_change = None if mask is None else _mask(mask)
    state = studio.state(stack)
    last: Dragged | None = None
    painted = 0.0
    with studio.searching():
        for last in drag(space, studio.model.latent_size, state.code, state.grain, handles, targets, may_change):
            image = None
            if time.monotonic() - painted > PAINT_EVERY or last.arrived:
                with studio.exactly():
                    image = space.paint(last.code, state.grain)
                painted = time.monotonic()
            yield Report(last.step, STEPS, f"Moving, {max(last.distances):.1f} px to go", image, last.points)
            if stopped():
                break
    if last is None:
        raise UnusableError("Nothing was dragged.")
    part: Part = {"w": last.code[0].cpu().numpy()}
    if may_change is not None:
        part["mask"] = may_change[0, 0].numpy()
    operation = Drag(part=opened.parts.keep("code", part), handles=tuple(handles), targets=tuple(targets),
                     masked=may_change is not None)
    return {"operation": operation.model_dump(mode="json"), "reached": [round(each, 3) for each in last.distances],
            "points": [list(each) for each in last.points], "steps": last.step, "words": _dragged_words(last)}


def _dragged_words(last: Dragged) -> str:
    if last.arrived:
        return f"Every point is at its target after {last.step} steps."
    furthest = max(last.distances)
    if last.stuck:
        return f"The model moves no further: {furthest:.1f} px are left. Another point or a wider outline may help."
    return f"Stopped with {furthest:.1f} px to go."


def _mask(path: Path) -> Tensor:
    pixels = decode(path).pixels
    if not pixels.any():
        raise UnusableError(f"{files.shown(path)} is black all over, so nothing may change; make white what may.")
    top = np.iinfo(pixels.dtype).max
    return torch.from_numpy(pixels.astype(np.float32).mean(2) / top)[None, None]  # 1 1 h w


def teach_direction(opened: OpenedModel, having: Sequence[EditStack], lacking: Sequence[EditStack],
                    title: str) -> dict[str, Any]:
    """Make a direction of marked pictures.

    Raises:
        UnusableError: they are too few, or nothing tells them apart.
    """
    studio = opened.studio
    mean = studio.styles.w_mean  # refuses where there are none
    codes = [torch.cat([studio.state(each).code for each in stacks]) if stacks else torch.empty(0, 1, 1)
             for stacks in (having, lacking)]
    taught = boundary(codes[0], codes[1], mean)
    name = opened.parts.keep("direction", direction_part(taught.direction.cpu().numpy(), ()))
    found = FoundDirection(part=name, title=title.strip() or "Taught", origin="taught", amount=TAUGHT_AMOUNT)
    words = (f"{taught.told_right} of {taught.examples} marked pictures are told right by a slider that was taught "
             "with the others.")
    return {"direction": found.model_dump(mode="json"), "words": words,
            "figures": {"told_right": taught.told_right, "examples": taught.examples}}
