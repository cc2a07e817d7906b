"""Training as a job: from a spec to a run folder with a model, resumable at any instant."""

import hashlib
import os
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

import torch

from gantool import files, host, library
from gantool.api import DatasetReport, Task
from gantool.card import read_card
from gantool.data import Sample, ScanCancelled, mended
from gantool.engine.advisor import Facts
from gantool.engine.augmentation import AugmentPlan
from gantool.engine.checkpoint import Checkpoint, CheckpointStore
from gantool.engine.cost import Cost
from gantool.engine.devices import deterministic_or_told
from gantool.engine.distribution import ALONE, PartnerError, Place, World
from gantool.engine.monitors import Monitor, Neighbours
from gantool.engine.sources import Source
from gantool.engine.starting import start_from
from gantool.engine.training import Plan, Training
from gantool.errors import JobFailedError, UnusableError
from gantool.images import probe
from gantool.jobs.desk import Desk
from gantool.jobs.events import Estimated, Finished, Started
from gantool.jobs.spec import TrainSpec
from gantool.jobs.work.company import Company, check_batch, for_this_process
from gantool.jobs.work.costs import Ledger, estimated
from gantool.jobs.work.dataset import chosen_remedies, read_as_mended, resolved_direction, scanned
from gantool.jobs.work.describing import describing
from gantool.jobs.work.devising import chosen_device
from gantool.jobs.work.feeding import Feeding
from gantool.jobs.work.learnable import refuse_unlearnable
from gantool.jobs.work.modelling import Learnt, Modelling
from gantool.jobs.work.plans import Plans, data_facts, plans_for, refuse_other_sides
from gantool.jobs.work.presets import find_preset
from gantool.jobs.work.reporting import RunReporter
from gantool.metrics.extractors import Extractor

MADE = {Task.PAIRED: "target", Task.UNPAIRED: "b", Task.UPSCALE: "high", Task.SYNTHESIS: "real"}
"""What of a batch is of the kind that is made."""


def train(spec: TrainSpec, desk: Desk) -> Finished:
    """Train, or go on training, until the budget is spent or a stop is wished."""
    library.remember_run(desk.folder.path)
    with Company.gathered(spec, desk) as company:
        job = TrainingJob(spec, desk, company.place)
        try:
            job.prepare()
            return job.learn(company.join(spec))
        except ScanCancelled:
            return job.stopped_early()
        except PartnerError as error:
            raise JobFailedError(company.cause_of(error)) from error


