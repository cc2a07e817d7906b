"""The time budgets of a family, by name."""

from gantool.api import Family, Preset
from gantool.errors import UnusableError


def find_preset(family: Family, wanted: str | None) -> Preset:
    """The preset by id; the first where none is named.

    Raises:
        UnusableError: the family has no such preset.
    """
    for preset in family.presets:
        if wanted in (None, preset.id):
            return preset
    names = ", ".join(preset.id for preset in family.presets)
    raise UnusableError(f"{family.title} has no preset {wanted!r}; it has {names}.")
