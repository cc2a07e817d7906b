"""The light of a landscape, all of it a function of where the sun stands in the label map, and of the sky around it.

Colours are linear: the square of what is displayed, so that the encoding is a square root and every machine agrees.
"""

from dataclasses import dataclass

import numpy as np

from gantool.samples.world import Floats, mix, smoothstep


def shade(red: float, green: float, blue: float) -> Floats:
    """A displayed colour, 0..255 a channel, as linear light."""
    value = np.array([red, green, blue]) / 255.0
    return np.asarray(value * value)


# At the sun's heights 0, 0.13, 0.3 and 0.5 above the horizon, in picture heights: dusk, golden hour, forenoon, noon.
_HEIGHTS = (0.03, 0.13, 0.23, 0.45)
_EVENING = 0.18  # the sun below this height: the label map has an evening sky, so that nobody has to measure
_ZENITH = (shade(52, 54, 112), shade(82, 122, 188), shade(56, 124, 208), shade(36, 106, 210))
_RIM = (shade(250, 166, 112), shade(252, 214, 168), shade(206, 226, 240), shade(186, 216, 242))
_GLOW = (shade(255, 120, 50), shade(255, 190, 110), shade(255, 240, 205), shade(255, 250, 235))
_DIRECT = (
    shade(255, 142, 78) * 1.1,
    shade(255, 196, 126) * 1.4,
    shade(255, 240, 212) * 1.55,
    shade(255, 248, 234) * 1.65,
)
_AMBIENT = (shade(102, 96, 136), shade(130, 136, 168), shade(150, 165, 190), shade(160, 174, 194))


def _by_height(height: float, colours: tuple[Floats, ...]) -> Floats:
    for k in range(len(_HEIGHTS) - 1):
        if height < _HEIGHTS[k + 1]:
            return mix(colours[k], colours[k + 1], smoothstep(_HEIGHTS[k], _HEIGHTS[k + 1], height))
    return colours[-1]


@dataclass(frozen=True)
class Light:
    """Where the sun stands in the picture (0..1, y downwards), how high above the horizon, and what follows from it."""

    x: float
    y: float
    height: float
    horizon: float

    @property
    def radius(self) -> float:
        """Of the sun's disc, in picture heights: larger near the horizon, as it seems to everybody."""
        return 0.055 - 0.027 * min(self.height / 0.4, 1.0)

    @property
    def is_evening(self) -> bool:
        """Whether the sky is an evening sky."""
        return self.height < _EVENING

    @property
    def direction(self) -> tuple[float, float, float]:
        """Towards the sun: across, up, and towards the viewer. It comes from the side, for relief."""
        side = (self.x - 0.5) * 2.4
        side += 0.45 if side >= 0 else -0.45
        up, front = 0.35 + 1.3 * self.height, 0.42
        length = float(np.sqrt(side * side + up * up + front * front))
        return side / length, up / length, front / length

    @property
    def direct(self) -> Floats:
        """The sun's light, 3."""
        return _by_height(self.height, _DIRECT)

    @property
    def ambient(self) -> Floats:
        """The light of the sky, 3."""
        return _by_height(self.height, _AMBIENT)

    def sky(self, x: Floats, y: Floats) -> Floats:
        """The clear sky at picture coordinates, with its glow around the sun: ... 3."""
        up = np.clip((self.horizon - y) / self.horizon, 0.0, 1.0)
        fall = 1.0 - (1.0 - up) * (1.0 - up)
        colour = mix(
            _by_height(self.height, _RIM), _by_height(self.height, _ZENITH), (0.25 * up + 0.75 * fall)[..., None]
        )
        away = ((x - self.x) * (x - self.x) + (y - self.y) * (y - self.y) * 1.6) / 0.02
        glow = 1.0 / (1.0 + away) + 0.35 / (1.0 + away * 0.12)
        return mix(colour, _by_height(self.height, _GLOW), np.clip(glow * 0.75, 0.0, 1.0)[..., None])

    def haze(self, colour: Floats, x: Floats, distance: Floats) -> Floats:
        """What the air makes of a colour seen at this distance: far things are pale and take the sky's colour."""
        clear = 1.0 / (1.0 + distance / 280.0 + (distance / 270.0) * (distance / 270.0))
        air = self.sky(x, np.full(x.shape, self.horizon - 0.09)) * 0.86
        return mix(air, colour, clear[..., None])

    def glow(self) -> Floats:
        """The colour of the air around the sun, 3."""
        return _by_height(self.height, _GLOW)
