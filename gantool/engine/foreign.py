"""Takes in other people's checkpoints: reads them without trusting them, and asks the families whose they are.

Three walls, each enough for the hostile files we know how to build (RELIABILITY.md, fact 3): the file is checked as
data before anything is allocated (`foreign_sniff`, `foreign_zip`, `foreign_pickle`, `foreign_plan`, `tensor_header`);
`torch.load(weights_only=True)` reads it, and never anything else; memory is bounded while it does (`capped`). Pickles
of whole networks, which torch would not read, are read as data alone (`foreign_networks`).
"""

import contextlib
import dataclasses
import mmap
import os
import warnings
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

import safetensors
import safetensors.torch
import torch
from torch import Tensor

from gantool import files
from gantool.api import Adoption, Family
from gantool.engine import foreign_plan, foreign_zip
from gantool.engine.capped import allowance, limit_memory
from gantool.engine.foreign_networks import read_networks
from gantool.engine.foreign_pickle import FORMATS, LEGACY_NUMBER, LEGACY_PROTOCOL, NAMESPACE, read_plan
from gantool.engine.foreign_plan import Part
from gantool.engine.foreign_sniff import sniff
from gantool.engine.refusal import Refusal, printable
from gantool.engine.tensor_header import read_header
from gantool.errors import UnusableError

MOST_PICKLE = 32 << 20
FEW_STEPS = 10_000  # instructions of a pickle that holds a number or a dozen facts
FAMILIES = 500 << 20  # bytes of address space for the libraries that families load when they are asked
MOST_PARTS = 16  # tables of weights that families are asked about
_WRAPPERS = ("module.", "_orig_mod.")  # DataParallel, torch.compile


class ForeignState(NamedTuple):
    """Weights out of a foreign checkpoint, on the CPU, contiguous, finite, floats as float32; and what was done."""

    state: Mapping[str, Tensor]
    kind: str


@dataclasses.dataclass(frozen=True)
class _Opened:
    """A checkpoint that has been read: its format in words, its tables of weights, and how to get at a tensor."""

    kind: str
    parts: list[Part]
    tensor: Callable[[tuple[str, ...]], Tensor]


def read_state(path: Path) -> ForeignState:
    """Read the likeliest generator out of a `.pth`, `.pt`, `.th`, `.ckpt` or `.safetensors` file.

    Raises:
        UnusableError: it is no such file, damaged, or built to do harm; one sentence says which.
    """
    with _refusing(path), _opened(path) as opened:
        return _state(opened, opened.parts[0])


def adopt(path: Path, families: Sequence[Family]) -> tuple[str, Adoption]:
    """Ask the families, one after the other, whose checkpoint this is; returns the family's id and what it made of it.

    Every table of weights in the file is offered: all as one, then the likeliest generator; and if nobody wants one of
    these, what lies in the likeliest under the name of a generator. The report begins with what was read.

    Raises:
        UnusableError: it cannot be read, or no family knows it; the sentence says what it holds and who was asked.
    """
    faults: list[str] = []
    with _refusing(path, FAMILIES), _opened(path) as opened:
        for part in (*_offered(opened.parts), *foreign_plan.inside(opened.parts[0])):
            if answer := _claimed(_state(opened, part), families, faults):
                return answer
        raise Refusal(_unclaimed(opened.parts, families, faults))


def _offered(parts: Sequence[Part]) -> list[Part]:
    """What families are asked about, one after the other: all tables as one first, since a family may know several that
    belong together (a generator with its discriminator, with the average of its latents), then each."""
    whole = [part for part in parts[1:] if not part.path][-1:]
    return [*whole, *(part for part in parts if part not in whole)][:MOST_PARTS]


