"""CUT's generator in the published layout, built from its description alone; nothing here uses gantool.

The blur keeps every second pixel of a 1 2 1 filter over mirrored borders; the doubling is a transposed convolution with
1 3 3 1 over repeated borders, of which the margin is cut away. Both keep their filter as the buffer `filt`.
"""

import torch
import torch.nn.functional as F
from pix2pix.published import _Residual, scrambled
from torch import Tensor, nn


class _Blur(nn.Module):
    filt: Tensor

    def __init__(self, channels: int, taps: list[float], gain: float) -> None:
        super().__init__()
        line = torch.tensor(taps)
        plane = line[:, None] * line[None, :]
        self.register_buffer("filt", (plane / plane.sum() * gain)[None, None].repeat(channels, 1, 1, 1))


class _Down(_Blur):
    def __init__(self, channels: int) -> None:
        super().__init__(channels, [1.0, 2.0, 1.0], 1.0)

    def forward(self, x: Tensor) -> Tensor:
        return F.conv2d(F.pad(x, (1, 1, 1, 1), mode="reflect"), self.filt, stride=2, groups=x.shape[1])


class _Up(_Blur):
    def __init__(self, channels: int) -> None:
        super().__init__(channels, [1.0, 3.0, 3.0, 1.0], 4.0)

    def forward(self, x: Tensor) -> Tensor:
        repeated = F.pad(x, (1, 1, 1, 1), mode="replicate")
        doubled = F.conv_transpose2d(repeated, self.filt, stride=2, padding=2, groups=x.shape[1])
        return doubled[:, :, 1:, 1:][:, :, :-1, :-1]


class PublishedCUT(nn.Module):
    def __init__(self, channels_in: int, channels_out: int, blocks: int, ngf: int) -> None:
        super().__init__()
        norm = nn.InstanceNorm2d
        layers: list[nn.Module] = [nn.ReflectionPad2d(3), nn.Conv2d(channels_in, ngf, 7), norm(ngf), nn.ReLU()]
        for k in (1, 2):
            layers += [nn.Conv2d(ngf * k, ngf * k * 2, 3, 1, 1), norm(ngf * k * 2), nn.ReLU(), _Down(ngf * k * 2)]
        layers += [_Residual(ngf * 4, norm, False) for _ in range(blocks)]
        for k in (4, 2):
            layers += [_Up(ngf * k), nn.Conv2d(ngf * k, ngf * k // 2, 3, 1, 1), norm(ngf * k // 2), nn.ReLU()]
        layers += [nn.ReflectionPad2d(3), nn.Conv2d(ngf, channels_out, 7), nn.Tanh()]
        self.model = nn.Sequential(*layers)

    def forward(self, x: Tensor) -> Tensor:
        return self.model(x)  # type: ignore[no-any-return]  # Module gives anything


def scrambled_cut(blocks: int, ngf: int) -> PublishedCUT:
    """Weights that differ everywhere; the filters stay what they are."""
    network = PublishedCUT(3, 3, blocks, ngf)
    filters = {name: value.clone() for name, value in network.state_dict().items() if name.endswith("filt")}
    scrambled(network)
    network.load_state_dict(filters, strict=False)
    return network
