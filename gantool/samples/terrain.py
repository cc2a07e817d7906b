"""The ground of a landscape: its height, what grows on it and how it is lit, at every point of the view's slices."""

from dataclasses import dataclass

import numpy as np

from gantool.samples.light import Light
from gantool.samples.noise import Noise
from gantool.samples.scene import Scene
from gantool.samples.view import FOCAL, View
from gantool.samples.world import Floats, mix, smoothstep


@dataclass(frozen=True)
class Terrain:
    """Fields over the slices, each K E. A class begins where its field is above 0."""

    height: Floats  # with the crowns of forests
    ground: Floats  # without them; water below 0
    mountain: Floats
    snow: Floats
    forest: Floats
    sand: Floats
    path: Floats
    slope_across: Floats
    slope_away: Floats


def path_at(scene: Scene, noise: Noise, distance: Floats) -> Floats:
    """The lateral position of the path at these distances: it winds, and starts near the viewer's feet."""
    bend = noise.fractal(distance * 0.07 + 3.0, np.full(distance.shape, 7.7), 2)
    return np.asarray(scene.water_at[0] * -2.0 + bend * (1.2 + 0.22 * distance))


def river_at(scene: Scene, noise: Noise, distance: Floats) -> Floats:
    """The lateral position of the middle of the river."""
    bend = noise.fractal(distance * 0.035 + 40.0, np.full(distance.shape, 2.2), 2)
    return np.asarray(scene.water_at[0] * distance * 0.5 + bend * (2.0 + 0.35 * distance))


def build(scene: Scene, view: View, noise: Noise) -> Terrain:
    """Raise the ground, flood it, plant it."""
    u, v = view.lateral, np.broadcast_to(view.distance[:, None], view.lateral.shape)
    footprint = v / (FOCAL * view.side)  # world size of a pixel
    ground, mountain = _raise(scene, view, noise, u, v)
    ground = _flood(scene, view, noise, ground, u, v)
    top = max((part.height for part in scene.ranges), default=1.0)
    lie = ground / max(top, 4.0)  # 0..1 up the highest range
    patches = noise.fractal(u / 9.0 + 50.0, v / 14.0, 3)
    rough = noise.fractal(u / 14.0, v / 14.0 + 80.0, 4, footprint=footprint / 14.0)
    rock = np.where(mountain > 0, lie - scene.tree_line - 0.02 + 0.06 * rough, -1.0)
    snow = np.where(rock > 0, lie - scene.snow_line + 0.13 * rough, -1.0)
    sand = (scene.shore - ground) / scene.shore + 0.35 * patches * (scene.shore < 9.0)
    if scene.theme == "dunes":
        sand = 0.35 + patches
    path = _path(scene, view, noise, ground, u, v)
    woods = np.where(mountain > 0.02, 0.35, scene.forest) + 0.9 * patches
    clearing = smoothstep(4.0, 7.0, v) * smoothstep(-0.02, -0.06, path)  # nothing grows on the path or on the viewer
    forest = np.where((sand > 0) | (rock > 0) | (ground < 0.05), -1.0, woods * clearing - 0.15)
    crowns = 0.62 * scene.tree * smoothstep(0.0, 0.14, forest) * (ground > 0.05) * smoothstep(11.0, 32.0, v)
    crowns = crowns * (
        1.0 + 0.45 * noise.at(u * 1.3 / scene.tree, v * 0.9 / scene.tree) * (footprint < 0.5 * scene.tree)
    )
    height = np.maximum(ground, 0.0) + crowns
    across, away = _slopes(np.maximum(ground, 0.0), view)
    return Terrain(height, ground, rock, snow, forest, np.where(ground < 0, 0.0, sand), path, across, away)


def _raise(scene: Scene, view: View, noise: Noise, u: Floats, v: Floats) -> tuple[Floats, Floats]:
    """The height of rolling ground and mountains, and how much of it is mountain."""
    f = scene.hill_feature
    rolling = noise.fractal(u / f, v / f + 20.0, 3, gain=0.4) + 0.25
    far = smoothstep(3.0, 26.0, v)
    ground = scene.land + np.maximum(rolling * scene.hills, -0.1) * far
    if scene.theme == "dunes":
        ground += scene.hills * 0.35 * noise.ridged(u / 11.0 + 3.0, v / 7.0, 2) * far
    mountain = np.zeros(u.shape)
    for k, part in enumerate(scene.ranges):
        near = 1.0 - np.abs(v - part.distance) / part.depth
        if scene.water == "sea" and scene.water_at[0] > -0.1:
            near = near - 0.15  # islands
        crest = noise.ridged(u / part.feature + 7.0 * k, v / part.feature + 3.0 * k, 5, gain=0.45)
        swell = 0.75 + 0.5 * noise.at(u / (part.feature * 2.7), v / (part.feature * 2.7) + 11.0 * k)
        away = (view.across - part.gap) / max(part.gap_width, 1e-3)
        valley = 1.0 - 0.85 / (1.0 + away * away * away * away) if part.gap_width else np.ones(view.across.shape)
        lift = part.height * smoothstep(0.0, 1.0, near) * np.clip(crest * swell, 0.0, 1.6) * valley[None, :]
        ground = ground + lift
        mountain = np.maximum(mountain, lift / part.height - 0.06)
    return ground, mountain


