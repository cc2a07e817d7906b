"""Which plugins there are: entry points of installed packages, and the user's plugin folder. Nothing is imported."""

import importlib.metadata
import os
import sys
from collections.abc import Iterator
from dataclasses import dataclass, replace
from importlib.machinery import ModuleSpec
from pathlib import Path

from gantool.api.hooks import GROUP
from gantool.files import home, shown
from gantool.host.faults import plain
from gantool.host.values import Fault, FaultKind, Origin

OWN_DISTRIBUTION = "gantool"  # what comes with it is bundled: enabled without asking


@dataclass(frozen=True)
class Found:
    """A plugin that is there, whether it works or not.

    Attributes:
        name: unique among all found.
        module: the dotted name of its module.
        attribute: the object in the module that answers hooks; "" for the module itself.
        source: the file to import it from, where the import system would not find it (plugin folder).
        root: the file or folder that holds its code; None if there is none.
        fault: why it cannot even be tried.
    """

    name: str
    origin: Origin
    module: str
    attribute: str = ""
    source: Path | None = None
    root: Path | None = None
    location: str = ""
    fault: Fault | None = None


def discover() -> tuple[Found, ...]:
    """All plugins: bundled ones first, then installed ones, then those of the folder, each by name."""
    order: dict[Origin, int] = {"bundled": 0, "installed": 1, "folder": 2}
    found = sorted((*_installed(), *_in_folder(home() / "plugins")), key=lambda each: (order[each.origin], each.name))
    return tuple(_with_unique_names(found))


def _with_unique_names(found: list[Found]) -> Iterator[Found]:
    """A later plugin of the same name is called after its origin and, if need be, numbered."""
    taken: set[str] = set()
    for each in found:
        name, number = each.name, 1
        while name in taken:
            number += 1
            name = f"{each.name}@{each.origin}" if number == 2 else f"{each.name}@{each.origin}-{number}"
        taken.add(name)
        yield replace(each, name=name)


def _installed() -> Iterator[Found]:
    """The entry points, of each distribution once: the first on the path hides others of its name, as at import."""
    seen: set[str] = set()
    for distribution in importlib.metadata.distributions():
        try:
            if GROUP not in (distribution.read_text("entry_points.txt") or ""):
                continue  # nearly all: parsing the metadata of each would take a fifth of a second
            name = distribution.metadata["Name"]
            points = distribution.entry_points
        except Exception:  # the broken metadata of some package is no business of ours
            continue
        key = (name or "").lower().replace("_", "-")
        if not key or key in seen:
            continue
        seen.add(key)
        for point in points:
            if point.group == GROUP:
                yield _from_entry_point(point.name, point.value, "bundled" if key == OWN_DISTRIBUTION else "installed")


def _from_entry_point(name: str, value: str, origin: Origin) -> Found:
    name = plain(name)
    module, _, attribute = (part.strip() for part in value.partition("[")[0].partition(":"))
    root = _root(module, whole=origin != "bundled")
    if root is None:
        reason = f"Plugin {name} is announced as module {plain(module)}, which is not there; install it again."
        return Found(name, origin, module, location=plain(value), fault=Fault(FaultKind.MISSING, reason))
    return Found(name, origin, module, attribute, root=root, location=shown(root))


def _root(module: str, *, whole: bool) -> Path | None:
    """The file or folder of the module's code; if `whole`, of its outermost package, since that is imported with it."""
    first, *rest = module.split(".")
    spec = _spec(first)
    if spec is None:
        return None
    if not spec.submodule_search_locations:
        return Path(spec.origin) if spec.origin and Path(spec.origin).is_file() else None
    folders = [Path(each) for each in spec.submodule_search_locations]
    regular = any((folder / "__init__.py").is_file() for folder in folders)
    path = folders[0]
    for part in rest if not (whole and regular) else ():
        candidates = [folder / part for folder in folders if (folder / part).is_dir()]
        files = [folder / f"{part}.py" for folder in folders if (folder / f"{part}.py").is_file()]
        if not candidates:
            return files[0] if files else None
        folders, path = candidates, candidates[0]
        if whole and (path / "__init__.py").is_file():
            break
    return path if path.is_dir() else None


def _spec(name: str) -> ModuleSpec | None:
    """Where the import system would find a top-level module. Nothing is imported, nor does it matter what has been."""
    for finder in sys.meta_path:
        try:
            spec = finder.find_spec(name, None)
        except (ImportError, ValueError, AttributeError, OSError):  # somebody's import hook; the others still stand
            continue
        if spec is not None:
            return spec
    return None


def _in_folder(folder: Path) -> Iterator[Found]:
    """Single `.py` files and packages; anything else that a person keeps there is passed over."""
    try:
        entries = sorted(os.scandir(folder), key=lambda entry: os.fsencode(entry.name))
    except OSError:  # there is no such folder, or it may not be read: no plugins in it
        return
    for entry in entries:
        path = Path(entry.path)
        if entry.name.startswith((".", "_")) or entry.name.endswith((".dist-info", ".egg-info")):
            continue
        if entry.is_dir():
            yield _from_path(path.name, path, path / "__init__.py")
        elif entry.is_file() and path.suffix == ".py":
            yield _from_path(path.stem, path, path)


def _from_path(module: str, path: Path, source: Path) -> Found:
    name = shown(module)
    return Found(
        name, "folder", module, source=source, root=path, location=shown(path), fault=_unusable(name, module, source)
    )


def _unusable(name: str, module: str, source: Path) -> Fault | None:
    if not module.isidentifier():
        reason = f"Plugin {name} cannot be imported, because that is no Python name; rename it."
        return Fault(FaultKind.NAME, reason)
    if not source.is_file():
        reason = f"Plugin {name} has no __init__.py; put the Python package itself into the plugin folder."
        return Fault(FaultKind.MISSING, reason)
    if module in sys.stdlib_module_names or _spec(module) is not None:
        reason = f"Plugin {name} has the name of another Python module, which it would hide; rename it."
        return Fault(FaultKind.NAME, reason)
    return None
