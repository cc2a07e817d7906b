"""What TensorBoard is told of a run, through the writer that torch has for it."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import torch
from torch import Tensor
from torch.utils.tensorboard.writer import SummaryWriter

from gantool.api import Listener

FLUSH = 10  # seconds until figures are on the disk
EDGE = 256  # px of a preview picture, at most: event files grow fast


class Writing(Listener):
    """Writes into `folder`; a resumed or rolled back run takes back what came later."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._writer: SummaryWriter | None = None

    def began(self, step: int, facts: Mapping[str, Any]) -> None:
        self._open(step)
        words = "\n".join(f"    {name}: {value}" for name, value in facts.items() if name != "config")
        self._writing.add_text("run", words, step)

    def stepped(self, step: int, figures: Mapping[str, float]) -> None:
        for name, value in figures.items():
            self._writing.add_scalar(name.replace(" ", "_"), value, step)

    def previewed(self, step: int, columns: Mapping[str, Tensor]) -> None:
        for name, pictures in columns.items():
            self._writing.add_images(f"previews/{name}", _shown(pictures), step)
        self._writing.flush()

    def validated(self, step: int, figures: Mapping[str, float]) -> None:
        for name, value in figures.items():
            self._writing.add_scalar(f"check_pictures/{name}", value, step)

    def rolled_back(self, step: int, to: int) -> None:
        self._open(to)

    def advised(self, step: int, judgement: str, evidence: str) -> None:
        self._writing.add_text("advice", f"**{judgement}.** {evidence}", step)

    def ended(self) -> None:
        self._close()

    @property
    def _writing(self) -> SummaryWriter:
        if self._writer is None:
            self._open(0)
        assert self._writer is not None
        return self._writer

    def _open(self, step: int) -> None:
        """Write on from `step`; TensorBoard leaves out what was written of later ones."""
        self._close()
        purge = step + 1 if step else None
        self._writer = SummaryWriter(str(self._folder), purge_step=purge, flush_secs=FLUSH)

    def _close(self) -> None:
        if self._writer is not None:
            self._writer.close()
            self._writer = None


def _shown(pictures: Tensor) -> Tensor:
    """N C H W in [-1, 1] as N 3 h w (or 4) in [0, 1], at most `EDGE` px."""
    stride = max(1, -(-max(pictures.shape[2:]) // EDGE))
    small = torch.nn.functional.avg_pool2d(pictures, stride) if stride > 1 else pictures
    return ((small.expand(-1, 3, -1, -1) if small.shape[1] == 1 else small).clamp(-1, 1) + 1) / 2
