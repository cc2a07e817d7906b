"""A bound on the memory that reading a foreign file may take: what a hostile file asks for fails, the process lives.

Linux bounds the address space. macOS accepts the bound and does not hold to it, Windows has none: there the checks made
before anything is allocated (see `foreign`) stand alone, which refuse every such file that we know how to build.
"""

import contextlib
import sys
from collections.abc import Iterator
from pathlib import Path

import psutil

LEAST = 500 << 20
TIMES = 4  # the mapped file, twice it where half precision is widened, and a family's rearranging


def allowance(path: Path) -> int:
    """How many bytes reading `path` may take beyond what the process has: 500 MB, or four times the file."""
    return max(LEAST, TIMES * path.stat().st_size)


@contextlib.contextmanager
def limit_memory(extra_bytes: int) -> Iterator[None]:
    """Let the address space of this process grow by at most `extra_bytes` while the block runs.

    Beyond it Python raises MemoryError and torch RuntimeError. Threads need address space too: start none inside.
    """
    if sys.platform == "win32":
        yield
        return
    import resource

    soft, hard = resource.getrlimit(resource.RLIMIT_AS)
    wanted = psutil.Process().memory_info().vms + extra_bytes
    ceilings = [limit for limit in (soft, hard, wanted) if limit != resource.RLIM_INFINITY]
    try:
        resource.setrlimit(resource.RLIMIT_AS, (min(ceilings), hard))
    except (OSError, ValueError):  # a system that does not let itself be bounded
        yield
        return
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_AS, (soft, hard))
