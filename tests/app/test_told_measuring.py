"""The sentences of measuring are known by templates, so that a person reads them in their language."""

from pathlib import Path

import pytest

from gantool import measures
from gantool.app.told import is_known
from gantool.measures.networks import NETWORKS


@pytest.mark.parametrize(
    "text",
    [
        measures.absent("inception", Path("/home/anna/weights")),
        "SqueezeNet 1.1 (net.npz), 512 features at 224 px, antialiased bicubic; a relative distance, not FID",
        "Inception v3, 2048 features at 299 px, antialiased bicubic",
        "R G B pixels at the goal's size, no network",
        "20 results and 20 goals are too few for a stable FID, which takes more than 2048 of each; KID is shown.",
        "Precision cannot be taken: almost all pictures are the same, so that none has a neighbourhood.",
        f"/w/{NETWORKS['alex'].names[0]} is damaged or another file: its SHA-256 begins with 01234567 instead of "
        "7be5be79; remove it and fetch it again.",
        "Measured on the pictures that its training held out.",
        "Describing the goals",
    ],
)
def test_it_is_known(text: str) -> None:
    assert is_known(text), text
