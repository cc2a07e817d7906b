"""Looking for a photo in the latent space: first one w for all layers, then one for each (w+), always the best so far.

arXiv:1912.04958, appendix D, with the distance of `likeness`; the start is the best of some samples where that beats
the average picture. L rows of w+, D numbers of a w, C channels, H W pixels.
"""

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

import torch
from torch import Tensor

from gantool.api import Noise, StyleSpace
from gantool.engine.editing.adam import Adam
from gantool.engine.editing.directions import sampled, spread_of_w
from gantool.engine.editing.grain import likeness_to_neighbours, normalise
from gantool.engine.editing.likeness import Eye, Likeness
from gantool.nn.styles import broadcast

AT_ONCE = 8
RATE = 0.1  # of w's spread, at full speed
RAMP_UP, RAMP_DOWN = 0.05, 0.25  # shares of the steps
NOISE_RATE = 0.02
JITTER, CALM_AFTER = 0.05, 0.75  # noise added to w, and the share of the steps after which there is none
NOISE_WEIGHT = 1e3  # of the noise regularisation; the published 1e5 goes with a distance about 100 times as large
APART = 2e-3  # cost of the rows of w+ drifting apart, in spreads of w

Phase = Literal["start", "w", "w+", "tuning"]


@dataclass(frozen=True)
class Effort:
    """How long is searched: `samples` to choose the start from, steps in w and in w+, and whether noise is searched."""

    samples: int
    w: int
    w_plus: int
    noise: bool

    @property
    def steps(self) -> int:
        return self.w + self.w_plus


EFFORTS = {"fast": Effort(32, 100, 100, noise=False), "good": Effort(128, 200, 500, noise=True),
           "best": Effort(128, 200, 500, noise=True)}


@dataclass(frozen=True)
class Found:
    """The best so far: its code, 1 L D, its noise maps (none: those of the model), its picture, 1 C H W, and how near.

    `error` is the mean difference of the pixels, as a share of the whole range.
    """

    code: Tensor
    noise: tuple[Tensor, ...]
    image: Tensor
    distance: float
    error: float

    @property
    def grain(self) -> Noise:
        return list(self.noise) if self.noise else "fixed"


@dataclass(frozen=True)
class Search:
    """After `step` of `steps`."""

    phase: Phase
    step: int
    steps: int
    best: Found


def project(space: StyleSpace, z_size: int, photo: Tensor, effort: Effort, eye: Eye | None = None) -> Iterator[Search]:
    """Search for `photo`, 1 C H W in [-1, 1] of `picture_size`; stop asking whenever it is good enough."""
    likeness = Likeness(space, photo, eye)
    w = sampled(space, z_size, max(effort.samples, 512))
    spread = float(spread_of_w(w))
    start = space.w_mean[None].float()  # 1 D
    best = _looked_at(space, likeness, broadcast(start, len(space.resolutions)), ())
    yield Search("start", 0, effort.steps, best)
    for some in torch.split(w[: effort.samples].float().to(photo.device), AT_ONCE):
        nearest = _nearest(space, likeness, some)
        found = _looked_at(space, likeness, broadcast(nearest, len(space.resolutions)), ())
        if found.distance < best.distance:
            best, start = found, nearest
        yield Search("start", 0, effort.steps, best)
    descent = _Descent(space, likeness, effort, spread, best)
    yield from descent.run("w", start, effort.w, 0)
    yield from descent.run("w+", descent.best.code, effort.w_plus, effort.w)


def _nearest(space: StyleSpace, likeness: Likeness, w: Tensor) -> Tensor:
    with torch.no_grad():
        return w[likeness(space.paint(broadcast(w, len(space.resolutions)))).argmin()][None]


def _looked_at(space: StyleSpace, likeness: Likeness, code: Tensor, noise: Sequence[Tensor]) -> Found:
    with torch.no_grad():
        image = space.paint(code, list(noise) if noise else "fixed")
        return Found(code.detach().clone(), tuple(each.detach().clone() for each in noise), image,
                     float(likeness(image)), float(likeness.error(image)))


class _Descent:
    """Goes downhill from a start, and remembers the best that it has come by."""

    def __init__(self, space: StyleSpace, likeness: Likeness, effort: Effort, spread: float, best: Found) -> None:
        self._space, self._likeness, self._effort, self._spread = space, likeness, effort, spread
        self.best = best
        self._draws = torch.Generator().manual_seed(0)

    def run(self, phase: Literal["w", "w+"], start: Tensor, steps: int, before: int) -> Iterator[Search]:
        x = start.detach().clone().requires_grad_(True)  # 1 D or 1 L D
        searched = self._effort.noise and phase == "w+"
        maps = [each.detach().clone().requires_grad_(True) for each in self._space.noise_maps()] if searched else []
        optimiser = Adam([x, *maps], [RATE * self._spread, *(NOISE_RATE for _ in maps)])
        for step in range(steps):
            share = step / steps
            self._step(phase, x, maps, optimiser, share)
            if step % 5 == 4 or step == steps - 1:
                self._compare(x, maps)
            yield Search(phase, before + step + 1, self._effort.steps, self.best)

    def _step(self, phase: str, x: Tensor, maps: list[Tensor], optimiser: Adam, share: float) -> None:
        optimiser.zero_grad()
        with torch.enable_grad():
            code = self._rows(x)
            if phase == "w":
                strength = self._spread * JITTER * max(0.0, 1 - share / CALM_AFTER) ** 2
                code = code + strength * torch.randn(x.shape, generator=self._draws).to(x)[:, None]
            loss = self._likeness(self._space.paint(code, maps or "fixed")).sum()
            if phase == "w+":
                loss = loss + APART * ((code - code.mean(1, keepdim=True)) / self._spread).square().mean()
            if maps:
                loss = loss + NOISE_WEIGHT * likeness_to_neighbours(maps)
            loss.backward()  # type: ignore[no-untyped-call]  # untyped in torch
        optimiser.step(ramp(share))
        normalise(maps)

    def _rows(self, x: Tensor) -> Tensor:
        return broadcast(x, len(self._space.resolutions)) if x.ndim == 2 else x

    def _compare(self, x: Tensor, maps: Sequence[Tensor]) -> None:
        found = _looked_at(self._space, self._likeness, self._rows(x.detach()), maps)
        if math.isfinite(found.distance) and found.distance < self.best.distance:
            self.best = found


def ramp(share: float) -> float:
    """The speed after this share of the steps: up within the first, down along a cosine within the last."""
    down = 0.5 - 0.5 * math.cos(math.pi * min(1.0, (1 - share) / RAMP_DOWN))
    return down * min(1.0, (share + 1e-3) / RAMP_UP)
