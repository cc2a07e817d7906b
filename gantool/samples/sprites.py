"""What stands on the ground as a figure of its own: trees and houses, upright or as mirror images."""

from dataclasses import dataclass

import numpy as np

from gantool.samples.classes import Class
from gantool.samples.light import Light, shade
from gantool.samples.noise import Noise
from gantool.samples.scene import Scene
from gantool.samples.world import Floats, Ints, smoothstep


@dataclass
class Canvas:
    """A picture being painted: linear colour S S 3, distance of what is there S S, class S S."""

    colour: Floats
    distance: Floats
    kind: Ints


@dataclass(frozen=True)
class Place:
    """Where a figure stands in the picture: foot at (x, y), `scale` picture heights a world unit.

    `sun` is the share of direct light there, `seed` 0..1 tells one figure from the next.
    """

    x: float
    y: float
    scale: float
    distance: float
    sun: float
    seed: float
    mirrored: bool = False


def window(
    canvas: Canvas, place: Place, half_width: float, height: float
) -> tuple[slice, slice, Floats, Floats] | None:
    """The pixels a figure of this size may cover: rows, columns and, in world units from its foot, across and up."""
    side = canvas.kind.shape[0]
    left, right = place.x - half_width * place.scale, place.x + half_width * place.scale
    ends = (place.y, place.y + height * place.scale) if place.mirrored else (place.y - height * place.scale, place.y)
    columns = slice(max(int(left * side), 0), min(int(right * side) + 2, side))
    rows = slice(max(int(ends[0] * side), 0), min(int(ends[1] * side) + 2, side))
    if columns.start >= columns.stop or rows.start >= rows.stop:
        return None
    across = ((np.arange(columns.start, columns.stop) + 0.5) / side - place.x) / place.scale
    up = ((np.arange(rows.start, rows.stop) + 0.5) / side - place.y) / place.scale
    return rows, columns, across[None, :], (up if place.mirrored else -up)[:, None]


def is_open(canvas: Canvas, place: Place, rows: slice, columns: slice) -> bool:
    """Whether any of these pixels is not hidden by something nearer."""
    return bool((canvas.distance[rows, columns] > place.distance * 0.985).any())


def stamp(
    canvas: Canvas, place: Place, rows: slice, columns: slice, inside: np.ndarray, colour: Floats, kind: int
) -> None:
    """Paint `colour` where the figure is and nothing nearer stands."""
    seen = inside & (canvas.distance[rows, columns] > place.distance * 0.985)
    canvas.colour[rows, columns][seen] = colour[seen]
    canvas.kind[rows, columns][seen] = kind
    canvas.distance[rows, columns][seen] = place.distance


def tree(canvas: Canvas, place: Place, scene: Scene, light: Light, noise: Noise, air: tuple[Floats, float]) -> None:
    """Draw a tree; `air` is the colour of the haze at its distance and how clear the view is."""
    height = scene.tree * (0.75 + 0.5 * place.seed)
    shape = _conifer if scene.conifers else _broadleaf
    half = height * (0.3 if scene.conifers else 0.46)
    found = window(canvas, place, half, height)
    if found is None:
        return
    rows, columns, across, up = found
    if not is_open(canvas, place, rows, columns):
        return
    s, t = across / half, up / height  # -1..1 across, 0..1 up
    grain = 5.0 / (place.scale * canvas.kind.shape[0])  # a pixel in the units of the noise
    leaves = np.zeros((1, 1))
    if grain < 0.9:
        leaves = noise.fractal(
            s * half * 5.0 + place.seed * 97.0,
            t * height * 5.0 + place.seed * 31.0,
            3 if grain < 0.3 else 2,
            gain=0.7,
            footprint=np.full((1, 1), grain),
        )
    inside, relief, trunk = shape(s + 0.0 * t, t + 0.0 * s, leaves, place.seed)
    side, up_light, _ = light.direction
    base = (shade(62, 100, 60) if scene.conifers else shade(98, 130, 58)) * (0.9 + 0.2 * place.seed)
    round_light = 0.45 * up_light + 0.75 * side * s + 0.3 * (t - 0.3) + 0.5 * relief + 0.42 * leaves
    direct = np.clip(0.2 + round_light, 0.02, 1.1) * place.sun
    sky = np.clip(0.55 + 0.4 * t + 0.4 * leaves + 0.3 * relief, 0.2, 1.2)
    colour = base * (light.direct * direct[..., None] + light.ambient * 0.8 * sky[..., None])
    bark = shade(94, 74, 58) * (light.ambient * 0.6 + light.direct * 0.3 * place.sun)
    colour = np.where(trunk[..., None], bark, colour)
    stamp(canvas, place, rows, columns, inside | trunk, air[0] + (colour - air[0]) * air[1], int(Class.FOREST))


def _conifer(s: Floats, t: Floats, leaves: Floats, seed: float) -> tuple[np.ndarray, Floats, np.ndarray]:
    tiers = (t * (6.0 + 3.0 * seed) + seed) % 1.0  # each whorl of branches widens downwards
    reach = np.clip(1.02 - t, 0.0, 1.0) * (0.62 + 0.3 * (1.0 - tiers)) * smoothstep(0.04, 0.12, t)
    inside = np.abs(s) + 0.16 * leaves < reach
    return inside, 0.3 * (0.5 - tiers), (np.abs(s) < 0.07) & (t < 0.14) & (t >= 0.0)


