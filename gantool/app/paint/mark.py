"""One mark on a layer, from the press to the release: coverage gathered, and laid on what was there before."""

import numpy as np

from gantool.app.paint.document import Document
from gantool.app.paint.ground import Color
from gantool.app.paint.history import History
from gantool.app.paint.shapes import EMPTY, Box, Coverage
from gantool.app.pixels import Pixels


class Mark:
    """Paints with `color`, or erases with None, at `opacity` (0..1) however often a stroke crosses itself."""

    def __init__(self, document: Document, color: Color | None, opacity: float = 1.0) -> None:
        self._document = document
        self._layer = document.layer
        self._before = self._layer.pixels.copy()
        self._gathered = np.zeros(self._before.shape[:2], np.uint8)
        self._color = color
        self._opacity = 1.0 if document.ground.hard else opacity
        self.touched: Box = EMPTY

    def add(self, box: Box, coverage: Coverage) -> None:
        """Cover more pixels."""
        self._lay(box, coverage, anew=False)

    def replace(self, box: Box, coverage: Coverage) -> None:
        """Cover these pixels instead of those before: for shapes that are still being drawn."""
        old = self.touched
        self._restore(old)
        self._gathered[old.slices] = 0
        self._lay(box, coverage, anew=True)
        self._document.touch(old)

    def finish(self, history: History, text: str) -> bool:
        """Make it a step; whether anything changed."""
        return history.record_pixels(text, self._layer, self._before, self.touched)

    def cancel(self) -> None:
        """Leave everything as it was."""
        self._restore(self.touched)
        self._document.touch(self.touched)

    def _restore(self, box: Box) -> None:
        self._layer.pixels[box.slices] = self._before[box.slices]

    def _lay(self, box: Box, coverage: Coverage, *, anew: bool) -> None:
        allowed = box.within(self._document.area)
        if allowed.empty:
            return
        coverage = coverage[
            allowed.top - box.top : allowed.bottom - box.top, allowed.left - box.left : allowed.right - box.left
        ]
        gathered = self._gathered[allowed.slices]
        np.maximum(gathered, coverage, out=gathered)
        self._layer.pixels[allowed.slices] = self._mixed(self._before[allowed.slices], gathered)
        self.touched = allowed if anew else self.touched.joined(allowed)
        self._document.touch(allowed)

    def _mixed(self, before: Pixels, coverage: Coverage) -> Pixels:
        """H W 4 `before` with the colour laid on by `coverage`."""
        color, erasing = self._color, self._color is None
        if erasing and self._document.is_lowest(self._layer) and self._document.ground.kind != "holes":
            color, erasing = self._document.ground.paper, False
        if self._document.ground.hard or (self._opacity == 1.0 and bool(((coverage == 0) | (coverage == 255)).all())):
            whole = (coverage >= 128)[..., None]
            wanted = np.array((0, 0, 0, 0) if erasing else (*(color or (0, 0, 0)), 255), np.uint8)
            if erasing:
                wanted_pixels = np.concatenate([before[..., :3], np.zeros_like(before[..., 3:])], 2)
                return np.where(whole, wanted_pixels, before)
            return np.where(whole, wanted, before)
        share = coverage[..., None].astype(np.float32) / 255 * self._opacity
        alpha = before[..., 3:].astype(np.float32)
        if erasing:
            return np.concatenate([before[..., :3], np.round(alpha * (1 - share)).astype(np.uint8)], 2)
        left = alpha / 255 * (1 - share)
        total = share + left
        mixed = (np.array(color, np.float32) * share + before[..., :3] * left) / np.maximum(total, 1e-6)
        return np.concatenate([np.round(mixed), np.round(total * 255)], 2).astype(np.uint8)
