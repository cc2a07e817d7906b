"""LPIPS (arXiv:1801.03924) by torchmetrics, with convolutions that the person has; and the path length built on it.

torchmetrics carries the linear heads and would fetch the convolutions. Here they are given to it.

N batch, C channels, H W pixels; values in [-1, 1].
"""

import inspect
import warnings
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Literal, cast

import torch
from torch import Tensor, nn
from torchmetrics.functional.image.lpips import _LPIPS

from gantool.errors import UnusableError
from gantool.metrics.resizing import fitted
from gantool.metrics.sets import Found, pairs_of

SMALLEST = 64  # px a side: under it the strides of AlexNet leave nothing to compare
EPSILON = 1e-4
PATH_SIDE = 64  # px at which the paths of generators are compared, as torchmetrics has it
CUT = 0.01  # share of the shortest and of the longest distances that are left out
MOST_DIVERSE = 300  # pairs: each costs two passes

_TITLES = {"alex": "AlexNet", "vgg": "VGG16", "squeeze": "SqueezeNet 1.1"}


class Lpips:
    """The distance of two pictures as a network sees it; 0 is none.

    Args:
        name: which network: alex, vgg or squeeze.
        convolutions: as torchvision names them ("features.0.weight").
        named: the file they come from, for people.
    """

    def __init__(self, name: str, convolutions: Mapping[str, Tensor], named: str, device: torch.device) -> None:
        self.words = f"LPIPS 0.1, {_TITLES[name]} ({named})"
        with torch.device("meta"):  # no time for drawing a hundred million weights that are replaced
            network = _LPIPS(pretrained=False, net=cast(Literal["alex", "vgg", "squeeze"], name), pnet_rand=True)
        network.load_state_dict(_heads(name) | _slices(network.net, convolutions), assign=True)
        self._network = network.eval().requires_grad_(False).to(device)
        self._device = device

    @torch.inference_mode()
    def distance(self, made: Tensor, goal: Tensor) -> Tensor:
        """The distance of each picture from its goal, of one size: N. Small pictures are enlarged to 64 px first."""
        side = min(made.shape[-2:])
        if side < SMALLEST:
            made, goal = (fitted(each, SMALLEST) for each in (made, goal))
        one, other = (_colours(each).to(self._device) for each in (made, goal))
        found: Tensor = self._network(one, other)  # N 1 1 1
        return found.reshape(-1).cpu()

    def diversity(self, pictures: Sequence[Tensor], seed: int) -> Found:
        """The mean distance of two of these pictures, each 1 C H W of one size.

        Raises:
            UnusableError: there are fewer than two.
        """
        if len(pictures) < 2:
            raise UnusableError("it needs at least 2 pictures")
        pairs = pairs_of(len(pictures), seed, MOST_DIVERSE)
        distances = torch.stack([self.distance(pictures[one], pictures[other]).mean() for one, other in pairs])
        return Found(float(distances.mean()), how=f"{len(pairs)} pairs")


def path_length(
    distance: Callable[[Tensor, Tensor], Tensor],
    decode: Callable[[Tensor], Tensor],
    starts: Tensor,
    nexts: Tensor,
    epsilon: float = EPSILON,
    at_once: int = 16,
) -> Found:
    """The perceptual path length, arXiv:1812.04948, (2): E d(G(z), G(z')) / epsilon^2, z' a small step away from z.

    The most extreme hundredths are left out, as there.

    Args:
        distance: of two batches of pictures of 64 px.
        decode: codes -> pictures.
        starts, nexts: codes, and those `epsilon` of the way to another one from each.
    """
    found = []
    for first, second in zip(torch.split(starts, at_once), torch.split(nexts, at_once), strict=True):
        one, other = decode(torch.cat([first, second])).chunk(2)
        found.append(distance(fitted(one, PATH_SIDE), fitted(other, PATH_SIDE)).double() / epsilon**2)
    lengths = torch.cat(found)
    low, high = (torch.quantile(lengths, share, interpolation="lower") for share in (CUT, 1 - CUT))
    kept = lengths[(lengths >= low) & (lengths <= high)]
    spread = float(kept.std()) if len(kept) > 1 else None
    return Found(float(kept.mean()), spread, f"{len(lengths)} steps of {epsilon:g}")


def _heads(name: str) -> dict[str, Tensor]:
    """The linear layers that torchmetrics carries: numbers in a file of its own."""
    file = Path(inspect.getfile(_LPIPS)).parent / "lpips_models" / f"{name}.pth"
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # torch's own, on the old format of the file
        heads: dict[str, Tensor] = dict(torch.load(file, map_location="cpu", weights_only=True))
    # The library holds each head under two names: "lin0.model.1.weight" is "lins.0.model.1.weight" too.
    return heads | {f"lins.{key.removeprefix('lin')}": tensor for key, tensor in heads.items()}


def _slices(network: nn.Module, convolutions: Mapping[str, Tensor]) -> dict[str, Tensor]:
    """The library cuts the network into slices, in which layers keep torchvision's numbers ("slice1.0.weight")."""
    given = {}
    for key in network.state_dict():
        *_, number, kind = key.split(".") if "squeeze" not in key and "expand" not in key else _fire(key)
        source = f"features.{number}.{kind}"
        if source not in convolutions:
            raise UnusableError(f"the weights lack {source}")
        given[f"net.{key}"] = convolutions[source]
    return given


def _fire(key: str) -> tuple[str, str]:
    """Number and rest of a layer with layers in it: "slices.1.3.squeeze.weight" -> "3", "squeeze.weight"."""
    parts = key.split(".")
    return parts[-3], ".".join(parts[-2:])


def _colours(images: Tensor) -> Tensor:
    colours = images[:, :3] if images.shape[1] >= 3 else images[:, :1].expand(-1, 3, -1, -1)
    return colours.float().clamp(-1, 1)
