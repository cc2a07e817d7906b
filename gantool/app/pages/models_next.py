"""What a model can do next, by what it learnt: the pages that open with it, the likeliest first."""

from typing import TYPE_CHECKING, NamedTuple

from gantool.app.words import tr

if TYPE_CHECKING:
    from gantool.library import Entry


class Next(NamedTuple):
    """A page, what its button says, and its icon."""

    page: str
    title: str
    icon: str


def next_steps(entry: "Entry", pages: frozenset[str]) -> list[Next]:
    """What to do with this model, of the pages that there are."""
    convert, paint = Next("convert", tr("Convert"), "convert"), Next("paint", tr("Paint"), "paint")
    edit, enlarge = Next("edit", tr("Edit"), "edit"), Next("enlarge", tr("Enlarge"), "enlarge")
    steps = {
        "paired": [convert, paint],
        "unpaired": [convert, paint],
        "upscale": [enlarge, convert],
        "synthesis": [edit],
    }[entry.card.task.value]
    return [each for each in steps if each.page in pages]


def group(entry: "Entry") -> str:
    """Under which word of the filter the model is found."""
    return {"upscale": "enlarge", "synthesis": "create"}.get(entry.card.task.value, "translate")
