"""Label maps are read by their palette, however they were painted, scaled or saved."""

import io

import numpy as np
import pytest
import torch
from gantool_pix2pix.config import Pix2PixConfig
from gantool_pix2pix.family import Pix2Pix
from gantool_pix2pix.networks import Architecture, Reader
from PIL import Image
from torch import Tensor

from gantool.api import DataFacts, Export, Palette, Swatch

COLORS = [(0, 0, 170), (255, 85, 0), (255, 255, 0), (0, 0, 255)]
PALETTE = Palette(swatches=tuple(Swatch(color=color, name=str(number)) for number, color in enumerate(COLORS)))


def painted() -> tuple[np.ndarray, Tensor]:
    """A map of 8 px squares, and the class of each pixel."""
    classes = np.random.default_rng(0).integers(0, 4, (8, 8)).repeat(8, 0).repeat(8, 1)
    return np.array(COLORS, np.uint8)[classes], torch.from_numpy(classes)


def tensor(pixels: np.ndarray) -> Tensor:
    return torch.from_numpy(pixels.astype(np.float32)).permute(2, 0, 1)[None] / 127.5 - 1


def reader(labels: str, channels: int = 3) -> Reader:
    return Reader(Architecture.model_validate({"generator": "unet", "input_channels": channels, "output_channels": 3,
                                               "width": 4, "labels": labels, "palette": PALETTE}))


def test_each_class_becomes_a_plane() -> None:
    pixels, classes = painted()
    planes = reader("planes")(tensor(pixels))
    assert planes.shape == (1, 4, 64, 64)
    assert torch.equal(planes.sum(1), torch.ones(1, 64, 64))
    assert torch.equal(planes.argmax(1)[0], classes)


def test_a_map_saved_as_jpeg_means_the_same() -> None:
    pixels, classes = painted()
    file = io.BytesIO()
    Image.fromarray(pixels).save(file, "JPEG", quality=90, subsampling=0)
    spoilt = np.asarray(Image.open(file))
    assert not np.array_equal(spoilt, pixels)
    read = reader("planes")(tensor(spoilt)).argmax(1)[0]
    assert float((read == classes).float().mean()) > 0.99


def test_colours_are_snapped_to_the_palette() -> None:
    pixels, _ = painted()
    noisy = tensor(pixels) + 0.3 * (torch.rand(1, 3, 64, 64) - 0.5)
    torch.testing.assert_close(reader("colours")(noisy), tensor(pixels))


def test_as_is_leaves_the_picture_alone() -> None:
    x = torch.randn(1, 3, 8, 8)
    assert torch.equal(reader("as-is")(x), x)


def test_transparency_stays_beside_snapped_colours_and_grey_maps_have_classes() -> None:
    pixels, _ = painted()
    alpha = torch.rand(1, 1, 64, 64)
    assert torch.equal(reader("colours", 4)(torch.cat((tensor(pixels), alpha), 1))[:, 3:], alpha)
    greys = Palette(swatches=(Swatch(color=(0, 0, 0), name="off"), Swatch(color=(255, 255, 255), name="on")))
    grey = Reader(Architecture(generator="unet", input_channels=1, output_channels=3, width=4, labels="planes",
                               palette=greys))
    assert torch.equal(grey(torch.tensor([[[[-0.9, 0.8]]]])), torch.tensor([[[[1.0, 0.0]], [[0.0, 1.0]]]]))


@pytest.mark.parametrize("labels", ["planes", "colours", "as-is"])
def test_a_model_keeps_its_palette_and_reads_by_it(labels: str) -> None:
    config = Pix2PixConfig.model_validate({"size": 32, "ngf": 4, "ndf": 4, "labels": labels})
    trainer = Pix2Pix().trainer(config, DataFacts(3, 3, PALETTE), torch.device("cpu"))
    export = trainer.export(trainer.networks)
    translator = Pix2Pix().translator(Export(export.weights, export.architecture))
    assert translator.palette == PALETTE
    pixels, _ = painted()
    clean, noisy = tensor(pixels), tensor(pixels) + 0.3 * (torch.rand(1, 3, 64, 64) - 0.5)
    with torch.inference_mode():
        made, again = (translator.decode(translator.encode(x), {"variation": False}) for x in (clean, noisy))
    assert torch.equal(made, again) == (labels != "as-is")


def test_only_label_maps_are_read_as_planes() -> None:
    trainer = Pix2Pix().trainer(Pix2PixConfig(size=32, ngf=4, ndf=4), DataFacts(3, 3), torch.device("cpu"))
    export = trainer.export(trainer.networks)
    assert export.architecture["labels"] == "as-is"
    assert Pix2Pix().translator(export).palette is None
