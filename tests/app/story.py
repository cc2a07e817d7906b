"""One real session in the real window: `python tests/app/story.py OUT [--folder DIR] [--seconds N]`; see `--help`.

Drops a folder, reads the report, trains with real workers, pauses, goes on, closes the window, finds the training again
in a new one, stops it after about N seconds (90) of learning, paints with it by the mouse while the result follows,
converts pictures that it never saw, compares, writes a note on its card, closes and opens again. A picture of each
station lands in OUT. It runs on a screen of its own (Xvfb) where there is one, else without a screen. A
station that is not reached in time ends the story with exit code 1.
"""

import argparse
import contextlib
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
MOST_BYTES = 250_000  # of a picture for the README


def on_a_screen_of_its_own() -> int | None:
    """Run this script again under Xvfb; None where it is to go on as it is."""
    if os.environ.get("GANTOOL_STORY") or not shutil.which("xvfb-run") or os.environ.get("QT_QPA_PLATFORM"):
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
        return None
    environment = {**os.environ, "GANTOOL_STORY": "1", "QT_QPA_PLATFORM": "xcb"}
    screen = ["xvfb-run", "-a", "-s", "-screen 0 1600x1000x24"]
    return subprocess.run([*screen, sys.executable, *sys.argv], env=environment, check=False).returncode


class StoryEndsError(Exception):
    """The station that was wanted is reached."""


class Story:
    """The window and what a person does with it; each station is photographed."""

    def __init__(self, application: Any, out: Path, last: str | None) -> None:
        self.application, self.out, self.last = application, out, last
        self.station = 0
        self.window: Any = None
        self.worst = 0.0

    def open(self) -> None:
        """Open the window as `gantool` does."""
        from gantool.app.main import make_window, warm_up

        self.window = make_window(self.application)
        self.window.context.theme.set_mode("dark")
        self.window.context.remembered.keep("said/goes-on", True)
        self.window.context.remembered.keep("said/stops", True)
        self.window.resize(1280, 800)
        self.window.show()
        self.window.show_page("train", "start")
        self.window.sidebar.watch_device()
        self.window.context.slow.call(warm_up)
        self.spin(1.5)

    def spin(self, seconds: float) -> None:
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            self.application.processEvents()
            time.sleep(0.005)

    def until(self, what: str, holds: Callable[[], bool], patience: float = 120) -> None:
        """Wait until something holds; the story ends where it does not come to that."""
        end = time.monotonic() + patience
        while not holds():
            if time.monotonic() > end:
                self.take("it-ends-here")
                raise SystemExit(f"The story ends: {what} did not come in {patience:.0f} s.")
            self.spin(0.02)

    def take(self, name: str, *, quiet: bool = True) -> Path:
        """A picture of the window."""
        if quiet:
            self.window.toasts.clear()
        self.spin(0.4)
        self.station += 1
        path = self.out / f"{self.station:02d}-{name}.png"
        self.window.grab().save(str(path))
        print(f"{time.strftime('%H:%M:%S')} {path.name}", flush=True)
        if name == self.last:
            self.window.close()
            raise StoryEndsError
        return path

    def click(self, widget: Any) -> None:
        from PySide6.QtCore import Qt
        from PySide6.QtTest import QTest

        self.until(f"“{widget.text()}” that can be clicked", lambda: widget.isVisible() and widget.isEnabled(), 60)
        QTest.mouseClick(widget, Qt.MouseButton.LeftButton)
        self.spin(0.1)

    def hold(self, *paths: Path) -> None:
        """Hold files over the window."""
        self._drag(paths, let_go=False)

    def drop(self, *paths: Path) -> None:
        """Hold files over the window, then let go."""
        self._drag(paths, let_go=True)

    def _drag(self, paths: tuple[Path, ...], *, let_go: bool) -> None:
        from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
        from PySide6.QtGui import QDragEnterEvent, QDropEvent

        data = QMimeData()
        data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
        left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
        copy = Qt.DropAction.CopyAction
        self.application.sendEvent(self.window, QDragEnterEvent(QPoint(640, 400), copy, data, left, none))
        if let_go:
            self.application.sendEvent(self.window, QDropEvent(QPointF(640, 400), copy, data, left, none))
        self.spin(0.05)


