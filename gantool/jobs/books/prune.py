"""Old saved states taken away to a budget: which would go and why the others stay, then the deed.

What stays whatever the budget: the newest state of each run (it goes on from there), the one its best model came from,
and pinned ones. A run at work is left alone as a whole: its lock is taken while its states go, so nothing is ever
taken that is being written. They go to the system's bin, or for good where that is asked or there is no bin.
"""

import shutil
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from gantool import files
from gantool.card import read_card
from gantool.errors import GantoolError, UnusableError
from gantool.jobs.folder import JobFolder
from gantool.library.states import SavedState, is_pinned, saved_states

Why = Literal["latest", "best", "pinned", "running", "fits"]


@dataclass(frozen=True)
class Plan:
    """What would go, oldest first, and what stays, with the reason. Sizes in bytes, of all states before and after."""

    goes: tuple[SavedState, ...]
    stays: tuple[tuple[SavedState, Why], ...]
    before: int

    @property
    def after(self) -> int:
        return self.before - sum(each.size for each in self.goes)


@dataclass(frozen=True)
class Pruned:
    """What went, how many bytes that were, and what could not go, each with a sentence; `binned`: it is in the bin."""

    gone: tuple[SavedState, ...]
    failed: tuple[tuple[SavedState, str], ...]
    binned: bool

    @property
    def freed(self) -> int:
        return sum(each.size for each in self.gone)


def plan(runs: Iterable[Path], *, gigabytes: float | None = None, count: int | None = None) -> Plan:
    """Which states of these runs would go: `count` stay in each run at most, and all of them fit into `gigabytes`.

    Raises:
        UnusableError: there is no budget, or one below nothing.
    """
    if gigabytes is None and count is None:
        raise UnusableError("Say how much is to stay: a number of states for each run, or gigabytes for all of them.")
    if not (gigabytes or 0) >= 0 or (count or 0) < 0:  # so that no number is none either
        raise UnusableError("A budget is a number, and not below 0.")
    kept: list[tuple[SavedState, Why]] = []
    goes: list[SavedState] = []
    free: list[SavedState] = []
    for run in dict.fromkeys(path.resolve() for path in runs):
        states = saved_states(run)
        reasons = {each.path: _why(each, states) for each in states}
        kept += [(each, why) for each in states if (why := reasons[each.path]) is not None]
        loose = [each for each in states if reasons[each.path] is None]
        room = len(loose) if count is None else max(0, count - (len(states) - len(loose)))
        goes += loose[: len(loose) - room]
        free += loose[len(loose) - room :]
    before = sum(each.size for each in (*goes, *free, *(state for state, _ in kept)))
    left = before - sum(each.size for each in goes)
    for each in sorted(free, key=lambda state: (state.when, state.step)):
        if gigabytes is not None and left > gigabytes * 1e9:
            goes.append(each)
            left -= each.size
        else:
            kept.append((each, "fits"))
    return Plan(tuple(sorted(goes, key=lambda state: state.when)), tuple(kept), before)


def prune(plan: Plan, *, for_good: bool = False) -> Pruned:
    """Take away what the plan says; what has been pinned, or is at work, since it was made stays, and is told."""
    gone: list[SavedState] = []
    failed: list[tuple[SavedState, str]] = []
    binned = not for_good
    for run in dict.fromkeys(each.run for each in plan.goes):
        states = [each for each in plan.goes if each.run == run]
        try:
            with JobFolder(run).held():
                for each in states:
                    binned = (not for_good and _into_the_bin(each)) and binned
                    reason = _for_good(each)
                    failed += [(each, reason)] if reason else []
                    gone += [] if reason else [each]
        except (UnusableError, OSError) as error:
            failed += [(each, str(error)) for each in states if each not in gone]
    return Pruned(tuple(gone), tuple(failed), binned)


def _why(state: SavedState, states: list[SavedState]) -> Why | None:
    """Why a state stays whatever the budget; None: it may go."""
    if JobFolder(state.run).is_running():
        return "running"
    if state.pinned:
        return "pinned"
    if state is states[-1]:
        return "latest"
    return "best" if state.step == _best_step(state.run) else None


def _best_step(run: Path) -> int | None:
    try:
        facts = read_card(run / "model").training
    except (GantoolError, OSError):
        return None
    return facts.steps if facts is not None else None


def _into_the_bin(state: SavedState) -> bool:
    """Move it to the system's bin; False where there is none on this system or disk."""
    import send2trash  # takes 20 ms

    if is_pinned(state.path) or not state.path.exists():
        return True
    try:
        send2trash.send2trash(state.path)
    except (OSError, ValueError, ImportError):
        return False
    return True


def _for_good(state: SavedState) -> str:
    """Remove it, where it is still there; a sentence where that cannot be."""
    if not state.path.exists():
        return ""
    if is_pinned(state.path):
        return f"The state of step {state.step:,} was pinned meanwhile."
    doomed = state.path.with_name(f"{files.TEMPORARY}0-gone-{state.path.name}")
    try:
        state.path.replace(doomed)  # half of one is then neither a whole one nor a loss to tell
        shutil.rmtree(doomed)
    except OSError as error:
        return f"The state of step {state.step:,} cannot be removed: {error.strerror}."
    return ""
