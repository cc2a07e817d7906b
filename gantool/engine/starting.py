"""Beginning a training with the weights of a model instead of random ones."""

from collections.abc import Mapping
from pathlib import Path

from torch import Tensor
from torch.nn import Module

from gantool.api import Family
from gantool.engine.weights import load_model
from gantool.errors import UnusableError


def start_from(model: Path, family: Family, networks: Mapping[str, Module]) -> None:
    """Let training start from a model's weights, where every one of them fits.

    A model of one network goes into the first that has its shape. One of several networks names each weight
    "<network>.<weight>", and goes into those.

    Raises:
        UnusableError: the model is of another family, or its networks have other shapes.
    """
    export, facts = load_model(model)
    if facts.family != family.id:
        raise UnusableError(f"The model {facts.name} is a {facts.family} model; {family.id} cannot start from it.")
    if not (_into_one(export.weights, networks) or _into_several(export.weights, networks)):
        raise UnusableError(
            f"The network of the model {facts.name} has another shape than these settings make; use its own settings: "
            f"{', '.join(f'{name}={value}' for name, value in list(facts.architecture.items())[:8])}."
        )


def _into_one(weights: Mapping[str, Tensor], networks: Mapping[str, Module]) -> bool:
    for network in networks.values():
        if _fits(weights, network):
            network.load_state_dict(dict(weights))
            return True
    return False


def _into_several(weights: Mapping[str, Tensor], networks: Mapping[str, Module]) -> bool:
    parts: dict[str, dict[str, Tensor]] = {}
    for name, value in weights.items():
        network, _, rest = name.partition(".")
        parts.setdefault(network, {})[rest] = value
    if not parts or not all(name in networks and _fits(part, networks[name]) for name, part in parts.items()):
        return False
    for name, part in parts.items():
        networks[name].load_state_dict(part)
    return True


def _fits(weights: Mapping[str, Tensor], network: Module) -> bool:
    wanted = network.state_dict()
    return wanted.keys() == weights.keys() and all(wanted[name].shape == each.shape for name, each in weights.items())
