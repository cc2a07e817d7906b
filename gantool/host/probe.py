"""The probe process: imports one plugin and writes what it offers into a file, which no printing can garble.

Started as `python -m gantool.host.probe FOLDER SECONDS NAME ORIGIN MODULE ATTRIBUTE SOURCE ROOT` by
`gantool.host.isolation`. It leaves in FOLDER: `answer.json` (whole or not at all), `hung` (where it stood at the
deadline) and `crash` (where it stood when the system ended it).
"""

import contextlib
import faulthandler
import os
import sys
from pathlib import Path
from typing import cast

from gantool.host.describe import family_data, observer_data, recipe_data, without_twins
from gantool.host.discovery import Found
from gantool.host.faults import PluginError, of_exception
from gantool.host.loading import load
from gantool.host.values import ANSWER, Answer, Origin

MOST_MEMORY = 4 << 30  # bytes of data; enough for plugins that import torch though they should not
LARGEST_FILE = 16 << 20  # bytes; ends a plugin that prints without end before the disk is full
HEAVY = ("torch", "torchvision", "kornia", "PySide6")


def main(arguments: list[str]) -> None:
    """Probe and end the process, whatever threads the plugin has started."""
    folder, seconds, name, origin, module, attribute, source, root = arguments
    found = Found(name, cast(Origin, origin), module, attribute, _path(source), _path(root))
    place = Path(folder)
    sys.argv = [name]
    _limit()
    with (place / "hung").open("wb") as hung, (place / "crash").open("wb") as crash:
        faulthandler.enable(file=crash)
        faulthandler.dump_traceback_later(float(seconds), exit=True, file=hung)
        content = ANSWER.dump_json(_answer(found))
        (place / "answer.part").write_bytes(content)
        (place / "answer.part").replace(place / "answer.json")
        for stream in (sys.stdout, sys.stderr):
            with contextlib.suppress(Exception):
                stream.flush()
        os._exit(0)


def _answer(found: Found) -> Answer:
    before = set(sys.modules)
    try:
        offered = load(found)
        families = tuple(family_data(found.name, each, offered.contract) for each in offered.families)
        recipes = tuple(recipe_data(found.name, each) for each in offered.recipes)
        observers = tuple(observer_data(found.name, each) for each in offered.observers)
        without_twins(found.name, "family", [each.id for each in families])
        without_twins(found.name, "recipe", [each.id for each in recipes])
        without_twins(found.name, "observer", [each.id for each in observers])
        ANSWER.dump_json(Answer(families, recipes))
    except PluginError as error:
        return Answer(fault=error.fault)
    except BaseException as error:
        return Answer(fault=of_exception(found.name, "asked what it offers", error))
    return Answer(families, recipes, remarks=_remarks(before), observers=observers)


def _remarks(before: set[str]) -> tuple[str, ...]:
    heavy = [name for name in HEAVY if name in sys.modules and name not in before]
    if not heavy:
        return ()
    return (f"It imports {' and '.join(heavy)} at start; it should do so only when it trains or translates.",)


def _limit() -> None:
    """Bound memory and files where the system can, and leave no core file behind."""
    if sys.platform == "win32":
        return
    import resource

    wanted = ((resource.RLIMIT_DATA, MOST_MEMORY), (resource.RLIMIT_FSIZE, LARGEST_FILE), (resource.RLIMIT_CORE, 0))
    for what, most in wanted:
        with contextlib.suppress(ValueError, OSError):  # a system that is stricter already
            resource.setrlimit(what, (most, most))


def _path(text: str) -> Path | None:
    return Path(text) if text else None


if __name__ == "__main__":
    main(sys.argv[1:])
