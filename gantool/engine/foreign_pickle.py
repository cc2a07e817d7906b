"""Reads the pickle inside a checkpoint as a plan: what it would build, without building or calling anything.

The subset of pickle opcodes is that of torch's own weights_only reader. Where that one allocates what the file asks for
(storages of any size, views of any shape, `bytearray(10**12)`) and hashes what it is given (nested tuples, for ever),
this one only notes it, so that everything can be checked first. Tensors become `TensorRef`, storages `StorageRef`.
Opcodes: CPython's Lib/pickletools.py.
"""

import _compat_pickle
import pickletools
import struct
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from gantool.engine.refusal import Refusal, printable

MOST_STEPS = 1_000_000  # 20,000 tensors take about 700,000
LEGACY_NUMBER = 0x1950A86A20F9469CFC6C  # what the format before torch 1.6 begins with
LEGACY_PROTOCOL = 1001

ITEM_BYTES = {
    "Double": 8, "Float": 4, "Half": 2, "BFloat16": 2, "Long": 8, "Int": 4, "Short": 2, "Char": 1, "Byte": 1, "Bool": 1,
}  # fmt: skip
FORMATS = frozenset({
    "torch.float64", "torch.float32", "torch.float16", "torch.bfloat16", "torch.int64", "torch.int32", "torch.int16",
    "torch.int8", "torch.uint8", "torch.bool",
})  # fmt: skip

_STORAGES = {
    f"{module}.{name}Storage": (name, item) for name, item in ITEM_BYTES.items() for module in ("torch", "torch.cuda")
}
_U8, _U16, _U32, _I32, _F64 = (struct.Struct(form) for form in ("<B", "<H", "<I", "<i", ">d"))
_REBUILD = "torch._utils._rebuild_"
NAMESPACE = "argparse.Namespace"
_CUT_OFF = "is cut off or damaged: it ends before all it announces; download it again"
_DAMAGED = "is damaged: its table of contents cannot be read"
_OUTSIDE = (
    "gantool never runs what a file brings along; save only the weights where it was made "
    "(torch.save(model.state_dict(), ...)) and import that"
)


@dataclass(frozen=True)
class StorageRef:
    """A block of numbers in the file: `count` numbers of `item` bytes each."""

    key: str
    dtype: str
    item: int
    count: int


@dataclass(frozen=True)
class TensorRef:
    """A view on a storage; all in numbers, not bytes."""

    storage: StorageRef
    offset: int
    shape: tuple[int, ...]
    stride: tuple[int, ...]


@dataclass(frozen=True)
class Opaque:
    """Something harmless that is no weight: a device, a format, a counter."""

    name: str


@dataclass(frozen=True)
class Global:
    """A name out of Python that the pickle mentions."""

    name: str


class _Ordered(dict[Any, Any]):
    """An OrderedDict, to which a `_metadata` may be given as state_dict() does."""


class _Attributes(dict[Any, Any]):
    """An `argparse.Namespace`, as trainers save their command line: its attributes and nothing to be called."""


def read_plan(content: bytes, position: int = 0, most_steps: int = MOST_STEPS) -> tuple[Any, int]:
    """Read one pickle that begins at `position`; returns what it describes and where it ends.

    Args:
        most_steps: how many instructions it may have; a million take some seconds.

    Raises:
        Refusal: it is cut off, wants something called that makes no weights, or has no business in a checkpoint.
    """
    return Reader(content, position).read(most_steps)


