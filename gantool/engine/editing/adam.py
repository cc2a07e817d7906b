"""Adam over a few tensors: arXiv:1412.6980, algorithm 1. That of torch would first import its compiler, which takes
seconds that a person who drags a point would wait."""

from collections.abc import Sequence

import torch
from torch import Tensor

BETA1, BETA2, EPSILON = 0.9, 0.999, 1e-8


class Adam:
    """Moves `tensors` against their gradients; `rate` may be set before each step, one for each of `tensors`."""

    def __init__(self, tensors: Sequence[Tensor], rates: Sequence[float]) -> None:
        self.tensors = list(tensors)
        self.rates = list(rates)
        self._first = [torch.zeros_like(each) for each in self.tensors]
        self._second = [torch.zeros_like(each) for each in self.tensors]
        self._step = 0

    def zero_grad(self) -> None:
        """Forget the gradients."""
        for each in self.tensors:
            each.grad = None

    @torch.no_grad()
    def step(self, speed: float = 1.0) -> None:
        """One step at `speed` times the rates."""
        self._step += 1
        for x, m, v, rate in zip(self.tensors, self._first, self._second, self.rates, strict=True):
            if x.grad is None:
                continue
            m.lerp_(x.grad, 1 - BETA1)
            v.lerp_(x.grad.square(), 1 - BETA2)
            unbiased = (v / (1 - BETA2**self._step)).sqrt_().add_(EPSILON)
            x.addcdiv_(m, unbiased, value=-rate * speed / (1 - BETA1**self._step))
