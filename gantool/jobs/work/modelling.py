"""The models of a run: written into its checkpoints with their cards, and published where people look for them."""

import contextlib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from gantool import card, files
from gantool.api import Config, Export, Family, Layout, Translator
from gantool.card import Card, Metric, TrainingFacts
from gantool.engine.checkpoint import Checkpoint
from gantool.engine.publish import publish
from gantool.engine.weights import save_model
from gantool.jobs.work.plans import Plans
from gantool.jobs.work.reporting import RunReporter


@dataclass(frozen=True)
class Learnt:
    """What a card tells of the pictures that were learnt from."""

    layout: Layout
    samples: int
    held_out: int
    data_sha256: str
    resized: bool
    plans: Plans
    recipe: str | None


class Modelling:
    """Writes and publishes the models of one run in `folder`."""

    def __init__(
        self, folder: Path, family: Family, config: Config, seed: int, learnt: Learnt, reporter: RunReporter
    ) -> None:
        self._folder, self._family, self._config = folder, family, config
        self._seed, self._learnt, self._reporter = seed, learnt, reporter
        self._known: tuple[Mapping[str, Any], Translator] | None = None  # of which architecture

    def write(self, folder: Path, export: Export, step: int, metrics: Mapping[str, float]) -> None:
        """Fill `folder` with a model, its card and its preview."""
        save_model(folder, export, self._card(export, step, metrics))
        if self._reporter.latest:
            with contextlib.suppress(OSError):  # somebody tidied the previews up: no reason to lose a state
                files.write_bytes(folder / card.PREVIEW, self._reporter.latest.read_bytes())

    def publish(self, checkpoint: Checkpoint, best: bool) -> None:
        """Make the checkpoint's model the run's latest, and its best where told or where there is none."""
        model = self._folder / "model"
        publish(checkpoint.model, model / "latest")
        if best or not (model / card.WEIGHTS).exists():
            publish(checkpoint.model, model)

    def metrics(self) -> dict[str, float]:
        """The figures of the best model."""
        return {name: metric.value for name, metric in card.read_card(self._folder / "model").metrics.items()}

    def _card(self, export: Export, step: int, metrics: Mapping[str, float]) -> Card:
        if self._known is None or self._known[0] != export.architecture:  # a later stage may bring another
            self._known = dict(export.architecture), self._family.translator(export)
        translator, config, learnt = self._known[1], self._config, self._learnt
        return Card(
            name=card.safe_name(files.shown(self._folder.resolve().name)),
            family=self._family.id,
            task=self._family.task,
            config=config.model_dump(mode="json"),
            geometry=translator.geometry,
            controls=translator.controls,
            input_channels=translator.input_channels,
            output_channels=translator.output_channels,
            palette=translator.palette,
            training=TrainingFacts(
                layout=learnt.layout,
                samples=learnt.samples,
                held_out=learnt.held_out,
                data_sha256=learnt.data_sha256,
                steps=step,
                images_seen=step * config.batch,
                seed=self._seed,
                direction=learnt.plans.direction,
                recipe=learnt.recipe,
                resized=learnt.resized,
                size=config.size,
            ),
            metrics={name: Metric(value=value, n=learnt.held_out) for name, value in metrics.items()},
        )
