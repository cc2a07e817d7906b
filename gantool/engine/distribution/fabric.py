"""Several processes as one world, through lightning-fabric: it finds the others and joins them.

The exchange itself asks torch: Fabric's `all_reduce` puts a barrier before each, for which a device would stand still.
What is told travels as bytes, never pickled: who listens on the network runs nothing. Sums over CUDA devices go
through NCCL, all else, and everything where NCCL is not built in (Windows), through gloo on processors.
"""

import contextlib
from collections.abc import Iterator, Sequence
from datetime import timedelta

import torch
import torch.distributed as dist
from lightning_fabric import Fabric
from lightning_fabric.plugins.environments.cluster_environment import ClusterEnvironment
from lightning_fabric.strategies.ddp import DDPStrategy
from torch import Tensor

from gantool.engine.distribution.world import (
    Fault,
    PartnerError,
    Place,
    SharedFaultError,
    SharedMemoryError,
    share,
)

PATIENCE = timedelta(days=30)
"""A paused run waits as long as a person likes; who is gone is noticed by the broken connection."""

PIECE = 2**26  # bytes told at once


class Meeting(ClusterEnvironment):
    """Where the processes meet: rank 0's machine, `address`, listens at `port`. They have all been started already."""

    def __init__(self, place: Place, address: str, port: int) -> None:
        super().__init__()
        self._place, self._address, self._port = place, address, port

    @property
    def creates_processes_externally(self) -> bool:
        return True

    @property
    def main_address(self) -> str:
        return self._address

    @property
    def main_port(self) -> int:
        return self._port

    @staticmethod
    def detect() -> bool:
        return False

    def world_size(self) -> int:
        return self._place.size

    def set_world_size(self, size: int) -> None:
        pass

    def global_rank(self) -> int:
        return self._place.rank

    def set_global_rank(self, rank: int) -> None:
        pass

    def local_rank(self) -> int:
        return self._place.local_rank

    def node_rank(self) -> int:
        return self._place.rank // self._place.local_size


class FabricWorld:
    """A `World` of several processes; made by all of them at the same time.

    Raises:
        PartnerError: they did not find each other.
    """

    def __init__(self, place: Place, address: str, port: int) -> None:
        self.place = place
        self._nccl = dist.is_nccl_available() and torch.cuda.is_available()
        backend = "cpu:gloo,cuda:nccl" if self._nccl else "gloo"
        strategy = DDPStrategy(
            cluster_environment=Meeting(place, address, port), process_group_backend=backend, timeout=PATIENCE
        )
        fabric = Fabric(accelerator="cpu", devices=place.local_size, num_nodes=place.nodes, strategy=strategy)
        with _together():
            fabric.launch()

    def close(self) -> None:
        """Leave the others."""
        with contextlib.suppress(RuntimeError):  # they may be gone already
            dist.destroy_process_group()

    def share(self, count: int) -> tuple[int, int]:
        return share(self.place.rank, self.place.size, count)

    def add_up(self, tensors: Sequence[Tensor]) -> None:
        for dtype in dict.fromkeys(each.dtype for each in tensors):
            chosen = [each for each in tensors if each.dtype == dtype]
            flat = torch.cat([each.reshape(-1) for each in chosen])
            flat = self._summed(flat)
            parts = torch.split(flat, [each.numel() for each in chosen])
            torch._foreach_copy_(chosen, [part.view(each.shape) for part, each in zip(parts, chosen, strict=True)])

    def whole(self, part: Tensor, count: int) -> Tensor:
        size = self.place.size
        shares = [share(rank, size, count) for rank in range(size)]
        lengths = [stop - start for start, stop in shares]
        mine = lengths[self.place.rank]
        padded = part.new_zeros((max(lengths), *part.shape[1:]))
        padded[:mine] = part[:mine]
        ours = self._exchangeable(padded)
        gathered = [torch.empty_like(ours) for _ in range(size)]
        with _together():
            dist.all_gather(gathered, ours)
        rows = [each[:length] for each, length in zip(gathered, lengths, strict=True)]
        joined = torch.cat(rows).to(part)
        return joined.contiguous(memory_format=torch.channels_last) if _is_channels_last(part) else joined

    def agree(self, fault: Fault = Fault.NONE, reason: str = "") -> bool:
        worst = torch.tensor([int(fault)])
        with _together():
            dist.all_reduce(worst, op=dist.ReduceOp.MAX)
        if int(worst) == Fault.MEMORY:
            raise SharedMemoryError("the memory of a device of this training has run out")
        if int(worst) == Fault.OTHER:
            reasons = [said.decode() for said in self.all_told(reason.encode())]
            rank, said = next((rank, said) for rank, said in enumerate(reasons) if said)
            raise SharedFaultError(f"Process {rank + 1} of {self.place.size} failed: {said}")
        return int(worst) == Fault.SPLIT

    def told(self, content: bytes = b"") -> bytes:
        return self._told_by(0, content)

    def all_told(self, content: bytes) -> list[bytes]:
        return [self._told_by(rank, content) for rank in range(self.place.size)]

    def _told_by(self, rank: int, content: bytes) -> bytes:
        speaks = rank == self.place.rank
        length = torch.tensor([len(content) if speaks else 0])
        with _together():
            dist.broadcast(length, rank)
            said = torch.frombuffer(bytearray(content), dtype=torch.uint8) if speaks and content else None
            told = torch.empty(int(length), dtype=torch.uint8) if said is None else said
            for piece in torch.split(told, PIECE) if len(told) else ():
                dist.broadcast(piece, rank)
        return content if speaks else told.numpy().tobytes()

    def _summed(self, flat: Tensor) -> Tensor:
        ours = self._exchangeable(flat)
        with _together():
            dist.all_reduce(ours)
        return ours

    def _exchangeable(self, tensor: Tensor) -> Tensor:
        """Where the others can be reached from: on the device by NCCL, else on the processor, which knows no halves."""
        if self._nccl and tensor.is_cuda:
            return tensor.contiguous()
        full = tensor.float() if tensor.dtype in (torch.bfloat16, torch.float16) else tensor
        return full.contiguous().cpu()


@contextlib.contextmanager
def _together() -> Iterator[None]:
    """An exchange, which fails where another process is gone."""
    try:
        yield
    except (RuntimeError, ValueError) as error:
        if isinstance(error, torch.OutOfMemoryError):
            raise
        raise PartnerError(
            "Another process of this training is gone: it has ended, or the network between the machines has."
        ) from error


def _is_channels_last(tensor: Tensor) -> bool:
    return tensor.ndim == 4 and not tensor.is_contiguous() and tensor.is_contiguous(memory_format=torch.channels_last)
