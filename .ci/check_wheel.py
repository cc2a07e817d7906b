"""Checks an installed wheel: all plugins can be imported from it, and models and resources came with it."""

import importlib
import importlib.resources
import sys
import sysconfig
from importlib.metadata import entry_points, files
from pathlib import Path

SITE = Path(sysconfig.get_paths()["purelib"]).resolve()


def main() -> None:
    modules = {"gantool", "gantool_models", "gantool_resources"}
    modules |= {point.value for point in entry_points(group="gantool.plugins")}
    for name in sorted(modules):
        module = importlib.import_module(name)
        place = Path(str(module.__file__)).resolve()
        assert place.is_relative_to(SITE), f"{name} comes from {place}, not from the wheel"
    heavy = {"torch", "PySide6"} & sys.modules.keys()
    assert not heavy, f"importing the plugins imports {heavy}"
    from gantool import host

    infos = host.plugins()
    faults = [info.fault.reason for info in infos if info.fault]
    assert not faults, faults
    assert any(family.id == "pix2pix" for info in infos for family in info.families), infos
    resources = Path(str(importlib.resources.files("gantool_resources")))
    assert len(list((resources / "samples" / "landscapes").rglob("*.png"))) >= 60, "samples are missing"
    assert list((resources / "icons").glob("*.svg")), "icons are missing"
    assert (Path(str(importlib.resources.files("gantool_models"))) / "README.md").exists(), "models are missing"
    tops = {path.parts[0] for path in files("gantool") or ()}  # others may bring folders of these names
    assert "gantool" in tops, "the wheel does not say what is in it"
    for name in ("models", "plugins", "resources", "tests"):
        assert name not in tops, f"{name} landed in site-packages"
    print(f"{len(modules)} packages, {len(infos)} plugins, models and resources are in the wheel")  # noqa: T201


if __name__ == "__main__":
    main()
