"""The mapping network f: z and a label to w. StyleGAN, arXiv:1812.04948, section 2, as arXiv:1912.04958 uses it; labels
as in arXiv:2006.06676, appendix C.

N batch, Z numbers of z, D of w, K classes.
"""

import torch
import torch.nn.functional as F
from torch import Tensor, nn

from gantool.nn.equalised import GAIN, EqualisedLinear, activated

SETTLING = 0.995
"""Share of the average of w that stays at each step."""


class Labels(nn.Module):
    """A label as a direction of length sqrt(D): labels N (or weights of classes, N K) -> N D."""

    def __init__(self, classes: int, numbers: int) -> None:
        super().__init__()
        self.classes = classes
        self.embed = EqualisedLinear(classes, numbers)

    def forward(self, label: Tensor) -> Tensor:
        chosen = label if label.is_floating_point() else F.one_hot(label, self.classes)
        return spread(self.embed(chosen.to(self.embed.weight.dtype)))


class Layers(nn.Module):
    """`depth` fully connected layers that learn `rate` times as fast: N from -> N to."""

    def __init__(self, numbers: int, width: int, depth: int, rate: float) -> None:
        super().__init__()
        inputs = [numbers, *[width] * (depth - 1)]
        self.layers = nn.ModuleList(EqualisedLinear(each, width, rate=rate) for each in inputs)

    def forward(self, x: Tensor) -> Tensor:
        for layer in self.layers:
            x = activated(layer(x, GAIN))
        return x


class Mapping(nn.Module):
    """f(z, y), in the precision of its weights whatever surrounds it; `average` is the running mean of w."""

    average: Tensor

    def __init__(self, latent: int, style: int, depth: int, rate: float, classes: int = 0) -> None:
        super().__init__()
        self.labels = Labels(classes, style) if classes else None
        self.layers = Layers(latent + (style if classes else 0), style, depth, rate)
        self.register_buffer("average", torch.zeros(style))

    def forward(self, z: Tensor, label: Tensor | None = None) -> Tensor:
        """N Z -> N D; where there are classes, `label` is needed."""
        with torch.autocast(z.device.type, enabled=False):
            x = spread(z.to(self.average.dtype))
            if self.labels is not None:
                if label is None:
                    raise ValueError("this mapping network needs labels")
                x = torch.cat((x, self.labels(label)), 1)  # N Z+D
            w: Tensor = self.layers(x)
            return w

    @torch.no_grad()
    def settle(self, w: Tensor) -> None:
        """Move the average of w towards the mean of these."""
        self.average.lerp_(w.detach().to(self.average.dtype).mean(0), 1 - SETTLING)


def spread(x: Tensor) -> Tensor:
    """Rows brought to a mean square of 1."""
    return x * (x.square().mean(1, keepdim=True) + 1e-8).rsqrt()
