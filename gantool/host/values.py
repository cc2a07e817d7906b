"""What window and command line know of plugins: plain values, none of which holds an object of a plugin."""

from collections.abc import Mapping
from dataclasses import field
from enum import StrEnum
from typing import Any, Literal

from pydantic import ConfigDict, TypeAdapter
from pydantic.dataclasses import dataclass

from gantool.api import Preset, Task

Origin = Literal["bundled", "installed", "folder"]

_STRICT = ConfigDict(extra="forbid")


class FaultKind(StrEnum):
    """Why a plugin is of no use, for programs; `Fault.reason` says it to a person."""

    MISSING = "missing"  # the module is not where the entry point says, or no module at all
    NAME = "name"  # its name is no Python name, or another module's
    CHANGED = "changed"  # its files are no longer those that were enabled
    RAISED = "raised"  # an exception at import, in a hook, or when its families were asked
    DEPENDENCY = "dependency"  # a Python package it imports is not installed
    EXITED = "exited"  # SystemExit, os._exit
    CRASHED = "crashed"  # a signal: segfault, abort, killed
    HUNG = "hung"  # not done at the deadline
    SIGNATURE = "signature"  # a hook with arguments that gantool does not give, or one that gantool does not know
    NONSENSE = "nonsense"  # what the hooks return is not what the contract asks for
    SCHEMA = "schema"  # the settings of a family cannot be written as JSON
    CONTRACT = "contract"  # it was written for a newer gantool
    DUPLICATE = "duplicate"  # another plugin already offers that id


@dataclass(frozen=True, config=_STRICT)
class Fault:
    """A plugin that would not load: the reason in one sentence, and the traceback ("" where there is none)."""

    kind: FaultKind
    reason: str
    traceback: str = ""


@dataclass(frozen=True, config=_STRICT)
class FamilyData:
    """A model family as data.

    Attributes:
        id, title, summary, task, presets: as in `gantool.api.Family`.
        schema: the JSON schema of its Config; each property has `section`, `advanced` and `log` beside the usual
            `default`, `description`, `minimum`, `maximum`.
        defaults: the value of each setting where none is given, as JSON values.
        contract: the version of the plugin contract it was written for.
    """

    id: str
    title: str
    summary: str
    task: Task
    presets: tuple[Preset, ...]
    schema: Mapping[str, Any]
    defaults: Mapping[str, Any]
    contract: int


@dataclass(frozen=True, config=_STRICT)
class RecipeData:
    """A recipe as data; the attributes are those of `gantool.api.Recipe`."""

    id: str
    title: str
    summary: str
    kind: str
    channels: int


@dataclass(frozen=True, config=_STRICT)
class ObserverData:
    """An observer of trainings as data; the attributes are those of `gantool.api.TrainingObserver`."""

    id: str
    title: str
    summary: str


@dataclass(frozen=True, config=_STRICT)
class Answer:
    """What came of probing a plugin: its offers, or its fault.

    Attributes:
        remarks: what is allowed but not good ("imports torch at start"), a sentence each.
        output: the end of what it printed while it was probed.
    """

    families: tuple[FamilyData, ...] = ()
    recipes: tuple[RecipeData, ...] = ()
    fault: Fault | None = None
    remarks: tuple[str, ...] = ()
    output: str = ""
    observers: tuple[ObserverData, ...] = ()


@dataclass(frozen=True, config=_STRICT)
class PluginInfo:
    """One plugin, as it is listed.

    Attributes:
        name: by which it is enabled and disabled.
        origin: bundled with gantool, installed as a Python package, or lying in the user's plugin folder.
        location: where its files are, as shown to a person.
        enabled: whether it is used.
        hashes: the SHA-256 of each of its files, by path below `location`.
        families, recipes, observers: what it offers; empty unless it is enabled. Also beside a fault, where that
            concerns only another of its ids (a duplicate).
        fault: why it (or a part of it) cannot be used.
        remarks, output: as in `Answer`.
    """

    name: str
    origin: Origin
    location: str
    enabled: bool
    hashes: Mapping[str, str] = field(default_factory=dict)
    families: tuple[FamilyData, ...] = ()
    recipes: tuple[RecipeData, ...] = ()
    fault: Fault | None = None
    remarks: tuple[str, ...] = ()
    output: str = ""
    observers: tuple[ObserverData, ...] = ()


ANSWER = TypeAdapter(Answer)
