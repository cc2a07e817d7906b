"""NumPy archives of weights: read where they hold numbers, refused where they hold anything else."""

import io
import pickle
import zipfile
from pathlib import Path

import numpy as np
import pytest
import torch

from gantool.engine.measuring.foreign_npz import read_npz
from gantool.engine.measuring.reading import read_extractor
from gantool.engine.refusal import Refusal
from gantool.errors import UnusableError

CPU = torch.device("cpu")


class Mischief:
    def __reduce__(self) -> tuple[object, tuple[str]]:
        return Path.touch, (Path("touched"),)  # type: ignore[return-value]  # what a pickle would call


def header(shape: str, kind: str = "<f4", fortran: str = "False") -> bytes:
    text = f"{{'descr': '{kind}', 'fortran_order': {fortran}, 'shape': {shape}, }}".ljust(117) + "\n"
    return b"\x93NUMPY\x01\x00" + len(text).to_bytes(2, "little") + text.encode()


def archive(path: Path, *members: tuple[str, bytes], how: int = zipfile.ZIP_STORED) -> Path:
    with zipfile.ZipFile(path, "w", how) as file:
        for name, content in members:
            file.writestr(name, content)
    return path


def test_arrays_come_back_as_they_were(tmp_path: Path) -> None:
    given = {"a.weight": np.arange(6, dtype=np.float64).reshape(2, 3), "b": np.array(3), "c": np.eye(2, dtype=">f4"),
             "d": np.asfortranarray(np.arange(6, dtype=np.float32).reshape(2, 3)), "e": np.ones(2, np.float16)}
    np.savez_compressed(tmp_path / "w.npz", **given)
    found = read_npz(tmp_path / "w.npz")
    assert found.keys() == given.keys()
    for name, array in given.items():
        assert found[name].tolist() == array.tolist()
    assert found["a.weight"].dtype == torch.float32 and found["b"].dtype == torch.int64


@pytest.mark.parametrize(
    ("members", "words"),
    [
        ([("a.npy", header("(1,)", "|O") + pickle.dumps(Mischief()))], "only plain numbers"),
        ([("a.npy", header("(1000000, 1000000)") + b"1234")], "size that it announces"),
        ([("a.npy", header("(2,)") + b"1234")], "size that it announces"),
        ([("a.npy", header("(1,)") + b"12345678")], "size that it announces"),
        ([("a.npy", b"no array")], "no array"),
        ([("a.npy", b"\x93NUMPY\x01\x00\x07\x00{'a': (")], "no array"),
        ([("a.npy", header("(-1, -1)") + b"1234")], "can have"),
        ([("a.npy", header("(0, -5)"))], "can have"),
        ([("a.npy", header("(True,)") + b"1234")], "can have"),
        ([("a.npy", header(f"({'1, ' * 17})") + b"1234")], "can have"),
        ([("a.npy", header("(1,)") + np.float32(np.nan).tobytes())], "not finite"),
        ([("a.npy", header("(1,)", "<U8") + b"\0" * 32)], "only plain numbers"),
        ([("a.txt", b"text")], "more than arrays"),
        ([], "parts"),
    ],
)
def test_what_holds_no_plain_numbers_is_refused(
    tmp_path: Path, members: list[tuple[str, bytes]], words: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    with pytest.raises(Refusal, match=words):
        read_npz(archive(tmp_path / "bad.npz", *members))
    assert not (tmp_path / "touched").exists()


def test_a_bomb_is_refused_before_it_is_unpacked(tmp_path: Path) -> None:
    zeros = header("(25000000,)") + bytes(100_000_000)
    path = archive(tmp_path / "bomb.npz", ("a.npy", zeros), how=zipfile.ZIP_DEFLATED)
    with pytest.raises(Refusal, match="unpack to 95 MB"):
        read_npz(path)


def test_other_packings_and_encrypted_members_are_refused(tmp_path: Path) -> None:
    content = header("(1,)") + b"1234"
    path = archive(tmp_path / "packed.npz", ("a.npy", content), how=zipfile.ZIP_LZMA)
    with pytest.raises(Refusal, match="encrypted, or packed"):
        read_npz(path)
    path = archive(tmp_path / "secret.npz", ("a.npy", content))
    raw = bytearray(path.read_bytes())
    raw[raw.index(b"PK\x01\x02") + 8] |= 1
    path.write_bytes(raw)
    with pytest.raises(Refusal, match="encrypted, or packed"):
        read_npz(path)


def test_numbers_that_cannot_be_unpacked_are_refused(tmp_path: Path) -> None:
    path = archive(tmp_path / "bad.npz", ("a.npy", header("(250,)") + bytes(1000)), how=zipfile.ZIP_DEFLATED)
    raw = bytearray(path.read_bytes())
    raw[30 + len("a.npy")] = 0xFF  # deflate has no such kind of block
    path.write_bytes(raw)
    with pytest.raises(Refusal, match="cannot be read as a NumPy archive"):
        read_npz(path)


def test_every_refusal_names_the_file(tmp_path: Path) -> None:
    (tmp_path / "text.npz").write_text("no archive")
    buffer = io.BytesIO()
    np.savez(buffer, a=np.ones(3, np.float32))
    (tmp_path / "cut.npz").write_bytes(buffer.getvalue()[:-30])
    (tmp_path / "others.npz").write_bytes(buffer.getvalue())
    archive(tmp_path / "script.pt", ("model/code/__torch__.py", b"run me"), ("model/constants.pkl", b""))
    for name, words in (("text.npz", "NumPy archive"), ("cut.npz", "NumPy archive"), ("others.npz", "not known"),
                        ("script.pt", "is a program"), ("none.npz", "does not exist")):  # fmt: skip
        with pytest.raises(UnusableError, match=words) as caught:
            read_extractor(tmp_path / name, CPU)
        assert name in str(caught.value)