def _claimed(foreign: ForeignState, families: Sequence[Family], faults: list[str]) -> tuple[str, Adoption] | None:
    """The first family that knows these weights; what goes wrong in one is added to `faults`."""
    for family in families:
        try:
            adoption = family.adopt(dict(foreign.state))
        except MemoryError:
            raise
        except UnusableError as error:  # recognised, and known to be unfit
            raise Refusal(f"cannot be taken in: {str(error).rstrip('.')}") from None
        except Exception as error:  # a family's fault costs only its own answer
            faults.append(f"{family.id} failed with {type(error).__name__}: {printable(str(error))}")
            continue
        if adoption is not None:
            return family.id, dataclasses.replace(adoption, report=f"Read {foreign.kind}. {adoption.report}".strip())
    return None


def _unclaimed(found: Sequence[Part], families: Sequence[Family], faults: Sequence[str]) -> str:
    """What to say of weights that nobody knows."""
    names = list(found[0].tensors)
    first = ", ".join(printable(name, 40) for name in names[:3]) + (", ..." if len(names) > 3 else "")
    inside = f' in "{printable(found[0].title)}"' if found[0].path else ""
    others = f" and {len(found) - 2} more tables of weights" if len(found) > 2 else ""
    asked = ", ".join(dict.fromkeys(family.id for family in families)) or "none, since none is enabled"
    failed = f" ({'; '.join(dict.fromkeys(faults))})" if faults else ""
    return f"holds {len(names)} tensors{inside} ({first}){others}, which no family knows; asked: {asked}{failed}"


@contextlib.contextmanager
def _refusing(path: Path, besides: int = 0) -> Iterator[None]:
    """Turn every way in which reading can fail into one sentence about the file, within bounds of memory."""
    shown = files.shown(path)
    try:
        with limit_memory(allowance(path) + besides), _one_thread():
            yield
    except Refusal as refusal:
        raise UnusableError(f"{shown} {refusal}.") from None
    except FileNotFoundError:
        raise UnusableError(f"{shown} does not exist.") from None
    except OSError as error:
        raise UnusableError(f"{shown} cannot be read: {error.strerror or error}.") from None
    except MemoryError:
        raise UnusableError(f"{shown} asks for more memory than a file of its size may take.") from None
    except RecursionError:
        raise UnusableError(f"{shown} is nested deeper than any checkpoint needs, as files are that are built to "
                            "exhaust their reader.") from None


@contextlib.contextmanager
def _one_thread() -> Iterator[None]:
    """Start no threads: under a bound on memory, OpenMP ends the process when it cannot."""
    threads = torch.get_num_threads()
    torch.set_num_threads(1)
    try:
        yield
    finally:
        torch.set_num_threads(threads)


@contextlib.contextmanager
def _opened(path: Path) -> Iterator[_Opened]:
    """Check and read a checkpoint of any format."""
    kind = sniff(path)
    if kind == "safetensors":
        with _open_safetensors(path) as opened:
            yield opened
    elif kind == "networks":
        networks = read_networks(path)
        everything = Part((), {name: (name,) for name in networks.entries})
        yield _Opened("a pickle of whole networks", [everything], lambda keys: networks.tensor(keys[0]))
    else:
        plan = _plan_of_zip(path) if kind == "zip" else _plan_of_legacy(path)
        words = "a PyTorch checkpoint" if kind == "zip" else "a PyTorch checkpoint in the format before 1.6"
        found = foreign_plan.parts(plan)
        loaded = _torch_load(path, mapped=kind == "zip")
        yield _Opened(words, found, lambda keys: _reach(loaded, keys))


@contextlib.contextmanager
def _open_safetensors(path: Path) -> Iterator[_Opened]:
    """Read a `.safetensors` file whose header has been checked against its length."""
    names = list(read_header(path))
    if not names:
        raise Refusal("holds no weights")
    tables = [Part((), {name: (name,) for name in names})]
    try:
        if not _is_text(path):  # safetensors cannot open a file whose name is no UTF-8
            weights = safetensors.torch.load(path.read_bytes())
            yield _Opened("a .safetensors file", tables, lambda keys: weights[keys[0]])
            return
        with safetensors.safe_open(path, framework="pt", device="cpu") as file:
            yield _Opened("a .safetensors file", tables, lambda keys: file.get_tensor(keys[0]))
    except safetensors.SafetensorError as error:
        raise _unreadable(error) from None


