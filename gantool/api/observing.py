"""Training observers: who else wants to know how a training goes (TensorBoard, a message to a telephone, ...).

Everything a run tells is in its `events.jsonl` anyway. An observer is asked for by its id, `gantool train
--observer ID`, and gets the same in its worker. What it raises is told once and costs only itself.
"""

from abc import ABC, abstractmethod
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from torch import Tensor


class Listener:
    """One observer at one run; override what is of interest. Called between steps: be quick, or the training waits."""

    def began(self, step: int, facts: Mapping[str, Any]) -> None:
        """It begins to learn, or goes on from `step` > 0: what was told of later steps is undone."""

    def stepped(self, step: int, figures: Mapping[str, float]) -> None:
        """About twice a second: figures by name, "losses/G_l1", "learning rates/G", "augmentation/p", ..."""

    def previewed(self, step: int, columns: "Mapping[str, Tensor]") -> None:
        """Pictures of fixed samples by column, each N C H W in [-1, 1] on the CPU."""

    def validated(self, step: int, figures: Mapping[str, float]) -> None:
        """Figures on the check pictures."""

    def rolled_back(self, step: int, to: int) -> None:
        """The numbers ran away at `step`; what was told of steps after `to` is undone."""

    def advised(self, step: int, judgement: str, evidence: str) -> None:
        """The advisor has changed its mind."""

    def ended(self) -> None:
        """No more is told: the training is done, stopped or has failed."""


class TrainingObserver(ABC):
    """Offered by a plugin through the hook `gantool_observers`. Cheap to construct, without torch.

    Attributes:
        id: by which it is asked for.
        title, summary: for a person; the summary is one sentence.
    """

    id: str
    title: str
    summary: str

    @abstractmethod
    def begin(self, run: Path) -> Listener:
        """Get ready for the run in this folder, before anything is read.

        Raises:
            gantool.errors.UnusableError: what it needs is not here; one sentence with the way out.
        """
