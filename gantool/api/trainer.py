"""Training: the family owns networks, losses, optimisers and schedule; the engine owns everything else.

The engine does autocast, micro-batches, finite checks, gradient norms, clipping, EMA, data, previews, checkpoints,
resume and the clock. A trainer never calls `backward`, `optimizer.step` or `autocast` itself.
"""

from abc import ABC, abstractmethod
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Protocol

from gantool.api.family import Export

if TYPE_CHECKING:
    from torch import Tensor
    from torch.nn import Module
    from torch.optim import Optimizer

Batch = Mapping[str, "Tensor"]
"""Named tensors, N first; pictures are float32 N C H W in [-1, 1].
PAIRED: "input", "target". UNPAIRED: "a", "b". UPSCALE: "high" (and "low" for real pairs). SYNTHESIS: "real"."""


@dataclass
class Terms:
    """What a loss function returns.

    Attributes:
        losses: named scalars, already weighted; the engine minimises their sum.
        outputs: tensors with N first that a later loss of the same step needs (the fake pictures); detached and, over
            micro-batches, joined by the engine.
        decisions: what the discriminator thought: mean logits by name ("real", "fake"), for monitors.
    """

    losses: "Mapping[str, Tensor]"
    outputs: "Mapping[str, Tensor]" = field(default_factory=dict)
    decisions: "Mapping[str, Tensor]" = field(default_factory=dict)


LossFn = Callable[[Batch], Terms]


@dataclass
class Step:
    """What one training step reports: losses by name and the discriminator's mean decisions ("real", "fake")."""

    losses: "Mapping[str, Tensor]"
    decisions: "Mapping[str, Tensor]" = field(default_factory=dict)

    @classmethod
    def of(cls, *terms: Terms) -> "Step":
        """Join the terms of the updates of one step."""
        losses: dict[str, Tensor] = {}
        decisions: dict[str, Tensor] = {}
        for each in terms:
            losses |= each.losses
            decisions |= each.decisions
        return cls(losses, decisions)


class Update(Protocol):
    """What the engine lends to one step.

    Attributes:
        step: number of this step, from 0.
        progress: share of the budget that is done, in [0, 1).
    """

    step: int
    progress: float

    def minimise(self, optimiser: "Optimizer", loss_fn: LossFn, batch: Batch) -> Terms:
        """Take one step of `optimiser` down the sum of `loss_fn(batch).losses`.

        Only the parameters of `optimiser` get gradients: a discriminator is frozen during the generator's step without
        the family doing anything. Where memory is short, `loss_fn` is called on parts of the batch and the gradients
        are averaged. Returns the terms, detached.
        """
        ...

    def augment(self, *images: "Tensor") -> "tuple[Tensor, ...]":
        """Augment what the discriminator sees, differentiably: one draw per call, so that a pair moves together."""
        ...

    def every(self, steps: int) -> bool:
        """Whether a lazy term with this interval is due in this step."""
        ...


class Trainer(ABC):
    """The networks of one run and how they learn.

    Attributes:
        networks: every network with weights, by name ("G", "D").
        optimisers: by name; each parameter belongs to at most one.
        averaged: the names of the networks whose exponential moving average the engine keeps.
        memory_format: "channels_last" where all networks are right and fast with it, else "contiguous". Networks with
            instance norm must be contiguous on the CPU: torch returns wrong gradients for them at batch 1.
    """

    networks: "Mapping[str, Module]"
    optimisers: "Mapping[str, Optimizer]"
    averaged: tuple[str, ...] = ()
    memory_format: str = "contiguous"

    @abstractmethod
    def step(self, batch: Batch, update: Update) -> Step:
        """Learn from one batch: decide the order and the losses, and call `update.minimise` for each."""

    def schedule(self, progress: float) -> float:
        """The factor on every learning rate at this share of the budget (0..1)."""
        return 1.0

    @abstractmethod
    def preview(self, batch: Batch, networks: "Mapping[str, Module]") -> "Mapping[str, Tensor]":
        """Translate held-out pictures with `networks` (averaged where there is an average), without learning.

        Returns named pictures like those of a batch; PAIRED gives "translation" of the size of "target".
        """

    @abstractmethod
    def export(self, networks: "Mapping[str, Module]") -> Export:
        """The model that `networks` make now."""

    def extra_state(self) -> dict[str, Any]:
        """What else a bit-equal resume needs (image pools, path-length mean): tensors and plain values only."""
        return {}

    def load_extra_state(self, state: Mapping[str, Any]) -> None:
        """Take back what `extra_state` gave. Whoever gives something must override this too."""
        if state:
            raise TypeError(f"{type(self).__name__} gives extra state but does not take it back")
