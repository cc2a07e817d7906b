"""What a person calls a run, and the tags it has: a file of its own beside `run.json`, which the worker writes.

Two windows and a terminal may change it at once: each change is made under a lock, on what stands there then.
"""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from gantool import files
from gantool.errors import UnusableError

FILE, LOCK = "label.json", "label.lock"
LONGEST_NAME, LONGEST_TAG, MOST_TAGS = 120, 40, 20
PATIENCE = 5.0  # s: a change takes milliseconds


@dataclass(frozen=True)
class Label:
    """A name (empty: the folder's) and tags, in the order in which they were given."""

    name: str = ""
    tags: tuple[str, ...] = ()


def label_of(run: Path) -> Label:
    """The label of a run; an empty one where there is none, or it cannot be read."""
    try:
        content: Any = json.loads((run / FILE).read_bytes())
        return Label(_line(content["name"])[:LONGEST_NAME], _distinct(map(_line, content["tags"]))[:MOST_TAGS])
    except (OSError, ValueError, RecursionError, KeyError, TypeError):
        return Label()


def relabel(run: Path, *, name: str | None = None, add: Iterable[str] = (), remove: Iterable[str] = ()) -> Label:
    """Change the name ("" for the folder's), add tags, take tags off; whatever else was changed meanwhile stays.

    Raises:
        UnusableError: a name or tag that cannot be, or a run that is none.
        BusyError: somebody holds the lock for longer than anybody should.
    """
    if not (run / "run.json").is_file():
        raise UnusableError(f"{files.shown(run)} is not a run: it has no run.json.")
    fresh = [_tag(each) for each in add]
    gone = {each.strip().casefold() for each in remove}
    with files.exclusive(run / LOCK, f"The label of {files.shown(run)} is being changed; try again.", PATIENCE):
        before = label_of(run)
        kept = [each for each in before.tags if each.casefold() not in gone]
        label = Label(before.name if name is None else _name(name), _distinct([*kept, *fresh]))
        if len(label.tags) > MOST_TAGS:
            raise UnusableError(f"A run can have {MOST_TAGS} tags at most; take one off first.")
        content = {"format": 1, "name": label.name, "tags": list(label.tags)}
        files.write_bytes(run / FILE, json.dumps(content, indent=1).encode())
    return label


def _name(text: str) -> str:
    name = _line(text)
    if len(name) > LONGEST_NAME:
        raise UnusableError(f"A name can have {LONGEST_NAME} characters, and this one has {len(name)}; shorten it.")
    return name


def _tag(text: str) -> str:
    tag = _line(text)
    if not tag or "," in tag or len(tag) > LONGEST_TAG:
        raise UnusableError(f"'{tag[:60]}' cannot be a tag: a tag has 1 to {LONGEST_TAG} characters and no comma.")
    return tag


def _line(text: object) -> str:
    """One line of signs that can be shown."""
    return files.shown(" ".join(str(text).split()))


def _distinct(tags: Iterable[str]) -> tuple[str, ...]:
    return tuple({each.casefold(): each for each in reversed([tag for tag in tags if tag])}.values())[::-1]
