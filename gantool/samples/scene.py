"""The composition of a landscape: what lies where and what time of day it is, drawn before anything is rendered."""

from dataclasses import dataclass

import numpy as np

from gantool.samples.world import between, choose


@dataclass(frozen=True)
class Range:
    """A chain of mountains: how far, deep and high (world units), how long its features, where its gap."""

    distance: float
    depth: float
    height: float
    feature: float
    gap: float  # where along the picture (0..1) the chain is interrupted by a valley
    gap_width: float  # 0: not at all


@dataclass(frozen=True)
class Scene:
    """Everything that tells one landscape from another. World units: the eye is `eye` above the water level 0."""

    theme: str
    horizon: float  # share of the picture's height above it
    eye: float
    ranges: tuple[Range, ...]
    hills: float  # height of the rolling ground
    hill_feature: float
    shore: float  # height up to which the ground is sand
    snow_line: float  # share of the highest range
    tree_line: float
    forest: float  # -1 none .. 1 everywhere
    tree: float  # height of a tree
    conifers: bool
    water: str  # none, lake, sea, river
    water_at: tuple[float, float]  # lateral (share of the view) and distance
    water_size: float
    path: bool
    houses: int
    clouds: str  # none, cumulus, streaks
    cover: float
    sun_x: float
    sun_height: float  # wanted, share of the picture above the horizon; raised where mountains hide it

    @property
    def land(self) -> float:
        """The height of flat ground."""
        return 0.42 if self.theme == "coast" else 0.22


def compose(rng: np.random.Generator) -> Scene:
    """Draw a scene: a theme, then everything the theme leaves open."""
    theme = choose(
        rng, {"alps": 4.0, "lake": 3.0, "coast": 3.0, "meadows": 2.0, "village": 2.5, "river": 1.8, "dunes": 1.0}
    )
    horizon = between(rng, 0.27, 0.72)
    eye = between(rng, 1.6, 3.4)
    few = {"alps": 2.7, "lake": 2.2, "coast": 1.2, "meadows": 0.8, "village": 1.4, "river": 1.9, "dunes": 1.0}[theme]
    chance = {"alps": 0.95, "lake": 0.9, "coast": 0.65, "meadows": 0.5, "village": 0.75, "river": 0.9, "dunes": 0.5}[
        theme
    ]
    ranges = tuple(_range(rng, horizon, theme) for _ in range(int(few + float(rng.random()))) if rng.random() < chance)
    water = {
        "alps": choose(rng, {"none": 3, "lake": 1, "river": 1}),
        "lake": "lake",
        "coast": "sea",
        "meadows": choose(rng, {"none": 3, "lake": 1}),
        "village": choose(rng, {"none": 2, "lake": 1, "river": 1}),
        "river": "river",
        "dunes": choose(rng, {"none": 2, "lake": 1}),
    }[theme]
    return Scene(
        theme=theme,
        horizon=horizon,
        eye=eye,
        ranges=ranges,
        hills={"meadows": 3.2, "dunes": 2.6, "alps": 2.4}.get(theme, 1.3) * between(rng, 0.6, 1.5),
        hill_feature=between(rng, 9.0, 22.0),
        shore={"coast": between(rng, 0.2, 0.55), "dunes": 99.0, "lake": between(rng, 0.08, 0.3)}.get(theme, 0.13),
        snow_line=between(rng, 0.35, 0.9) if rng.random() < 0.8 else 9.0,
        tree_line=between(rng, 0.05, 0.4) if theme != "dunes" else 0.0,
        forest={"dunes": -0.75, "meadows": -0.25, "coast": -0.2}.get(theme, 0.0) + between(rng, -0.25, 0.3),
        tree=between(rng, 1.7, 3.2),
        conifers=rng.random() < 0.6,
        water=water,
        water_at=(between(rng, -0.35, 0.35), between(rng, 9.0, 26.0)),
        water_size=between(rng, 0.7, 1.5),
        path=theme in ("village", "meadows", "alps", "dunes") and rng.random() < {"village": 0.95}.get(theme, 0.6),
        houses={
            "village": 3 + int(rng.random() * 7),
            "meadows": int(rng.random() * 3),
            "lake": int(rng.random() * 2.5),
            "river": int(rng.random() * 2.5),
            "coast": int(rng.random() * 2.0),
        }.get(theme, int(rng.random() * 1.6)),
        clouds=choose(rng, {"none": 0.2, "cumulus": 0.5, "streaks": 0.3}),
        cover=between(rng, 0.15, 0.9),
        sun_x=between(rng, 0.06, 0.94),
        sun_height=between(rng, 0.04, 0.14) if rng.random() < 0.42 else between(rng, 0.22, 0.5),
    )


def _range(rng: np.random.Generator, horizon: float, theme: str) -> Range:
    distance = between(rng, 55.0, 190.0)
    share = between(rng, 0.25, 0.8) * (0.4 if theme in ("coast", "meadows", "dunes") else 1.0)
    height = share * horizon * distance
    return Range(
        distance=distance,
        depth=distance * between(rng, 0.22, 0.4),
        height=height,
        feature=max(distance * between(rng, 0.22, 0.5), 1.15 * height),  # steeper ones look like needles
        gap=between(rng, 0.0, 1.0),
        gap_width=between(rng, 0.1, 0.3) if rng.random() < 0.7 else 0.0,
    )
