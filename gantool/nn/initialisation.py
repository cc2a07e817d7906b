"""The first weights of a network: N(0, 0.02), from torch's global generator (arXiv:1611.07004, 6.2)."""

from torch import nn

from gantool.nn.norms import ImageNorm
from gantool.nn.upsampling import ResizeConv


def initialise(network: nn.Module, deviation: float = 0.02) -> None:
    """Draw convolution weights from N(0, deviation^2), norm scales from N(1, deviation^2); biases are 0."""
    for module in network.modules():
        if isinstance(module, nn.Conv2d | nn.ConvTranspose2d | ResizeConv):
            nn.init.normal_(module.weight, 0.0, deviation)
        elif isinstance(module, nn.BatchNorm2d | ImageNorm) and module.weight is not None:
            nn.init.normal_(module.weight, 1.0, deviation)
        else:
            continue
        if module.bias is not None:
            nn.init.zeros_(module.bias)
