"""Converting many pictures: every file gets one row, one bad file never stops the others, finished work is kept."""

from collections.abc import Callable, Sequence
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
from gantool.images import Metadata, Picture, PictureError, decode, encode

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
    """How results are written: `format` may be "keep"; `software` names the model and its hash in the file."""

    format: str
    quality: int
    strip_metadata: bool
    software: str


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
        self._on_start, self._on_row, self._may_go_on = on_start, on_row, may_go_on

    def run(self, inputs: Sequence[Input]) -> bool:
        """Convert all; True unless it was ended early. The next picture is decoded while one is translated.

        Raises:
            JobFailedError: the output folder no longer takes files.
        """
        with ThreadPoolExecutor(1, "decode") as pool:
            ahead: Future[Picture] | None = None
            for number, each in enumerate(inputs, 1):
                if not self._may_go_on():
                    if ahead:
                        ahead.cancel()
                    return False
                self._on_start(number, each)
                waiting = ahead or pool.submit(decode, each.path)
                ahead = pool.submit(decode, inputs[number].path) if number < len(inputs) else None
                self._on_row(number, self._row(number, each, waiting))
        return True

    def _row(self, number: int, each: Input, waiting: "Future[Picture]") -> Row:
        try:
            earlier = self._journal.result(each.path)
            if earlier is not None:
                return Row(each.path, earlier, "skipped", "It was converted before, with the same model and settings.")
            if self._journal.is_output(each.path):
                return Row(each.path, None, "skipped", "It is a result of an earlier conversion.")
            return self._converted(number, each, self._prepare(waiting.result()))
        except PictureError as error:
            return Row(each.path, None, "failed", str(error))
        except JobFailedError:
            raise
        except GantoolError as error:
            return Row(each.path, None, "failed", str(error))
        except (torch.OutOfMemoryError, MemoryError):
            return Row(each.path, None, "failed", "There was not enough memory; try --fit model or a smaller picture.")
        except OSError as error:
            name = files.shown(each.path)
            return Row(each.path, None, "failed", f"{name} could not be converted: {error.strerror or error}.")

    def _converted(self, number: int, each: Input, picture: Picture) -> Row:
        format = output_format(self._saving.format, picture.format)
        output = self._namer.name(each.relative, number, format)
        if output is None:
            return Row(each.path, None, "skipped", "A file of that name is already there.")
        result = self._converter.translate(picture)
        if self._saving.strip_metadata:
            result = replace(result, metadata=Metadata())
        output.parent.mkdir(parents=True, exist_ok=True)
        notes = encode(
            result,
            output,
            format=FORMATS[format],
            quality=self._saving.quality,
            software=self._saving.software,
        )
        self._journal.record(each.path, output)
        return Row(each.path, output, "done", notes=(*picture.notes, *notes))
