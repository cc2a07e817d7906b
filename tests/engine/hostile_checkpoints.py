"""Checkpoint files that are built to do harm, each with words that its refusal must contain.

Nothing here harms: code would only create a marker file. Run as a script it prints what refusing each one took:
`python tests/engine/hostile_checkpoints.py`.
"""

import argparse
import io
import json
import os
import pickle
import struct
import sys
import tempfile
import time
import zipfile
from collections import OrderedDict
from collections.abc import Callable
from pathlib import Path
from typing import Any

import torch

MARKER = "code-was-run"

Build = Callable[[Path], Path]


class Payload:
    """Unpickling this calls `function(*arguments)`."""

    def __init__(self, function: Any, *arguments: object) -> None:
        self._call = (function, arguments)

    def __reduce__(self) -> Any:
        return self._call


def archive(path: Path, table: bytes, storages: dict[str, bytes] | None = None, *, method: int = zipfile.ZIP_STORED,
            extra: dict[str, bytes] | None = None) -> Path:  # fmt: skip
    """A checkpoint archive with this pickle and these storages."""
    with zipfile.ZipFile(path, "w") as made:
        made.writestr("archive/data.pkl", table)
        made.writestr("archive/byteorder", b"little")
        for key, content in (storages or {}).items():
            made.writestr(zipfile.ZipInfo(f"archive/data/{key}"), content, compress_type=method)
        made.writestr("archive/version", b"3\n")
        for name, content in (extra or {}).items():
            made.writestr(name, content)
    return path


def op_tensor(shape: tuple[int, ...], stride: tuple[int, ...], *, key: bytes = b"0", count: int = 4) -> bytes:
    """The pickle instructions that torch.save writes for a float tensor."""

    def number(value: int) -> bytes:
        raw = value.to_bytes(9, "little", signed=True)
        return b"\x8a" + bytes([len(raw)]) + raw

    def numbers(values: tuple[int, ...]) -> bytes:
        return b"(" + b"".join(map(number, values)) + b"t"

    storage = (
        b"(" + op_text(b"storage") + b"ctorch\nFloatStorage\n" + op_text(key) + op_text(b"cpu") + number(count) + b"tQ"
    )
    ordered = b"ccollections\nOrderedDict\n)R"
    return (
        b"ctorch._utils\n_rebuild_tensor_v2\n("
        + storage
        + b"K\0"
        + numbers(shape)
        + numbers(stride)
        + b"\x89"
        + ordered
        + b"tR"
    )


def op_text(text: bytes) -> bytes:
    return b"X" + struct.pack("<I", len(text)) + text


def op_state(**tensors: bytes) -> bytes:
    """A pickle of a dictionary of these values."""
    return b"\x80\x02}(" + b"".join(op_text(name.encode()) + value for name, value in tensors.items()) + b"u."


def saved(path: Path, value: object, *, legacy: bool = False) -> Path:
    torch.save(value, path, _use_new_zipfile_serialization=not legacy)
    return path


def safetensors_file(path: Path, header: object, content: bytes = b"", *, length: int | None = None) -> Path:
    text = header if isinstance(header, bytes) else json.dumps(header).encode()
    path.write_bytes(struct.pack("<Q", len(text) if length is None else length) + text + content)
    return path


def _marker(folder: Path) -> str:
    return str(folder / MARKER)


def _code(function: Any, protocol: int, *arguments: object) -> Build:
    """A payload inside an honest-looking state, in the zip format."""

    def build(folder: Path) -> Path:
        filled = [_marker(folder) if each is Ellipsis else each for each in arguments]
        return archive(folder / "code.pth", pickle.dumps({"a": 1, "b": Payload(function, *filled)}, protocol=protocol))

    return build


def _code_legacy(folder: Path) -> Path:
    path = folder / "code-legacy.pth"
    number = pickle.dumps(0x1950A86A20F9469CFC6C, protocol=2)
    path.write_bytes(
        number + pickle.dumps(1001, protocol=2) + pickle.dumps(Payload(os.mkdir, _marker(folder)), protocol=2)
    )
    return path