def tell(story: Story, folder: Path, seconds: float, begun: Path | None) -> None:
    """The session."""
    story.open()
    story.take("opened")
    story.hold(folder)
    story.take("folder-held")
    story.drop(folder)
    train = story.window.page
    story.until("the report page", lambda: train._report is not None)
    story.take("looking-inside")
    report = train.report
    story.until("the report", lambda: report._found is not None)
    story.until("a family that fits", lambda: report.footer.start.isEnabled())
    story.spin(2)
    story.take("report")
    unseen = [tile.key for tile in report.pictures._all if tile.split == "val"]
    if begun is None:
        story.click(report.footer.start)
        story.until("the page of the run", lambda: train._running is not None and train.running.isVisible())
        story.take("starting")
    else:
        learn_longer(story, train, begun, folder.name)
    running = train.running
    story.until("the first previews", lambda: bool(running.state.previews), 300)
    story.until("learning", lambda: running.state.status == "training", 300)
    story.take("first-previews")
    story.spin(seconds / 3)
    story.click(running.status.pause)
    story.until("the pause", lambda: running.state.status == "paused")
    story.take("paused")
    story.click(running.status.pause)
    story.until("going on", lambda: running.state.status == "training")
    run = running.path
    story.window.close()
    story.spin(0.5)
    story.open()
    train = story.window.page
    story.until("the run found again", lambda: train._running is not None and train.running.path == run)
    running = train.running
    story.until("its story so far", lambda: bool(running.state.previews))
    story.take("found-again")
    begins, known = time.monotonic(), len(running.state.previews)
    story.until("some learning", lambda: time.monotonic() - begins > seconds / 2, seconds + 60)
    story.until("a new preview", lambda: len(running.state.previews) > known, 180)
    story.until("learning after it", lambda: running.state.status == "training")
    story.take("running")
    story.click(running.status.stop)
    story.take("stopping")
    story.until("the stop", lambda: running._outcome is not None, 180)
    story.until("the model", lambda: running.status.try_it.isEnabled())
    story.take("stopped")
    story.click(running.status.try_it)
    apart = out_of_the_way(pictures_of(folder, unseen))
    convert_and_compare(story, apart)
    paint_by_mouse(story, run / "model")
    keep_the_model(story)


def learn_longer(story: Story, train: Any, begun: Path, name: str) -> None:
    """Instead of a new training: a copy of one that has ended, made to learn longer by the menu of its page."""
    copy = Path(os.environ["GANTOOL_HOME"]) / "runs" / name
    shutil.copytree(begun, copy)
    train.open_run(copy)
    story.until("the run that has ended", lambda: train.running._outcome is not None)
    story.take("ended")
    train.running.menu.longer[0].trigger()
    story.until("the run at work again", lambda: train.running._outcome is None)


def convert_and_compare(story: Story, pictures: list[Path]) -> None:
    """Drop pictures on the finished model, convert them, and look at before and after."""
    from PySide6.QtCore import QPoint, Qt
    from PySide6.QtTest import QTest

    convert = story.window.page
    story.until("the model on Convert", lambda: convert.models.entry is not None)
    story.take("convert-empty")
    story.drop(*pictures)
    story.until("the pictures in the list", lambda: len(convert.files.rows) == len(pictures))
    story.spin(1)
    story.take("convert-ready")
    story.click(convert.footer.convert)
    story.until("the first result", lambda: convert.files.count("done") > 0 or convert.batch.ended, 180)
    story.take("converting")
    story.until("the end of the batch", lambda: convert.batch.ended, 180)
    story.until("a result to look at", lambda: not convert.viewer.picture._after.isNull(), 30)
    story.take("converted")
    viewer = convert.viewer.picture
    middle = viewer.height() // 2
    QTest.mousePress(
        viewer, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, QPoint(round(viewer._line()), middle)
    )
    QTest.mouseMove(viewer, QPoint(round(viewer._seen().left() + 0.25 * viewer._seen().width()), middle))
    QTest.mouseRelease(
        viewer,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
        QPoint(round(viewer._seen().left() + 0.25 * viewer._seen().width()), middle),
    )
    story.take("compared")


