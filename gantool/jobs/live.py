"""Live rendering: one warm process that translates a canvas again and again while a person paints.

Pixels go through two memory-mapped files, words as lines of JSON over the process's pipes; nothing is ever unpickled.
The window writes into the canvas only while no request is under way, and the process writes the result only while one
is, so neither ever sees half of the other's picture.

| to the process | |
|---|---|
| open | load the model in a folder; device, and whether its recipe is applied |
| canvas | files, width and height from now on; the result is `scale` times as large |
| render | translate the canvas; `rect` is the part that changed, `controls` what is turned |
| derive | make the model's kind of input from the canvas by the model's own recipe (photo to sketch) |

| from the process | |
|---|---|
| opened | the model is warm; `scale`, `backend`, `device` |
| rendered | request `number` is done, after `seconds` |
| refused | request `number` cannot be done; `reason` for a person |
| raced | `backend` answers from now on: it was the faster of two that took turns |
| failed | the model cannot be opened; the process ends |
"""

import os
import tempfile
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Generic, Protocol, TypeVar

from gantool import files
from gantool.jobs.pixels import SharedPixels
from gantool.jobs.talking import Message, TalkingProcess

__all__ = ["LiveProcess", "Message", "Render", "Requests", "new_pixels", "place_for_pixels"]

Rect = tuple[int, int, int, int]


@dataclass(frozen=True)
class Render:
    """One wish for a picture: `purpose` tells the caller what it was for, `rect` (x, y, width, height) what changed."""

    controls: Mapping[str, Any] = field(default_factory=dict)
    purpose: str = "result"
    derive: bool = False


class Wish(Protocol):
    """A wish for a picture: `purpose` tells what it is for, and "result" comes first."""

    @property
    def purpose(self) -> str: ...


W = TypeVar("W", bound=Wish)


class Requests(Generic[W]):
    """Which wish is sent when: at most one is under way, and of several wishes for one purpose the newest wins.

    The result itself comes first; wishes for other purposes (variations) wait until nothing newer is wished for it.
    Numbers only grow, and `answered` takes only the number that is under way, so nothing ever goes backwards.
    """

    def __init__(self) -> None:
        self._waiting: dict[str, W] = {}
        self._number = 0
        self.under_way: tuple[int, W] | None = None

    def wish(self, render: W) -> None:
        """Wish for a picture; an older wish for the same purpose that still waits is forgotten."""
        self._waiting.pop(render.purpose, None)
        self._waiting[render.purpose] = render

    def forget(self, *, besides: str = "") -> None:
        """Wish for nothing any more, but for the purpose `besides`."""
        self._waiting = {name: render for name, render in self._waiting.items() if name == besides}

    def is_wished(self, purpose: str) -> bool:
        """Whether a picture for this purpose is under way or waits."""
        return purpose in self._waiting or (self.under_way is not None and self.under_way[1].purpose == purpose)

    def next(self) -> tuple[int, W] | None:
        """The wish to send now, with its number; None while one is under way or nothing is wished."""
        if self.under_way is not None or not self._waiting:
            return None
        purpose = "result" if "result" in self._waiting else next(iter(self._waiting))
        self._number += 1
        self.under_way = (self._number, self._waiting.pop(purpose))
        return self.under_way

    def answered(self, number: int) -> W | None:
        """The wish that `number` answers; None for one that is not under way any more."""
        if self.under_way is None or self.under_way[0] != number:
            return None
        render = self.under_way[1]
        self.under_way = None
        return render

    def lost(self) -> None:
        """The process is gone: what was under way is wished again unless something newer is."""
        if self.under_way is not None:
            _, render = self.under_way
            self._waiting.setdefault(render.purpose, render)
            self.under_way = None


class LiveProcess(TalkingProcess):
    """The process that renders, seen from outside; see the table of messages."""

    module = "gantool.jobs.work.live"
    name = "live"

    def open(self, model: Path, *, device: str = "auto", fit: str = "auto") -> None:
        """Load a model."""
        self.send({"do": "open", "model": os.fsdecode(model), "device": device, "fit": fit})

    def show_canvas(self, canvas: SharedPixels, result: SharedPixels) -> None:
        """Render these from now on."""
        self.send(
            {
                "do": "canvas",
                "canvas": str(canvas.path),
                "result": str(result.path),
                "size": [canvas.width, canvas.height],
                "result_size": [result.width, result.height],
            }
        )

    def request(self, number: int, render: Render, rect: Rect | None) -> None:
        """Translate the canvas, of which `rect` changed since the last request."""
        self.send(
            {
                "do": "derive" if render.derive else "render",
                "number": number,
                "rect": rect,
                "controls": dict(render.controls),
            }
        )


def place_for_pixels() -> Path:
    """Where mapped files cost no disk: shared memory where the system shows it as a folder."""
    memory = Path("/dev/shm")
    return memory if memory.is_dir() and os.access(memory, os.W_OK) else Path(tempfile.gettempdir())


def new_pixels(width: int, height: int) -> SharedPixels:
    """Pixels that this process and a live one see; close them, and they are gone."""
    return SharedPixels.create(place_for_pixels(), files.TEMPORARY, width, height)
