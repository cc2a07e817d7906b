"""A StyleGAN2 model as an `Export` and back: weights under "G." and, where one is carried, "D." (names: `synthesis`,
`discriminator`). Runs of one's own carry D unless `carry_discriminator` is off; published models where their file holds
one. The architecture's `judge` is D's shape either way: without its weights, who trains on finds them in the run's
checkpoint or begins with a new D of that shape."""

from collections.abc import Mapping

from torch import Tensor, nn
from torch.nn import Module

from gantool.api import Export
from gantool.errors import UnusableError
from gantool.nn.loading import load
from gantool_stylegan.architecture import Architecture
from gantool_stylegan.discriminator import Discriminator
from gantool_stylegan.synthesis import Generator


def weights_of(networks: Mapping[str, Module]) -> dict[str, Tensor]:
    """The weights of the networks, each under its network's name."""
    return {f"{name}.{key}": value.detach().cpu().contiguous().clone()
            for name, network in networks.items() for key, value in network.state_dict().items()}


def carried(export: Export) -> tuple[Generator, Discriminator | None]:
    """The networks of an export, on the CPU.

    Raises:
        UnusableError: the weights do not belong to the architecture.
    """
    try:
        architecture = Architecture.model_validate(dict(export.architecture))
        generator = Generator(architecture)
        comes_along = architecture.judge is not None and any(name.startswith("D.") for name in export.weights)
        discriminator = Discriminator(architecture.judge) if architecture.judge and comes_along else None
        load(nn.ModuleDict({"G": generator} if discriminator is None else {"G": generator, "D": discriminator}),
             export.weights)
    except ValueError as error:
        reason = str(error).splitlines()[0].rstrip(".:")
        raise UnusableError(f"These weights are no StyleGAN2 model that gantool can run: {reason}. "
                            "Export it again where it was trained.") from error
    return generator, discriminator