def paint_by_mouse(story: Story, model: Path) -> None:
    """Strokes over the example; the result must follow each to the last one."""
    from PySide6.QtCore import QPointF, Qt
    from PySide6.QtTest import QTest

    story.window.show_page("paint", model)
    paint = story.window.page
    story.until("a first result on Paint", lambda: not paint.result.isNull() and not paint.live.behind, 180)
    story.take("paint-opened")
    pane, left, none = paint.stage.canvas_pane, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    side = paint.document.width
    paint.options.set_size(max(4, side // 16))
    before = paint.result.copy()
    for number, height in enumerate((0.3, 0.45, 0.6)):
        QTest.keyClick(pane, Qt.Key(Qt.Key.Key_1 + number))
        places = [
            pane._transform().map(QPointF(side * (0.15 + 0.07 * step), side * (height + 0.03 * (step % 3)))).toPoint()
            for step in range(11)
        ]
        QTest.mousePress(pane, left, none, places[0])
        for place in places[1:]:
            QTest.mouseMove(pane, place)
            story.spin(0.03)
        QTest.mouseRelease(pane, left, none, places[-1])
    story.until("the result of the last stroke", lambda: not paint.live.behind, 60)
    story.spin(0.5)
    if paint.result == before:
        raise SystemExit("The story ends: the result did not follow the brush.")
    story.take("painted")


def keep_the_model(story: Story) -> None:
    """Take a copy of the run's model, write a note on its card, close, open again, and find it."""
    from PySide6.QtCore import Qt
    from PySide6.QtTest import QTest

    from gantool import library

    story.window.show_page("models")
    story.spin(1)
    models = story.window.page
    models._cards.setCurrentIndex(models._cards.cards.index(0, 0))
    story.spin(0.3)
    known = len(models._cards.cards.tiles)
    story.click(models._panel.copy)
    story.until("the copy among the cards", lambda: len(models._cards.cards.tiles) > known, 60)
    notes = models._panel.notes
    story.until("the copy chosen", lambda: notes.change.isVisible(), 30)
    story.click(notes.change)
    QTest.keyClicks(notes.field, "learnt in a minute")
    QTest.keyClick(notes.field, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    noted = "learnt in a minute"
    story.until("the note on its card", lambda: noted in [e.card.notes.strip() for e in library.entries()[0]], 30)
    story.take("models")
    story.window.close()
    story.spin(0.5)
    story.open()
    story.window.show_page("models")
    story.until("both after reopening", lambda: len(story.window.page._cards.cards.tiles) > known, 30)
    story.take("opened-again")
    story.window.close()
    story.spin(0.3)


def out_of_the_way(pictures: list[Path]) -> list[Path]:
    """Copies: results go beside what was dropped, and nothing is to appear beside the samples."""
    place = Path(os.environ["GANTOOL_HOME"]) / "to convert"
    place.mkdir(parents=True, exist_ok=True)
    return [Path(shutil.copy(path, place / path.name)) for path in pictures]


def pictures_of(folder: Path, keys: list[str]) -> list[Path]:
    """Files whose samples the model has not seen; any, where they cannot be told."""
    files = sorted(path for path in folder.rglob("*") if path.suffix.lower() in (".png", ".jpg", ".jpeg"))
    unseen = [path for path in files if any(path.stem == key.rsplit("/", 1)[-1].rsplit(".", 1)[0] for key in keys)]
    return (unseen or files)[:8]


def main() -> int:
    if (code := on_a_screen_of_its_own()) is not None:
        return code
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("out", type=Path)
    parser.add_argument("--folder", type=Path, default=ROOT / "resources" / "samples" / "landscapes")
    parser.add_argument("--seconds", type=float, default=90)
    parser.add_argument("--keep", type=Path, help="a GANTOOL_HOME that stays")
    parser.add_argument("--run", type=Path, help="go on with a copy of this run that has ended, not with a new one")
    parser.add_argument("--last", help="the station to end at, such as report or running")
    parser.add_argument("--pictures", type=Path, help="where the pictures of the README are written")
    given = parser.parse_args()
    given.out.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix="gantool-story-") as home:
        os.environ["GANTOOL_HOME"] = str(given.keep or Path(home) / "gantool")
        from PySide6.QtWidgets import QApplication

        with contextlib.suppress(StoryEndsError):
            tell(Story(QApplication([]), given.out, given.last), given.folder.resolve(), given.seconds, given.run)
    if given.pictures:
        for name, station in (
            ("report", "report"),
            ("train", "running"),
            ("convert", "compared"),
            ("paint", "painted"),
        ):
            for found in given.out.glob(f"[0-9][0-9]-{station}.png"):
                publish(found, given.pictures / f"{name}.png")
    return 0


def publish(source: Path, target: Path) -> None:
    """A picture for the README: as small as it gets, with fewer colours if it must be."""
    from PIL import Image

    with Image.open(source) as image:
        picture = image.convert("RGB")
    picture.save(target, optimize=True)
    if target.stat().st_size > MOST_BYTES:
        picture.quantize(256, dither=Image.Dither.FLOYDSTEINBERG).save(target, optimize=True)
    print(f"{target} {target.stat().st_size / 1000:.0f} kB")


if __name__ == "__main__":
    sys.exit(main())
