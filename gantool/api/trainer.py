"""Training: the family owns networks, losses, optimisers and schedule; the engine owns everything else.

The engine does autocast, micro-batches, finite checks, gradient norms, clipping, EMA, data, previews, checkpoints,
resume and the clock. A trainer never calls `backward`, `optimizer.step` or `autocast` itself.
"""

from abc import ABC, abstractmethod
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Protocol

from gantool.api.family import Export

if TYPE_CHECKING:
    from torch import Tensor
    from torch.nn import Module
    from torch.optim import Optimizer

Batch = Mapping[str, "Tensor"]
"""Named tensors, N first; pictures are float32 N C H W in [-1, 1].

PAIRED: "input", "target". UNPAIRED: "a", "b", which have nothing to do with each other; with direction BtoA the engine
has swapped them, so that "a" is always what is translated first. UPSCALE: "high" (and "low" for real pairs; else the
family makes it on the device). SYNTHESIS: "real", and with class folders "label", int64 N."""


@dataclass
class Terms:
    """What a loss function returns.

    Attributes:
        losses: named scalars, already weighted; the engine minimises their sum.
        outputs: tensors with N first that a later loss of the same step needs (the fake pictures); detached and, over
            micro-batches, joined by the engine.
        decisions: what the discriminator thought, as scalars: its mean logits "real" and "fake", and "sign", by which
            adaptive augmentation is steered: the mean over pictures and patches of sign(D(real) - balance), where
            balance is the objective's value for "cannot tell" (0 for logits, 0.5 for LSGAN), or of
            sign(D(real) - D(fake)) where only differences mean something (relativistic, Wasserstein).
    """

    losses: "Mapping[str, Tensor]"
    outputs: "Mapping[str, Tensor]" = field(default_factory=dict)
    decisions: "Mapping[str, Tensor]" = field(default_factory=dict)


LossFn = Callable[[Batch], Terms]


@dataclass
class Step:
    """What one training step reports: losses by name and the discriminator's decisions, as in `Terms`."""

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
        are averaged; where it runs out, `loss_fn` is called again. What it changes besides its result must therefore be
        a buffer of one of `Trainer.networks` (those are put back), or happen in `step` after `minimise` has returned.
        On several devices each calls it with its share of the batch, and all get the terms of the whole of it: `step`
        itself runs alike on all. A loss draws what belongs to single pictures by `gantool.nn.rows`, so that it does not
        matter how the batch was cut. Returns the terms, detached.
        """
        ...

    def augment(self, *images: "Tensor", color_on: Sequence[bool] | None = None) -> "tuple[Tensor, ...]":
        """Augment what the discriminator sees, differentiably: one draw per call, so that a pair moves together.

        Everything that D sees goes through it, real and fake, in D's update and in G's. `color_on` says for each of
        `images` whether its colours may be changed too (None: of all); False for label maps and drawings, whose colours
        mean something. Where nothing is augmented the very same tensors come back.
        """
        ...

    def every(self, steps: int) -> bool:
        """Whether a lazy term with this interval is due in this step."""
        ...


@dataclass(frozen=True)
class Criterion:
    """The figure of `Trainer.validate` by which the best model is chosen; less is better unless told otherwise."""

    name: str
    more_is_better: bool = False


class Trainer(ABC):
    """The networks of one run and how they learn.

    Attributes:
        networks: every network with weights, by name ("G", "D").
        optimisers: by name; each parameter belongs to at most one.
        averaged: the names of the networks whose exponential moving average the engine keeps.
        memory_format: "channels_last" where all networks are right and fast with it, else "contiguous". Networks with
            instance norm must be contiguous on the CPU: torch returns wrong gradients for them at batch 1.
        least_part: the fewest pictures that a loss function can be called with, where more come in one batch; where a
            batch is cut into parts, they are whole multiples of it as far as it goes.
        crops: sides in px of squares, smaller than `Config.size`, largest first: what is cut out of the pictures of a
            batch where memory is too short for whole ones. Empty: the networks take one size only.
        criterion: which figure of `validate` names the best model; None: the task's own, or the latest is the best.
    """

    networks: "Mapping[str, Module]"
    optimisers: "Mapping[str, Optimizer]"
    averaged: tuple[str, ...] = ()
    memory_format: str = "contiguous"
    least_part: int = 1
    crops: tuple[int, ...] = ()
    criterion: Criterion | None = None

    @abstractmethod
    def step(self, batch: Batch, update: Update) -> Step:
        """Learn from one batch: decide the order and the losses, and call `update.minimise` for each."""

    def schedule(self, progress: float) -> float:
        """The factor on every learning rate at this share of the budget (0..1)."""
        return 1.0

    def effort(self, progress: float) -> float:
        """How long a step takes at this share of the budget (0..1), in any unit, as far as that is known beforehand.

        For trainers whose steps change in kind on the way. Minutes become steps early in a run, and what is still to
        come has to fit into them.
        """
        return 1.0

    @abstractmethod
    def preview(self, batch: Batch, networks: "Mapping[str, Module]") -> "Mapping[str, Tensor]":
        """Translate held-out pictures with `networks` (averaged where there is an average), without learning.

        Returns named pictures, N C H W like those of a batch, in the order in which they are shown. PAIRED:
        "translation", of the size of "target". UNPAIRED: "a_to_b", and where there is a way back "b_to_a"; further ones
        begin with "a_" or "b_" ("a_recovered", "a_identity"). UPSCALE: "enlarged", of the size of "high", and before it
        "low" where the family made it. SYNTHESIS: "sample", one for each of "real": from latents that are the same at
        each call, and of the classes in "label" where there are classes.
        """

    @abstractmethod
    def export(self, networks: "Mapping[str, Module]") -> Export:
        """The model that `networks` make now."""

    def validate(self, batch: Batch, networks: "Mapping[str, Module]") -> "Mapping[str, Tensor]":
        """Further figures on one held-out batch: scalars by name, of which `criterion` may choose one.

        PAIRED and UPSCALE are measured by the engine, on what `preview` gives; a name given here replaces theirs.
        """
        return {}

    def judge(self, batch: Batch, update: Update) -> "Mapping[str, Tensor]":
        """D's mean decisions "real" and "fake" on a batch, without learning; D and G as they are, in eval mode.

        Called on held-out pictures and on some that are learnt from: their difference tells how much D knows by heart
        (r_v of arXiv:2006.06676, 3). What D sees goes through `update.augment` as in a step. Empty: it cannot say.
        """
        return {}

    def extra_state(self) -> dict[str, Any]:
        """What else a bit-equal resume needs (image pools, path-length mean): tensors and plain values only."""
        return {}

    def load_extra_state(self, state: Mapping[str, Any]) -> None:
        """Take back what `extra_state` gave. Whoever gives something must override this too."""
        if state:
            raise TypeError(f"{type(self).__name__} gives extra state but does not take it back")