def _plan_of_zip(path: Path) -> Any:
    """Check a checkpoint in the zip format, without loading a number of it."""
    size = path.stat().st_size
    with path.open("rb") as file:
        members = foreign_zip.members(file, size)
        table = members["data.pkl"]
        if table.size > MOST_PICKLE:
            raise Refusal(f"has a table of contents of {table.size >> 20} MB, where {MOST_PICKLE >> 20} MB is the most")
        if "byteorder" in members:
            file.seek(members["byteorder"].begin)
            if file.read(members["byteorder"].size) != b"little":
                raise Refusal("was saved on a machine with another byte order, which gantool does not read")
        file.seek(table.begin)
        plan, _ = read_plan(file.read(table.size))
    sizes = {name.removeprefix("data/"): member.size for name, member in members.items() if name.startswith("data/")}
    foreign_plan.check_plan(plan, sizes, size)
    return plan


def _plan_of_legacy(path: Path) -> Any:
    """Check a checkpoint in the format before torch 1.6, without loading a number of it.

    It is a row of five pickles (a magic number, a version, facts on the machine, the object, the keys of its storages)
    and then, for each key, the count of numbers in 8 bytes and the numbers.
    """
    size = path.stat().st_size
    with path.open("rb") as file, mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ) as mapped:
        # A copy of the row of pickles alone: a view on the map could not be closed while an error still holds it.
        content = mapped[:MOST_PICKLE]
        number, position = read_plan(content, 0, FEW_STEPS)
        if number != LEGACY_NUMBER:
            raise Refusal("is a pickle, but no PyTorch checkpoint")
        version, position = read_plan(content, position, FEW_STEPS)
        if version != LEGACY_PROTOCOL:
            raise Refusal("is of a PyTorch version that gantool does not know")
        facts, position = read_plan(content, position, FEW_STEPS)
        if not isinstance(facts, dict) or facts.get("little_endian") is not True:
            raise Refusal("was saved on a machine with another byte order, which gantool does not read")
        plan, position = read_plan(content, position)
        keys, position = read_plan(content, position, 4 * foreign_plan.MOST_TENSORS)
        if not isinstance(keys, list) or any(type(key) is not str for key in keys) or len(set(keys)) != len(keys):
            raise Refusal("is damaged: its list of storages cannot be read")
        sizes = _legacy_sizes(mapped, position, keys, {each.key: each for each in foreign_plan.storages(plan)})
    foreign_plan.check_plan(plan, sizes, size)
    return plan


def _legacy_sizes(mapped: mmap.mmap, position: int, keys: Sequence[str], known: Mapping[str, Any]) -> dict[str, int]:
    """The bytes that lie in the file for each storage."""
    sizes: dict[str, int] = {}
    for key in keys:
        storage = known.get(key)
        if storage is None or len(mapped) - position < 8:
            raise Refusal("is cut off or damaged: it ends before all it announces; download it again")
        count = int.from_bytes(mapped[position : position + 8], "little", signed=True)
        sizes[key] = storage.count * storage.item
        position += 8 + sizes[key]
        if count != storage.count or position > len(mapped):
            raise Refusal("is cut off or damaged: it ends before all it announces; download it again")
    return sizes


def _torch_load(path: Path, *, mapped: bool) -> Any:
    """Let torch read a checkpoint that has been checked. weights_only always; there is no retry without it."""
    try:
        with warnings.catch_warnings(), torch.serialization.safe_globals([(_Noted, NAMESPACE)]):
            warnings.simplefilter("ignore")  # of torch's own, on typed storages and pickle protocols
            if mapped and _is_text(path):
                return torch.load(os.fspath(path), map_location="cpu", weights_only=True, mmap=True)
            with path.open("rb") as file:  # torch cannot map a file whose name is no UTF-8
                return torch.load(file, map_location="cpu", weights_only=True)
    except MemoryError:
        raise
    except Exception as error:  # torch raises whatever its readers raise: pickle, zip, key and type errors among them
        raise _unreadable(error) from None


