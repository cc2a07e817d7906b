"""The pictures of a dataset as tiles: filtered, enlarged, and what a person can do with one of them."""

from collections.abc import Callable

from PySide6.QtCore import QPoint, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QMenu, QWidget

from gantool.app.pages.report_large import Enlarged
from gantool.app.pictures import Pictures
from gantool.app.widgets.boxes import column, row
from gantool.app.widgets.button import Button
from gantool.app.widgets.label import ElidedLabel, label
from gantool.app.widgets.pairtiles import PairTiles, Tile
from gantool.app.widgets.segmented import Segmented
from gantool.app.words import number, tr

_FILTERS: dict[str, Callable[[Tile], bool]] = {
    "all": lambda tile: True,
    "a": lambda tile: tile.side == "A",
    "b": lambda tile: tile.side == "B",
    "flagged": lambda tile: bool(tile.flaw),
    "aside": lambda tile: tile.split in ("val", "test") and not tile.alone,
    "alone": lambda tile: tile.alone,
    "out": lambda tile: tile.excluded,
}


class ReportPictures(QWidget):
    """Signals:
    exclusion_requested(object, bool): leave the samples with these keys out, or bring them back.
    learning_requested(str): learn from this sample, which is kept aside.
    pairing_requested(str, str): give the first the partner of the second.
    """

    exclusion_requested = Signal(object, bool)
    learning_requested = Signal(str)
    pairing_requested = Signal(str, str)

    def __init__(self, pictures: Pictures) -> None:
        super().__init__()
        self.setProperty("kind", "clear")
        self._all: list[Tile] = []
        self._filter = "all"
        self._titles = {
            "all": tr("All"),
            "a": tr("First"),
            "b": tr("Second"),
            "flagged": tr("Flagged"),
            "aside": tr("Kept aside"),
            "alone": tr("No partner"),
            "out": tr("Left out"),
        }
        self.filters = Segmented(list(self._titles.items()), tr("Which pictures are shown"))
        self.filters.chosen.connect(self._on_filter)
        self.tiles = PairTiles(pictures)
        self.tiles.exclusion_toggled.connect(self._on_exclusion_toggled)
        self.tiles.pairing_wished.connect(self.pairing_requested)
        self.tiles.menu_wished.connect(self._on_menu_wished)
        self.tiles.carrying_changed.connect(self._on_carrying_changed)
        self.tiles.selectionModel().currentChanged.connect(lambda *_: self._explain_leave_out())
        self._large = Enlarged(pictures, self.tiles, self)
        self._hint = ElidedLabel(type="small", tone="text2")
        self._leave_out = Button("", "icon", "eyeoff", size="small", tip=tr("Leave out"), key="Del")
        self._leave_out.clicked.connect(self._on_leave_out)
        head = row(label(tr("Pictures"), "section"), gap=10)
        head.addWidget(self._hint, 1)
        head.addWidget(self._leave_out)
        head.addWidget(self.filters)
        layout = column(head, gap=10)
        layout.addWidget(self.tiles, 1)
        self.setLayout(layout)
        self.setMinimumHeight(190)

    @property
    def large(self) -> QWidget | None:
        """The enlarged picture, while there is one."""
        return self._large.box

    def show_tiles(self, tiles: list[Tile], *, pairs: bool) -> None:
        """Show these; `pairs`: halves can be given another partner."""
        self._all = tiles
        self.tiles.pairs = pairs
        self._show()

    def reveal(self, keys: frozenset[str]) -> None:
        """Show the first of these, chosen."""
        self._filter = "all"
        self.filters.choose("all")
        self._show()
        at = next((at for at, tile in enumerate(self._all) if tile.key in keys), -1)
        if at >= 0:
            index = self.tiles.model().index(at, 0)
            self.tiles.setCurrentIndex(index)
            self.tiles.scrollTo(index)
            self.tiles.setFocus()

    def compare(self, keys: list[str]) -> None:
        """Show these samples side by side, large."""
        of_key = {tile.key: tile for tile in self._all}
        self._large.show_side_by_side([of_key[key] for key in keys if key in of_key])

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._hint.setVisible(self.width() >= 640 or bool(self.tiles.carried))

    def _show(self) -> None:
        counts = {id_: sum(map(holds, self._all)) for id_, holds in _FILTERS.items()}
        for id_, title in self._titles.items():
            self.filters.retitle(id_, f"{title} {number(counts[id_])}" if counts[id_] else title)
            self.filters.button(id_).setVisible(id_ == "all" or counts[id_] > 0)
        if not counts[self._filter]:
            self._filter = "all"
            self.filters.choose("all")
        self.tiles.show_tiles(list(filter(_FILTERS[self._filter], self._all)))
        self._explain_leave_out()

    def _on_filter(self, id_: str) -> None:
        self._filter = id_
        self._show()

    # -- what can be done with one of them

    def _explain_leave_out(self) -> None:
        tile = self.tiles.current_tile()
        self._leave_out.explain("" if tile else tr("Leave out: choose a picture first"))
        if tile is not None:
            self._leave_out.retip(tr("Bring back") if tile.excluded else tr("Leave out"))
            self._leave_out.set_icon("eye" if tile.excluded else "eyeoff")

    def _on_leave_out(self) -> None:
        tile = self.tiles.current_tile()
        if tile is not None:
            self.exclusion_requested.emit(frozenset({tile.key}), not tile.excluded)

    def _on_exclusion_toggled(self, key: str) -> None:
        tile = next(tile for tile in self._all if tile.key == key)
        if tile.split:  # while it is being looked, nothing can be left out yet
            self.exclusion_requested.emit(frozenset({key}), not tile.excluded)

    def menu(self, tile: Tile) -> QMenu:
        """What can be done with this one."""
        made = QMenu(self)
        made.addAction(tr("Enlarge\tEnter"), lambda: self._large.show_current())
        if not tile.split:
            return made
        made.addAction(
            tr("Bring back\tDel") if tile.excluded else tr("Leave out\tDel"),
            lambda: self.exclusion_requested.emit(frozenset({tile.key}), not tile.excluded),
        )
        if tile.split in ("val", "test") and not tile.alone:
            made.addAction(tr("Learn from it, do not keep it aside"), lambda: self.learning_requested.emit(tile.key))
        if self.tiles.pairs:
            made.addAction(tr("Give it another partner …\tM"), lambda: self._carry(tile.key))
        return made

    def _carry(self, key: str) -> None:
        self.tiles.setFocus()
        self.tiles.carry(key)

    def _on_menu_wished(self, at: int, place: QPoint) -> None:
        menu = self.menu(self.tiles.tile(at))
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(place)

    def _on_carrying_changed(self, key: str) -> None:
        self._hint.setVisible(bool(key) or self.width() >= 640)
        words = tr("Go to the picture that {name} swaps partners with and press Enter. Esc lets go.", name=key)
        self._hint.setText(words if key else "")
