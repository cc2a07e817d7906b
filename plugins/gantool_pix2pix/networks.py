"""Which networks a pix2pix model consists of, as plain values from which they can be built again."""

from collections.abc import Sequence
from typing import Any, Literal

import torch
from pydantic import BaseModel, ConfigDict
from torch import Tensor, nn

from gantool.api import Palette
from gantool.nn.norms import Norm
from gantool.nn.resnet import ResNetGenerator
from gantool.nn.unet import UNet
from gantool.nn.upsampling import Upsampling

Labels = Literal["planes", "colours", "as-is"]


class Architecture(BaseModel):
    """A generator as data: what `Export.architecture` holds.

    `input_channels`, `output_channels` are those of the pictures; `variation` says whether noise is on unless a person
    turns it off; `trained` is the size in px, None where an adopted file does not say.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    generator: Literal["unet", "resnet"]
    input_channels: int
    output_channels: int
    width: int
    depth: int = 8
    blocks: int = 9
    norm: Norm = "instance"
    dropout: float = 0.5
    upsampling: Upsampling = "resize"
    labels: Labels = "as-is"
    palette: Palette | None = None
    variation: bool = False  # off came out nearer to the photos by 0.0005 to 0.004 (facades, 5 of 5 runs)
    trained: int | None = None

    @property
    def planes(self) -> int:
        """How many channels the generator sees."""
        if self.labels == "planes" and self.palette is not None:
            return len(self.palette.swatches)
        return self.input_channels

    @property
    def halvings(self) -> int:
        """How often the generator halves its input."""
        return self.depth if self.generator == "unet" else 2


def generator(architecture: Architecture) -> UNet | ResNetGenerator:
    """Build the generator, with weights that mean nothing yet."""
    if architecture.generator == "unet":
        return UNet(architecture.planes, architecture.output_channels, depth=architecture.depth,
                    width=architecture.width, norm=architecture.norm, dropout=architecture.dropout,
                    upsampling=architecture.upsampling)
    return ResNetGenerator(architecture.planes, architecture.output_channels, blocks=architecture.blocks,
                           width=architecture.width, norm=architecture.norm, dropout=architecture.dropout,
                           upsampling=architecture.upsampling)


class Reader(nn.Module):
    """Turns input pictures into what the networks see; without weights.

    Label maps are read by the nearest colour of their palette, so that maps painted by hand, scaled or saved as JPEG
    mean what they show: as one plane for each class (0 or 1), or as exact colours.
    """

    colors: Tensor

    def __init__(self, architecture: Architecture) -> None:
        super().__init__()
        self.labels: Labels = architecture.labels if architecture.palette is not None else "as-is"
        swatches = architecture.palette.swatches if architecture.palette is not None else ()
        shown = min(architecture.input_channels, 3)
        self.register_buffer("colors", _colors([each.color for each in swatches], shown), persistent=False)

    def forward(self, images: Tensor) -> Tensor:
        """N C H W in [-1, 1] -> N K H W."""
        if self.labels == "as-is":
            return images
        classes = self.classes(images)
        if self.labels == "planes":
            planes = torch.arange(len(self.colors), device=images.device)[:, None, None]
            return (classes == planes).to(images.dtype)  # N 1 H W == K 1 1 -> N K H W
        exact = self.colors.to(images.dtype)[classes[:, 0]].permute(0, 3, 1, 2)  # N H W C -> N C H W
        return torch.cat((exact, images[:, exact.shape[1]:]), 1)  # transparency, where there is some, stays

    def classes(self, images: Tensor) -> Tensor:
        """The number of the nearest colour at each pixel, N 1 H W."""
        shown = self.colors.shape[1]
        best = images.new_full((images.shape[0], 1, *images.shape[2:]), float("inf"))
        number = torch.zeros_like(best, dtype=torch.long)
        for index, color in enumerate(self.colors):  # one class after the other: never K pictures at once
            distance = (images[:, :shown] - color[:, None, None]).square().sum(1, keepdim=True)
            nearer = distance < best
            best = torch.where(nearer, distance, best)
            number = torch.where(nearer, index, number)
        return number


def _colors(colors: Sequence[tuple[int, int, int]], channels: int) -> Tensor:
    """Palette colours (0..255) as K C in [-1, 1]."""
    rows = torch.tensor(colors, dtype=torch.float32).reshape(-1, 3)
    return rows[:, :channels] / 127.5 - 1


def settings_of(architecture: Architecture) -> dict[str, Any]:
    """The plain values (JSON) of an architecture."""
    return architecture.model_dump(mode="json")
