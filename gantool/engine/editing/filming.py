"""The way of a film from one edit to the next: through the codes at their ends, and through their noise.

Truncation, mixing and moves along directions are affine in a code, so the straight way between two edits that differ in
one slider is what that slider would show on its way. H W pixels of a noise map.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

from torch import Tensor

from gantool.api import Noise
from gantool.edits import EditStack, Shift
from gantool.engine.editing.studio import State, Studio
from gantool.nn.latents import slerp

Along = Literal["sphere", "line"]


def moved(stack: EditStack, shift: Shift) -> EditStack:
    """The edit with that slider there: what it has gone along the direction already counts."""
    gone = sum(each.amount for each in stack.operations
               if isinstance(each, Shift) and each.direction == shift.direction)
    return stack.then(shift.model_copy(update={"amount": shift.amount - gone}))


@dataclass(frozen=True)
class Way:
    """A film: from each of `stations` to the next in `frames` steps; the last is shown only where it does not loop."""

    studio: Studio
    stations: tuple[State, ...]
    frames: int
    along: Along
    loop: bool

    @classmethod
    def through(cls, studio: Studio, stacks: Sequence[EditStack], frames: int, along: Along | None, *,
                loop: bool) -> "Way":  # fmt: skip
        """The film through these edits; the way that is not given is straight between styles, else around the average.

        Raises:
            UnusableError: a step of an edit is not possible with this model.
        """
        states = [studio.state(stack) for stack in stacks]
        usual: Along = "line" if studio.space is not None else "sphere"
        return cls(studio, (*states, states[0]) if loop else tuple(states), frames, along or usual, loop)

    @property
    def length(self) -> int:
        """How many pictures it has."""
        return (len(self.stations) - 1) * self.frames + (0 if self.loop else 1)

    def pictures(self) -> Iterator[Tensor]:
        """Each 1 C H W in [-1, 1], painted when it is asked for."""
        for start, end in pairwise(self.stations):
            for number in range(self.frames):
                yield self.studio.paint(self.between(start, end, number / self.frames))
        if not self.loop:
            yield self.studio.paint(self.stations[-1])

    def between(self, start: State, end: State, share: float) -> State:
        """What is seen after this share of the way; at its ends bit for bit what is seen there."""
        if share in (0, 1):
            return end if share else start
        with self.studio.exactly():
            code = self.studio.model.interpolate(start.code, end.code, share, self.along)
            return State(code, self._grain(start, end, share), settings=_settings(start, end, share))

    def _grain(self, start: State, end: State, share: float) -> Noise:
        """The noise on the way: maps turn into each other, whatever else is that of the nearer end."""
        here, there = (self._maps(each) for each in (start, end))
        if here is None or there is None or not (start.maps or end.maps):
            return (start if share < 0.5 else end).grain
        return [slerp(a.flatten(), b.flatten(), share).reshape(a.shape) for a, b in zip(here, there, strict=True)]

    def _maps(self, state: State) -> Sequence[Tensor] | None:
        """The maps that are painted with, H W and more; None where they are off, or drawn from a seed."""
        if state.noise != "fixed" or self.studio.space is None:
            return None
        return state.maps or self.studio.space.noise_maps()


def _settings(start: State, end: State, share: float) -> dict[str, object]:
    """The controls of a model without styles: numbers that both ends have go along, others are the nearer end's."""
    nearer = (start if share < 0.5 else end).settings
    both = {name for name in nearer if isinstance(start.settings.get(name), float)
            and isinstance(end.settings.get(name), float)}
    return {name: start.settings[name] + share * (end.settings[name] - start.settings[name]) if name in both else value
            for name, value in nearer.items()}
