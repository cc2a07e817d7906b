"""Which network a table of weights belongs to, by its names and shapes, and how pictures are given to it."""

import contextlib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

import torch
import torchvision
from torch import Tensor, nn

from gantool.metrics.extractors import Extractor
from gantool.metrics.inception import inception
from gantool.metrics.resnet_small import SmallResNet

Convention = Literal["torchvision", "caffe"]
"""How pixels are given: R G B in 0..1, normalised; or B G R in 0..255, less a mean (Caffe, and Keras of its time)."""

_MEAN, _DEVIATION = (0.485, 0.456, 0.406), (0.229, 0.224, 0.225)  # of ImageNet, R G B in 0..1
_CAFFE_MEAN = (104.0, 117.0, 123.0)  # B G R in 0..255
_SIDE = 224  # px at which these networks were trained

_TORCHVISION = {
    "SqueezeNet 1.1": torchvision.models.squeezenet1_1,
    "SqueezeNet 1.0": torchvision.models.squeezenet1_0,
    "AlexNet": torchvision.models.alexnet,
    "VGG16": torchvision.models.vgg16,
    "VGG19": torchvision.models.vgg19,
    "ResNet-18": torchvision.models.resnet18,
    "ResNet-34": torchvision.models.resnet34,
    "ResNet-50": torchvision.models.resnet50,
}


@dataclass(frozen=True)
class _Known:
    """A network that fits the weights: what it answers are features, N D or N D H W."""

    title: str
    network: nn.Module
    side: int


def recognised(
    state: Mapping[str, Tensor], named: str, device: torch.device, convention: Convention = "torchvision"
) -> Extractor | None:
    """The extractor that these weights make, or None where they are nobody's that we know.

    Args:
        named: the file, for the title.
    """
    if "Mixed_7c.branch_pool.conv.weight" in state and "fc.weight" in state:
        return inception(state, f"Inception v3 ({named})", device, genuine=False)
    known = _small(state) or _of_torchvision(state)
    if known is None:
        return None
    network = known.network.eval().requires_grad_(False).to(device)
    size = _size(network, known.side, device)
    title = f"{known.title} ({named})"
    describe = _describing(network, device, convention)
    return Extractor(title, known.side, size, describe, layers=_looking(network, device, convention))


def backbone(name: str, state: Mapping[str, Tensor]) -> dict[str, Tensor] | None:
    """The convolutions of `alex`, `vgg` or `squeeze` as torchvision names them; None where these are others."""
    title = {"alex": "AlexNet", "vgg": "VGG16", "squeeze": "SqueezeNet 1.1"}[name]
    wanted = _shapes(_TORCHVISION[title])
    convolutions = {key: tensor for key, tensor in state.items() if key.startswith("features.")}
    same = {key: tuple(tensor.shape) for key, tensor in convolutions.items()}
    return convolutions if same == {key: shape for key, shape in wanted.items() if key in same} and same else None


def _of_torchvision(state: Mapping[str, Tensor]) -> _Known | None:
    """A network of torchvision whose convolutions are all there; its last layers may be missing."""
    shapes = {key: tuple(tensor.shape) for key, tensor in state.items()}
    for title, build in _TORCHVISION.items():
        wanted = {key: shape for key, shape in _shapes(build).items() if not key.startswith(("classifier.", "fc."))}
        if all(shapes.get(key) == shape for key, shape in wanted.items() if not key.endswith("num_batches_tracked")):
            with torch.device("meta"):  # no time for drawing weights that are replaced
                network = _features_of(build(weights=None))
            network.to_empty(device="cpu").load_state_dict(
                {key: state[key] for key in wanted if key in state}, strict=False
            )
            return _Known(title, network, _SIDE)
    return None


def _features_of(network: nn.Module) -> nn.Module:
    """The network up to where its features are."""
    if isinstance(features := getattr(network, "features", None), nn.Module):
        return _Convolutions(features)
    network.fc = nn.Identity()
    return network


class _Convolutions(nn.Module):
    """The part of a network that is called `features`."""

    def __init__(self, features: nn.Module) -> None:
        super().__init__()
        self.features = features

    def forward(self, images: Tensor) -> Tensor:
        described: Tensor = self.features(images)
        return described


def _small(state: Mapping[str, Tensor]) -> _Known | None:
    """A residual network for pictures of 32 px, as deep as its blocks say."""
    last = state.get("linear.weight")
    if last is None or last.dim() != 2 or last.shape[1] != 64:
        return None
    depth = len({key.split(".")[1] for key in state if key.startswith("layer1.")})
    if not 1 <= depth <= 200:
        return None
    network = SmallResNet(depth, last.shape[0])
    with contextlib.suppress(RuntimeError):  # another network with such a last layer
        network.load_state_dict(dict(state), strict=False)
        if {key for key in network.state_dict() if not key.endswith("num_batches_tracked")} <= state.keys():
            return _Known(f"ResNet-{6 * depth + 2} for 32 px", network, 32)
    return None


def _shapes(build: Callable[..., nn.Module]) -> dict[str, tuple[int, ...]]:
    with torch.device("meta"):
        return {key: tuple(tensor.shape) for key, tensor in build(weights=None).state_dict().items()}


def _size(network: nn.Module, side: int, device: torch.device) -> int:
    with torch.inference_mode():
        return int(network(torch.zeros(1, 3, side, side, device=device)).shape[1])


def _describing(
    network: nn.Module, device: torch.device, convention: Convention
) -> Callable[[Tensor], tuple[Tensor, Tensor | None]]:
    def describe(images: Tensor) -> tuple[Tensor, Tensor | None]:
        numbers = network(prepared(images.to(device), convention))
        return (numbers.mean((2, 3)) if numbers.dim() == 4 else numbers), None  # N D

    return describe


def _looking(
    network: nn.Module, device: torch.device, convention: Convention
) -> Callable[[Tensor], Sequence[Tensor]]:
    """The last feature map of each size, before it is made smaller: what arXiv:1801.03924 compares, more or less."""
    stages = list((network.features if isinstance(network, _Convolutions) else network).children())

    def look(images: Tensor) -> list[Tensor]:
        seen: dict[tuple[int, ...], Tensor] = {}

        def note(module: nn.Module, given: object, answered: object) -> None:
            if isinstance(answered, Tensor) and answered.dim() == 4 and answered.shape[-1] > 1:
                seen[tuple(answered.shape[-2:])] = answered

        with contextlib.ExitStack() as hooks:
            for stage in stages:
                hooks.callback(stage.register_forward_hook(note).remove)
            network(prepared(images.to(device), convention))
        return list(seen.values())

    return look


def prepared(images: Tensor, convention: Convention) -> Tensor:
    """N 3 H W in [-1, 1] as the network was trained to see it."""
    if convention == "caffe":
        return (images.flip(1) + 1) * 127.5 - images.new_tensor(_CAFFE_MEAN).reshape(1, 3, 1, 1)
    mean, deviation = (images.new_tensor(each).reshape(1, 3, 1, 1) for each in (_MEAN, _DEVIATION))
    return ((images + 1) / 2 - mean) / deviation
