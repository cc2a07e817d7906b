"""The Enlarge page: what Convert does, with models that enlarge, and with the size in the first place."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QSize
from PySide6.QtWidgets import QWidget

from gantool.app.pages.convert import ConvertPage
from gantool.app.pages.convert_footer import ConvertFooter
from gantool.app.pages.convert_models import ModelChoice
from gantool.app.pages.convert_output import Output
from gantool.app.pages.convert_pane import LARGEST
from gantool.app.pages.enlarge_size import HowMuch
from gantool.app.widgets.button import Button
from gantool.app.widgets.empty import Empty
from gantool.app.widgets.filerows import FileRow
from gantool.app.widgets.navigator import Navigator
from gantool.app.words import tr

if TYPE_CHECKING:
    from gantool.jobs.trials import Crop
    from gantool.library import Entry

SIDE = 256  # px of the part that is tried: a second or two on a processor


def enlarges(entry: "Entry") -> bool:
    """Whether the model makes pictures larger, or cleans them."""
    return entry.card.task.value == "upscale"


class EnlargePage(ConvertPage):
    """Drop pictures, say how large, enlarge."""

    place = "enlarge"

    def title(self) -> str:
        return tr("Enlarge")

    def make_models(self) -> ModelChoice:
        return ModelChoice(self.context, enlarges)

    def make_output(self) -> Output:
        self.how_much = HowMuch()
        return Output(self.context, first=self.how_much)

    def make_no_models(self) -> QWidget:
        bring = Button(tr("Bring in a model"), "", "models", size="large")
        bring.clicked.connect(lambda: self.context.go("models"))
        train = Button(tr("Go to Train"), "quiet", size="large")
        train.clicked.connect(lambda: self.context.go("train"))
        return Empty(
            "enlarge",
            tr("Make pictures larger and sharper"),
            tr(
                "A model that has learnt from sharp pictures fills in what a small one lacks. There is no such model "
                "here yet: bring one in, as .pth or .safetensors, or train one on good pictures of your own."
            ),
            bring,
            train,
        )

    def make_footer(self) -> ConvertFooter:
        return ConvertFooter(enlarges=True)

    def _build(self) -> None:
        self._middle = (0.5, 0.5)
        super()._build()
        self.navigator = Navigator(self.viewer.picture)
        self.navigator.moved.connect(self._on_moved)
        self.viewer.picture.installEventFilter(self)
        self.preview.trial.answered.connect(self._show_part)
        self.context.pictures.loaded.connect(self._on_picture_loaded)
        self.preview.crop = self._crop()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self._place_navigator()
        return False

    def _show(self) -> None:
        super()._show()
        row = self.preview.row
        picture = self.context.pictures.get(row.path, LARGEST) if row is not None else None
        size = QSize(picture.width(), picture.height()) if picture is not None and not picture.isNull() else QSize()
        self.how_much.show_picture(size)
        self._show_part()

    def _on_output_changed(self) -> None:
        self.preview.crop = self._crop()
        super()._on_output_changed()

    def _on_row_chosen(self, chosen: FileRow) -> None:
        self._middle = (0.5, 0.5)
        self.preview.crop = self._crop()
        super()._on_row_chosen(chosen)
        self._show_part()

    def _on_picture_loaded(self, key: str) -> None:
        if self.viewer.is_about(key):
            self._show()

    def _on_moved(self, x: float, y: float) -> None:
        if (x, y) != self._middle:
            self._middle = (x, y)
            self.preview.crop = self._crop()
            self.preview.show_again()
            self._show_part()

    def _crop(self) -> "Crop | None":
        from gantool.jobs.trials import Crop

        x, y = self._middle
        return Crop(x=round(x, 3), y=round(y, 3), side=SIDE) if self.how_much.part else None

    def _show_part(self) -> None:
        """The frame in the small view, and what the try has shown."""
        row, answer = self.preview.row, self.preview.answer()
        self.how_much.tell_try(answer.told if answer is not None else None)
        picture = self.context.pictures.get(row.path, LARGEST) if row is not None else None
        part = self.preview.crop is not None and row is not None and row.output is None
        if not part or picture is None or picture.isNull() or max(picture.width(), picture.height()) <= SIDE:
            self.navigator.hide()
            return
        wide, high = min(1.0, SIDE / picture.width()), min(1.0, SIDE / picture.height())
        left, top = (
            max(0.0, min(1 - share, middle - share / 2))
            for share, middle in zip((wide, high), self._middle, strict=True)
        )
        seen = answer.region if answer is not None and answer.region is not None else (left, top, wide, high)
        self.navigator.show_part(picture, seen)
        self.navigator.show()
        self._place_navigator()

    def _place_navigator(self) -> None:
        place = self.viewer.picture.size()
        self.navigator.move(place.width() - self.navigator.width() - 10, place.height() - self.navigator.height() - 10)
        self.navigator.raise_()
