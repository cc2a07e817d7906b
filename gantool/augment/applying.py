"""A draw applied to pictures: only those that it changes are worked on, and nothing is asked of the device."""

# N batch, C channels, H W pixels

from collections.abc import Callable, Sequence

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from gantool.augment import bands
from gantool.augment.bank import HALF, kernels
from gantool.augment.color import color_matrices, recolored
from gantool.augment.draws import Draws, Values
from gantool.augment.geometry import Motion, motion, theta
from gantool.augment.warp import affine_grid, warp
from gantool.nn import rows

COLORS = ("brightness", "contrast", "luma", "hue", "saturation")
Chosen = NDArray[np.bool_]


def apply(draws: Draws, *images: Tensor, color_on: Sequence[bool] | None = None) -> tuple[Tensor, ...]:
    """Change all `images` by one draw; `color_on` says for each whether colour, filter and noise apply too (None: yes).

    Transparency, the fourth channel of a coloured picture, is moved and cut but never coloured. Half precision is
    raised to float32.

    Raises:
        ValueError: the pictures do not agree in N, H and W, or one that is to be coloured has not 1, 3 or 4 channels.
    """
    colored = [True] * len(images) if color_on is None else list(color_on)
    _check(draws, images, colored)
    with torch.autocast(images[0].device.type, enabled=False):
        done = [each.float() if each.dtype in (torch.bfloat16, torch.float16) else each for each in images]
        done = _moved(draws, done)
        done = [
            _valued(draws, each, index) if on else each
            for index, (each, on) in enumerate(zip(done, colored, strict=True))
        ]
        return tuple(_cut(draws, _panned(draws, done)))  # after the colours, so that their zeros stay grey


def _check(draws: Draws, images: Sequence[Tensor], colored: Sequence[bool]) -> None:
    sizes = {(each.shape[0], *each.shape[2:]) for each in images}
    if len(sizes) != 1 or draws.count != len(images[0]):
        raise ValueError(f"pictures of {sorted(sizes)} cannot be changed alike by a draw for {draws.count}")
    if len(colored) != len(images):
        raise ValueError(f"color_on has {len(colored)} flags for {len(images)} pictures")
    for each, on in zip(images, colored, strict=True):
        if on and each.shape[1] not in (1, 3, 4):
            raise ValueError(f"colours of {each.shape[1]} channels cannot be changed; set color_on to False for them")


# -- places


def _moved(draws: Draws, images: list[Tensor]) -> list[Tensor]:
    """Blit and geometry: one warp for all images together."""
    height, width = images[0].shape[2:]
    way = motion(draws, width, height)
    if not way.moves.any():
        return images
    together = torch.cat(images, 1) if len(images) > 1 else images[0]
    done = _some(together, way.moves, lambda some: _warped(some, way))
    return list(torch.split(done, [each.shape[1] for each in images], 1))


def _warped(images: Tensor, way: Motion) -> Tensor:
    """The pictures that move, each from where `way` says."""
    height, width = images.shape[2:]
    grid = affine_grid(_tensor(theta(way, width, height)[way.moves], images), width, height)
    return warp(images if way.on_grid else _doubled(images, way.footprint[way.moves]), grid)


def _doubled(images: Tensor, footprint: Values) -> Tensor:
    """One value more between each two, and no detail that the output's pixels cannot show: (2H - 1) x (2W - 1)."""
    height, width = images.shape[2:]
    farthest = bands.reach(float(footprint.max()))
    covered = _tensor(footprint, images)  # N 2
    rows = bands.upsampling(covered[:, 1], height, farthest)
    columns = bands.upsampling(covered[:, 0], width, farthest)
    return bands.filtered(images, rows, columns, farthest)


def _panned(draws: Draws, images: list[Tensor]) -> list[Tensor]:
    """Translation by whole pixels, with zeros where nothing is (arXiv:2006.10738, section 3.3)."""
    chosen = draws.acts("pan")
    if not chosen.any():
        return images
    height, width = images[0].shape[2:]
    size = np.array([width, height], dtype=np.float64)
    matrices = np.tile(np.eye(2, 3), (int(chosen.sum()), 1, 1))
    matrices[:, :, 2] = -2 * np.round(draws.pan[chosen] * size) / (size - 1)
    grid = affine_grid(_tensor(matrices, images[0]), width, height)
    return [_some(each, chosen, lambda some: warp(some, grid, mirrored=False)) for each in images]


def _cut(draws: Draws, images: list[Tensor]) -> list[Tensor]:
    """A square set to 0."""
    if not draws.acts("cutout").any():
        return images
    height, width = images[0].shape[2:]
    x, y, side = _tensor(draws.cutout, images[0])[:, :, None].unbind(1)  # N 1 each
    device = images[0].device
    across = (((torch.arange(width, device=device) + 0.5) / width - x).abs() < side / 2)[:, None, None, :]
    down = (((torch.arange(height, device=device) + 0.5) / height - y).abs() < side / 2)[:, None, :, None]
    return [each.masked_fill(across & down, 0.0) for each in images]


# -- values


def _valued(draws: Draws, images: Tensor, index: int) -> Tensor:
    """Colour, filter and noise on all channels but transparency."""
    colors = images[:, :3]
    done = _noisy(draws, _sifted(draws, _recolored(draws, colors)), index)
    if done is colors:
        return images
    return torch.cat([done, images[:, 3:]], 1) if images.shape[1] == 4 else done


def _recolored(draws: Draws, colors: Tensor) -> Tensor:
    if not any(draws.acts(name).any() for name in COLORS):
        return colors
    return recolored(colors, _tensor(color_matrices(draws), colors))


def _sifted(draws: Draws, colors: Tensor) -> Tensor:
    """The gains of the four bands, along rows and along columns."""
    chosen = draws.acts("bands")
    if not chosen.any():
        return colors
    height, width = colors.shape[2:]
    kernel = _tensor(kernels(draws.bands[chosen]), colors)
    rows, columns = bands.convolution(kernel, height), bands.convolution(kernel, width)
    return _some(colors, chosen, lambda some: bands.filtered(some, rows, columns, HALF))


def _noisy(draws: Draws, colors: Tensor, index: int) -> Tensor:
    """White noise; each image of a call has its own."""
    if not draws.acts("noise").any():
        return colors
    source = torch.Generator(colors.device).manual_seed(draws.noise_seed + index)
    noise = rows.randn(*colors.shape, generator=source, device=colors.device, dtype=colors.dtype)
    return torch.addcmul(colors, noise, _tensor(draws.noise, colors)[:, None, None, None])


def _some(images: Tensor, chosen: Chosen, change: Callable[[Tensor], Tensor]) -> Tensor:
    """Change those pictures of a batch that are `chosen`."""
    if chosen.all():
        return change(images)
    where = torch.from_numpy(np.flatnonzero(chosen)).to(images.device, non_blocking=True)
    return images.index_copy(0, where, change(images.index_select(0, where)))


def _tensor(values: Values, like: Tensor) -> Tensor:
    return torch.from_numpy(np.ascontiguousarray(values)).to(like.device, like.dtype, non_blocking=True)
