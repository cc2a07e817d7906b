"""What the ground looks like: the class and the lit colour of points of the terrain."""

from dataclasses import dataclass

import numpy as np

from gantool.samples.classes import Class
from gantool.samples.light import Light, shade
from gantool.samples.noise import Noise
from gantool.samples.scene import Scene
from gantool.samples.terrain import Terrain
from gantool.samples.view import FOCAL, Hits, View
from gantool.samples.world import Bools, Floats, Ints, mix, smoothstep


@dataclass(frozen=True)
class Points:
    """Some points of the terrain: how far, where across, and the fields there. All N."""

    distance: Floats
    lateral: Floats
    across: Floats  # picture coordinate
    footprint: Floats  # world size of a pixel
    ground: Floats
    kind: Ints


def survey(view: View, terrain: Terrain, hits: Hits) -> Points:
    """Say what lies at the hits."""
    distance = hits.of(np.broadcast_to(view.distance[:, None], view.lateral.shape))
    ground = hits.of(terrain.ground)
    kind = np.full(distance.shape, int(Class.MEADOW), np.intp)
    for name, field in (
        (Class.SAND, terrain.sand),
        (Class.FOREST, terrain.forest),
        (Class.MOUNTAIN, terrain.mountain),
        (Class.SNOW, terrain.snow),
        (Class.PATH, terrain.path),
    ):
        kind[hits.of(field) > 0.0] = name
    crowns = hits.of(terrain.height) - np.maximum(ground, 0.0)  # between two slices a wood ends like a wall of leaves
    kind[crowns > 0.06] = Class.FOREST
    kind[(ground <= 0.0) & (crowns <= 0.06)] = Class.WATER
    return Points(
        distance, hits.of(view.lateral), view.across[hits.column], distance / (FOCAL * view.side), ground, kind
    )


def paint(
    scene: Scene, light: Light, noise: Noise, terrain: Terrain, sun: Floats, hits: Hits, points: Points
) -> Floats:
    """The lit colour of dry ground, N 3. `sun` is the share of direct light over the slices."""
    u, v, foot = points.lateral, points.distance, points.footprint
    albedo = np.empty((u.size, 3))
    rise_across, rise_away = hits.of(terrain.slope_across), hits.of(terrain.slope_away)
    relief = np.zeros(u.size)  # extra light or dark from bumps too small for the terrain
    for kind, painter in _PAINTERS.items():
        chosen = points.kind == kind
        if chosen.any():
            albedo[chosen], relief[chosen] = painter(
                noise, u[chosen], v[chosen], foot[chosen], points.ground[chosen], scene
            )
    side, up, front = light.direction
    strength = np.where((points.kind == Class.MOUNTAIN) | (points.kind == Class.SNOW), 1.25, 0.9)
    across, away = rise_across * strength, rise_away * strength
    facing = (up - side * across + front * away) / np.sqrt(1.0 + across * across + away * away)
    direct = np.clip(facing + relief * 0.5, 0.0, 1.2) * hits.of(sun)
    sky = np.clip(0.8 + 0.2 / np.sqrt(1.0 + across * across + away * away) + 0.35 * relief, 0.3, 1.4)
    lit = albedo * (light.direct * direct[:, None] + light.ambient * sky[:, None] * 0.75)
    return light.haze(lit, points.across, v)


Painted = tuple[Floats, Floats]


def _meadow(noise: Noise, u: Floats, v: Floats, foot: Floats, ground: Floats, scene: Scene) -> Painted:
    patches = noise.fractal(u / 5.0, v / 6.0, 3, footprint=foot / 5.0)
    blades = noise.fractal(u * 13.0, v * 4.5, 4, gain=0.75, footprint=foot * 12.0)
    colour = mix(shade(122, 158, 62), shade(170, 182, 84), np.clip(0.45 + 0.55 * patches, 0.0, 1.0)[:, None])
    return colour * (1.0 + 0.34 * blades)[:, None], 0.22 * blades


def _forest(noise: Noise, u: Floats, v: Floats, foot: Floats, ground: Floats, scene: Scene) -> Painted:
    crowns = noise.fractal(u * 1.5, v * 0.9, 3, gain=0.6, footprint=foot * 1.5)
    colour = _leaves(scene) * 0.85
    return colour[None, :] * (1.0 + 0.4 * crowns)[:, None], 0.35 * crowns


def _leaves(scene: Scene) -> Floats:
    return shade(58, 92, 58) if scene.conifers else shade(88, 118, 54)


