"""All plugins with what they offer, and the way from an id to the object behind it."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from gantool.api import Family, Recipe, TrainingObserver
from gantool.errors import UnusableError
from gantool.host import cache, discovery, fingerprint, isolation, state
from gantool.host.discovery import Found
from gantool.host.faults import PluginError
from gantool.host.loading import Offered, load
from gantool.host.values import Answer, FamilyData, Fault, FaultKind, ObserverData, PluginInfo, RecipeData


def plugins(given_up: Callable[[], bool] = isolation.waited_for) -> tuple[PluginInfo, ...]:
    """Every plugin there is: bundled, installed, in the plugin folder, in this order; those that are off or faulty too.

    Nothing of a plugin is imported here. Enabled plugins that are not known yet are probed in child processes, which
    takes about a second, and for one that hangs the whole deadline: a window asks in a thread, and lets `given_up`
    say once it has closed.

    Raises:
        GivenUpError: `given_up` said so; no probe runs any more.
    """
    return tuple(info for _, info in _survey(given_up))


def families(given_up: Callable[[], bool] = isolation.waited_for) -> tuple[FamilyData, ...]:
    """The families that can be used; `given_up` as for `plugins`."""
    return tuple(family for info in plugins(given_up) for family in info.families)


def recipes(given_up: Callable[[], bool] = isolation.waited_for) -> tuple[RecipeData, ...]:
    """The recipes that can be used; `given_up` as for `plugins`."""
    return tuple(recipe for info in plugins(given_up) for recipe in info.recipes)


def observers() -> tuple[ObserverData, ...]:
    """The observers of trainings that can be used."""
    return tuple(observer for info in plugins() for observer in info.observers)


def enable(name: str) -> PluginInfo:
    """Use this plugin from now on, with its files as they are now, and probe it (again, if it had a fault).

    Raises:
        UnusableError: there is no such plugin.
    """
    found = _named(name)
    hashes = _hashes(found)

    def step(now: state.State) -> state.State:
        disabled = tuple(each for each in now.disabled if each != name)
        enabled = dict(now.enabled) if found.origin == "bundled" else {**now.enabled, name: hashes}
        return state.State(enabled=enabled, disabled=disabled)

    state.change(step)
    cache.forget(found)
    return next(info for info in plugins() if info.name == name)


def disable(name: str) -> PluginInfo:
    """Do not use this plugin from now on.

    Raises:
        UnusableError: there is no such plugin.
    """
    found = _named(name)

    def step(now: state.State) -> state.State:
        enabled = {each: hashes for each, hashes in now.enabled.items() if each != name}
        disabled = {*now.disabled, name} if found.origin == "bundled" else set(now.disabled)
        return state.State(enabled=enabled, disabled=tuple(sorted(disabled)))

    state.change(step)
    return next(info for info in plugins() if info.name == name)


def load_family(id: str) -> Family:
    """Import the plugin that offers this family, and no other, and give the family. For workers only.

    Raises:
        UnusableError: no usable plugin offers it, or the plugin fails here.
    """
    for found, info in _survey():
        if any(family.id == id for family in info.families):
            for family in _loaded(found).families:
                if isinstance(family, Family) and family.id == id:
                    return family
    raise UnusableError(f"There is no family {id!r}; {_offer('families', [each.id for each in families()])}.")


def load_recipe(id: str) -> Recipe:
    """Import the plugin that offers this recipe, and no other, and give the recipe. For workers only.

    Raises:
        UnusableError: no usable plugin offers it, or the plugin fails here.
    """
    for found, info in _survey():
        if any(recipe.id == id for recipe in info.recipes):
            for recipe in _loaded(found).recipes:
                if isinstance(recipe, Recipe) and recipe.id == id:
                    return recipe
    raise UnusableError(f"There is no recipe {id!r}; {_offer('recipes', [each.id for each in recipes()])}.")


def load_observer(id: str) -> TrainingObserver:
    """Import the plugin that offers this observer of trainings, and no other, and give the observer. For workers only.

    Raises:
        UnusableError: no usable plugin offers it, or the plugin fails here.
    """
    for found, info in _survey():
        if any(observer.id == id for observer in info.observers):
            for observer in _loaded(found).observers:
                if isinstance(observer, TrainingObserver) and observer.id == id:
                    return observer
    raise UnusableError(f"There is no observer {id!r}; {_offer('observers', [each.id for each in observers()])}.")


@dataclass
class _Case:
    """A plugin while it is being judged."""

    found: Found
    hashes: dict[str, str]
    enabled: bool
    fault: Fault | None
    answer: Answer


def _survey(given_up: Callable[[], bool] = isolation.waited_for) -> list[tuple[Found, PluginInfo]]:
    now = state.read()
    cases = [_first_look(found, now) for found in discovery.discover()]
    _fill_in([case for case in cases if case.enabled and case.fault is None], given_up)
    _settle_duplicates(cases)
    return [(case.found, _info(case)) for case in cases]


def _first_look(found: Found, now: state.State) -> _Case:
    """Whether the plugin is on, by what is known without asking it."""
    hashes = _hashes(found)
    if found.origin == "bundled":
        return _Case(found, hashes, found.name not in now.disabled, found.fault, Answer())
    then = now.enabled.get(found.name)
    changed = fingerprint.changed(then, hashes) if then is not None else []
    if not changed:
        return _Case(found, hashes, then is not None, found.fault, Answer())
    files = changed[0] if len(changed) == 1 else f"{changed[0]} and {len(changed) - 1} more"
    reason = (
        f"Plugin {found.name} is off because its files changed since it was enabled ({files}); "
        f"look at them, then `gantool plugins enable {found.name}`."
    )
    return _Case(found, hashes, False, Fault(FaultKind.CHANGED, reason), Answer())


def _fill_in(cases: list[_Case], given_up: Callable[[], bool]) -> None:
    """Give each its answer: from the cache, else from a probe.

    The faults of bundled plugins are not stored: they are mended by a new start, not by a person's `enable`.
    """
    environment = fingerprint.environment()
    unknown: list[tuple[_Case, str]] = []
    for case in cases:
        key = cache.key(case.found, case.hashes, environment)
        known = cache.recall(case.found, key)
        if known is None:
            unknown.append((case, key))
        else:
            case.answer = known
    answers = isolation.ask([case.found for case, _ in unknown], given_up)
    for (case, key), answer in zip(unknown, answers, strict=True):
        case.answer = answer
        if answer.fault is None or case.found.origin != "bundled":
            cache.store(case.found, key, answer)


def _settle_duplicates(cases: list[_Case]) -> None:
    """An id belongs to the first plugin that offers it; a later one keeps its others."""
    family_owners: dict[str, str] = {}
    recipe_owners: dict[str, str] = {}
    observer_owners: dict[str, str] = {}
    for case in cases:
        name, answer = case.found.name, case.answer
        lost = [(f"family {each.id}", family_owners[each.id]) for each in answer.families if each.id in family_owners]
        lost += [(f"recipe {each.id}", recipe_owners[each.id]) for each in answer.recipes if each.id in recipe_owners]
        lost += [
            (f"observer {each.id}", observer_owners[each.id])
            for each in answer.observers
            if each.id in observer_owners
        ]
        if lost:
            what, owner = lost[0]
            reason = f"Plugin {name} offers the {what}, which plugin {owner} already offers; disable one of the two."
            case.fault = Fault(FaultKind.DUPLICATE, reason)
            case.answer = replace(
                answer,
                families=tuple(each for each in answer.families if each.id not in family_owners),
                recipes=tuple(each for each in answer.recipes if each.id not in recipe_owners),
                observers=tuple(each for each in answer.observers if each.id not in observer_owners),
            )
        family_owners |= {each.id: name for each in case.answer.families}
        recipe_owners |= {each.id: name for each in case.answer.recipes}
        observer_owners |= {each.id: name for each in case.answer.observers}


def _info(case: _Case) -> PluginInfo:
    found, answer = case.found, case.answer
    return PluginInfo(
        found.name, found.origin, found.location, case.enabled, case.hashes, answer.families, answer.recipes,
        case.fault or answer.fault, answer.remarks, answer.output, answer.observers,
    )


def _hashes(found: Found) -> dict[str, str]:
    return fingerprint.hashes(found.root) if found.root is not None else {}


def _named(name: str) -> Found:
    everything = discovery.discover()
    for found in everything:
        if found.name == name:
            return found
    raise UnusableError(f"There is no plugin {name!r}; {_offer('plugins', [each.name for each in everything])}.")


def _loaded(found: Found) -> Offered:
    try:
        return load(found)
    except PluginError as error:
        raise UnusableError(error.fault.reason) from error


def _offer(what: str, names: list[str]) -> str:
    return f"the {what} are {', '.join(names)}" if names else f"there are no {what} at all; see `gantool plugins list`"
