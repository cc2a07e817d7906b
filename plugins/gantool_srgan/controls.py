"""What a person may turn while an enlarger runs, and how the average of eight views is made."""

from collections.abc import Callable

import torch
from torch import Tensor

from gantool.api import Control

STRENGTH = Control(
    name="strength", title="Texture", kind="number", default=1.0, minimum=0.0, maximum=1.0, step=0.05,
    help="0 stays true to what is known, 1 invents crisp detail; between them the weights are mixed.")
ENSEMBLE = Control(
    name="ensemble", title="Average of eight views", kind="switch", default=False,
    help="Enlarge the picture turned and mirrored in all eight ways and take the mean: a little truer, eight times as "
         "slow.")


def eightfold(run: Callable[[Tensor], Tensor]) -> Callable[[Tensor], Tensor]:
    """Self-ensemble (arXiv:1707.02921, 3.4): the mean over four turns, each also mirrored, turned back again."""

    def averaged(images: Tensor) -> Tensor:
        total: Tensor | None = None
        for mirrored in (False, True):
            for turns in range(4):
                seen = torch.rot90(images.flip(3) if mirrored else images, turns, (2, 3))
                made = torch.rot90(run(seen.contiguous()), -turns, (2, 3))
                made = made.flip(3) if mirrored else made
                total = made if total is None else total + made
        assert total is not None
        return total / 8

    return averaged