def _code_bare(folder: Path) -> Path:
    path = folder / "code.pt"
    path.write_bytes(pickle.dumps(Payload(os.mkdir, _marker(folder)), protocol=4))
    return path


def _code_through_torch(folder: Path) -> Path:
    table = b"\x80\x02ctorch._tensor\n_rebuild_from_type_v2\n(cos\nmkdir\n" + op_text(b"x") + b")}tR."
    return archive(folder / "through-torch.pth", table)


def _namespace(body: bytes) -> Build:
    """A pickle that makes an `argparse.Namespace`, and then `body` with it on the stack."""

    def build(folder: Path) -> Path:
        weights = op_text(b"w") + op_tensor((4,), (1,)) + op_text(b"args") + b"cargparse\nNamespace\n"
        return archive(folder / "args.pth", b"\x80\x02}(" + weights + body + b"u.", {"0": b"\0" * 16})

    return build


def _namespace_with_code(folder: Path) -> Path:
    return saved(folder / "args-code.pth", {"args": argparse.Namespace(a=Payload(os.mkdir, _marker(folder)))})


def _bomb(folder: Path) -> Path:
    numbers = 16 << 20
    table = op_state(w=op_tensor((numbers,), (1,), count=numbers))
    return archive(folder / "bomb.pth", table, {"0": b"\0" * (4 * numbers)}, method=zipfile.ZIP_DEFLATED)


def _overlap(folder: Path) -> Path:
    tensors = {f"w{n}": op_tensor((4,), (1,), key=str(n).encode()) for n in range(4)}
    path = archive(folder / "overlap.pth", op_state(**tensors), {str(n): b"\0" * 16 for n in range(4)})
    with zipfile.ZipFile(path) as made:
        first = made.getinfo("archive/data/0").header_offset
        others = [made.getinfo(f"archive/data/{n}").header_offset for n in range(1, 4)]
    content = bytearray(path.read_bytes())
    directory = struct.unpack("<I", content[-6:-2])[0]
    for other in others:  # make them share the bytes of the first
        content[other + 30 : other + 30 + len("archive/data/0")] = content[
            first + 30 : first + 30 + len("archive/data/0")
        ]
        at = content.index(struct.pack("<I", other), directory)
        content[at : at + 4] = struct.pack("<I", first)
        content[at + 4 : at + 4 + len("archive/data/0")] = b"archive/data/0"
    path.write_bytes(content)
    return path


def _overlap_distinct(folder: Path) -> Path:
    """A member whose bytes contain another member whole."""
    path = folder / "overlap2.pth"
    inner = b"archive/data/1"
    header = struct.pack("<4s5H3I2H", b"PK\x03\x04", 20, 0, 0, 0, 0, 0, 16, 16, len(inner), 0) + inner + b"\0" * 16
    tensors = {f"w{n}": op_tensor((4,), (1,), key=str(n).encode()) for n in range(2)}
    archive(path, op_state(**tensors), {"0": header, "1": b"\0" * 16})
    with zipfile.ZipFile(path) as made:
        zero, one = (made.getinfo(f"archive/data/{n}").header_offset for n in range(2))
    content = bytearray(path.read_bytes())
    directory = struct.unpack("<I", content[-6:-2])[0]
    at = content.index(struct.pack("<I", one), directory)
    content[at : at + 4] = struct.pack("<I", zero + 30 + len("archive/data/0"))
    path.write_bytes(content)
    return path


def _stride_zero(folder: Path) -> Path:
    return archive(folder / "stride.pth", op_state(w=op_tensor((1 << 40,), (0,))), {"0": b"\0" * 16})


def _repeating(folder: Path) -> Path:
    """A view that stays within its storage and reads half of it twice."""
    return archive(folder / "twice.pth", op_state(w=op_tensor((2, 2), (0, 1))), {"0": b"\0" * 16})


def _many_views(folder: Path) -> Path:
    """10,000 honest views on one storage of 4 MB: 40 GB once each is copied."""
    numbers = 1 << 20
    one = op_tensor((numbers,), (1,), count=numbers)
    return archive(
        folder / "views.pth", op_state(**{f"w{n}": one for n in range(10_000)}), {"0": b"\0" * (4 * numbers)}
    )