def _broadleaf(s: Floats, t: Floats, leaves: Floats, seed: float) -> tuple[np.ndarray, Floats, np.ndarray]:
    crown = np.full(s.shape, -9.0)
    relief = np.zeros(s.shape)
    for k in range(6):
        turn = (seed * (13.7 + 5.1 * k)) % 1.0
        cs, ct = (0.0, 0.62) if k == 0 else ((turn - 0.5) * 1.05, 0.42 + 0.36 * ((turn * 7.3 + 0.31 * k) % 1.0))
        r = 0.62 if k == 0 else 0.36 + 0.12 * turn
        ds, dt = (s - cs) / r, (t - ct) / (r * 0.58)
        bulge = 1.0 - ds * ds - dt * dt
        relief = np.where(bulge > crown, 0.35 * dt + 0.25 * np.clip(bulge, -1.0, 1.0), relief)
        crown = np.maximum(crown, bulge)
    return crown + 0.55 * leaves > 0.0, relief, (np.abs(s) < 0.09 - 0.05 * t) & (t < 0.5) & (t >= 0.0)


_WALLS = shade(236, 226, 206)
_TILES = shade(176, 92, 66)


def house(canvas: Canvas, place: Place, light: Light, air: tuple[Floats, float]) -> None:
    """Draw a gabled house seen at an angle: the gable on one side, the long wall under the roof on the other."""
    size = 0.85 + 0.4 * place.seed
    turned = 1.0 if (place.seed * 7.0) % 1.0 < 0.5 else -1.0
    found = window(canvas, place, 1.75 * size, 2.1 * size)
    if found is None:
        return
    rows, columns, across, up = found
    if not is_open(canvas, place, rows, columns):
        return
    s, t = across / size * turned + 0.0 * up, up / size + 0.0 * across  # gable left, long wall right (or mirrored)
    eaves, ridge, corner, left, right = 0.86, 1.62, -0.3, -1.15, 1.45
    slant = np.clip((s - corner) / (right - corner), 0.0, 1.0) * 0.1  # the far end is smaller
    base = np.where(s < corner, (corner - s) * 0.09, slant * 0.7)
    middle = (left + corner) / 2.0
    gable_top = eaves - 0.06 + (ridge - eaves) * (1.0 - np.abs(s - middle) / (corner - left) * 2.0)
    gable = (s >= left) & (s <= corner) & (t >= base) & (t <= gable_top)
    long = (s > corner) & (s <= right) & (t >= base) & (t <= eaves - 0.5 * slant)
    edge = corner - (t - eaves) / (ridge - eaves) * (corner - middle)  # the roof's near edge runs up to the ridge
    far_edge = right + 0.08 - (t - eaves) / (ridge - eaves) * 0.32
    roof = (t > eaves - 0.1 - 0.5 * slant) & (t < ridge - 0.8 * slant) & (s > edge - 0.07) & (s < far_edge)
    rim = (s >= left - 0.1) & (s <= corner) & (np.abs(t - gable_top - 0.03) < 0.055)
    roof |= rim
    wall = (gable | long) & ~roof
    side, up_light, front = light.direction
    gable_light = np.clip(0.35 * front - side * turned * 0.8 + 0.25, 0.08, 1.0)
    long_light = np.clip(0.6 * front + side * turned * 0.6 + 0.25, 0.1, 1.0)
    direct = np.where(s < corner, gable_light, long_light) * place.sun
    shaded = smoothstep(eaves - 0.02, eaves - 0.2, t) * 0.3 + 0.7
    colour = _WALLS * (light.direct * (direct * 0.72)[..., None] + light.ambient * (0.75 * shaded)[..., None])
    glass = shade(64, 74, 92) * 0.6 + light.glow() * 0.06
    pane = _panes(s, t - base, corner, middle)
    colour = np.where(pane[..., None], glass, colour)
    tiles = 0.5 + 0.5 * np.clip(np.abs(((t * 9.0) % 1.0) - 0.5) * 4.0 - 0.6, -1.0, 1.0)
    pitch = np.clip(0.75 * up_light + 0.35 * front + 0.3 * side * turned, 0.15, 1.1) * place.sun
    red = _TILES * (0.9 + 0.1 * tiles)[..., None]
    top = red * (light.direct * (0.85 * pitch) + light.ambient * 0.75)
    clear = air[1]
    stamp(canvas, place, rows, columns, wall, air[0] + (colour - air[0]) * clear, int(Class.HOUSE_WALL))
    again = roof & (canvas.distance[rows, columns] >= place.distance * 0.985)
    stamp(canvas, place, rows, columns, again, air[0] + (top - air[0]) * clear, int(Class.HOUSE_ROOF))


def _panes(s: Floats, t: Floats, corner: float, middle: float) -> np.ndarray:
    """Two windows and a door in the long wall, a window in the gable: always in the same places."""
    panes = np.zeros(s.shape, np.bool_)
    for centre in (corner + 0.42, corner + 1.36):
        panes |= (np.abs(s - centre) < 0.14) & (np.abs(t - 0.48) < 0.15)
    panes |= (np.abs(s - corner - 0.9) < 0.12) & (t < 0.56) & (t > 0.0)
    panes |= (np.abs(s - middle) < 0.11) & (np.abs(t - 0.98) < 0.13)
    return panes | ((np.abs(s - middle) < 0.13) & (np.abs(t - 0.45) < 0.14))
