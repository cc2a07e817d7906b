"""How small pictures are made of large ones, on the device: by resampling alone, or damaged as pictures on the web are.

The second-order degradation of arXiv:2107.10833, section 3: blur, resize, noise and JPEG, twice, and ringing at the
end. Kernels, noise and JPEG qualities are drawn for each picture, sizes for the whole batch, as there.

N batch, C channels, H W pixels; [0, 1] inside, [-1, 1] outside.
"""

from dataclasses import dataclass

import torch
import torch.nn.functional as F
from kornia.enhance import jpeg_codec_differentiable
from kornia.filters import filter2d
from torch import Generator, Tensor

from gantool.nn.bicubic import resampled
from gantool.recipes.chance import between, draw, whole
from gantool_srgan.config import SRGANConfig
from gantool_srgan.kernels import Kinds, blur, last_ring

MODES = ("area", "bilinear", "bicubic")


@dataclass(frozen=True)
class Round:
    """One round of damage: ranges as (least, most), and how often sizes go up and down."""

    blur: tuple[float, float]
    blurred: float
    sizes: tuple[float, float]
    up: float
    down: float
    noise: tuple[float, float]
    poisson: tuple[float, float]
    jpeg: tuple[float, float]


class Degradation:
    """Makes N C H W into N C H/scale W/scale, as `config.degradation` says; what H W is over a multiple is cut off."""

    def __init__(self, config: SRGANConfig) -> None:
        c = config
        self._config, self.scale = c, c.scale
        self._kinds = Kinds(c.sinc, c.generalised, c.plateau, c.anisotropic)
        self._first = Round((c.blur_from, c.blur_to), 1.0, (c.resize_from, c.resize_to), 0.2, 0.7,
                            (c.noise_from, c.noise_to), (c.poisson_from, c.poisson_to), (c.jpeg_from, c.jpeg_to))
        self._second = Round((c.blur_from_2, c.blur_to_2), c.blur_2, (c.resize_from_2, c.resize_to_2), 0.3, 0.4,
                             (c.noise_from_2, c.noise_to_2), (c.poisson_from_2, c.poisson_to_2),
                             (c.jpeg_from_2, c.jpeg_to_2))

    @torch.no_grad()
    def __call__(self, high: Tensor, seed: int) -> Tensor:
        """N C H W in [-1, 1]; equal seeds give equal pictures."""
        height, width = (side // self.scale for side in high.shape[-2:])
        images = (high[..., : height * self.scale, : width * self.scale].float() + 1) / 2
        if self._config.degradation == "nearest":
            # The middle of each block: what a drawing of large pixels has at that place.
            offset = self.scale // 2
            return images[..., offset :: self.scale, offset :: self.scale].contiguous() * 2 - 1
        if self._config.degradation == "bicubic":
            return _rounded(resampled(images, (height, width))) * 2 - 1
        colours = self._damaged(images[:, :3], (height, width), torch.Generator().manual_seed(seed))
        if images.shape[1] == 4:  # transparency is not damaged
            colours = torch.cat((colours, _rounded(resampled(images[:, 3:], (height, width)))), 1)
        return colours * 2 - 1

    def _damaged(self, images: Tensor, size: tuple[int, int], chance: Generator) -> Tensor:
        noise = torch.Generator(images.device).manual_seed(whole(chance, 0, 2**31 - 1))
        height, width = images.shape[-2:]
        images = self._round(images, self._first, (height, width), chance, noise)
        if self._config.jpeg_to < 100:
            images = compressed(images, _each(len(images), chance, *self._first.jpeg))
        if self._config.second:
            images = self._round(images, self._second, size, chance, noise)
        ringing = torch.stack([last_ring(chance, self._config.sinc_last) for _ in images])
        mode, quality = _mode(chance), _each(len(images), chance, *self._second.jpeg)
        if draw(chance) < 0.5:  # ringing comes before the last JPEG as often as after it
            images = compressed(filtered(resized(images, size, mode), ringing), quality)
        else:
            images = filtered(resized(compressed(images, quality), size, mode), ringing)
        return _rounded(images)

    def _round(self, images: Tensor, how: Round, size: tuple[int, int], chance: Generator, noise: Generator) -> Tensor:
        """Blur, resize to about `size`, and noise."""
        if draw(chance) < how.blurred:
            kernels = [blur(chance, *how.blur, self._kinds) for _ in images]
            images = filtered(images, torch.stack(kernels))
        factor, sizes = 1.0, draw(chance)
        if sizes < how.up:
            factor = between(chance, 1.0, max(how.sizes[1], 1.0))
        elif sizes < how.up + how.down:
            factor = between(chance, how.sizes[0], min(1.0, how.sizes[1]))
        images = resized(images, (round(size[0] * factor), round(size[1] * factor)), _mode(chance))
        grey = torch.rand(len(images), generator=chance) < self._config.grey_noise
        if draw(chance) < 0.5:
            return with_gaussian(images, _each(len(images), chance, *how.noise), grey, noise)
        return with_poisson(images, _each(len(images), chance, *how.poisson), grey, noise)


def filtered(images: Tensor, kernels: Tensor) -> Tensor:
    """Each picture by its own kernel, N K K; beyond its borders a picture goes on as it ends."""
    result: Tensor = filter2d(images, kernels.to(images), border_type="replicate")
    return result.clamp(0, 1)


def resized(images: Tensor, size: tuple[int, int], mode: str) -> Tensor:
    """To (height, width), at least 1 px; without antialiasing, as careless programs do."""
    wanted = max(size[0], 1), max(size[1], 1)
    if tuple(images.shape[-2:]) == wanted:
        return images
    corners = None if mode == "area" else False
    return F.interpolate(images, size=wanted, mode=mode, align_corners=corners).clamp(0, 1)


def with_gaussian(images: Tensor, strengths: Tensor, grey: Tensor, generator: Generator) -> Tensor:
    """Noise of the given standard deviations in steps of 255, N; the same in all channels where `grey`, N."""
    drawn = torch.randn(images.shape, generator=generator, device=images.device)
    drawn = torch.where(_column(grey, images) > 0, drawn[:, :1], drawn)
    return (images + drawn * _column(strengths / 255, images)).clamp(0, 1)


def with_poisson(images: Tensor, strengths: Tensor, grey: Tensor, generator: Generator) -> Tensor:
    """Shot noise: that of 255 photons for white, times the given strengths, N; by brightness where `grey`, N."""
    eight_bit = _rounded(images)
    source = torch.where(_column(grey, images) > 0, eight_bit.mean(1, keepdim=True).expand_as(eight_bit), eight_bit)
    counted = torch.poisson(source * 255, generator=generator) / 255
    noise = counted - source
    noise = torch.where(_column(grey, images) > 0, noise[:, :1], noise)
    return (images + noise * _column(strengths, images)).clamp(0, 1)


def compressed(images: Tensor, qualities: Tensor) -> Tensor:
    """As JPEG of the given qualities, N in 1..100."""
    colour = images if images.shape[1] == 3 else images.expand(-1, 3, -1, -1)
    result: Tensor = jpeg_codec_differentiable(colour.contiguous(), qualities.to(images)).clamp(0, 1)
    return result if images.shape[1] == 3 else result.mean(1, keepdim=True)


def _each(count: int, generator: Generator, low: float, high: float) -> Tensor:
    """A number in low..high for each picture, N."""
    return low + (high - low) * torch.rand(count, generator=generator)


def _mode(generator: Generator) -> str:
    return MODES[whole(generator, 0, len(MODES) - 1)]


def _column(values: Tensor, like: Tensor) -> Tensor:
    return values.to(like).reshape(-1, 1, 1, 1)


def _rounded(images: Tensor) -> Tensor:
    """As 8 bits hold it."""
    return (images.clamp(0, 1) * 255).round() / 255
