"""The world "landscapes": a label map and the photo-like landscape that belongs to it, at any size.

Sky, ground and figures are painted at twice the size in linear light and averaged down; the label map takes one of each
four classes as it is, so that it holds palette colours only. The sun stands in the label map, and all light follows
from it: what a translator must know, it can see.
"""

from dataclasses import replace

import numpy as np

from gantool.errors import UnusableError
from gantool.samples import sky, sprites, surface, terrain
from gantool.samples.classes import PALETTE, TABLE, Class
from gantool.samples.light import Light
from gantool.samples.noise import Noise
from gantool.samples.scene import Scene, compose
from gantool.samples.sprites import Canvas, Place
from gantool.samples.terrain import Terrain
from gantool.samples.view import FOCAL, Hits, View
from gantool.samples.world import Floats, Picture, generator, mix, smoothstep

_WORLD = 0x1A9D  # of the random numbers, so that two worlds with one seed have nothing in common
_HOUSE = 2.0  # seeds of figures from here on are of houses
_OVER = 2  # samples a pixel, each way


class Landscapes:
    """Landscapes with sky, sun, clouds, mountains, snow, forest, meadow, sand, paths, water and houses."""

    id = "landscapes"
    title = "Landscapes"
    summary = "Label maps and the landscapes they describe: mountains, lakes, coasts and villages from dusk to noon."
    palette = PALETTE

    def render(self, seed: int, index: int, size: int) -> tuple[Picture, Picture]:
        """Draw (label map, photo); see `World.render`."""
        if not 16 <= size <= 2048:
            raise UnusableError(f"A sample of {size} px cannot be drawn: give a size from 16 to 2048.")
        rng = generator(_WORLD, seed, index)
        scene = compose(rng)
        canvas = _Painter(scene, size * _OVER, rng).paint()
        label = TABLE[canvas.kind[::_OVER, ::_OVER]]
        return label, _develop(canvas.colour)


def _develop(colour: Floats) -> Picture:
    """Average down and turn linear light into a displayed picture: soft whites, a little contrast."""
    fine = np.asarray((colour[::2, ::2] + colour[1::2, ::2] + colour[::2, 1::2] + colour[1::2, 1::2]) * 0.25)
    fine = np.where(fine > 0.7, 0.7 + 0.3 * ((fine - 0.7) / (0.3 + (fine - 0.7))), fine)
    shown = np.sqrt(np.clip(fine, 0.0, 1.0))
    shown = mix(shown, smoothstep(0.0, 1.0, shown), 0.45)
    return np.asarray(np.floor(shown * 255.0 + 0.5).astype(np.uint8))


