"""Taking in published StyleGAN2 models: which layout it is, the generator, and the discriminator where one is there."""

from collections.abc import Mapping
from types import ModuleType

import torch
from torch import Tensor

from gantool.api import Adoption, Export
from gantool.errors import UnusableError
from gantool.nn.latents import latents
from gantool_stylegan import official, rosinality
from gantool_stylegan.architecture import Architecture
from gantool_stylegan.exporting import carried
from gantool_stylegan.synthesis import Generator

SAMPLES = 4096  # of w, for an average that a file lacks
LAYOUTS: tuple[tuple[ModuleType, str, tuple[str, ...], tuple[str, ...]], ...] = (
    (official, "StyleGAN2-ADA", ("G_ema.", "G.", ""), ("D.",)),
    (rosinality, "StyleGAN2 in its PyTorch rewriting", ("g_ema.", "g.", ""), ("d.",)),
)
"""A layout, its name, and under which prefixes generators (the best first) and discriminators lie in it."""


def adopt(state: Mapping[str, Tensor]) -> Adoption | None:
    """The model of these weights, or None where they are of no StyleGAN.

    Raises:
        UnusableError: they are, but of a kind that we do not compute.
    """
    if official.is_third(state):
        raise UnusableError("this is a StyleGAN3 generator, which paints in another way; gantool computes StyleGAN2, "
                            "whose models the same tools save too")
    for layout, name, prefixes, judges in LAYOUTS:
        prefix = next((each for each in prefixes if layout.is_generator(state, each)), None)
        if prefix is not None:
            return _adopted(state, layout, name, prefix, judges)
    return None


def _adopted(state: Mapping[str, Tensor], layout: ModuleType, name: str, prefix: str,
             judges: tuple[str, ...]) -> Adoption:
    shape: Architecture
    shape, weights = layout.generator(state, prefix)
    told = [f"It is a {name} generator of {shape.size}x{shape.size} px with {len(weights)} weights"]
    if "mapping.average" not in weights:
        weights["mapping.average"] = _average(shape, weights)
        told.append(f"the average of w was missing and is now that of {SAMPLES} samples")
    dropped: tuple[str, ...] = ()
    everything = {f"G.{key}": value for key, value in weights.items()}
    found = next((each for each in judges if any(key.startswith(each) for key in state)), None)
    if found is not None:
        try:
            judge, judging = layout.judge(state, found, shape)
        except (UnusableError, ValueError) as error:  # the generator works without
            dropped = (f"the discriminator: {error}",)
        else:
            shape = shape.model_copy(update={"judge": judge})
            everything |= {f"D.{key}": value for key, value in judging.items()}
            told.append("its discriminator comes along, so that training can go on from both")
    export = Export(everything, shape.model_dump(mode="json"))
    carried(export)  # every weight has its place and shape
    return Adoption(export, "; ".join(told) + ".", dropped)


def _average(shape: Architecture, weights: Mapping[str, Tensor]) -> Tensor:
    """The mean w of fixed latents."""
    mapping = Generator(shape.model_copy(update={"widths": (1,) * shape.levels})).mapping
    table = {key.removeprefix("mapping."): value for key, value in weights.items() if key.startswith("mapping.")}
    mapping.load_state_dict({**table, "average": mapping.average})
    with torch.no_grad():
        mean: Tensor = mapping(latents([0], SAMPLES * shape.latent).view(SAMPLES, -1)).mean(0)
    return mean
