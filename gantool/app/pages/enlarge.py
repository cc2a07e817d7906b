"""The Enlarge page, until there is a family that enlarges: what will be here, and how to get it."""

from gantool.app.context import Context
from gantool.app.frame.header import Header
from gantool.app.frame.page import Page
from gantool.app.widgets.boxes import column
from gantool.app.widgets.button import Button
from gantool.app.widgets.empty import Empty
from gantool.app.words import tr


class EnlargePage(Page):
    """An empty state that teaches."""

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self.models = Button(tr("Bring in a model"), "accent", "models", size="large", key="Ctrl+Enter")
        self.models.clicked.connect(lambda: context.go("models"))
        empty = Empty(
            "enlarge",
            tr("Make pictures larger and sharper"),
            tr(
                "A model that has learnt from sharp pictures fills in what a small one lacks, at two or four times "
                "its size. There is no such model here yet: bring one in, as .pth or .safetensors."
            ),
            self.models,
        )
        page = column(Header(context, tr("Enlarge")), gap=0)
        page.addWidget(empty, 1)
        self.setLayout(page)

    def main_button(self) -> Button | None:
        return self.models
