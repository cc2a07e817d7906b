"""The process that edits while a person looks on, see `gantool.jobs.editing`."""

import base64
import queue
import sys
import threading
import time
import traceback
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any, ClassVar

from pydantic import ValidationError
from torch import Tensor

from gantool import files, library
from gantool.edits import Edit, EditHead, EditStack, Parts, read_edit, write_edit
from gantool.engine.editing.eye import read_eye
from gantool.engine.fitting import resized
from gantool.engine.painter import as_picture
from gantool.errors import GantoolError, UnusableError
from gantool.images import Picture, encoded
from gantool.jobs.editing import FoundDirection
from gantool.jobs.pixels import SharedPixels
from gantool.jobs.work.edit_directions import find_directions, name_direction
from gantool.jobs.work.edit_model import OpenedModel
from gantool.jobs.work.edit_tasks import Report, Stopped, Work, drag_points, project_photo, teach_direction
from gantool.jobs.work.telling import Message, Teller, Todo, reason_of, serve

VIEW = 768  # px: the longer side of the pictures in messages, at most
VIEW_EVERY = 0.15  # seconds
MOST_PICTURE = 700_000  # bytes, a third more in a message: far below the longest one that is read
LONG = frozenset({"project", "drag"})


class Cancelled:
    """Which long work is to end: told by the listening thread, asked between two steps.

    `discarded`: of which nothing is to be kept.
    """

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._numbers: set[int] = set()
        self.discarded: set[int] = set()

    def hear(self, message: Message) -> None:
        """Take note of a message as soon as it comes."""
        number = message.get("number")
        if not isinstance(number, int):
            return
        with self._lock:
            if message.get("do") == "cancel":
                self._numbers.add(number)
            elif message.get("do") == "discard":
                self.discarded.add(number)

    def __contains__(self, number: int) -> bool:
        with self._lock:
            return number in self._numbers


@dataclass
class _Thumbnails:
    number: int
    stacks: deque[tuple[int, dict[str, Any]]]
    edge: int


