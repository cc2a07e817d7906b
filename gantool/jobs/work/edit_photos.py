"""The photos of a batch that looks for each: which they are, and which of them were dealt with by an earlier run."""

import contextlib
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from gantool import files
from gantool.engine.inputs import find_inputs
from gantool.engine.journal import Journal
from gantool.images import SUFFIXES


class Searched:
    """What was found of which photo, noted in the output folder: by its whole path, as photos may share a name.

    Args:
        recipe: everything that decides what is found, apart from the photo.
    """

    def __init__(self, out: Path, recipe: dict[str, Any]) -> None:
        self._out = out
        self._whole = Journal(out, {"what": "project", **recipe})
        self._cut_short = Journal(out, {"what": "project", **recipe, "stopped": True})

    def close(self) -> None:
        self._whole.close()
        self._cut_short.close()

    def photos(self, paths: Sequence[Path]) -> list[Path]:
        """What was named, and the pictures below folders that were; results of earlier runs are none of them."""
        named = set(paths)
        return [each.path for each in find_inputs(paths, self._out)
                if each.path in named
                or (each.path.suffix.lower() in SUFFIXES and not self._whole.is_output(each.path))]

    def pictures(self, photos: Sequence[Path]) -> Iterator[Path]:
        """The results that belong to these photos already: no other may have their names."""
        for photo in photos:
            for picture in (self.found(photo), self.begun(photo)):
                if picture is not None:
                    yield picture

    def found(self, photo: Path) -> Path | None:
        """The picture that a photo was found as; None: it is still to be looked for."""
        return _result(self._whole, photo)

    def begun(self, photo: Path) -> Path | None:
        """The picture that a search for it that was cut short came to."""
        return _result(self._cut_short, photo)

    @contextlib.contextmanager
    def noting(self, photo: Path, picture: Path, *, whole: bool) -> Iterator[None]:
        """Note that `picture` is what was found of a photo, while it is being written."""
        journal = self._whole if whole else self._cut_short
        journal.begin(photo, picture)
        yield
        journal.record(photo, picture)


def identity(path: Path | None) -> list[Any] | None:
    """What tells one version of a file from another."""
    if path is None:
        return None
    with contextlib.suppress(OSError):
        facts = path.stat()
        return [files.shown(path.resolve()), facts.st_size, facts.st_mtime_ns]
    return [files.shown(path)]  # reading it says that it is gone


def _result(journal: Journal, photo: Path) -> Path | None:
    try:
        return journal.result(photo)
    except OSError:
        return None  # the photo is gone: reading it says so in words
