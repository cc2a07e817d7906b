"""Running a trained pix2pix generator."""

from collections.abc import Mapping
from typing import Any

import torch
from torch import Tensor

from gantool.api import Control, Export, Geometry, Tiling, Translator
from gantool.errors import UnusableError
from gantool.nn.loading import load
from gantool.nn.resnet import reach
from gantool.nn.upsampling import fold
from gantool_pix2pix.networks import Architecture, Reader, generator


class Pix2PixTranslator(Translator):
    """Reads a picture (label maps by their palette), then lets the generator paint it."""

    def __init__(self, export: Export) -> None:
        try:
            architecture = Architecture.model_validate(dict(export.architecture))
            network = generator(architecture)
            load(network, export.weights)
        except (ValueError, TypeError) as error:
            reason = str(error).splitlines()[0]
            raise UnusableError(f"These weights are no pix2pix model that gantool can run: {reason}. "
                                "Export it again where it was trained.") from error
        fold(network)
        self.network = network.eval().requires_grad_(False)
        self.reader = Reader(architecture)
        self.geometry = geometry(architecture)
        self.controls = controls(architecture) if network.noisy else ()
        self.input_channels = architecture.input_channels
        self.output_channels = architecture.output_channels
        self.palette = architecture.palette

    def encode(self, images: Tensor) -> Tensor:
        """What the generator sees: N K H W."""
        return self.reader.to(images.device)(images)  # type: ignore[no-any-return]  # modules are untyped

    def decode(self, code: Tensor, settings: Mapping[str, Any]) -> Tensor:
        """N K H W -> N C H W in [-1, 1]."""
        seed = int(settings["seed"]) if settings.get("variation") else None
        # One by one on the CPU: no slower there, and convolutions then add up in the same order in every batch.
        alone = code.is_cpu and not torch.compiler.is_exporting()  # an export must not fix the size of its batch
        parts = torch.split(code, 1) if alone else (code,)
        return torch.cat([self.network(part, seed) for part in parts]).float()


def geometry(architecture: Architecture) -> Geometry:
    """Which sizes the generator takes, and whether in parts."""
    multiple = 2**architecture.halvings
    if architecture.generator == "unet":
        return Geometry(multiple_of=multiple, minimum=multiple, tiling=Tiling.NONE, trained=architecture.trained)
    if architecture.norm in ("instance", "plain-instance"):
        return Geometry(multiple_of=multiple, minimum=2 * multiple, tiling=Tiling.GLOBAL, trained=architecture.trained)
    return Geometry(multiple_of=multiple, minimum=2 * multiple, tiling=Tiling.OVERLAP,
                    overlap=reach(architecture.blocks, architecture.upsampling), trained=architecture.trained)


def controls(architecture: Architecture) -> tuple[Control, ...]:
    """Noise on or off, and which noise."""
    return (
        Control(name="variation", title="Variation", kind="switch", default=architecture.variation,
                help="Let chance decide what the input leaves open; off gives the most likely picture."),
        Control(name="seed", title="Seed", kind="seed", default=0, minimum=0,
                help="Another number gives another variation, the same number the same one."),
    )
