"""Writing a model for other tools."""

import shutil
from pathlib import Path

import torch

from gantool import files, host, library
from gantool.card import CARD
from gantool.engine.weights import load_model
from gantool.errors import UnusableError
from gantool.jobs.desk import Desk
from gantool.jobs.events import Finished
from gantool.jobs.spec import ExportSpec


def export(spec: ExportSpec, desk: Desk) -> Finished:
    """Write `spec.out`: a `.safetensors` with its card beside it, or a `.pth` in the family's published layout."""
    desk.phase("Loading the model")
    content, card = load_model(spec.model)
    desk.phase("Writing")
    if not spec.out.parent.is_dir():
        raise UnusableError(f"The folder {files.shown(spec.out.parent)} is not there; make it first.")
    if spec.format == "safetensors":
        entry = library.find(spec.model)
        files.write_through(spec.out, lambda path: _copy(str(entry.weights), str(path)))
        files.write_bytes(exported_card(spec.out), (entry.folder / CARD).read_bytes())
    else:
        state = host.load_family(card.family).foreign(content)
        if state is None:
            raise UnusableError(
                f"The model {card.name} has parts that the published {card.family} layout cannot hold; "
                "export it as safetensors."
            )
        files.write_through(spec.out, lambda path: torch.save(dict(state), path))
    return Finished(outcome="done", result={"path": files.shown(spec.out)})


def exported_card(weights: Path) -> Path:
    """Where the card of exported weights lies."""
    return weights.with_suffix(".card.json")


def _copy(source: str, target: str) -> None:
    shutil.copyfile(source, target)
