"""`gantool samples make`: paired pictures drawn by gantool itself."""

from pathlib import Path

from gantool import files
from gantool.cli.answer import Answer
from gantool.cli.view import choose_view
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
