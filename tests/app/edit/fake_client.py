"""A live editing process without a process: it paints discs whose place, size and colour follow the edit."""

import base64
import io
import queue
import threading
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, ClassVar

import numpy as np
from PIL import Image

from gantool.edits import Drag, EditedModel, EditStack, Mix, Parts, Projected, Seed, Shift, Truncation, read_edit
from gantool.edits.file import Edit, EditHead, write_edit
from gantool.jobs.editing import Facts, FoundDirection
from gantool.jobs.pixels import SharedPixels

SIDE = 128
SIZE = (SIDE, SIDE)  # width and height of what a model makes
ALL = ("truncation", "cutoff", "mix", "layers", "shift", "noise", "directions", "project", "drag", "teach")
Tell = Callable[[dict[str, Any] | None], None]


def painted(stack: EditStack, side: int, parts: Parts | None = None) -> np.ndarray[Any, Any]:
    """H W 3: what an edit looks like here."""
    base = stack.base
    number = base.seed if isinstance(base, Seed) else 77
    draw = np.random.default_rng(number)
    ground, ink = draw.uniform(40, 120, 3), draw.uniform(120, 250, 3)
    x, y = (base.x, base.y) if isinstance(base, Seed) else (0.0, 0.0)
    at, radius = np.array([0.5 + 0.15 * x, 0.5 + 0.15 * y]), 0.2
    for each in stack.operations:
        if isinstance(each, Shift):
            radius += 0.03 * each.amount
        elif isinstance(each, Truncation):
            ink = 128 + (ink - 128) * each.psi
        elif isinstance(each, Mix) and isinstance(each.other, Seed):
            other = np.random.default_rng(each.other.seed)
            ink = ink + (other.uniform(120, 250, 3) - ink) * each.strength
        elif isinstance(each, Drag) and each.handles:
            at = at + np.array(each.targets[0]) - np.array(each.handles[0])
    grid = (np.arange(side) + 0.5) / side
    away = np.hypot(grid[None, :] - at[0], grid[:, None] - at[1])
    ring = 0.5 + 0.5 * np.cos(40 * away)[..., None]
    inside = np.clip((radius - away) * side / 2, 0, 1)[..., None]
    shade = (0.75 + 0.25 * grid[:, None, None]) * np.ones((side, side, 1))
    picture = ground * shade * (1 - inside) + ink * (0.7 + 0.3 * ring) * inside
    return np.clip(picture, 0, 255).astype(np.uint8)


def encoded(picture: np.ndarray[Any, Any]) -> str:
    kept = io.BytesIO()
    Image.fromarray(picture).save(kept, "PNG")
    return base64.b64encode(kept.getvalue()).decode()


