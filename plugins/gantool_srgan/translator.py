"""Running an enlarger that consists of our own networks."""

from collections.abc import Mapping, Sequence
from typing import Any

import torch
from torch import Tensor

from gantool.api import Export, Geometry, Tiling, Translator
from gantool.errors import UnusableError
from gantool.nn.streaming import Layer
from gantool_srgan.controls import ENSEMBLE, STRENGTH, eightfold
from gantool_srgan.enlarger import Enlarger
from gantool_srgan.networks import Architecture
from gantool_srgan.srresnet import SRResNet

FEATHER = 16  # px at the low size over which tiles blend where the overlap is less than what the network sees
SEEN = 48
"""px at the low size that RRDB's tiles overlap, although it reaches hundreds: with first weights nothing more is felt
(measurements.md); with fully trained ones it has not been measured."""


class SRGANTranslator(Translator):
    """Lets the generator enlarge the picture."""

    network: Enlarger

    def __init__(self, export: Export) -> None:
        try:
            architecture = Architecture.model_validate(dict(export.architecture))
            network = Enlarger(architecture)
            network.take(export.weights)
        except (ValueError, TypeError) as error:
            reason = str(error).splitlines()[0]
            raise UnusableError(f"These weights are no enlarger that gantool can run: {reason}. "
                                "Export it again where it was trained.") from error
        self.network = network.eval().requires_grad_(False)
        self.geometry = geometry(architecture)
        self.controls = (STRENGTH, ENSEMBLE) if architecture.both else (ENSEMBLE,)
        self.input_channels = self.output_channels = architecture.channels

    def encode(self, images: Tensor) -> Tensor:
        """The picture itself: what an enlarger does cannot be halved."""
        return images

    def decode(self, code: Tensor, settings: Mapping[str, Any]) -> Tensor:
        """N C H W -> N C sH sW in [-1, 1]."""
        strength = float(settings.get("strength", 1.0))

        def enlarged(images: Tensor) -> Tensor:
            return self.network(images, strength)  # type: ignore[no-any-return]  # modules are untyped

        # One by one on the CPU: no slower there, and convolutions then add up in the same order in every batch.
        alone = code.is_cpu and not torch.compiler.is_exporting()  # an export must not fix the size of its batch
        parts = torch.split(code, 1) if alone else (code,)
        run = eightfold(enlarged) if settings.get("ensemble") else enlarged
        return torch.cat([run(part) for part in parts]).float().clamp(-1, 1)

    def layers(self, settings: Mapping[str, Any]) -> Sequence[Layer] | None:
        """The generator as a chain of local layers, where its norms need the statistics of the whole picture."""
        if settings.get("ensemble") or self.network.faithful is not None:
            return None
        assert isinstance(self.network.crisp, SRResNet)
        return list(self.network.crisp.layers())


def geometry(architecture: Architecture) -> Geometry:
    """Which sizes the generator takes, and how a large picture is cut."""
    multiple, scale = architecture.multiple, architecture.scale
    if architecture.generator == "srresnet" and architecture.norm == "instance":
        return Geometry(scale=scale, minimum=2, tiling=Tiling.GLOBAL)
    if architecture.generator == "rrdb":
        seen = SEEN * multiple
        if architecture.reach > seen:
            return Geometry(multiple_of=multiple, minimum=multiple, scale=scale, tiling=Tiling.OVERLAP, overlap=seen,
                            feather=FEATHER)
    return Geometry(multiple_of=multiple, minimum=multiple, scale=scale, tiling=Tiling.OVERLAP,
                    overlap=architecture.reach)
