"""Generators in the published layout, built from its description alone: what other people's files look like inside.

A file of the field's tool is the `state_dict()` of one of these, saved as `<epoch>_net_G.pth`. They run as that tool
translates: batch norm on the statistics of the picture at hand. Nothing here uses gantool.
"""

import torch
from torch import Tensor, nn

NormClass = type[nn.BatchNorm2d] | type[nn.InstanceNorm2d]


class _Block(nn.Module):
    """One level of the U-Net around the next inner one."""

    def __init__(self, layers: list[nn.Module], *, outermost: bool) -> None:
        super().__init__()
        self.model = nn.Sequential(*layers)
        self.outermost = outermost

    def forward(self, x: Tensor) -> Tensor:
        inner: Tensor = self.model(x)
        return inner if self.outermost else torch.cat([x, inner], 1)


class PublishedUNet(nn.Module):
    def __init__(self, channels_in: int, channels_out: int, depth: int, ngf: int, norm: NormClass,
                 dropout: bool) -> None:
        super().__init__()
        bias = norm is nn.InstanceNorm2d
        widths = [ngf * min(2**k, 8) for k in range(depth)]
        block: nn.Module | None = None
        for k in reversed(range(depth)):
            outer = widths[k - 1] if k else channels_out
            down = nn.Conv2d(channels_in if k == 0 else widths[k - 1], widths[k], 4, 2, 1, bias=bias)
            if k == depth - 1:
                layers = [nn.LeakyReLU(0.2), down, nn.ReLU(),
                          nn.ConvTranspose2d(widths[k], outer, 4, 2, 1, bias=bias), norm(outer)]
            else:
                assert block is not None
                up = nn.ConvTranspose2d(2 * widths[k], outer, 4, 2, 1, bias=bias or k == 0)
                if k == 0:
                    layers = [down, block, nn.ReLU(), up, nn.Tanh()]
                else:
                    layers = [nn.LeakyReLU(0.2), down, norm(widths[k]), block, nn.ReLU(), up, norm(outer)]
                    if dropout and widths[k] == widths[k - 1]:
                        layers.append(nn.Dropout(0.5))
            block = _Block(layers, outermost=k == 0)
        assert block is not None
        self.model = block

    def forward(self, x: Tensor) -> Tensor:
        return self.model(x)  # type: ignore[no-any-return]  # Module gives anything


class _Residual(nn.Module):
    def __init__(self, channels: int, norm: NormClass, dropout: bool) -> None:
        super().__init__()
        bias = norm is nn.InstanceNorm2d
        layers: list[nn.Module] = [nn.ReflectionPad2d(1), nn.Conv2d(channels, channels, 3, bias=bias), norm(channels),
                                   nn.ReLU()]
        if dropout:
            layers.append(nn.Dropout(0.5))
        layers += [nn.ReflectionPad2d(1), nn.Conv2d(channels, channels, 3, bias=bias), norm(channels)]
        self.conv_block = nn.Sequential(*layers)

    def forward(self, x: Tensor) -> Tensor:
        return x + self.conv_block(x)  # type: ignore[no-any-return]  # Module gives anything


class PublishedResNet(nn.Module):
    def __init__(self, channels_in: int, channels_out: int, blocks: int, ngf: int, norm: NormClass,
                 dropout: bool) -> None:
        super().__init__()
        bias = norm is nn.InstanceNorm2d
        layers: list[nn.Module] = [nn.ReflectionPad2d(3), nn.Conv2d(channels_in, ngf, 7, bias=bias), norm(ngf)]
        layers.append(nn.ReLU())
        for k in (1, 2):
            layers += [nn.Conv2d(ngf * k, ngf * k * 2, 3, 2, 1, bias=bias), norm(ngf * k * 2), nn.ReLU()]
        layers += [_Residual(ngf * 4, norm, dropout) for _ in range(blocks)]
        for k in (4, 2):
            layers += [nn.ConvTranspose2d(ngf * k, ngf * k // 2, 3, 2, 1, output_padding=1, bias=bias),
                       norm(ngf * k // 2), nn.ReLU()]
        layers += [nn.ReflectionPad2d(3), nn.Conv2d(ngf, channels_out, 7), nn.Tanh()]
        self.model = nn.Sequential(*layers)

    def forward(self, x: Tensor) -> Tensor:
        return self.model(x)  # type: ignore[no-any-return]  # Module gives anything


def without_noise(network: nn.Module) -> nn.Module:
    """As that tool translates, but for the dropout: train mode, so that batch norm uses the picture's statistics."""
    network.train()
    for module in network.modules():
        if isinstance(module, nn.Dropout):
            module.p = 0.0
    return network


def scrambled(network: nn.Module) -> nn.Module:
    """Weights, scales, shifts and running statistics that differ everywhere, so that no two can be confused."""
    with torch.no_grad():
        for name, value in network.state_dict().items():
            if value.is_floating_point():
                value.copy_(torch.randn_like(value) * 0.2 + (1.0 if value.ndim == 1 and "weight" in name else 0.0))
            if name.endswith("running_var"):
                value.abs_()
    return network
