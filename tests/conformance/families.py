"""Which families the battery judges: every one that a bundled plugin offers, and the fake one."""

import importlib
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Literal, get_args, get_origin

from gantool.api import Config, Family, hooks

ROOT = Path(__file__).resolve().parents[2]
FAKE = "fakes.gantool_fake"

SMALL = {"size": 32, "batch": 2, "ngf": 8, "ndf": 8, "blocks": 2, "psnr_share": 0.0, "style": 32, "most_features": 32}
"""Settings that keep any family quick; a family gets those that it has."""


def modules() -> list[str]:
    """The modules of the plugins that `pyproject.toml` registers, and of the fake one."""
    with (ROOT / "pyproject.toml").open("rb") as file:
        registered = tomllib.load(file)["project"]["entry-points"][hooks.GROUP]
    return [*registered.values(), FAKE]


def families() -> dict[str, Family]:
    """Every family, by id."""
    offered = (getattr(importlib.import_module(name), "gantool_families", None) for name in modules())
    return {family.id: family for offer in offered if offer is not None for family in offer()}


def small(family: Family, **changes: object) -> Config:
    """The family's defaults, made small."""
    fields = family.config.model_fields
    return family.config.checked({**{k: v for k, v in SMALL.items() if k in fields}, **changes})


def choices(family: Family) -> Iterator[dict[str, str]]:
    """Every choice that a setting of the family's own leaves, one change from the defaults each; no mischief."""
    for name, field in family.config.model_fields.items():
        extra = field.json_schema_extra
        section = extra.get("section") if isinstance(extra, dict) else None
        inherited = name in Config.model_fields and name != "objective"
        if inherited or section == "Mischief" or get_origin(field.annotation) is not Literal:
            continue
        yield from ({name: choice} for choice in get_args(field.annotation) if choice != field.default)
