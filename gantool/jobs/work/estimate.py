"""Estimating a training before it starts: whether it fits, what it needs, how long it takes.

Two tiny batches are learnt from at the true size; what they took is kept, so that the same question is answered at once
the next time, and the run that follows begins with it. Nothing of the run's own folder is made.
"""

import torch

from gantool import host
from gantool.api import Config, DatasetReport, Family
from gantool.data import offered
from gantool.engine import devices
from gantool.engine.augmentation import AugmentPlan
from gantool.engine.cost import Cost, probe
from gantool.engine.devices import DeviceChoice, fenced
from gantool.engine.distribution import Place
from gantool.engine.thrift import spared
from gantool.engine.training import Plan
from gantool.jobs.desk import Desk
from gantool.jobs.events import Finished
from gantool.jobs.spec import EstimateSpec, TrainSpec
from gantool.jobs.work.company import check_batch
from gantool.jobs.work.costs import Ledger, estimated
from gantool.jobs.work.dataset import read_as_mended, resolved_direction, scanned
from gantool.jobs.work.invented import invented
from gantool.jobs.work.learnable import refuse_unlearnable
from gantool.jobs.work.plans import Plans, data_facts, plans_for
from gantool.jobs.work.presets import find_preset


def estimate(spec: EstimateSpec, desk: Desk) -> Finished:
    """Estimate the training of `spec.train`; the result has the fields of the event `Estimated`."""
    train = spec.train
    family = host.load_family(train.family)
    preset = find_preset(family, train.preset)
    config = family.config.checked({**preset.changes, **train.settings})
    together = train.devices * train.nodes
    check_batch(config, Place(size=together))
    choice = devices.choose(train.device, config.precision, deterministic=train.deterministic)
    devices.apply(choice)
    report = spec.report or scanned(train.paths, desk, train.layout).report
    refuse_unlearnable(report, family)
    plans = _plans(family, train, config, report)
    recipe = host.load_recipe(plans.recipe) if plans.recipe else None
    facts = data_facts(family.task, plans, recipe, report.counts.train)
    ledger = Ledger(family, config, facts, choice)
    cost = ledger.cost()
    if cost is None:
        desk.phase(f"Trying a step on {choice.name}")

        def tried() -> Cost:
            return probe(
                lambda: family.trainer(config, facts, choice.device),
                lambda count: invented(family, config, facts, plans, choice.device, count),
                _plan(train, config, choice),
            )

        with fenced(choice.device):
            cost = spared(tried)
        if cost is not None:
            ledger.keep(cost)
    share = -(-config.batch // together)
    if cost is not None and share not in cost.least_parts:  # it was measured with another batch
        alone = config.model_copy(update={"batch": share})
        cost = cost.with_least(share, family.trainer(alone, facts, torch.device("cpu")).least_part)
        ledger.keep(cost)
    minutes = None if train.steps is not None else train.minutes if train.minutes is not None else preset.minutes
    told = estimated(cost, config, choice, train.steps, minutes, together)
    return Finished(outcome="done", result=told.model_dump(mode="json", exclude={"event", "time"}))


def _plans(family: Family, train: TrainSpec, config: Config, report: DatasetReport) -> Plans:
    remedies = tuple(dict.fromkeys((*train.remedies, *offered(report, train.fix))))
    direction = resolved_direction(config, report, remedies)
    return plans_for(family.task, read_as_mended(report, remedies), direction, train.recipe)


def _plan(train: TrainSpec, config: Config, choice: DeviceChoice) -> Plan:
    """That of the run, as far as a step asks for it."""
    augment = AugmentPlan(config.augment, config.adaptive, config.ada_target, config.ada_kimg, config.ada_start)
    return Plan(
        seed=train.seed, batch=config.batch, checkpoint_every=config.checkpoint_every, ema_kimg=config.ema_kimg,
        choice=choice, steps=1000, minutes=None, augment=augment, clip_norm=config.clip_norm,
    )  # fmt: skip
