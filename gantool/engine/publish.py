"""Making a checkpoint's model the model of its run, in one step for whoever reads it meanwhile."""

import os
import uuid
from pathlib import Path

from gantool import files
from gantool.card import PREVIEW, WEIGHTS, announce_card, enforce_card, read_card


def publish(model: Path, folder: Path) -> None:
    """Let `folder` hold the model of the folder `model`; the weights are hard-linked where that is possible."""
    folder.mkdir(parents=True, exist_ok=True)
    files.sweep(folder)
    announce_card(folder, read_card(model))
    _take(model / WEIGHTS, folder / WEIGHTS)
    enforce_card(folder)
    if (model / PREVIEW).exists():
        _take(model / PREVIEW, folder / PREVIEW)


def _take(source: Path, target: Path) -> None:
    temporary = target.with_name(f"{files.TEMPORARY}{uuid.uuid4().hex}")
    try:
        os.link(source, temporary)
    except OSError:  # another file system, or one without hard links
        files.write_bytes(target, source.read_bytes())
    else:
        temporary.replace(target)
        temporary.unlink(missing_ok=True)  # POSIX renames nothing where both names are the same file already
