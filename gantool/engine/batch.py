"""Converting many pictures: every file gets one row, one bad file never stops the others, finished work is kept."""

import contextlib
import errno
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Literal

import torch

from gantool import files
from gantool.engine.converter import Converter
from gantool.engine.inputs import Input
from gantool.engine.journal import Journal
from gantool.engine.naming import FORMATS, Namer, output_format
from gantool.errors import GantoolError, JobFailedError
from gantool.images import (
    Format,
    Metadata,
    Picture,
    check_size,
    decode,
    encode,
    encode_frames,
    frames,
    holds_frames,
)

TOO_LONG = "The name of its result would be too long for this disk; choose a shorter --template."

RowState = Literal["done", "skipped", "failed"]


@dataclass(frozen=True)
class Row:
    """What became of one file."""

    input: Path
    output: Path | None
    state: RowState
    reason: str = ""
    notes: tuple[str, ...] = ()


@dataclass(frozen=True)
class Saving:
    """How results are written.

    `format` may be "keep"; `software` names the model and its hash in the file; `frames` tells what becomes of
    animations and documents of several pages.
    """

    format: str
    quality: int
    strip_metadata: bool
    software: str
    frames: Literal["first", "all"] = "first"


class _EndedError(Exception):
    """The batch was ended early, in the middle of an animation."""


