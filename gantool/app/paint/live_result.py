"""The result that follows the brush: a warm process is fed what changed, and its newest picture is shown."""

import contextlib
import time
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QImage

from gantool.app.background import Background
from gantool.app.jobwatch import sentence
from gantool.app.paint.document import Document
from gantool.app.paint.shapes import EMPTY, Box
from gantool.app.pixels import Pixels
from gantool.jobs.live import LiveProcess, Message, Render, Requests, new_pixels
from gantool.jobs.pixels import SharedPixels

LATE = 200  # ms after which the badge says that it is catching up


class LiveResult(QObject):
    """Asks for a picture whenever the drawing changes; newest wins, at most one is under way.

    Signals:
        opening(): a model is being loaded.
        opened(object): it is warm; the facts it told (`kind`, `recipe`, `device`, `scale`).
        result_arrived(object, float): the newest result, and how many ms after the change it came.
        variation_arrived(str, object): the picture wished by `wish_variation`.
        derived(object): the picture made by `derive`.
        raced(str): this backend answers from now on, the faster of two.
        late(): a result takes longer than `LATE`.
        refused(str): this drawing could not be translated; the last result stays.
        died(str): the process is gone, with the reason; `restart` starts another.
    """

    opening = Signal()
    opened = Signal(object)
    result_arrived = Signal(object, float)
    variation_arrived = Signal(str, object)
    derived = Signal(object)
    raced = Signal(str)
    late = Signal()
    refused = Signal(str)
    died = Signal(str)
    _told = Signal(int, object)

    def __init__(
        self, document: Document, background: Background, device: Callable[[], str] = lambda: "auto"
    ) -> None:
        super().__init__()
        self.document = document
        self._background, self._device = background, device
        self._model: Path | None = None
        self._process: LiveProcess | None = None
        self._generation = 0
        self.requests: Requests[Render] = Requests()
        self._canvas: SharedPixels | None = None
        self._result: SharedPixels | None = None
        self._dirty: Box | None = None  # None: everything
        self._since: float | None = None  # when the oldest change came that has not been sent
        self._sent_since = 0.0
        self._scale = 0  # 0: no model is warm
        self._controls: dict[str, Any] = {}
        self._photo: Pixels | None = None
        self._late = QTimer(self)
        self._late.setSingleShot(True)
        self._late.setInterval(LATE)
        self._late.timeout.connect(self.late)
        self._told.connect(self._on_told)
        document.painted.connect(self._on_painted)
        document.rebuilt.connect(self._on_rebuilt)

    @property
    def ready(self) -> bool:
        """Whether a model is warm."""
        return self._scale > 0

    @property
    def behind(self) -> bool:
        """Whether the result of a newer drawing is still to come."""
        return self.requests.is_wished("result")

    @property
    def process_id(self) -> int | None:
        return self._process.pid if self._process is not None else None

    def open(self, model: Path) -> None:
        """Load the model in this folder; the one before is let go."""
        self._model = model
        self._let_go()
        self._controls = {}
        self._start()

    def restart(self) -> None:
        """Start again after the process died."""
        if self._model is not None:
            self._let_go()
            self._start()

    def turn(self, controls: Mapping[str, Any]) -> None:
        """Give the model's controls other values."""
        self._controls = dict(controls)
        self._wish()

    def wish_variation(self, name: str, controls: Mapping[str, Any]) -> None:
        """Wish for the drawing under other controls, when nothing else is to be done."""
        self.requests.wish(Render(dict(controls), purpose=name))
        self._send()

    def forget_variations(self) -> None:
        """The drawing has changed: what waits is out of date."""
        self.requests.forget(besides="result")

    def derive(self, photo: Pixels) -> None:
        """Let the model's recipe make a drawing of a photo, H W 4 of the canvas's size."""
        self._photo = photo
        self.requests.wish(Render(purpose="derive", derive=True))
        self._send()

    def close(self) -> None:
        """End the process."""
        self._let_go()

    # -- wishes

    def _on_painted(self, box: Box) -> None:
        if self._dirty is not None:
            self._dirty = self._dirty.joined(box)
        self._wish()

    def _on_rebuilt(self) -> None:
        self._dirty = None
        self._wish()

    def _wish(self) -> None:
        if self._since is None:
            self._since = time.perf_counter()
        self.requests.wish(Render(self._controls))
        self._send()

    def _send(self) -> None:
        if self._process is None or not self.ready or self.requests.under_way is not None:
            return
        self._fit_pixels()
        wished = self.requests.next()
        if wished is None or self._canvas is None:
            return
        number, render = wished
        if render.derive:
            self._send_photo(number, render)
            return
        box = self.document.box if self._dirty is None else self._dirty.within(self.document.box)
        if not box.empty:
            self._canvas.array[box.slices] = self.document.flattened(box)
        self._dirty = EMPTY
        if render.purpose == "result":
            self._sent_since, self._since = self._since or time.perf_counter(), None
            self._late.start()
        self._process.request(number, render, (box.left, box.top, box.width, box.height))

    def _send_photo(self, number: int, render: Render) -> None:
        assert self._canvas is not None and self._process is not None
        photo, self._photo, self._dirty = self._photo, None, None
        if photo is not None and photo.shape == self._canvas.array.shape:
            self._canvas.array[...] = photo
        self._process.request(number, render, None)

    def _fit_pixels(self) -> None:
        """Shared pixels of the drawing's size; only while nothing is under way."""
        width, height = self.document.width, self.document.height
        canvas = self._canvas
        if canvas is not None and (canvas.width, canvas.height) == (width, height):
            return
        self._close_pixels()
        self._canvas = new_pixels(width, height)
        self._result = new_pixels(width * self._scale, height * self._scale)
        self._dirty = None
        assert self._process is not None
        self._process.show_canvas(self._canvas, self._result)

    # -- the process

    def _start(self) -> None:
        self._generation += 1
        generation = self._generation
        self.opening.emit()

        def tell(message: Message | None) -> None:
            with contextlib.suppress(RuntimeError):  # the window has gone
                self._told.emit(generation, message)

        self._background.call(
            lambda: LiveProcess(tell),
            lambda process: self._on_started(generation, process),
            lambda error: self.died.emit(sentence(error)),
        )

    def _on_started(self, generation: int, process: LiveProcess) -> None:
        if generation != self._generation or self._model is None:
            self._background.call(process.end)
            return
        self._process = process
        process.open(self._model, device=self._device())

    def _on_told(self, generation: int, message: Message | None) -> None:
        if generation != self._generation or self._process is None:
            return
        if message is None:
            self._on_died(self._process.cause_of_death())
            return
        match message.get("told"):
            case "opened":
                self._scale = int(message["scale"])
                self._dirty = None
                self.opened.emit(message)
                self._wish()
            case "rendered":
                self._on_rendered(int(message["number"]))
            case "refused":
                self._late.stop()
                render = self.requests.answered(int(message["number"]))
                if render is not None and (render.purpose == "result" or render.derive):
                    self.refused.emit(str(message["reason"]))
                self._send()
            case "raced":
                self.raced.emit(str(message["backend"]))
            case "failed":
                self._on_died(str(message["reason"]))
            case _:
                pass

    def _on_rendered(self, number: int) -> None:
        render = self.requests.answered(number)
        if render is None or self._result is None:
            return
        image = _image(self._result)
        if render.derive:
            self._dirty = None  # the canvas held the photo
            self.derived.emit(image)
            self._wish()
        elif render.purpose == "result":
            self._late.stop()
            sent = self._sent_since
            self._send()  # before anything is drawn: the process need not wait for that
            self.result_arrived.emit(image, (time.perf_counter() - sent) * 1000)
            return
        else:
            self.variation_arrived.emit(render.purpose, image)
        self._send()

    def _on_died(self, reason: str) -> None:
        self._let_go(keep_wishes=True)
        self.died.emit(reason)

    def _let_go(self, *, keep_wishes: bool = False) -> None:
        self._generation += 1
        self._late.stop()
        process, self._process, self._scale = self._process, None, 0
        if process is not None:
            self._background.call(process.end)
        if keep_wishes:
            self.requests.lost()
        else:
            self.requests = Requests()
        self._close_pixels()

    def _close_pixels(self) -> None:
        for each in (self._canvas, self._result):
            if each is not None:
                each.close()
        self._canvas = self._result = None


def _image(pixels: SharedPixels) -> QImage:
    """A picture of its own; opaque ones in the format that is drawn fastest."""
    whole = int(pixels.array[..., 3].min()) == 255
    kind = QImage.Format.Format_RGBX8888 if whole else QImage.Format.Format_RGBA8888
    shared = QImage(pixels.array.data, pixels.width, pixels.height, pixels.width * 4, kind)
    return shared.convertToFormat(QImage.Format.Format_RGB32 if whole else QImage.Format.Format_ARGB32_Premultiplied)
