"""The drawing: its layers, the photo underneath, what is selected. Tools change it, views and the model look at it."""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import QObject, Signal

from gantool.app.paint.ground import Ground
from gantool.app.paint.layer import Layer, Reference, filled, over, scaled
from gantool.app.paint.shapes import EMPTY, Box
from gantool.app.pixels import Pixels
from gantool.app.words import tr

LONGEST = 4096  # px a side
MOST_LAYERS = 32


@dataclass
class State:
    """All layers at one moment, for undo and for files; the pixels are shared, not copied."""

    width: int
    height: int
    layers: list[Layer]
    active: int


class Document(QObject):
    """A drawing of `width` x `height` px.

    Signals:
        painted(object): pixels within this `Box` changed.
        rebuilt(): layers, size or order changed.
        reference_changed(): the photo underneath, or how it shows.
        selection_changed(): `selection` is another one.
    """

    painted = Signal(object)
    rebuilt = Signal()
    reference_changed = Signal()
    selection_changed = Signal()

    def __init__(self, ground: Ground, width: int = 256, height: int = 256) -> None:
        super().__init__()
        self.ground = ground
        self.reference = Reference()
        self.selection: Box = EMPTY
        self.width, self.height = width, height
        self.layers = [Layer(tr("Drawing"), filled(width, height, ground.paper))]
        self.active = 0

    @property
    def box(self) -> Box:
        return Box(0, 0, self.width, self.height)

    @property
    def layer(self) -> Layer:
        """The layer that is painted on."""
        return self.layers[self.active]

    @property
    def area(self) -> Box:
        """Where tools may paint: the selection, or everything."""
        return self.selection if not self.selection.empty else self.box

    def is_lowest(self, layer: Layer) -> bool:
        return layer is self.layers[0]

    def flattened(self, box: Box | None = None) -> Pixels:
        """What the model is given of the visible layers, H W 4; colours of a label map are exact."""
        slices = (box or self.box).slices
        seen = [layer.pixels[slices] for layer in self.layers if layer.visible]
        height, width = slices[0].stop - slices[0].start, slices[1].stop - slices[1].start
        holes = self.ground.kind == "holes"
        result = seen.pop(0).copy() if seen and self.layers[0].visible else filled(
            width, height, self.ground.paper, 0 if holes else 255
        )  # fmt: skip
        for pixels in seen:
            result = over(result, pixels)
        return result

    def touch(self, box: Box) -> None:
        """Pixels within `box` were changed in place."""
        if not box.empty:
            self.painted.emit(box)

    def select(self, box: Box) -> None:
        """Select a part, or nothing with an empty box."""
        self.selection = box.within(self.box) if not box.within(self.box).empty else EMPTY
        self.selection_changed.emit()

    # -- layers

    def state(self) -> State:
        """What `restore` brings back; layers are copied shallowly."""
        layers = [Layer(each.name, each.pixels, each.visible, each.number) for each in self.layers]
        return State(self.width, self.height, layers, self.active)

    def restore(self, state: State) -> None:
        """Become what `state` says."""
        self.width, self.height = state.width, state.height
        self.layers = [Layer(each.name, each.pixels.copy(), each.visible, each.number) for each in state.layers]
        self.active = min(state.active, len(self.layers) - 1)
        self.selection = EMPTY
        self.rebuilt.emit()

    def find(self, number: int) -> Layer | None:
        """The layer of this number."""
        return next((each for each in self.layers if each.number == number), None)

    def choose_layer(self, index: int) -> None:
        """Paint on another layer."""
        if 0 <= index < len(self.layers) and index != self.active:
            self.active = index
            self.rebuilt.emit()

    def show_reference(self, reference: Reference) -> None:
        self.reference = reference
        self.reference_changed.emit()

    # -- new states, for `History.rebuild`

    def with_layer(self, name: str) -> State:
        """One more layer above the active one, empty."""
        state = self.state()
        state.active += 1
        state.layers.insert(state.active, Layer(name, filled(self.width, self.height, self.ground.paper, 0)))
        return state

    def without_layer(self, index: int) -> State:
        """One layer less; the last one stays."""
        state = self.state()
        if len(state.layers) > 1:
            del state.layers[index]
            state.active = max(0, min(state.active - (index < state.active), len(state.layers) - 1))
        return state

    def resized(self, width: int, height: int) -> State:
        """Everything at another size."""
        state = self.state()
        state.width, state.height = width, height
        for layer in state.layers:
            layer.pixels = scaled(layer.pixels, width, height, smooth=not self.ground.hard)
        return state

    def replaced(self, pixels: Pixels) -> State:
        """One layer with these pixels, H W 4, and nothing else."""
        height, width = pixels.shape[:2]
        return State(width, height, [Layer(tr("Drawing"), self.clean(pixels))], 0)

    def clean(self, pixels: Pixels) -> Pixels:
        """Pixels as this ground has them: for classes each at full strength in the colour of one of them."""
        if not self.ground.hard:
            return np.ascontiguousarray(pixels)
        colors = self.ground.nearest(pixels[..., :3])
        alpha = np.where(pixels[..., 3:] >= 128, 255, 0).astype(np.uint8)
        return np.concatenate([colors, alpha], 2)

    def colors(self) -> Iterator[tuple[int, int, int]]:
        """Every colour in what the model is given."""
        for color in np.unique(self.flattened()[..., :3].reshape(-1, 3), axis=0):
            yield int(color[0]), int(color[1]), int(color[2])
