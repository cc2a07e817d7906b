"""Dragging points of a picture to targets: DragGAN, arXiv:2305.10973.

Motion supervision, (1): the features around a handle shall be found a small step nearer to its target; only the early
rows of w+ change, and outside of the mask features shall stay. Point tracking, (2): where the handle's first features
are now; of its surroundings, where the paper has one place alone, which small pictures have in many places. Sizes in
pixels there are of 512 px pictures, so they scale here, down to what still tells one place from another; and in small
pictures the features of coarser layers are looked at as well. Points are shares of width and height, x first.

P handles, L rows, D numbers of a w, F features, h w of their map, K places around a point.
"""

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import torch
import torch.nn.functional as F
from torch import Tensor

from gantool.api import Noise, StyleSpace
from gantool.engine.editing.adam import Adam
from gantool.engine.editing.directions import sampled, spread_of_w
from gantool.errors import UnusableError

STEPS = 300
AT = 512  # px: the size that the paper's radii are for
SUPERVISED, TRACKED = 3.0, 12.0  # px: r1 and r2
ALIKE = 6.0  # px: what is compared around a place
LEAST, LEAST_ALIKE = 3.0, 5.0  # px: radii never get smaller
ROWS = 6
MASKED = 20.0  # lambda
RATE = 0.01  # of w's spread
PATIENCE = 60  # steps without any progress
FEATURES = 128  # px: the largest map that features are taken of, or a quarter of the picture where that is more
SMALL, COARSER = 256, 3  # px: of smaller pictures so many layers below it too; their finest one knows little but colour


@dataclass(frozen=True)
class Dragged:
    """After `step`: the code nearest to the targets so far, 1 L D, where its handles are, and how far off, in px."""

    step: int
    code: Tensor
    points: tuple[tuple[float, float], ...]
    distances: tuple[float, ...]
    arrived: bool
    stuck: bool = False


def drag(space: StyleSpace, z_size: int, code: Tensor, noise: Noise, handles: Sequence[tuple[float, float]],
         targets: Sequence[tuple[float, float]], mask: Tensor | None = None, steps: int = STEPS) -> Iterator[Dragged]:
    """Move the handles of the picture of `code`, 1 L D; stop asking whenever it is far enough.

    Args:
        mask: 1 1 h w of any size; what is 1 may change, what is 0 shall stay.

    Raises:
        UnusableError: there is no handle, or they are not as many as the targets, or one lies outside of the picture.
    """
    _check(handles, targets)
    spread = float(spread_of_w(sampled(space, z_size, 512)))
    return _Drag(space, code, noise, handles, targets, mask, RATE * spread).run(steps)


def _check(handles: Sequence[tuple[float, float]], targets: Sequence[tuple[float, float]]) -> None:
    if not handles:
        raise UnusableError("There is no point to drag; set one, and where it shall go.")
    if len(handles) != len(targets):
        raise UnusableError(f"There are {len(handles)} points and {len(targets)} targets; each point needs its own.")
    if not all(0 <= value <= 1 for point in handles for value in point):
        raise UnusableError("A point to drag lies outside of the picture; set it on something that shall move.")


