"""What is drawn for each picture: a function of seed, step and call, whatever the device, p or the pipe.

The numbers come from a counter-based generator (Philox). All are drawn in one fixed order whether they are used or not,
so that p and the pipe decide only which of them act: what is drawn at p = 0.2 is drawn at 0.5 too.

An operation that is skipped leaves its neutral value. Skipping each with probability 1 - p is what makes the whole
invertible as a map of distributions (arXiv:2006.06676, section 2.2 and appendix C): a uniform rotation that is always
applied hides which way is up, one that is skipped now and then does not.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass, field, fields, replace
from typing import Any, Self

import numpy as np
from numpy.typing import NDArray

from gantool.augment.pipes import Pipe

Values = NDArray[np.float64]

# Ranges of arXiv:2006.06676, appendix B. Log-normal spreads are in octaves.
SHIFT = 0.125  # largest integer translation, as a share of the side
SCALE = 0.2
SLIDE = 0.125  # standard deviation of the fractional translation, as a share of the side
BRIGHTNESS = 0.2
CONTRAST = 0.5
SATURATION = 1.0
BAND = 1.0
BAND_POWER = np.array([10.0, 1.0, 1.0, 1.0]) / 13.0  # of natural pictures, by band
NOISE = 0.1
HOLE = 0.5  # of the side, also in arXiv:2006.10738


@dataclass(frozen=True)
class Draws:
    """One draw for a batch of N pictures; every field can be fixed with `dataclasses.replace`.

    Attributes:
        flip: N, 1 to mirror left to right.
        quarter: N, quarter turns, 0 to 3.
        shift: N 2, translation in x and y as a share of the side, rounded to whole pixels; the picture is mirrored in.
        scale: N, isotropic scale.
        turn: N 2, rotations in radians before and after the stretch.
        stretch: N, x is scaled by it and y by its inverse.
        slide: N 2, fractional translation in x and y as a share of the side.
        pan: N 2, translation in x and y as a share of the side, rounded to whole pixels; zeros come in.
        brightness: N, added.
        contrast: N, factor about mid-grey.
        luma: N, 1 to reverse light and dark, keeping the hues.
        hue: N, rotation about the grey axis in radians.
        saturation: N, factor on the distance from the grey axis.
        bands: N 4, gain of each octave of detail, coarse to fine.
        noise: N, standard deviation of the noise that is added.
        noise_seed: what the noise is drawn from.
        cutout: N 3, centre in x and y and side of a square set to 0, as shares of the picture's sides.
    """

    flip: Values
    quarter: Values
    shift: Values
    scale: Values
    turn: Values
    stretch: Values
    slide: Values
    pan: Values
    brightness: Values
    contrast: Values
    luma: Values
    hue: Values
    saturation: Values
    bands: Values
    noise: Values
    cutout: Values
    noise_seed: int = field(default=0, compare=False)

    @classmethod
    def neutral(cls, count: int) -> Self:
        """The draw for `count` pictures that changes nothing."""
        zero, one = np.zeros(count), np.ones(count)
        pair = np.zeros((count, 2))
        return cls(
            flip=zero, quarter=zero, shift=pair, scale=one, turn=pair, stretch=one, slide=pair, pan=pair,
            brightness=zero, contrast=one, luma=zero, hue=zero, saturation=one, bands=np.ones((count, 4)),
            noise=zero, cutout=np.zeros((count, 3)),
        )  # fmt: skip

    @property
    def count(self) -> int:
        """N."""
        return len(self.flip)

    def picked(self, indices: Sequence[int]) -> Self:
        """The draws of these pictures."""
        chosen = list(indices)
        every: dict[str, Any] = {
            each.name: getattr(self, each.name)[chosen] for each in fields(self) if each.name != "noise_seed"
        }
        return replace(self, **every)

    def acts(self, name: str) -> NDArray[np.bool_]:
        """N: whether the field `name` changes each picture."""
        value = getattr(self, name)
        if name == "cutout":
            return np.asarray(value[:, 2] > 0)
        return np.asarray((value != getattr(Draws.neutral(self.count), name)).reshape(self.count, -1).any(1))

    def said(self, index: int) -> dict[str, Any]:
        """The operations that act on one picture, with their values, as plain numbers."""
        names = [each.name for each in fields(self) if each.name != "noise_seed"]
        return {name: np.round(getattr(self, name)[index], 4).tolist() for name in names if self.acts(name)[index]}


def draw(pipe: Pipe, count: int, p: float, seed: int, step: int, call: int) -> Draws:
    """Draw for `count` pictures: each operation of `pipe` acts on each picture with probability `p`, by itself."""
    key = [seed % 2**64, seed // 2**64 % 2**64]
    source = np.random.Generator(np.random.Philox(key=key, counter=[0, 0, call, step]))
    noise_seed = int(source.integers(2**62))
    every = _every(source.random((count, 20)), source.standard_normal((count, 14)), pipe.gentle_color)
    gates = source.random((count, 22))
    kept = _gated(every, gates, p, pipe)
    return replace(kept, noise_seed=noise_seed)


def _every(u: Values, g: Values, gentle: bool) -> Draws:
    """All operations from uniform numbers `u` in [0, 1) and normal ones `g`."""
    bands = 2.0 ** (BAND * g[:, 8:12])
    return Draws(
        flip=np.floor(u[:, 0] * 2),  # U{0, 1}
        quarter=np.floor(u[:, 1] * 4),  # U{0..3}
        shift=(u[:, 2:4] * 2 - 1) * SHIFT,  # U(-1/8, 1/8)
        scale=2.0 ** (SCALE * g[:, 0]),  # Lognormal(0, (0.2 ln 2)^2)
        turn=(u[:, 4:6] * 2 - 1) * math.pi,  # U(-pi, pi)
        stretch=2.0 ** (SCALE * g[:, 1]),
        slide=SLIDE * g[:, 2:4],  # N(0, 1/8^2)
        pan=(u[:, 6:8] * 2 - 1) / 8,
        brightness=2 * (u[:, 8] - 0.5) * 0.5 if gentle else BRIGHTNESS * g[:, 4],
        contrast=0.5 + u[:, 9] if gentle else 2.0 ** (CONTRAST * g[:, 5]),
        luma=np.floor(u[:, 10] * 2),
        hue=(u[:, 11] * 2 - 1) * math.pi,
        saturation=u[:, 12] * 2 if gentle else 2.0 ** (SATURATION * g[:, 6]),
        bands=bands,
        noise=np.abs(NOISE * g[:, 7]),  # half-normal
        cutout=np.stack([u[:, 13], u[:, 14], np.full(len(u), HOLE)], 1),
    )


def _gated(every: Draws, gates: Values, p: float, pipe: Pipe) -> Draws:
    """Leave each operation that is not in the pipe, or whose gate is not below its probability, neutral."""
    kept = Draws.neutral(every.count)
    columns = {each.name: column for column, each in enumerate(fields(Draws))}
    for name in sorted(pipe.operations - {"turn", "bands"}):
        on = gates[:, columns[name]] < p
        changed: dict[str, Any] = {name: _where(on, getattr(every, name), getattr(kept, name))}
        kept = replace(kept, **changed)
    if "turn" in pipe.operations:
        # p_rot = 1 - sqrt(1 - p) each, so that at least one of the two acts with probability p
        kept = replace(kept, turn=np.where(gates[:, 20:22] < 1 - math.sqrt(1 - p), every.turn, 0.0))
    if "bands" in pipe.operations:
        kept = replace(kept, bands=_bands(every.bands, gates[:, 16:20] < p))
    return kept


def _where(on: NDArray[np.bool_], yes: Values, no: Values) -> Values:
    return np.where(on if yes.ndim == 1 else on[:, None], yes, no)


def _bands(gains: Values, on: NDArray[np.bool_]) -> Values:
    """The product over the bands of gain vectors that are each normalised to the power of natural pictures."""
    total = np.ones_like(gains)
    for band in range(4):
        each = np.ones_like(gains)
        each[:, band] = np.where(on[:, band], gains[:, band], 1.0)
        total *= each / np.sqrt((BAND_POWER * each**2).sum(1, keepdims=True))
    return total
