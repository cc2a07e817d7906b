"""Giving a network the weights of an export: all of them, or none."""

from collections.abc import Mapping

from torch import Tensor, nn


def load(network: nn.Module, weights: Mapping[str, Tensor]) -> None:
    """Give `network` the weights of an export.

    Raises:
        ValueError: a weight is missing, foreign or of another shape.
    """
    wanted = network.state_dict()
    if wanted.keys() != weights.keys():
        odd = sorted(wanted.keys() ^ weights.keys())
        raise ValueError(f"{len(odd)} weights do not belong together, first {odd[0]}")
    for name, value in wanted.items():
        if value.shape != weights[name].shape:
            raise ValueError(f"{name} has shape {tuple(weights[name].shape)} instead of {tuple(value.shape)}")
    network.load_state_dict(dict(weights))
