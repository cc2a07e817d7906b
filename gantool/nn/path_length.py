"""Path-length regularisation of a generator: equal steps in w should change the picture equally much everywhere.

StyleGAN2, arXiv:1912.04958, section 3.2 and appendix B. N batch, C channels, H W pixels, L latents of a picture.
"""

import math
from collections.abc import Callable
from typing import Any

import torch
from torch import Tensor

from gantool.nn import rows
from gantool.nn.penalties import exactly

Synthesis = Callable[[Tensor], Tensor]
"""w, N D or N L D, to pictures N C H W."""


def path_lengths(synthesis: Synthesis, w: Tensor, noise: Tensor | None = None) -> Tensor:
    """|J_w^T y|_2 for each row of `w`, N, differentiable in the weights of G.

    Args:
        noise: y, of the pictures' shape; N(0, 1) divided by the root of their pixels if not given, so that the length
            does not depend on the resolution. With L latents a picture, the mean over them is taken under the root.
    """
    with exactly(w.device), torch.enable_grad():
        w = w.float() if w.dtype in (torch.bfloat16, torch.float16) else w
        w = w if w.requires_grad else w.detach().requires_grad_(True)
        images = synthesis(w)  # N C H W
        if noise is None:
            noise = rows.randn_like(images) / math.sqrt(images.shape[2] * images.shape[3])
        (gradient,) = torch.autograd.grad((images * noise).sum(), w, create_graph=True)  # J^T y = grad_w <g(w), y>
        squares = gradient.square().sum(-1)  # N or N L
        return squares.reshape(len(w), -1).mean(1).sqrt()  # N


class PathLength:
    """E (|J_w^T y|_2 - a)^2, (4), where a is the moving mean of the lengths; `state` is what a resume needs."""

    def __init__(self, decay: float = 0.01) -> None:
        self._decay = decay
        self.mean = 0.0

    def __call__(self, synthesis: Synthesis, w: Tensor, noise: Tensor | None = None) -> Tensor:
        """The penalty on these latents; moves the mean towards their lengths first."""
        lengths = path_lengths(synthesis, w, noise)
        self.mean += self._decay * (float(lengths.detach().mean()) - self.mean)
        return (lengths - self.mean).square().mean()

    def state(self) -> dict[str, Any]:
        """Plain values from which `load` goes on."""
        return {"mean": self.mean}

    def load(self, state: dict[str, Any]) -> None:
        """Take back what `state` gave."""
        self.mean = float(state["mean"])
