"""The sources of a run: what each task learns from, and what it is shown and measured on."""

from collections.abc import Sequence
from typing import Literal

from gantool.api import Config, Family, Recipe, Task
from gantool.data import Sample, ScanCancelled
from gantool.engine.sources import (
    CropPlan,
    OnProgress,
    PairedSource,
    Source,
    SynthesisSource,
    UnpairedSource,
    UpscaleSource,
)
from gantool.errors import UnusableError
from gantool.jobs.desk import Desk, Pace
from gantool.jobs.work.plans import Plans


class Feeding:
    """Opens sources for the samples of a run.

    Raises:
        UnusableError: the settings and the task do not go together.
    """

    def __init__(
        self, family: Family, config: Config, plans: Plans, recipe: Recipe | None, seed: int, desk: Desk
    ) -> None:
        self._task, self._config, self._plans = family.task, config, plans
        self._recipe, self._seed, self._desk = recipe, seed, desk
        self._scale, self._frame = family.scale(config), family.frame(config)
        if config.size % self._scale:
            below = max(self._scale, config.size // self._scale * self._scale)
            raise UnusableError(f"Size {config.size} is no multiple of the scale {self._scale}; {below} is.")

    def open(self, samples: Sequence[Sample], split: Literal["train", "val"]) -> Source:
        """The pictures of a split, decoded.

        Raises:
            ScanCancelled: the job was told to end.
            UnusableError: a picture cannot be read any more, or there is no room.
        """
        chosen = [sample for sample in samples if sample.split == split]
        config, learning = self._config, split == "train"
        load = round(config.size * (1 + config.jitter)) if learning else config.size
        flip = config.flip and learning
        crop, told = CropPlan(config.size, load, flip, self._frame), self._progress()
        plans, seed = self._plans, self._seed
        match self._task:
            case Task.PAIRED:
                return PairedSource(chosen, plans.input, plans.target, crop, self._recipe, seed, told)
            case Task.UNPAIRED:
                assert plans.input is not None
                return UnpairedSource(chosen, plans.input, plans.target, crop, seed, told)
            case Task.UPSCALE:
                return UpscaleSource(chosen, plans.target, plans.input, config.size, self._scale, flip, seed, told)
            case Task.SYNTHESIS:
                return SynthesisSource(chosen, plans.target, crop, seed, bool(plans.classes), told)

    def _progress(self) -> OnProgress:
        pace = Pace()

        def on_progress(done: int, total: int) -> None:
            if self._desk.is_ended():
                raise ScanCancelled("Preparing the pictures was stopped.")
            if pace.due(done, total):
                self._desk.phase("Preparing the pictures", done, total)

        return on_progress