def _long_storage(folder: Path) -> Path:
    return archive(folder / "long.pth", op_state(w=op_tensor((1 << 40,), (1,), count=1 << 40)), {"0": b"\0" * 16})


def _long_legacy(folder: Path) -> Path:
    """A legacy file whose storage is 4 TB in words and 16 bytes in fact; torch would allocate the words."""
    path = saved(folder / "legacy.pth", {"w": torch.zeros(4)}, legacy=True)
    pickles = pickle.dumps(0x1950A86A20F9469CFC6C, 2) + pickle.dumps(1001, 2) + pickle.dumps({"little_endian": True}, 2)
    table = op_state(w=op_tensor((1 << 40,), (1,), count=1 << 40))
    path.write_bytes(pickles + table + pickle.dumps(["0"], 2) + struct.pack("<q", 1 << 40) + b"\0" * 16)
    return path


def _laughs(folder: Path) -> Path:
    """Ten lists, each ten times the one before, thirty deep."""
    lists = b"".join(b"](" + bytes([0x68, n]) * 10 + b"eq" + bytes([n + 1]) for n in range(30))
    return archive(folder / "laughs.pth", b"\x80\x02" + op_text(b"lol") + b"q\0" + lists + b".")


def _laughing_key(folder: Path) -> Path:
    """A dictionary key whose hash takes 2^60 steps."""
    table = b"\x80\x02}" + op_text(b"x") + b"\x85q\0" + b"h\0\x86q\0" * 60 + b"K\1s."
    return archive(folder / "key.pth", table)


def _deep(folder: Path) -> Path:
    return archive(folder / "deep.pth", b"\x80\x02" + b"]" * 100_000 + b"a" * 99_999 + b".")


def _own_child(folder: Path) -> Path:
    return archive(
        folder / "cycle.pth",
        b"\x80\x02}q\0" + op_text(b"me") + b"h\0s" + op_text(b"w") + op_tensor((4,), (1,)) + b"s.",
        {"0": b"\0" * 16},
    )


_REBUILT = b"ctorch_utils.persistence\n_reconstruct_persistent_obj\n"


def _network(argument: bytes) -> Build:
    """A pickle of whole networks with one, G_ema: what its call is given, as instructions."""
    return _bytes("n.pkl", b"\x80\x02}" + op_text(b"G_ema") + _REBUILT + argument + b"\x85Rs.")


def _class(state: bytes) -> bytes:
    """What a module's call is given when its attributes are the dictionary `state`."""
    words = [op_text(each) for each in (b"type", b"class", b"class_name", b"N", b"state")]
    return b"}(" + b"".join(words) + state + b"u"


def _children(levels: int) -> bytes:
    """A module with ten children that are one, which has ten that are one, ..., without weights."""
    inner = b"N"
    for _ in range(levels):
        child = _REBUILT + _class(b"}" + op_text(b"_modules") + inner + b"s") + b"\x85Rq\0"
        named = b"".join(op_text(b"%d" % n) + (b"h\0" if n else child) for n in range(10))
        inner = b"}(" + named + b"u"
    return _class(b"}" + op_text(b"_modules") + inner + b"s")


def _flood(folder: Path) -> Path:
    return archive(folder / "flood.pth", b"\x80\x02" + b"]" * (30 << 20) + b".")


def _large_table(folder: Path) -> Path:
    return archive(folder / "table.pth", b"\x80\x02" + op_text(b"x" * (40 << 20)) + b".")


def _bytearray(folder: Path) -> Path:
    return archive(folder / "bytearray.pth", b"\x80\x02c__builtin__\nbytearray\n(\x8a\x06\0\0\0\0\0\1tR.")


def _keys(count: int) -> Build:
    def build(folder: Path) -> Path:
        one = op_tensor((1,), (1,), count=1)
        return archive(folder / "keys.pth", op_state(**{f"w{n}": one for n in range(count)}), {"0": b"\0" * 4})

    return build


