"""How the Edit page calls what was done, in the history and above the picture."""

from gantool.app.edit import steps
from gantool.app.edit.history import Entry
from gantool.app.edit.mix import slot_table
from gantool.app.told import told
from gantool.app.words import counted, respelled, tr, written
from gantool.edits import Base, Drag, EditStack, Projected, Seed, Truncation


def base_name(base: Base) -> str:
    """What a picture began as."""
    if isinstance(base, Projected):
        return base.title or tr("My photo")
    return tr("Seed {n}", n=base.seed)


def inside(base: Base) -> str:
    """What a picture began as, in the midst of a sentence."""
    if isinstance(base, Projected):
        return base.title or tr("my photo")
    return tr("seed {n}", n=base.seed)


def begun(base: Base) -> Entry:
    if isinstance(base, Projected):
        match, _, error = base.match.rpartition(" ")
        words = (base.title or tr("My photo"), f"{told(match)} {respelled(error)}".strip())
        return Entry("photo", ", ".join(each for each in words if each))
    return Entry("dice", base_name(base))


def explored(base: Seed) -> Entry:
    return Entry("move", tr("Explored around seed {n}", n=base.seed))


def shifted(title: str, amount: float) -> Entry:
    rounded = round(amount, 1) + 0.0
    return Entry("edit", f"{title} {written(rounded, '+.1f')}" if rounded else tr("{slider} set back", slider=title))


def varied(psi: float) -> Entry:
    return Entry("edit", tr("Variety {value}", value=written(psi, ".2f")))


def mixed(layers: str, other: Base | None) -> Entry:
    part = next(title for id_, title, _ in slot_table() if id_ == layers)
    if other is None:
        return Entry("grid", tr("{part} no longer mixed in", part=part))
    return Entry("grid", tr("{part} from {other}", part=part, other=inside(other)))


def layered(row: int, other: Base | None) -> Entry:
    if other is None:
        return Entry("grid", tr("Layer {n} no longer mixed in", n=row + 1))
    return Entry("grid", tr("Layer {n} from {other}", n=row + 1, other=inside(other)))


def strengthened(share: float) -> Entry:
    return Entry("grid", tr("Mixed in by {n} %", n=round(100 * share)))


def dragged(count: int, *, stopped: bool) -> Entry:
    words = counted(count, tr("{n} point moved"), tr("{n} points moved"))
    return Entry("drag", tr("{what}, stopped on the way", what=words) if stopped else words)


def grained(noise: object) -> Entry:
    if noise == "off":
        return Entry("spark", tr("Fine detail off"))
    return Entry("spark", tr("Fine detail as learnt") if noise == "fixed" else tr("Other fine detail"))


def opened(title: str) -> Entry:
    return Entry("folder", title or tr("Opened edit"))


def state(stack: EditStack) -> str:
    """What stands beside the name of the picture."""
    n = steps.changes(stack)
    changed = counted(n, tr("{n} change"), tr("{n} changes")) if n else tr("no changes yet")
    place = steps.place_of(stack)
    if place not in (None, (0.0, 0.0)):
        return tr("explored from there, {changes}", changes=changed)
    return changed


def why_not_others(stack: EditStack) -> str:
    """Why what was done to this picture cannot be done to others; empty if it can."""
    if any(isinstance(each, Drag) for each in stack.operations):
        return tr("points that were moved belong to this picture")
    if all(isinstance(each, Truncation) for each in stack.operations):
        return tr("there are no changes yet")
    return ""


def could_not(work: str) -> str:
    """The head of a notice that this work could not be done; empty where none is shown."""
    return {
        "result": tr("This edit could not be painted"),
        "drag": tr("The points could not be moved"),
        "project": tr("The photo could not be found"),
        "teach": tr("The slider could not be learnt"),
        "save": tr("The edit could not be saved"),
        "load": tr("The edit could not be opened"),
        "name": tr("The name could not be kept"),
    }.get(work, "")
