"""A generator with styles whose meaning is known: place, size and colours of a soft disc.

N batch, Z = D = 8 numbers of z and of w, L = 4 rows. Row 0 gives the place, row 1 the size, row 2 the disc's colour,
row 3 the ground's. `detail` is a picture that is added, 0 until tuning changes it. One map of noise.
"""

import math
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import torch
from torch import Tensor, nn
from torch.nn import Parameter

from gantool.api import Control, Export, Geometry, Noise, Translator
from gantool.api.synthesis import Way
from gantool.nn.latents import latents
from gantool.nn.styles import between, broadcast, summed, truncated

WIDTH, STYLES, FEATURES = 8, 3, 8
RESOLUTIONS = (8, 8, 16, 32)


class BlobNetwork(nn.Module):
    """w+ to a picture."""

    def __init__(self, size: int) -> None:
        super().__init__()
        self.size = size
        self.mapping = Parameter(torch.eye(WIDTH))
        self.affine = Parameter(torch.zeros(len(RESOLUTIONS), STYLES, WIDTH))
        self.bias = Parameter(torch.zeros(len(RESOLUTIONS), STYLES))
        self.detail = Parameter(torch.zeros(1, 3, size, size))
        self.register_buffer("noise", torch.zeros(1, 1, size, size))
        self.register_buffer("w_mean", torch.zeros(WIDTH))

    def styles(self, codes: Tensor) -> Tensor:
        """N 4 8 -> N 4 3."""
        return torch.einsum("lsd,nld->nls", self.affine, codes) + self.bias

    def places(self, styles: Tensor, size: int) -> tuple[Tensor, Tensor]:
        """How far each pixel lies from the disc's middle, in shares of the picture: N h w, across and down."""
        line = (torch.arange(size, device=styles.device) + 0.5) / size
        middle = 0.5 + 0.35 * torch.tanh(styles[:, 0, :2])  # N 2
        across = line[None, None, :] - middle[:, 0, None, None]
        down = line[None, :, None] - middle[:, 1, None, None]
        return torch.broadcast_tensors(across, down)

    def disc(self, styles: Tensor, size: int) -> Tensor:
        """N 1 h w: 1 within the disc, 0 outside."""
        across, down = self.places(styles, size)
        radius = 0.18 + 0.06 * torch.tanh(styles[:, 1, 0])[:, None, None]
        return torch.sigmoid((radius - (across.square() + down.square() + 1e-6).sqrt()) * 30)[:, None]


class BlobTranslator(Translator):
    """`Synthesis` and `StyleSpace`."""

    controls = (Control(name="psi", title="Variety", kind="number", default=1.0, minimum=0.0, maximum=1.5, step=0.05,
                        help="Below 1 pictures are more typical."),)

    def __init__(self, export: Export) -> None:
        self.size = int(export.architecture.get("size", 32))  # type: ignore[arg-type]  # JSON
        self.judges = bool(export.architecture.get("judges", False))
        self.network = self.painter = BlobNetwork(self.size)
        self.painter.load_state_dict(dict(export.weights))
        self.painter.eval().requires_grad_(False)
        self.geometry = Geometry(trained=self.size)
        self.latent_size, self.classes = WIDTH, ()
        self.style_width, self.resolutions = WIDTH, RESOLUTIONS
        self.picture_size = (self.size, self.size)

    @property
    def w_mean(self) -> Tensor:
        return self.painter.get_buffer("w_mean")

    def noise_maps(self) -> Sequence[Tensor]:
        return [self.painter.get_buffer("noise")]

    def map(self, z: Tensor, label: int | None = None) -> Tensor:
        return z @ self.painter.mapping.T

    def paint(self, codes: Tensor, noise: Noise = "fixed") -> Tensor:
        return torch.cat([self._painted(each, noise) for each in codes.split(1)])

    def _painted(self, code: Tensor, noise: Noise) -> Tensor:
        styles = self.painter.styles(code)
        disc = self.painter.disc(styles, self.size)
        colour, ground = (torch.tanh(styles[:, row, :, None, None]) for row in (2, 3))
        return disc * colour + (1 - disc) * ground + self.painter.detail + 0.05 * self._noise(noise)

    def _noise(self, noise: Noise) -> Tensor:
        fixed = self.painter.get_buffer("noise")
        if noise == "off":
            return torch.zeros_like(fixed)
        if isinstance(noise, int):
            return torch.randn(fixed.shape, generator=torch.Generator().manual_seed(noise)).to(fixed)
        return fixed if noise == "fixed" else noise[0]  # type: ignore[return-value]  # one of its literals

    def features(self, codes: Tensor, resolution: int, noise: Noise = "fixed") -> Tensor:
        styles = self.painter.styles(codes)
        across, down = self.painter.places(styles, resolution)
        away = (across.square() + down.square() + 1e-6).sqrt()
        waves = [torch.exp(-(away / width).square()) for width in (0.05, 0.1, 0.2, 0.4)]
        sides = [each * torch.exp(-(away / 0.3).square()) * 5 for each in (across, down)]
        rims = [torch.sin(away * math.pi * 4), torch.cos(away * math.pi * 2)]
        return torch.stack([*waves, *sides, *rims], 1)

    def style_matrices(self) -> Sequence[Tensor]:
        return list(self.painter.affine)

    def tunable(self) -> Iterable[Parameter]:
        return (self.painter.affine, self.painter.bias, self.painter.detail)

    def discriminator_features(self, images: Tensor) -> Sequence[Tensor] | None:
        if not self.judges:
            return None
        halved = torch.nn.functional.avg_pool2d(images, 4)
        return [torch.cat((halved, halved.square()), 1)]

    def export(self) -> Export:
        weights = {name: value.detach().cpu().clone() for name, value in self.painter.state_dict().items()}
        return Export(weights, {"size": self.size, "judges": self.judges})

    def sample(self, seeds: Sequence[int], label: int | None = None) -> Tensor:
        return broadcast(self.map(latents(seeds, WIDTH).to(self.w_mean.device)), len(RESOLUTIONS))

    def interpolate(self, start: Tensor, end: Tensor, share: float, along: Way = "sphere") -> Tensor:
        return between(start, end, share, self.w_mean, sphere=along == "sphere")

    def combine(self, terms: Sequence[tuple[float, Tensor]]) -> Tensor:
        return summed(terms, self.w_mean)

    def encode(self, images: Tensor) -> Any:
        raise NotImplementedError

    def decode(self, code: Any, settings: Mapping[str, Any]) -> Tensor:
        return self.paint(truncated(code, self.w_mean, float(settings.get("psi", 1.0)))).clamp(-1, 1)
