"""Which of two backends is faster here: by taking turns, so that whatever else the machine does burdens both."""

import time
from collections.abc import Mapping
from statistics import median
from typing import Any

from torch import Tensor

from gantool.engine.backends.backend import Backend

ROUNDS = 5
WORTHWHILE = 0.9  # of the other's time


def is_faster(candidate: Backend, other: Backend, images: Tensor, settings: Mapping[str, Any]) -> bool:
    """Whether `candidate` takes at most nine tenths of `other`'s median time for N C H W, after one run each."""
    spent: dict[str, list[float]] = {"candidate": [], "other": []}
    for number in range(ROUNDS + 1):
        for name, backend in (("candidate", candidate), ("other", other)):
            begun = time.perf_counter()
            backend.run(images, settings)
            if number:  # the first run of each warms up
                spent[name].append(time.perf_counter() - begun)
    return median(spent["candidate"]) <= WORTHWHILE * median(spent["other"])
