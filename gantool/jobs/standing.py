"""Where this process stands among those of one training, as its environment says: that of torchrun, or our own."""

import os
import socket
import sys
from dataclasses import dataclass
from typing import Self

NAMES = ("RANK", "WORLD_SIZE", "LOCAL_RANK", "LOCAL_WORLD_SIZE", "MASTER_ADDR", "MASTER_PORT")
HERE = "127.0.0.1"


@dataclass(frozen=True)
class Standing:
    """Process `rank` of `size`, on this machine `local_rank` of `local_size`; they meet at `address`, `port`."""

    rank: int
    size: int
    local_rank: int
    local_size: int
    address: str
    port: int

    @property
    def nodes(self) -> int:
        """How many machines take part."""
        return max(1, self.size // self.local_size)

    @classmethod
    def told(cls) -> Self | None:
        """What the environment says; None where it says nothing, or not all of it."""
        said = [os.environ.get(name, "") for name in NAMES]
        if not all(said):
            return None
        try:
            rank, size, local_rank, local_size, port = map(int, (*said[:4], said[5]))
        except ValueError:
            return None
        return cls(rank, size, local_rank, local_size, said[4], port) if size > 1 else None

    @classmethod
    def first_of(cls, count: int) -> Self:
        """The first of `count` processes on this machine, with a free place to meet at."""
        with socket.socket() as listening:
            listening.bind((HERE, 0))
            return cls(0, count, 0, count, HERE, int(listening.getsockname()[1]))

    def neighbour(self, local_rank: int) -> Self:
        """Another process of this machine."""
        rank = self.rank - self.local_rank + local_rank
        return type(self)(rank, self.size, local_rank, self.local_size, self.address, self.port)

    def environment(self) -> dict[str, str]:
        """What `told` reads."""
        values = (self.rank, self.size, self.local_rank, self.local_size, self.address, self.port)
        return dict(zip(NAMES, map(str, values), strict=True)) | self._way()

    def apply(self) -> None:
        """Let this process find the others the way that they look for it."""
        for name, value in self._way().items():
            os.environ.setdefault(name, value)

    def _way(self) -> dict[str, str]:
        """On one machine, nothing needs to be open to a network, or to know the machine's name."""
        loop = {"linux": "lo", "darwin": "lo0"}.get(sys.platform)
        return {"GLOO_SOCKET_IFNAME": loop} if self.address == HERE and loop else {}
