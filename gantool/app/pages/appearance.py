"""Theme and language, as both Settings and the first page offer them."""

from PySide6.QtWidgets import QWidget

from gantool.app.context import Context
from gantool.app.languages import OWN
from gantool.app.widgets.boxes import column, holder, row
from gantool.app.widgets.choice import Choice
from gantool.app.widgets.label import label
from gantool.app.widgets.segmented import Segmented
from gantool.app.words import tr


class Appearance(QWidget):
    """Two choices side by side; the theme changes at once, the language at the next start."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self.mode = Segmented(
            [("system", tr("As the system")), ("light", tr("Light")), ("dark", tr("Dark"))], tr("Appearance")
        )
        self.mode.choose(context.theme.mode)
        self.mode.chosen.connect(self._on_mode)
        context.theme.changed.connect(self._on_theme_changed)
        self.language = Choice(tr("Language"))
        self.language.setFixedWidth(220)
        self.language.addItem(tr("As the system"), "system")
        for id_, name in OWN.items():
            self.language.addItem(name, id_)
        self.language.choose(context.remembered.text("language", "system"))
        self.language.currentIndexChanged.connect(self._on_language)
        left = holder(column(label(tr("Appearance"), tone="text2"), self.mode, gap=6))
        right = holder(column(label(tr("Language"), tone="text2"), self.language, gap=6))
        self.setLayout(row(left, None, right, gap=16))

    def _on_theme_changed(self) -> None:
        self.mode.choose(self._context.theme.mode)

    def _on_mode(self, mode: str) -> None:
        self._context.remembered.keep("theme", mode)
        self._context.theme.set_mode("light" if mode == "light" else "dark" if mode == "dark" else "system")

    def _on_language(self) -> None:
        self._context.remembered.keep("language", str(self.language.currentData()))
        self._context.toast("info", tr("The language changes when gantool is opened again."))