class _Drag:
    def __init__(self, space: StyleSpace, code: Tensor, noise: Noise, handles: Sequence[tuple[float, float]],
                 targets: Sequence[tuple[float, float]], mask: Tensor | None, rate: float) -> None:
        self._space, self._noise = space, noise
        height, width = space.picture_size
        self._size = torch.tensor([width, height], dtype=torch.float32, device=code.device)
        self._scale = max(height, width) / AT
        self._sizes = _sizes(space.resolutions, max(height, width))
        rows = sum(size <= self._sizes[0] for size in space.resolutions[:ROWS])
        self._early = code[:, :rows].detach().clone().requires_grad_(True)
        self._late = code[:, rows:].detach()
        self._optimiser = Adam([self._early], [rate])
        self._points = torch.tensor(handles, dtype=torch.float32).to(code.device) * self._size  # P 2, px
        self._targets = torch.tensor(targets, dtype=torch.float32).to(code.device) * self._size
        with torch.no_grad():
            self._units = [each.std().clamp_min(1e-8) for each in self._maps(code)]
            self._first = self._features(code)  # 1 F h w
            self._around = _disc(max(LEAST_ALIKE, ALIKE * self._scale), 2).to(self._first)  # Q 2
            self._sought = self._at(self._first, self._points[:, None] + self._around)  # P Q F
        self._kept = None if mask is None else _kept(mask, self._first)

    @property
    def _code(self) -> Tensor:
        return torch.cat((self._early, self._late), 1)

    def run(self, steps: int) -> Iterator[Dragged]:
        nearest, since, best = math.inf, 0, self._now(0)
        for step in range(1, steps + 2):
            with torch.enable_grad():
                features = self._features(self._code)
            if step > 1:
                self._points = self._tracked(features.detach())
                now = self._now(step - 1)
                furthest = sum(now.distances)
                since = 0 if furthest < nearest - 0.02 else since + 1
                nearest, best = (furthest, now) if furthest < nearest else (nearest, best)
                stuck = since >= PATIENCE or step > steps
                yield Dragged(now.step, best.code, best.points, best.distances, best.arrived, stuck)
                if best.arrived or stuck:
                    return
            self._descend(features)

    def _maps(self, code: Tensor) -> list[Tensor]:
        return [self._space.features(code, size, self._noise) for size in self._sizes]

    def _features(self, code: Tensor) -> Tensor:
        """Those of all layers that are looked at, each in its own unit, 1 F h w of the finest."""
        finest, *coarser = (each / unit for each, unit in zip(self._maps(code), self._units, strict=True))
        size = (finest.shape[2], finest.shape[3])
        raised = [F.interpolate(each, size, mode="bilinear", align_corners=False) for each in coarser]
        return torch.cat((finest, *raised), 1)

    def _descend(self, features: Tensor) -> None:
        self._optimiser.zero_grad()
        with torch.enable_grad():
            loss = self._motion(features)
            if self._kept is not None:
                loss = loss + MASKED * ((features - self._first).abs() * self._kept).mean()
            loss.backward()  # type: ignore[no-untyped-call]  # untyped in torch
        self._optimiser.step()

    def _motion(self, features: Tensor) -> Tensor:
        """sum_i sum_q |F(q_i).detach - F(q_i + d_i)|_1 over the places q around each handle, d_i a pixel's step."""
        way = self._targets - self._points
        length = way.norm(dim=1, keepdim=True)  # P 1
        pixel = max(1.0, self._scale)
        step = way / length.clamp_min(1e-6) * length.clamp_max(pixel)
        around = _disc(max(LEAST, SUPERVISED * self._scale), 3).to(way)  # K 2
        places = self._points[:, None] + around  # P K 2
        here = self._at(features, places).detach()
        there = self._at(features, places + step[:, None])  # P K F
        return (here - there).abs().mean((1, 2)).sum()

    def _tracked(self, features: Tensor) -> Tensor:
        """argmin_q |F'(q) - f_i|_1 over the places q around each handle."""
        around = _disc(max(LEAST, TRACKED * self._scale), 12).to(features)
        places = (self._points[:, None] + around).clamp_min(0).minimum(self._size)  # P K 2
        count = places.shape[1]
        spots = (places[:, :, None] + self._around).flatten(1, 2)  # P K*Q 2
        there = torch.stack(torch.chunk(self._at(features, spots), count, 1), 1)  # P K Q F
        apart = (there - self._sought[:, None]).abs().mean((2, 3))  # P K
        apart = apart + 1e-4 * around.norm(dim=1)  # of equals the nearest
        chosen = apart.argmin(1)
        return places[torch.arange(len(places)), chosen]

    def _at(self, features: Tensor, places: Tensor) -> Tensor:
        """Features between pixels: 1 F h w at P K 2 (px of the picture) -> P K F."""
        grid = places / self._size * 2 - 1
        sampled_there = F.grid_sample(features, grid[None], mode="bilinear", padding_mode="border", align_corners=False)
        return sampled_there[0].permute(1, 2, 0)  # F P K -> P K F

    def _now(self, step: int) -> Dragged:
        apart = (self._points - self._targets).norm(dim=1)
        points = tuple((float(x), float(y)) for x, y in (self._points / self._size).tolist())
        return Dragged(step, self._code.detach().clone(), points, tuple(float(each) for each in apart),
                       bool((apart <= max(0.5, self._scale)).all()))


def _sizes(resolutions: Sequence[int], side: int) -> list[int]:
    """Of the layers whose features are looked at, the finest first."""
    able = sorted({size for size in resolutions if size <= max(FEATURES, side // 4)} or {resolutions[0]}, reverse=True)
    return able[: 1 + COARSER] if side < SMALL else able[:1]


def _disc(radius: float, steps: int) -> Tensor:
    """Places within `radius`, K 2, on a grid of `steps` from the middle to the rim; the middle is among them."""
    line = torch.linspace(-radius, radius, 2 * steps + 1)
    places = torch.cartesian_prod(line, line)
    return places[places.norm(dim=1) <= radius * 1.001]


def _kept(mask: Tensor, features: Tensor) -> Tensor:
    """1 where features shall stay, 1 1 h w."""
    size = (features.shape[2], features.shape[3])
    may_change = F.interpolate(mask.to(features), size, mode="bilinear", align_corners=False, antialias=True)
    return 1 - may_change.clamp(0, 1)
