"""Make a photo mine: the search for it in the latent space, seen as it goes, and how well it was found in words."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QBoxLayout, QFileDialog, QWidget

from gantool.app.widgets.bar import Bar
from gantool.app.widgets.beforeafter import BeforeAfter
from gantool.app.widgets.boxes import column, row
from gantool.app.widgets.button import Button
from gantool.app.widgets.label import ElidedLabel, label
from gantool.app.widgets.segmented import Segmented
from gantool.app.words import tr
from gantool.files import shown

PATTERNS = "*.npz *.safetensors *.pth *.pt *.th"


class PhotoPanel(QWidget):
    """The photo at the left of the line, what was found at its right.

    Signals:
        search_wished(object, str): look for this file, at this quality; `extractor` is the network that compares.
        stop_wished(): keep what was found so far.
        discard_wished(): end the search, and keep nothing of it.
        left(): the person leaves it.
    """

    search_wished = Signal(object, str)
    stop_wished = Signal()
    discard_wished = Signal()
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("kind", "clear")
        self.photo: Path | None = None
        self._image = QImage()
        self._searching = False
        self._title = ElidedLabel("", "section")
        self.quality = Segmented(
            (("fast", tr("Fast")), ("good", tr("Good")), ("best", tr("Best"))), tr("Quality of the match")
        )
        self.quality.choose("good")
        self.quality.chosen.connect(lambda level: self._show())
        self.search = Button(tr("Find it"), "accent", "search", key="Ctrl+Enter")
        self.search.clicked.connect(self._on_search)
        self.stop = Button(tr("Stop and keep this"), "", "stop")
        self.stop.clicked.connect(self.stop_wished)
        self.leave = Button(tr("Leave"), "quiet", "x", key="Esc", tip=tr("Without the photo: your edit stays as it is"))
        self.leave.clicked.connect(self._on_leave)
        self.viewer = BeforeAfter()
        self.viewer.before_title, self.viewer.after_title = tr("My photo"), tr("Found so far")
        self.words = label("", tone="text2", wrap=True)
        self.extractor: Path | None = None
        self._network = ElidedLabel("", "small", "text2")
        self.usual = Button("", "icon", "x", size="small", tip=tr("Compare as usual again"))
        self.usual.clicked.connect(lambda: self.use(None))
        self.other = Button(
            tr("Other…"), size="small", tip=tr("A network that has learnt to see, such as a SqueezeNet, compares then")
        )
        self.other.clicked.connect(self._on_other)
        self.bar = Bar(tr("Progress of the search"))
        self.setLayout(
            column(
                row(self._title, None, self.quality, self.search, self.stop, self.leave, gap=8),
                self.viewer,
                self.bar,
                self.words,
                self._compared(),
                gap=12,
            )
        )
        self._show()

    def use(self, extractor: Path | None) -> None:
        """Compare by the features of the network in this file; None: as usual."""
        self.extractor = extractor
        self._show()

    def _compared(self) -> QBoxLayout:
        made = row(label(tr("Compared by"), "small", "text2"), gap=8)
        made.addWidget(self._network, 1)
        made.addWidget(self.usual)
        made.addWidget(self.other)
        return made

    def _on_other(self) -> None:
        given, _ = QFileDialog.getOpenFileName(
            self, tr("A network that compares pictures"), "", tr("Networks ({patterns})", patterns=PATTERNS)
        )
        if given:
            self.use(Path(given))

    @property
    def searching(self) -> bool:
        return self._searching

    def begin(self, photo: Path) -> None:
        """A photo was chosen; nothing is looked for yet."""
        self.photo, self._image, self._searching = photo, QImage(), False
        self._title.setText(tr("My photo, {name}", name=shown(photo.name)))
        self.viewer.show_pictures(QImage(), QImage())
        self._show()

    def show_photo(self, photo: Path, image: QImage) -> None:
        """How it looks, in the shape of the pictures that the model makes."""
        if photo == self.photo:
            self._image = image
            self.viewer.show_pictures(image, QImage())

    def show_searching(self, searching: bool, words: str = "") -> None:
        self._searching = searching
        self.bar.show_share(None)
        self._show()
        if words:
            self.words.setText(words)

    def show_progress(self, image: QImage | None, words: str, step: int, steps: int) -> None:
        """What was found so far."""
        if image is not None and not self._image.isNull():
            fitted = image.scaled(self._image.size()) if image.size() != self._image.size() else image
            self.viewer.show_pictures(self._image, fitted, keep_view=True)
        self.bar.show_share(step / steps if steps else None)
        self.words.setText(words or (tr("Step {n} of {all}", n=step, all=steps) if steps else ""))

    def _show(self) -> None:
        self.stop.setVisible(self._searching)
        self.search.setVisible(not self._searching)
        self.bar.setVisible(self._searching)
        self.quality.setEnabled(not self._searching)
        self.other.explain(tr("it is being looked for") if self._searching else "")
        self.usual.setVisible(self.extractor is not None and not self._searching)
        usual = tr("pixels, and what the model's own discriminator sees, where it brings one")
        self._network.setText(usual if self.extractor is None else shown(self.extractor.name))
        if not self._searching:
            self.words.setText(
                {
                    "fast": tr(
                        "A rough match in the fewest steps: enough to see whether the model can make such a picture."
                    ),
                    "good": tr(
                        "Looks longer, in every layer by itself. The picture can then be edited like any other."
                    ),
                    "best": tr(
                        "As good, and then teaches a copy of the model this one photo. Takes several times as long; "
                        "the copy is kept beside the model."
                    ),
                }[self.quality.current]
            )

    def _on_search(self) -> None:
        if self.photo is not None:
            self.search_wished.emit(self.photo, self.quality.current)

    def _on_leave(self) -> None:
        if self._searching:
            self.show_searching(False)
            self.discard_wished.emit()
        self.left.emit()
