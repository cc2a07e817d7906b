"""The network by which a training without goals is measured: the one of its spec, or Inception where it is at hand.

On a processor Inception takes a second for a few pictures, which nobody asked for: there only a named network serves.
"""

import torch

from gantool import measures
from gantool.api import Task
from gantool.errors import UnusableError
from gantool.jobs.desk import Desk
from gantool.jobs.spec import TrainSpec
from gantool.metrics.extractors import Extractor

WITHOUT_GOALS = frozenset({Task.UNPAIRED, Task.SYNTHESIS})


def describing(spec: TrainSpec, task: Task, device: torch.device, desk: Desk) -> Extractor | None:
    """The network, or None; one that cannot be used is told and costs only its figure."""
    if task not in WITHOUT_GOALS:
        return None
    path = measures.at_hand("inception") if spec.extractor is None and device.type != "cpu" else None
    if spec.extractor is None and path is None:
        return None
    from gantool.engine.measuring.reading import read_extractor, read_inception  # its libraries take seconds

    try:
        if spec.extractor is not None:
            return read_extractor(spec.extractor, device)
        return None if path is None else read_inception(path, device)
    except UnusableError as error:
        desk.note(f"There will be no distance between what is made and held-out pictures: {error}")
        return None
