"""What is done with a model: renamed, copied, described, exported, shared, taken away and brought back."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from gantool.app.context import Context
from gantool.app.jobwatch import JobWatch, sentence
from gantool.app.told import told
from gantool.app.widgets.notice import Kind
from gantool.app.words import figure, tr
from gantool.files import TEMPORARY, shown

if TYPE_CHECKING:
    from gantool.jobs.client import Outcome
    from gantool.library import Entry

T = TypeVar("T")
PATTERNS = {"safetensors": "*.safetensors", "onnx": "*.onnx", "pth": "*.pth"}


class ModelActions(QObject):
    """Everything that changes the library goes through its slow thread, one after the other.

    Signals:
        told(str, str, str, bool): kind, title, text of how an export or a share goes, and whether it has ended.
        moved(object): the model that the person looks at is in this folder now.
    """

    told = Signal(str, str, str, bool)
    moved = Signal(object)

    def __init__(self, context: Context, parent: QWidget) -> None:
        super().__init__(parent)
        self._context, self._window = context, parent
        self._aside: list[Path] = []
        self._exporting = ""
        self.watch = JobWatch(context.background, self)
        self.watch.job_ended.connect(self._on_exported)
        self.watch.refused.connect(lambda reason: self.told.emit("danger", tr("It was not exported"), reason, True))

    def rename(self, entry: "Entry", name: str) -> None:
        """Give it another name."""

        def work() -> Path:
            from gantool import library

            return library.rename(entry.name, name).folder

        self._change(work, self.moved.emit)

    def duplicate(self, entry: "Entry") -> None:
        """Copy it into the person's own."""

        def work() -> "Entry":
            from gantool import library

            return library.add(entry.folder, library.free_name(entry.name))

        def copied(made: "Entry") -> None:
            self._context.toast("done", tr("“{name}” is a copy.", name=made.name))
            self.moved.emit(made.folder)

        self._change(work, copied)

    def describe(self, entry: "Entry", **words: str) -> None:
        """Write other `notes` or another `licence` on its card."""

        def work() -> Path:
            from gantool import library

            return library.amend(entry.name, notes=words.get("notes"), licence=words.get("licence")).folder

        self._change(work, self.moved.emit)

    def remove(self, name: str) -> None:
        """Take it out of the library, damaged or not; until the window closes it can be brought back."""

        def work() -> Path:
            from gantool import library

            return library.set_aside(name)

        def gone(aside: Path) -> None:
            self._aside.append(aside)
            text = tr("“{name}” was moved to the trash.", name=name)
            self._context.toast("done", text, (tr("Undo"), lambda: self._restore(aside)))

        self._change(work, gone)

    def share(self, entry: "Entry") -> None:
        """Write it as one file to give to others."""
        path = self._asked(tr("Share as one file"), f"{entry.name}.gantool", "*.gantool")
        if path is None:
            return

        def work() -> Path:
            from gantool import library

            if not path.exists():
                return library.share(entry, path)
            fresh = path.with_name(f"{TEMPORARY}{path.name}")  # the dialog has asked whether to replace the old one
            fresh.unlink(missing_ok=True)
            return library.share(entry, fresh).replace(path)

        def shared(made: Path) -> None:
            text = tr("{path} holds weights, card and preview. Whoever gets it drops it on Models.", path=shown(made))
            self.told.emit("done", tr("Shared as one file"), text, True)

        self._change(work, shared)

    def export(self, entry: "Entry", format: str) -> None:
        """Write it for other tools, as a job."""
        from gantool.jobs.spec import ExportSpec

        if self.watch.active:
            words = tr("{name} is still being exported; export the next when it is done.", name=self._exporting)
            self._context.toast("info", words)
            return
        path = self._asked(tr("Export"), f"{entry.name}.{format}", PATTERNS[format])
        if path is None:
            return
        self._exporting = entry.name
        what = (
            tr("Its pictures are compared with the model's own; that takes a minute.")
            if format == "onnx"
            else tr("It is written in a process of its own.")
        )
        self.told.emit("info", tr("Exporting {name}", name=entry.name), what, False)
        self.watch.start(ExportSpec.model_validate({"model": entry.folder, "format": format, "out": path}))

    def close(self) -> None:
        """What was taken away and not brought back goes to the system's bin."""
        self.watch.discard()
        aside = list(self._aside)

        def discard() -> None:
            from gantool import library

            for each in aside:
                library.discard(each)

        if aside:
            self._context.background.call(discard)

    def _restore(self, aside: Path) -> None:
        def work() -> Path:
            from gantool import library

            return library.restore(aside)

        def back(folder: Path) -> None:
            self._aside.remove(aside)
            self.moved.emit(folder)

        self._change(work, back)

    def _change(self, work: Callable[[], T], done: Callable[[T], Any]) -> None:
        def changed(value: T) -> None:
            done(value)
            self._context.catalogue.load_models(anew=True)

        def failed(error: Exception) -> None:
            self._context.toast("danger", sentence(error))
            self._context.catalogue.load_models(anew=True)

        self._context.slow.call(work, changed, failed)

    def _asked(self, title: str, name: str, pattern: str) -> Path | None:
        """Where the person wants it."""
        place = self._context.remembered.folder("exports") / name
        given, _ = QFileDialog.getSaveFileName(self._window, title, str(place), pattern)
        if not given:
            return None
        self._context.remembered.keep("folders/exports", str(Path(given).parent))
        return Path(given)

    def _on_exported(self, outcome: "Outcome") -> None:
        kind: Kind = "done" if outcome.state == "done" else "danger"
        title = (
            tr("{name} is exported", name=self._exporting)
            if outcome.state == "done"
            else tr("{name} was not exported", name=self._exporting)
        )
        text = _exported_words(outcome.result) if outcome.state == "done" else told(outcome.reason)
        self.watch.discard()
        self.told.emit(kind, title, text, True)


def _exported_words(result: dict[str, Any]) -> str:
    """Where the file is, and for ONNX how near its pictures come."""
    words = str(result["path"])
    parity = result.get("parity")
    if parity is not None:
        words += "\n" + tr(
            "Its pictures differ from the model's own by at most {most} of 255, on {n} pictures of {sizes} sizes.",
            most=figure(parity["largest_difference_of_255"]),
            n=parity["pictures"],
            sizes=len(parity["shapes"]),
        )
    return words
