"""What the columns of a preview are to a person, task by task: what is given, what is made of it, what it should be."""

from collections.abc import Sequence
from dataclasses import dataclass

from gantool.app.words import tr


@dataclass(frozen=True)
class Side:
    """Columns that belong together.

    Attributes:
        id: of the side; "" where there is but one.
        title: to choose it by.
        rows: each column with what it is called.
        made: the column that shows what the network makes now.
    """

    id: str
    title: str
    rows: tuple[tuple[str, str], ...]
    made: str


def sides(columns: Sequence[str]) -> tuple[Side, ...]:
    """The sides of a preview: both directions where there are two, else one."""
    if "a_to_b" in columns:
        return tuple(_directions(columns))
    titles = _titles(columns)
    made = next((name for name in ("translation", "enlarged", "sample") if name in columns), columns[-1])
    return (Side("", "", tuple((name, titles.get(name, name.capitalize())) for name in columns), made),)


def _directions(columns: Sequence[str]) -> list[Side]:
    there = {
        "a": Side("a", tr("A to B"), _side("a", "a_to_b"), "a_to_b"),
        "b": Side("b", tr("B to A") if "b_to_a" in columns else tr("B"), _side("b", "b_to_a"), "b_to_a"),
    }
    found = []
    for side in there.values():
        rows = tuple((name, title) for name, title in side.rows if name in columns)
        made = next((name for name in (side.made, f"{side.id}_identity") if name in columns), "")
        if made:
            found.append(Side(side.id, side.title, rows, made))
    return found


def _side(id_: str, made: str) -> tuple[tuple[str, str], ...]:
    return (
        (id_, tr("Input")),
        (made, tr("Now")),
        (f"{id_}_recovered", tr("And back")),
        (f"{id_}_identity", tr("Left as it is")),
    )


def _titles(columns: Sequence[str]) -> dict[str, str]:
    return {
        "input": tr("Input"),
        "translation": tr("Now"),
        "target": tr("Goal"),
        "low": tr("Small"),
        "enlarged": tr("Now"),
        "high": tr("Goal"),
        "real": tr("Real"),
        "sample": tr("Made"),
    }
