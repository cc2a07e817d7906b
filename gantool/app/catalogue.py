"""Families, recipes, plugins and models as the window knows them: data, asked for outside the event loop."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from gantool.app.background import Background
from gantool.files import shown

if TYPE_CHECKING:
    from gantool.host import FamilyData, PluginInfo, RecipeData
    from gantool.library import Damaged, Entry


class Catalogue(QObject):
    """What there is to choose from.

    Signals:
        families_loaded(): `families` and `recipes` are there.
        plugins_loaded(): `plugins` is there.
        models_loaded(): `models` and `damaged` are there.
    """

    families_loaded = Signal()
    plugins_loaded = Signal()
    models_loaded = Signal()

    def __init__(self, slow: Background, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._slow = slow
        self._asked_families = self._asked_plugins = self._asked_models = False
        self.families: dict[str, FamilyData] = {}
        self.recipes: dict[str, RecipeData] = {}
        self.plugins: tuple[PluginInfo, ...] = ()
        self.models: tuple[Entry, ...] = ()
        self.damaged: tuple[Damaged, ...] = ()
        self.has_families = self.has_plugins = self.has_models = False
        self.fault = ""

    def reference(self, folder: Path) -> str:
        """How a terminal finds the model in `folder`: its name, or the folder where a name could mean another."""
        name = next((each.name for each in self.models if each.folder == folder), "")
        namesakes = [each for each in self.models if each.name.casefold() == name.casefold()]
        return name if len(namesakes) == 1 and not name.startswith("-") else shown(folder)

    def load_families(self, *, anew: bool = False) -> None:
        """Ask for families and recipes; the answer is kept until `anew`."""
        if self._asked_families and not anew:
            return
        self._asked_families = True

        def ask() -> "tuple[dict[str, FamilyData], dict[str, RecipeData]]":
            from gantool import host

            given_up = self._slow.is_closed
            recipes = {each.id: each for each in host.recipes(given_up)}
            return {each.id: each for each in host.families(given_up)}, recipes

        self._slow.call(ask, self._on_families, self._on_fault)

    def load_plugins(self, *, anew: bool = False) -> None:
        """Ask for the list of plugins with their faults."""
        if self._asked_plugins and not anew:
            return
        self._asked_plugins = True

        def ask() -> "tuple[PluginInfo, ...]":
            from gantool import host

            return host.plugins(self._slow.is_closed)

        self._slow.call(ask, self._on_plugins, self._on_fault)

    def load_models(self, *, anew: bool = False) -> None:
        """Ask for the models at hand."""
        if self._asked_models and not anew:
            return
        self._asked_models = True

        def ask() -> "tuple[tuple[Entry, ...], tuple[Damaged, ...]]":
            from gantool import library

            return library.entries()

        self._slow.call(ask, self._on_models, self._on_fault)

    def _on_families(self, found: "tuple[dict[str, FamilyData], dict[str, RecipeData]]") -> None:
        self.families, self.recipes = found
        self.fault = ""
        self.has_families = True
        self.families_loaded.emit()

    def _on_plugins(self, found: "tuple[PluginInfo, ...]") -> None:
        self.plugins, self.has_plugins = found, True
        self.plugins_loaded.emit()

    def _on_models(self, found: "tuple[tuple[Entry, ...], tuple[Damaged, ...]]") -> None:
        self.models, self.damaged = found
        self.has_models = True
        self.models_loaded.emit()

    def _on_fault(self, error: Exception) -> None:
        self.fault = str(error)
        self.families_loaded.emit()
        self.plugins_loaded.emit()
        self.models_loaded.emit()
