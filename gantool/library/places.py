"""Where models lie: those that ship, the user's own, and those of the runs gantool knows of."""

import importlib.resources
import os
from collections.abc import Iterator
from pathlib import Path

from gantool import files
from gantool.card import CARD
from gantool.library.entry import Origin
from gantool.library.names import key
from gantool.library.runs import remembered_runs


def candidates() -> Iterator[tuple[Path, str, Origin]]:
    """Every folder that ought to be a model, with its name and origin."""
    for folder in _shipped():
        yield folder, folder.name, Origin.SHIPPED
    for folder in folders(files.home() / "models"):
        yield folder, folder.name, Origin.USER
    for run in reversed(remembered_runs()):
        if (run / "model" / CARD).is_file():
            yield run / "model", run.name, Origin.RUN


def free_name(wanted: str) -> str:
    """`wanted`, or the first of "wanted 2", "wanted 3", ... that no model has."""
    taken = {key(name) for _, name, origin in candidates() if origin is not Origin.RUN}
    if key(wanted) not in taken:
        return wanted
    number = 2
    while key(f"{wanted} {number}") in taken:
        number += 1
    return f"{wanted} {number}"


def folders(root: Path) -> tuple[Path, ...]:
    """The folders in `root`, by name; unfinished and hidden ones left out."""
    try:
        with os.scandir(root) as listing:
            names = sorted(item.name for item in listing if item.is_dir() and item.name[0] not in "._")
    except OSError:
        return ()
    return tuple(root / name for name in names)


def _shipped() -> tuple[Path, ...]:
    """The model folders that came with gantool."""
    try:
        root = importlib.resources.files("gantool_models")
    except ModuleNotFoundError:
        return ()
    return tuple(folder for folder in folders(Path(str(root))) if (folder / CARD).is_file())
