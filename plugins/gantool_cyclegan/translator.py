"""Running trained unpaired generators, in either direction where there are two."""

from collections.abc import Mapping, Sequence
from typing import Any, cast

import torch
from torch import Tensor

from gantool.api import Control, Export, Geometry, Tiling, Translator
from gantool.errors import UnusableError
from gantool.nn.loading import load
from gantool.nn.resnet import reach
from gantool.nn.streaming import Layer
from gantool.nn.upsampling import fold
from gantool_cyclegan.networks import Architecture, Generators, Way

LUMA = (0.299, 0.587, 0.114)  # ITU-R BT.601


class CycleGANTranslator(Translator):
    """Lets the generator of the wanted direction paint the picture."""

    network: Generators

    def __init__(self, export: Export) -> None:
        try:
            architecture = Architecture.model_validate(dict(export.architecture))
            network = Generators(architecture)
            load(network, export.weights)
        except (ValueError, TypeError) as error:
            reason = str(error).splitlines()[0]
            raise UnusableError(f"These weights are no CycleGAN model that gantool can run: {reason}. "
                                "Export it again where it was trained.") from error
        fold(network)
        self.network = network.eval().requires_grad_(False)
        self.architecture = architecture
        self.geometry = geometry(architecture)
        self.controls = controls(architecture)
        given, made = zip(*(architecture.channels(way) for way in architecture.ways), strict=True)
        self.input_channels, self.output_channels = max(given), max(made)

    def encode(self, images: Tensor) -> Tensor:
        """The picture itself: which generator sees it is decided by a control."""
        return images

    def decode(self, code: Tensor, settings: Mapping[str, Any]) -> Tensor:
        """N C H W -> N C H W in [-1, 1]."""
        way = self._way(settings)
        generator, seed = self.network[way], _seed(settings)
        given = adapted(code, self.architecture.channels(way)[0])
        # One by one on the CPU: no slower there, and convolutions then add up in the same order in every batch.
        parts = torch.split(given, 1) if code.is_cpu else (given,)
        return torch.cat([generator(part, seed) for part in parts]).float()

    def layers(self, settings: Mapping[str, Any]) -> Sequence[Layer] | None:
        """The generator as a chain of local layers; None with noise, whose draw belongs to the whole picture."""
        if _seed(settings) is not None:
            return None
        way = self._way(settings)
        channels = self.architecture.channels(way)[0]
        return [Layer(lambda window: adapted(window, channels)), *self.network[way].layers()]

    def _way(self, settings: Mapping[str, Any]) -> Way:
        return cast(Way, settings.get("direction", self.architecture.ways[0]))


def adapted(images: Tensor, channels: int) -> Tensor:
    """Grey, colour or colour with transparency as grey, colour or colour with transparency."""
    have = images.shape[1]
    if have == channels:
        return images
    if channels == 1:
        weights = images.new_tensor(LUMA)[None, :, None, None]
        return (images[:, :3] * weights).sum(1, keepdim=True)
    colour = images[:, :3] if have >= 3 else images[:, :1].expand(-1, 3, -1, -1)
    if channels == 3:
        return colour
    return torch.cat((colour, torch.ones_like(colour[:, :1])), 1)  # seen everywhere


def geometry(architecture: Architecture) -> Geometry:
    """Which sizes the generators take, and how a large picture is cut."""
    if architecture.norm in ("instance", "plain-instance"):
        return Geometry(multiple_of=4, minimum=8, tiling=Tiling.GLOBAL, trained=architecture.trained)
    return Geometry(multiple_of=4, minimum=8, tiling=Tiling.OVERLAP,
                    overlap=reach(architecture.blocks, architecture.upsampling), trained=architecture.trained)


def controls(architecture: Architecture) -> tuple[Control, ...]:
    """Which way, where there are two; noise, where there is some."""
    found: list[Control] = []
    if len(architecture.ways) > 1:
        found.append(Control(name="direction", title="Direction", kind="choice", default=architecture.ways[0],
                             choices=architecture.ways,
                             help="AtoB makes pictures of the second kind out of the first, BtoA the other way round."))
    if architecture.dropout > 0:
        found += [
            Control(name="variation", title="Variation", kind="switch", default=False,
                    help="Let chance decide what the input leaves open; off gives the most likely picture."),
            Control(name="seed", title="Seed", kind="seed", default=0, minimum=0,
                    help="Another number gives another variation, the same number the same one."),
        ]
    return tuple(found)


def _seed(settings: Mapping[str, Any]) -> int | None:
    return int(settings["seed"]) if settings.get("variation") else None
