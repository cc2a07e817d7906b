"""Style mixing: some rows of one picture's w+ come from another's (arXiv:1812.04948, section 3.1).

N batch, L rows, D numbers of a w.
"""

from collections.abc import Sequence

import torch
from torch import Tensor


def mixed(codes: Tensor, other: Tensor, rows: Sequence[int], strength: float = 1.0) -> Tensor:
    """`codes`, N L D, with `strength` (0..1) of the way to `other` in `rows`."""
    made = codes.clone()
    chosen = list(rows)
    made[:, chosen] = torch.lerp(codes[:, chosen], other[:, chosen], strength)
    return made


def shifted(codes: Tensor, direction: Tensor, amount: float, rows: Sequence[int]) -> Tensor:
    """`codes`, N L D, moved by `amount` times `direction` (D, or L D) in `rows`."""
    made = codes.clone()
    chosen = list(rows)
    made[:, chosen] += amount * (direction[chosen] if direction.ndim == 2 else direction)
    return made
