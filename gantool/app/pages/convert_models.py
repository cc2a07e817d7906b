"""The choice of the model to convert with: one of the library, or that of a run one comes from."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Signal

from gantool.app.context import Context
from gantool.app.jobwatch import sentence
from gantool.app.pages.convert_spec import takes_pictures
from gantool.app.widgets.choice import Choice
from gantool.app.words import tr

if TYPE_CHECKING:
    from gantool.library import Entry


USUAL = 280  # px


class ModelChoice(Choice):
    """Signals:
    model_chosen(bool): `entry` is told anew; whether it is another model than before.
    """

    model_chosen = Signal(bool)

    def __init__(self, context: Context, suits: "Callable[[Entry], bool] | None" = None) -> None:
        super().__init__(tr("Model"))
        self._suits = suits
        self.setMinimumWidth(200)
        self._context = context
        self.entry: Entry | None = None
        self._brought: Entry | None = None  # one that need not be in the library, such as the model of a run
        self.currentIndexChanged.connect(self._on_chosen)
        context.catalogue.models_loaded.connect(self._show)
        context.catalogue.families_loaded.connect(self._show)

    def sizeHint(self) -> QSize:
        return QSize(max(USUAL, super().sizeHint().width()), super().sizeHint().height())

    def wish(self, place: Path) -> None:
        """Use the model of this run, or this model folder."""

        def find() -> "Entry":
            from gantool import library

            return library.find(place)

        def found(entry: "Entry") -> None:
            self.entry = self._brought = entry
            self._show()
            self.model_chosen.emit(True)

        self._context.slow.call(find, found, lambda error: self._context.toast("danger", sentence(error)))

    def nearest(self) -> "Entry | None":
        """A model that does translate pictures, if there is one."""
        entries = (self.itemData(at) for at in range(self.count()))
        return next((each for each in entries if takes_pictures(each)), None)

    def use(self, entry: "Entry") -> None:
        """Choose this one of the models in the list."""
        at = (at for at in range(self.count()) if self.itemData(at).folder == entry.folder)
        self.setCurrentIndex(next(at, self.currentIndex()))

    def _show(self) -> None:
        models = [each for each in self._context.catalogue.models if self._suits is None or self._suits(each)]
        wished, brought = self.entry, self._brought
        if brought is not None and brought is wished and all(each.folder != brought.folder for each in models):
            models.insert(0, brought)
        blocked = self.blockSignals(True)
        self.clear()
        for entry in models:
            family = self._context.catalogue.families.get(entry.card.family)
            self.addItem(f"{entry.name} · {family.title if family else entry.card.family}", entry)
        if models:
            at = (at for at, each in enumerate(models) if wished is not None and each.folder == wished.folder)
            self.setCurrentIndex(next(at, 0))
        self.blockSignals(blocked)
        self._on_chosen()

    def _on_chosen(self) -> None:
        before, self.entry = self.entry, self.currentData()
        another = (before.folder if before else None) != (self.entry.folder if self.entry else None)
        self.model_chosen.emit(another)
