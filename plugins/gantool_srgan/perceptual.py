"""What tells pictures apart by what they show: features of VGG19 where its weights are at hand.

arXiv:1609.04802, 2.2.1, with the layers and weights of arXiv:2107.10833, 4.1: before activation, five depths.

N batch, C channels, H W pixels.
"""

from collections.abc import Mapping
from pathlib import Path

import torch
from torch import Tensor, nn

from gantool.errors import UnusableError
from gantool_srgan.config import SRGANConfig

LAYERS = {2: 0.1, 7: 0.1, 16: 1.0, 25: 1.0, 34: 1.0}  # conv1_2, conv2_2, conv3_4, conv4_4, conv5_4
MEAN, DEVIATION = (0.485, 0.456, 0.406), (0.229, 0.224, 0.225)  # of ImageNet, by which the network was trained


class VGG19Distance(nn.Module):
    """Mean difference of VGG19's features of two batches, N 3 H W in [-1, 1]; a scalar."""

    def __init__(self, file: Path) -> None:
        super().__init__()
        from torchvision.models import vgg19

        with torch.device("meta"):
            self.features = vgg19(weights=None).features[: max(LAYERS) + 1]
        self.features.load_state_dict(_read(file, self.features.state_dict()), assign=True)
        self.eval().requires_grad_(False)

    def forward(self, fake: Tensor, real: Tensor) -> Tensor:
        total = fake.new_zeros(())
        a, b = (_normalised(each) for each in (fake, real))
        for number, layer in enumerate(self.features):
            a, b = layer(a), layer(b)
            if number in LAYERS:
                total = total + LAYERS[number] * (a - b.detach()).abs().mean()
        return total


def find(config: SRGANConfig) -> Path | None:
    """The file with VGG19's weights: the one that is named, or where torchvision keeps them; None where there is none.

    Raises:
        UnusableError: the named file is not there.
    """
    if config.vgg_file:
        named = Path(config.vgg_file).expanduser()
        if not named.is_file():
            raise UnusableError(f"The weights of VGG19 are not at {named}; name the file, or leave vgg_file empty.")
        return named
    kept = sorted(Path(torch.hub.get_dir(), "checkpoints").glob("vgg19-*.pth"))
    return kept[0] if kept else None


def _read(file: Path, like: Mapping[str, Tensor]) -> dict[str, Tensor]:
    """The weights of the layers `like`, by their names there."""
    try:
        state = torch.load(file, map_location="cpu", weights_only=True)
        found = {name: state[f"features.{name}"] for name in like}
        if all(found[name].shape == like[name].shape and found[name].isfinite().all() for name in like):
            return {name: weight.float() for name, weight in found.items()}
    except Exception as error:  # torch's readers raise whatever lies under them
        raise _unlike(file) from error
    raise _unlike(file)


def _unlike(file: Path) -> UnusableError:
    return UnusableError(
        f"{file} is no file with torchvision's weights of VGG19; put that in its place, or set perceptual to "
        "discriminator.")


def _normalised(images: Tensor) -> Tensor:
    colour = images[:, :3] if images.shape[1] >= 3 else images.expand(-1, 3, -1, -1)
    mean, deviation = (images.new_tensor(each).reshape(1, 3, 1, 1) for each in (MEAN, DEVIATION))
    return ((colour + 1) / 2 - mean) / deviation