def _mountain(noise: Noise, u: Floats, v: Floats, foot: Floats, ground: Floats, scene: Scene) -> Painted:
    facets = noise.fractal(u * 0.35, v * 0.35 + 0.3 * ground, 4, gain=0.6, footprint=foot * 0.35)
    layers = noise.fractal(u * 0.06, ground * 0.55, 2, footprint=foot * 0.55)
    colour = mix(shade(126, 118, 116), shade(158, 146, 134), np.clip(0.5 + 0.6 * layers, 0.0, 1.0)[:, None])
    return colour * (1.0 + 0.22 * facets)[:, None], 0.42 * facets


def _snow(noise: Noise, u: Floats, v: Floats, foot: Floats, ground: Floats, scene: Scene) -> Painted:
    facets = noise.fractal(u * 0.25, v * 0.25 + 0.2 * ground, 3, footprint=foot * 0.25)
    return np.broadcast_to(shade(238, 242, 250), (u.size, 3)), 0.2 * facets


def _sand(noise: Noise, u: Floats, v: Floats, foot: Floats, ground: Floats, scene: Scene) -> Painted:
    bend = noise.fractal(u * 0.5, v * 0.5, 2)
    ripples = noise.at(u * 1.2 + bend, v * 7.0 + 2.5 * bend) * np.clip(0.09 / foot - 0.4, 0.0, 1.0)
    grain = noise.fractal(u * 22.0, v * 22.0, 1, footprint=foot * 22.0)
    wet = smoothstep(0.13, 0.02, ground) * (scene.water != "none")
    colour = mix(shade(224, 198, 150), shade(150, 126, 94), wet[:, None]) * (1.0 + 0.07 * bend)[:, None]
    return colour * (1.0 + 0.06 * grain)[:, None], 0.2 * ripples + 0.08 * grain


def _path(noise: Noise, u: Floats, v: Floats, foot: Floats, ground: Floats, scene: Scene) -> Painted:
    stones = noise.fractal(u * 6.0, v * 5.0, 3, gain=0.6, footprint=foot * 6.0)
    return shade(178, 152, 116)[None, :] * (1.0 + 0.16 * stones)[:, None], 0.2 * stones


_PAINTERS = {
    Class.MEADOW: _meadow,
    Class.FOREST: _forest,
    Class.MOUNTAIN: _mountain,
    Class.SNOW: _snow,
    Class.SAND: _sand,
    Class.PATH: _path,
    Class.WATER: _sand,  # the bed; water is painted over it
}


def water(scene: Scene, light: Light, noise: Noise, points: Points, mirrored: Floats) -> Floats:
    """The colour of water, N 3, whose mirror image is `mirrored`: a mirror at a flat angle, blue from above."""
    u, v, foot = points.lateral, points.distance, points.footprint
    steep = scene.eye / np.sqrt(scene.eye * scene.eye + v * v)  # sine of the angle at which the surface is seen
    calm = 0.6 if scene.water == "sea" else 1.0  # the open sea is too rough for a mirror
    mirror = np.clip(0.88 - 1.25 * steep, 0.3, 0.86) * calm
    waves = noise.fractal(u * 1.6, v * 3.0, 3, gain=0.6, footprint=foot * 3.0)
    depth = mix(shade(52, 122, 140), shade(26, 84, 132), smoothstep(3.0, 30.0, v)[:, None])
    own = depth * (light.ambient * 1.1 + light.direct * 0.22)
    colour = mix(own, mirrored, mirror[:, None]) * (1.0 + 0.1 * waves)[:, None]
    off = (points.across - light.x) / (0.035 + 0.05 * steep)
    glitter = (
        np.clip(waves + 0.15, 0.0, 1.0) * (1.0 / (1.0 + off * off * off * off)) * (0.9 - 0.9 * min(light.height, 0.5))
    )
    colour += light.glow() * glitter[:, None]
    foam = smoothstep(-0.075, -0.02, points.ground + 0.02 * waves) * np.clip(0.25 / foot / 40.0, 0.0, 1.0)
    colour = mix(colour, light.direct * 0.45 + light.ambient * 0.6, (0.5 * foam)[:, None])
    return light.haze(colour, points.across, v * 0.75)


def ripples(noise: Noise, points: Points, side: int) -> tuple[Floats, Floats]:
    """By how many pixels waves displace the mirror image, across and down, N each."""
    u, v, foot = points.lateral, points.distance, points.footprint
    across = noise.fractal(u * 1.1, v * 2.4 + 33.0, 3, gain=0.6, footprint=foot * 2.4)
    down = noise.fractal(u * 0.8 + 21.0, v * 2.0, 3, gain=0.6, footprint=foot * 2.0)
    near = np.clip(6.0 / v, 0.1, 1.0)
    return across * side * 0.012 * near, down * side * 0.035 * near


def is_dry(points: Points) -> Bools:
    """Where the ground is not under water."""
    return np.asarray(points.kind != Class.WATER)
