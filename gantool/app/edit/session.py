"""The live process behind the Edit page: it is asked, its answers come in order, and of pictures the newest wins."""

import base64
import binascii
import contextlib
import itertools
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QImage

from gantool.app.background import Background
from gantool.app.jobwatch import sentence
from gantool.app.pixels import pixels_of, png
from gantool.edits import EditedModel, EditStack, Point, end_session, new_session
from gantool.files import write_bytes
from gantool.jobs.editing import EditProcess, Facts, FoundDirection, Quality
from gantool.jobs.live import new_pixels
from gantool.jobs.pixels import SharedPixels
from gantool.jobs.talking import Message

LATE = 400  # ms after which a picture is said to be late
Work = Literal["directions", "name", "project", "drag", "teach", "save", "load"]


@dataclass(frozen=True)
class Progress:
    """How far long work is: `steps` 0 if nobody knows; `points` of a drag, where they are now."""

    work: Work
    step: int
    steps: int
    words: str
    image: QImage | None
    points: tuple[tuple[float, float], ...]


@dataclass(frozen=True)
class _Thumbnails:
    purpose: str
    keys: tuple[object, ...]


class EditSession(QObject):
    """One model that is edited with; at most one picture is under way, and of several wishes the newest is painted.

    Signals:
        opening(): a model is being loaded.
        opened(object): it is warm; its `Facts`.
        result_arrived(object, object, float): picture, its `EditStack`, and how many ms after the wish it came.
        late(): a picture takes longer than `LATE`.
        thumbnail_arrived(str, object, object): purpose, key and small picture.
        progressed(object): `Progress` of long work.
        finished(str, object): a kind of `Work` and what came of it.
        refused(str, str): that kind of work, or "result", or the purpose of thumbnails, and why not.
        died(str): the process is gone; `restart` starts another.
    """

    opening = Signal()
    opened = Signal(object)
    result_arrived = Signal(object, object, float)
    late = Signal()
    thumbnail_arrived = Signal(str, object, object)
    progressed = Signal(object)
    finished = Signal(str, object)
    refused = Signal(str, str)
    died = Signal(str)
    _told = Signal(int, object)

    def __init__(self, background: Background, device: Callable[[], str] = lambda: "auto") -> None:
        super().__init__()
        self._background, self._device = background, device
        self.facts: Facts | None = None
        self.edited: EditedModel | None = None
        """The model that was opened last, also when its process died."""
        self._model: Path | None = None
        self._folder: Path | None = None  # of the parts; they outlive a process that died
        self._process: EditProcess | None = None
        self._generation = 0
        self._numbers = itertools.count(1)
        self._pixels: SharedPixels | None = None
        self._wished: tuple[EditStack, float] | None = None  # and since when
        self._under_way: tuple[int, EditStack, float] | None = None
        self._thumbnails: dict[int, _Thumbnails] = {}
        self._work: dict[int, Work] = {}
        self._late = QTimer(self)
        self._late.setSingleShot(True)
        self._late.setInterval(LATE)
        self._late.timeout.connect(self.late)
        self._told.connect(self._on_told)

    @property
    def ready(self) -> bool:
        """Whether a model is warm."""
        return self.facts is not None

    @property
    def behind(self) -> bool:
        """Whether a newer picture is still to come."""
        return self._wished is not None or self._under_way is not None

    def is_at(self, *works: Work) -> bool:
        """Whether work of these kinds is under way."""
        return any(each in works for each in self._work.values())

    @property
    def process_id(self) -> int | None:
        return self._process.pid if self._process is not None else None

    @property
    def parts_folder(self) -> Path | None:
        """Where the parts are that the edits refer to."""
        return self._folder

    # -- opening and closing

    def open(self, model: Path, *, keep_parts: bool = False) -> None:
        """Load the model in this folder; the one before is let go, and the parts of its edits unless they are kept."""
        self._let_go(forget=not keep_parts)
        self._model = model
        self._start()

    def restart(self) -> None:
        """Start again after the process died; the parts of the edits are still there."""
        if self._model is not None:
            wished = self._wished
            self._let_go(forget=False)
            self._wished = wished
            self._start()

    def close(self, first: Callable[[], object] = lambda: None) -> None:
        """End the process, and remove the parts of its edits as soon as `first` is done."""
        self._let_go(forget=True, first=first)
        self._model = None

    # -- what it is asked

    def show(self, stack: EditStack) -> None:
        """Wish for the picture of this edit."""
        since = self._wished[1] if self._wished is not None else time.perf_counter()
        self._wished = (stack, since)
        self._send()

    def thumbnails(self, purpose: str, stacks: dict[Any, EditStack], edge: int) -> None:
        """Wish for small pictures by their keys; those of this purpose that still wait are forgotten."""
        if self._process is None or not self.ready or not stacks:
            return
        for number in [number for number, each in self._thumbnails.items() if each.purpose == purpose]:
            del self._thumbnails[number]
        number = next(self._numbers)
        self._thumbnails[number] = _Thumbnails(purpose, tuple(stacks))
        self._process.thumbnails(number, list(stacks.values()), edge, purpose)

    def directions(self, kind: Literal["sefa", "pca"], count: int) -> None:
        """Wish for latent directions."""
        if (process := self._process) is not None:
            process.directions(self._begin("directions"), kind, count)

    def name_direction(self, direction: FoundDirection, title: str) -> None:
        """Keep a direction under a name."""
        if (process := self._process) is not None:
            process.name_direction(self._begin("name"), direction, title)

    def project(self, photo: Path, quality: Quality, extractor: Path | None = None) -> None:
        """Look for a photo; by the features of the network in that file, if one is named."""
        if (process := self._process) is not None:
            process.project(self._begin("project"), photo, quality, extractor)

    def drag(self, stack: EditStack, handles: Sequence[Point], targets: Sequence[Point], mask: QImage | None) -> None:
        """Move points of a picture; white in `mask` may change."""
        process, folder = self._process, self._folder
        if process is None or folder is None:
            return
        number = self._begin("drag")
        if mask is None:
            process.drag(number, stack, handles, targets)
            return
        path = folder / f"mask-{number}.png"

        def waited_for() -> bool:
            return self._process is process and number in self._work

        def kept(_: None) -> None:
            if waited_for():
                process.drag(number, stack, handles, targets, path)

        def failed(error: Exception) -> None:
            if waited_for():
                self._on_refused(number, sentence(error))

        self._background.call(lambda: write_bytes(path, png(pixels_of(mask))), kept, failed)

    def teach(self, having: Sequence[EditStack], lacking: Sequence[EditStack], title: str) -> None:
        """Make a direction from pictures."""
        if (process := self._process) is not None:
            process.teach(self._begin("teach"), having, lacking, title)

    def save(self, stack: EditStack, path: Path, title: str) -> None:
        """Write an edit."""
        if (process := self._process) is not None:
            process.save(self._begin("save"), stack, path, title)

    def load(self, path: Path) -> None:
        """Take an edit from a file."""
        if (process := self._process) is not None:
            process.load(self._begin("load"), path)

    def cancel(self) -> None:
        """End long work, also such as the process has not heard of yet; what it has reached comes as its result."""
        if (process := self._process) is not None:
            for number in self._work:
                process.cancel(number)

    def discard(self, work: Work) -> None:
        """End work of this kind and keep nothing of it: nothing more is heard of it."""
        for number in [number for number, each in self._work.items() if each == work]:
            del self._work[number]
            if self._process is not None:
                self._process.discard(number)

    def _begin(self, work: Work) -> int:
        number = next(self._numbers)
        self._work[number] = work
        return number

    def _send(self) -> None:
        if self._process is None or not self.ready or self._under_way is not None or self._wished is None:
            return
        (stack, since), self._wished = self._wished, None
        number = next(self._numbers)
        self._under_way = (number, stack, since)
        self._late.start()
        self._process.render(number, stack)

    # -- the process

    def _start(self) -> None:
        self._generation += 1
        generation, model, folder = self._generation, self._model, self._folder
        self.opening.emit()

        def tell(message: Message | None) -> None:
            with contextlib.suppress(RuntimeError):  # the window has gone
                self._told.emit(generation, message)

        def begin() -> tuple[EditProcess, Path]:
            place = folder or new_session()
            return EditProcess(tell), place

        self._background.call(
            begin,
            lambda begun: self._on_started(generation, model, *begun),
            lambda error: self._on_died(sentence(error)) if generation == self._generation else None,
        )

    def _on_started(self, generation: int, model: Path | None, process: EditProcess, folder: Path) -> None:
        if generation != self._generation or model is None:
            self._background.call(lambda: _end(process, folder))
            return
        self._process, self._folder = process, folder
        process.open(model, folder, device=self._device())

    def _on_told(self, generation: int, message: Message | None) -> None:
        if generation != self._generation or self._process is None:
            return
        if message is None:
            self._on_died(self._process.cause_of_death())
            return
        number = message.get("number")
        number = number if isinstance(number, int) else 0
        match message.get("told"):
            case "opened":
                self._on_opened(Facts.model_validate(message.get("facts", message)))
            case "rendered":
                self._on_rendered(number)
            case "thumbnail":
                self._on_thumbnail(number, message)
            case "progress":
                self._on_progress(number, message)
            case "finished":
                self._on_finished(number, message)
            case "refused":
                self._on_refused(number, str(message.get("reason", "")))
            case "failed":
                self._on_died(str(message.get("reason", "")))
            case _:
                pass

    def _on_opened(self, facts: Facts) -> None:
        assert self._process is not None
        self.facts, self.edited = facts, facts.model
        self._close_pixels()
        self._pixels = new_pixels(facts.width, facts.height)
        self._process.show(self._pixels)
        if self._wished is not None:
            self._wished = (self._wished[0], time.perf_counter())  # what it took to load is not its fault
        self.opened.emit(facts)
        self._send()

    def _on_rendered(self, number: int) -> None:
        if self._under_way is None or self._under_way[0] != number or self._pixels is None:
            return
        _, stack, since = self._under_way
        self._under_way = None
        self._late.stop()
        image = _image(self._pixels)
        self._send()  # before anything is drawn: the process need not wait for that
        self.result_arrived.emit(image, stack, (time.perf_counter() - since) * 1000)

    def _on_thumbnail(self, number: int, message: Message) -> None:
        wished, at = self._thumbnails.get(number), int(message.get("at", -1))
        if wished is None or not 0 <= at < len(wished.keys):
            return
        if at == len(wished.keys) - 1:
            del self._thumbnails[number]
        self.thumbnail_arrived.emit(wished.purpose, wished.keys[at], picture_of(message))

    def _on_progress(self, number: int, message: Message) -> None:
        work = self._work.get(number)
        if work is None:
            return
        points = tuple((float(x), float(y)) for x, y in message.get("points") or ())
        image = picture_of(message) if message.get("picture") else None
        step, steps = int(message.get("step") or 0), int(message.get("steps") or 0)
        self.progressed.emit(Progress(work, step, steps, str(message.get("words") or ""), image, points))

    def _on_finished(self, number: int, message: Message) -> None:
        work = self._work.pop(number, None)
        if work is not None:
            self.finished.emit(work, message)

    def _on_refused(self, number: int, reason: str) -> None:
        if self._under_way is not None and self._under_way[0] == number:
            self._under_way = None
            self._late.stop()
            self._send()
            self.refused.emit("result", reason)
        elif (work := self._work.pop(number, None)) is not None:
            self.refused.emit(work, reason)
        elif (wished := self._thumbnails.pop(number, None)) is not None:
            self.refused.emit(wished.purpose, reason)

    def _on_died(self, reason: str) -> None:
        under_way = self._under_way
        wished = self._wished or ((under_way[1], under_way[2]) if under_way is not None else None)
        self._let_go(forget=False)
        self._wished = wished
        self.died.emit(reason)

    def _let_go(self, *, forget: bool, first: Callable[[], object] = lambda: None) -> None:
        self._generation += 1
        self._late.stop()
        process, self._process, self.facts = self._process, None, None
        folder = self._folder if forget else None
        if forget:
            self._folder = self.edited = None
        if process is not None or folder is not None:
            self._background.call(lambda: _end(process, folder, first))
        self._wished = self._under_way = None
        self._thumbnails, self._work = {}, {}
        self._close_pixels()

    def _close_pixels(self) -> None:
        if self._pixels is not None:
            self._pixels.close()
        self._pixels = None


def _end(process: EditProcess | None, folder: Path | None, first: Callable[[], object] = lambda: None) -> None:
    try:
        first()
    finally:
        if process is not None:
            process.end()
        if folder is not None:
            end_session(folder)


def picture_of(message: Message) -> QImage:
    """The small picture in a message; a null image if it holds none."""
    try:
        content = base64.b64decode(str(message.get("picture") or ""), validate=True)
    except (binascii.Error, ValueError):
        return QImage()
    return QImage.fromData(content)


def _image(pixels: SharedPixels) -> QImage:
    """A picture of its own; opaque ones in the format that is drawn fastest."""
    whole = int(pixels.array[..., 3].min()) == 255
    kind = QImage.Format.Format_RGBX8888 if whole else QImage.Format.Format_RGBA8888
    shared = QImage(pixels.array.data, pixels.width, pixels.height, pixels.width * 4, kind)
    return shared.convertToFormat(QImage.Format.Format_RGB32 if whole else QImage.Format.Format_ARGB32_Premultiplied)
