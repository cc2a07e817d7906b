"""Families, recipes and observers as data, and whether they are what the contract asks for."""

import json
import re
from collections.abc import Sequence
from typing import Any

from gantool.api import Config, Family, Preset, Recipe, Task, TrainingObserver
from gantool.errors import UnusableError
from gantool.host.faults import PluginError, plain
from gantool.host.values import FamilyData, Fault, FaultKind, ObserverData, RecipeData

ID = re.compile(r"[a-z0-9][a-z0-9._-]{0,63}")
KINDS = ("photo", "labels", "lines", "mixed")


def family_data(plugin: str, family: object, contract: int) -> FamilyData:
    """The family as data.

    Raises:
        PluginError: it is not what the contract asks for; the reason names the attribute.
    """
    if not isinstance(family, Family):
        raise _nonsense(plugin, f"offers {_what(family)} where a Family is asked for")
    id = _id(plugin, "family", family)
    config = getattr(family, "config", None)
    if not (isinstance(config, type) and issubclass(config, Config)):
        raise _nonsense(plugin, f"family {id} has no `config` that derives from gantool.api.Config")
    if getattr(family, "task", None) not in tuple(Task):
        raise _nonsense(plugin, f"family {id} has no `task` that gantool knows")
    title, summary = _words(plugin, f"family {id}", family, "title"), _words(plugin, f"family {id}", family, "summary")
    schema, defaults = _settings(plugin, id, config)
    presets = _presets(plugin, id, config, getattr(family, "presets", None))
    return FamilyData(id, title, summary, Task(family.task), presets, schema, defaults, contract)


def recipe_data(plugin: str, recipe: object) -> RecipeData:
    """The recipe as data.

    Raises:
        PluginError: as for `family_data`.
    """
    if not isinstance(recipe, Recipe):
        raise _nonsense(plugin, f"offers {_what(recipe)} where a Recipe is asked for")
    id = _id(plugin, "recipe", recipe)
    if recipe.kind not in KINDS:
        raise _nonsense(plugin, f"recipe {id} has a `kind` that is none of {', '.join(KINDS)}")
    if recipe.channels not in (1, 3, 4):
        raise _nonsense(plugin, f"recipe {id} has `channels` that are none of 1, 3, 4")
    title, summary = _words(plugin, f"recipe {id}", recipe, "title"), _words(plugin, f"recipe {id}", recipe, "summary")
    return RecipeData(id, title, summary, recipe.kind, recipe.channels)


def observer_data(plugin: str, observer: object) -> ObserverData:
    """The observer as data.

    Raises:
        PluginError: as for `family_data`.
    """
    if not isinstance(observer, TrainingObserver):
        raise _nonsense(plugin, f"offers {_what(observer)} where a TrainingObserver is asked for")
    id = _id(plugin, "observer", observer)
    words = (_words(plugin, f"observer {id}", observer, name) for name in ("title", "summary"))
    return ObserverData(id, *words)


def without_twins(plugin: str, what: str, ids: Sequence[str]) -> None:
    """Refuse a plugin that offers one id twice."""
    twins = {id for id in ids if ids.count(id) > 1}
    if twins:
        raise _nonsense(plugin, f"offers the {what} {min(twins)} twice")


def _settings(plugin: str, id: str, config: type[Config]) -> tuple[dict[str, Any], dict[str, Any]]:
    """Schema and defaults, having been through JSON, so that nothing else is in them."""
    try:
        schema, defaults = config.model_json_schema(), config().model_dump(mode="json")
        return json.loads(json.dumps(schema, allow_nan=False)), json.loads(json.dumps(defaults, allow_nan=False))
    except Exception as error:
        said = plain(" ".join(str(error).split()))[:200]
        reason = f"Plugin {plugin}: the settings of family {id} cannot be written as a JSON schema: {said}."
        raise PluginError(Fault(FaultKind.SCHEMA, reason)) from error


def _presets(plugin: str, id: str, config: type[Config], presets: object) -> tuple[Preset, ...]:
    if not isinstance(presets, list | tuple) or not all(isinstance(preset, Preset) for preset in presets):
        raise _nonsense(plugin, f"family {id} has no `presets`, a tuple of Preset")
    for preset in presets:
        try:
            config.checked(preset.changes)
            json.dumps(dict(preset.changes), allow_nan=False)
        except (UnusableError, TypeError, ValueError) as error:
            raise _nonsense(plugin, f"preset {preset.id} of family {id} cannot be used ({error})") from error
    return tuple(presets)


def _id(plugin: str, what: str, offered: object) -> str:
    id = getattr(offered, "id", None)
    if not isinstance(id, str) or not ID.fullmatch(id):
        raise _nonsense(plugin, f"offers a {what} whose `id` is {plain(repr(id))[:60]}, not a short lower-case name")
    return id


def _words(plugin: str, what: str, offered: object, attribute: str) -> str:
    text = getattr(offered, attribute, None)
    if not isinstance(text, str) or not text.strip():
        raise _nonsense(plugin, f"{what} has no `{attribute}`")
    return plain(text)


def _what(offered: object) -> str:
    """What an object is, for a person; a class instead of its instance is the usual slip."""
    if isinstance(offered, type):
        return f"the class {offered.__name__}"
    return f"an object of type {type(offered).__name__}"


def _nonsense(plugin: str, what: str) -> PluginError:
    return PluginError(Fault(FaultKind.NONSENSE, f"Plugin {plugin} breaks the contract: {what}."))
