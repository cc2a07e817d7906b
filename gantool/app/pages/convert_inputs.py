"""What is to be converted: what was dropped, read into the list in portions, and what a person took off again."""

from collections.abc import Iterator
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from gantool.app.background import Background
from gantool.app.filewalk import is_folder, is_there, portions
from gantool.app.widgets.filerows import FileModel, FileRow

Portion = tuple[list[FileRow], bool]


class ConvertInputs(QObject):
    """Keeps `files` and what holds them all in fewer words.

    Attributes:
        roots: what was dropped and is there.
        folders: whether folders are among the roots.
        edited: rows were taken off, so the roots no longer say what to convert.

    Signals:
        changed(): there are more rows, or it is known that no more come.
        missed(object): these of the dropped paths are not there.
    """

    changed = Signal()
    missed = Signal(object)

    def __init__(self, background: Background, files: FileModel, parent: QObject) -> None:
        super().__init__(parent)
        self._background, self._files = background, files
        self._reading = self._cleared = 0
        self.roots: tuple[Path, ...] = ()
        self.folders = self.edited = False

    @property
    def reading(self) -> bool:
        """Whether rows are still to come."""
        return self._reading > 0

    @property
    def paths(self) -> tuple[Path, ...]:
        """All that is to be converted."""
        return tuple(each.path for each in self._files.rows) if self.edited else self.roots

    def take(self, paths: tuple[Path, ...]) -> None:
        """Read what was dropped; the rows come by and by, unless the list is cleared before."""
        self._reading += 1
        cleared = self._cleared

        def look() -> tuple[tuple[Path, ...], bool]:
            return tuple(filter(is_there, paths)), any(map(is_folder, paths))

        def looked(found: tuple[tuple[Path, ...], bool]) -> None:
            there, folders = found
            if cleared != self._cleared:
                return
            self.roots += tuple(path for path in there if path not in self.roots)
            self.folders = self.folders or folders
            if gone := [path for path in paths if path not in there]:
                self.missed.emit(gone)
            self._read(portions(there), cleared)

        self._background.call(look, looked, lambda error: self._ended(cleared))

    def take_off(self, row: FileRow) -> None:
        """Take a picture off the list."""
        self.edited = True
        self._files.remove(row)

    def clear(self) -> None:
        """Take all off; what is being read does not come any more."""
        self._cleared += 1
        self._reading = 0
        self.roots, self.folders, self.edited = (), False, False
        self._files.clear()

    def _read(self, rows: Iterator[Portion], cleared: int) -> None:
        def come(portion: Portion) -> None:
            fresh, last = portion
            if cleared != self._cleared:
                return
            self._files.add(fresh)
            if last:
                self._ended(cleared)
            else:
                self._read(rows, cleared)
                self.changed.emit()

        self._background.call(lambda: next(rows), come, lambda error: self._ended(cleared))

    def _ended(self, cleared: int) -> None:
        if cleared == self._cleared:
            self._reading -= 1
            self.changed.emit()
