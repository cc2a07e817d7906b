"""Live editing: one warm process that paints edits, and searches, drags and learns directions while a person looks on.

The picture goes through one memory-mapped file, everything else as lines of JSON over the process's pipes. The process
writes the picture only while a `render` is under way (keep to one, see `gantool.jobs.live.Requests`); thumbnails and
views of long work come as small pictures within the messages (`picture`: base64 of a JPEG, or a WebP where there
is transparency). Quick messages are answered between two steps of long work; of long work one is done after the other.

| to the process | |
|---|---|
| open | load the model in a folder; `session` is the folder of the parts of edits |
| show | the file, width and height that pictures are written to from now on |
| render | paint `stack` into it |
| thumbnails | paint `stacks`, `edge` px on the longer side; forgets those of the same `purpose` that still wait |
| directions | find `count` latent directions of the kind sefa or pca; `rows` of w+ or None |
| name | give a direction the name under which the model's card keeps it |
| project | look for a photo: `quality` fast, good or best (which also makes a variant of the model); `extractor`: a |
| | file with a network whose features are compared, or None |
| drag | move `handles` to `targets` in the picture of `stack`; `mask` is a grey PNG, white may change |
| teach | make a direction of pictures that have and that lack a trait |
| save, load | write the edit into a file, or take one |
| cancel | end the long work `number`, which may come later; what it has reached is kept where that is of use |
| discard | end the long work `number` and keep nothing of it: nothing more is told of it |

| from the process | |
|---|---|
| opened | the facts of the model, see `Facts` |
| shown | pictures go there from now on |
| rendered | request `number` is in the shared picture, after `seconds` |
| thumbnail | `at` of request `number` |
| progress | long work `number` is at `step` of `steps` (0: not known): `words`, `picture`, `points` of a drag |
| finished | request `number` is done: what came of it, see below; `stopped` is true where it was cut short |
| refused | request `number` cannot be done; `reason` for a person |
| failed | the model cannot be opened; the process ends |

What `finished` carries: directions -> `directions` (each a `FoundDirection`); name -> `direction`; project -> `base` (a
`Projected`), `words`, `figures`, `compared_by` (pixels alone, or which features besides), `extractor` (what a network
that was named is called), and of the best `model` (name and folder of the variant; open it and edit there); drag ->
`operation` (a `Drag`), `reached` (px from each target), `points`; teach -> `direction`, `words`, `figures`; save ->
`path`; load -> `stack`, `title`, `remark` (why the picture may differ from the one that was saved, or "").
"""

import os
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

from pydantic import BaseModel, ConfigDict

from gantool.edits import EditedModel, EditStack, Point, Seed
from gantool.jobs.pixels import SharedPixels
from gantool.jobs.talking import TalkingProcess

Quality = Literal["fast", "good", "best"]
Able = Literal["truncation", "cutoff", "mix", "layers", "shift", "noise", "directions", "project", "drag", "teach"]


class FoundDirection(BaseModel):
    """A latent direction: `part` is what a `Shift` names, `layers` the rows that it is meant for (empty: all).

    `amount`: how far is still sensible on both sides. `origin`: sefa, pca or taught; `number` counts from 1 within it.
    `named`: the card of the model keeps it.
    """

    model_config = ConfigDict(frozen=True, extra="ignore")
    part: str
    title: str
    origin: Literal["sefa", "pca", "taught"]
    number: int = 0
    layers: tuple[int, ...] = ()
    amount: float = 3.0
    named: bool = False


class Facts(BaseModel):
    """What a window needs to know of an opened model.

    `able`: which of the operations and kinds of work it can do; `unable` says of each other one why not. `resolutions`
    of the rows of w+ (empty: it has none), and which rows the presets coarse, middle and fine mean. `psi`: where
    variety best begins. `directions`: those that the card keeps.
    """

    model_config = ConfigDict(frozen=True, extra="ignore")
    model: EditedModel
    device: str
    width: int
    height: int
    channels: int
    classes: tuple[str, ...] = ()
    resolutions: tuple[int, ...] = ()
    presets: dict[str, tuple[int, ...]] = {}
    psi: float = 1.0
    able: tuple[Able, ...]
    unable: dict[str, str] = {}
    directions: tuple[FoundDirection, ...] = ()