class FakeEditProcess:
    """Speaks as `gantool.jobs.editing.EditProcess`; long work waits for `step` to be set where `patient`."""

    made: ClassVar["list[FakeEditProcess]"] = []
    able: tuple[str, ...] = ALL
    able_at_first: tuple[str, ...] = ALL
    unable: ClassVar[dict[str, str]] = {}
    patient = False
    size = SIZE
    fails = ""
    variant: ClassVar[tuple[str, Path] | None] = None  # of the best search: name and folder of a model

    def __init__(self, on_message: Tell) -> None:
        self._tell = on_message
        self.pid = 0
        self.asked: list[str] = []
        self.rendered: list[EditStack] = []
        self.named: dict[str, str] = {}
        self.go_on = threading.Event()
        self._cancelled: set[int] = set()
        self._discarded: set[int] = set()
        self._pixels: SharedPixels | None = None
        self._parts: Parts | None = None
        self._work: queue.SimpleQueue[Callable[[], None] | None] = queue.SimpleQueue()
        self._long: queue.SimpleQueue[Callable[[], None] | None] = queue.SimpleQueue()
        self._threads = [
            threading.Thread(target=self._run, args=(each,), name="quick fake", daemon=True)
            for each in (self._work, self._long)
        ]
        for thread in self._threads:
            thread.start()
        FakeEditProcess.made.append(self)

    def _run(self, work: "queue.SimpleQueue[Callable[[], None] | None]") -> None:
        while (given := work.get()) is not None:
            given()

    def _do(self, name: str, work: Callable[[], None], *, long: bool = False) -> None:
        self.asked.append(name)
        (self._long if long else self._work).put(work)

    def open(self, model: Path, session: Path, *, device: str = "auto") -> None:
        def opened() -> None:
            if self.fails:
                self._tell({"told": "failed", "reason": self.fails})
                return
            self._parts = Parts(session)
            facts = Facts(
                model=EditedModel(name=model.name, family="fake", sha256="0" * 64),
                device="cpu", width=self.size[0], height=self.size[1], channels=3, resolutions=(4, 8, 8, 16, 16, 32),
                presets={"coarse": (0, 1, 2), "middle": (3, 4), "fine": (5,)},
                psi=0.7, able=self.able, unable=self.unable,
            )  # fmt: skip  # type: ignore[arg-type]  # it is there
            self._tell({"told": "opened", **facts.model_dump(mode="json")})

        self._do("open", opened)

    def show(self, pixels: SharedPixels) -> None:
        self._close_pixels()
        self._pixels = SharedPixels(pixels.path, pixels.width, pixels.height)
        self._do("show", lambda: self._tell({"told": "shown"}))

    def render(self, number: int, stack: EditStack) -> None:
        def render() -> None:
            assert self._pixels is not None
            self._pixels.array[..., :3] = painted(stack, SIDE)[: self.size[1], : self.size[0]]
            self._pixels.array[..., 3] = 255
            self.rendered.append(stack)
            self._tell({"told": "rendered", "number": number, "seconds": 0.01})

        self._do("render", render)

    def thumbnails(self, number: int, stacks: Sequence[EditStack], edge: int, purpose: str = "seeds") -> None:
        def paint() -> None:
            for at, stack in enumerate(stacks):
                picture = encoded(painted(stack, min(edge, SIDE)))
                self._tell({"told": "thumbnail", "number": number, "at": at, "picture": picture})

        self._do(f"thumbnails {purpose}", paint)

    def directions(self, number: int, kind: str, count: int = 12, rows: Sequence[int] | None = None) -> None:
        found = [
            FoundDirection(part=f"direction-{at:016x}", title=f"SeFa {at}", origin="sefa", number=at)
            for at in range(1, count + 1)
        ]
        told = [each.model_dump(mode="json") for each in found]
        self._do("directions", lambda: self._finish(number, directions=told))

    def name_direction(self, number: int, direction: FoundDirection, title: str) -> None:
        self.named[direction.part] = title
        renamed = direction.model_copy(update={"title": title, "named": bool(title)})
        self._do("name", lambda: self._finish(number, direction=renamed.model_dump(mode="json")))

    def project(self, number: int, photo: Path, quality: str = "good", extractor: Path | None = None) -> None:
        def look() -> None:
            stopped = self._steps(number, "project", Seed(seed=5))
            if number in self._discarded:
                return
            assert self._parts is not None
            part = self._parts.keep("code", {"w": np.full((6, 8), 0.5, np.float32)})
            base = Projected(part=part, title=photo.stem, match="good match 0.041")
            words = "A good match: eyes and fur are the photo's own."
            name, folder = self.variant or ("", Path())
            made = {"model": {"name": name, "folder": str(folder)}}
            more: dict[str, Any] = made if quality == "best" and name else {}
            more |= {"extractor": f"SqueezeNet 1.1 ({extractor.name})"} if extractor is not None else {}
            self._finish(number, base=base.model_dump(mode="json"), words=words, figures={}, stopped=stopped, **more)

        self._do("project", look, long=True)

    def drag(self, number: int, stack: EditStack, handles: Any, targets: Any, mask: Path | None = None) -> None:
        def move() -> None:
            stopped = self._steps(number, "drag", stack.base, handles)
            assert self._parts is not None
            part = self._parts.keep("drag", {"w": np.full((6, 8), float(len(stack.operations)), np.float32)})
            operation = Drag(part=part, handles=tuple(handles), targets=tuple(targets), masked=mask is not None)
            self._finish(
                number, operation=operation.model_dump(mode="json"), reached=[0.5], stopped=stopped,
                points=[list(each) for each in targets],
            )  # fmt: skip

        self.mask = mask
        self._do("drag", move, long=True)

    def teach(self, number: int, having: Sequence[EditStack], lacking: Sequence[EditStack], title: str) -> None:
        direction = FoundDirection(part=f"direction-{0xABC:016x}", title=title, origin="taught", number=1)
        words = "It tells 9 of 10 apart."
        self._do(
            "teach",
            lambda: self._finish(number, direction=direction.model_dump(mode="json"), words=words, figures={}),
            long=True,
        )

    def save(self, number: int, stack: EditStack, path: Path, title: str = "") -> None:
        def keep() -> None:
            assert self._parts is not None
            head = EditHead(
                model=EditedModel(name="fake", family="fake", sha256="0" * 64), stack=stack, title=title or path.stem
            )
            parts = {name: self._parts[name] for name in stack.parts() if not name.startswith("direction")}
            if len(parts) == len(stack.parts()):
                write_edit(path, Edit(head, parts))
            self._finish(number, path=str(path))

        self._do("save", keep)

    def load(self, number: int, path: Path) -> None:
        def take() -> None:
            assert self._parts is not None
            edit = read_edit(path)
            for name, part in edit.parts.items():
                self._parts.keep(name.split("-")[0], dict(part))
            stack = edit.head.stack.model_dump(mode="json")
            self._finish(number, stack=stack, title=edit.head.title, remark="")

        self._do("load", take)

    def cancel(self, number: int) -> None:
        self.asked.append("cancel")
        self._cancelled.add(number)
        self.go_on.set()

    def discard(self, number: int) -> None:
        self.asked.append("discard")
        self._discarded.add(number)
        self.go_on.set()

    def die(self, reason: str = "") -> None:
        """End as a process that crashed."""
        self._work.put(lambda: self._tell(None))

    def cause_of_death(self) -> str:
        return "The worker was killed by the system (SIGKILL); mostly that means that memory ran out."

    def end(self, patience: float = 2.0) -> None:
        self.patient = False
        self.go_on.set()
        for work in (self._work, self._long):
            work.put(None)
        for thread in self._threads:
            if thread is not threading.current_thread():
                thread.join(patience)
        self._close_pixels()

    def _close_pixels(self) -> None:
        if self._pixels is not None:
            self._pixels.close()
        self._pixels = None

    def _finish(self, number: int, **values: Any) -> None:
        self._tell({"told": "finished", "number": number, "stopped": False, **values})

    def _steps(self, number: int, work: str, base: Any, points: Any = ()) -> bool:
        """Tell of some steps; where `patient`, wait after the first until told to go on. Whether it was cancelled."""
        self.go_on.clear()
        for step in (64, 150):
            whole = painted(EditStack(base=base, operations=(Truncation(psi=step / 150),)), SIDE)
            picture = encoded(whole[: self.size[1], : self.size[0]])
            self._tell(
                {"told": "progress", "number": number, "step": step, "steps": 150, "words": "", "picture": picture,
                 "points": [list(each) for each in points]}
            )  # fmt: skip
            if self.patient and number not in self._cancelled:
                self.go_on.wait(20)
            if number in self._cancelled:
                return True
        return False
