"""Training as a job: from a spec to a run folder with a model, resumable at any instant."""

import contextlib
import hashlib
import os
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import torch
from pydantic import BaseModel, ConfigDict

from gantool import card, files, host, library
from gantool.api import (
    DataFacts,
    DatasetReport,
    Direction,
    Export,
    Family,
    Layout,
    Preset,
    Recipe,
    Side,
    Task,
    Translator,
)
from gantool.card import Card, Metric, TrainingFacts
from gantool.data import Sample, ScanCancelled, mended
from gantool.engine import devices
from gantool.engine.advisor import Facts
from gantool.engine.checkpoint import Checkpoint, CheckpointStore
from gantool.engine.monitors import Monitor, Neighbours
from gantool.engine.publish import publish
from gantool.engine.source import CropPlan, PairSource, SideName, SidePlan
from gantool.engine.training import CRITERION, Plan, Training
from gantool.engine.weights import load_model, save_model
from gantool.errors import UnusableError
from gantool.images import probe
from gantool.jobs.desk import Desk, Pace
from gantool.jobs.events import Finished, Started
from gantool.jobs.spec import TrainSpec
from gantool.jobs.work.dataset import (
    chosen_remedies,
    read_as_mended,
    refuse_unlearnable,
    resolved_direction,
    scanned,
)
from gantool.jobs.work.reporting import RunReporter

DEFAULT_RECIPE = "sketch"


def train(spec: TrainSpec, desk: Desk) -> Finished:
    """Train, or go on training, until the budget is spent or a stop is wished."""
    job = TrainingJob(spec, desk)
    try:
        return job.run()
    except ScanCancelled:
        return job.stopped_early()


