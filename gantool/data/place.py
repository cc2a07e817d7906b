"""Where a file belongs in a dataset, by the names of its folders."""

from dataclasses import dataclass

from gantool.data.listing import Entry
from gantool.data.sample import SideName, Split


@dataclass(frozen=True, slots=True)
class Place:
    """Where a file belongs. `rest` are the folders that say neither split nor side."""

    entry: Entry
    split: Split | None
    side: SideName | None
    rest: tuple[str, ...]