class LiveEdit:
    """A model and what is to be done with it: quick things at once, then thumbnails and long work step by step."""

    def __init__(self, tell: Teller, cancelled: Cancelled) -> None:
        self._tell, self._cancelled = tell, cancelled
        self._opened: OpenedModel | None = None
        self._pixels: SharedPixels | None = None
        self._thumbnails: dict[str, _Thumbnails] = {}
        self._waiting: deque[Message] = deque()
        self._work: tuple[int, Work] | None = None
        self._shown = 0.0

    def run(self, todo: Todo) -> None:
        """Do what comes, for ever.

        Raises:
            GantoolError: the model cannot be opened.
        """
        while True:
            busy = bool(self._work or self._waiting or self._thumbnails)
            try:
                self._take(todo.get(block=not busy))
            except queue.Empty:
                self._advance()

    def _take(self, message: Message) -> None:
        do, number = message.get("do"), message.get("number")
        if do == "open":
            self._open(message)
        elif do == "show":
            self._show(message)
        elif do in ("cancel", "discard"):
            pass  # heard already
        elif do == "thumbnails":
            stacks = deque(enumerate(message["stacks"]))
            self._thumbnails[message.get("purpose", "")] = _Thumbnails(int(message["number"]), stacks,
                                                                       int(message["edge"]))
        elif do in LONG:
            self._waiting.append(message)
        elif do in self._quick:
            self._answer(int(number or 0), lambda: self._quick[do](self, message))
        else:
            raise UnusableError(f"A process that edits cannot do {do!r}.")

    def _answer(self, number: int, act: Callable[[], None]) -> None:
        """Do it, or say why not."""
        try:
            act()
        except GantoolError as error:
            self._tell("refused", number=number, reason=str(error))
        except ValidationError as error:
            first = error.errors()[0]
            self._tell("refused", number=number, reason=f"This edit cannot be used: {first['msg']}.")
        except Exception as error:
            traceback.print_exc()
            self._tell("refused", number=number, reason=f"The model could not do this: {reason_of(error)}.")

    def _open(self, message: Message) -> None:
        parts = Parts(Path(message["session"]))
        folder = Path(message["model"])
        name = library.find(folder).name
        self._opened = OpenedModel.load(folder, name, message.get("device", "auto"), parts)
        self._tell("opened", **self._opened.facts().model_dump(mode="json"))

    def _show(self, message: Message) -> None:
        if self._pixels is not None:
            self._pixels.close()
        self._pixels = SharedPixels(Path(message["picture"]), *message["size"])
        self._pixels.unlink()  # both have it open: nothing stays behind if both are killed
        self._tell("shown", picture=message["picture"])

    @property
    def _model(self) -> OpenedModel:
        if self._opened is None:
            raise UnusableError("There is no model yet.")
        return self._opened

    def _render(self, message: Message) -> None:
        if self._pixels is None:
            raise UnusableError("There is no place for the picture yet.")
        begun = time.perf_counter()
        _write(as_picture(self._painted(message["stack"])[0]), self._pixels)
        self._tell("rendered", number=int(message["number"]), seconds=time.perf_counter() - begun)

    def _painted(self, stack: dict[str, Any]) -> Tensor:
        return self._model.studio.paint_stack(EditStack.model_validate(stack))

    def _directions(self, message: Message) -> None:
        found = find_directions(self._model.studio, self._model.parts, message["kind"], int(message["count"]),
                                message.get("rows"))
        self._finish(message, directions=[each.model_dump(mode="json") for each in found])

    def _name(self, message: Message) -> None:
        direction = FoundDirection.model_validate(message["direction"])
        model = library.find(self._model.folder).name
        named = name_direction(model, self._model.parts, direction, message["title"])
        self._finish(message, direction=named.model_dump(mode="json"))

    def _teach(self, message: Message) -> None:
        having, lacking = ([EditStack.model_validate(each) for each in message[kind]] for kind in ("having", "lacking"))
        self._finish(message, **teach_direction(self._model, having, lacking, message["title"]))

    def _save(self, message: Message) -> None:
        stack, path = EditStack.model_validate(message["stack"]), Path(message["path"])
        head = EditHead(model=self._model.identity, stack=stack, title=message.get("title", "")[:200])
        write_edit(path, Edit(head, {name: self._model.parts[name] for name in stack.parts()}))
        self._finish(message, path=files.shown(path))

    def _load(self, message: Message) -> None:
        edit = read_edit(Path(message["path"]))
        remark = self._model.take(edit)
        self._model.studio.state(edit.head.stack)  # what cannot be painted is refused here
        self._finish(message, stack=edit.head.stack.model_dump(mode="json"), title=edit.head.title, remark=remark)

    _quick: ClassVar = {"render": _render, "directions": _directions, "name": _name, "teach": _teach, "save": _save,
                        "load": _load}

    def _finish(self, message: Message, *, stopped: bool = False, **values: Any) -> None:
        self._tell("finished", number=int(message["number"]), stopped=stopped, **values)

    def _advance(self) -> None:
        """One thumbnail, and one step of long work."""
        if self._thumbnails:
            self._paint_thumbnail()
        if self._work is None and self._waiting:
            message = self._waiting.popleft()
            number = int(message["number"])
            self._answer(number, lambda: self._begin(message, number))
        if self._work is not None:
            number, work = self._work
            if number in self._cancelled.discarded:
                self._work = None
                work.close()
            else:
                self._answer_work(number, work)

    def _paint_thumbnail(self) -> None:
        purpose, wished = next(iter(self._thumbnails.items()))
        if not wished.stacks:
            del self._thumbnails[purpose]
            return
        at, stack = wished.stacks.popleft()

        def paint() -> None:
            picture = _encoded(self._painted(stack), wished.edge)
            self._tell("thumbnail", number=wished.number, at=at, picture=picture)

        self._answer(wished.number, paint)

    def _begin(self, message: Message, number: int) -> None:
        def stopped() -> bool:
            return number in self._cancelled

        if message["do"] == "project":
            work = _projecting(self._model, message, stopped)
        else:
            mask = message.get("mask")
            work = drag_points(self._model, EditStack.model_validate(message["stack"]), _points(message["handles"]),
                               _points(message["targets"]), Path(mask) if mask else None, stopped)
        self._work = number, work

    def _answer_work(self, number: int, work: Work) -> None:
        try:
            self._report(number, next(work))
        except StopIteration as end:
            self._work = None
            self._finish({"number": number}, stopped=number in self._cancelled, **end.value)
        except Exception as error:
            self._work = None
            failed = error

            def fail() -> None:
                raise failed

            self._answer(number, fail)

    def _report(self, number: int, report: Report) -> None:
        now = time.monotonic()
        due = report.image is not None and now - self._shown > VIEW_EVERY
        picture = ""
        if due and report.image is not None:
            self._shown = now
            picture = _encoded(report.image, VIEW)
        self._tell("progress", number=number, step=report.step, steps=report.steps, words=report.words,
                   picture=picture, points=[list(each) for each in report.points])


def _points(points: list[list[float]]) -> list[tuple[float, float]]:
    return [(float(x), float(y)) for x, y in points]


def _encoded(image: Tensor, edge: int, most: int = MOST_PICTURE) -> str:
    """1 C H W as base64 of a JPEG, or of a WebP where it is transparent; not larger than `edge`, and smaller yet where
    it would take more than `most` bytes, as noise does."""
    while True:
        content = _small(image, edge)
        if len(content) <= most or edge <= 16:
            return base64.b64encode(content).decode()
        edge = max(16, edge * 3 // 4)


def _small(image: Tensor, edge: int) -> bytes:
    height, width = image.shape[2:]
    factor = min(1.0, edge / max(height, width))
    small = resized(image.clamp(-1, 1), (max(1, round(height * factor)), max(1, round(width * factor))))
    picture = as_picture(small[0])
    content, _ = encoded(picture, "JPEG" if picture.alpha is None else "WEBP", quality=92)
    return content


def _write(picture: Picture, place: SharedPixels) -> None:
    if picture.pixels.shape[:2] != place.array.shape[:2]:
        raise UnusableError("The picture has another size than the place for it.")
    place.array[..., :3] = picture.pixels  # grey spreads over all three
    place.array[..., 3] = 255 if picture.alpha is None else picture.alpha


def main() -> int:
    """Do what the window says until it closes the pipe, or is gone."""
    cancelled = Cancelled()

    def work(tell: Teller, todo: Todo) -> None:
        LiveEdit(tell, cancelled).run(todo)

    return serve(work, cancelled.hear)


def _projecting(model: OpenedModel, message: Message, stopped: Stopped) -> Work:
    """Look for a photo, with the eyes of the network that was named, if one was."""
    named = message.get("extractor")
    sight = read_eye(Path(named), model.studio.choice.device) if named else None
    return (yield from project_photo(model, Path(message["photo"]), message["quality"], stopped, sight))


if __name__ == "__main__":
    sys.exit(main())
