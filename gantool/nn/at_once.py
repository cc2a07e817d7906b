"""A part of a loss whose gradient is taken at once, so that what it was computed from is let go before the rest begins.

The gradient of a sum is the sum of the gradients: a loss of several parts, each of which runs pictures through a
network, needs the maps of one part at a time, and not of all. Where the whole loss is minimised, what was taken is
multiplied by what arrives there, so scaled losses and batches in parts come out the same.
"""

from collections.abc import Callable, Iterable
from typing import Any

import torch
from torch import Tensor
from torch.autograd.function import once_differentiable


def at_once(loss: Callable[[], Tensor], leaves: Iterable[Tensor]) -> Tensor:
    """The scalar that `loss` returns, with its gradient by those of `leaves` that learn, and by nothing else.

    The gradient takes the place of the maps until the whole loss is minimised: one number for each of the leaves'.
    Not to be differentiated twice.
    """
    value = loss()
    learning = [leaf for leaf in leaves if leaf.requires_grad]
    if not (value.requires_grad and learning):
        return value
    with torch.autocast(value.device.type, enabled=False):
        gradients = torch.autograd.grad(value, learning, allow_unused=True)
    torch.clear_autocast_cache()  # weights in fewer digits, whose way back is gone
    return _known(value.detach(), gradients, *learning)


class _Known(torch.autograd.Function):
    @staticmethod
    def forward(ctx: Any, value: Tensor, gradients: tuple[Tensor | None, ...], *learning: Tensor) -> Tensor:
        ctx.gradients = gradients
        return value.clone()

    @staticmethod
    @once_differentiable
    def backward(ctx: Any, factor: Tensor) -> tuple[Tensor | None, ...]:
        gradients, ctx.gradients = ctx.gradients, None
        return (None, None, *(each if each is None else each.mul_(factor.to(each.dtype)) for each in gradients))


def _known(value: Tensor, gradients: tuple[Tensor | None, ...], *learning: Tensor) -> Tensor:
    found: Tensor = _Known.apply(value, gradients, *learning)
    return found
