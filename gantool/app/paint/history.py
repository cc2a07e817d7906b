"""Undo: each step as the tiles that it changed, compressed; without a limit in practice, within bounds of memory."""

from abc import abstractmethod

import numpy as np
from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QUndoCommand, QUndoStack

from gantool.app.paint.document import Document, State
from gantool.app.paint.layer import Layer
from gantool.app.paint.shapes import EMPTY, Box
from gantool.app.paint.vault import Vault
from gantool.app.pixels import Pixels

TILE = 64  # px


class History(QObject):
    """The steps of one document.

    Signals:
        changed(): there is something else to undo or redo.
        rebuilding(): the whole drawing becomes another at once; a stroke under way ends before.
    """

    changed = Signal()
    rebuilding = Signal()

    def __init__(self, document: Document, vault: Vault | None = None) -> None:
        super().__init__()
        self.document = document
        self.vault = vault or Vault()
        self._stack = QUndoStack(self)
        self._stack.indexChanged.connect(self._on_index_changed)

    @property
    def undo_text(self) -> str:
        """What would be undone; empty if nothing can be."""
        return self._text(self._stack.index() - 1)

    @property
    def redo_text(self) -> str:
        return self._text(self._stack.index())

    @property
    def steps(self) -> int:
        """How many steps lie behind."""
        return self._stack.index()

    def undo(self) -> bool:
        """Take the last step back, if its pixels are still there."""
        if not self.undo_text:
            return False
        self._stack.undo()
        return True

    def redo(self) -> bool:
        if not self.redo_text:
            return False
        self._stack.redo()
        return True

    def record_pixels(self, text: str, layer: Layer, before: Pixels, box: Box) -> bool:
        """Remember what changed in `layer` within `box` since `before` (of the whole layer); whether anything did."""
        tiles = [tile for tile in _tiles(box.within(self.document.box)) if _differs(before, layer.pixels, tile)]
        if not tiles:
            return False
        put, after = self.vault.put, layer.pixels
        kept = [(tile, put(before[tile.slices]), put(after[tile.slices])) for tile in tiles]
        self._push(_PixelStep(text, self, layer.number, kept))
        return True

    def rebuild(self, text: str, state: State) -> None:
        """Bring the document into another state, as one step."""
        self.rebuilding.emit()
        before = _Kept(self.vault, self.document.state())
        self.document.restore(state)
        self._push(_StateStep(text, self, before, _Kept(self.vault, self.document.state())))

    def clear(self) -> None:
        """Forget every step."""
        self._stack.clear()
        self.vault.close()
        self.changed.emit()

    def _on_index_changed(self, index: int) -> None:
        self.changed.emit()

    def _push(self, step: "_Step") -> None:
        for index in range(self._stack.index(), self._stack.count()):  # what could be redone is gone now
            gone = self._stack.command(index)
            if isinstance(gone, _Step):
                for number in gone.numbers():
                    self.vault.drop(number)
        self._stack.push(step)

    def _text(self, index: int) -> str:
        step = self._stack.command(index) if 0 <= index < self._stack.count() else None
        if not isinstance(step, _Step) or not all(self.vault.holds(number) for number in step.numbers()):
            return ""
        return step.text()


class _Step(QUndoCommand):
    """A step that has been taken already when it is pushed."""

    def __init__(self, text: str, history: History) -> None:
        super().__init__(text)
        self._history = history
        self._taken = False

    @abstractmethod  # no ABC: Qt's class has a metaclass of its own
    def numbers(self) -> list[int]:
        """What it keeps in the vault."""

    def redo(self) -> None:
        if self._taken:
            self._apply(after=True)
        self._taken = True

    def undo(self) -> None:
        self._apply(after=False)

    @abstractmethod
    def _apply(self, *, after: bool) -> None:
        """Bring the document to how it was after this step, or before it."""


class _PixelStep(_Step):
    def __init__(self, text: str, history: History, layer: int, tiles: list[tuple[Box, int, int]]) -> None:
        super().__init__(text, history)
        self._layer, self._tiles = layer, tiles

    def numbers(self) -> list[int]:
        return [number for _, before, after in self._tiles for number in (before, after)]

    def _apply(self, *, after: bool) -> None:
        document, touched = self._history.document, EMPTY
        layer = document.find(self._layer)
        for tile, old, new in self._tiles:
            pixels = self._history.vault.get(new if after else old)
            if layer is not None and pixels is not None:
                layer.pixels[tile.slices] = pixels
                touched = touched.joined(tile)
        document.touch(touched)


class _Kept:
    """A state whose pixels lie in the vault."""

    def __init__(self, vault: Vault, state: State) -> None:
        self._vault = vault
        self._state = State(state.width, state.height, [_bare(each) for each in state.layers], state.active)
        self.numbers = [vault.put(each.pixels) for each in state.layers]

    def state(self) -> State:
        layers = []
        for each, number in zip(self._state.layers, self.numbers, strict=True):
            pixels = self._vault.get(number)
            if pixels is not None:
                layers.append(Layer(each.name, pixels, each.visible, each.number))
        return State(self._state.width, self._state.height, layers, self._state.active)


class _StateStep(_Step):
    def __init__(self, text: str, history: History, before: _Kept, after: _Kept) -> None:
        super().__init__(text, history)
        self._before, self._after = before, after

    def numbers(self) -> list[int]:
        return [*self._before.numbers, *self._after.numbers]

    def _apply(self, *, after: bool) -> None:
        self._history.document.restore((self._after if after else self._before).state())


def _bare(layer: Layer) -> Layer:
    return Layer(layer.name, np.zeros((0, 0, 4), np.uint8), layer.visible, layer.number)


def _tiles(box: Box) -> list[Box]:
    """The tiles of a fixed grid that cover `box`, cut to it."""
    if box.empty:
        return []
    return [
        Box(left, top, left + TILE, top + TILE).within(box)
        for top in range(box.top // TILE * TILE, box.bottom, TILE)
        for left in range(box.left // TILE * TILE, box.right, TILE)
    ]


def _differs(before: Pixels, after: Pixels, tile: Box) -> bool:
    return not np.array_equal(before[tile.slices], after[tile.slices])
