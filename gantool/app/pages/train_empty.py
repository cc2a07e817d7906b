"""Train with nothing dropped yet: a place to drop, what may be dropped, and what was begun before."""

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QImage, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QWidget

from gantool.app import where
from gantool.app.context import Context
from gantool.app.dropped import Held
from gantool.app.frame.header import Header
from gantool.app.pages.drop_words import drop_words
from gantool.app.pictures import load
from gantool.app.runs import RunSummary
from gantool.app.widgets.boxes import clear, column, frame, holder, row
from gantool.app.widgets.button import Button
from gantool.app.widgets.dropzone import DropZone
from gantool.app.widgets.examples import Examples
from gantool.app.widgets.label import badge, keycap, label
from gantool.app.words import tr


class TrainEmpty(QWidget):
    """Signals:
    folder_wanted(): the person wants to choose a folder.
    samples_wanted(): the person wants to try with the samples that ship.
    run_opened(object): the person wants to go on with the run in this folder.
    all_wanted(): the person wants to see every run there is.
    """

    folder_wanted = Signal()
    samples_wanted = Signal()
    run_opened = Signal(object)
    all_wanted = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self.choose_button = Button(tr("Choose folder…"), "accent", "folder", size="large", key="Ctrl+O")
        self.choose_button.clicked.connect(self.folder_wanted)
        self.samples_button = Button(
            tr("Try with sample images"), size="large", tip=tr("Pairs of maps and landscapes that come with gantool")
        )
        self.samples_button.clicked.connect(self.samples_wanted)
        self.zone = DropZone(
            tr("Drop a folder of images"),
            tr(
                "gantool looks inside, explains what it found and suggests how to train on it. "
                "Your files stay as they are, and nothing leaves this computer."
            ),
            self.choose_button,
            self.samples_button,
        )
        self._examples = [Examples("pair"), Examples("two"), Examples("single")]
        cards = row(
            _card(
                self._examples[0],
                tr("Pairs"),
                tr("Each picture holds input and result side by side, or two folders share file names."),
                tr("Learns with Pix2Pix"),
            ),
            _card(
                self._examples[1],
                tr("Two folders, paired by name"),
                tr("One folder of inputs, one of results: photo_1 belongs to photo_1."),
                tr("Learns with Pix2Pix"),
            ),
            _card(
                self._examples[2],
                tr("Only the results"),
                tr("One folder of pictures. Sketches are made from them for you."),
                tr("Pix2Pix with a recipe"),
            ),
            gap=16,
        )
        teaching = holder(cards)  # all as high as the highest, and no higher
        teaching.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self._recent = row(gap=8)
        self._recent_label = label(tr("Go on with"), tone="text2")
        help_hint = Button(tr("Every action and key"), "quiet", size="small")
        help_hint.clicked.connect(context.help_requested)
        self.all_runs = Button(tr("All runs"), "link", size="small", tip=tr("Every training: search, compare, tidy up"))
        self.all_runs.clicked.connect(self.all_wanted)
        self.all_runs.hide()
        foot = row(self._recent_label, self._recent, self.all_runs, None, help_hint, keycap("?"), gap=8)
        self._recent_label.hide()
        body = column(
            self.zone, label(tr("What you can drop"), "section"), teaching, foot, gap=14, margins=(24, 20, 24, 14)
        )
        content = QWidget()
        content.setLayout(body)
        content.setMaximumWidth(1440)
        page = column(Header(context, tr("Train")), gap=0)
        page.addLayout(_centred(content), 1)
        self.setLayout(page)

    def load_examples(self) -> None:
        """Fetch the small pictures of the cards, once the window stands."""
        self._context.background.call(_example_images, self._on_examples)

    def _on_examples(self, images: list[QImage]) -> None:
        inputs, targets = images[0::2], images[1::2]
        if len(targets) < 3:
            return
        self._examples[0].show_images([inputs[0], targets[0]])
        self._examples[1].show_images([inputs[1], inputs[2], targets[1], targets[2]])
        self._examples[2].show_images([targets[2], targets[0], _sketch_of(targets[2])])

    def show_runs(self, runs: list[RunSummary]) -> None:
        """The runs to go on with."""
        clear(self._recent)
        for run in runs[:3]:
            button = Button(f"{run.name}  ·  {in_words(run)}", "recent", "train", size="small")
            button.setToolTip(str(run.path).encode("utf-8", "replace").decode())
            button.clicked.connect(lambda _=False, path=run.path: self.run_opened.emit(path))
            button.setMaximumWidth(260)
            self._recent.addWidget(button)
        self._recent_label.setVisible(bool(runs))
        self.all_runs.setVisible(bool(runs))

    def show_held(self, held: Held | None) -> None:
        """What hovers, or nothing."""
        self.zone.show_state(*drop_words(held)) if held is not None else self.zone.show_state("rest")

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        for each in self._examples:
            each.setVisible(self.height() >= 780)

    def sizeHint(self) -> QSize:
        return QSize(900, 640)


def in_words(run: RunSummary) -> str:
    """What became of a run."""
    share = "" if run.share is None else f", {run.share * 100:.0f} %"
    return {
        "training": tr("training") + share,
        "done": tr("done"),
        "stopped": tr("stopped") + share,
        "failed": tr("failed") + share,
        "unfinished": tr("not finished") + share,
    }[run.word]


def _card(examples: Examples, title: str, text: str, learns: str) -> QFrame:
    made = frame(
        "card",
        column(
            examples,
            label(title, "section", wrap=True),
            label(text, "small", "text2", wrap=True),
            None,
            holder(row(badge(learns), None)),
            gap=8,
            margins=(16, 14, 16, 14),
        ),
    )
    made.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
    return made


def _centred(content: QWidget) -> QHBoxLayout:
    layout = row(gap=0)
    layout.addStretch(0)
    layout.addWidget(content, 1)
    layout.addStretch(0)
    return layout


def _example_images() -> list[QImage]:
    """A few of the samples that ship: input, target, input, target, ..."""
    root = where.samples() / "train"
    targets = {path.stem: path for path in sorted((root / "target").glob("*"))}
    pairs = [(path, targets[path.stem]) for path in sorted((root / "input").glob("*")) if path.stem in targets]
    chosen = pairs[:: max(1, len(pairs) // 4)][:4]
    return [load(path, 152) for pair in chosen for path in pair]


def _sketch_of(image: QImage) -> QImage:
    """Dark lines where the picture changes: only to show what a recipe is about."""
    import numpy as np

    grey = image.convertToFormat(QImage.Format.Format_Grayscale8)
    height, width = grey.height(), grey.width()
    values = np.frombuffer(grey.constBits(), np.uint8).reshape(height, grey.bytesPerLine())[:, :width].astype(np.int16)
    edges = np.abs(np.diff(values, axis=0, prepend=values[:1])) + np.abs(np.diff(values, axis=1, prepend=values[:, :1]))
    drawn = np.ascontiguousarray((255 - np.clip(edges * 5, 0, 225)).astype(np.uint8))
    return QImage(drawn.data, width, height, width, QImage.Format.Format_Grayscale8).copy()