def _shadowed(folder: Path) -> Path:
    """An OrderedDict whose `items` is a list."""
    table = (
        b"\x80\x02ccollections\nOrderedDict\n)R"
        + op_text(b"w")
        + op_tensor((4,), (1,))
        + b"s}"
        + op_text(b"items")
        + b"]sb."
    )
    return archive(folder / "shadow.pth", table, {"0": b"\0" * 16})


def _not_finite(folder: Path) -> Path:
    return saved(folder / "nan.pth", {"layer.weight": torch.tensor([1.0, float("nan")])})


def _traversal(folder: Path) -> Path:
    return archive(folder / "out.pth", op_state(w=op_tensor((4,), (1,))), {"0": b"\0" * 16, "../../../escaped": b"x"})


def _stranger(folder: Path) -> Path:
    return archive(
        folder / "stranger.pth", op_state(w=op_tensor((4,), (1,))), {"0": b"\0" * 16}, extra={"archive/setup.py": b"x"}
    )


def _twice(folder: Path) -> Path:
    path = archive(folder / "twice.pth", op_state(w=op_tensor((4,), (1,))), {"0": b"\0" * 16, "1": b"\1" * 16})
    path.write_bytes(path.read_bytes().replace(b"archive/data/1", b"archive/data/0"))
    return path


def _two_ends(folder: Path) -> Path:
    """An archive inside the comment of an archive: which one is read depends on the reader."""
    path = archive(folder / "ends.pth", op_state(w=op_tensor((4,), (1,))), {"0": b"\0" * 16})
    other = archive(folder / "other.pth", op_state(w=op_tensor((1,), (1,))), {"0": b"\0" * 16}).read_bytes()
    content = path.read_bytes()
    path.write_bytes(content[:-2] + struct.pack("<H", len(other)) + other)
    return path


def _script(folder: Path) -> Path:
    table = op_state(w=op_tensor((4,), (1,)))
    return archive(folder / "script.pt", table, {"0": b"\0" * 16}, extra={"archive/constants.pkl": b"\x80\x02)."})


def _whole_module(folder: Path) -> Path:
    return saved(folder / "module.pth", torch.nn.Conv2d(1, 1, 1))


def _ordinary_zip(folder: Path) -> Path:
    path = folder / "photos.pth"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as made:
        made.writestr("a.txt", "hello")
    return path


def _bytes(name: str, content: bytes) -> Build:
    def build(folder: Path) -> Path:
        path = folder / name
        path.write_bytes(content)
        return path

    return build


def _safe(header: object, content: bytes = b"", *, length: int | None = None) -> Build:
    return lambda folder: safetensors_file(folder / "lies.safetensors", header, content, length=length)


def _entry(shape: list[int], begin: int, end: int, dtype: str = "F32") -> dict[str, Any]:
    return {"dtype": dtype, "shape": shape, "data_offsets": [begin, end]}


def _nan_safe(folder: Path) -> Path:
    return safetensors_file(folder / "nan.safetensors", {"w": _entry([1], 0, 4)}, struct.pack("<f", float("inf")))


