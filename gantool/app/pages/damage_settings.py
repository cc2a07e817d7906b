"""Which settings of a family are about the damage that it mends, and how each is shown: ranges, shares, switches.

Known by their schema alone: the section "Degradation". Two settings make a range where one says "_from" where the other
says "_to"; what ends in "_2" is the second round's.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal

from gantool.app.told import told
from gantool.app.widgets.formfield import plain
from gantool.app.words import tr

SECTION = "Degradation"
KIND = "degradation"  # the setting that says what kind of damage there is
DAMAGED = "real"  # its value under which the ranges mean something
SECOND = "_2"
ROOMY = {"resize", "blur", "poisson"}  # small values matter most


@dataclass(frozen=True)
class Damage:
    """One control: the settings it stands for (two of a range), its title, bounds and what they say."""

    names: tuple[str, ...]
    kind: Literal["range", "share", "switch"]
    title: str
    help: str
    low: float = 0.0
    high: float = 1.0
    curve: float = 1.0
    step: float = 0.01


def damages(schema: Mapping[str, Any]) -> Mapping[str, list[Damage]]:
    """The controls by the title of their group, in the order of the settings; none where a family mends nothing."""
    groups: dict[str, list[Damage]] = {tr("First round"): [], tr("Kinds"): [], tr("Second round"): [], tr("End"): []}
    for name, given in schema.get("properties", {}).items():
        if given.get("section") == SECTION and name != KIND and "_to" not in name:
            made = _damage(name, schema["properties"])
            groups[_group(made)].append(made)
    return {title: controls for title, controls in groups.items() if controls}


def _damage(name: str, properties: Mapping[str, Any]) -> Damage:
    given = plain(properties[name])
    help_ = told(str(properties[name].get("description", "")))
    if given.get("type") == "boolean":
        return Damage((name,), "switch", title(name), help_)
    low, high = float(given.get("minimum", 0.0)), float(given.get("maximum", 1.0))
    end = name.replace("_from", "_to")
    if "_from" not in name or end not in properties:
        return Damage((name,), "share", title(name), help_, low, high)
    both = f"{help_} {told(str(properties[end].get('description', '')))}"
    curve = 2.0 if name.split("_")[0] in ROOMY else 1.0
    return Damage((name, end), "range", title(name), both, low, high, curve, 1.0 if high >= 100 else 0.05)


def _group(made: Damage) -> str:
    name = made.names[0]
    if name.endswith(SECOND) or made.kind == "switch":
        return tr("Second round")
    if name.endswith("_last"):
        return tr("End")
    return tr("First round") if made.kind == "range" else tr("Kinds")


def title(name: str) -> str:
    """What a setting is called here; an unknown one by its own name."""
    known = {
        "blur": tr("Blur, px"),
        "resize": tr("Size, times"),
        "noise": tr("Noise"),
        "poisson": tr("Shot noise"),
        "jpeg": tr("JPEG quality"),
        "sinc": tr("Ringing"),
        "generalised": tr("Generalised"),
        "plateau": tr("Plateau"),
        "anisotropic": tr("Directional"),
        "grey": tr("Grey noise"),
        "second": tr("Damage again"),
    }
    if name == "blur_2":
        return tr("How often blur")
    return known.get(name.split("_")[0], name.replace("_", " "))
