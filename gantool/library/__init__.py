"""The trained models at hand: those that ship, the user's own, and those of the runs gantool knows of.

A model is a folder with `model.safetensors` and `card.json`. The user's own lie in `<home>/models/<name>/`, and the
folder's name is the model's name. Names are unique without regard to case, because some file systems have no regard.
"""

from gantool.library.changing import MEASURED, add, amend, duplicate, own_at, record_figures, rename
from gantool.library.directions import drop_direction, keep_direction
from gantool.library.entry import Damaged, Entry, Origin
from gantool.library.finding import check, checkpoints, entries, find, run_of
from gantool.library.places import free_name
from gantool.library.removing import discard, remove, restore, set_aside
from gantool.library.runs import remember_run, remembered_runs
from gantool.library.sharing import SUFFIX as SHARED_SUFFIX
from gantool.library.sharing import share, unpacked

__all__ = [
    "MEASURED",
    "SHARED_SUFFIX",
    "Damaged",
    "Entry",
    "Origin",
    "add",
    "amend",
    "check",
    "checkpoints",
    "discard",
    "drop_direction",
    "duplicate",
    "entries",
    "find",
    "free_name",
    "keep_direction",
    "own_at",
    "record_figures",
    "remember_run",
    "remembered_runs",
    "remove",
    "rename",
    "restore",
    "run_of",
    "set_aside",
    "share",
    "unpacked",
]
