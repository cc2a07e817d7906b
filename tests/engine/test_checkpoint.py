"""A checkpoint is whole or not there: kills, flipped bits, cut files and full disks."""

import errno
import os
import random
import sys
from pathlib import Path

import pytest
import torch

from gantool import files
from gantool.engine.checkpoint import MANIFEST, MODEL, STATE, Checkpoint, CheckpointStore
from gantool.errors import JobFailedError
from gantool.library.states import PINNED


def state(step: int) -> dict[str, object]:
    return {"state": {"step": step}, "networks": {"G": {"w": torch.full((64, 64), float(step))}}}


def write_model(folder: Path) -> None:
    files.write_bytes(folder / "model.safetensors", b"weights" * 100)


def saved(store: CheckpointStore, step: int) -> Checkpoint:
    return store.save(step, state(step), write_model)


def test_what_is_saved_is_loaded(tmp_path: Path) -> None:
    store = CheckpointStore(tmp_path)
    saved(store, 10)
    newest, damaged = store.newest_whole()
    assert newest is not None and not damaged
    content = store.load(newest)
    assert content["state"] == {"step": 10}
    assert torch.equal(content["networks"]["G"]["w"], torch.full((64, 64), 10.0))


def test_two_newest_are_kept(tmp_path: Path) -> None:
    store = CheckpointStore(tmp_path)
    for step in (1, 2, 3, 4):
        saved(store, step)
    assert [each.step for each in store.all()] == [3, 4]


def test_a_pinned_one_stays_whole_while_others_go(tmp_path: Path) -> None:
    store = CheckpointStore(tmp_path)
    (saved(store, 1).path / PINNED).touch()
    for step in (2, 3, 4):
        saved(store, step)
    assert [each.step for each in store.all()] == [1, 3, 4]
    assert store.fault(store.all()[0]) is None


def test_a_file_in_place_of_the_folder_is_told(tmp_path: Path) -> None:
    (tmp_path / "checkpoints").touch()
    with pytest.raises(JobFailedError, match="checkpoints cannot be used"):
        CheckpointStore(tmp_path / "checkpoints")


def test_a_folder_that_was_moved_meanwhile_is_told(tmp_path: Path) -> None:
    store = CheckpointStore(tmp_path / "run")
    saved(store, 1)
    (tmp_path / "run").rename(tmp_path / "elsewhere")
    for act in (store.all, lambda: saved(store, 2)):
        with pytest.raises(JobFailedError, match=r"run was moved or removed .* resume the run where it is now"):
            act()
    assert not (tmp_path / "run").exists() and (tmp_path / "elsewhere" / "00000001").is_dir()


def test_a_second_state_of_one_step_is_the_newer(tmp_path: Path) -> None:
    store = CheckpointStore(tmp_path)
    saved(store, 5)
    second = saved(store, 5)
    newest, _ = store.newest_whole()
    assert newest == second and second.retry == 1
    saved(store, 5)
    assert [each.retry for each in store.all()] == [1, 2]
    assert saved(store, 5).retry == 3


@pytest.mark.parametrize("seed", range(100))
def test_damage_is_found_and_the_one_before_is_taken(tmp_path: Path, seed: int) -> None:
    store = CheckpointStore(tmp_path)
    saved(store, 1)
    newest = saved(store, 2)
    draw = random.Random(seed)
    path = newest.path / draw.choice([STATE, MANIFEST, f"{MODEL}/model.safetensors"])
    content = bytearray(path.read_bytes())
    match draw.choice(["flip", "cut", "remove"]):
        case "flip":
            content[draw.randrange(len(content))] ^= 1 << draw.randrange(8)
            path.write_bytes(content)
        case "cut":
            path.write_bytes(content[: draw.randrange(len(content))])
        case _:
            path.unlink()
    whole, damaged = store.newest_whole()
    assert whole is not None and whole.step == 1
    assert [each.step for each, _ in damaged] == [2]


def test_a_lost_manifest_is_told_and_half_removed_ones_are_not(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    store = CheckpointStore(tmp_path)
    saved(store, 1)
    lost, removed = saved(store, 2), saved(store, 3)
    (lost.path / MANIFEST).unlink()
    with monkeypatch.context() as patch:
        patch.setattr("shutil.rmtree", lambda *args, **kwargs: None)  # killed while it removes
        store.discard(removed)
    again = CheckpointStore(tmp_path)
    assert again.newest_whole()[1] == [(lost, "its manifest is missing")]
    assert [path.name for path in tmp_path.iterdir() if path.name.startswith(files.TEMPORARY)] == []


OPERATIONS = ("fsync", "replace", "rename", "open")


@pytest.mark.skipif(not hasattr(os, "fork"), reason="needs fork to be killed at a chosen instant")
@pytest.mark.filterwarnings("ignore:.*fork.*:DeprecationWarning")
def test_killed_at_every_operation_of_a_save(tmp_path: Path) -> None:
    """The child dies, without any cleaning up, at its nth system call that writes; n goes through all of them."""
    finished_at = None
    for number in range(1, 200):
        folder = tmp_path / str(number)
        store = CheckpointStore(folder)
        saved(store, 1)
        if not _killed_at(number, folder):
            finished_at = number
            break
        newest, damaged = CheckpointStore(folder).newest_whole()
        assert newest is not None and newest.step in (1, 2) and not damaged
        assert store.load(newest)["state"]["step"] == newest.step
        assert not list(folder.glob(f"{files.TEMPORARY}*"))
    assert finished_at is not None and finished_at > 8  # every operation was reached


def _killed_at(number: int, folder: Path) -> bool:
    """Save step 2 in a child that dies at operation `number`; False if it got through."""
    child = os.fork()
    if child == 0:
        count = 0

        def hook(event: str, arguments: tuple[object, ...]) -> None:
            nonlocal count
            writes = event == "open" and isinstance(arguments[1], str) and "w" in arguments[1]
            if writes or event in ("os.rename", "os.mkdir", "os.remove", "shutil.rmtree"):
                count += 1
                if count == number:
                    os._exit(9)

        fsync = os.fsync

        def dying_fsync(descriptor: int) -> None:
            hook("os.rename", ())
            fsync(descriptor)

        os.fsync = dying_fsync
        sys.addaudithook(hook)
        saved(CheckpointStore(folder), 2)
        os._exit(0)
    _, status = os.waitpid(child, 0)
    return os.waitstatus_to_exitcode(status) == 9


@pytest.mark.parametrize("fill", range(6))
def test_full_disk_leaves_the_old_checkpoint(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, fill: int) -> None:
    store = CheckpointStore(tmp_path)
    saved(store, 1)
    calls = 0
    fsync = os.fsync

    def full(descriptor: int) -> None:
        nonlocal calls
        calls += 1
        if calls == fill + 1:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
        fsync(descriptor)

    monkeypatch.setattr(os, "fsync", full)
    monkeypatch.setattr("shutil.disk_usage", lambda path: os.terminal_size((0, 0)) and type("U", (), {"free": 0})())
    with pytest.raises(JobFailedError, match="disk is full"):
        saved(store, 2)
    newest, damaged = store.newest_whole()
    assert newest is not None and not damaged
    assert newest.step == (1 if fill < 5 else 2)  # the last refusal comes when the new one is already in place
    assert not list(tmp_path.glob(f"{files.TEMPORARY}*"))
