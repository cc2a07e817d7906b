"""How the fake plugin gets into a home: as a person would do it, by a copy in the plugin folder and `enable`."""

import shutil
from pathlib import Path

import pytest

SOURCE = Path(__file__).parent / "gantool_fake"


def install_fake(home: Path) -> Path:
    """Copy the fake plugin into `home`/plugins and enable it there; returns where it lies."""
    from gantool import host

    target = home / "plugins" / SOURCE.name
    shutil.copytree(SOURCE, target, ignore=shutil.ignore_patterns("__pycache__"), dirs_exist_ok=True)
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("GANTOOL_HOME", str(home))
        host.enable(SOURCE.name)
    return target
