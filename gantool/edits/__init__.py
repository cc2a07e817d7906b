"""Edits of pictures through a latent space as values and as files. Imports neither torch nor Qt."""

from gantool.edits.file import SUFFIX, Edit, EditedModel, EditHead, read_edit, write_edit
from gantool.edits.parts import Part, Parts, end_session, new_session, part_name
from gantool.edits.stack import (
    Base,
    Drag,
    EditStack,
    Grain,
    Layers,
    Mix,
    Operation,
    Point,
    Projected,
    Seed,
    Shift,
    Truncation,
)

__all__ = [
    "SUFFIX",
    "Base",
    "Drag",
    "Edit",
    "EditHead",
    "EditStack",
    "EditedModel",
    "Grain",
    "Layers",
    "Mix",
    "Operation",
    "Part",
    "Parts",
    "Point",
    "Projected",
    "Seed",
    "Shift",
    "Truncation",
    "end_session",
    "new_session",
    "part_name",
    "read_edit",
    "write_edit",
]
