"""Networks of the published shapes whose weights are drawn, so that nothing must be fetched."""

from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache

import pytest
import torch
import torchvision
from torch import Tensor
from torch_fidelity import feature_extractor_inceptionv3 as library


@cache
def inception_state() -> dict[str, Tensor]:
    """Weights for torch-fidelity's Inception, small enough to stay finite."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(library, "load_state_dict_from_url", lambda *args, **more: {})
        patch.setattr(library.FeatureExtractorInceptionV3, "load_state_dict", lambda self, state: None)
        torch.manual_seed(0)
        network = library.FeatureExtractorInceptionV3("inception-v3-compat", ["2048"])
    return {name: tensor.clone() for name, tensor in network.state_dict().items()}


@cache
def alexnet_state() -> dict[str, Tensor]:
    """AlexNet's convolutions, as torchvision names them."""
    with torch.device("meta"):  # the last layers, which nothing here needs, take seconds
        shapes = torchvision.models.alexnet(weights=None).features.state_dict()
    draw = torch.Generator().manual_seed(0)
    return {f"features.{key}": torch.randn(each.shape, generator=draw) * 0.05 for key, each in shapes.items()}


@contextmanager
def known_as(name: str, content: bytes) -> Iterator[None]:
    """Let gantool take these bytes for the published file."""
    import dataclasses
    import hashlib

    from gantool.measures import NETWORKS

    own = dataclasses.replace(NETWORKS[name], begins=hashlib.sha256(content).hexdigest()[:8])
    with pytest.MonkeyPatch.context() as patch:
        patch.setitem(NETWORKS, name, own)
        yield
