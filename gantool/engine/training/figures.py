"""What is measured on held-out pictures, by task, and which figure names the best model."""

from collections.abc import Mapping

from torch import Tensor

from gantool.api import Batch, Criterion, Task
from gantool.metrics.luma import psnr_luma
from gantool.metrics.paired import l1, structure_texture

CRITERIA: Mapping[Task, Criterion] = {
    Task.PAIRED: Criterion("structure_texture"),
    Task.UPSCALE: Criterion("psnr", more_is_better=True),
}
"""Where a task has none and the trainer names none, the latest model is the best."""


def figures(task: Task, batch: Batch, shown: Mapping[str, Tensor], scale: int) -> dict[str, Tensor]:
    """Figures of the pictures made for one held-out batch, each a mean over its N; empty where a task has none."""
    match task:
        case Task.PAIRED:
            made, wanted = shown["translation"].float().clamp(-1, 1), batch["target"]
            return {"l1": l1(made, wanted).mean(), "structure_texture": structure_texture(made, wanted).mean()}
        case Task.UPSCALE:
            made, wanted = shown["enlarged"].float(), batch["high"]
            texture = structure_texture(made.clamp(-1, 1), wanted)
            return {"l1": l1(made.clamp(-1, 1), wanted).mean(), "psnr": psnr_luma(made, wanted, scale).mean(),
                    "structure_texture": texture.mean()}
        case Task.UNPAIRED | Task.SYNTHESIS:
            return {}
