"""The pictures of a dataset as tiles: filtered, left out and brought back."""

from collections.abc import Callable, Iterable
from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from gantool.app.pictures import Pictures
from gantool.app.widgets.boxes import column, row
from gantool.app.widgets.button import Button
from gantool.app.widgets.label import label
from gantool.app.widgets.lightbox import Lightbox
from gantool.app.widgets.pairtiles import PairTiles, Tile
from gantool.app.widgets.segmented import Segmented
from gantool.app.words import number, tr


class ReportPictures(QWidget):
    """Signals:
    excluded_changed(): pictures were left out or brought back.
    """

    excluded_changed = Signal()

    def __init__(self, pictures: Pictures) -> None:
        super().__init__()
        self.setProperty("kind", "clear")
        self._all: list[Tile] = []
        self._total = 0
        self._excluded: set[str] = set()
        self._filter = "all"
        self.filters = Segmented(
            [("all", tr("All")), ("flagged", tr("Flagged")), ("aside", tr("Kept aside")), ("out", tr("Left out"))],
            tr("Which pictures are shown"),
        )
        self.filters.chosen.connect(self._on_filter)
        self._shown_count = label(type="small", tone="text3")
        self.tiles = PairTiles(pictures)
        self.tiles.exclusion_toggled.connect(self._on_exclusion_toggled)
        self.tiles.selectionModel().currentChanged.connect(lambda *_: self._explain_leave_out())
        self.tiles.enlarged.connect(self._on_enlarged)
        self._pictures = pictures
        pictures.loaded.connect(lambda _: self._show_enlarged() if self.large is not None else None)
        self.large: Lightbox | None = None
        self._leave_out = Button(tr("Leave out"), "", "eyeoff", size="small", key="Del")
        self._leave_out.clicked.connect(self._on_leave_out)
        layout = column(
            row(label(tr("Pictures"), "section"), self._shown_count, None, self._leave_out, self.filters, gap=10),
            gap=10,
        )
        layout.addWidget(self.tiles, 1)
        self.setLayout(layout)

    @property
    def excluded(self) -> frozenset[str]:
        """The keys of the samples that are left out."""
        return frozenset(self._excluded)

    def keys(self, wanted: Callable[[str], bool]) -> frozenset[str]:
        """The keys of the tiles for which `wanted` holds."""
        return frozenset(tile.key for tile in self._all if wanted(tile.key))

    def reset(self) -> None:
        """Another folder."""
        self._excluded = set()
        self._all, self._total = [], 0
        self._show()

    def show_samples(self, tiles: list[Tile], total: int) -> None:
        """Show the first of `total` samples."""
        self._all, self._total = tiles, total
        self._show()

    def swap_sides(self) -> None:
        """Input and result change places in every tile."""
        self._all = [replace(tile, left=tile.right, right=tile.left) for tile in self._all]
        self._show()

    def exclude(self, keys: Iterable[str], out: bool) -> None:
        """Leave these out, or bring them back."""
        self._excluded = self._excluded | set(keys) if out else self._excluded - set(keys)
        self._show()
        self.excluded_changed.emit()

    def reveal(self, keys: frozenset[str]) -> None:
        """Show the first of these, chosen."""
        self._filter = "all"
        self.filters.choose("all")
        self._show()
        for at in range(self.tiles.model().rowCount()):
            if self.tiles.tile(at).key in keys:
                index = self.tiles.model().index(at, 0)
                self.tiles.setCurrentIndex(index)
                self.tiles.scrollTo(index)
                return

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._shown_count.setVisible(self.width() >= 640)  # else the names of the filters would be cut

    def _show(self) -> None:
        tiles = [replace(tile, excluded=tile.key in self._excluded) for tile in self._all]
        kinds = {
            "all": tiles,
            "flagged": [tile for tile in tiles if tile.flaw],
            "aside": [tile for tile in tiles if tile.split in ("val", "test")],
            "out": [tile for tile in tiles if tile.excluded],
        }
        titles = {"all": tr("All"), "flagged": tr("Flagged"), "aside": tr("Kept aside"), "out": tr("Left out")}
        for id_, title in titles.items():
            some = len(kinds[id_])
            self.filters.retitle(id_, f"{title} {number(some)}" if some else title)
            self.filters.button(id_).setVisible(id_ in ("all", "aside") or bool(some))
        if self._filter not in ("all", "aside") and not kinds[self._filter]:
            self._filter = "all"
            self.filters.choose("all")
        hidden = self._total - len(tiles)
        self._shown_count.setText(
            tr("the first {n} of {all}", n=number(len(tiles)), all=number(self._total)) if hidden > 0 else ""
        )
        self.tiles.show_tiles(kinds[self._filter])
        self._explain_leave_out()

    def _on_filter(self, id_: str) -> None:
        self._filter = id_
        self._show()

    def _explain_leave_out(self) -> None:
        index = self.tiles.currentIndex()
        if not index.isValid():
            self._leave_out.explain(tr("choose a picture first"))
            return
        self._leave_out.explain("")
        out = self.tiles.tile(index.row()).key in self._excluded
        self._leave_out.setText(tr("Bring back") if out else tr("Leave out"))
        self._leave_out.set_icon("eye" if out else "eyeoff")

    def _on_leave_out(self) -> None:
        if self.tiles.currentIndex().isValid():
            self._on_exclusion_toggled(self.tiles.tile(self.tiles.currentIndex().row()).key)

    # -- one sample large

    def _on_enlarged(self, at: int) -> None:
        if self.large is None:
            self.large = Lightbox(self.window())
            self.large.step_wished.connect(self._on_step_wished)
            self.large.closed.connect(self._on_large_closed)
        self.tiles.setCurrentIndex(self.tiles.model().index(at, 0))
        self._show_enlarged()

    def _show_enlarged(self) -> None:
        at = self.tiles.currentIndex().row()
        if self.large is None or at < 0:
            return
        tile = self.tiles.tile(at)
        images = tuple(self._pictures.get(path) for path in (tile.left, tile.right) if path is not None)
        words = " · ".join(filter(None, [tile.key, tile.flaw, tr("left out") if tile.excluded else ""]))
        self.large.show_images(images, words)

    def _on_step_wished(self, by: int) -> None:
        at = self.tiles.currentIndex().row() + by
        if 0 <= at < self.tiles.model().rowCount():
            self.tiles.setCurrentIndex(self.tiles.model().index(at, 0))
            self._show_enlarged()

    def _on_large_closed(self) -> None:
        if self.large is not None:
            self.large.deleteLater()
            self.large = None
            self.tiles.setFocus()

    def _on_exclusion_toggled(self, key: str) -> None:
        self.exclude({key}, key not in self._excluded)
