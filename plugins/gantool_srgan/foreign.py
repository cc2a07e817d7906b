"""Other people's enlargers: taken in whole, or refused in words; and ours written so that theirs open them."""

from collections.abc import Mapping

from torch import Tensor

from gantool.api import Adoption, Export
from gantool_srgan import published, strangers, wrapped
from gantool_srgan.networks import Architecture, settings_of

NAMES = {"compact": "compact network", "rrdb": "ESRGAN network (RRDB)", "srresnet": "SRGAN network (SRResNet)"}


def adopt(state: Mapping[str, Tensor]) -> Adoption | None:
    """Recognise an enlarger and map it whole, or say None.

    Raises:
        UnusableError: it is known, and is no enlarger, or not one that can be run; the sentence says what it is.
    """
    if not state or not all(isinstance(value, Tensor) for value in state.values()):
        return None
    found = published.recognised(state)
    if found is not None:
        architecture, weights = found
        return Adoption(Export(weights, settings_of(architecture)), report(architecture))
    strangers.refuse(state)
    return wrapped.adopt(state)


def foreign(export: Export) -> dict[str, Tensor] | None:
    """The generator in its published layout, or None where that cannot say what ours does.

    Of a model with both stages the crisp one is written. Nobody else has RRDB for scale 3 or of another growth than 32,
    nor SRResNet for 1 and 3.
    """
    if "wrapped" in export.architecture:
        return dict(export.weights)
    architecture = Architecture.model_validate(dict(export.architecture))
    weights = export.weights
    if architecture.both:
        weights = {name.removeprefix("crisp."): value for name, value in weights.items() if name.startswith("crisp.")}
    if architecture.generator == "srresnet":
        return published.as_blocks(architecture, weights)
    if architecture.generator == "rrdb" and (architecture.scale == 3 or architecture.growth != 32):
        return None
    return dict(weights)


def report(architecture: Architecture) -> str:
    """What was recognised, in words."""
    a = architecture
    size = f"{a.depth} {'convolutions' if a.generator == 'compact' else 'blocks'}, width {a.width}"
    norm = f", {a.norm} norm" if a.generator == "srresnet" and a.norm != "none" else ""
    channels = {1: "grey", 3: "colour", 4: "colour with transparency"}.get(a.channels, f"{a.channels} channels")
    return f"Enlarger x{a.scale}: {NAMES[a.generator]}, {size}{norm}, {channels}."
