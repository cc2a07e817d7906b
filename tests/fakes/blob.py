"""A model of the fake family "blob", written into a folder."""

from pathlib import Path

import torch

from fakes.gantool_blob import Blob
from fakes.gantool_blob.translator import BlobNetwork
from gantool.api import Export, StyleSpace, Task, Translator
from gantool.card import Card
from gantool.engine.weights import save_model


def blob_export(size: int = 32, *, judges: bool = False) -> Export:
    """The blob generator: the first numbers of a row's w give its styles, mixed a little."""
    draws = torch.Generator().manual_seed(1)
    network = BlobNetwork(size)
    with torch.no_grad():
        network.mapping.copy_(torch.linalg.qr(torch.randn(8, 8, generator=draws)).Q)
        network.affine.copy_(0.6 * torch.randn(network.affine.shape, generator=draws) / 8**0.5)
        for row in range(len(network.affine)):
            network.affine[row, :, row % 6 : row % 6 + 3] += torch.eye(3)
        network.get_buffer("noise").copy_(torch.randn(1, 1, size, size, generator=draws))
    return Export(dict(network.state_dict()), {"size": size, "judges": judges})


def blob(size: int = 32, *, judges: bool = False) -> Translator:
    """The generator, ready to paint."""
    made = Blob().translator(blob_export(size, judges=judges))
    assert isinstance(made, StyleSpace)
    return made


def blob_model(folder: Path, size: int = 32, *, judges: bool = False) -> Path:
    """A model of it in `folder`, as of a library."""
    export = blob_export(size, judges=judges)
    translator = Blob().translator(export)
    card = Card(name=folder.name, family="blob", task=Task.SYNTHESIS, geometry=translator.geometry,
                controls=translator.controls, input_channels=3, output_channels=3)
    save_model(folder, export, card)
    return folder
