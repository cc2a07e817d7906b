"""`gantool plugins`: the packages that offer model families, and which of them are used."""

from typing import Any

from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text

from gantool import host
from gantool.cli.answer import Answer
from gantool.host import PluginInfo


def list_() -> Answer:
    """List all plugins with what they offer, or why they cannot be used."""
    found = host.plugins()
    table = Table("Plugin", "Used", "Families", "From", box=None, header_style="bold", padding=(0, 1))
    for info in found:
        used = Text("yes", "green") if info.enabled else Text("no", "dim")
        offers = ", ".join(family.id for family in info.families) or "-"
        table.add_row(Text(info.name), used, Text(offers), Text(info.origin))
    lines: list[RenderableType] = [table]
    lines += [Text(info.fault.reason, "red") for info in found if info.fault]
    lines += [Text(f"{info.name}: {remark}", "yellow") for info in found for remark in info.remarks]
    return Answer([_row(info) for info in found], Group(*lines))


def enable(name: str, /) -> Answer:
    """Use a plugin from now on, with its files as they are now.

    Args:
        name: The plugin's name.
    """
    info = host.enable(name)
    text = Text(f"{name} is used from now on, with these files:")
    for path, digest in sorted(info.hashes.items()):
        text.append(f"\n  {digest[:16]}  {path}", "dim")
    offers = ", ".join(family.id for family in info.families)
    text.append(f"\nIt offers {offers}." if offers else "\nIt offers no family.")
    if info.fault:
        text.append(f"\n{info.fault.reason}", "red")
    return Answer(_row(info), text, exit_code=2 if info.fault else 0)


def disable(name: str, /) -> Answer:
    """Do not use a plugin from now on.

    Args:
        name: The plugin's name.
    """
    info = host.disable(name)
    return Answer(_row(info), f"{name} is not used from now on; `gantool plugins enable {name}` brings it back.")


def _row(info: PluginInfo) -> dict[str, Any]:
    fault = info.fault
    return {
        "name": info.name,
        "enabled": info.enabled,
        "families": [family.id for family in info.families],
        "recipes": [recipe.id for recipe in info.recipes],
        "fault": fault.reason if fault else None,
        "traceback": fault.traceback if fault else None,
        "origin": info.origin,
        "location": info.location,
        "remarks": list(info.remarks),
        "hashes": dict(info.hashes),
    }