HOSTILE: dict[str, tuple[Build, str]] = {
    "code, mkdir, protocol 2": (_code(os.mkdir, 2, ...), f"wants Python to load {os.name}.mkdir"),
    "code, mkdir, protocol 0": (_code(os.mkdir, 0, ...), "wants Python to load"),
    "code, mkdir, protocol 5": (_code(os.mkdir, 5, ...), "wants Python to load"),
    "code, exec": (_code(exec, 2, "open('x', 'w')"), "builtins.exec"),
    "code, eval, protocol 4": (_code(eval, 4, "1"), "builtins.eval"),
    "code, getattr": (_code(getattr, 2, "", "join"), "builtins.getattr"),
    "code, in a legacy file": (_code_legacy, "wants Python to load"),
    "code, bare pickle": (_code_bare, "wants Python to load"),
    "code, through torch's own rebuilder": (_code_through_torch, "torch._tensor._rebuild_from_type_v2"),
    "code, in a command line": (_namespace_with_code, f"wants Python to load {os.name}.mkdir"),
    "a command line that is called": (_namespace(b")R"), "calls argparse.Namespace"),
    "a command line with arguments": (_namespace(b"K\1\x85\x81"), "builds an object"),
    "a command line with a method": (
        _namespace(b")\x81}" + op_text(b"__class__") + b"K\1sb"), "gives attributes"),
    "a command line with slots": (_namespace(b")\x81N}\x86b"), "gives attributes"),
    "a command line that repeats a number": (
        _namespace(b")\x81}" + op_text(b"a") + op_tensor((1 << 30,), (0,)) + b"sb"), "repeats or skips"),
    "an object of another class": (
        lambda folder: archive(folder / "o.pth", op_state(a=b"ccollections\nOrderedDict\n)\x81")), "builds an object"),
    "zip bomb": (_bomb, "compressed part"),
    "members that are one": (_overlap, "twice"),
    "members that overlap": (_overlap_distinct, "overlap"),
    "a member twice": (_twice, "twice"),
    "two ends": (_two_ends, "not where it must be"),
    "stride 0": (_stride_zero, "repeats or skips"),
    "stride 0 within bounds": (_repeating, "repeats or skips"),
    "10,000 views": (_many_views, "claims 40000 MB"),
    "storage longer than the file": (_long_storage, "shorter than it says"),
    "legacy storage longer than the file": (_long_legacy, "ends before all it announces"),
    "billion laughs": (_laughs, "repeats its content"),
    "laughing key": (_laughing_key, "something else than words"),
    "deep nesting": (_deep, "nested deeper"),
    "cycle": (_own_child, "nested deeper"),
    "networks: a call with pairs that double": (_network(b"]q\0" + b"h\0\x86q\0" * 60), "describes a network"),
    "networks: a call with a deep list": (_network(b"]" * 5000 + b"a" * 4999), "describes a network"),
    "networks: children that are one": (_network(_children(11)), "repeats its content"),
    "networks: a deep attribute": (
        _network(_class(b"}" + op_text(b"a") + b"]" * 5000 + b"a" * 4999 + b"s")), "holds no weights"),
    "networks: an endless name": (
        _network(_class(b"}" + op_text(b"x" * 5000) + b"K\1s")), "longer names"),
    "flood of instructions": (_flood, "more instructions"),
    "large table": (_large_table, "table of contents of 40 MB"),
    "bytearray(2 ** 40)": (_bytearray, "builtins.bytearray"),
    "30,000 keys": (_keys(30_000), "30000 keys"),
    "shadowed method": (_shadowed, "attributes"),
    "NaN": (_not_finite, "not finite (layer.weight)"),
    "traversal": (_traversal, "leads out of the archive"),
    "stranger": (_stranger, "not of a checkpoint (setup.py)"),
    "TorchScript": (_script, "TorchScript"),
    "whole module": (_whole_module, "torch.nn.modules.conv.Conv2d"),
    "ordinary zip": (_ordinary_zip, "zip archive with other files"),
    "empty": (_bytes("e.pth", b""), "is empty"),
    "web page": (_bytes("p.pth", b"\n<!DOCTYPE html><html>404"), "web page"),
    "JSON": (_bytes("j.pth", b'{"message": "Not Found"}'), "text file"),
    "picture": (_bytes("x.pth", b"\x89PNG\r\n\x1a\n" + b"\0" * 99), "is a picture"),
    "noise": (_bytes("n.pth", bytes(range(7, 255)) * 9), "no checkpoint that gantool reads"),
    "safetensors: endless header": (_safe({}, length=1 << 47), "larger than the file"),
    "safetensors: beyond the end": (_safe({"w": _entry([4], 0, 16)}, b"\0" * 8), "does not match its length"),
    "safetensors: 4 TB shape": (_safe({"w": _entry([1 << 40], 0, 8)}, b"\0" * 8), "another size than its shape"),
    "safetensors: overflowing shape": (_safe({"w": _entry([1 << 62, 1 << 62, 0, 4], 0, 8)}, b"\0" * 8), "another size"),
    "safetensors: overlap": (
        _safe({"v": _entry([2], 0, 8), "w": _entry([2], 4, 12)}, b"\0" * 12), "overlaps"),
    "safetensors: hole": (_safe({"v": _entry([1], 0, 4), "w": _entry([1], 8, 12)}, b"\0" * 12), "leaves a hole"),
    "safetensors: name twice": (
        _safe(b'{"w":{"dtype":"F32","shape":[1],"data_offsets":[0,4]},"w":{"dtype":"F32","shape":[1],"data_offsets":[0,4]}}',
              b"\0" * 4), "stands twice"),
    "safetensors: nested": (_safe(b'{"w":' + b"[" * 200_000), "cannot be read"),
    "safetensors: 30,000 keys": (_safe({f"w{n}": _entry([0], 0, 0) for n in range(30_000)}), "30000 tensors"),
    "safetensors: unknown format": (_safe({"w": _entry([1], 0, 1, "F8_E4M3")}, b"\0"), "F8_E4M3"),
    "safetensors: infinity": (_nan_safe, "not finite (w)"),
}  # fmt: skip


