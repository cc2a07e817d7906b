"""Training on several devices at once, also of several machines: what the engine asks of the others, and who answers.

Nothing here imports more than torch; lightning-fabric is imported where a world of several is joined.
"""

from gantool.engine.distribution.world import (
    ALONE,
    Fault,
    PartnerError,
    Place,
    SharedFaultError,
    SharedMemoryError,
    World,
)

__all__ = ["ALONE", "Fault", "PartnerError", "Place", "SharedFaultError", "SharedMemoryError", "World"]
