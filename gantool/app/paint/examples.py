"""What a drawing starts from: an input of the model's own, taken from its preview or from the samples that ship."""

from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from gantool.app import where
from gantool.app.paint.ground import Ground
from gantool.app.paint.layer import filled, opaque, scaled
from gantool.app.pictures import load
from gantool.app.pixels import Pixels, pixels_of

if TYPE_CHECKING:
    from gantool.library import Entry

USUAL = 256  # px of a canvas for a model that does not say what it learned at
NEAR = 12.0  # mean distance of a sample's colours to the palette, up to which it is one of the model's


def canvas_side(entry: "Entry") -> int:
    """The side that the model is painted at: that of its training."""
    geometry = entry.card.geometry
    side = geometry.trained or USUAL
    least = max(geometry.minimum, geometry.multiple_of)
    return max(least, -(-side // geometry.multiple_of) * geometry.multiple_of)


def input_of_preview(path: Path | None) -> Pixels | None:
    """The input in a model's preview, H W 4: the first of the squares that stand side by side. For threads."""
    if path is None:
        return None
    image = load(path)
    if image.isNull() or image.width() < 2 * image.height() - 1:
        return None
    return pixels_of(image.copy(0, 0, image.height(), image.height()))


def sample_for(ground: Ground, number: int = 0) -> Pixels | None:
    """A shipped sample that is painted in the model's classes, H W 4. For threads."""
    if not ground.classes:
        return None
    paths = sorted((where.samples() / "val" / "input").glob("*.png"))
    if not paths:
        return None
    pixels = pixels_of(load(paths[number % len(paths)]))
    off = np.abs(ground.nearest(pixels[..., :3]).astype(int) - pixels[..., :3]).mean()
    return pixels if off < NEAR else None


def _settled(ground: Ground, example: Pixels) -> Pixels:
    """A label map without the rims that JPEG left, as training reads it."""
    from gantool.api import Palette, Swatch
    from gantool.data import settle

    palette = Palette(swatches=tuple(Swatch(color=each.color, name=each.name) for each in ground.classes))
    return opaque(settle(np.ascontiguousarray(example[..., :3]), palette))


def start_for(ground: Ground, side: int, preview: Pixels | None) -> Pixels:
    """What the canvas shows first, `side` x `side` x 4."""
    example = preview if preview is not None else sample_for(ground)
    if example is not None and ground.hard:
        return scaled(_settled(ground, example), side, side, smooth=False)
    if example is not None:
        return scaled(example, side, side, smooth=True)
    made = filled(side, side, ground.paper)
    if ground.classes:  # bands of the most frequent classes: more to start from than one colour
        shown = ground.classes[: min(3, len(ground.classes))]
        for index, each in enumerate(shown):
            made[side * index // len(shown) :, :, :3] = each.color
    return made
