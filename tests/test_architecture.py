"""The import rules hold, and each of them bites: a violation planted in a copy of the tree is found by its contract."""

import os
import re
import shutil
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
PACKAGES = {"gantool": "gantool", "gantool_models": "models", "gantool_resources": "resources"}
PLUGINS = sorted(path.name for path in (ROOT / "plugins").iterdir() if (path / "__init__.py").exists())


@dataclass(frozen=True)
class Plant:
    """One line that breaks one rule: `line` at the end of `file`, which `contract` (by its id) has to find."""

    contract: str
    file: str
    line: str

    @property
    def reported(self) -> str:
        """How lint-imports names the import; of a library it knows the top only."""
        importer = self.file.removesuffix(".py").removesuffix("/__init__").replace("/", ".")
        match = re.search(r"(?:from (\S+) )?import (\S+)$", self.line)
        assert match, self.line
        imported = ".".join(filter(None, match.groups()))
        return f"{importer} -> {imported if imported.startswith('gantool') else imported.partition('.')[0]} "


def layer(file: str, imported: str) -> Plant:
    return Plant("layers", file, f"import {imported}")


PLANTS = [
    # each layer looks up to the next one above it
    layer("gantool/app/__init__.py", "gantool.__main__"),
    layer("gantool/cli/__init__.py", "gantool.__main__"),
    layer("gantool/jobs/client.py", "gantool.cli"),
    layer("gantool/engine/__init__.py", "gantool.jobs.client"),
    layer("gantool/augment/__init__.py", "gantool.engine"),
    layer("gantool/metrics/__init__.py", "gantool.engine"),
    layer("gantool/recipes/__init__.py", "gantool.engine"),
    layer("gantool/nn/__init__.py", "gantool.metrics"),
    layer("gantool/data/__init__.py", "gantool.nn"),
    layer("gantool/samples/__init__.py", "gantool.nn"),
    layer("gantool/images/__init__.py", "gantool.data"),
    layer("gantool/library/__init__.py", "gantool.data"),
    layer("gantool/measures/__init__.py", "gantool.data"),
    layer("gantool/host/__init__.py", "gantool.data"),
    layer("gantool/card.py", "gantool.library"),
    layer("gantool/api/__init__.py", "gantool.card"),
    layer("gantool/api/__init__.py", "gantool.host"),
    layer("gantool/files.py", "gantool.api"),
    layer("gantool/errors.py", "gantool.files"),
    # neighbours in one layer do not know each other
    layer("gantool/cli/__init__.py", "gantool.app"),
    layer("gantool/samples/__init__.py", "gantool.data"),
    layer("gantool/augment/__init__.py", "gantool.recipes"),
    layer("gantool/images/__init__.py", "gantool.library"),
    # heavy libraries, at the top and inside functions
    Plant("no-torch", "gantool/app/__init__.py", "import torch"),
    Plant("no-torch", "gantool/cli/shell.py", "def later():\n    import torch"),
    Plant("no-torch", "gantool/jobs/client.py", "import torch"),
    Plant("no-torch", "gantool/jobs/folder.py", "def later():\n    import torchvision"),
    Plant("no-torch", "gantool/data/__init__.py", "def later():\n    import kornia.filters"),
    Plant("no-torch", "gantool/samples/__init__.py", "import torch.nn"),
    Plant("no-torch", "gantool/images/__init__.py", "def later():\n    import torchvision"),
    Plant("no-torch", "gantool/library/finding.py", "def later():\n    import torch"),
    Plant("no-torch", "gantool/host/__init__.py", "import torch"),
    Plant("no-torch", "gantool/card.py", "def later():\n    import torch"),
    Plant("no-torch", "gantool/api/__init__.py", "def later():\n    import torch"),
    Plant("no-torch", "gantool/files.py", "import torch"),
    Plant("no-torch", "gantool/errors.py", "import torch"),
    Plant("no-torch", "gantool/cli/shell.py", "import gantool.engine"),
    Plant("worker", "gantool/cli/shell.py", "import gantool.jobs.worker"),
    Plant("worker", "gantool/jobs/client.py", "import gantool.jobs.work"),
    Plant("no-qt", "gantool/cli/shell.py", "from PySide6 import QtCore"),
    Plant("no-qt", "gantool/jobs/worker.py", "from PySide6 import QtCore"),
    Plant("no-qt", "gantool/engine/__init__.py", "import pyqtgraph"),
    # plugins
    *(
        Plant("plugin-imports", f"{plugin}/__init__.py", line)
        for plugin in PLUGINS
        for line in ("import gantool.engine", "import gantool.jobs.client", "from gantool import library")
    ),
    *(Plant("no-plugin-in-host", "gantool/engine/__init__.py", f"import {plugin}") for plugin in PLUGINS),
]


