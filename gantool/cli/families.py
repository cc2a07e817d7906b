"""What the command line asks of the families that are at hand, before a job is started."""

from gantool import host
from gantool.errors import UnusableError


def check_family(family: str, preset: str | None) -> None:
    """Refuse a family or preset that nobody offers.

    Raises:
        UnusableError: the sentence names those that are there.
    """
    known = {each.id: each for each in host.families()}
    if family not in known:
        names = ", ".join(sorted(known)) or "none; `gantool plugins list` says why"
        raise UnusableError(f"There is no family {family!a}; the families are {names}.")
    presets = [each.id for each in known[family].presets]
    if preset is not None and preset not in presets:
        raise UnusableError(f"{family} has no preset {preset!a}; its presets are {', '.join(presets) or 'none'}.")
