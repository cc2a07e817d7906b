"""Fractal gradient noise (Perlin 2002) from + - * / and floor alone, so that every machine computes the same bits."""

import numpy as np

from gantool.samples.world import Floats

_SIDE = 256  # of the table of gradients, which repeats
_TURN = (0.8, 0.6)  # octaves are turned against each other (cos, sin), so that the lattice does not show


class Noise:
    """One random field over the plane, with values in about [-1, 1] and features of about 1 unit."""

    def __init__(self, rng: np.random.Generator) -> None:
        self._gx = rng.random(_SIDE * _SIDE) * 2.0 - 1.0
        self._gy = rng.random(_SIDE * _SIDE) * 2.0 - 1.0

    def at(self, x: Floats, y: Floats) -> Floats:
        """One octave at the points (x, y)."""
        floor_x, floor_y = np.floor(x), np.floor(y)
        fx, fy = x - floor_x, y - floor_y
        ix, iy = floor_x.astype(np.int64), floor_y.astype(np.int64)
        left, right = ix & (_SIDE - 1), (ix + 1) & (_SIDE - 1)
        top, bottom = (iy & (_SIDE - 1)) * _SIDE, ((iy + 1) & (_SIDE - 1)) * _SIDE
        wx = fx * fx * fx * (fx * (fx * 6.0 - 15.0) + 10.0)
        wy = fy * fy * fy * (fy * (fy * 6.0 - 15.0) + 10.0)
        a = self._dot(top + left, fx, fy)
        b = self._dot(top + right, fx - 1.0, fy)
        c = self._dot(bottom + left, fx, fy - 1.0)
        d = self._dot(bottom + right, fx - 1.0, fy - 1.0)
        a += (b - a) * wx
        c += (d - c) * wx
        a += (c - a) * wy
        a *= 1.8
        return a

    def _dot(self, cell: np.ndarray, fx: Floats, fy: Floats) -> Floats:
        return np.asarray(self._gx.take(cell) * fx + self._gy.take(cell) * fy)

    def fractal(
        self, x: Floats, y: Floats, octaves: int, *, gain: float = 0.5, footprint: Floats | None = None
    ) -> Floats:
        """A sum of `octaves`, each of half the size and `gain` times the strength of the one before.

        `footprint` is the size of a pixel in the units of x and y: octaves finer than that fade out, which keeps far
        ground from flickering.
        """
        x, y = np.broadcast_arrays(x, y)
        total = np.zeros(x.shape)
        strength, scale = 1.0, 1.0
        for octave in range(octaves):
            value = self.at(x * scale + 17.3 * octave, y * scale + 9.1 * octave)
            if footprint is not None:
                value *= np.clip(0.5 / (footprint * scale) - 0.5, 0.0, 1.0)
            total += value * strength
            strength *= gain
            scale *= 2.0
            x, y = x * _TURN[0] - y * _TURN[1], x * _TURN[1] + y * _TURN[0]
        return total

    def ridged(self, x: Floats, y: Floats, octaves: int, *, gain: float = 0.5) -> Floats:
        """Sharp crests and wide valleys in about [0, 1.3]: (1 - |noise|)^2, finer octaves on the crests (Musgrave)."""
        x, y = np.broadcast_arrays(x, y)
        total = np.zeros(x.shape)
        strength, scale = 0.6, 1.0
        crest = np.ones(x.shape)
        for octave in range(octaves):
            value = 1.0 - np.abs(self.at(x * scale + 31.7 * octave, y * scale + 5.3 * octave))
            value *= value
            total += value * crest * strength
            crest = np.clip(value * 1.4, 0.0, 1.0)
            strength *= gain
            scale *= 2.0
            x, y = x * _TURN[0] - y * _TURN[1], x * _TURN[1] + y * _TURN[0]
        return total
