"""Keeping: the picture and the edit are saved, copied and opened again."""

from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QWidget

from gantool import files
from gantool.app.edit import saving, wording
from gantool.app.edit.bench import EditBench
from gantool.app.jobwatch import sentence
from gantool.app.paint import exchange
from gantool.app.told import told as in_their_language
from gantool.app.words import tr
from gantool.edits import SUFFIX, EditStack, read_edit


class Keeping(QObject):
    """Saves and opens what `bench` works on; `picture` gives the picture as it is seen.

    Signals:
        saved(): the edit has a name now.
        batch_saved(object): the edit that is to be put on many seeds is in this file.
        model_wished(object, object): an edit file, and the model it was made with.
    """

    saved = Signal()
    batch_saved = Signal(object)
    model_wished = Signal(object, object)

    def __init__(self, bench: EditBench, parent: QWidget) -> None:
        super().__init__(parent)
        self._bench, self._parent = bench, parent
        self.picture = QImage()
        self._waiting: Path | None = None
        self._for_batch: Path | None = None
        bench.session.finished.connect(self._on_finished)
        bench.session.opened.connect(self._on_opened)

    # -- saving

    def save(self) -> None:
        """Ask where, and save the picture, or the edit with every step."""
        self._ask(saving.EDIT, saving.PNG, saving.JPEG)

    def save_edit(self) -> None:
        self._ask(saving.EDIT)

    def save_picture(self) -> None:
        self._ask(saving.PNG, saving.JPEG)

    def _ask(self, *suffixes: str) -> None:
        stem = self._bench.title or wording.base_name(self._bench.stack.base)
        if (path := saving.ask(self._parent, self._bench.context, stem, suffixes)) is not None:
            self.save_as(path)

    def save_as(self, path: Path) -> None:
        """Save to `path`: `.ganedit` the edit with every step, another suffix the picture."""
        context, image = self._bench.context, self.picture
        if path.suffix.lower() == SUFFIX:
            if reason := self._bench.why_not():
                context.toast("info", tr("The edit cannot be saved now: {reason}.", reason=reason))
            else:
                self._bench.session.save(self._bench.stack, path, self._bench.title or path.stem)
            return
        if image.isNull():
            context.toast("info", tr("There is no picture to save yet."))
            return
        context.background.call(
            lambda: saving.write(path, image),
            lambda _: context.toast("done", tr("Saved as {name}.", name=path.name)),
            lambda error: context.toast("danger", sentence(error)),
        )

    def save_for_batch(self, path: Path) -> None:
        """Write the edit that is to be put on many seeds."""
        self._for_batch = path
        self._bench.session.save(self._bench.stack, path, self._bench.title)

    def copy(self) -> None:
        """Put the picture on the clipboard."""
        if self.picture.isNull():
            self._bench.context.toast("info", tr("There is no picture to copy yet."))
            return
        exchange.copy(self.picture)
        self._bench.context.toast("done", tr("The picture is on the clipboard."))

    # -- opening

    def open_edit(self, path: Path) -> None:
        """Go on with a saved edit; with its own model if that is here."""
        self._bench.context.background.call(
            lambda: read_edit(path).head,
            lambda head: self.model_wished.emit(path, head.model),
            lambda error: self._bench.context.toast("danger", sentence(error)),
        )

    def load(self, path: Path, *, once_open: bool) -> None:
        """Take an edit from a file, at once or as soon as its model is warm."""
        if once_open or not self._bench.session.ready:
            self._waiting = path
        else:
            self._bench.session.load(path)

    def _on_opened(self, facts: Any) -> None:
        path, self._waiting = self._waiting, None
        if path is not None:
            self._bench.session.load(path)

    def _on_finished(self, work: str, message: dict[str, Any]) -> None:
        if work == "save":
            self._on_saved(str(message["path"]))
        elif work == "load":
            self._on_loaded(message)

    def _on_saved(self, place: str) -> None:
        waiting, path = self._for_batch, Path(place)
        if waiting is not None and place == files.shown(waiting):
            self._for_batch = None
            self.batch_saved.emit(waiting)
            return
        self._bench.title = path.stem
        self._bench.history.saved()
        self._bench.context.toast("done", tr("Saved as {name}.", name=path.name))
        self.saved.emit()

    def _on_loaded(self, message: dict[str, Any]) -> None:
        self._bench.title = str(message.get("title") or "")
        self._bench.clear_points()
        self._bench.history.take(EditStack.model_validate(message["stack"]), wording.opened(self._bench.title))
        self.saved.emit()
        if remark := str(message.get("remark") or ""):
            self._bench.context.toast("info", in_their_language(remark))