def _flood(scene: Scene, view: View, noise: Noise, ground: Floats, u: Floats, v: Floats) -> Floats:
    """Dig the lake, the sea or the river: below 0 is water."""
    if scene.water == "none":
        return ground + 0.02
    at, distance = scene.water_at
    wave = noise.fractal(u / 6.0, v / 6.0 + 60.0, 3)
    if scene.water == "lake":
        du = (u - at * distance) / (distance * 0.55 * scene.water_size)
        dv = (v - distance) / (distance * 0.52 * scene.water_size)
        inside = 1.0 - du * du - dv * dv + 0.35 * wave
    elif scene.water == "sea":
        inside = (v - 0.62 * distance * scene.water_size + u * at * 2.2) / 4.0 + 0.8 * wave
        headland = smoothstep(0.05, 0.4, np.abs(view.across - 0.5 - at * 0.6))[None, :] * smoothstep(60.0, 8.0, v)
        inside = inside - (1.4 + 3.0 * float(at > 0.12)) * headland
        inside = inside - 3.0 * smoothstep(7.0, 3.0, v)  # no hole at the viewer's feet
        islands = smoothstep(50.0, 75.0, v) * (ground - 1.0) * 0.5
        inside = np.minimum(inside, 1.5) - np.clip(islands, 0.0, 9.0)
    else:
        width = 1.1 * scene.water_size + 0.055 * v
        inside = 1.0 - np.abs(u - river_at(scene, noise, view.distance)[:, None]) / width + 0.2 * wave
        inside = inside * smoothstep(90.0, 60.0, v)
    basin = smoothstep(-0.7, 0.35, inside)
    return mix(ground, -0.5, basin)


def _path(scene: Scene, view: View, noise: Noise, ground: Floats, u: Floats, v: Floats) -> Floats:
    """Above 0 on the path, in world units across; it ends at the water and on the mountain."""
    if not scene.path:
        return np.full(u.shape, -1.0)
    off = np.abs(u - path_at(scene, noise, view.distance)[:, None])
    width = 0.42 + 0.004 * v
    middle = np.clip(
        ((path_at(scene, noise, view.distance) * FOCAL / view.distance + 0.5) * view.side).astype(np.intp)
        + view.margin,
        0,
        view.across.size - 1,
    )
    ends = np.maximum.accumulate(ground[np.arange(view.distance.size), middle] < 0.06)  # at the first water
    return np.where((ground > 0.06) & (v < 70.0) & ~ends[:, None], (width - off) / (1.0 + 0.05 * v), -1.0)


def _slopes(height: Floats, view: View) -> tuple[Floats, Floats]:
    """Rise per world unit across the view and away from the viewer. Columns fan out: going away along one also goes
    sideways, which is taken out again."""
    across = np.empty(height.shape)
    width = view.distance / (FOCAL * view.side)  # world width of a column
    across[:, 1:-1] = (height[:, 2:] - height[:, :-2]) / (2.0 * width[:, None])
    across[:, 0], across[:, -1] = across[:, 1], across[:, -2]
    along = np.empty(height.shape)
    along[1:-1] = (height[2:] - height[:-2]) / (view.distance[2:] - view.distance[:-2])[:, None]
    along[0], along[-1] = along[1], along[-2]
    return across, along - across * (view.across - 0.5)[None, :] / FOCAL


def shadow(height: Floats, view: View, light: Light) -> Floats:
    """How much of the sun each point gets, 0..1, K E. Light travels along the slices, so a running maximum finds what
    stands between; three heights of the sun soften the edges."""
    side, up, _ = light.direction
    place = (view.across[None, :] * view.distance[:, None]) / FOCAL  # world position along a slice
    lit = np.zeros(height.shape)
    for soft in (0.75, 1.0, 1.35):
        tangent = max(up / abs(side), 0.18) * soft
        if side > 0:  # light comes from the right
            line = height - place * tangent
            reach = np.maximum.accumulate(line[:, ::-1], axis=1)[:, ::-1]
        else:
            line = height + place * tangent
            reach = np.maximum.accumulate(line, axis=1)
        slack = 0.02 + 0.004 * view.distance[:, None]
        lit += smoothstep(2.0, 0.6, (reach - line) / slack)
    lit /= 3.0
    for _ in range(3):  # neighbouring slices know nothing of each other
        lit[1:-1] = 0.25 * (lit[:-2] + lit[2:]) + 0.5 * lit[1:-1]
    return lit
