"""Beginning a training with the weights of a model, or of a checkpoint, instead of random ones."""

from collections.abc import Mapping
from pathlib import Path

import torch
from torch import Tensor
from torch.nn import Module

from gantool import files
from gantool.api import Family
from gantool.engine.checkpoint import STATE
from gantool.engine.weights import load_model
from gantool.errors import UnusableError


def start_from(model: Path, family: Family, networks: Mapping[str, Module]) -> str:
    """Let training start from a model's weights, where every one of them fits.

    A model of one network goes into the first that has its shape. One of several networks names each weight
    "<network>.<weight>", and goes into those. Where the model lies in a checkpoint, the networks that it does not hold
    (the discriminator) come from there, as far as they fit; averages and optimisers begin anew.

    Returns:
        What begins with what was learnt, as a sentence.

    Raises:
        UnusableError: the model is of another family, or its networks have other shapes.
    """
    export, facts = load_model(model)
    if facts.family != family.id:
        raise UnusableError(f"The model {facts.name} is a {facts.family} model; {family.id} cannot start from it.")
    taken = _into_one(export.weights, networks) or _into_several(export.weights, networks)
    if not taken:
        raise UnusableError(
            f"The network of the model {facts.name} has another shape than these settings make; use its own settings: "
            f"{', '.join(f'{name}={value}' for name, value in list(facts.architecture.items())[:8])}."
        )
    rest = {name: network for name, network in networks.items() if name not in taken}
    taken = (*taken, *_from_state(model.parent / STATE, rest))
    steps = f", trained for {facts.training.steps:,} steps" if facts.training is not None else ""
    return f"It begins with {' and '.join(taken)} of {facts.name}{steps}."


def _from_state(state: Path, networks: Mapping[str, Module]) -> tuple[str, ...]:
    """What a checkpoint has of these; nothing where there is none."""
    if not networks or not state.is_file():
        return ()
    try:
        saved = torch.load(state, map_location="cpu", weights_only=True)["networks"]
    except Exception as error:  # whatever torch makes of a damaged file
        raise UnusableError(f"{files.shown(state)} is damaged ({type(error).__name__}); start from another.") from None
    taken = tuple(name for name, network in networks.items() if _fits(saved.get(name, {}), network))
    for name in taken:
        networks[name].load_state_dict(saved[name])
    return taken


def _into_one(weights: Mapping[str, Tensor], networks: Mapping[str, Module]) -> tuple[str, ...]:
    for name, network in networks.items():
        if _fits(weights, network):
            network.load_state_dict(dict(weights))
            return (name,)
    return ()


def _into_several(weights: Mapping[str, Tensor], networks: Mapping[str, Module]) -> tuple[str, ...]:
    parts: dict[str, dict[str, Tensor]] = {}
    for name, value in weights.items():
        network, _, rest = name.partition(".")
        parts.setdefault(network, {})[rest] = value
    if not parts or not all(name in networks and _fits(part, networks[name]) for name, part in parts.items()):
        return ()
    for name, part in parts.items():
        networks[name].load_state_dict(part)
    return tuple(parts)


def _fits(weights: Mapping[str, Tensor], network: Module) -> bool:
    wanted = network.state_dict()
    return wanted.keys() == weights.keys() and all(wanted[name].shape == each.shape for name, each in weights.items())
