"""Reads pickles of whole networks, as StyleGAN2-ADA and its successor save them, as data: nothing in them is run.

Such a file is a dictionary of networks (G, D, G_ema). Each module in it is one call of a function that would execute
the source code which the file brings along, with a dictionary: that source, a class name, and the module's attributes.
Here the call is only noted, and the attributes are looked through for weights, numbers and words: the source is text
and stays text. Numbers lie inside as small checkpoints of single storages in the format before torch 1.6.

What comes out is one flat table: "G_ema.synthesis.b4.const" for a weight, "G_ema.synthesis.b4#is_last" for a plain
attribute beside the weights; numbers as tensors without dimensions, words as the bytes of their UTF-8.
"""

import math
import struct
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import torch
from torch import Tensor

from gantool.engine import foreign_pickle, foreign_plan
from gantool.engine.foreign_pickle import Opaque, StorageRef, TensorRef
from gantool.engine.refusal import Refusal

LARGEST = 4 << 30
DEEPEST = 12  # modules inside modules
MOST_ENTRIES = 20_000
MOST_LOOKED_AT = 500_000  # modules and attributes, counted as if nothing were shared; a large model has 20,000
LONGEST_PATH = 500
LONGEST_WORD = 64

REBUILT = "torch_utils.persistence._reconstruct_persistent_obj"
STORED = "torch.storage._load_from_bytes"
_DICTIONARIES = ("dnnlib.util.EasyDict", "dnnlib.EasyDict")
_SETS = ("builtins.set", "builtins.frozenset")
_NUMPY = ("numpy.dtype", "numpy.core.multiarray.scalar", "numpy._core.multiarray.scalar")
_NUMBERS = {"f8": "<d", "f4": "<f", "i8": "<q", "i4": "<i", "b1": "<?"}
_TENSORFLOW = ("dnnlib.tflib.", "tflib.", "training.networks_stylegan")
_DTYPES = {"Double": torch.float64, "Float": torch.float32, "Half": torch.float16, "BFloat16": torch.bfloat16,
           "Long": torch.int64, "Int": torch.int32, "Short": torch.int16, "Char": torch.int8, "Byte": torch.uint8,
           "Bool": torch.bool}


@dataclass(frozen=True)
class Module:
    """A network or a layer: the name of its class, and its attributes."""

    kind: str
    attributes: dict[Any, Any]


@dataclass(frozen=True)
class Networks:
    """The flat table of a file: where each tensor lies, or the tensor that a plain attribute has become."""

    entries: Mapping[str, TensorRef | Tensor]
    blocks: Mapping[str, memoryview]

    def tensor(self, name: str) -> Tensor:
        """One entry, as a view on the file's bytes where it lies there."""
        entry = self.entries[name]
        if isinstance(entry, Tensor):
            return entry
        if not math.prod(entry.shape):
            return torch.empty(entry.shape, dtype=_DTYPES[entry.storage.dtype])
        flat = torch.frombuffer(bytearray(self.blocks[entry.storage.key]), dtype=_DTYPES[entry.storage.dtype])
        return flat.as_strided(entry.shape, entry.stride, entry.offset)


def read_networks(path: Path) -> Networks:
    """Read such a file.

    Raises:
        Refusal: it is none, damaged, of another kind, or wants something loaded that is no part of such files.
    """
    if path.stat().st_size > LARGEST:
        raise Refusal(f"has {path.stat().st_size >> 30} GB, where {LARGEST >> 30} GB is the most")
    content = path.read_bytes()
    reader = NetworkReader(content)
    plan, _ = reader.read(foreign_pickle.MOST_STEPS)
    if not isinstance(plan, dict):
        raise Refusal("is a pickle, but no checkpoint")
    networks = {name: each for name, each in plan.items() if isinstance(each, Module) and type(name) is str}
    if not networks:
        raise Refusal("is a pickle, but no checkpoint: no networks lie in it")
    walk, entries = _Walk(), dict[str, TensorRef | Tensor]()
    for name, module in networks.items():
        for key, value in walk.entries(module, name, 0):
            entries[key] = value
            if len(entries) > MOST_ENTRIES:
                raise Refusal(f"holds more than {MOST_ENTRIES} weights and attributes, the most a model may have")
    if not entries:
        raise Refusal("holds no weights")
    refs = {name: each for name, each in entries.items() if isinstance(each, TensorRef)}
    foreign_plan.check_plan(refs, {key: len(block) for key, block in reader.blocks.items()}, len(content))
    return Networks(entries, reader.blocks)