class Reader:
    """One pass over one pickle. A subclass may know more instructions and names; `called` says what they stand for."""

    def __init__(self, content: bytes, position: int) -> None:
        self.content = content
        self._start = self.position = position
        self.stack: list[Any] = []
        self._marks: list[list[Any]] = []
        self.memo: dict[int, Any] = {}

    def read(self, most_steps: int) -> tuple[Any, int]:
        content, acts = self.content, self.acts()
        try:
            for _ in range(most_steps):
                if self.position >= len(content):
                    raise Refusal(_CUT_OFF)
                code = content[self.position]
                self.position += 1
                if code == 0x2E:  # STOP
                    return self.stack.pop(), self.position
                act = acts.get(code)
                if act is None:
                    raise Refusal(self._unknown(code))
                act(self)
        except (IndexError, UnicodeDecodeError):  # popped from an empty stack; text that is none
            raise Refusal(_DAMAGED) from None
        raise Refusal("is built to keep its reader busy: it has more instructions than any checkpoint needs")

    def take(self, count: int) -> bytes:
        end = self.position + count
        taken = self.content[self.position : end]
        if len(taken) < count:
            raise Refusal(_CUT_OFF)
        self.position = end
        return taken

    def _line(self) -> str:
        """A line of a GLOBAL opcode; names are short."""
        window = self.content[self.position : self.position + 1000]
        length = window.find(b"\n")
        if length < 0:
            raise Refusal(_DAMAGED)
        self.position += length + 1
        return window[:length].decode("utf-8", "backslashreplace")

    def _number(self, form: struct.Struct) -> Any:
        try:
            (number,) = form.unpack_from(self.content, self.position)
        except struct.error:
            raise Refusal(_CUT_OFF) from None
        self.position += form.size
        return number

    def pop_mark(self) -> list[Any]:
        above = self.stack
        self.stack = self._marks.pop()
        return above

    def _unknown(self, code: int) -> str:
        """What to say of an opcode that torch.save does not write: name what the pickle is after, if it can be seen."""
        wanted = _globals_of(self.content[self._start : self._start + (1 << 20)])
        outside = next((name for name in wanted if not self.known(name)), None)
        if outside:
            return self.wants(outside)
        if code in _OPCODES:
            return f"is a pickle, but no PyTorch checkpoint: torch.save does not write the instruction {_OPCODES[code]}"
        return _DAMAGED

    def _protocol(self) -> None:
        self.take(1)

    # Values

    def push(self, value: Any) -> None:
        self.stack.append(value)

    def _unicode(self) -> None:
        self.push(self.take(self._number(_U32)).decode("utf-8", "surrogatepass"))

    def _old_string(self) -> None:
        self.push(self.take(self._number(_U8)).decode("utf-8", "backslashreplace"))

    def _long(self) -> None:
        self.push(int.from_bytes(self.take(self._number(_U8)), "little", signed=True))

    # Memo

    def _get(self, form: struct.Struct) -> None:
        try:
            self.push(self.memo[self._number(form)])
        except KeyError:
            raise Refusal(_DAMAGED) from None

    def _put(self, form: struct.Struct) -> None:
        self.memo[self._number(form)] = self.stack[-1]

    # Containers

    def _mark(self) -> None:
        self._marks.append(self.stack)
        self.stack = []

    def _tuple(self) -> None:
        items = self.pop_mark()
        self.push(tuple(items))

    def _tuple_of(self, count: int) -> None:
        if len(self.stack) < count:
            raise Refusal(_DAMAGED)
        self.stack[-count:] = [tuple(self.stack[-count:])]

    def _append(self, items: list[Any]) -> None:
        if type(self.stack[-1]) is not list:
            raise Refusal(_DAMAGED)
        self.stack[-1].extend(items)

    def _set_items(self, items: list[Any]) -> None:
        target = self.stack[-1]
        if type(target) not in (dict, _Ordered) or len(items) % 2:
            raise Refusal(_DAMAGED)
        for key, value in zip(items[::2], items[1::2], strict=True):
            if type(key) not in (str, int, float, bool, type(None)):  # nested tuples take for ever to hash
                raise Refusal("is no checkpoint: it names things by something else than words and numbers")
            target[key] = value

    # What is called

    def _global(self) -> None:
        self.mention(self._line(), self._line())

    def mention(self, module: str, name: str) -> None:
        """Put a name of Python's on the stack, where it is one that such a file may have."""
        full = _full_name(module, name)
        if not self.known(full):
            raise Refusal(self.wants(full))
        self.push(Global(full))

    def known(self, name: str) -> bool:
        """Whether such a file may mention this."""
        return _is_known(name)

    def wants(self, name: str) -> str:
        """The refusal of a name that is not known."""
        return _wants(name)

    def called(self, name: str, arguments: tuple[Any, ...]) -> Any:
        """What calling a known function would give."""
        return _called(name, arguments)

    def acts(self) -> Mapping[int, Callable[[Any], None]]:
        """What each instruction does."""
        return ACTS

    def _reduce(self) -> None:
        arguments, function = self.stack.pop(), self.stack.pop()
        if type(function) is not Global or type(arguments) is not tuple:
            raise Refusal(_DAMAGED)
        self.push(self.called(function.name, arguments))

    def _new_object(self) -> None:
        arguments, kind = self.stack.pop(), self.stack.pop()
        if type(kind) is not Global or kind.name != NAMESPACE or arguments != ():
            raise Refusal("builds an object of a kind that no checkpoint holds")
        self.push(_Attributes())

    def _build(self) -> None:
        state, target = self.stack.pop(), self.stack[-1]
        if type(target) is _Attributes and type(state) is dict and all(map(_is_plain_name, state)):
            target.update(state)
        elif type(target) is not _Ordered or type(state) is not dict or set(state) - {"_metadata"}:
            raise Refusal("gives attributes to what it holds, as no state_dict does")

    def _persistent(self) -> None:
        match self.stack.pop():
            case ("storage", Global(name), str(key), str(), int(count)) if count >= 0 and name in _STORAGES:
                self.push(StorageRef(key, *_STORAGES[name], count))
            case ("storage", Global(name), str(key), str(), int(count), None) if count >= 0 and name in _STORAGES:
                self.push(StorageRef(key, *_STORAGES[name], count))
            case _:
                raise Refusal("refers to something outside its weights")


