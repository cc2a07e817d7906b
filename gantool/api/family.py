"""A model family: everything gantool asks of a plugin's kind of model, from fitting a dataset to running a model."""

from abc import ABC, abstractmethod
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING, Any

from gantool.api.config import Config
from gantool.api.report import DatasetReport, Fit, Palette, Value

if TYPE_CHECKING:
    import torch
    from torch import Tensor

    from gantool.api.trainer import Trainer
    from gantool.api.translator import Translator


class Task(StrEnum):
    """What a family learns, which decides what a batch holds (see `Batch` in `gantool.api.trainer`)."""

    PAIRED = "paired"
    UNPAIRED = "unpaired"
    UPSCALE = "upscale"
    SYNTHESIS = "synthesis"


class Preset(Value):
    """A named set of changes to a family's default config, offered as a time budget.

    `minutes` is the budget on the kind of device the preset is for; the trainer of a run turns it into steps once.
    """

    id: str
    title: str
    summary: str
    minutes: float
    changes: Mapping[str, Any] = {}


@dataclass(frozen=True)
class DataFacts:
    """What a trainer must know of the data it will see: channels (1, 3, 4) of both sides, palette, how many samples."""

    input_channels: int = 3
    target_channels: int = 3
    palette: Palette | None = None
    samples: int = 0


@dataclass(frozen=True)
class Export:
    """A model as data: weights by name, and the plain values (JSON) from which `translator` rebuilds the network.

    The same training gives the same bytes: no clock, no path, no machine in it.
    """

    weights: "Mapping[str, Tensor]"
    architecture: Mapping[str, Any]


@dataclass(frozen=True)
class Adoption:
    """A foreign checkpoint taken in whole: the model it becomes, and what was recognised, in words for a person."""

    export: Export
    report: str
    dropped: tuple[str, ...] = field(default=())


class Family(ABC):
    """One kind of model.

    Attributes:
        id: short, lower case, unique over all plugins ("pix2pix").
        title, summary: for a person; the summary is one sentence.
        task: what it learns.
        config: the class of its settings.
        presets: time budgets, quickest first.
    """

    id: str
    title: str
    summary: str
    task: Task
    config: type[Config]
    presets: tuple[Preset, ...]

    @abstractmethod
    def fits(self, report: DatasetReport) -> Fit:
        """Say how well this family suits what was found in a person's folders, and why."""

    @abstractmethod
    def trainer(self, config: Config, facts: DataFacts, device: "torch.device") -> "Trainer":
        """Build networks, losses and optimisers on `device`. The global torch seed has been set; draw from it."""

    @abstractmethod
    def translator(self, export: Export) -> "Translator":
        """Rebuild a trained model on the CPU, ready to run; the engine moves it.

        Raises:
            gantool.errors.UnusableError: the weights do not belong to the architecture.
        """

    def adopt(self, state: "Mapping[str, Tensor]") -> "Adoption | None":
        """Recognise a foreign checkpoint by its keys and shapes and map it completely, or say None. Never half."""
        return None

    def foreign(self, export: Export) -> "Mapping[str, Tensor] | None":
        """Write a model in the layout other tools open (`gantool models export --format pth`), or None."""
        return None