class _Walk:
    """One way through all modules of a file. What it looks at is counted, since modules may be shared: ten levels, each
    with the next one ten times, are few bytes and 10^10 modules."""

    def __init__(self) -> None:
        self._looked_at = 0

    def entries(self, module: Module, path: str, depth: int) -> Iterator[tuple[str, TensorRef | Tensor]]:
        """The weights and the plain attributes of a module and all inside it."""
        if depth > DEEPEST:
            raise Refusal("is nested deeper than any network needs, as files are that are built to exhaust their "
                          "reader")
        if len(path) > LONGEST_PATH:
            raise Refusal("gives its layers longer names than any network does")
        for table in ("_parameters", "_buffers"):
            for name, value in self._table(module.attributes.get(table)):
                if type(value) is TensorRef:
                    yield f"{path}.{name}", value
        for name, value in self._table(module.attributes):
            if not name.startswith("_") and (plain := _plain(value)) is not None:
                yield f"{path}#{name}", plain
        for name, value in self._table(module.attributes.get("_modules")):
            if isinstance(value, Module):
                yield from self.entries(value, f"{path}.{name}", depth + 1)

    def _table(self, table: Any) -> Iterator[tuple[str, Any]]:
        """What a dictionary holds under words, if it is one."""
        if not isinstance(table, dict):
            return
        self._looked_at += 1 + len(table)
        if self._looked_at > MOST_LOOKED_AT:
            raise Refusal("repeats its content without measure, as files do that are built to exhaust their reader")
        for name, value in table.items():
            if type(name) is str:
                if len(name) > LONGEST_PATH:
                    raise Refusal("gives its layers longer names than any network does")
                yield name, value


def _plain(value: Any) -> Tensor | None:
    """A number or a short word as a tensor."""
    if type(value) is bool or (type(value) is int and abs(value) < 2**31):
        return torch.tensor(value, dtype=torch.int64)
    if type(value) is float and math.isfinite(value):
        return torch.tensor(value, dtype=torch.float64)
    if type(value) is str and 0 < len(value) <= LONGEST_WORD and value.isascii():
        return torch.tensor(list(value.encode()), dtype=torch.uint8)
    return None


