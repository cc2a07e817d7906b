"""The Enlarge page: what Convert does, with models that enlarge, and with the size in the first place."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget

from gantool.app.pages.convert import ConvertPage
from gantool.app.pages.convert_footer import ConvertFooter
from gantool.app.pages.convert_models import ModelChoice
from gantool.app.pages.convert_output import Output
from gantool.app.pages.convert_pane import LARGEST
from gantool.app.pages.enlarge_size import HowMuch
from gantool.app.widgets.button import Button
from gantool.app.widgets.empty import Empty
from gantool.app.words import tr

if TYPE_CHECKING:
    from gantool.library import Entry


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

    def _show(self) -> None:
        super()._show()
        row = self.preview.row
        picture = self.context.pictures.get(row.path, LARGEST) if row is not None else None
        size = QSize(picture.width(), picture.height()) if picture is not None and not picture.isNull() else QSize()
        self.how_much.show_picture(size)
