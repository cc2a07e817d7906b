"""Which rows of w+ a person means: by number, or by the size of what they paint.

L rows of w+. Coarse rows decide on pose and shape, middle ones on features, fine ones on colours and texture:
arXiv:1812.04948, section 3.1 and figure 3, where they are 4 to 8, 16 to 32 and 64 to 1024 px.
"""

from collections.abc import Sequence

from gantool.errors import UnusableError

COARSE, MIDDLE = 8, 32  # px, the largest
SMALL = 64  # px: below, there would be no fine rows; there each preset is a third of the sizes

PRESETS = ("coarse", "middle", "fine")


def presets(resolutions: Sequence[int]) -> dict[str, tuple[int, ...]]:
    """The rows of each preset, by name; together they are all rows."""
    sizes = sorted(set(resolutions))
    last = sizes[-1]
    if last >= SMALL:
        coarse, middle = COARSE, MIDDLE
    else:
        coarse, middle = sizes[(len(sizes) - 1) // 3], sizes[max(0, 2 * len(sizes) // 3 - 1)]
    found: dict[str, list[int]] = {name: [] for name in PRESETS}
    for row, size in enumerate(resolutions):
        found["coarse" if size <= coarse else "middle" if size <= middle else "fine"].append(row)
    return {name: tuple(rows) for name, rows in found.items()}


def rows_of(layers: str | Sequence[int] | None, resolutions: Sequence[int]) -> list[int]:
    """The numbers of the rows meant by "all" (or None), a preset, or numbers.

    Raises:
        UnusableError: the model has no such row.
    """
    count = len(resolutions)
    if layers is None or layers == "all":
        return list(range(count))
    if isinstance(layers, str):
        return list(presets(resolutions)[layers])
    beyond = [row for row in layers if not 0 <= row < count]
    if beyond:
        raise UnusableError(f"This model has the rows 0 to {count - 1}; there is no row {beyond[0]}.")
    return sorted(set(layers))
