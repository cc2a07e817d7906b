"""What several processes must do alike in every step: go on, or fail, and keep the same statistics."""

import contextlib
from collections.abc import Iterable, Iterator

import torch
from torch.nn import Module
from torch.nn.modules.batchnorm import _BatchNorm

from gantool.engine.distribution.world import Fault, PartnerError, SharedFaultError, SharedMemoryError, World
from gantool.engine.memory import is_out_of_memory
from gantool.engine.update import NonFiniteError


@contextlib.contextmanager
def together(world: World) -> Iterator[None]:
    """What fails here on one device fails on all, at the next place where they wait for each other.

    Raises:
        SharedMemoryError: the memory ran out, here or elsewhere.
        SharedFaultError: something else happened elsewhere; here it is raised as it is.
    """
    try:
        yield
    except (NonFiniteError, SharedMemoryError, SharedFaultError, PartnerError):
        raise  # all have met it: losses are those of all
    except Exception as error:
        if is_out_of_memory(error):
            world.agree(Fault.MEMORY)
            raise
        with contextlib.suppress(SharedFaultError, PartnerError):
            world.agree(Fault.OTHER, f"{type(error).__name__}: {error}")
        raise


def ran_out_anywhere(world: World, ran_out: bool) -> bool:
    """Whether memory ran out for any device, where all say whether it did for them."""
    return world.agree(Fault.SPLIT if ran_out else Fault.NONE)


@torch.no_grad()
def share_statistics(world: World, networks: Iterable[Module]) -> None:
    """Give every device the mean of what their batch norms have gathered, for the picture that a model makes."""
    size = world.place.size
    if size == 1:
        return
    norms = [each for network in networks for each in network.modules() if isinstance(each, _BatchNorm)]
    gathered = [each for norm in norms for each in (norm.running_mean, norm.running_var) if each is not None]
    if gathered:
        torch._foreach_div_(gathered, size)
        world.add_up(gathered)
