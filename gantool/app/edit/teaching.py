"""Teaching: marked pictures become a slider, which the model's card keeps."""

from typing import Any

from PySide6.QtCore import QObject
from PySide6.QtGui import QImage

from gantool.app.edit.bench import EditBench
from gantool.app.edit.session import Progress
from gantool.app.edit.sliding import Sliding
from gantool.app.edit.teach import TeachPanel
from gantool.app.told import told as in_their_language
from gantool.app.words import tr
from gantool.jobs.editing import FoundDirection

EDGE = 192  # px of the pictures to mark


class Teaching(QObject):
    """Lets the panel with the marked pictures make sliders."""

    def __init__(self, bench: EditBench, panel: TeachPanel, sliding: Sliding) -> None:
        super().__init__()
        self._bench, self._panel, self._sliding = bench, panel, sliding
        panel.pictures_wished.connect(self._wish_pictures)
        panel.learn_wished.connect(self._on_learn)
        panel.stop_wished.connect(bench.session.cancel)
        panel.left.connect(lambda: bench.mode_wished.emit("stage"))
        bench.session.thumbnail_arrived.connect(self._on_thumbnail)
        bench.session.progressed.connect(self._on_progress)
        bench.session.finished.connect(self._on_finished)

    def _wish_pictures(self, seeds: list[int]) -> None:
        self._bench.session.thumbnails("teach", {seed: self._bench.of_seed(seed) for seed in seeds}, EDGE)

    def _on_thumbnail(self, purpose: str, key: Any, image: QImage) -> None:
        if purpose == "teach":
            self._panel.show_image(key, image)

    def _on_learn(self, having: list[int], lacking: list[int], title: str) -> None:
        of_seed = self._bench.of_seed
        self._bench.session.teach([of_seed(each) for each in having], [of_seed(each) for each in lacking], title)
        self._panel.show_busy(True, tr("Learning what they share"))
        self._bench.able_changed.emit()

    def _on_progress(self, told: Progress) -> None:
        if told.work == "teach":
            self._panel.show_busy(True, told.words, told.step / told.steps if told.steps else None)

    def _on_finished(self, work: str, message: dict[str, Any]) -> None:
        if work != "teach":
            return
        direction = FoundDirection.model_validate(message["direction"])
        self._panel.show_busy(False)
        self._sliding.keep(direction)
        self._bench.session.name_direction(direction, direction.title)
        self._bench.mode_wished.emit("stage")
        words = tr("{name} is a slider now.", name=direction.title)
        self._bench.context.toast("done", f"{words} {in_their_language(str(message.get('words') or ''))}".strip())
