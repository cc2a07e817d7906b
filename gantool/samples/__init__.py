"""Sample worlds: paired pictures that gantool can draw by itself, for the demo and for everybody's first try."""

from gantool.samples.landscapes import Landscapes
from gantool.samples.make import make
from gantool.samples.world import World

__all__ = ["World", "make", "worlds"]


def worlds() -> dict[str, World]:
    """The sample worlds by id."""
    return {world.id: world for world in (Landscapes(),)}
