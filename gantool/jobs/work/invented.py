"""Batches of noise with the shape of real ones: what a step holds and takes does not depend on what they show."""

import torch
from torch import Tensor

from gantool.api import Batch, Config, DataFacts, Family, Task
from gantool.engine.seeds import generator
from gantool.jobs.work.plans import Plans


def invented(family: Family, config: Config, facts: DataFacts, plans: Plans, device: torch.device, count: int) -> Batch:
    """A batch of `count` for the family's task: see `gantool.api.trainer.Batch`."""
    draw = generator("invented")

    def noise(channels: int, side: int = config.size) -> Tensor:
        return (torch.rand(count, channels, side, side, generator=draw) * 2 - 1).to(device)  # N C side side

    given, wanted = facts.input_channels, facts.target_channels
    match family.task:
        case Task.PAIRED:
            return {"input": noise(given), "target": noise(wanted)}
        case Task.UNPAIRED:
            return {"a": noise(given), "b": noise(wanted)}
        case Task.UPSCALE:
            low = {"low": noise(given, config.size // family.scale(config))} if plans.input is not None else {}
            return {"high": noise(wanted), **low}
        case Task.SYNTHESIS:
            labels = torch.randint(max(1, len(facts.classes)), (count,), generator=draw).to(device)
            return {"real": noise(wanted), **({"label": labels} if facts.classes else {})}