class _Noted:
    """What torch makes of an `argparse.Namespace` instead: a thing with attributes that nobody looks at."""


def _is_text(path: Path) -> bool:
    try:
        os.fspath(path).encode("utf-8")
    except UnicodeEncodeError:
        return False
    return True


def _unreadable(error: Exception) -> Refusal | MemoryError:
    """What to say of an error out of a reader's depth."""
    text = str(error)
    if "allocate memory" in text or "not enough memory" in text:
        return MemoryError()
    return Refusal(f"cannot be read as a checkpoint ({type(error).__name__}: {printable(text.split('.')[0], 120)})")


def _reach(loaded: Any, keys: tuple[str, ...]) -> Tensor:
    """The tensor that the plan saw under `keys`."""
    node = loaded
    for key in keys:
        if not isinstance(node, dict) or not dict.__contains__(node, key):
            raise Refusal("is damaged: two readers see different things in it")
        node = dict.__getitem__(node, key)
    if not isinstance(node, Tensor):
        raise Refusal("is damaged: two readers see different things in it")
    return node


def _state(opened: _Opened, part: Part) -> ForeignState:
    """Take one table of weights out, checked number by number, under names without wrappers."""
    if len(part.tensors) > foreign_plan.MOST_KEYS:
        raise Refusal(f"holds {len(part.tensors)} keys, where {foreign_plan.MOST_KEYS} is the most a model may have")
    state: dict[str, Tensor] = {}
    for name, keys in part.tensors.items():
        state[name] = _sound(name, opened.tensor(keys))
    done = [opened.kind]
    if part.path:
        done.append(f'the part "{printable(part.title)}"')
    state, taken_off = _without_wrappers(state)
    if taken_off:
        done.append(f"without {' and '.join(taken_off)} in its names")
    return ForeignState(state, ", ".join(done))


def _sound(name: str, tensor: Tensor) -> Tensor:
    """A tensor of one's own: contiguous, finite, floats as float32."""
    dense = tensor.layout is torch.strided and not tensor.is_quantized and not tensor.is_complex()
    if not dense or str(tensor.dtype) not in FORMATS:
        raise Refusal(f"holds {printable(name)} in the format {tensor.dtype}, which gantool does not read")
    if tensor.numel() * tensor.element_size() > tensor.untyped_storage().nbytes():
        raise Refusal(f"holds a view ({printable(name)}) that repeats its numbers")
    if not tensor.is_floating_point() and tensor.ndim and name.endswith((".weight", ".bias")):
        raise Refusal(f"holds {printable(name)} as whole numbers, as models pressed together for small devices do; "
                      "take the file that it was made from")
    dtype = torch.float32 if tensor.is_floating_point() else tensor.dtype
    try:
        own = torch.empty(tensor.shape, dtype=dtype)
        own.copy_(tensor.detach())
    except RuntimeError as error:
        raise _unreadable(error) from None
    if own.is_floating_point() and not bool(torch.isfinite(own).all()):
        raise Refusal(f"holds weights that are not finite ({printable(name)}): the training that made it went wrong")
    return own


def _without_wrappers(state: dict[str, Tensor]) -> tuple[dict[str, Tensor], list[str]]:
    """Take off what DataParallel and torch.compile put before names, where all names have it; inside names too for the
    latter, which wraps single modules."""
    taken_off: list[str] = []
    while state and (wrapper := next((each for each in _WRAPPERS if _all_begin_with(state, each)), None)):
        state = {name.removeprefix(wrapper): tensor for name, tensor in state.items()}
        taken_off.append(f'"{wrapper}"')
    inner = {name.replace("_orig_mod.", ""): tensor for name, tensor in state.items()}
    if len(inner) == len(state) and inner.keys() != state.keys():
        return inner, [*taken_off, '"_orig_mod."']
    return state, taken_off


def _all_begin_with(state: dict[str, Tensor], start: str) -> bool:
    return all(name.startswith(start) for name in state)
