"""Which result belongs to which goal, by their names: where every result has one, and no two goals share a name."""

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

DEPTH = 3  # folders above a file that may tell it from others of its name
Key = tuple[str, ...]


def goals_of(results: Sequence[Path], goals: Sequence[Path]) -> list[int] | None:
    """The number of each result's goal; None where one has none, or more than one.

    Goals of one name are told apart by the folders they are in. What all results have appended to their names, as
    `gantool convert` appends the model's, is passed over.
    """
    for depth in range(1, DEPTH + 1):
        by_name = {_key(path, depth): at for at, path in enumerate(goals)}
        if len(by_name) != len(goals):
            continue
        for plain in _ways(results):
            keys = [(*_key(path, depth)[:-1], plain(path.stem)) for path in results]
            if keys and all(key in by_name for key in keys):
                return [by_name[key] for key in keys]
    return None


def _key(path: Path, depth: int) -> Key:
    return path.with_suffix("").parts[-depth:]


def _ways(results: Sequence[Path]) -> Iterator[Callable[[str], str]]:
    """How a result's name becomes a goal's: as it is, or without an ending that all share, the longest first."""
    yield lambda stem: stem
    stems = [path.stem for path in results]
    for end in [stems[0][at:] for at, sign in enumerate(stems[0]) if sign == "_"]:
        if all(stem.endswith(end) for stem in stems):
            yield lambda stem, end=end: stem.removesuffix(end)  # type: ignore[misc]  # a lambda's default
