"""Which parts of the networks may be computed in half the digits.

Full precision stay: the mapping network, styles and demodulation (`gantool.nn.modulated`), the running sum of pictures,
minibatch deviation and all of D below it, penalties, and every block of at most 32 px. Rounding there moves whole parts
of a picture, and costs nothing to avoid: the larger blocks take nearly all of the time.
"""

import torch
from torch import Tensor

COARSE = 32  # px


def precision(x: Tensor, size: int) -> torch.autocast:
    """That of a block of `size` px, as far as autocast is on."""
    kind = x.device.type
    return torch.autocast(kind, enabled=torch.is_autocast_enabled(kind) and size > COARSE,
                          dtype=torch.get_autocast_dtype(kind))


def exactly(x: Tensor) -> torch.autocast:
    """The precision of the weights."""
    return torch.autocast(x.device.type, enabled=False)
