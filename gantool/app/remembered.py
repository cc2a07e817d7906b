"""What the window remembers from one time to the next: theme, size, folders, pages."""

from pathlib import Path

from PySide6.QtCore import QByteArray, QSettings

from gantool import files


class Remembered:
    """A small store of named values in `home()/window.ini`."""

    def __init__(self) -> None:
        files.home().mkdir(parents=True, exist_ok=True)
        self._store = QSettings(str(files.home() / "window.ini"), QSettings.Format.IniFormat)

    def text(self, name: str, default: str = "") -> str:
        value = self._store.value(name, default)
        return value if isinstance(value, str) else default

    def flag(self, name: str, default: bool = False) -> bool:
        return self.text(name, "true" if default else "false") == "true"

    def shape(self, name: str) -> QByteArray:
        value = self._store.value(name)
        return value if isinstance(value, QByteArray) else QByteArray()

    def folder(self, name: str) -> Path:
        """The folder a person last used for `name`, as long as it is there."""
        given = self.text(f"folders/{name}")
        return Path(given) if given and Path(given).is_dir() else Path.home()

    def keep(self, name: str, value: str | bool | QByteArray) -> None:
        if isinstance(value, bool):
            value = "true" if value else "false"
        self._store.setValue(name, value)

    def save(self) -> None:
        self._store.sync()
