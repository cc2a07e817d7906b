"""What the plan of a checkpoint must satisfy before a single number is loaded, and where its weights lie."""

import math
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from gantool.engine.foreign_pickle import Opaque, StorageRef, TensorRef
from gantool.engine.refusal import Refusal, printable

MOST_KEYS = 20_000
MOST_TENSORS = 60_000  # with the two moments of Adam
DEEPEST = 32
MOST_THINGS = 2_000_000  # counted as if nothing were shared

Path = tuple[str, ...]

# What trainers call the part that holds the generator, best first: averaged weights translate better.
_CALLED = (
    "params_ema", "g_ema", "G_ema", "netG_ema", "generator_ema", "model_ema", "ema_state_dict", "ema", "shadow",
    "net_g_ema", "netG", "net_g", "G", "g", "gen", "generator", "netG_A", "G_A", "G_AB", "G_A2B", "netG_A2B", "netG_B",
    "G_B",
    "params", "state_dict", "model_state_dict", "model", "net", "network", "weights", "module",
)  # fmt: skip
_NO_MODEL = ("optim", "sched", "scaler", "lr_", "hyper_parameters", "callbacks", "loops", "config", "args")


@dataclass(frozen=True)
class Part:
    """One table of weights in a checkpoint: the keys that lead to it, and its tensors by their names there."""

    path: Path
    tensors: dict[str, Path]

    @property
    def title(self) -> str:
        return ".".join(self.path)


def check_plan(plan: Any, sizes: dict[str, int], file_size: int) -> None:
    """Refuse a plan that would take more memory or time than its file warrants.

    Args:
        sizes: the bytes that lie in the file for each storage, by key.

    Raises:
        Refusal: it is nested or shared without measure, holds too many keys, or its tensors are not in the file.
    """
    _measure(plan, 0, {})
    tensors = list({id(tensor): tensor for tensor in _tensors(plan)}.values())
    if len(tensors) > MOST_TENSORS:
        raise Refusal(f"holds {len(tensors)} tensors, where {MOST_TENSORS} is the most a checkpoint may have")
    for tensor in tensors:
        _check_tensor(tensor, sizes)
    total = sum(math.prod(tensor.shape) * tensor.storage.item for tensor in tensors)
    if total > 2 * file_size:
        raise Refusal(f"claims {total >> 20} MB of weights, which is more than the {file_size >> 20} MB that it has")


def storages(plan: Any) -> list[StorageRef]:
    """Every storage the plan mentions."""
    return [tensor.storage for tensor in _tensors(plan)]


def parts(plan: Any) -> list[Part]:
    """The tables of weights in a checkpoint, the likeliest generator first; the last is all of them as one, if several.

    Raises:
        Refusal: there is none.
    """
    if not isinstance(plan, dict):
        raise Refusal(f"holds {_a(plan)}, where weights by name were looked for")
    found = list(_tables(plan, ()))
    if not found:
        raise Refusal("holds no weights")
    largest = max((len(part.tensors) for part in found if part.path), default=0)
    ranked = sorted(found, key=lambda part: _rank(part, largest))
    if len(found) > 1:
        whole = {".".join((*part.path, name)): path for part in found for name, path in part.tensors.items()}
        if len(whole) <= MOST_KEYS:
            ranked.append(Part((), whole))
    return ranked


def inside(part: Part) -> list[Part]:
    """What trainers call a generator, where it lies flat among others: "generator.head.weight", "discriminator.0.bias".

    Lightning saves so: one table with all networks of a training, each under its attribute's name.
    """
    found = []
    for called in _CALLED:
        start = f"{called}."
        tensors = {name.removeprefix(start): at for name, at in part.tensors.items() if name.startswith(start)}
        if tensors:
            found.append(Part((*part.path, called), tensors))
    return found


def _rank(part: Part, largest: int) -> tuple[int, int]:
    """Low for what is likely to be the generator; `largest` counts the tensors of the largest table inside another."""
    if not part.path:  # a plain state_dict, or loose numbers beside the tables
        return (-1, 0) if len(part.tensors) > largest else (len(_CALLED) + 1, 0)
    places = [_CALLED.index(key) for key in part.path if key in _CALLED]
    return (min(places), len(part.path)) if places else (len(_CALLED), -len(part.tensors))


def _tables(node: dict[Any, Any], path: Path) -> Iterator[Part]:
    """Every dictionary that holds tensors by name, outside of optimisers, at most four levels down."""
    tensors = {key: (*path, key) for key, value in node.items() if type(key) is str and type(value) is TensorRef}
    if tensors:
        yield Part(path, tensors)
    if len(path) < 4:
        for key, value in node.items():
            if type(key) is str and isinstance(value, dict) and not key.lower().startswith(_NO_MODEL):
                yield from _tables(value, (*path, key))


def _measure(node: Any, depth: int, known: dict[int, int]) -> int:
    """How many things `node` holds, counting shared ones each time; refuses what no checkpoint needs."""
    if not isinstance(node, dict | list | tuple):
        return 1
    if id(node) in known:
        return known[id(node)]
    if depth > DEEPEST:
        raise Refusal("is nested deeper than any checkpoint needs, as files are that are built to exhaust their reader")
    if len(node) > MOST_KEYS and isinstance(node, dict):
        raise Refusal(f"holds {len(node)} keys, where {MOST_KEYS} is the most a model may have")
    inside = node.values() if isinstance(node, dict) else node
    known[id(node)] = count = 1 + sum(_measure(each, depth + 1, known) for each in inside)
    if count > MOST_THINGS:
        raise Refusal("repeats its content without measure, as files do that are built to exhaust their reader")
    return count


def _tensors(plan: Any) -> Iterator[TensorRef]:
    """Every tensor, wherever it stands; shared containers are looked into once."""
    seen: set[int] = set()
    waiting = [plan]
    while waiting:
        node = waiting.pop()
        if type(node) is TensorRef:
            yield node
        elif isinstance(node, dict | list | tuple) and id(node) not in seen:
            seen.add(id(node))
            waiting.extend(node.values() if isinstance(node, dict) else node)


def _check_tensor(tensor: TensorRef, sizes: dict[str, int]) -> None:
    """A tensor is a dense block of numbers that lies in the file."""
    storage = tensor.storage
    numbers = math.prod(tensor.shape)
    if storage.key not in sizes:
        raise Refusal(f"is damaged: the numbers of storage {printable(storage.key)} are missing")
    if storage.count * storage.item > sizes[storage.key]:
        raise Refusal(f"is cut off or lies about its size: storage {printable(storage.key)} is shorter than it says")
    if numbers and (tensor.offset + numbers > storage.count or not _is_dense(tensor)):
        shape = "x".join(str(size) for size in tensor.shape)
        raise Refusal(f"holds a view of {shape} on {storage.count} numbers, which repeats or skips some of them")


def _is_dense(tensor: TensorRef) -> bool:
    """Whether every number of the block is used once, in whatever order of dimensions (channels_last is one)."""
    expected = 1
    for stride, size in sorted(zip(tensor.stride, tensor.shape, strict=True)):
        if size > 1:
            if stride != expected:
                return False
            expected *= size
    return True


def _a(plan: Any) -> str:
    match plan:
        case TensorRef():
            return "a single tensor"
        case list() | tuple():
            return f"a list of {len(plan)} things"
        case Opaque(name):
            return printable(name)
    return f"a {type(plan).__name__}"
