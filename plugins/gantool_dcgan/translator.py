"""Painting with a trained DCGAN generator: pictures from seeds, between two, and from sums of them.

N batch, Z numbers of a latent, K classes. A code is N Z+K: a latent, then a weight for each class.
"""

from collections.abc import Mapping, Sequence
from typing import Any

import torch
import torch.nn.functional as F
from torch import Tensor

from gantool.api import Control, Export, Geometry, Translator
from gantool.api.synthesis import Way
from gantool.errors import UnusableError
from gantool.nn.latents import combined, latents, lerp, slerp
from gantool.nn.upsampling import fold
from gantool_dcgan.networks import Architecture, Generator


class DCGANTranslator(Translator):
    """Makes pictures from nothing (`gantool.api.Synthesis`); it cannot translate any."""

    controls = (
        Control(name="psi", title="Truncation", kind="number", default=1.0, minimum=0.0, maximum=1.5, step=0.05,
                help="Below 1 pictures are more typical and more alike, above 1 stranger."),
    )

    def __init__(self, export: Export) -> None:
        try:
            self.architecture = Architecture.model_validate(dict(export.architecture))
            self.network = Generator(self.architecture)
            self.network.load_state_dict(dict(export.weights))
        except (ValueError, RuntimeError) as error:
            reason = str(error).splitlines()[0].rstrip(".:")
            raise UnusableError(f"These weights are no DCGAN model that gantool can run: {reason}. "
                                "Export it again where it was trained.") from error
        fold(self.network)
        self.network.eval().requires_grad_(False)
        self.geometry = Geometry(trained=self.architecture.size)
        self.input_channels = self.output_channels = self.architecture.channels
        self.latent_size, self.classes = self.architecture.latent, self.architecture.classes

    def sample(self, seeds: Sequence[int], label: int | None = None) -> Tensor:
        """One code for each seed; without a label the seed decides on the class too."""
        z = latents(seeds, self.latent_size)
        count = len(self.classes)
        if label is not None and not 0 <= label < count:
            raise UnusableError(f"There is no class {label}; this model has {count or 'none'}.")
        labels = [seed % count if label is None else label for seed in seeds] if count else []
        weights = F.one_hot(torch.tensor(labels, dtype=torch.long), count).float() if count else z[:, :0]
        return torch.cat((z, weights), 1).to(next(self.network.parameters()).device)

    def interpolate(self, start: Tensor, end: Tensor, share: float,
                    along: Way = "sphere") -> Tensor:
        """Between two codes; classes are blended."""
        between = slerp if along == "sphere" else lerp
        (z_start, y_start), (z_end, y_end) = self._parts(start), self._parts(end)
        return torch.cat((between(z_start, z_end, share), lerp(y_start, y_end, share)), 1)

    def combine(self, terms: Sequence[tuple[float, Tensor]]) -> Tensor:
        """The weighted sum of codes; its classes have weights that are not negative and sum to 1."""
        z = combined([(weight, self._parts(code)[0]) for weight, code in terms])
        y = torch.stack([weight * self._parts(code)[1] for weight, code in terms]).sum(0).clamp_min(0)
        return torch.cat((z, y / y.sum(1, keepdim=True).clamp_min(1e-6)), 1)

    def encode(self, images: Tensor) -> Tensor:
        """There is nothing to encode."""
        raise UnusableError("A DCGAN model makes pictures from nothing and cannot take one in.")

    def decode(self, code: Tensor, settings: Mapping[str, Any]) -> Tensor:
        """N Z+K -> N C H W in [-1, 1]."""
        z, y = self._parts(code)
        code = torch.cat((z * float(settings.get("psi", 1.0)), y), 1)
        # One by one on the CPU: convolutions then add up in the same order in every batch.
        parts = torch.split(code, 1) if code.is_cpu else (code,)
        return torch.cat([self.network(part) for part in parts]).float()

    def _parts(self, code: Tensor) -> tuple[Tensor, Tensor]:
        return code[:, : self.latent_size], code[:, self.latent_size :]
