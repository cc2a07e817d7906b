"""What the discriminator sees, changed at random: one differentiable module for arXiv:2006.06676 and arXiv:2006.10738.

The order is the paper's: pixels and geometry in one warp, colour in one matrix, filter, noise, cutout. Everything is
drawn on the host and moved in one direction only, so that no device is ever waited for.

As a map of distributions each operation can be undone while it is skipped with probability 1 - p > 0; the controller
keeps p at 0.8 at most, for close to 1 that becomes so hard that the generator learns augmented pictures too (2.2).
"""

from collections.abc import Sequence

from torch import Tensor

from gantool.augment.applying import apply
from gantool.augment.draws import Draws, draw
from gantool.augment.pipes import PIPES
from gantool.nn import rows


class Augmenter:
    """Augments pictures, float N C H W in [-1, 1] but not clipped to it, by draws from (seed, step, call).

    Attributes:
        p: probability that each operation acts on each picture, by itself; at 0 pictures come back untouched.
        pipe: what is drawn (`PIPES`).
        last: what was drawn in the last call, or None.
    """

    def __init__(self, pipe: str, seed: int) -> None:
        """`pipe`: a name of `PIPES`. A pipe that is not adaptive starts with p = 1.

        Raises:
            ValueError: there is no such pipe.
        """
        if pipe not in PIPES:
            raise ValueError(f"There is no pipe {pipe!r}; the pipes are {', '.join(PIPES)}.")
        self.pipe = PIPES[pipe]
        self.last: Draws | None = None
        self._seed = seed
        self._step = 0
        self.calls = 0
        self._p = 0.0
        self.p = 0.0 if self.pipe.adaptive else 1.0

    @property
    def p(self) -> float:
        return self._p

    @p.setter
    def p(self, value: float) -> None:
        if not 0 <= value <= 1:
            raise ValueError(f"p = {value} is no probability")
        self._p = float(value)

    @property
    def step(self) -> int:
        """The step to draw for; setting it starts a new series of draws."""
        return self._step

    @step.setter
    def step(self, value: int) -> None:
        self._step, self.calls = value, 0

    def __call__(self, *images: Tensor, color_on: Sequence[bool] | None = None) -> tuple[Tensor, ...]:
        """Draw once and change all `images` alike; they agree in N, H and W.

        `color_on` says for each whether colour, filter and noise apply too (None: to all); False for label maps,
        whose planes are moved but keep their meaning.
        """
        if self._p == 0 or not self.pipe.operations:
            return images
        self.last = self._drawn(len(images[0]))
        self.calls += 1
        return apply(self.last, *images, color_on=color_on)

    def _drawn(self, count: int) -> Draws:
        """For `count` pictures; where they are a part of a batch, what they would get in the whole of it."""
        part = rows.here()
        whole = count if part is None else part.whole(count)
        drawn = draw(self.pipe, whole, self._p, self._seed, self._step, self.calls)
        return drawn if part is None else drawn.picked(part.indices(count))
