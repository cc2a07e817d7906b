"""Generators of CycleGAN and CUT in the published layout: one file a direction; see `gantool.nn.resnet_published`.

ResNets whose norms have scale and shift are those of pix2pix, which normalises by batch.
"""

from collections.abc import Mapping

from torch import Tensor

from gantool.api import Adoption, Export
from gantool.nn.loading import load
from gantool.nn.resnet_published import (
    PublishedResNet,
    filters,
    mapped,
    recognised,
    unwrapped,
    written,
)
from gantool_cyclegan.networks import Architecture, Generators, settings_of


def adopt(state: Mapping[str, Tensor]) -> Adoption | None:
    """Recognise a published generator of one direction and map it whole, or say None."""
    if not state or not all(isinstance(value, Tensor) and 0 not in value.shape for value in state.values()):
        return None
    state = unwrapped(state)
    found = recognised(state)
    if found is None or found.norm != "plain-instance":
        return None
    taken = mapped(state, found)
    if taken is None:
        return None
    architecture = Architecture(
        channels_a=found.channels_in, channels_b=found.channels_out, width=found.width, blocks=found.blocks,
        dropout=0.5 if found.dropout else 0.0, upsampling=found.scaling, ways=("AtoB",),
    )
    weights = {f"AtoB.{name}": value for name, value in taken.weights.items()}
    return Adoption(Export(weights, settings_of(architecture)), _report(found), taken.dropped)


def foreign(export: Export) -> dict[str, Tensor] | None:
    """Write the first direction's generator, or None where the layout cannot say what ours does.

    It knows neither doubling by resizing nor norms other than instance norm without scale and shift.
    """
    architecture = Architecture.model_validate(dict(export.architecture))
    if architecture.upsampling == "resize" or architecture.norm != "plain-instance":
        return None
    way = architecture.ways[0]
    generators = Generators(architecture)
    load(generators, export.weights)
    given, made = architecture.channels(way)
    kind = PublishedResNet(given, made, architecture.width, architecture.blocks, "plain-instance",
                           architecture.dropout > 0, architecture.upsampling)
    state = written(generators[way], kind.names)
    return state | filters(kind) if architecture.upsampling == "antialiased" else state


def _report(found: PublishedResNet) -> str:
    origin = "CUT" if found.scaling == "antialiased" else "CycleGAN"
    dropout = " and dropout" if found.dropout else ""
    return (f"{origin} generator of one direction: ResNet with {found.blocks} blocks{dropout}, width {found.width}, "
            f"instance norm, {found.channels_in} to {found.channels_out} channels.")