def honest(folder: Path) -> dict[str, Path]:
    """Files like those that people share, in every format that is read."""
    state = OrderedDict((f"layer{n}.weight", torch.arange(12.0).reshape(3, 4) + n) for n in range(3))
    state["wide"] = torch.randn(2, 3, 4, 5, generator=torch.Generator().manual_seed(0)).contiguous(
        memory_format=torch.channels_last
    )
    half = {name: tensor.half() for name, tensor in state.items()}
    module = torch.nn.DataParallel(torch.nn.Sequential(torch.nn.Conv2d(1, 2, 3), torch.nn.BatchNorm2d(2)))
    buffer = io.BytesIO()
    torch.save(half, buffer)
    (folder / "half.pt").write_bytes(buffer.getvalue())
    return {
        "zip": saved(folder / "zip.pth", state),
        "legacy": saved(folder / "legacy.pth", state, legacy=True),
        "half": folder / "half.pt",
        "args": saved(folder / "args.pth", {"net": state, "args": argparse.Namespace(path="data", sizes=[4, 8])}),
        "old args": saved(folder / "old-args.pth", {"net": state, "opt": argparse.Namespace(lr=2e-3)}, legacy=True),
        "module": saved(folder / "module.pth", module.state_dict()),
    }


def build(name: str, folder: Path) -> Path:
    """Make the hostile file of this name in a folder of its own."""
    place = folder / str(list(HOSTILE).index(name))
    place.mkdir()
    return HOSTILE[name][0](place)


def measure(names: list[str]) -> list[dict[str, Any]]:
    """Build and read hostile files in this process; what each took beyond the process's own memory."""
    import resource

    from gantool.engine.foreign import read_state
    from gantool.errors import UnusableError

    rows: list[dict[str, Any]] = []
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        read_state(honest(folder)["zip"])
        built = {each: build(each, folder) for each in names}
        base = _resident()
        for each, path in built.items():
            with Path("/proc/self/clear_refs").open("w") as peak:
                peak.write("5")  # begin to count the peak anew
            begin = time.perf_counter()
            try:
                read_state(path)
                said = ""
            except UnusableError as error:
                said = str(error)
            seconds = time.perf_counter() - begin
            rows.append({"name": each, "seconds": seconds, "mb": (_peak() - base) / 1024, "said": said})
        executed = any(folder.rglob(MARKER))
    limit = resource.getrlimit(resource.RLIMIT_AS)[0]
    return [*rows, {"executed": executed, "limit_restored": limit == resource.RLIM_INFINITY}]


def _status(field: str) -> int:
    lines = Path("/proc/self/status").read_text().splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith(field))


def _resident() -> int:
    return _status("VmRSS")


def _peak() -> int:
    return _status("VmHWM")


if __name__ == "__main__":
    wanted = sys.argv[2:] or list(HOSTILE)
    table = measure(wanted)
    if sys.argv[1:2] == ["--json"]:
        print(json.dumps(table))
    else:
        for row in table[:-1]:
            print(f"{row['name']:40} {row['seconds']:6.2f} s {row['mb']:7.1f} MB  {row['said']}")
        print(table[-1])