def _is_plain_name(key: Any) -> bool:
    return type(key) is str and not key.startswith("__")


def _called(name: str, arguments: tuple[Any, ...]) -> Any:
    """What calling one of the known functions would give."""
    if name in (_REBUILD + "tensor_v2", _REBUILD + "tensor"):
        return _tensor(arguments)
    if name in (_REBUILD + "parameter", _REBUILD + "parameter_with_state"):
        if arguments and type(arguments[0]) is TensorRef:
            return arguments[0]
    elif name == "collections.OrderedDict":
        return _ordered(arguments)
    elif name == "collections.Counter":  # the milestones of a learning-rate schedule
        if all(type(each) is dict for each in arguments) and len(arguments) <= 1:
            return Opaque(name)
    elif name == "torch.Size":
        if len(arguments) == 1 and type(arguments[0]) in (list, tuple):
            return tuple(arguments[0])
    elif name in ("torch.device", "torch.serialization._get_layout", "_codecs.encode") and all(
        type(each) in (str, int) for each in arguments
    ):
        return Opaque(name)
    raise Refusal(f"calls {printable(name)} in a way that no checkpoint does")


def _ordered(arguments: tuple[Any, ...]) -> _Ordered:
    """An OrderedDict: empty and filled later, or from a list of pairs (Python 2)."""
    match arguments:
        case ():
            return _Ordered()
        case (list(pairs),) if all(type(pair) in (list, tuple) and len(pair) == 2 for pair in pairs):
            if all(type(key) is str for key, _ in pairs):
                return _Ordered(pairs)
    raise Refusal("calls collections.OrderedDict in a way that no checkpoint does")


def _tensor(arguments: tuple[Any, ...]) -> TensorRef:
    """A view on a storage, as torch.save describes it."""
    match arguments[:4]:
        case (StorageRef() as storage, int(offset), tuple(shape), tuple(stride)) if (
            offset >= 0 and len(shape) == len(stride) <= 16 and all(type(n) is int and n >= 0 for n in shape + stride)
        ):
            return TensorRef(storage, offset, shape, stride)
    raise Refusal("holds a tensor that is not described as it must be")


