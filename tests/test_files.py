"""Writing what must not be lost, and the locks between processes."""

import errno
import os
import stat
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest

from gantool import files
from gantool.errors import BusyError, JobFailedError, UnusableError


@pytest.mark.skipif(os.name == "nt", reason="Windows has no umask")
def test_what_is_written_may_be_read_as_the_umask_says(tmp_path: Path) -> None:
    def write(path: Path) -> None:
        path.write_bytes(b"2")

    before = os.umask(0o022)
    try:
        files.write_bytes(tmp_path / "a.png", b"1")
        files.write_through(tmp_path / "b.png", write)
    finally:
        os.umask(before)
    for name in ("a.png", "b.png"):
        assert stat.S_IMODE((tmp_path / name).stat().st_mode) == 0o644


def test_a_sweep_leaves_what_a_living_process_writes(tmp_path: Path) -> None:
    dead = subprocess.Popen([sys.executable, "-c", ""])
    dead.wait()
    for name in (f"{dead.pid}-1.json", "nobody"):
        (tmp_path / f"{files.TEMPORARY}{name}").write_bytes(b"")
    with files.atomic_write(tmp_path / "kept.json") as file:
        files.sweep(tmp_path)
        file.write(b"whole")
    assert [path.name for path in tmp_path.iterdir()] == ["kept.json"]


@pytest.mark.skipif(os.name == "nt", reason="Windows cannot open folders")
@pytest.mark.parametrize(("number", "refused"), [(errno.EINVAL, False), (errno.ENOSPC, True)])
def test_a_disk_that_cannot_sync_folders_is_no_fault(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int, refused: bool
) -> None:
    fsync = os.fsync

    def without_folders(descriptor: int) -> None:
        if stat.S_ISDIR(os.fstat(descriptor).st_mode):
            raise OSError(number, os.strerror(number))
        fsync(descriptor)

    monkeypatch.setattr(os, "fsync", without_folders)
    if refused:
        with pytest.raises(JobFailedError):
            files.write_bytes(tmp_path / "a", b"1")
    else:
        files.write_bytes(tmp_path / "a", b"1")


def test_looking_whether_a_lock_is_held_keeps_nobody_from_it(tmp_path: Path) -> None:
    looking = threading.Event()

    def look() -> None:
        with files.exclusive(tmp_path / "lock", ""):
            looking.set()
            time.sleep(0.1)

    other = threading.Thread(target=look)
    other.start()
    looking.wait()
    assert files.is_held(tmp_path / "lock")
    with files.exclusive(tmp_path / "lock", "busy"):
        pass
    other.join()
    with (
        files.exclusive(tmp_path / "lock", ""),
        pytest.raises(BusyError),
        files.exclusive(tmp_path / "lock", "busy", patience=0),
    ):
        pass


def test_a_lock_in_a_folder_that_cannot_be_written_says_so(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with (
        pytest.raises(UnusableError, match=r"cannot be written: .+; make it writable"),
        files.exclusive(tmp_path / "file" / "lock", "busy"),
    ):
        pass
