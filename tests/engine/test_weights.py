"""Our own models on disk: equal bytes for equal numbers, whole or as before, and never taken damaged."""

import hashlib
import os
import struct
import subprocess
import sys
from pathlib import Path

import pytest
import torch

from gantool import files
from gantool.api import Export, Geometry, Task
from gantool.card import CARD, NEXT_CARD, WEIGHTS, Card, read_card, write_card
from gantool.engine.weights import load_model, save_model, to_bytes
from gantool.errors import JobFailedError, UnusableError
from gantool.library import find


def card() -> Card:
    return Card(name="one", family="fake", task=Task.PAIRED, geometry=Geometry(), config={"lr": 2e-4})


def export(seed: int = 0) -> Export:
    torch.manual_seed(seed)
    weights = {f"layer{n}.weight": torch.randn(5, 3, 2, 2) for n in range(9)}
    weights["count"] = torch.tensor(7)
    weights["half"] = torch.randn(3).bfloat16()
    return Export(weights, {"depth": 3, "norm": "instance"})


def test_what_is_saved_comes_back(tmp_path: Path) -> None:
    written = save_model(tmp_path / "m", export(), card())
    assert written.sha256 == hashlib.sha256((tmp_path / "m" / WEIGHTS).read_bytes()).hexdigest()
    assert sorted(path.name for path in (tmp_path / "m").iterdir()) == [CARD, WEIGHTS]
    again, read = load_model(tmp_path / "m")
    assert read == written
    assert again.architecture == {"depth": 3, "norm": "instance"}
    assert {name: tensor.dtype for name, tensor in again.weights.items()} == {
        name: tensor.dtype for name, tensor in export().weights.items()
    }
    assert all(torch.equal(again.weights[name], tensor) for name, tensor in export().weights.items())
    from_entry, _ = load_model(find(tmp_path / "m"))
    assert from_entry.weights.keys() == again.weights.keys()


def test_equal_numbers_are_equal_bytes_in_any_process(tmp_path: Path) -> None:
    plain = export().weights
    odd = {name: plain[name] for name in reversed(plain)}
    odd = {name: t.to(memory_format=torch.channels_last) if t.dim() == 4 else t for name, t in odd.items()}
    odd["layer0.weight"] = odd["layer0.weight"].clone().requires_grad_()
    assert to_bytes(odd) == to_bytes(plain)
    code = (
        "import hashlib, torch; from gantool.engine.weights import to_bytes; torch.manual_seed(0)\n"
        "print(hashlib.sha256(to_bytes({f'{n}': torch.randn(3) for n in range(50)})).hexdigest())"
    )
    path = os.pathsep.join(each for each in sys.path if each)
    env = {**os.environ, "PYTHONPATH": path, "OMP_NUM_THREADS": "1", "PYTHONHASHSEED": "7"}
    other = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, env=env, timeout=200
    )
    torch.manual_seed(0)
    mine = hashlib.sha256(to_bytes({f"{n}": torch.randn(3) for n in range(50)})).hexdigest()
    assert other.stdout.strip() == mine


def test_tied_weights_are_saved(tmp_path: Path) -> None:
    shared = torch.randn(4)
    save_model(tmp_path, Export({"a": shared, "b": shared, "c": shared[1:3]}, {}), card())
    weights = load_model(tmp_path)[0].weights
    assert torch.equal(weights["a"], weights["b"])
    assert torch.equal(weights["c"], shared[1:3])


def test_weights_that_are_not_finite_are_never_saved(tmp_path: Path) -> None:
    save_model(tmp_path, export(), card())
    before = (tmp_path / WEIGHTS).read_bytes()
    with pytest.raises(JobFailedError, match="its weight w is not finite"):
        save_model(tmp_path, Export({"w": torch.tensor([1.0, float("inf")])}, {}), card())
    assert (tmp_path / WEIGHTS).read_bytes() == before
    assert load_model(tmp_path)[1].name == "one"


class Killed(BaseException):
    """The process ends here."""


@pytest.mark.parametrize("stop", range(12))
def test_a_save_that_is_killed_leaves_the_old_model_or_the_new(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, stop: int
) -> None:
    """Killed before every fsync and every rename of a save over an older model; without a chance to clean up."""
    old = save_model(tmp_path, export(0), card())
    new_digest = hashlib.sha256(to_bytes(export(1).weights)).hexdigest()
    calls = 0

    def counted(original: object) -> object:
        def call(*arguments: object) -> object:
            nonlocal calls
            calls += 1
            if calls > stop:
                raise Killed
            return original(*arguments)  # type: ignore[operator]  # passed on as given

        return call

    with monkeypatch.context() as patch:
        patch.setattr(files.os, "fsync", counted(os.fsync))
        patch.setattr(files.os, "replace", counted(os.replace))
        patch.setattr(Path, "replace", counted(Path.replace))
        patch.setattr(files.os, "unlink", lambda *_: None)
        try:
            save_model(tmp_path, export(1), card())
        except Killed:
            pass
        else:
            assert stop >= 9  # three writes, each fsync, rename, fsync of the folder, at the most
    loaded, found = load_model(tmp_path)
    assert found.sha256 in {old.sha256, new_digest}
    assert to_bytes(loaded.weights) == to_bytes(export(0 if found.sha256 == old.sha256 else 1).weights)
    save_model(tmp_path, export(2), card())
    assert not (tmp_path / NEXT_CARD).exists()
    assert to_bytes(load_model(tmp_path)[0].weights) == to_bytes(export(2).weights)


def test_a_flipped_bit_is_found(tmp_path: Path) -> None:
    save_model(tmp_path, export(), card())
    content = bytearray((tmp_path / WEIGHTS).read_bytes())
    content[-3] ^= 4
    (tmp_path / WEIGHTS).write_bytes(content)
    with pytest.raises(UnusableError, match="does not match its card"):
        load_model(tmp_path)


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"", "cut off"),
        (struct.pack("<Q", 1 << 50) + b"{}", "table of contents"),
        (
            struct.pack("<Q", 55) + b'{"w":{"dtype":"F32","shape":[4],"data_offsets":[0,16]}}',
            "does not match its length",
        ),
    ],
)
def test_a_model_from_a_stranger_is_checked_though_its_card_fits(tmp_path: Path, content: bytes, words: str) -> None:
    (tmp_path / WEIGHTS).write_bytes(content)
    write_card(tmp_path, card().amended({"sha256": hashlib.sha256(content).hexdigest()}))
    with pytest.raises(UnusableError, match=words):
        load_model(tmp_path)


def test_not_finite_from_a_stranger(tmp_path: Path) -> None:
    content = to_bytes({"w": torch.ones(1)})[:-4] + struct.pack("<f", float("nan"))
    (tmp_path / WEIGHTS).write_bytes(content)
    write_card(tmp_path, card().amended({"sha256": hashlib.sha256(content).hexdigest()}))
    with pytest.raises(UnusableError, match="its weight w is not finite"):
        load_model(tmp_path)


def test_parts_that_are_missing(tmp_path: Path) -> None:
    with pytest.raises(UnusableError, match="has no card"):
        load_model(tmp_path)
    write_card(tmp_path, card())
    with pytest.raises(UnusableError, match=f"no {WEIGHTS}"):
        load_model(tmp_path)
    assert read_card(tmp_path).name == "one"