class NetworkReader(foreign_pickle.Reader):
    """The pickle subset of plain checkpoints, and what such files have besides.

    Attributes:
        blocks: the bytes of each storage, by its key.
    """

    def __init__(self, content: bytes) -> None:
        super().__init__(content, 0)
        self.blocks: dict[str, memoryview] = {}

    def acts(self) -> "Mapping[int, Callable[[Any], None]]":
        return _ACTS

    def known(self, name: str) -> bool:
        return super().known(name) or name in (REBUILT, STORED, *_DICTIONARIES, *_SETS, *_NUMPY)

    def wants(self, name: str) -> str:
        if name.startswith(_TENSORFLOW):
            return ("is a StyleGAN pickle of the TensorFlow version, which is a program and not a table of weights; "
                    "convert it with the published converter to the PyTorch version first")
        return super().wants(name)

    def called(self, name: str, arguments: tuple[Any, ...]) -> Any:
        if name == REBUILT:
            return _module(arguments)
        if name == STORED:
            return self._storage(arguments)
        if name in _SETS:
            return Opaque(name)
        if name in _NUMPY:
            return _number(arguments)
        return super().called(name, arguments)

    def _storage(self, arguments: tuple[Any, ...]) -> StorageRef:
        """A storage as a checkpoint of its own: a magic number, a version, facts, the storage, its key, the numbers."""
        match arguments:
            case (memoryview() as packed,):
                pass
            case _:
                raise Refusal("holds numbers that are not described as they must be")
        content = bytes(packed[:4096])  # the pickles before the numbers take some hundred bytes
        parts, position = [], 0
        for _ in range(5):
            part, position = foreign_pickle.read_plan(content, position, 200)
            parts.append(part)
        number, version, facts, storage, keys = parts
        if number != foreign_pickle.LEGACY_NUMBER or version != foreign_pickle.LEGACY_PROTOCOL:
            raise Refusal("holds numbers in a format that gantool does not know")
        if not isinstance(facts, dict) or facts.get("little_endian") is not True:
            raise Refusal("was saved on a machine with another byte order, which gantool does not read")
        if type(storage) is not StorageRef or keys != [storage.key]:
            raise Refusal("holds numbers that are not described as they must be")
        numbers = packed[position + 8 :]
        if int.from_bytes(packed[position : position + 8], "little") != storage.count or (
            len(numbers) < storage.count * storage.item
        ):
            raise Refusal("is cut off or damaged: it ends before all it announces; download it again")
        key = str(len(self.blocks))
        self.blocks[key] = numbers[: storage.count * storage.item]
        return StorageRef(key, storage.dtype, storage.item, storage.count)

    # instructions of newer pickles

    def bytes_of(self, width: int) -> None:
        length = int.from_bytes(self.take(width), "little")
        end = self.position + length
        if end > len(self.content):
            raise Refusal("is cut off or damaged: it ends before all it announces; download it again")
        self.push(memoryview(self.content)[self.position : end])
        self.position = end

    def text_of(self, width: int) -> None:
        length = int.from_bytes(self.take(width), "little")
        self.push(self.take(length).decode("utf-8", "surrogatepass"))

    def memoize(self) -> None:
        self.memo[len(self.memo)] = self.stack[-1]

    def named_on_stack(self) -> None:
        name, module = self.stack.pop(), self.stack.pop()
        if type(name) is not str or type(module) is not str:
            raise Refusal("is damaged: its table of contents cannot be read")
        self.mention(module, name)

    def new_object(self) -> None:
        arguments, kind = self.stack.pop(), self.stack.pop()
        if type(kind) is not foreign_pickle.Global or kind.name not in _DICTIONARIES or arguments != ():
            raise Refusal("builds an object of a kind that is no part of such files")
        self.push({})

    def build(self) -> None:
        """Attributes of a kind of number say nothing new; all others are as in plain checkpoints."""
        if type(self.stack[-2]) is Opaque and self.stack[-2].name in _NUMBERS:
            self.stack.pop()
        else:
            foreign_pickle.ACTS[ord("b")](self)

    def fill_set(self) -> None:
        self.pop_mark()
        if type(self.stack[-1]) is not Opaque:
            raise Refusal("is damaged: its table of contents cannot be read")


def _module(arguments: tuple[Any, ...]) -> Module:
    """A call that would run source code, as the class name and the attributes it is about."""
    match arguments:
        case ({"type": "class", "class_name": str(kind), "state": dict(attributes)},):
            return Module(kind, attributes)
    # Only kinds of things, never the things: written out, what is shared inside them may be longer than any memory.
    kinds = ", ".join(type(each).__name__ for each in arguments[:4]) or "nothing"
    raise Refusal(f"describes a network in a way that gantool does not know (by {kinds})")


def _number(arguments: tuple[Any, ...]) -> Opaque | float | int:
    """A number of numpy's: first its kind is described, then it is made of bytes of that kind."""
    match arguments:
        case (str(kind), *_) if kind in _NUMBERS:
            return Opaque(kind)
        case (Opaque(kind), memoryview() as packed) if kind in _NUMBERS and len(packed) == int(kind[1:]):
            number: float | int = struct.unpack(_NUMBERS[kind], packed)[0]
            return number
    return Opaque("number")


def _skip(width: int) -> Callable[[NetworkReader], None]:
    def act(reader: NetworkReader) -> None:
        reader.take(width)
    return act


_ACTS: Mapping[int, Callable[[Any], None]] = {
    **foreign_pickle.ACTS,
    0x95: _skip(8),  # FRAME
    0x8C: lambda r: r.text_of(1),  # SHORT_BINUNICODE
    0x8D: lambda r: r.text_of(8),  # BINUNICODE8
    ord("C"): lambda r: r.bytes_of(1),
    ord("B"): lambda r: r.bytes_of(4),
    0x8E: lambda r: r.bytes_of(8),  # BINBYTES8
    0x94: NetworkReader.memoize,
    0x93: NetworkReader.named_on_stack,  # STACK_GLOBAL
    0x81: NetworkReader.new_object,  # NEWOBJ
    0x8F: lambda r: r.push(Opaque("builtins.set")),  # EMPTY_SET
    0x90: NetworkReader.fill_set,  # ADDITEMS
    ord("b"): NetworkReader.build,
}
