"""How long a gradient is."""

from collections.abc import Iterable

import torch
from torch import Tensor
from torch.nn import Parameter


def total_norm(parameters: Iterable[Parameter]) -> Tensor:
    """The Euclidean norm over all gradients there are, as a scalar on their device, for which nothing waits."""
    gradients = [parameter.grad for parameter in parameters if parameter.grad is not None]
    if not gradients:
        return torch.zeros(())
    norm: Tensor = torch.linalg.vector_norm(torch.stack(torch._foreach_norm(gradients)))
    return norm
