"""The training loop: one step after another, saved, shown, measured, and brought back when the numbers run away.

What a step does is a function of (seed, salt, step) and the state; previews, reports and pauses happen between steps
and change nothing. So a run that was killed and resumed computes what an unbroken one would.
"""

import math
import time
from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any, Literal

import torch
from torch import Tensor
from torch.nn import Module

from gantool.api import Batch, Export, Step, Trainer
from gantool.engine import devices
from gantool.engine.budget import MinutesBudget
from gantool.engine.checkpoint import Checkpoint, CheckpointStore
from gantool.engine.devices import DeviceChoice
from gantool.engine.ema import Average
from gantool.engine.observer import Observer, StepReport
from gantool.engine.seeds import seed_everything
from gantool.engine.source import PairSource
from gantool.engine.update import EngineUpdate, NonFiniteError
from gantool.engine.weights import not_finite
from gantool.errors import JobFailedError
from gantool.metrics.paired import l1, structure_texture

CRITERION = "structure_texture"
MOST_ROLLBACKS = 3
REPORT_SECONDS = 0.5
PREVIEW_SECONDS = 10.0
PREVIEW_SHARE = 0.03  # previews may take this share of the time
PREVIEW_STRETCH = 0.01  # the longer it has trained the rarer they are: some five hundred in a night
PREVIEWS = 6
HURRIED_SECONDS = 4.0  # who asks for a stop does not wait longer for a validation
MOST_VALIDATED = 32


@dataclass(frozen=True)
class Plan:
    """What the loop must know beyond the trainer.

    One of `steps` and `minutes` is given. `minutes` are those of the whole run, or, with `more`, those from now on.
    """

    seed: int
    batch: int
    checkpoint_every: int
    ema_kimg: float
    choice: DeviceChoice
    steps: int | None
    minutes: float | None
    more: bool = False


@dataclass
class State:
    """What a resumed run must know beyond weights and optimisers; plain values only."""

    step: int = 0
    seconds: float = 0.0
    salt: int = 0
    factor: float = 1.0
    rollbacks: int = 0
    best: float | None = None
    best_step: int | None = None
    metrics: dict[str, float] = field(default_factory=dict)


WriteModel = Callable[[Path, Export, int, Mapping[str, float]], None]
Publish = Callable[[Checkpoint, bool], None]


