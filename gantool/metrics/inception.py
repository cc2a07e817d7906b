"""The Inception network of FID (arXiv:1706.08500), by torch-fidelity, from weights that have been read already.

torch-fidelity would fetch the weights where it has none, and read a file in a way that runs what is in it. It is given
neither occasion: it loads what we have read safely, from memory. Its pictures come at 299 px, resized without aliasing.
"""

import io
from collections.abc import Callable, Mapping

import torch
from torch import Tensor
from torch_fidelity.feature_extractor_inceptionv3 import FeatureExtractorInceptionV3

from gantool.metrics.extractors import Extractor

SIDE = 299
SIZE = 2048


def inception(state: Mapping[str, Tensor], title: str, device: torch.device, *, genuine: bool) -> Extractor:
    """The network with these weights; `genuine`: they are the published ones."""
    content = io.BytesIO()
    torch.save(dict(state), content)
    content.seek(0)
    network = FeatureExtractorInceptionV3(
        "inception-v3-compat", ["2048", "logits_unbiased"], feature_extractor_weights_path=content
    ).to(device)
    return Extractor(title, SIDE, SIZE, _describe(network, device), is_inception=genuine)


def _describe(
    network: torch.nn.Module, device: torch.device
) -> Callable[[Tensor], tuple[Tensor, Tensor | None]]:
    def describe(images: Tensor) -> tuple[Tensor, Tensor | None]:
        eight_bit = ((images.clamp(-1, 1) + 1) * 127.5).round().byte()  # what it was trained on
        features, logits = network(eight_bit.to(device))
        return features, logits

    return describe
