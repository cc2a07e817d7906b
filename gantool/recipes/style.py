"""How one sketch is drawn: everything that varies from seed to seed, drawn once from a generator of its own."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from torch import Generator, Tensor, rand

Hand = Literal["ink", "contour", "pencil"]


@dataclass(frozen=True)
class Style:
    """A manner of drawing. Lengths are in pixels of a picture whose shorter side is 256.

    Attributes:
        hand: "ink" (difference of Gaussians, lines swell with the contrast), "contour" (one thin line along each edge),
            "pencil" (soft tones beside the lines).
        weights: of red, green and blue in what the hand sees, so that edges between colours are drawn now and then.
        simplify: how much texture is smoothed away before drawing, 0..1.
        sigma: width of the edges that are looked for.
        density: share of the picture that may be inked.
        thickness: added to the lines, less where there is much to draw.
        softness: 0 binary strokes, 1 soft ones.
        darkness: of the ink, 0..1.
        wobble: how far the hand strays.
        gaps: share of the lines that is lifted off the paper.
        speck: how lonely a dot must be to be left out, 0..1.
    """

    hand: Hand
    weights: tuple[float, float, float]
    simplify: float
    sigma: float
    density: float
    thickness: float
    softness: float
    darkness: float
    wobble: float
    gaps: float
    speck: float


def style(generator: Generator) -> Style:
    """Draw a style. Every draw happens whatever the hand, so that equal seeds differ in nothing else."""
    numbers: list[float] = rand(14, generator=generator).tolist()
    take = iter(numbers).__next__
    hand: Hand = _hand(take())
    mixed = (0.299 + 0.5 * (take() - 0.5), 0.587 + 0.5 * (take() - 0.5), 0.114 + 0.4 * (take() - 0.5))
    total = sum(abs(weight) for weight in mixed)
    return Style(
        hand=hand,
        weights=(mixed[0] / total, mixed[1] / total, mixed[2] / total),
        simplify=_between(take, 0.4, 1.0) if hand == "contour" else take(),
        sigma=_between(take, 0.9, 2.3) + (0.4 if hand == "contour" else 0.0),
        density=_between(take, 0.035, 0.1),
        thickness=max(_between(take, -1.3, 2.0), 0.0),
        softness=take() if take() < 0.6 else 0.0,
        darkness=_between(take, 0.7, 1.0),
        wobble=_between(take, 0.0, 2.4),
        gaps=max(_between(take, -0.15, 0.22), 0.0),
        speck=_between(take, 0.3, 1.0),
    )


def _hand(draw: float) -> Hand:
    return "ink" if draw < 0.45 else "contour" if draw < 0.8 else "pencil"


def _between(take: Callable[[], float], low: float, high: float) -> float:
    return low + (high - low) * take()


def smooth_noise(generator: Generator, cells: int) -> Tensor:
    """Numbers in [-1, 1] on a coarse grid, 1 1 `cells` `cells`, to be stretched over a picture."""
    return rand(1, 1, cells, cells, generator=generator) * 2 - 1