@pytest.fixture(scope="module")
def tree(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of all packages under the names they are imported by, with the contracts."""
    copy = tmp_path_factory.mktemp("tree")
    folders = PACKAGES | {plugin: f"plugins/{plugin}" for plugin in PLUGINS}
    for package, folder in folders.items():
        for source in (ROOT / folder).rglob("*.py"):
            target = copy / package / source.relative_to(ROOT / folder)
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(source, target)
    shutil.copyfile(ROOT / "pyproject.toml", copy / "pyproject.toml")
    return copy


@pytest.fixture
def planted(tree: Path) -> Iterator["Garden"]:
    garden = Garden(tree)
    yield garden
    garden.restore()


class Garden:
    """A copy of the tree in which lines are planted for the length of one test."""

    def __init__(self, tree: Path) -> None:
        self.tree = tree
        self._before: dict[Path, bytes | None] = {}

    def plant(self, file: str, line: str) -> None:
        path = self.tree / file
        self._before.setdefault(path, path.read_bytes() if path.exists() else None)
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("a") as text:
            text.write(f"\n{line}\n")

    def restore(self) -> None:
        for path, content in self._before.items():
            if content is None:
                path.unlink()
            else:
                path.write_bytes(content)


def lint(tree: Path, *contracts: str) -> subprocess.CompletedProcess[str]:
    """Run lint-imports on the copy; it must read the copy's modules, not the installed ones."""
    program = "import sys; from importlinter.cli import lint_imports_command; sys.exit(lint_imports_command())"
    words = [word for contract in contracts for word in ("--contract", contract)]
    environment = {**os.environ, "PYTHONPATH": str(tree), "NO_COLOR": "1", "COLUMNS": "400"}
    return subprocess.run(
        [sys.executable, "-c", program, "--no-cache", *words],
        cwd=tree, env=environment, capture_output=True, text=True, timeout=120,
    )


def contracts() -> dict[str, dict[str, object]]:
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text())["tool"]["importlinter"]
    return {contract["id"]: contract for contract in settings["contracts"]}


def test_the_tree_keeps_every_rule(tree: Path) -> None:
    done = lint(tree)
    assert done.returncode == 0, done.stdout
    assert f"Contracts: {len(contracts())} kept, 0 broken." in done.stdout


@pytest.mark.parametrize("contract", sorted({plant.contract for plant in PLANTS}))
def test_every_planted_violation_is_found(planted: Garden, contract: str) -> None:
    plants = [plant for plant in PLANTS if plant.contract == contract]
    for plant in plants:
        planted.plant(plant.file, plant.line)
    done = lint(planted.tree, contract)
    assert done.returncode == 1, done.stdout
    found = done.stdout.partition("Broken contracts")[2]
    assert not [plant.reported for plant in plants if plant.reported not in found], found


def test_a_module_that_no_layer_names_is_found(planted: Garden) -> None:
    planted.plant("gantool/helpers.py", "")
    done = lint(planted.tree, "layers")
    assert done.returncode == 1, done.stdout
    assert "helpers" in done.stdout.partition("Broken contracts")[2]


def test_a_plugin_that_imports_another_is_found(planted: Garden) -> None:
    first = PLUGINS[0]
    planted.plant("gantool_planted/__init__.py", f"import {first}.family")
    settings = planted.tree / "pyproject.toml"
    text = settings.read_text()
    planted.plant("pyproject.toml", "")
    settings.write_text(
        text.replace('root_packages = ["gantool", ', 'root_packages = ["gantool", "gantool_planted", ').replace(
            f'modules = ["{first}"', f'modules = ["gantool_planted", "{first}"'
        )
    )
    done = lint(planted.tree, "plugins-apart")
    assert done.returncode == 1
    assert "gantool_planted is not allowed to import" in done.stdout


def test_an_import_for_the_type_checker_is_no_violation(planted: Garden) -> None:
    planted.plant("gantool/errors.py", "from typing import TYPE_CHECKING\nif TYPE_CHECKING:\n    import torch")
    done = lint(planted.tree, "no-torch", "layers")
    assert done.returncode == 0, done.stdout


def test_every_rule_is_planted_against() -> None:
    assert {plant.contract for plant in PLANTS} | {"plugins-apart"} == set(contracts())


def test_the_rules_name_every_plugin_and_every_part_of_gantool() -> None:
    rules = contracts()
    parts = {
        f"gantool.{path.stem}"
        for path in (ROOT / "gantool").iterdir()
        if (path / "__init__.py").exists() or (path.suffix == ".py" and path.stem != "__init__")
    }
    heavy = {f"gantool.{name}" for name in ("engine", "nn", "recipes", "metrics", "augment", "bench")} & parts
    given = {name: set(map(str, _list(rules[name], "source_modules"))) for name in ("no-torch", "no-qt")}
    assert given["no-torch"] == parts - heavy
    assert given["no-qt"] == (parts - {"gantool.app", "gantool.__main__"}) | set(PLUGINS)
    free = {f"gantool.{name}" for name in ("api", "nn", "augment", "recipes", "data", "images", "errors")}
    assert set(_list(rules["plugin-imports"], "forbidden_modules")) == parts - free
    for contract, key in (
        ("plugin-imports", "source_modules"),
        ("plugins-apart", "modules"),
        ("no-plugin-in-host", "forbidden_modules"),
    ):
        assert set(_list(rules[contract], key)) == set(PLUGINS)


def _list(contract: dict[str, object], key: str) -> list[str]:
    value = contract[key]
    assert isinstance(value, list)
    return value
