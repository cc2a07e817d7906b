"""The events of a job on a disk that is full, and after a crash."""

import errno
from pathlib import Path
from typing import IO, Any

import pytest

from gantool.jobs.events import Noted
from gantool.jobs.folder import EventReader, EventWriter, JobFolder


class FullDisk:
    """A file whose disk takes `room` more bytes."""

    def __init__(self, file: IO[bytes], room: int) -> None:
        self.file, self.room = file, room

    def write(self, content: bytes) -> int:
        if not self.room:
            raise OSError(errno.ENOSPC, "No space left on device")
        taken, self.room = content[: self.room], max(0, self.room - len(content))
        return self.file.write(taken)

    def close(self) -> None:
        self.file.close()


def test_a_full_disk_costs_events_and_nothing_else(tmp_path: Path) -> None:
    writer: Any = EventWriter(JobFolder(tmp_path))
    writer(Noted(message="first"))
    writer._file = FullDisk(writer._file, 20)
    writer(Noted(message="cut short"))
    writer(Noted(message="dropped"))
    writer._file.room = 10_000
    writer(Noted(message="last"))
    writer.close()
    said = [event.message for event in EventReader(JobFolder(tmp_path))() if isinstance(event, Noted)]
    assert said == ["first", "last"]


@pytest.mark.parametrize("before", [b"", b'{"event": "no', b"\n"])
def test_a_line_that_a_crash_cut_short_is_closed(tmp_path: Path, before: bytes) -> None:
    (tmp_path / "events.jsonl").write_bytes(before)
    writer = EventWriter(JobFolder(tmp_path))
    writer(Noted(message="next"))
    writer.close()
    assert [event.event for event in EventReader(JobFolder(tmp_path))()] == ["noted"]
