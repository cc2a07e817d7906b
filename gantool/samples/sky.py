"""The sky of a landscape: where clouds are, how the sun lights them, and the sun itself."""

import numpy as np

from gantool.samples.classes import Class
from gantool.samples.light import Light, shade
from gantool.samples.noise import Noise
from gantool.samples.scene import Scene
from gantool.samples.world import Floats, Ints, mix, smoothstep


def density(scene: Scene, noise: Noise, x: Floats, y: Floats) -> Floats:
    """How thick the clouds are; above 0 is cloud. They grow smaller and flatter towards the horizon, as they recede."""
    if scene.clouds == "none":
        return np.full(np.broadcast(x, y).shape, -1.0)
    up = np.clip((scene.horizon - y) / scene.horizon, 0.0, 1.0)
    near = 0.28 + up  # 1 / distance of a flat ceiling of clouds
    if scene.clouds == "streaks":
        field = noise.fractal((x - 0.5) / near * 1.5 + 90.0, 3.4 / near + 0.25 * x, 4, gain=0.45)
        return field - 0.32 + 0.42 * scene.cover - 0.9 * smoothstep(0.2, 0.02, up)
    field = noise.fractal((x - 0.5) / near * 1.9 + 30.0, 2.6 / near + 70.0, 5, gain=0.5)
    big = noise.at((x - 0.5) / near * 0.8 + 11.0, 1.3 / near + 5.0)
    return field * 0.8 + 0.55 * big - 0.38 + 0.5 * scene.cover - 0.8 * smoothstep(0.22, 0.04, up)


def paint(scene: Scene, light: Light, noise: Noise, x: Floats, y: Floats) -> tuple[Floats, Ints]:
    """The sky over the whole picture, S S: linear colour and class."""
    colour = light.sky(x, y)
    kind = np.full(x.shape, int(Class.EVENING_SKY if light.is_evening else Class.SKY), np.intp)
    thick = density(scene, noise, x, y)
    cloud = thick > 0.0
    kind[cloud] = Class.CLOUDS
    toward = (light.x - x) * 0.05, (light.y - y) * 0.05 - 0.012
    behind = density(scene, noise, x + toward[0], y + toward[1])
    lit = np.clip(0.62 + 1.1 * (thick - behind) - 0.22 * np.clip(thick, 0.0, 0.6), 0.12, 1.0)
    bright = light.direct * 0.42 + light.ambient * 0.8 + shade(70, 70, 70)
    dark = light.ambient * 0.72 + light.direct * 0.05
    away = ((x - light.x) * (x - light.x) + (y - light.y) * (y - light.y)) / 0.03
    rim = light.glow() * (0.5 / (1.0 + away))[..., None]
    body = mix(dark, bright, lit[..., None]) + rim
    far = smoothstep(0.35, 0.0, (scene.horizon - y) / scene.horizon)
    body = mix(body, colour, (0.45 * far)[..., None])
    top = 0.75 if scene.clouds == "streaks" else 0.96
    cover = smoothstep(-0.05, 0.2, thick) * top
    colour = mix(colour, body, cover[..., None])
    off = np.sqrt((x - light.x) * (x - light.x) + (y - light.y) * (y - light.y)) / light.radius
    kind[off < 1.0] = Class.SUN
    disc = mix(light.glow(), shade(255, 252, 240) * 1.1, 0.75)
    return mix(colour, disc, smoothstep(1.12, 0.92, off)[..., None]), kind
