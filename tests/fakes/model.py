"""A trained model of the fake family, written without torch: it shows the negative of what it is given."""

import hashlib
from pathlib import Path
from typing import Any

import numpy as np
import safetensors.numpy

from gantool.api import Control, Geometry, Palette, Task
from gantool.card import CARD, WEIGHTS, Card, canonical

CONTROLS = (
    Control(name="seed", title="Seed", help="Which grain is drawn.", kind="seed", default=0),
    Control(
        name="grain", title="Grain", help="How much noise is added.", kind="number", default=0.0, minimum=0.0,
        maximum=1.0, step=0.05,
    ),
)  # fmt: skip


def negative_model(folder: Path, *, trained: int = 64, palette: Palette | None = None, **mischief: Any) -> Path:
    """Write the model into `folder`; `mischief` is what its architecture says of faults (see `mischief.py`)."""
    folder.mkdir(parents=True)
    weights = {"map.weight": -np.eye(3, dtype=np.float32)[:, :, None, None], "map.bias": np.zeros(3, np.float32)}
    content = safetensors.numpy.save(weights)
    (folder / WEIGHTS).write_bytes(content)
    card = Card(
        name=folder.name,
        family="mean-colour",
        task=Task.PAIRED,
        geometry=Geometry(trained=trained),
        controls=CONTROLS,
        palette=palette,
        architecture={"input_channels": 3, "output_channels": 3, **mischief},
        sha256=hashlib.sha256(content).hexdigest(),
    )
    (folder / CARD).write_bytes(canonical(card))
    return folder
