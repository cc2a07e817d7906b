"""Our own models on disk: `model.safetensors` with its card, equal bytes for equal training, never half written."""

import hashlib
from collections.abc import Mapping
from pathlib import Path

import safetensors
import safetensors.torch
import torch
from torch import Tensor

from gantool import files
from gantool.api import Export
from gantool.card import WEIGHTS, Card, announce_card, enforce_card, read_card
from gantool.engine.refusal import Refusal
from gantool.engine.tensor_header import read_header
from gantool.errors import JobFailedError, UnusableError
from gantool.library import Entry

READS = 3  # a save may be under way while we read; twice in a row is already unlikely


def save_model(folder: Path, export: Export, card: Card) -> Card:
    """Write a model into `folder`, in the place of one that lies there; returns the card as written.

    A reader, and whoever comes after a crash at any instant, finds the old model or the new one. The card gets the
    SHA-256 of the weights and the architecture of `export`.

    Raises:
        JobFailedError: a weight is not finite, or the disk is full or refuses; the model that was there stands.
    """
    content = to_bytes(export.weights)
    digest = hashlib.sha256(content).hexdigest()
    written = card.amended({"sha256": digest, "architecture": dict(export.architecture)})
    folder.mkdir(parents=True, exist_ok=True)
    announce_card(folder, written)
    files.write_bytes(folder / WEIGHTS, content)
    enforce_card(folder)
    return written


def load_model(source: Entry | Path) -> tuple[Export, Card]:
    """Read a model and its card.

    Args:
        source: an entry of the library, or the folder of a model.

    Raises:
        UnusableError: a file is missing or damaged, weights and card do not belong together, or a weight is not finite.
    """
    folder = source.folder if isinstance(source, Entry) else source
    for _ in range(READS):
        card = read_card(folder)
        content = _content(folder / WEIGHTS)
        if hashlib.sha256(content).hexdigest() == card.sha256:
            return Export(_from_bytes(folder / WEIGHTS, content), card.architecture), card
    raise UnusableError(
        f"{files.shown(folder / WEIGHTS)} is damaged: its content does not match its card; take the model again from "
        "where it came."
    )


def to_bytes(weights: Mapping[str, Tensor]) -> bytes:
    """The weights as the bytes of a `.safetensors` file: equal bytes for equal numbers, wherever they were computed.

    Raises:
        JobFailedError: a weight is not finite.
    """
    plain: dict[str, Tensor] = {}
    for name, tensor in weights.items():
        if not_finite(tensor):
            raise JobFailedError(f"The model was not saved: its weight {name} is not finite; go on from a checkpoint.")
        # Tied weights are written once each: safetensors refuses tensors that share memory.
        plain[name] = tensor.detach().to("cpu", copy=True).contiguous()
    # No metadata: safetensors writes it in the order of a hash table, which differs from process to process.
    return safetensors.torch.save(plain)


def not_finite(tensor: Tensor) -> bool:
    """Whether a floating-point tensor holds NaN or infinity."""
    return (tensor.is_floating_point() or tensor.is_complex()) and not bool(torch.isfinite(tensor).all())


def _content(path: Path) -> bytes:
    """All bytes of a weights file whose header is sound."""
    shown = files.shown(path)
    if not path.is_file():
        raise UnusableError(f"{files.shown(path.parent)} is damaged: it has a card but no {WEIGHTS}.")
    try:
        read_header(path)
        return path.read_bytes()
    except Refusal as refusal:
        raise UnusableError(f"{shown} {refusal}; take the model again from where it came.") from None
    except OSError as error:
        raise UnusableError(f"{shown} cannot be read: {error.strerror or error}.") from None


def _from_bytes(path: Path, content: bytes) -> dict[str, Tensor]:
    """The tensors of a weights file that has been checked."""
    try:
        weights = safetensors.torch.load(content)
    except (safetensors.SafetensorError, ValueError, RuntimeError) as error:
        raise UnusableError(f"{files.shown(path)} is damaged: {str(error).splitlines()[0]}.") from None
    for name, tensor in weights.items():
        if not_finite(tensor):
            raise UnusableError(f"{files.shown(path)} cannot be used: its weight {name} is not finite.")
    return dict(sorted(weights.items()))
