"""Which generator an enlarger consists of, as plain values from which it can be built again."""

from typing import Any, Literal

from pydantic import BaseModel, ConfigDict
from torch import nn

from gantool_srgan.compact import Compact
from gantool_srgan.rrdb import RRDB
from gantool_srgan.srresnet import Norm, SRResNet

Kind = Literal["srresnet", "rrdb", "compact"]


class Architecture(BaseModel):
    """A generator as data: what `Export.architecture` holds.

    `depth`: residual blocks, or convolutions of the compact network. `growth` belongs to rrdb; `kernel`, `norm`,
    `bias`, `unit` and `channelwise` to srresnet. `both`: there are weights of both stages of training, named "crisp.*"
    (with a discriminator) and "faithful.*" (before it); else those of one, named as the network names them.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    generator: Kind
    channels: int
    scale: int
    width: int
    depth: int
    growth: int = 32
    kernel: int = 9
    norm: Norm = "batch"
    bias: bool = True
    unit: bool = False
    channelwise: bool = False
    both: bool = False

    @property
    def multiple(self) -> int:
        """Sizes that the generator takes are multiples of this."""
        return {1: 4, 2: 2}.get(self.scale, 1) if self.generator == "rrdb" else 1

    @property
    def reach(self) -> int:
        """How many px around a pixel decide about it: the receptive field's half, at the low size."""
        match self.generator:
            case "compact":
                return self.depth + 2
            case "srresnet":
                # The convolutions behind a doubling count for half, those behind two for a fourth.
                return self.kernel // 2 + 2 * self.depth + 2 + 1 + 1 + self.kernel // 2
            case "rrdb":
                return (15 * self.depth + 2) * self.multiple + 4


def generator(architecture: Architecture) -> nn.Module:
    """Build the generator, with weights that mean nothing yet."""
    a = architecture
    match a.generator:
        case "srresnet":
            return SRResNet(a.channels, scale=a.scale, blocks=a.depth, width=a.width, kernel=a.kernel, norm=a.norm,
                            bias=a.bias, unit=a.unit, channelwise=a.channelwise)
        case "rrdb":
            return RRDB(a.channels, scale=a.scale, blocks=a.depth, width=a.width, growth=a.growth)
        case "compact":
            return Compact(a.channels, scale=a.scale, convs=a.depth, width=a.width)


def settings_of(architecture: Architecture) -> dict[str, Any]:
    """The plain values (JSON) of an architecture."""
    return architecture.model_dump(mode="json")
