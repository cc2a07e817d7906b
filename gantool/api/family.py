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
    """What a trainer must know of the data it will see.

    Attributes:
        input_channels, target_channels: 1 grey, 3 colour, 4 colour with transparency. UNPAIRED: of "a" and of "b".
            UPSCALE and SYNTHESIS: both are those of the pictures.
        palette: of inputs that are label maps.
        samples: how many are learnt from; UNPAIRED: of the side that has more.
        input_kind: what the inputs look like, as in `report.Side.kind`; where their colours mean something ("labels",
            "lines"), augmentation leaves them alone.
        classes: SYNTHESIS: names of the class folders, in the order of the labels 0, 1, ...; empty without them.
        start: `Export.architecture` of the model from whose weights training begins, where it does from one of this
            family; whose networks come in many shapes builds them in that one.
    """

    input_channels: int = 3
    target_channels: int = 3
    palette: Palette | None = None
    samples: int = 0
    input_kind: str = "photo"
    classes: tuple[str, ...] = ()
    start: Mapping[str, Any] | None = None


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
        published_under: the key under which other tools look for the weights in a file of `foreign`; empty: the file is
            the table of weights itself.
    """

    id: str
    title: str
    summary: str
    task: Task
    config: type[Config]
    presets: tuple[Preset, ...]
    published_under: str = ""

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

    def scale(self, config: Config) -> int:
        """UPSCALE: how many times as large the results are under these settings; 1 for every other task."""
        return 1

    def frame(self, config: Config) -> tuple[int, int] | None:
        """SYNTHESIS: height and width of the pictures to learn from under these settings, where they are no squares;
        None: squares of `config.size` px."""
        return None

    def degraded(self, config: Config, images: "Tensor", seed: int) -> "Tensor | None":
        """UPSCALE: the small pictures that training makes of `images` (N C H W in [-1, 1]) under these settings; equal
        seeds give equal ones. None where a family makes none."""
        return None

    def adopt(self, state: "Mapping[str, Tensor]") -> "Adoption | None":
        """Recognise a foreign checkpoint by its keys and shapes and map it completely, or say None. Never half."""
        return None

    def foreign(self, export: Export) -> "Mapping[str, Tensor] | None":
        """Write a model in the layout other tools open (`gantool models export --format pth`), or None."""
        return None