class Training:
    """One run of one trainer.

    Args:
        build: makes the trainer from scratch, the same each time (it is called again when the first steps diverge).
        train, held_out: the pictures; `held_out` may be empty, then the training pictures are shown instead.
        store: where checkpoints go.
        write_model: fills a folder with a model and its card, given export, step and metrics.
        publish: makes a checkpoint's model the run's latest, and its best where told.
    """

    def __init__(
        self,
        build: Callable[[], Trainer],
        train: PairSource,
        held_out: PairSource,
        plan: Plan,
        store: CheckpointStore,
        observer: Observer,
        write_model: WriteModel,
        publish: Publish,
    ) -> None:
        self._build = build
        self._train, self._held_out = train, held_out
        self._plan, self._store, self._observer = plan, store, observer
        self._write_model, self._publish = write_model, publish
        self._device = plan.choice.device
        self.state = State()
        self.steps = plan.steps
        self._start_afresh()
        self._next_report = self._next_preview = 0.0
        self._measuring = 0.0  # seconds that the last validation took
        self._session: tuple[float, int] = (time.monotonic(), 0)

    def restore(self) -> Checkpoint | None:
        """Go on from the newest whole checkpoint; damaged ones are told and removed. None: there is none."""
        had_some = bool(self._store.all())
        checkpoint = self._newest_whole()
        if checkpoint:
            self._load(checkpoint)
            # A kill between saving and publishing has left the older models in place.
            self._publish(checkpoint, self.state.best_step == checkpoint.step)
        elif had_some:
            self._start_afresh()  # from what the run started from, which is left out where states are at hand
        return checkpoint

    def run(self) -> Literal["done", "stopped"]:
        """Train until the budget is spent or a stop is wished; either way everything is saved at the end.

        Raises:
            JobFailedError: it diverged again and again, or the disk refuses a checkpoint.
        """
        self._budget = self._new_budget()
        self._session = (time.monotonic(), self.state.step)
        if self.state.step == 0:
            self._preview()
        while not self._is_done():
            if not self._may_go_on():
                self._save(hurried=True)
                return "stopped"
            begun = time.monotonic()
            try:
                step = self._step()
            except NonFiniteError as error:
                self._roll_back(f"the loss {error.name!r} was no longer a number")
                continue
            except torch.OutOfMemoryError as error:
                name, step_number = self._plan.choice.name, self.state.step
                raise JobFailedError(
                    f"The memory of {name} ran out at step {step_number:,}; a smaller size, batch or width needs less. "
                    "What was saved is kept."
                ) from error
            took = time.monotonic() - begun
            self.state.seconds += took
            if self.steps is None:
                self._plan_steps()
            self._report(step)
            self._show_now_and_then()
            if self._is_done() or self.state.step % self._plan.checkpoint_every == 0:
                self._save()  # may roll back, and then there is more to do
        return "done"

    def _is_done(self) -> bool:
        return self.steps is not None and self.state.step >= self.steps

    def _step(self) -> Step:
        """One training step; on return it has been counted."""
        state = self.state
        seed_everything(self._plan.seed, state.salt, "step", state.step)
        self._set_rates()
        self._update.step = state.step
        self._update.progress = self._progress()
        batch = self._formatted(self._train.batch(state.step, self._plan.batch, state.salt, self._device))
        for network in self._trainer.networks.values():
            network.train()
        step = self._trainer.step(batch, self._update)
        state.step += 1
        self._average.update(state.step * self._plan.batch, self._plan.batch)
        return step

    def _start_afresh(self) -> None:
        seed_everything(self._plan.seed, "weights")
        self._trainer = self._build()
        for network in self._trainer.networks.values():
            if self._trainer.memory_format == "channels_last":
                network.to(memory_format=torch.channels_last)
        averaged = {name: self._trainer.networks[name] for name in self._trainer.averaged}
        self._average = Average(averaged, self._plan.ema_kimg * 1000)
        self._update = EngineUpdate(self._trainer.optimisers, self._plan.choice)
        for optimiser in self._trainer.optimisers.values():
            for group in optimiser.param_groups:
                group["initial_lr"] = float(group["lr"])

    def _set_rates(self) -> None:
        factor = self._trainer.schedule(self._progress()) * self.state.factor
        for optimiser in self._trainer.optimisers.values():
            for group in optimiser.param_groups:
                group["lr"] = group["initial_lr"] * factor

    def _progress(self) -> float:
        return min(1.0, self.state.step / self.steps) if self.steps else 0.0

    def _formatted(self, batch: Batch) -> Batch:
        if self._trainer.memory_format != "channels_last":
            return batch
        return {name: tensor.contiguous(memory_format=torch.channels_last) for name, tensor in batch.items()}

    # budget

    def _new_budget(self) -> MinutesBudget:
        begun = time.monotonic()
        if self.steps is None:
            self._measure()  # what a validation costs
        size = sum(p.numel() * p.element_size() for n in self._trainer.networks.values() for p in n.parameters())
        overhead = time.monotonic() - begun + 5 * size / 4e8  # weights, average and two moments; hashed and synced
        minutes, every = self._plan.minutes or 0.0, self._plan.checkpoint_every
        spent = 0.0 if self._plan.more else self.state.seconds
        return MinutesBudget(minutes, overhead, every, self.state.step, spent)

    def _plan_steps(self) -> None:
        self._budget.record()
        self.steps = self._budget.steps()
        if self.steps is not None:
            self._observer.planned(self.steps)

    # wishes

    def _may_go_on(self) -> bool:
        wish = self._observer.wish()
        if wish == "pause":
            begun = time.monotonic()
            self._save()
            self._observer.paused()
            while wish == "pause":
                time.sleep(0.1)
                wish = self._observer.wish()
            self._budget.pass_over(time.monotonic() - begun)
            if wish == "run":
                self._observer.continued()
                self._session = (time.monotonic(), self.state.step)
        return wish != "stop"

    # saving and going back

    def _newest_whole(self) -> Checkpoint | None:
        checkpoint, damaged = self._store.newest_whole()
        for bad, fault in damaged:
            back = f"going on from step {checkpoint.step:,}" if checkpoint else "starting from the beginning"
            self._observer.noted(f"The state saved at step {bad.step:,} cannot be used, {fault}; {back}.")
            self._store.discard(bad)
        return checkpoint

    def _is_saved(self) -> bool:
        checkpoints = self._store.all()
        return bool(checkpoints) and checkpoints[-1].step == self.state.step

    def _save(self, *, hurried: bool = False) -> None:
        """Save, unless it is; `hurried`: without measuring the held-out pictures where that takes long."""
        if self._is_saved():
            return
        for name, network in {**self._trainer.networks, **self._average.networks}.items():
            if any(not_finite(value) for value in network.state_dict().values()):
                self._roll_back(f"a weight of {name} was no longer a number")
                return
        state = self.state
        if hurried and self._measuring > HURRIED_SECONDS and state.best_step is not None:
            self._write_checkpoint(best=False)
            return
        begun = time.monotonic()
        state.metrics = self._measure()
        self._measuring = time.monotonic() - begun
        score = state.metrics.get(CRITERION)
        broken = score is None and len(self._held_out) > 0  # its pictures are no numbers, though its weights are
        best = not broken and (score is None or state.best is None or score <= state.best)
        if best:
            state.best, state.best_step = score, state.step
        self._write_checkpoint(best)
        if state.metrics:
            self._observer.validated(state.step, state.metrics, CRITERION, best)

    def _write_checkpoint(self, best: bool) -> None:
        export = self._trainer.export(self.shown_networks())
        checkpoint = self._store.save(
            self.state.step,
            self._full_state(),
            lambda folder: self._write_model(folder, export, self.state.step, self.state.metrics),
        )
        self._publish(checkpoint, best)
        self._observer.saved(self.state.step)

    def _full_state(self) -> dict[str, Any]:
        trainer = self._trainer
        return {
            "format": 1,
            "state": asdict(self.state),
            "networks": {name: dict(network.state_dict()) for name, network in trainer.networks.items()},
            "averages": self._average.state(),
            "optimisers": {name: optimiser.state_dict() for name, optimiser in trainer.optimisers.items()},
            "extra": trainer.extra_state(),
        }

    def _load(self, checkpoint: Checkpoint) -> None:
        content = self._store.load(checkpoint)
        for name, network in self._trainer.networks.items():
            network.load_state_dict(content["networks"][name])
        for name, optimiser in self._trainer.optimisers.items():
            optimiser.load_state_dict(content["optimisers"][name])
        self._average.load(content["averages"])
        self._trainer.load_extra_state(content["extra"])
        self.state = State(**content["state"])

    def _roll_back(self, reason: str) -> None:
        """Return to the last good state with half the learning rates and another order of the data."""
        failed_at, before = self.state.step, self.state
        if before.rollbacks == MOST_ROLLBACKS:
            raise JobFailedError(
                f"The numbers ran away at step {failed_at:,} ({reason}), for the {MOST_ROLLBACKS + 1}th time; "
                "the last good state is kept. A lower learning rate (lr_g, lr_d) would help."
            )
        checkpoint = self._newest_whole()
        if checkpoint:
            self._load(checkpoint)
        else:
            self._start_afresh()
            self.state = State()
        self.state.rollbacks = before.rollbacks + 1
        self.state.factor = before.factor / 2
        self.state.salt = before.salt + 1
        self.state.seconds = before.seconds
        self._observer.rolled_back(failed_at, self.state.step, reason, self.state.factor)
        self._write_checkpoint(best=False)  # a kill from here on must not bring the old order and rates back

    # showing and measuring

    def shown_networks(self) -> Mapping[str, Module]:
        """The networks whose pictures are shown and kept: averages where there are averages."""
        return {**self._trainer.networks, **self._average.networks}

    def _report(self, step: Step) -> None:
        now = time.monotonic()
        if now < self._next_report and self.state.step != self.steps:
            return
        self._next_report = now + REPORT_SECONDS
        begun, first = self._session
        each = (now - begun) / max(1, self.state.step - first)
        self._observer.stepped(
            StepReport(
                step=self.state.step,
                steps=self.steps,
                seconds=self.state.seconds,
                eta=self._budget.left() if self.steps is None else (self.steps - self.state.step) * each,
                images_per_second=self._plan.batch / each if each else 0.0,
                losses=_floats(step.losses),
                decisions=_floats(step.decisions),
                learning_rates={
                    name: float(optimiser.param_groups[0]["lr"]) for name, optimiser in self._trainer.optimisers.items()
                },
                memory_mb=devices.memory_mb(self._device),
            )
        )

    def _show_now_and_then(self) -> None:
        if time.monotonic() >= self._next_preview or self.state.step == self.steps:
            self._preview()

    def _preview(self) -> None:
        begun = time.monotonic()
        source = self._held_out if len(self._held_out) else self._train
        indices = list(range(min(PREVIEWS, len(source))))
        batch = source.fixed(indices, self._device)
        shown = self._translate(batch)
        columns = {"input": batch["input"], **shown, "target": batch["target"]}
        keys = tuple(source.samples[index].key for index in indices)
        self._observer.previewed(
            self.state.step, keys, {name: pictures.float().cpu().clamp(-1, 1) for name, pictures in columns.items()}
        )
        took = time.monotonic() - begun
        wait = max(PREVIEW_SECONDS, took / PREVIEW_SHARE, self.state.seconds * PREVIEW_STRETCH)
        self._next_preview = time.monotonic() + wait

    def _measure(self) -> dict[str, float]:
        """Mean figures over the held-out pairs; none where there are none."""
        count = min(len(self._held_out), MOST_VALIDATED)
        sums: dict[str, float] = {}
        for index in range(count):
            batch = self._held_out.fixed([index], self._device)
            translation = self._translate(batch)["translation"].float().clamp(-1, 1)
            sums["l1"] = sums.get("l1", 0.0) + float(l1(translation, batch["target"]))
            sums[CRITERION] = sums.get(CRITERION, 0.0) + float(structure_texture(translation, batch["target"]))
        return {name: total / count for name, total in sums.items() if math.isfinite(total)}

    @torch.no_grad()
    def _translate(self, batch: Batch) -> Mapping[str, Tensor]:
        networks = self.shown_networks()
        for network in networks.values():
            network.eval()
        choice = self._plan.choice
        with torch.autocast(choice.device.type, torch.bfloat16, enabled=choice.precision == "bf16"):
            return self._trainer.preview(self._formatted(batch), networks)


def _floats(values: Mapping[str, Tensor]) -> dict[str, float]:
    return {name: float(value) for name, value in values.items()}
