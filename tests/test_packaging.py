"""What is installed is what is in the tree: packages, plugins, models, resources; and the README's commands hold."""

import os
import re
import shutil
import subprocess
import sys
import tomllib
import zipfile
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).resolve().parents[1]
RENAMED = {"models": "gantool_models", "resources": "gantool_resources"}


def settings() -> dict[str, Any]:
    return tomllib.loads((ROOT / "pyproject.toml").read_text())


def packages_of(folder: Path, within: Path) -> set[str]:
    """Every folder with Python in it: one without `__init__.py` would be left out of the wheel without a word."""
    return {
        ".".join(path.parent.relative_to(within).parts)
        for path in folder.rglob("*.py")
        if "__pycache__" not in path.parts
    }


def test_every_package_of_the_tree_is_listed() -> None:
    plugins = {path for path in (ROOT / "plugins").iterdir() if (path / "__init__.py").exists()}
    found = packages_of(ROOT / "gantool", ROOT) | set(RENAMED.values())
    for plugin in plugins:
        found |= packages_of(plugin, ROOT / "plugins")
    setuptools = settings()["tool"]["setuptools"]
    assert set(setuptools["packages"]) == found
    folders = {f"plugins/{plugin.name}": plugin.name for plugin in plugins} | RENAMED
    assert setuptools["package-dir"] == {name: folder for folder, name in folders.items()}


def test_every_plugin_is_an_entry_point() -> None:
    plugins = {path.parent.name for path in (ROOT / "plugins").glob("*/__init__.py")}
    points = settings()["project"]["entry-points"]["gantool.plugins"]
    assert set(points.values()) == plugins | {"gantool.recipes"}


def test_the_type_checker_sees_every_plugin() -> None:
    plugins = {path.parent.name for path in (ROOT / "plugins").glob("*/__init__.py")}
    assert set(settings()["tool"]["mypy"]["packages"]) == plugins | {"gantool"}


def test_the_wheel_holds_the_whole_tree_and_nothing_else(tmp_path: Path) -> None:
    source = tmp_path / "source"
    cached = shutil.ignore_patterns("__pycache__", ".*")
    for folder in ("gantool", "plugins", "models", "resources"):
        shutil.copytree(ROOT / folder, source / folder, ignore=cached)
    for name in ("pyproject.toml", "README.md", "LICENSE", "THIRD_PARTY_NOTICES.md"):
        shutil.copyfile(ROOT / name, source / name)
    copied = {folder.name: [path for path in folder.rglob("*") if path.is_file()] for folder in source.iterdir()}
    program = "import sys; from setuptools.build_meta import build_wheel; print(build_wheel(sys.argv[1]))"
    subprocess.run(
        [sys.executable, "-W", "ignore", "-c", program, str(tmp_path)],
        cwd=source, check=True, capture_output=True, timeout=120,
    )
    (wheel,) = tmp_path.glob("gantool-*.whl")
    with zipfile.ZipFile(wheel) as archive:
        packed = {name for name in archive.namelist() if ".dist-info/" not in name}
        licences = {Path(name).name for name in archive.namelist() if ".dist-info/licenses/" in name}
    expected = set()
    for folder in ("gantool", "models", "resources"):
        expected |= {
            "/".join([RENAMED.get(folder, folder), *path.relative_to(source / folder).parts])
            for path in copied[folder]
        }
    expected |= {
        path.relative_to(source / "plugins").as_posix() for path in copied["plugins"] if path.suffix == ".py"
    }
    assert packed == expected
    assert licences == {"LICENSE", "THIRD_PARTY_NOTICES.md"}


def test_pyside_is_excluded_where_it_aborts() -> None:
    from packaging.requirements import Requirement

    ours = [Requirement(each) for each in settings()["project"]["dependencies"] if each.startswith("PySide6")]
    for version, python, fits in (
        ("6.12.0", "3.11", False),
        ("6.11.3", "3.11", True),
        ("6.12.1", "3.11", True),
        ("6.12.0", "3.12", True),
    ):
        due = [each for each in ours if each.marker is None or each.marker.evaluate({"python_version": python})]
        assert len(due) == 1
        assert due[0].specifier.contains(version) is fits


def readme_command(name: str) -> str:
    """The single line in the README's block marked `<!-- command: name -->`; .ci/run cuts it out the same way."""
    match = re.search(rf"<!-- command: {name} -->\n```sh\n(.+)\n```\n", (ROOT / "README.md").read_text())
    assert match, f"README.md has no single-line command {name}"
    return match.group(1)


def test_the_readme_commands_make_their_own_environment() -> None:
    tests = ".venv/bin/python -m pytest -n auto --maxprocesses 4 --dist loadfile"
    for name, end in (("demo", ".venv/bin/gantool demo"), ("test", tests)):
        steps = readme_command(name).split(" && ")
        assert steps[0] == "python3 -m venv .venv"
        assert steps[1].startswith(".venv/bin/pip install ")
        assert steps[-1] == end


def test_every_path_the_readme_names_is_there() -> None:
    text = (ROOT / "README.md").read_text()
    for link in re.findall(r"\]\((?!https?:)([^)#]+)", text):
        assert (ROOT / link).exists(), link


@pytest.mark.skipif(os.name == "nt", reason="bash")
def test_the_ci_script_is_sound_and_executable() -> None:
    script = ROOT / ".ci" / "run"
    assert os.access(script, os.X_OK)
    subprocess.run(["bash", "-n", str(script)], check=True)
    assert "<!-- command: test -->" in script.read_text()
