"""Importing one plugin through pluggy and calling its hooks.

Done in the probe process and in workers, never in the window or the command line. Plugins are loaded and called one at
a time, each by a plugin manager of its own: in a call to several, one that raises would cost the others their results.
"""

import ast
import contextlib
import importlib
import importlib.util
import locale
import os
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import reduce
from pathlib import Path
from types import ModuleType

import pluggy

from gantool.api import CONTRACT_VERSION, hooks
from gantool.host.discovery import Found
from gantool.host.faults import PluginError, of_exception, plain
from gantool.host.values import Fault, FaultKind


@dataclass(frozen=True)
class Offered:
    """What the hooks of a plugin gave, not yet checked; `contract` is the version it says it was written for."""

    families: tuple[object, ...]
    recipes: tuple[object, ...]
    observers: tuple[object, ...]
    contract: int


def load(found: Found) -> Offered:
    """Import the plugin and call its hooks.

    The working directory and the locale are as before afterwards, and what Python code prints goes to stderr.

    Raises:
        PluginError: whatever goes wrong, but for KeyboardInterrupt.
    """
    if found.fault is not None:
        raise PluginError(found.fault)
    doing = "imported"
    with _surroundings_kept(), contextlib.redirect_stdout(sys.stderr):
        try:
            _refuse_newer(found.name, _stated_contract(found))
            module = _imported(found)
            contract = getattr(module, "gantool_contract", CONTRACT_VERSION)
            _refuse_newer(found.name, contract)
            plugin = reduce(getattr, filter(None, found.attribute.split(".")), module)
            doing = "registered"
            manager = _registered(found.name, plugin)
            doing = "asked for its families"
            families = _sequence(found.name, "gantool_families", manager.hook.gantool_families())
            doing = "asked for its recipes"
            recipes = _sequence(found.name, "gantool_recipes", manager.hook.gantool_recipes())
            doing = "asked for its observers"
            observers = _sequence(found.name, "gantool_observers", manager.hook.gantool_observers())
        except (Exception, SystemExit) as error:
            raise PluginError(of_exception(found.name, doing, error)) from error
    return Offered(families, recipes, observers, contract)


@contextlib.contextmanager
def _surroundings_kept() -> Iterator[None]:
    words = locale.setlocale(locale.LC_ALL)
    try:
        folder = Path.cwd()
    except FileNotFoundError:  # removed under us; there is nothing to come back to
        folder = None
    try:
        yield
    finally:
        if folder is not None:
            os.chdir(folder)
        locale.setlocale(locale.LC_ALL, words)


def _imported(found: Found) -> ModuleType:
    if found.source is None:
        module = importlib.import_module(found.module)
        if getattr(module, "__file__", None) is None:  # Python takes any folder for a "namespace package"
            reason = f"Plugin {found.name} is only a folder, {found.module} without code; install it again."
            raise PluginError(Fault(FaultKind.MISSING, reason))
        return module
    there = sys.modules.get(found.module)
    if there is not None and getattr(there, "__file__", None) == str(found.source):
        return there
    _drop(found.module)  # of another plugin folder, since discovery has refused the names of other modules
    inside = [str(found.root)] if found.root != found.source else None
    spec = importlib.util.spec_from_file_location(found.module, found.source, submodule_search_locations=inside)
    assert spec is not None and spec.loader is not None  # the file ends in .py
    module = importlib.util.module_from_spec(spec)
    sys.modules[found.module] = module
    try:
        spec.loader.exec_module(module)
    except BaseException:
        _drop(found.module)
        raise
    return module


def _drop(module: str) -> None:
    """Forget an imported module and what lies in it."""
    for name in [each for each in sys.modules if each == module or each.startswith(f"{module}.")]:
        del sys.modules[name]


def _registered(name: str, plugin: object) -> pluggy.PluginManager:
    manager = pluggy.PluginManager(hooks.PROJECT)
    manager.add_hookspecs(hooks)
    try:
        manager.register(plugin, name)
        manager.check_pending()
    except pluggy.PluginValidationError as error:
        reason = f"Plugin {name} answers a hook in a way that gantool does not know: {' '.join(str(error).split())}"
        raise PluginError(Fault(FaultKind.SIGNATURE, plain(reason).rstrip(".") + ".")) from error
    if not manager.get_hookcallers(plugin):
        reason = f"Plugin {name} answers no hook of gantool; mark its functions with @hookimpl."
        raise PluginError(Fault(FaultKind.NONSENSE, reason))
    return manager


def _sequence(name: str, hook: str, results: Sequence[object]) -> tuple[object, ...]:
    """What one hook of one plugin gave; pluggy wraps it in a list, and leaves None out."""
    if any(not isinstance(each, list | tuple) for each in results):
        reason = f"Plugin {name} returns {type(results[0]).__name__} from {hook}, where a list is asked for."
        raise PluginError(Fault(FaultKind.NONSENSE, reason))
    return tuple(item for each in results if isinstance(each, list | tuple) for item in each)


def _refuse_newer(name: str, contract: object) -> None:
    if not isinstance(contract, int) or isinstance(contract, bool) or contract < 1:
        reason = f"Plugin {name} states gantool_contract = {plain(repr(contract))[:50]}, which is no version number."
        raise PluginError(Fault(FaultKind.NONSENSE, reason))
    if contract > CONTRACT_VERSION:
        reason = (
            f"Plugin {name} needs version {contract} of the plugin contract and this gantool has {CONTRACT_VERSION}; "
            f"update gantool."
        )
        raise PluginError(Fault(FaultKind.CONTRACT, reason))


def _stated_contract(found: Found) -> object:
    """`gantool_contract` as written in the source: a plugin for a newer gantool may not even import in this one."""
    source = found.source or _source(found)
    if source is None:
        return CONTRACT_VERSION
    try:
        tree = ast.parse(source.read_bytes())
    except (OSError, SyntaxError, ValueError):
        return CONTRACT_VERSION  # importing it will say what is wrong
    for node in tree.body:
        if not isinstance(node, ast.Assign | ast.AnnAssign) or not isinstance(node.value, ast.Constant):
            continue
        targets = node.targets if isinstance(node, ast.Assign) else [node.target]
        if any(isinstance(target, ast.Name) and target.id == "gantool_contract" for target in targets):
            return node.value.value
    return CONTRACT_VERSION


def _source(found: Found) -> Path | None:
    """The file of an installed plugin's module, where it lies as a person would expect."""
    if found.root is None or found.root.is_file():
        return found.root
    outermost = found.root / Path(*found.module.split(".")[1:])
    candidates = (outermost / "__init__.py", outermost.with_suffix(".py"), found.root / "__init__.py")
    return next((path for path in candidates if path.is_file()), None)
