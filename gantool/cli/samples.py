"""`gantool samples`: paired pictures drawn by gantool itself, and sets of pictures for other tools."""

from functools import partial
from pathlib import Path
from typing import Literal

from gantool import files
from gantool.cli.answer import Answer
from gantool.cli.view import choose_view
from gantool.data import scan
from gantool.data.packing import pack as pack_samples
from gantool.errors import UnusableError
from gantool.jobs.events import Phase
from gantool.samples import make as draw
from gantool.samples import worlds


def make(world: str, /, *, count: int, size: int, out: Path, seed: int = 0) -> Answer:
    """Draw pairs of a label map and its picture into a new folder.

    Args:
        world: The sample world, for example landscapes.
        count: How many pairs.
        size: Width and height in pixels.
        out: The new folder.
        seed: Another number gives other pictures.
    """
    known = worlds()
    if world not in known:
        raise UnusableError(f"There is no sample world {world!a}; the worlds are {', '.join(sorted(known))}.")
    with choose_view() as view:

        def tell(done: int, total: int) -> None:
            view.show(Phase(title="Drawing", done=done, total=total))

        draw(known[world], count, size, out, seed, tell)
    value = {"world": world, "count": count, "size": size, "seed": seed, "out": files.shown(out)}
    return Answer(value, f"{count} pairs of {size} x {size} px: {files.shown(out)}")


def pack(paths: list[Path], /, *, out: Path, size: int = 256, channels: Literal[1, 3, 4] = 3) -> Answer:
    """Write pictures as one zip of squares with their classes (`dataset.json`), as StyleGAN's dataset tool does.

    Args:
        paths: Folders of pictures; folders inside are classes.
        out: The new zip.
        size: Side of the squares in pixels.
        channels: 1 grey, 3 colour, 4 colour with transparency.
    """
    if not 16 <= size <= 2048:
        raise UnusableError(f"Squares of {size} px cannot be packed; --size goes from 16 to 2048.")
    if out.suffix.lower() != ".zip":
        raise UnusableError(f"{files.shown(out)} is no name of a zip; let it end in .zip.")
    if out.exists():
        raise UnusableError(f"{files.shown(out)} is there already; name another, or move it away.")
    with choose_view() as view:

        def tell(title: str, done: int, total: int) -> None:
            view.show(Phase(title=title, done=done, total=total))

        found = scan(paths, one_kind=True, on_progress=partial(tell, "Looking through the pictures"))
        count = pack_samples(found.samples, out, size, channels, partial(tell, "Packing"))
    classes = list(found.report.classes)
    value = {"out": files.shown(out), "count": count, "size": size, "channels": channels, "classes": classes}
    kinds = f" of {len(classes)} classes" if classes else ""
    return Answer(value, f"{count} pictures{kinds}, {size} x {size} px: {files.shown(out)}")