@dataclass(frozen=True)
class Wished:
    """One wish for the picture of an edit, for `gantool.jobs.live.Requests`."""

    stack: EditStack
    purpose: str = "result"


class EditProcess(TalkingProcess):
    """The process that edits, seen from outside; see the tables of messages. Numbers are the caller's own, and grow."""

    module = "gantool.jobs.work.live_edit"
    name = "live edit"

    def open(self, model: Path, session: Path, *, device: str = "auto") -> None:
        """Load a model; `session` is a folder of `gantool.edits.new_session`."""
        self.send({"do": "open", "model": os.fsdecode(model), "session": os.fsdecode(session), "device": device})

    def show(self, pixels: SharedPixels) -> None:
        """Paint into these from now on: of the size that `Facts` tells."""
        self.send({"do": "show", "picture": str(pixels.path), "size": [pixels.width, pixels.height]})

    def render(self, number: int, stack: EditStack) -> None:
        """Paint an edit into the shared pixels."""
        self._ask("render", number, stack=_plain(stack))

    def thumbnails(self, number: int, stacks: Sequence[EditStack], edge: int, purpose: str = "seeds") -> None:
        """Paint small pictures, one message each, in order; of one purpose only the newest are painted."""
        self._ask("thumbnails", number, stacks=[_plain(each) for each in stacks], edge=edge, purpose=purpose)

    def directions(self, number: int, kind: Literal["sefa", "pca"], count: int = 12,
                   rows: Sequence[int] | None = None) -> None:
        """Find latent directions."""
        self._ask("directions", number, kind=kind, count=count, rows=None if rows is None else list(rows))

    def name_direction(self, number: int, direction: FoundDirection, title: str) -> None:
        """Keep a direction in the model's card under a name; "" takes it out again."""
        self._ask("name", number, direction=direction.model_dump(mode="json"), title=title)

    def project(self, number: int, photo: Path, quality: Quality = "good", extractor: Path | None = None) -> None:
        """Look for a photo in the latent space."""
        self._ask("project", number, photo=os.fsdecode(photo), quality=quality,
                  extractor=None if extractor is None else os.fsdecode(extractor))

    def drag(self, number: int, stack: EditStack, handles: Sequence[Point], targets: Sequence[Point],
             mask: Path | None = None) -> None:
        """Move points of a picture."""
        self._ask("drag", number, stack=_plain(stack), handles=[list(each) for each in handles],
                  targets=[list(each) for each in targets], mask=None if mask is None else os.fsdecode(mask))

    def teach(self, number: int, having: Sequence[EditStack], lacking: Sequence[EditStack], title: str) -> None:
        """Make a direction of pictures that have a trait, and others that lack it."""
        self._ask("teach", number, having=[_plain(each) for each in having],
                  lacking=[_plain(each) for each in lacking], title=title)

    def save(self, number: int, stack: EditStack, path: Path, title: str = "") -> None:
        """Write an edit into a file."""
        self._ask("save", number, stack=_plain(stack), path=os.fsdecode(path), title=title)

    def load(self, number: int, path: Path) -> None:
        """Take an edit from a file."""
        self._ask("load", number, path=os.fsdecode(path))

    def cancel(self, number: int) -> None:
        """End long work as soon as its present step is done; it may also be asked for after this."""
        self._ask("cancel", number)

    def discard(self, number: int) -> None:
        """End long work as soon as its present step is done, and keep nothing of it."""
        self._ask("discard", number)

    def _ask(self, do: str, number: int, **values: Any) -> None:
        self.send({"do": do, "number": number, **values})


def _plain(stack: EditStack) -> dict[str, Any]:
    return stack.model_dump(mode="json")


def plane(seed: int, label: str | None, centre: tuple[float, float], extent: float, count: int) -> list[EditStack]:
    """The pictures of a square of the latent plane, row by row from its top left: `count` a side, `extent` radians."""
    steps = [extent * (number / max(1, count - 1) - 0.5) for number in range(count)]
    x, y = centre
    return [EditStack(base=Seed(seed=seed, label=label, x=_within(x + across), y=_within(y + down)))
            for down in steps for across in steps]


def _within(angle: float) -> float:
    return max(-3.2, min(3.2, angle))
