"""Arithmetic of w+: truncation, ways between codes and sums of them, all seen from the average w.

N batch, L rows (one a layer), D numbers of a w. `mean` is D.
"""

from collections.abc import Sequence

import torch
from torch import Tensor

from gantool.nn.latents import combined, lerp, slerp


def broadcast(w: Tensor, layers: int) -> Tensor:
    """The same w for every layer: N D -> N L D."""
    return w[:, None].expand(-1, layers, -1).contiguous()


def truncated(codes: Tensor, mean: Tensor, psi: float, cutoff: int | None = None) -> Tensor:
    """mean + psi (w - mean) for the first `cutoff` rows (all if None): arXiv:1812.04948, appendix B."""
    pulled = torch.lerp(mean.expand_as(codes), codes, psi)  # psi 1 gives the codes, bit for bit
    if cutoff is None or cutoff >= codes.shape[1]:
        return pulled
    return torch.cat((pulled[:, :cutoff], codes[:, cutoff:]), 1)


def between(start: Tensor, end: Tensor, share: float, mean: Tensor, *, sphere: bool) -> Tensor:
    """The code `share` of the way: straight, or around the mean with the distance from it changing evenly.

    Distances differ from row to row of a batch, so the arc is between the directions and the length is interpolated.
    """
    if not sphere:
        return lerp(start, end, share)
    here, there = start - mean, end - mean
    near, far = (each.norm(dim=-1, keepdim=True).clamp_min(1e-8) for each in (here, there))  # N L 1
    bent: Tensor = mean + slerp(here / near, there / far, share) * lerp(near, far, share)
    return start.clone() if share == 0 else end.clone() if share == 1 else bent


def summed(terms: Sequence[tuple[float, Tensor]], mean: Tensor) -> Tensor:
    """The weighted sum of codes around the mean, with the distance from it that the terms have on average.

    Raises:
        UnusableError: there is no term, or the weights are all 0.
    """
    if len(terms) == 1 and terms[0][0] > 0:
        return terms[0][1].clone()
    shape = terms[0][1].shape if terms else torch.Size()
    rows = [(weight, (code - mean).reshape(-1, code.shape[-1])) for weight, code in terms]
    return mean + combined(rows).reshape(shape)
