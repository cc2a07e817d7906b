"""What the Train page says of what hovers over it: what dropping would do, or why it cannot be used."""

from typing import Literal

from gantool.app.dropped import Held
from gantool.app.words import counted, number, tr


def drop_words(held: Held) -> tuple[Literal["over", "refused"], str, str]:
    """The state of the drop zone, its title and its sentence."""
    reads = tr("gantool only reads what you drop. Your files stay as they are.")
    n = len(held.paths)
    if held.models and held.models == n:
        return "over", tr("This is a model"), tr("Drop it to bring it in.")
    if held.run:
        return "over", tr("Drop to open the training “{name}”", name=held.name), tr("It goes on where it was.")
    if n == 1 and (held.folders or held.archives):
        return "over", tr("Drop to look inside “{name}”", name=held.name), reads
    if held.folders == n:
        return "over", tr("Drop to look inside {n} folders", n=number(n)), tr("They are read together. ") + reads
    if n == 1 and held.pictures:
        return "refused", tr("One picture is too little to learn from"), tr("Drop a folder of pictures, or several.")
    if not held.pictures and not held.folders and not held.archives:
        return "refused", tr("“{name}” is no picture", name=held.name), tr("Drop pictures, folders of them, or a zip.")
    others = held.folders + held.archives
    if others:
        return "over", tr("Add {n} things", n=number(n)), reads
    return "over", counted(n, tr("Add {n} picture"), tr("Add {n} pictures")), reads
