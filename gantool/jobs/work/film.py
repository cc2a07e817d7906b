"""The previews of a run as an animation: how its pictures came to be."""

from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from gantool import __version__, files
from gantool.errors import GantoolError, UnusableError
from gantool.images import Picture, decode, encode_frames
from gantool.jobs.desk import Desk
from gantool.jobs.events import Finished, Preview
from gantool.jobs.folder import EventReader, JobFolder
from gantool.jobs.spec import FilmSpec
from gantool.jobs.state import RunState

FORMATS = {".webp": "WEBP", ".png": "PNG"}
GAP = 4  # px between pictures
LAST = 2000  # ms that the last frame stays
GROUND = 24  # grey


class _StoppedError(Exception):
    """The person ended it."""


def film(spec: FilmSpec, desk: Desk) -> Finished:
    """Write the animation, whole or not at all.

    Raises:
        UnusableError: the run has shown nothing yet, has no such column, or the file cannot be of that kind.
    """
    kind = FORMATS.get(spec.out.suffix.lower())
    if kind is None:
        raise UnusableError(f"{files.shown(spec.out)} cannot hold an animation; name a .webp or a .png.")
    previews = _previews(spec)
    frames = _told(_frames(previews, spec), len(previews), desk)
    try:
        software = f"gantool {__version__}"
        encode_frames(frames, spec.out, format=kind, software=software)  # type: ignore[arg-type]  # one of the formats
    except _StoppedError:
        return Finished(outcome="stopped", result={})
    return Finished(outcome="done", result={"output": files.shown(spec.out), "frames": len(previews)})


def _previews(spec: FilmSpec) -> list[Preview]:
    """Those whose every picture is there still: a run at work removes some as it goes on."""
    state, reader = RunState(), EventReader(JobFolder(spec.run))
    while events := reader():
        for event in events:
            state.apply(event)
    shown = files.shown(spec.run)
    if not state.previews:
        raise UnusableError(f"{shown} has shown no pictures yet; let it train a little.")
    unknown = set(spec.columns) - set(state.previews[-1].columns)
    if unknown:
        known = ", ".join(state.previews[-1].columns)
        raise UnusableError(f"{shown} shows no {', '.join(sorted(unknown))}; it shows {known}.")
    alike = [each for each in state.previews if each.columns == state.previews[-1].columns]
    whole = [each for each in alike if all((spec.run / name).is_file() for row in each.rows.values() for name in row)]
    if not whole:
        raise UnusableError(f"The pictures of {shown} are gone, so there is nothing to show.")
    return whole


def _frames(previews: Sequence[Preview], spec: FilmSpec) -> Iterator[Picture]:
    columns = spec.columns or previews[-1].columns
    most = max(len(each.rows) for each in previews)
    for number, preview in enumerate(previews):
        chosen = [preview.columns.index(name) for name in columns]
        rows = [[spec.run / names[at] for names in preview.rows.values()] for at in chosen]
        last = number == len(previews) - 1
        yield Picture(_sheet(rows, most, spec.edge), milliseconds=LAST if last else spec.milliseconds)


def _sheet(rows: Sequence[Sequence[Path]], across: int, edge: int) -> NDArray[np.uint8]:
    """The pictures of each row beside each other, H W 3."""
    step = edge + GAP
    sheet = Image.new("RGB", (across * step - GAP, len(rows) * step - GAP), (GROUND, GROUND, GROUND))
    for down, row in enumerate(rows):
        for right, path in enumerate(row):
            picture = _fitted(path, edge)
            room = ((edge - picture.width) // 2, (edge - picture.height) // 2)
            sheet.paste(picture, (right * step + room[0], down * step + room[1]), picture)
    return np.asarray(sheet)


def _fitted(path: Path, edge: int) -> Image.Image:
    """A picture as large as fits, with transparency; one that went while the film was made is left empty."""
    try:
        picture = decode(path)
    except GantoolError:
        return Image.new("RGBA", (edge, edge))
    colours = np.repeat(picture.pixels, 3, 2) if picture.pixels.shape[2] == 1 else picture.pixels
    image = Image.fromarray(colours).convert("RGBA")
    if picture.alpha is not None:
        image.putalpha(Image.fromarray(picture.alpha))
    scale = edge / max(image.size)
    size = (max(1, round(image.width * scale)), max(1, round(image.height * scale)))
    return image.resize(size, Image.Resampling.NEAREST if scale >= 2 else Image.Resampling.LANCZOS)


def _told(frames: Iterator[Picture], total: int, desk: Desk) -> Iterator[Picture]:
    for number, frame in enumerate(frames, 1):
        if not desk.may_go_on():
            raise _StoppedError
        desk.phase("Drawing the animation", number, total)
        yield frame
