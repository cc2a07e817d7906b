"""Finding: a photo is looked for in what the model knows, seen as it goes, and becomes what the edit begins with."""

from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage

from gantool.app.edit import steps, wording
from gantool.app.edit.bench import EditBench
from gantool.app.edit.leaving import Leaving
from gantool.app.edit.mixing import Mixing
from gantool.app.edit.photo import PhotoPanel
from gantool.app.edit.saving import middle
from gantool.app.edit.session import Progress
from gantool.app.jobwatch import sentence
from gantool.app.pictures import load
from gantool.app.told import told as in_their_language
from gantool.app.words import tr
from gantool.edits import EditStack, Projected

LONGEST = 1024  # px of the photo as it is shown


class Finding(QObject):
    """Lets the panel with the photo look for it.

    Signals:
        variant_made(object, object): a model of its own was made for the photo: its folder, and the edit to go on with.
    """

    variant_made = Signal(object, object)

    def __init__(self, bench: EditBench, panel: PhotoPanel, mixing: Mixing, leaving: Leaving) -> None:
        super().__init__()
        self._bench, self._panel, self._mixing, self._leaving = bench, panel, mixing, leaving
        panel.search_wished.connect(self._on_search)
        panel.stop_wished.connect(bench.session.cancel)
        panel.discard_wished.connect(self._on_discard)
        panel.left.connect(lambda: bench.mode_wished.emit("stage"))
        bench.session.progressed.connect(self._on_progress)
        bench.session.finished.connect(self._on_finished)

    def offer(self, path: Path) -> None:
        """Offer to look for a photo in what the model knows."""
        toast = self._bench.context.toast
        facts = self._bench.facts
        if (reason := self._bench.why_not("project")) or facts is None:
            toast("info", tr("{name} cannot be looked for: {reason}.", name=path.name, reason=reason))
            return

        def taken(image: QImage) -> None:
            if image.isNull():
                toast("danger", tr("{name} cannot be read as a picture.", name=path.name))
                return
            self._panel.begin(path)
            self._panel.show_photo(path, middle(image, facts.width, facts.height))
            self._bench.mode_wished.emit("photo")

        self._bench.context.background.call(lambda: load(path, LONGEST), taken)

    def _on_search(self, path: Path, quality: str) -> None:
        extractor = self._panel.extractor
        self._bench.session.project(path, quality, extractor)  # type: ignore[arg-type]  # quality is one of the three
        self._panel.show_searching(True, tr("Looking for it"))
        self._bench.able_changed.emit()

    def give_up(self) -> None:
        """The photo could not be found."""
        self._panel.show_searching(False)
        self._mixing.give_up()

    def _on_discard(self) -> None:
        self._bench.session.discard("project")
        self._bench.able_changed.emit()

    def _on_progress(self, told: Progress) -> None:
        if told.work == "project" and not self._mixing.is_looking:
            self._panel.show_progress(told.image, in_their_language(told.words), told.step, told.steps)

    def _on_finished(self, work: str, message: dict[str, Any]) -> None:
        if work != "project":
            return
        base = Projected.model_validate(message["base"])
        if not self._mixing.take_found(base):
            self._panel.show_searching(False)
            self._begin_with(base, message.get("model"))
        if message.get("words"):
            words = in_their_language(str(message["words"]))
            if named := message.get("extractor"):
                words = tr("{words} Compared by {network}.", words=words, network=str(named))
            self._bench.context.toast("info", words)

    def _begin_with(self, base: Projected, variant: Any) -> None:
        stack = steps.began(base)
        if isinstance(variant, dict) and variant.get("folder"):
            self._take_variant(Path(str(variant["folder"])), str(variant.get("name") or ""), stack)
        else:
            self._start_anew()
            self._bench.history.take(stack, wording.begun(base))
        self._bench.mode_wished.emit("stage")

    def _start_anew(self) -> None:
        self._bench.title = ""
        self._bench.clear_points()

    def _take_variant(self, folder: Path, name: str, stack: EditStack) -> None:
        """Go on with a model of the photo's own; what was done with the other one is put aside before."""
        toast = self._bench.context.toast

        def use() -> None:
            self._start_anew()
            self.variant_made.emit(folder, stack)
            toast("done", tr("{name} was made for this photo and is used from now on.", name=name))

        def stay(error: Exception) -> None:
            words = tr("{name} was made for this photo, but is not used yet: {reason}", name=name,
                       reason=sentence(error))  # fmt: skip
            toast("danger", words)

        self._leaving.first(use, stay)
