"""TensorBoard as an observer: `gantool train ... --observer tensorboard`, then `tensorboard --logdir RUN`."""

from collections.abc import Sequence

from gantool.api import TrainingObserver, hookimpl
from gantool_tensorboard.observer import TensorBoard

__all__ = ["TensorBoard"]

gantool_contract = 1


@hookimpl
def gantool_observers() -> Sequence[TrainingObserver]:
    """The one observer."""
    return [TensorBoard()]