class TrainingJob:
    """One session of a training run."""

    def __init__(self, spec: TrainSpec, desk: Desk) -> None:
        self._spec, self._desk = spec, desk
        self._folder = desk.folder
        files.sweep(self._folder.path)
        library.remember_run(self._folder.path)
        self._family = host.load_family(spec.family)
        self._preset = find_preset(self._family, spec.preset)
        chosen = {**self._preset.changes, **spec.settings}
        self._config = self._family.config.checked(self._folder.choices().get("config", chosen))
        self._folder.choose(config=self._config.model_dump(mode="json"))  # a preset may change with the next gantool
        if self._family.task is not Task.PAIRED:
            raise UnusableError(
                f"{self._family.title} learns from {self._family.task} data, which this gantool cannot feed it."
            )
        self._reporter = RunReporter(desk, spec.observers)
        self._store = CheckpointStore(self._folder.path / "checkpoints")
        self._translator: Translator | None = None

    def run(self) -> Finished:
        """Do it."""
        self._choose_device()
        scan = scanned(self._spec.paths, self._desk, self._spec.layout)
        refuse_unlearnable(scan.report)
        self._remedies = chosen_remedies(self._spec, scan.report, self._desk)
        self._layout = scan.report.layout
        plans = self._plans = self._chosen_plans(scan.report)
        left = mended(scan.samples, self._remedies, scan.alone)
        samples = [sample for sample in left if sample.key not in self._spec.excluded]
        refuse_other_sides(samples, plans)
        self._train, self._held_out = self._sources(samples, plans)
        if not len(self._train):
            raise UnusableError(
                "Every picture is left out or held out, so there is nothing to learn from; leave fewer out."
            )
        self._facts = data_facts(plans, self._recipe, len(self._train), self._palette(plans))
        self._resized = self._was_resized(samples, plans)
        self._data_sha256 = self._checked_data(samples)
        return self._learn()

    def stopped_early(self) -> Finished:
        """What there is when a stop was wished before training could begin."""
        steps = max((each.step for each in self._store.all()), default=0)
        result = {"run": files.shown(self._folder.path), "steps": steps, "message": "It was stopped while preparing."}
        return Finished(outcome="stopped", result=result)

    # choices

    def _choose_device(self) -> None:
        choices = self._folder.choices()
        wanted = choices.get("device", self._spec.device)
        precision, threads = choices.get("precision", self._config.precision), choices.get("threads")
        try:
            choice = devices.choose(wanted, precision, threads)
        except UnusableError:
            if "device" not in choices:
                raise
            choice = devices.choose("auto", "auto")
            self._desk.note(
                f"This run began on {wanted}, which is not here; it goes on on {choice.name}, with other rounding."
            )
        devices.apply(choice)
        self._choice = choice
        self._folder.choose(device=str(choice.device), precision=choice.precision, threads=choice.threads)

    def _chosen_plans(self, report: DatasetReport) -> "Plans":
        """How the sides are read; found once, so that pictures added later change neither direction nor palette."""
        recorded = self._folder.choices().get("plans")
        recipe = self._spec.recipe or (DEFAULT_RECIPE if report.layout == Layout.SINGLE else None)
        plans = (
            Plans.model_validate(recorded)
            if recorded
            else side_plans(
                read_as_mended(report, self._remedies), resolved_direction(self._config, report, self._remedies), recipe
            )
        )
        self._recipe = host.load_recipe(plans.recipe) if plans.recipe else None
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

    def _sources(self, samples: Sequence[Sample], plans: "Plans") -> tuple[PairSource, PairSource]:
        config, pace = self._config, Pace()
        sides = (plans.input, plans.target)

        def source(split: str, load: int, flip: bool) -> PairSource:
            def on_progress(done: int, total: int) -> None:
                if self._desk.is_ended():
                    raise ScanCancelled("Preparing the pictures was stopped.")
                if pace.due(done, total):
                    self._desk.phase("Preparing the pictures", done, total)

            chosen = [sample for sample in samples if sample.split == split]
            return PairSource(
                chosen, *sides, CropPlan(config.size, load, flip), self._recipe, self._spec.seed, on_progress
            )

        load = round(config.size * (1 + config.jitter))
        return source("train", load, config.flip), source("val", config.size, False)

    def _palette(self, plans: "Plans") -> Any:
        return plans.input.palette if plans.input else None

    def _was_resized(self, samples: Sequence[Sample], plans: "Plans") -> bool:
        for sample in samples[:200]:
            part = sample.parts[plans.target.side]
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

    def _learn(self) -> Finished:
        steps, minutes, more = self._budget()
        self._desk.phase("Building the networks")
        training = Training(
            build=self._build,
            train=self._train,
            held_out=self._held_out,
            plan=Plan(
                seed=self._spec.seed,
                batch=self._config.batch,
                checkpoint_every=self._config.checkpoint_every,
                ema_kimg=self._config.ema_kimg,
                choice=self._choice,
                steps=steps,
                minutes=minutes,
                more=more,
            ),
            store=self._store,
            observer=self._reporter,
            write_model=self._write_model,
            publish=self._publish,
        )
        self._reporter.watch(self._monitor())
        checkpoint = training.restore()
        if steps is not None:
            self._folder.choose(steps=steps, extend_steps=None, extend_minutes=None)
        if checkpoint and steps is not None and training.state.step >= steps:
            return self._finished("done", training, "This run is finished; to go on, give it more steps or minutes.")
        facts = self._started_facts(training, checkpoint)
        self._desk.report(Started(pid=os.getpid(), facts=facts))
        self._reporter.listeners.began(training.state.step, facts)
        try:
            outcome = training.run()
        finally:
            self._reporter.listeners.ended()
        return self._finished(outcome, training)

    def _build(self) -> Any:
        trainer = self._family.trainer(self._config, self._facts, self._choice.device)
        if self._spec.start_from is not None and not self._store.all():  # that model may be gone when a run goes on
            start_from(self._spec.start_from, self._family, trainer.networks)
        return trainer

    def _monitor(self) -> Monitor:
        train, facts = self._train, Facts(
            samples=len(self._train),
            held_out=len(self._held_out),
            fresh=self._spec.start_from is None,
            game=self._config.objective,
            criterion=CRITERION,
        )
        device = torch.device("cpu")
        return Monitor(facts, Neighbours(lambda chosen: train.fixed(chosen, device)["target"], len(train)))

    def _started_facts(self, training: Training, checkpoint: Checkpoint | None) -> dict[str, Any]:
        return {
            "family": self._family.id,
            "preset": self._preset.id,
            "config": self._config.model_dump(mode="json"),
            "device": str(self._choice.device),
            "device_name": self._choice.name,
            "precision": self._choice.precision,
            "threads": self._choice.threads,
            "torch": torch.__version__,
            "train": len(self._train),
            "held_out": len(self._held_out),
            "direction": self._plans.direction,
            "recipe": self._recipe.id if self._recipe else None,
            "resumed_from": training.state.step if checkpoint else 0,
            "minutes": self._spec.minutes if self._spec.minutes is not None else self._preset.minutes,
        }

    def _finished(self, outcome: Any, training: Training, message: str = "") -> Finished:
        model = self._folder.path / "model"
        metrics = {name: metric.value for name, metric in card.read_card(model).metrics.items()}
        result = {
            "run": files.shown(self._folder.path),
            "steps": training.state.step,
            "seconds": round(training.state.seconds, 3),
            "metrics": metrics,
            "message": message,
        }
        return Finished(outcome=outcome, result=result)

    # models

    def _write_model(self, folder: Path, export: Export, step: int, metrics: Mapping[str, float]) -> None:
        save_model(folder, export, self._card(export, step, metrics))
        if self._reporter.latest:
            with contextlib.suppress(OSError):  # somebody tidied the previews up: no reason to lose a state
                files.write_bytes(folder / card.PREVIEW, self._reporter.latest.read_bytes())

    def _publish(self, checkpoint: Checkpoint, best: bool) -> None:
        model = self._folder.path / "model"
        publish(checkpoint.model, model / "latest")
        if best or not (model / card.WEIGHTS).exists():
            publish(checkpoint.model, model)

    def _card(self, export: Export, step: int, metrics: Mapping[str, float]) -> Card:
        if self._translator is None:
            self._translator = self._family.translator(export)
        translator, config = self._translator, self._config
        return Card(
            name=card.safe_name(files.shown(self._folder.path.resolve().name)),
            family=self._family.id,
            task=self._family.task,
            config=config.model_dump(mode="json"),
            geometry=translator.geometry,
            controls=translator.controls,
            input_channels=translator.input_channels,
            output_channels=translator.output_channels,
            palette=translator.palette,
            training=TrainingFacts(
                layout=self._layout,
                samples=len(self._train),
                held_out=len(self._held_out),
                data_sha256=self._data_sha256,
                steps=step,
                images_seen=step * config.batch,
                seed=self._spec.seed,
                direction=self._plans.direction,
                recipe=self._recipe.id if self._recipe else None,
                resized=self._resized,
                size=config.size,
            ),
            metrics={name: Metric(value=value, n=len(self._held_out)) for name, value in metrics.items()},
        )


