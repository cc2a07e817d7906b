"""Painting with a trained StyleGAN2 generator, and everything that editing its pictures needs.

N batch, Z numbers of z, D of w, L rows of w+, K classes. A code is w+, N L D, without truncation.
"""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import torch
from torch import Tensor, nn

from gantool.api import Control, Export, Geometry, Noise, Translator
from gantool.api.synthesis import Way
from gantool.errors import UnusableError
from gantool.nn.latents import latents
from gantool.nn.styles import between, broadcast, summed, truncated
from gantool_stylegan.exporting import carried, weights_of
from gantool_stylegan.frame import cropped_features, padded
from gantool_stylegan.synthesis import Layer


class StyleGANTranslator(Translator):
    """Makes pictures from nothing (`gantool.api.Synthesis`) and lets them be edited (`gantool.api.StyleSpace`)."""

    def __init__(self, export: Export) -> None:
        self.generator, self.discriminator = carried(export)
        self.architecture = self.generator.architecture
        self._networks: dict[str, nn.Module] = {"G": self.generator}
        if self.discriminator is not None:
            self._networks["D"] = self.discriminator
            self.discriminator.eval().requires_grad_(False)
        self.network = nn.ModuleDict({"G": self.generator})  # D takes none of the device's memory until it is asked
        self.network.eval().requires_grad_(False)
        shape = self.architecture
        self.controls = _controls(shape.layers)
        self.geometry = Geometry(trained=shape.size)
        self.input_channels = self.output_channels = shape.channels
        self.latent_size, self.classes, self.style_width = shape.latent, shape.classes, shape.style
        self.picture_size = (shape.height, shape.width)
        painted = tuple(size for size in shape.sizes for _ in range(2))  # 4 4 8 8 16 16 ...
        self.resolutions = (*painted[1:], shape.size)  # at 4 px there is one layer; the last row gives the colours

    @property
    def w_mean(self) -> Tensor:
        """The average w, D."""
        return self.generator.mapping.average

    def sample(self, seeds: Sequence[int], label: int | None = None) -> Tensor:
        """One code for each seed; without a label the seed decides on the class too."""
        z = latents(seeds, self.latent_size).to(self.w_mean.device)
        count = len(self.classes)
        if label is not None and not 0 <= label < count:
            raise UnusableError(f"There is no class {label}; this model has {count or 'none'}.")
        labels = [seed % count if label is None else label for seed in seeds] if count else []
        chosen = torch.tensor(labels, dtype=torch.int64, device=z.device) if count else None
        return broadcast(self._mapped(z, chosen), self.architecture.layers)

    def interpolate(self, start: Tensor, end: Tensor, share: float, along: Way = "sphere") -> Tensor:
        """Between two codes, around the average."""
        return between(start, end, share, self.w_mean, sphere=along == "sphere")

    def combine(self, terms: Sequence[tuple[float, Tensor]]) -> Tensor:
        """The weighted sum of codes, around the average."""
        return summed(terms, self.w_mean)

    def encode(self, images: Tensor) -> Tensor:
        """A picture's code has to be searched for."""
        raise UnusableError(
            "A StyleGAN model makes pictures from nothing; to make it paint a picture of yours, project that first "
            "(gantool edit MODEL project).")

    def decode(self, code: Tensor, settings: Mapping[str, Any]) -> Tensor:
        """N L D -> N C height width in [-1, 1]."""
        psi, cutoff = float(settings.get("psi", 1.0)), int(settings.get("cutoff", 0))
        code = truncated(code, self.w_mean, psi, cutoff or None)
        kind = settings.get("noise", "fixed")
        noise: Noise = int(settings.get("seed", 0)) if kind == "seed" else kind
        return self._one_by_one(code, noise).clamp(-1, 1)

    def map(self, z: Tensor, label: int | None = None) -> Tensor:
        """N Z -> N D."""
        count = len(self.classes)
        if not count:
            return self._mapped(z, None)
        weights = torch.full((len(z), count), 1 / count, device=z.device)
        if label is not None:
            weights = torch.zeros_like(weights)
            weights[:, label] = 1
        return self._mapped(z, weights)

    def paint(self, codes: Tensor, noise: Noise = "fixed") -> Tensor:
        """N L D -> N C height width, not clamped."""
        painted: Tensor = self.generator(codes, noise)
        return painted.float()

    def features(self, codes: Tensor, resolution: int, noise: Noise = "fixed") -> Tensor:
        """What the block of this size hands on: N F h w."""
        _, features = self.generator.synthesis(codes, noise, resolution)
        return cropped_features(features, self.architecture)

    def noise_maps(self) -> list[Tensor]:
        """The fixed noise of each layer, 1 1 h w, first to last painted."""
        return [layer.noise[None, None] for layer in self.generator.synthesis.modules() if isinstance(layer, Layer)]

    def style_matrices(self) -> list[Tensor]:
        """For each row of a code the matrices of all layers that read it, stacked: S D."""
        return self.generator.synthesis.style_matrices()

    def tunable(self) -> Iterable[nn.Parameter]:
        """All weights that paint."""
        return self.generator.synthesis.parameters()

    def discriminator_features(self, images: Tensor) -> list[Tensor] | None:
        """What D's blocks hand on, where the model carries one."""
        if self.discriminator is None:
            return None
        return self.discriminator.to(images.device).features(padded(images, self.architecture))

    def export(self) -> Export:
        """The model as it is now."""
        return Export(weights_of(self._networks), self.architecture.model_dump(mode="json"))

    def _mapped(self, z: Tensor, label: Tensor | None) -> Tensor:
        """Row by row on the CPU: matrix products then add up in the same order in every batch."""
        if not z.is_cpu or z.requires_grad:
            return self.generator.mapping(z, label)  # type: ignore[no-any-return]  # a module's call
        labels: Sequence[Tensor | None] = [None] * len(z) if label is None else torch.split(label, 1)
        made = [self.generator.mapping(row, chosen) for row, chosen in zip(torch.split(z, 1), labels, strict=True)]
        return torch.cat(made) if made else z.new_zeros(0, self.style_width)

    def _one_by_one(self, code: Tensor, noise: Noise) -> Tensor:
        parts = torch.split(code, 1) if code.is_cpu else (code,)
        return torch.cat([self.paint(part, noise) for part in parts])


def _controls(layers: int) -> tuple[Control, ...]:
    return (
        Control(name="psi", title="Truncation", kind="number", default=1.0, minimum=0.0, maximum=1.5, step=0.05,
                help="Below 1 pictures are more typical and more alike, above 1 stranger; 0 is the average picture."),
        Control(name="cutoff", title="Truncated layers", kind="number", default=0, minimum=0, maximum=layers, step=1,
                help="Truncation holds for so many layers, the coarsest first; 0 means all of them."),
        Control(name="noise", title="Noise", kind="choice", default="fixed", choices=("fixed", "off", "seed"),
                help="Where fine chance detail comes from: the model's own, none, or drawn from the seed below."),
        Control(name="seed", title="Noise seed", kind="seed", default=0,
                help="Another number gives other chance detail, where noise is drawn from the seed."),
    )
