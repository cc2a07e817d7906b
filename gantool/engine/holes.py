"""Filling what a person erased and leaving the rest of the picture as it was."""

from dataclasses import replace

import numpy as np

from gantool.images import Picture

# H W pixels, C channels


def with_visible(source: Picture, translated: Picture) -> Picture:
    """The source where it is opaque, its translation where it is transparent, and a mixture between.

    Both have the same size and depth. The result has no transparency, and colours if either has them.
    """
    if source.alpha is None:
        note = "Nothing in it is transparent, so there was nothing to fill."
        return replace(translated, pixels=source.pixels, alpha=None, notes=(*translated.notes, note))
    visible = source.alpha.astype(np.float32)[..., None] / np.iinfo(source.alpha.dtype).max  # H W 1
    mixed = source.pixels * visible + translated.pixels * (1 - visible)  # H W C
    return translated.with_pixels(mixed.round().astype(source.pixels.dtype), None)