class TrainingJob:
    """One session of a training run, in one of the processes that take part.

    Args:
        place: which of them.
    """

    def __init__(self, spec: TrainSpec, desk: Desk, place: Place = ALONE.place) -> None:
        self._spec, self._desk, self._place = spec, desk, place
        self._folder = desk.folder
        files.sweep(self._folder.path)
        self._family = host.load_family(spec.family)
        self._preset = find_preset(self._family, spec.preset)
        chosen = {**self._preset.changes, **spec.settings}
        self._config = self._family.config.checked(self._folder.choices().get("config", chosen))
        self._folder.choose(config=self._config.model_dump(mode="json"))  # a preset may change with the next gantool
        self._reporter = RunReporter(desk, spec.observers)
        self._store = CheckpointStore(self._folder.path / "checkpoints")

    def prepare(self) -> None:
        """Choose what is not chosen yet, and open the pictures."""
        check_batch(self._config, self._place)
        self._choice = for_this_process(chosen_device(self._spec, self._config, self._desk), self._place)
        one_kind = self._family.task in (Task.SYNTHESIS, Task.UPSCALE)
        scan = scanned(self._spec.paths, self._desk, self._spec.layout, one_kind=one_kind)
        refuse_unlearnable(scan.report, self._family)
        remedies = chosen_remedies(self._spec, scan.report, self._desk)
        plans = self._plans = self._chosen_plans(
            read_as_mended(scan.report, remedies), resolved_direction(self._config, scan.report, remedies)
        )
        left = mended(scan.samples, remedies, scan.alone)
        samples = [sample for sample in left if sample.key not in self._spec.excluded]
        refuse_other_sides(self._family.task, samples, plans)
        self._open(samples)
        learnt = Learnt(
            layout=scan.report.layout,
            samples=len(self._train),
            held_out=len(self._held_out),
            data_sha256=self._checked_data(samples),
            resized=self._family.task is not Task.UPSCALE and self._was_resized(samples),
            plans=plans,
            recipe=plans.recipe,
        )
        self._models = Modelling(
            self._folder.path, self._family, self._config, self._spec.seed, learnt, self._reporter
        )

    def stopped_early(self) -> Finished:
        """What there is when a stop was wished before training could begin."""
        steps = max((each.step for each in self._store.all()), default=0)
        result = {"run": files.shown(self._folder.path), "steps": steps, "message": "It was stopped while preparing."}
        return Finished(outcome="stopped", result=result)

    # choices

    def _chosen_plans(self, report: DatasetReport, direction: Any) -> Plans:
        """How the sides are read; found once, so that pictures added later change neither direction nor palette."""
        recorded = self._folder.choices().get("plans")
        task, recipe = self._family.task, self._spec.recipe
        plans = Plans.model_validate(recorded) if recorded else plans_for(task, report, direction, recipe)
        self._folder.choose(plans=plans.model_dump(mode="json"))
        return plans

    def _budget(self) -> tuple[int | None, float | None, bool]:
        """Steps, or minutes where no steps are known yet; and whether the minutes count from now on."""
        choices = self._folder.choices()
        if choices.get("extend_steps"):
            return int(choices["extend_steps"]), None, False
        if choices.get("extend_minutes"):
            return None, float(choices["extend_minutes"]), True
        if choices.get("steps"):
            return int(choices["steps"]), None, False
        if self._spec.steps is not None:
            return self._spec.steps, None, False
        return None, self._spec.minutes if self._spec.minutes is not None else self._preset.minutes, False

    # data

    def _open(self, samples: Sequence[Sample]) -> None:
        """The sources of both splits, and what the trainer must know of them."""
        recipe = host.load_recipe(self._plans.recipe) if self._plans.recipe else None
        feeding = Feeding(self._family, self._config, self._plans, recipe, self._spec.seed, self._desk)
        self._train: Source = feeding.open(samples, "train")
        self._held_out: Source = feeding.open(samples, "val")
        if not len(self._train):
            raise UnusableError(
                "Every picture is left out or held out, so there is nothing to learn from; leave fewer out."
            )
        self._facts = replace(data_facts(self._family.task, self._plans, recipe, len(self._train)), start=self._start())

    def _start(self) -> Mapping[str, Any] | None:
        """The shape of the model that training starts from, noted once: the model may be gone when a run goes on."""
        shape: Mapping[str, Any] | None = self._folder.choices().get("start")
        if shape is None and self._spec.start_from is not None:
            card = read_card(self._spec.start_from)
            shape = dict(card.architecture) if card.family == self._family.id else None
            self._folder.choose(start=shape)
        return shape

    def _was_resized(self, samples: Sequence[Sample]) -> bool:
        for sample in samples[:200]:
            part = sample.parts.get(self._plans.target.side) or next(iter(sample.parts.values()))
            header = probe(part.path)
            if min(header.width // (2 if part.half else 1), header.height) != self._config.size:
                return True
        return False

    def _checked_data(self, samples: Sequence[Sample]) -> str:
        """A name for these very pictures; told when a resumed run finds others."""
        digest = hashlib.sha256()
        for sample in sorted(samples, key=lambda each: each.key):
            for side, part in sorted(sample.parts.items()):
                digest.update(repr((sample.key, sample.split, side, part.path.stat().st_size)).encode())
        found = digest.hexdigest()
        before = self._folder.choices().get("data_sha256")
        if before and before != found:
            self._desk.note("The pictures have changed since this run began; it goes on with those that are there now.")
        self._folder.choose(data_sha256=found)
        return found

    # learning

    def learn(self, world: World = ALONE) -> Finished:
        """Train, at the head of all processes."""
        steps, minutes, more = self._budget()
        self._ledger = Ledger(self._family, self._config, self._facts, self._choice)
        if self._place.size == 1:  # what a share of the batch costs says little of the whole
            self._foresee()
        self._desk.phase("Building the networks")
        extractor = describing(self._spec, self._family.task, self._choice.device, self._desk)
        training = self._training(self._plan(world, steps, minutes, more), extractor)
        with training.leading():
            return self._learn(training, steps)

    def follow(self, world: World) -> None:
        """Train as another process leads, until it ends."""
        training = self._training(self._plan(world, None, None, False))
        with deterministic_or_told(self._choice):
            training.follow()

    def _training(self, plan: Plan, extractor: Extractor | None = None) -> Training:
        return Training(
            build=self._build,
            train=self._train,
            held_out=self._held_out,
            plan=plan,
            store=self._store,
            observer=self._reporter,
            write_model=self._models.write,
            publish=self._models.publish,
            extractor=extractor,
        )

    def _learn(self, training: Training, steps: int | None) -> Finished:
        self._reporter.watch(self._monitor(training.criterion))
        if self._place.size == 1:
            self._reporter.measure(lambda found: self._tell_estimate(self._ledger.take_in(found)))
        checkpoint = training.restore()
        if steps is not None:
            self._folder.choose(steps=steps, extend_steps=None, extend_minutes=None)
        if checkpoint and steps is not None and training.state.step >= steps:
            return self._finished("done", training, "This run is finished; to go on, give it more steps or minutes.")
        facts = self._started_facts(training, checkpoint)
        self._desk.report(Started(pid=os.getpid(), facts=facts))
        self._reporter.listeners.began(training.state.step, facts)
        try:
            with deterministic_or_told(self._choice):
                outcome = training.run()
        finally:
            self._reporter.listeners.ended()
        return self._finished(outcome, training)

    def _foresee(self) -> None:
        """Say what it will need and take where that is known, and begin in as many parts as it needs."""
        cost = self._ledger.cost()
        if cost is None:
            return
        told = self._tell_estimate(cost)
        if "micro_batches" not in self._folder.choices():
            self._folder.choose(micro_batches=told.parts)

    def _tell_estimate(self, cost: Cost) -> Estimated:
        steps, minutes, _ = self._budget()
        told = estimated(cost, self._config, self._choice, steps, minutes)
        self._desk.report(told)
        return told

    def _plan(self, world: World, steps: int | None, minutes: float | None, more: bool) -> Plan:
        config, choices = self._config, self._folder.choices()
        return Plan(
            seed=self._spec.seed,
            batch=config.batch,
            checkpoint_every=config.checkpoint_every,
            ema_kimg=config.ema_kimg,
            choice=self._choice,
            steps=steps,
            minutes=minutes,
            more=more,
            task=self._family.task,
            scale=self._family.scale(config),
            augment=AugmentPlan(
                config.augment, config.adaptive, config.ada_target, config.ada_kimg, config.ada_start
            ),
            clip_norm=config.clip_norm,
            micro_batches=int(choices.get("micro_batches") or 1),
            crop=choices.get("crop"),
            world=world,
        )

    def _build(self) -> Any:
        trainer = self._family.trainer(self._config, self._facts, self._choice.device)
        if self._spec.start_from is not None and not self._store.all():  # that model may be gone when a run goes on
            self._desk.note(start_from(self._spec.start_from, self._family, trainer.networks), "info")
        return trainer

    def _monitor(self, criterion: str) -> Monitor:
        train, task = self._train, self._family.task
        made = MADE[task]
        facts = Facts(
            samples=len(train),
            held_out=len(self._held_out),
            fresh=self._spec.start_from is None,
            game=self._config.objective,
            criterion=criterion,
            paired=task in (Task.PAIRED, Task.UPSCALE),
        )
        device = torch.device("cpu")
        return Monitor(facts, Neighbours(lambda chosen: train.fixed(chosen, device)[made], len(train)))

    def _started_facts(self, training: Training, checkpoint: Checkpoint | None) -> dict[str, Any]:
        return {
            "family": self._family.id,
            "preset": self._preset.id,
            "titles": [self._family.title, self._preset.title],
            "config": self._config.model_dump(mode="json"),
            "device": str(self._choice.device),
            "device_name": self._choice.name,
            "precision": self._choice.precision,
            "threads": self._choice.threads,
            "devices": self._place.local_size,
            "nodes": self._place.nodes,
            "deterministic": self._choice.deterministic,
            "torch": torch.__version__,
            "train": len(self._train),
            "held_out": len(self._held_out),
            "direction": self._plans.direction,
            "recipe": self._plans.recipe,
            "classes": list(self._plans.classes),
            "resumed_from": training.state.step if checkpoint else 0,
            "minutes": self._spec.minutes if self._spec.minutes is not None else self._preset.minutes,
        }

    def _finished(self, outcome: Any, training: Training, message: str = "") -> Finished:
        result = {
            "run": files.shown(self._folder.path),
            "steps": training.state.step,
            "seconds": round(training.state.seconds, 3),
            "metrics": self._models.metrics(),
            "message": message,
        }
        return Finished(outcome=outcome, result=result)
