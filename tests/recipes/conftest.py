"""A picture with everything that recipes look for: edges, a slope, colours, some grain."""

from collections.abc import Callable, Iterator

import pytest
import torch
from torch import Tensor

Picture = Callable[..., Tensor]


@pytest.fixture(autouse=True)
def one_thread() -> Iterator[None]:
    """Threads cost more than they bring for small pictures, above all where tests share the cores."""
    before = torch.get_num_threads()
    torch.set_num_threads(1)
    yield
    torch.set_num_threads(before)


@pytest.fixture(scope="session")
def picture() -> Picture:
    """Call it with height and width: a bright disc and a dark bar on a slope of grey, with some grain, 1 3 H W."""

    def make(height: int = 96, width: int = 80, *, seed: int = 0, grain: float = 0.02) -> Tensor:
        generator = torch.Generator().manual_seed(seed)
        ys, xs = torch.meshgrid(torch.linspace(-1, 1, height), torch.linspace(-1, 1, width), indexing="ij")
        grey = 0.2 * xs
        grey = torch.where((xs + 0.2) ** 2 + (ys + 0.2) ** 2 < 0.25, torch.tensor(0.8), grey)
        grey = torch.where((xs - 0.6).abs() < 0.12, torch.tensor(-0.8), grey)
        color = torch.stack([grey, 0.9 * grey, 0.7 * grey]) + grain * torch.randn(3, height, width, generator=generator)
        return color.clamp(-1, 1)[None]

    return make
