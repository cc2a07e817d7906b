"""Writing a model for other tools."""

import shutil
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import torch

from gantool import files, host, library
from gantool.api import Export
from gantool.card import CARD, Card
from gantool.engine.weights import load_model
from gantool.errors import UnusableError
from gantool.jobs.desk import Desk
from gantool.jobs.events import Finished
from gantool.jobs.spec import ExportSpec


def export(spec: ExportSpec, desk: Desk) -> Finished:
    """Write `spec.out`: a `.safetensors` with its card beside it, a `.pth` in the family's published layout, or ONNX.

    The result says where it is, and for ONNX how near its pictures come to the model's own.
    """
    desk.phase("Loading the model")
    content, card = load_model(spec.model)
    if not spec.out.parent.is_dir():
        raise UnusableError(f"The folder {files.shown(spec.out.parent)} is not there; make it first.")
    desk.phase("Writing")
    told: Mapping[str, Any] = {}
    match spec.format:
        case "safetensors":
            _write_safetensors(spec)
        case "pth":
            _write_published(spec.out, content, card)
        case "onnx":
            told = _write_onnx(spec, content, card)
    return Finished(outcome="done", result={"path": files.shown(spec.out), **told})


def exported_card(weights: Path) -> Path:
    """Where the card of exported weights lies."""
    return weights.with_suffix(".card.json")


def _write_safetensors(spec: ExportSpec) -> None:
    entry = library.find(spec.model)
    files.write_through(spec.out, lambda path: _copy(str(entry.weights), str(path)))
    files.write_bytes(exported_card(spec.out), (entry.folder / CARD).read_bytes())


def _write_published(out: Path, content: Export, card: Card) -> None:
    family = host.load_family(card.family)
    state = family.foreign(content)
    if state is None:
        raise UnusableError(
            f"The model {card.name} has parts that the published {card.family} layout cannot hold; "
            "export it as safetensors."
        )
    whole = {family.published_under: dict(state)} if family.published_under else dict(state)
    files.write_through(out, lambda path: torch.save(whole, path))


def _write_onnx(spec: ExportSpec, content: Export, card: Card) -> dict[str, Any]:
    """Write the file and compare it with the model; see `gantool.engine.onnx_export`."""
    from gantool.engine.onnx_export import Parity, check_installed, write_onnx

    check_installed()
    translator = host.load_family(card.family).translator(content)
    facts = {"name": card.name, "family": card.family, "licence": card.licence, "model_sha256": card.sha256}
    written: list[Parity] = []
    files.write_through(spec.out, lambda path: written.append(write_onnx(translator, path, spec.controls, facts)))
    (parity,) = written
    geometry = translator.geometry
    return {
        "parity": {
            "largest_difference_of_255": round(parity.largest, 6),
            "pictures": sum(shape[0] for shape in parity.shapes),
            "shapes": [list(shape) for shape in parity.shapes],
        },
        "controls": dict(parity.fixed),
        "input": f"picture: N {translator.input_channels} H W, -1 to 1, H and W multiples of {geometry.multiple_of}",
        "output": f"translation: N {translator.output_channels} H W times {geometry.scale}, -1 to 1",
    }


def _copy(source: str, target: str) -> None:
    shutil.copyfile(source, target)
