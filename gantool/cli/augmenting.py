"""`gantool augment-preview`: what augmentation does to one's own pictures."""

from pathlib import Path
from typing import Annotated

from cyclopts import Parameter

from gantool import files
from gantool.api import PIPE_NAMES
from gantool.cli.answer import Answer
from gantool.cli.follow import result_of
from gantool.errors import UnusableError
from gantool.jobs.spec import AugmentPreviewSpec


def preview(
    paths: list[Path],
    /,
    *,
    out: Path,
    pipe: Annotated[list[str] | None, Parameter(negative=())] = None,
    pictures: int = 4,
    seed: int = 0,
) -> Answer:
    """Draw a sheet of your own pictures as the discriminator sees them, for each pipe at p = 0.2, 0.5 and 0.8.

    Pairs are changed together; the colours of label maps and drawings stay as they are.

    Args:
        paths: Folders, pictures, or zips of pictures.
        out: The sheet, a PNG file.
        pipe: Only this pipe, for example bgc; may be repeated.
        pictures: How many of the pictures are shown, 1 to 12.
        seed: Another number draws other changes.
    """
    known = [name for name in PIPE_NAMES if name != "none"]
    for name in pipe or ():
        if name not in known:
            raise UnusableError(f"There is no pipe {name!a}; the pipes are {', '.join(known)}.")
    if not 1 <= pictures <= 12:
        raise UnusableError(f"--pictures {pictures} cannot be shown; give a number from 1 to 12.")
    if out.suffix.lower() != ".png":
        raise UnusableError(f"{files.shown(out)} is not the name of a PNG file; let --out end in .png.")
    if not out.absolute().parent.is_dir():
        raise UnusableError(f"There is no folder {files.shown(out.absolute().parent)} for the sheet; make it first.")
    spec = AugmentPreviewSpec(paths=tuple(paths), out=out, pipes=tuple(pipe or known), pictures=pictures, seed=seed)
    result = result_of(spec)
    cells = [{key: cell[key] for key in ("pipe", "p", "drawn")} for cell in result["cells"]]
    value = {"sheet": files.shown(out), "pictures": result["pictures"], "paired": result["paired"], "cells": cells}
    return Answer(value, f"{result['pictures']} pictures, {len(spec.pipes)} pipes: {files.shown(out)}")
