"""Which networks an unpaired model consists of, as plain values from which they can be built again."""

from typing import Any, Literal

from pydantic import BaseModel, ConfigDict
from torch import nn

from gantool.nn.norms import Norm
from gantool.nn.resnet import ResNetGenerator, Scaling

Way = Literal["AtoB", "BtoA"]
WAYS: tuple[Way, ...] = ("AtoB", "BtoA")


class Architecture(BaseModel):
    """The generators as data: what `Export.architecture` holds.

    `channels_a`, `channels_b` are those of the two domains; `ways` says which directions there are; `trained` is the
    size in px, None where an adopted file does not say.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    channels_a: int
    channels_b: int
    width: int
    blocks: int
    norm: Norm = "plain-instance"
    dropout: float = 0.0
    upsampling: Scaling = "resize"
    ways: tuple[Way, ...] = WAYS
    trained: int | None = None

    def channels(self, way: Way) -> tuple[int, int]:
        """Channels that go in and come out."""
        return (self.channels_a, self.channels_b) if way == "AtoB" else (self.channels_b, self.channels_a)


def generator(architecture: Architecture, way: Way) -> ResNetGenerator:
    """One generator, with weights that mean nothing yet."""
    given, made = architecture.channels(way)
    return ResNetGenerator(given, made, blocks=architecture.blocks, width=architecture.width, norm=architecture.norm,
                           dropout=architecture.dropout, upsampling=architecture.upsampling)


class Generators(nn.Module):
    """The generators of a model by direction; their weights are named `AtoB.…` and `BtoA.…`."""

    def __init__(self, architecture: Architecture) -> None:
        super().__init__()
        self.ways = architecture.ways
        for way in architecture.ways:
            self.add_module(way, generator(architecture, way))

    def __getitem__(self, way: Way) -> ResNetGenerator:
        found = self.get_submodule(way)
        assert isinstance(found, ResNetGenerator)
        return found


def settings_of(architecture: Architecture) -> dict[str, Any]:
    """The plain values (JSON) of an architecture."""
    return architecture.model_dump(mode="json")
