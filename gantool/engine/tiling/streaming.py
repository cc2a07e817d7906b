"""A whole picture through a network layer by layer, each layer piece by piece: exact, whatever the size of a piece.

Two passes over the whole network are not exact: the statistics of the second norm depend on those of the first. Here
each layer is computed over all pieces before the next begins, so that every norm knows the whole picture; what lies
between is spilled to host memory or disk. The device holds one window at a time.

C channels, H W pixels.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import torch
import torch.nn.functional as F
from torch import Tensor

from gantool.engine.tiling.statistics import Moments
from gantool.engine.tiling.store import Store
from gantool.nn.streaming import Layer


@dataclass(frozen=True)
class Window:
    """Rows and columns, half open."""

    top: int
    bottom: int
    left: int
    right: int


@dataclass
class _Map:
    """What a layer has left: raw values, and what is still to be done to them when they are read."""

    store: Store
    layer: Layer | None = None
    factor: Tensor | None = None
    summand: Tensor | None = None

    def read(self, window: Window, device: torch.device) -> Tensor:
        values = self.store.read(window.top, window.bottom, window.left, window.right).to(device)
        if self.factor is not None and self.summand is not None:
            values = values * self.factor.to(device) + self.summand.to(device)
        return self.layer.activation(values) if self.layer else values


def stream(layers: Sequence[Layer], picture: Tensor, tile: int, device: torch.device, spill: Path | None) -> Tensor:
    """What the network makes of `picture`, 1 C H W on the CPU in [-1, 1]; 1 C' H' W' on the CPU.

    Args:
        tile: side in px of a piece of any map; at least twice the longest reach.
        device: where the pieces are computed.
        spill: the folder for maps that shall not stay in memory, or None.
    """
    maps = [_kept(picture)]
    try:
        for number, layer in enumerate(layers):
            made = _computed(layer, maps[-1], tile, device, spill)
            if layer.adds:
                _settle(made, maps[-layer.adds], tile, device)
            maps.append(made)
            needed = max((later.adds - ahead + 1 for ahead, later in enumerate(layers[number + 1 :], 1)), default=0)
            for old in maps[: -max(1, needed)]:
                old.store.close()
        return _whole(maps[-1], tile, device)
    finally:
        for each in maps:
            each.store.close()


def _kept(picture: Tensor) -> _Map:
    _, channels, height, width = picture.shape
    store = Store(channels, height, width, None)
    store.write(0, 0, picture)
    return _Map(store)


def _computed(layer: Layer, source: _Map, tile: int, device: torch.device, spill: Path | None) -> _Map:
    """One layer over all pieces, with the statistics its norm needs."""
    height = source.store.height * layer.up // layer.down
    width = source.store.width * layer.up // layer.down
    made: Store | None = None
    moments: Moments | None = None
    for window in pieces(height, width, max(tile - tile % max(layer.up, 1), layer.up)):
        values = layer.compute(_surrounded(layer, source, window, device)).float()
        if made is None:
            made = Store(values.shape[1], height, width, spill)
            moments = Moments(values.shape[1]) if layer.norm else None
        made.write(window.top, window.left, values.cpu())
        if moments is not None:
            moments.add(values)
    assert made is not None
    if moments is None or layer.norm is None:
        return _Map(made, layer)
    return _Map(made, layer, *moments.scale_and_shift(layer.norm))


def _surrounded(layer: Layer, source: _Map, window: Window, device: torch.device) -> Tensor:
    """What `window` of the output needs of the source, with its margin; beyond the picture as `border` says."""

    def span(low: int, high: int, length: int) -> tuple[int, int, int, int]:
        first = low * layer.down // layer.up - layer.reach
        last = high * layer.down // layer.up + layer.reach
        return max(first, 0), min(last, length), max(-first, 0), max(last - length, 0)

    top, bottom, above, below = span(window.top, window.bottom, source.store.height)
    left, right, before, behind = span(window.left, window.right, source.store.width)
    values = source.read(Window(top, bottom, left, right), device)
    margin = (before, behind, above, below)
    if not any(margin):
        return values
    return F.pad(values, margin) if layer.border == "zeros" else F.pad(values, margin, mode=layer.border)


def _settle(made: _Map, earlier: _Map, tile: int, device: torch.device) -> None:
    """Normalise what was computed, add what came in, and write it back: a residual block's end."""
    for window in pieces(made.store.height, made.store.width, tile):
        made.store.write(window.top, window.left, (made.read(window, device) + earlier.read(window, device)).cpu())
    made.layer = made.factor = made.summand = None


def _whole(last: _Map, tile: int, device: torch.device) -> Tensor:
    result = torch.empty(1, last.store.channels, last.store.height, last.store.width)
    for window in pieces(last.store.height, last.store.width, tile):
        result[..., window.top : window.bottom, window.left : window.right] = last.read(window, device).cpu()
    return result


def pieces(height: int, width: int, tile: int) -> Iterator[Window]:
    """Windows that cover everything once; the last of a row or column is never thinner than half a tile."""
    for top, bottom in _cuts(height, tile):
        for left, right in _cuts(width, tile):
            yield Window(top, bottom, left, right)


def _cuts(length: int, tile: int) -> list[tuple[int, int]]:
    edges = list(range(0, length, tile))
    if len(edges) > 1 and length - edges[-1] < tile // 2:
        edges.pop()
    return list(zip(edges, [*edges[1:], length], strict=True))
