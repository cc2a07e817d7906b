"""Which file a translation goes to: below the output folder, named by the template, never over an original."""

import string
import unicodedata
from collections.abc import Iterable
from pathlib import Path, PurePath
from typing import Literal

from gantool.errors import UnusableError

OnConflict = Literal["skip", "rename", "overwrite"]
FIELDS = frozenset(["stem", "model", "n"])
EXTENSIONS = {"png": ".png", "jpeg": ".jpg", "webp": ".webp", "tiff": ".tif"}
FORMATS: dict[str, Literal["PNG", "JPEG", "WEBP", "TIFF"]] = {
    "png": "PNG",
    "jpeg": "JPEG",
    "webp": "WEBP",
    "tiff": "TIFF",
}
SAME_FORMAT = {"PNG": "png", "JPEG": "jpeg", "MPO": "jpeg", "WEBP": "webp", "TIFF": "tiff"}


def check_template(template: str) -> None:
    """Refuse a template that cannot name files.

    Raises:
        UnusableError: an unknown field, a folder in the name, or nothing that tells pictures apart.
    """
    try:
        parsed = [(name, form, how) for _, name, form, how in string.Formatter().parse(template) if name is not None]
    except ValueError:
        raise UnusableError(
            f"The name template {template!r} has an unmatched brace; write {{stem}}_{{model}}."
        ) from None
    fields = {name for name, _, _ in parsed}
    if fields - FIELDS or any(form or how for _, form, how in parsed):
        raise UnusableError(f"The name template {template!r} may use {{stem}}, {{model}} and {{n}}, nothing else.")
    if not fields & {"stem", "n"}:
        raise UnusableError(f"The name template {template!r} gives every picture one name; add {{stem}} or {{n}}.")
    if any(char in '/\\<>:"|?*' or unicodedata.category(char) in ("Cc", "Zl", "Zp") for char in template):
        raise UnusableError(f"The name template {template!r} holds a character that file names may not have.")


def output_format(wanted: str, source_format: str) -> str:
    """The format to write: the wanted one, or for "keep" the source's where it can be written, else PNG."""
    return SAME_FORMAT.get(source_format, "png") if wanted == "keep" else wanted


class Namer:
    """Gives each input of one batch a file of its own.

    Args:
        out: the output folder.
        originals: every input of the batch: never written to, whatever the policy.
    """

    def __init__(
        self, out: Path, template: str, model: str, on_conflict: OnConflict, originals: frozenset[Path]
    ) -> None:
        check_template(template)
        self._out, self._template, self._model = out, template, model
        self._on_conflict = on_conflict
        self._originals = frozenset(_key(path) for path in originals)
        self._given: set[str] = set()

    def protect(self, originals: Iterable[Path]) -> None:
        """Inputs that have joined the batch: they too are never written to."""
        self._originals |= {_key(path) for path in originals}

    def name(self, relative: PurePath, number: int, format: str, beside: str = "") -> Path | None:
        """The file for the `number`th input, at `relative` below its root; None: it is to be skipped.

        `beside`: the suffix of a second file of the same name, which lies over no other either.
        """
        stem = self._template.format(stem=relative.stem, model=self._model, n=f"{number:05d}")
        folder = self._out / relative.parent
        path = folder / f"{stem}{EXTENSIONS[format]}"
        both = _pair(path, beside)
        taken = _key(path) in self._given or any(_key(each.resolve()) in self._originals for each in both)
        if not taken and self._on_conflict == "skip" and _is_there(path):
            return None
        if taken or (self._on_conflict != "overwrite" and any(_is_there(each) for each in both)):
            path = self._free(path, beside)
        self._given.add(_key(path))
        return path

    def _free(self, path: Path, beside: str) -> Path:
        count = 2
        while True:
            candidate = path.with_name(f"{path.stem}-{count}{path.suffix}")
            there = any(_is_there(each) for each in _pair(candidate, beside))
            if _key(candidate) not in self._given and not there:
                return candidate
            count += 1


def _pair(path: Path, beside: str) -> tuple[Path, ...]:
    return (path, path.with_suffix(beside)) if beside else (path,)


def _is_there(path: Path) -> bool:
    return path.exists() or path.is_symlink()


def _key(path: Path) -> str:
    """Names that differ in case or in how accents are composed are one file on Windows and macOS."""
    return unicodedata.normalize("NFC", str(path)).casefold()
