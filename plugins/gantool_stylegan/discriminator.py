"""The discriminator D: pictures to logits. StyleGAN2, arXiv:1912.04958, figure 7; labels as in arXiv:2006.06676.

N batch, C channels, H W pixels, K classes. Names of its weights, in an export with "D." before them:

    colors.<i>.conv.weight, .bias       from colours, 1x1; form "residual": of the largest size only (i = 0)
    blocks.<i>.first.*, .second.*       3x3, the second halves; i = 0 is the largest size
    blocks.<i>.shortcut.weight          form "residual": 1x1, halves
    last.weight, .bias                  3x3 at 4 px, after minibatch standard deviation
    dense.weight, .bias                 fully connected
    head.weight, .bias                  to the logit, or to as many numbers as a label's direction has
    labels.embed.*, label_layers.*      with classes: a label to its direction
"""

import math
from itertools import pairwise

import torch
from torch import Tensor, nn

from gantool.nn.equalised import GAIN, EqualisedConv, EqualisedLinear, activated
from gantool.nn.fir import Fir
from gantool.nn.minibatch import MinibatchDeviation
from gantool_stylegan.architecture import BASE, Judge
from gantool_stylegan.mapping import Labels, Layers
from gantool_stylegan.precision import exactly, precision
from gantool_stylegan.synthesis import HALF

LABEL_RATE = 0.01


class FromColors(nn.Module):
    """A picture to features: N C H W -> N O H W."""

    def __init__(self, channels: int, outputs: int, clamp: float | None) -> None:
        super().__init__()
        self.conv = EqualisedConv(channels, outputs, 1)
        self._clamp = clamp

    def forward(self, picture: Tensor) -> Tensor:
        return activated(self.conv(picture, GAIN), self._clamp)


class Block(nn.Module):
    """Two convolutions, of which the second halves: N I H W -> N O H/2 W/2."""

    def __init__(self, inputs: int, outputs: int, judge: Judge, fir: Fir) -> None:
        super().__init__()
        self.first = EqualisedConv(inputs, inputs, 3)
        self.second = EqualisedConv(inputs, outputs, 3)
        self.shortcut = EqualisedConv(inputs, outputs, 1, bias=False) if judge.form == "residual" else None
        self.fir, self._clamp = fir, judge.clamp

    def forward(self, x: Tensor) -> Tensor:
        x = x if torch.is_autocast_enabled(x.device.type) else x.to(self.first.weight.dtype)
        y = self.fir.smooth_to_halve(activated(self.first(x, GAIN), self._clamp))
        share = 1.0 if self.shortcut is None else HALF
        y = self.second(y, GAIN * share, stride=2, padding=0)
        y = activated(y, None if self._clamp is None else self._clamp * share)
        if self.shortcut is None:
            return y
        straight: Tensor = self.shortcut(self.fir.halved(x), HALF)
        return straight + y


class Discriminator(nn.Module):
    """D: N C size size, and labels N where there are classes, to logits N 1."""

    def __init__(self, judge: Judge) -> None:
        super().__init__()
        self.judge, self.fir = judge, Fir(judge.fir)
        widths = judge.widths[::-1]
        skips = judge.form == "skip"
        self.colors = nn.ModuleList(FromColors(judge.channels, each, judge.clamp) for each in (
            widths if skips else widths[:1]))
        self.blocks = nn.ModuleList(Block(inputs, outputs, judge, self.fir) for inputs, outputs in pairwise(widths))
        self.deviation = MinibatchDeviation(judge.group, judge.deviations) if judge.group else None
        self.last = EqualisedConv(widths[-1] + (judge.deviations if judge.group else 0), widths[-1], 3)
        self.dense = EqualisedLinear(widths[-1] * BASE**2, widths[-1])
        count = len(judge.classes)
        self.head = EqualisedLinear(widths[-1], judge.label if count else 1)
        self.labels = Labels(count, judge.label) if count else None
        self.label_layers = Layers(judge.label, judge.label, judge.label_layers, LABEL_RATE) if count else None

    def forward(self, images: Tensor, label: Tensor | None = None) -> Tensor:
        return self.logits(self.features(images)[-1], label)

    def features(self, images: Tensor) -> list[Tensor]:
        """What it sees at each size, from size/2 px down to 4: N C' H W each."""
        size = self.judge.size
        x: Tensor = self._judged(0, images, size)
        seen = []
        for number, block in enumerate(self.blocks, start=1):
            with precision(x, size):
                x = block(x)
            size //= 2
            if len(self.colors) > 1:
                with exactly(x):
                    images = self.fir.halved(images)
                x = x + self._judged(number, images, size)
            seen.append(x)
        return seen

    def _judged(self, number: int, images: Tensor, size: int) -> Tensor:
        with precision(images, size):
            x: Tensor = self.colors[number](images)
            return x

    def logits(self, x: Tensor, label: Tensor | None) -> Tensor:
        """N C' 4 4 to N 1, in the precision of the weights."""
        with exactly(x):
            x = x.to(self.dense.weight.dtype)
            x = x if self.deviation is None else self.deviation(x)
            x = activated(self.last(x, GAIN), self.judge.clamp)
            y: Tensor = self.head(activated(self.dense(x.flatten(1), GAIN)))
            if self.labels is None or self.label_layers is None:
                return y
            if label is None:
                raise ValueError("this discriminator needs labels")
            direction: Tensor = self.label_layers(self.labels(label))  # N M
            return (y * direction).sum(1, keepdim=True) / math.sqrt(self.judge.label)
