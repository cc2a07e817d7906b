"""How the fake plugin gets into a home: as a person would do it, by a copy in the plugin folder and `enable`."""

import shutil
from pathlib import Path

import pytest

HERE = Path(__file__).parent


def install_fake(home: Path, name: str = "gantool_fake") -> Path:
    """Copy a fake plugin into `home`/plugins and enable it there; returns where it lies."""
    from gantool import host

    target = home / "plugins" / name
    shutil.copytree(HERE / name, target, ignore=shutil.ignore_patterns("__pycache__"), dirs_exist_ok=True)
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("GANTOOL_HOME", str(home))
        host.enable(name)
    return target