class _Painter:
    """Paints one scene, from the sky to the nearest tree."""

    def __init__(self, scene: Scene, side: int, rng: np.random.Generator) -> None:
        self.scene, self.side, self.rng = scene, side, rng
        self.noise = Noise(rng)
        self.view = View(side, scene.horizon, scene.eye)
        self.terrain: Terrain = terrain.build(scene, self.view, self.noise)
        self.seen = self.view.look(self.terrain.height)  # S S
        self.light = self._sun()
        self.sun = terrain.shadow(self.terrain.height, self.view, self.light)

    def _sun(self) -> Light:
        """Put the sun where the scene wants it, but clear of mountains and trees."""
        scene, view = self.scene, self.view
        radius = 0.056
        near = np.abs(view.across - scene.sun_x) < radius
        trees = 1.2 * scene.tree * ((self.terrain.forest[:, near] > 0) & (view.distance > 4.0)[:, None])
        top = view.row_of(np.maximum(self.terrain.ground[:, near], 0.0) + trees, view.distance[:, None])
        free = float(top.min())  # open sky above this row
        y = max(min(scene.horizon - scene.sun_height, free - radius), radius * 0.9)
        return Light(scene.sun_x, y, scene.horizon - y, scene.horizon)

    def paint(self) -> Canvas:
        x, y = np.broadcast_arrays(self.view.rows[None, :], self.view.rows[:, None])
        colour, kind = sky.paint(self.scene, self.light, self.noise, x, y)
        canvas = Canvas(colour, np.full(x.shape, np.inf), kind)
        heavens = colour.copy()
        below = self.seen >= 0
        hits = self._hits(self.seen, below)
        points = surface.survey(self.view, self.terrain, hits)
        figures = self._figures()
        sun = self._dapple(hits, points, figures)
        dry = surface.paint(self.scene, self.light, self.noise, self.terrain, self.sun, hits, points)
        dry *= sun[:, None]
        canvas.colour[below], canvas.distance[below], canvas.kind[below] = dry, points.distance, points.kind
        wet = below & (canvas.kind == Class.WATER)
        if wet.any():
            self._water(canvas, heavens, wet, figures)
        self._stand(canvas, figures, mirrored=False)
        return canvas

    def _hits(self, seen: Floats, where: np.ndarray) -> Hits:
        return Hits(seen[where], np.nonzero(where)[1] + self.view.margin)

    def _water(self, canvas: Canvas, heavens: Floats, wet: np.ndarray, figures: list[Place]) -> None:
        """Paint the water: the mirror image of sky, ground and figures, displaced by waves."""
        scene, view = self.scene, self.view
        rows = np.arange(self.side)
        upside = (2.0 * scene.horizon * self.side - rows - 1.0).astype(np.intp)
        upside = np.minimum(np.abs(upside), self.side - 1)  # above the picture the sky goes on as its own mirror image
        image = Canvas(heavens[upside], np.full(wet.shape, np.inf), np.zeros(wet.shape, np.intp))
        reflected = view.mirror(self.terrain.height, self.seen, wet)
        shown = wet & (reflected >= 0)
        if shown.any():
            hits = self._hits(reflected, shown)
            points = surface.survey(view, self.terrain, hits)
            image.colour[shown] = surface.paint(scene, self.light, self.noise, self.terrain, self.sun, hits, points)
            image.distance[shown] = points.distance
        image.distance[~wet] = -1.0
        self._stand(image, figures, mirrored=True)
        points = surface.survey(view, self.terrain, self._hits(self.seen, wet))
        row, column = np.nonzero(wet)
        across, down = surface.ripples(self.noise, points, self.side)
        from_row = np.clip(row + np.floor(down + 0.5).astype(np.intp), 0, self.side - 1)
        from_column = np.clip(column + np.floor(across + 0.5).astype(np.intp), 0, self.side - 1)
        strayed = ~wet[from_row, from_column]
        from_row[strayed], from_column[strayed] = row[strayed], column[strayed]
        mirrored = image.colour[from_row, from_column]
        canvas.colour[wet] = surface.water(scene, self.light, self.noise, points, mirrored)

    def _figures(self) -> list[Place]:
        """Where trees and houses stand, from far to near. Houses have seeds from `_HOUSE` on."""
        scene, view = self.scene, self.view
        places = self._houses()
        taken = [(place.x, place.distance, place.scale) for place in places]
        distance = 2.6
        while distance < 110.0:
            step = max(0.62 * scene.tree, 0.016 * distance)
            k = int(np.searchsorted(view.distance, distance))
            across = step * FOCAL / distance
            for x in np.arange(-0.15, 1.15, across):  # in shares of the picture: the same draws at every size
                draw = self.rng.random(4)
                e = view.margin + min(int((float(x) + float(draw[0]) * across) * self.side), int(1.2 * self.side))
                v = distance + float(draw[1]) * step
                woods = float(self.terrain.forest[k, e])
                lone = woods > -0.55 and float(self.terrain.sand[k, e]) < 0 and float(draw[2]) < 0.035
                lone = (
                    lone
                    and abs(float(view.across[e]) - scene.sun_x) > 0.14 * scene.tree * FOCAL / distance * 4.0 + 0.05
                )
                if not (woods > 0.0 or lone) or float(self.terrain.ground[k, e]) < 0.06:
                    continue
                if float(self.terrain.path[k, e]) > -0.03 or float(self.terrain.mountain[k, e]) > 0 or distance < 4.0:
                    continue
                if any(abs(at - float(view.across[e])) < 1.9 * scale and -1.2 < d - v < 4.0 for at, d, scale in taken):
                    continue
                places.append(self._place(k, e, v, float(draw[3])))
            distance += step * 0.9
        return sorted(places, key=lambda place: -place.distance)

    def _houses(self) -> list[Place]:
        places: list[Place] = []
        view = self.view
        for _ in range(self.scene.houses * 12):
            draw = self.rng.random(3)
            v = 7.0 + 26.0 * float(draw[0]) * float(draw[0]) + 2.0
            k = int(np.searchsorted(view.distance, v))
            e = view.margin + int(float(draw[1]) * self.side)
            if self.scene.path:
                beside = float(terrain.path_at(self.scene, self.noise, view.distance[k : k + 1])[0])
                beside += (1.9 + 2.2 * float(draw[1])) * (1.0 if float(draw[2]) < 0.5 else -1.0)
                e = view.margin + int((0.5 + beside * FOCAL / v) * self.side)
            if not view.margin <= e < view.margin + self.side or len(places) >= self.scene.houses:
                continue
            reach = max(int(1.6 * FOCAL / v * self.side), 1)
            plot = slice(max(e - reach, 0), e + reach)
            if float(self.terrain.ground[k, plot].min()) < 0.08 or float(self.terrain.path[k, plot].max()) > 0:
                continue
            if float(self.terrain.mountain[k, e]) > 0 or abs(float(self.terrain.slope_across[k, e])) > 0.35:
                continue
            place = self._place(k, e, v, _HOUSE + float(draw[2]))
            if all(abs(place.x - other.x) > 2.4 * max(place.scale, other.scale) for other in places):
                places.append(place)
        return places

    def _place(self, k: int, e: int, v: float, seed: float) -> Place:
        ground = float(self.terrain.ground[k, e])
        return Place(
            float(self.view.across[e]),
            float(self.view.row_of(ground, v)),
            FOCAL / v,
            v,
            0.25 + 0.75 * float(self.sun[k, e]),
            seed,
        )

    def _stand(self, canvas: Canvas, figures: list[Place], *, mirrored: bool) -> None:
        """Draw the figures, upright or as their mirror images."""
        if not figures:
            return
        x, v = np.array([place.x for place in figures]), np.array([place.distance for place in figures])
        black, white = (self.light.haze(np.full((len(figures), 3), shown), x, v) for shown in (0.0, 1.0))
        clear = (white - black)[:, 0]
        haze = black / np.maximum(1.0 - clear, 1e-6)[:, None]
        for k, place in enumerate(figures):
            air = (haze[k], float(clear[k]))
            if mirrored:
                ground = self.scene.eye - (place.y - self.scene.horizon) / FOCAL * place.distance
                place = replace(place, y=float(self.view.mirrored_row_of(ground, place.distance)), mirrored=True)
            if place.seed >= _HOUSE:
                sprites.house(canvas, replace(place, seed=place.seed - _HOUSE), self.light, air)
            else:
                sprites.tree(canvas, place, self.scene, self.light, self.noise, air)

    def _dapple(self, hits: Hits, points: surface.Points, figures: list[Place]) -> Floats:
        """How much light is left after the shadows that the near figures throw on the ground, N."""
        left = np.ones((self.side, self.side))
        side, up, _ = self.light.direction
        lean = -side / max(up, 0.3)
        for place in figures:
            if place.distance > 45.0:
                continue
            tall = 1.6 if place.seed >= _HOUSE else self.scene.tree
            flat = place.scale * self.scene.eye / place.distance  # how much the ground is foreshortened
            length = abs(lean) * tall * 0.5
            centre = place.x + lean * tall * 0.5 * place.scale
            half, thin = (length + 0.5 * tall * 0.6) * place.scale, max(0.42 * tall * flat, 1.5 / self.side)
            columns = slice(
                max(int((centre - half) * self.side), 0), max(min(int((centre + half) * self.side) + 2, self.side), 0)
            )
            rows = slice(
                max(int((place.y - thin) * self.side), 0), max(min(int((place.y + thin) * self.side) + 2, self.side), 0)
            )
            if columns.start >= columns.stop or rows.start >= rows.stop:
                continue
            dx = ((self.view.rows[columns] - centre) / half)[None, :]
            dy = ((self.view.rows[rows] - place.y) / thin)[:, None]
            dark = smoothstep(1.0, 0.35, dx * dx + dy * dy) * 0.5
            left[rows, columns] = np.minimum(left[rows, columns], 1.0 - dark)
        return left[self.seen >= 0]