class Plans(BaseModel):
    """Which side is the input, and how both are read; `input` is None where the recipe of that id makes it."""

    model_config = ConfigDict(frozen=True)

    direction: Direction
    recipe: str | None
    input: SidePlan | None
    target: SidePlan


def find_preset(family: Family, wanted: str | None) -> Preset:
    """The preset by id; the first where none is named.

    Raises:
        UnusableError: the family has no such preset.
    """
    for preset in family.presets:
        if wanted in (None, preset.id):
            return preset
    names = ", ".join(preset.id for preset in family.presets)
    raise UnusableError(f"{family.title} has no preset {wanted!r}; it has {names}.")


def side_plans(report: DatasetReport, direction: Direction, recipe: str | None) -> Plans:
    """Which side is read how."""
    input_side: SideName = "A" if direction == "AtoB" else "B"
    target_side: SideName = "B" if direction == "AtoB" else "A"
    if report.layout == Layout.SINGLE:
        return Plans(direction=direction, recipe=recipe, input=None, target=_side_plan("B", report.sides[-1]))
    sides = dict(zip(("A", "B"), report.sides, strict=True))
    target = _side_plan(target_side, sides[target_side])
    input_plan = None if recipe else _side_plan(input_side, sides[input_side])
    return Plans(direction=direction, recipe=recipe, input=input_plan, target=target)


def refuse_other_sides(samples: Sequence[Sample], plans: Plans) -> None:
    """Say so where a resumed run finds pictures that are no longer arranged as when it began.

    Raises:
        UnusableError: a picture lacks a side that is learnt from.
    """
    wanted = {plan.side for plan in (plans.input, plans.target) if plan}
    for sample in samples:
        if not wanted <= sample.parts.keys():
            raise UnusableError(
                f"The pictures no longer lie as they did when this run began: {sample.key} has lost its partner; "
                "put them back, or begin a new run."
            )


def _side_plan(name: SideName, side: Side) -> SidePlan:
    labels = side.kind == "labels"
    return SidePlan(name, side.channels, nearest=labels, palette=side.palette, settled=side.settled)


def data_facts(plans: Plans, recipe: Recipe | None, samples: int, palette: Any) -> DataFacts:
    """What the trainer must know of the data."""
    channels = recipe.channels if recipe else (plans.input.channels if plans.input else 3)
    return DataFacts(input_channels=channels, target_channels=plans.target.channels, palette=palette, samples=samples)


def start_from(model: Path, family: Family, networks: Mapping[str, torch.nn.Module]) -> None:
    """Let training start from a model's weights instead of random ones, where every one of them fits.

    Raises:
        UnusableError: the model is of another family, or its network has another shape.
    """
    export, facts = load_model(model)
    if facts.family != family.id:
        raise UnusableError(f"The model {facts.name} is a {facts.family} model; {family.id} cannot start from it.")
    for network in networks.values():
        wanted = network.state_dict()
        if wanted.keys() == export.weights.keys() and all(
            wanted[name].shape == value.shape for name, value in export.weights.items()
        ):
            network.load_state_dict(dict(export.weights))
            return
    raise UnusableError(
        f"The network of the model {facts.name} has another shape than these settings make; use its own settings: "
        f"{', '.join(f'{name}={value}' for name, value in list(facts.architecture.items())[:8])}."
    )