def _full_name(module: str, name: str) -> str:
    """The name in Python 3 of what a pickle mentions, mapped as torch's reader maps it."""
    if (module, name) in _compat_pickle.NAME_MAPPING:
        module, name = _compat_pickle.NAME_MAPPING[(module, name)]
    elif module in _compat_pickle.IMPORT_MAPPING:
        module = _compat_pickle.IMPORT_MAPPING[module]
    return f"{module}.{name}"


_FUNCTIONS = frozenset({
    "collections.OrderedDict", "collections.Counter", "torch.Size", "torch.device", "torch.serialization._get_layout",
    "_codecs.encode", NAMESPACE,
    *(_REBUILD + each for each in ("tensor", "tensor_v2", "parameter", "parameter_with_state")),
})  # fmt: skip


def _is_known(name: str) -> bool:
    return name in _STORAGES or name in _FUNCTIONS or name in FORMATS


def _wants(name: str) -> str:
    """The refusal of a name that is no part of a plain checkpoint."""
    if name.startswith("torch.") and name.endswith("Storage"):
        return f"holds numbers in the format {printable(name)}, which gantool does not read"
    if name.startswith("torch._utils._rebuild_"):
        return f"holds tensors of a kind that gantool does not read ({printable(name)})"
    return f"wants Python to load {printable(name)}; {_OUTSIDE}"


def _globals_of(content: bytes) -> list[str]:
    """The names that a pickle of any protocol mentions, as far as it can be read."""
    names: list[str] = []
    texts: list[str] = []
    try:
        for number, (opcode, argument, _) in enumerate(pickletools.genops(content)):
            if opcode.name in ("GLOBAL", "INST"):
                module, _, name = str(argument).partition(" ")
                names.append(_full_name(module, name))
            elif opcode.name == "STACK_GLOBAL" and len(texts) >= 2:
                names.append(_full_name(texts[-2], texts[-1]))
            elif "UNICODE" in opcode.name:
                texts.append(str(argument))
            if number > 20_000:
                break
    except (ValueError, struct.error, IndexError, KeyError, EOFError, UnicodeDecodeError):
        pass  # as far as it can be read
    return names


_OPCODES = {ord(each.code): each.name for each in pickletools.opcodes}

ACTS: Mapping[int, Callable[[Any], None]] = {
    ord("\x80"): Reader._protocol,
    ord("N"): lambda r: r.push(None),
    ord("\x88"): lambda r: r.push(True),
    ord("\x89"): lambda r: r.push(False),
    ord("J"): lambda r: r.push(r._number(_I32)),
    ord("K"): lambda r: r.push(r._number(_U8)),
    ord("M"): lambda r: r.push(r._number(_U16)),
    ord("G"): lambda r: r.push(r._number(_F64)),
    ord("\x8a"): Reader._long,
    ord("X"): Reader._unicode,
    ord("U"): Reader._old_string,
    ord("h"): lambda r: r._get(_U8),
    ord("j"): lambda r: r._get(_U32),
    ord("q"): lambda r: r._put(_U8),
    ord("r"): lambda r: r._put(_U32),
    ord("("): Reader._mark,
    ord(")"): lambda r: r.push(()),
    ord("]"): lambda r: r.push([]),
    ord("}"): lambda r: r.push({}),
    ord("t"): Reader._tuple,
    ord("\x85"): lambda r: r._tuple_of(1),
    ord("\x86"): lambda r: r._tuple_of(2),
    ord("\x87"): lambda r: r._tuple_of(3),
    ord("a"): lambda r: r._append([r.stack.pop()]),
    ord("e"): lambda r: r._append(r.pop_mark()),
    ord("s"): lambda r: r._set_items([r.stack.pop(), r.stack.pop()][::-1]),
    ord("u"): lambda r: r._set_items(r.pop_mark()),
    ord("c"): Reader._global,
    ord("R"): Reader._reduce,
    0x81: Reader._new_object,
    ord("b"): Reader._build,
    ord("Q"): Reader._persistent,
}
