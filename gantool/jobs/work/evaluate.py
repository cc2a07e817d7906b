"""Measuring models on pictures as a job: which figures there are is decided by the model's task and what is at hand."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import torch

from gantool import files, host, measures
from gantool.api import Task
from gantool.card import Card
from gantool.engine import devices
from gantool.engine.converter import Converter
from gantool.engine.devices import DeviceChoice
from gantool.engine.measuring.instruments import Instruments, assembled
from gantool.engine.measuring.ledger import Crowd, Entry, Ledger
from gantool.engine.measuring.makers import Case, Enlarging, Maker, Painting, Results, Translating, opaque
from gantool.engine.painter import Painter
from gantool.engine.weights import load_model
from gantool.errors import GantoolError, UnusableError
from gantool.jobs.desk import Desk, Pace
from gantool.jobs.events import Finished
from gantool.jobs.spec import EvaluateSpec, Rival
from gantool.jobs.work.cases import UNLIKE, Cases, against, cases_of, compared
from gantool.jobs.work.measured_sheet import Gallery
from gantool.jobs.work.opened import keeps_visible
from gantool.measures.download import fetch

LPIPS_FIRST = "alex"  # of its networks the one that is fetched


@dataclass
class Account:
    """What one model came to."""

    name: str
    entries: Mapping[str, Entry] = field(default_factory=dict)
    rows: list[dict[str, Any]] = field(default_factory=list)
    failed: list[dict[str, str]] = field(default_factory=list)
    missing: dict[str, str] = field(default_factory=dict)


def evaluate(spec: EvaluateSpec, desk: Desk) -> Finished:
    """The figures of each model over the pictures, and each picture's own; what cannot be measured is told.

    Raises:
        UnusableError: models of two tasks are compared, a figure is unknown, or nothing could be measured.
    """
    desk.phase("Looking for pictures")
    rivals = (Rival(name=spec.model_name, path=spec.model, pictures=spec.pictures), *spec.against)
    cards = [None if rival.pictures else load_model(rival.path)[1] for rival in rivals]
    first, card = next(((rival.name, each) for rival, each in zip(rivals, cards, strict=True) if each), ("", None))
    _check_alike(rivals, cards)
    cases = cases_of(spec, card, first, desk) if card is not None else compared(spec)
    task = card.task if card is not None else _task(cases)
    choice = devices.choose(spec.device, "fp32")
    devices.apply(choice)
    instruments = _instruments(spec, task, desk, choice.device)
    goals = _goals(cases, instruments, desk)
    gallery = Gallery(desk.folder.path / "pictures", spec.edge, spec.shown)
    accounts = []
    for rival in rivals:
        if not desk.may_go_on():
            break
        accounts.append(_measured(spec, rival, cases, instruments, goals, gallery, desk, choice))
    result = _result(spec, accounts, instruments, cases, goals, gallery)
    if gallery.rows:
        sheet = spec.sheet or desk.folder.path / "sheet.png"
        names = [account.name for account in accounts]
        gallery.write(sheet, names, f"{result['n']} pictures measured, seed {spec.seed}")
        result["sheet"] = files.shown(sheet)
    whole = len(accounts) == len(rivals) and not desk.is_ended()
    return Finished(outcome="done" if whole else "stopped", result=result)


def _check_alike(rivals: tuple[Rival, ...], cards: list[Card | None]) -> None:
    """Models of one task only are measured on the same pictures."""
    tasks = {card.task: rival.name for rival, card in zip(rivals, cards, strict=True) if card is not None}
    if len(tasks) > 1:
        one, other = list(tasks.values())[:2]
        raise UnusableError(f"The models {one} and {other} have different tasks, so no figures compare them.")


def _task(cases: Cases) -> Task:
    """Results in a folder are measured like those of a model of pairs where each has its goal."""
    return Task.PAIRED if cases.goals is None else Task.UNPAIRED


def _instruments(spec: EvaluateSpec, task: Task, desk: Desk, device: torch.device) -> Instruments:
    desk.phase("Loading the networks that measure")

    def obtain(name: str) -> Path | None:
        found = measures.at_hand(name, spec.weights)
        if found is None and spec.download and name in ("inception", LPIPS_FIRST):
            found = _fetched(spec, name, desk)
        return found

    return assembled(task, spec.metrics, obtain, device, spec.seed, spec.extractor, spec.weights)


def _fetched(spec: EvaluateSpec, name: str, desk: Desk) -> Path:
    """Fetch a network that a person agreed to."""
    pace = Pace()
    title = f"Fetching {measures.NETWORKS[name].title}"

    def on_progress(done: int, total: int) -> None:
        if pace.due(done, total):
            desk.phase(title, done // 1_000_000, total // 1_000_000)

    return fetch(name, spec.weights, on_progress, lambda: not desk.is_ended())


def _goals(cases: Cases, instruments: Instruments, desk: Desk) -> Crowd | None:
    """The goals as a set, described once for all models; None where there are none or no figure asks for them."""
    if not cases.wanted or not any(figure.kind is not measures.Kind.PICTURE for figure in instruments.figures):
        return None
    crowd, pace = Crowd(instruments), Pace()
    for number, part in enumerate(cases.wanted, 1):
        if desk.is_ended():
            break
        if pace.due(number, len(cases.wanted)):
            desk.phase("Describing the goals", number, len(cases.wanted))
        try:
            crowd.add(opaque(part))
        except GantoolError as error:
            desk.note(f"{files.shown(part.path)} is left out of the goals: {error}")
    return crowd


def _measured(
    spec: EvaluateSpec,
    rival: Rival,
    cases: Cases,
    instruments: Instruments,
    goals: Crowd | None,
    gallery: Gallery,
    desk: Desk,
    choice: DeviceChoice,
) -> Account:
    """Make and measure everything with one model."""
    desk.phase(f"Loading {rival.name}")
    own = cases
    if rival.pictures and rival.path != spec.model:
        own = against(rival.path, cases.wanted, spec.limit)
    maker = _maker(spec, rival, own, instruments, choice)
    ledger, account = Ledger(instruments, maker.words), Account(rival.name)
    for case in _told(own.cases, rival.name, desk):
        try:
            made = maker.make(case)
        except GantoolError as error:
            account.failed.append({"path": case.key, "reason": str(error)})
            continue
        figures = ledger.add(made.image, made.goal, made.figures)
        account.rows.append({"path": case.key, **{name: _rounded(value) for name, value in figures.items()}})
        gallery.add(case.key, rival.name, made.given, made.image, made.goal)
    if account.rows:
        desk.phase(f"Comparing what {rival.name} made")
        account.entries = ledger.entries(goals, maker.more)
    account.missing = ledger.missing | (_unlike(instruments) if cases.has_goals and not own.has_goals else {})
    return account


def _unlike(instruments: Instruments) -> dict[str, str]:
    """Why figures of each picture are not taken of a folder of results beside a model."""
    return {figure.name: UNLIKE for figure in instruments.figures if figure.kind is measures.Kind.PICTURE}


def _told(cases: tuple[Case, ...], name: str, desk: Desk) -> Iterator[Case]:
    pace = Pace()
    for number, case in enumerate(cases, 1):
        if not desk.may_go_on():
            return
        if pace.due(number, len(cases)):
            desk.phase(f"Measuring {name}", number, len(cases))
        yield case


def _maker(
    spec: EvaluateSpec, rival: Rival, cases: Cases, instruments: Instruments, choice: DeviceChoice
) -> Maker:
    """The model loaded and on its device."""
    if rival.pictures:
        return Results()
    export, card = load_model(rival.path)
    translator = host.load_family(card.family).translator(export)
    if card.task is Task.SYNTHESIS:
        seeds = [case.seed for case in cases.cases if case.seed is not None]
        return Painting(Painter(translator, rival.name, choice, spec.controls), instruments.lpips, seeds)
    if card.task is Task.UPSCALE:
        ready = Converter(translator, choice, "native", spec.controls, tile=spec.tile, enlarges=True)
        return Enlarging(ready, translator.geometry.scale)
    derives = all(case.source is None for case in cases.cases)
    recipe = host.load_recipe(card.training.recipe) if derives and card.training and card.training.recipe else None
    fit: Any = "model" if card.training and card.training.resized else "native"
    ready = Converter(translator, choice, fit, spec.controls, recipe, spec.seed, keeps_visible(card), spec.tile)
    return Translating(ready, derives=derives)


def _result(
    spec: EvaluateSpec,
    accounts: list[Account],
    instruments: Instruments,
    cases: Cases,
    goals: Crowd | None,
    gallery: Gallery,
) -> dict[str, Any]:
    """All accounts; the first model's stands at the top as well.

    Raises:
        UnusableError: not one picture could be measured.
    """
    if not any(account.rows for account in accounts):
        faults = [fault for account in accounts for fault in account.failed]
        reason = faults[0]["reason"].rstrip(".") if faults else "it was stopped before the first picture"
        raise UnusableError(f"Nothing could be measured: {reason}.")
    told = [_told_account(account, instruments, spec.seed) for account in accounts]
    first = told[0]
    return {
        "n": first["n"],
        "metrics": first["metrics"],
        "missing": first["missing"],
        "seed": spec.seed,
        "goals": goals.count if goals else len(cases.wanted),
        "notes": list(cases.notes),
        "pictures": first["pictures"],
        "failed": first["failed"],
        "models": told,
        "best": _best(accounts, instruments),
        "shown": gallery.told(),
    }


def _told_account(account: Account, instruments: Instruments, seed: int) -> dict[str, Any]:
    missing = {name: reason for name, reason in (instruments.missing | account.missing).items()
               if name not in account.entries}
    return {
        "name": account.name,
        "n": len(account.rows),
        "metrics": {name: _told_entry(entry, seed) for name, entry in account.entries.items()},
        "missing": missing,
        "pictures": account.rows,
        "failed": account.failed,
    }


def _told_entry(entry: Entry, seed: int) -> dict[str, Any]:
    told: dict[str, Any] = {"value": _rounded(entry.value), "extractor": entry.extractor, "n": entry.n, "seed": seed}
    extras = {"spread": entry.spread, "of_goals": entry.of_goals}
    told |= {name: _rounded(value) for name, value in extras.items() if value is not None}
    return told | {name: text for name, text in (("how", entry.how), ("note", entry.note)) if text}


def _best(accounts: list[Account], instruments: Instruments) -> dict[str, list[str]]:
    """For each figure the models that are best by it; none where there is nothing to choose."""
    found: dict[str, list[str]] = {}
    for figure in instruments.figures:
        values = {account.name: _rounded(account.entries[figure.name].value) for account in accounts
                  if figure.name in account.entries}
        if len(values) > 1:
            choose: Callable[..., float] = max if figure.more_is_better else min
            top = choose(values.values())
            found[figure.name] = [name for name, value in values.items() if value == top]
    return found


def _rounded(value: float) -> float:
    """Six digits: what a figure can be said to have."""
    return float(f"{value:.6g}")