class Batch:
    """A batch under way.

    Args:
        prepare: what is done to each picture first, such as taking one half of it.
        on_start: called with the number (from 1) and the input that begins.
        on_row: called with the number and the row of each input, in order.
        may_go_on: asked between pictures; False ends the batch early.
    """

    def __init__(
        self,
        converter: Converter,
        namer: Namer,
        journal: Journal,
        saving: Saving,
        prepare: Callable[[Picture], Picture],
        on_start: Callable[[int, Input], None],
        on_row: Callable[[int, Row], None],
        may_go_on: Callable[[], bool],
    ) -> None:
        self._converter, self._namer, self._journal, self._saving = converter, namer, journal, saving
        self._prepare = prepare
        self._swept: set[Path] = set()
        self._on_start, self._on_row, self._may_go_on = on_start, on_row, may_go_on

    def run(self, inputs: Sequence[Input], before: int = 0) -> bool:
        """Convert all; True unless it was ended early. The next picture is decoded while one is translated.

        Args:
            before: how many pictures this batch has had already; counting goes on from there.

        Raises:
            JobFailedError: the output folder no longer takes files.
        """
        with ThreadPoolExecutor(1, "decode") as pool:
            ahead: Future[Picture] | None = None
            for at, each in enumerate(inputs, 1):
                number = before + at
                if not self._may_go_on():
                    if ahead:
                        ahead.cancel()
                    return False
                self._on_start(number, each)
                waiting = ahead or self._decoded(pool, each)
                ahead = self._decoded(pool, inputs[at]) if at < len(inputs) else None
                try:
                    self._on_row(number, self._row(number, each, waiting))
                except _EndedError:
                    if ahead:
                        ahead.cancel()
                    return False
        return True

    def _decoded(self, pool: ThreadPoolExecutor, each: Input) -> "Future[Picture] | None":
        """The picture to come, or None where it will not be needed."""
        return None if each.fault or self._answered(each) else pool.submit(decode, each.path)

    def _answered(self, each: Input) -> Row | None:
        """The row of an input that was dealt with before."""
        try:
            earlier = self._journal.result(each.path)
            if earlier is not None:
                return Row(each.path, earlier, "skipped", "It was converted before, with the same model and settings.")
            if self._journal.is_output(each.path):
                return Row(each.path, None, "skipped", "It is a result of an earlier conversion.")
        except OSError:
            return None  # it is gone: decoding it says so in words
        return None

    def _row(self, number: int, each: Input, waiting: "Future[Picture] | None") -> Row:
        name = files.shown(each.path)
        if each.fault:
            return Row(each.path, None, "failed", each.fault)
        try:
            if answered := self._answered(each):
                return answered
            return self._converted(number, each, waiting.result() if waiting else decode(each.path))
        except JobFailedError as error:
            if self._is_fatal(error):
                raise
            return Row(each.path, None, "failed", TOO_LONG if _is_too_long(error.__cause__) else str(error))
        except GantoolError as error:
            return Row(each.path, None, "failed", str(error))
        except (torch.OutOfMemoryError, MemoryError):
            return Row(each.path, None, "failed", "There was not enough memory; try --fit model or a smaller picture.")
        except OSError as error:
            words = TOO_LONG if _is_too_long(error) else f"{name} could not be converted: {error.strerror or error}."
            return Row(each.path, None, "failed", words)
        except _EndedError:
            raise
        except Exception as error:  # a plugin, or torch under it, may raise anything; it costs this picture only
            words = f"{type(error).__name__}: {error}".splitlines()[0][:200].rstrip(" .:")
            return Row(each.path, None, "failed", f"{name} could not be translated ({words}).")

    def _is_fatal(self, error: JobFailedError) -> bool:
        """Whether no further result can be written either: the disk is full or read-only, or the folder is gone."""
        cause = error.__cause__
        number = cause.errno if isinstance(cause, OSError) else None
        return number in (errno.ENOSPC, errno.EROFS, errno.EDQUOT) or not self._journal.folder.is_dir()

    def _converted(self, number: int, each: Input, picture: Picture) -> Row:
        format = output_format(self._saving.format, picture.format)
        output = self._namer.name(each.relative, number, format)
        if output is None:
            return Row(each.path, None, "skipped", "A file of that name is already there.")
        file_format = FORMATS[format]
        self._make_folder(output.parent)
        self._journal.begin(each.path, output)
        several = self._saving.frames == "all" and picture.frames > 1
        if several and holds_frames(picture.format, file_format):
            notes = self._all_frames(each.path, output, file_format)
        else:
            result = self._translated(picture, output, file_format)
            notes = encode(result, output, format=file_format, quality=self._saving.quality,
                           software=self._saving.software)
            notes = (*result.notes, *notes)
            if several:
                able = "TIFF" if picture.format == "TIFF" else "PNG, WebP or TIFF"
                notes += (f"{file_format} cannot hold all of them; write {able} for that.",)
        self._journal.record(each.path, output)
        return Row(each.path, output, "done", notes=notes)

    def _make_folder(self, folder: Path) -> None:
        """Make a folder for results, without what a killed batch left half written there."""
        if folder not in self._swept:
            folder.mkdir(parents=True, exist_ok=True)
            files.sweep(folder)
            self._swept.add(folder)

    def _translated(self, picture: Picture, output: Path, format: Format) -> Picture:
        picture = self._prepare(picture)
        height, width = self._converter.size(picture)
        check_size(picture, output, format, width, height)
        result = self._converter.translate(picture)
        if self._converter.tile is not None:
            told = f"It went through in tiles of {self._converter.tile:,} px, with the result of the whole."
            result = replace(result, notes=(*result.notes, told))
        return replace(result, metadata=Metadata()) if self._saving.strip_metadata else result

    def _all_frames(self, path: Path, output: Path, format: Format) -> tuple[str, ...]:
        """Translate frame after frame, each written before the next is decoded; returns the notes of all."""
        notes: dict[str, None] = {}  # in their order, each once

        def translations(pictures: Iterator[Picture]) -> Iterator[Picture]:
            for picture in pictures:
                if not self._may_go_on():
                    raise _EndedError
                result = self._translated(picture, output, format)
                notes.update(dict.fromkeys(result.notes))
                yield result

        with contextlib.closing(frames(path)) as pictures:
            written = encode_frames(translations(pictures), output, format=format, quality=self._saving.quality,
                                    software=self._saving.software)
        return (*notes, *written)


def _is_too_long(error: BaseException | None) -> bool:
    return isinstance(error, OSError) and error.errno == errno.ENAMETOOLONG
