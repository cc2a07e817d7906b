"""What is measured in the window, as a line for a terminal: the same figures on the same pictures, said in flags.

What the window shows beside them, the gallery, is its own: a terminal asks for a sheet with `--sheet`.
"""

import shlex
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from gantool.files import shown

if TYPE_CHECKING:
    from gantool.jobs.spec import EvaluateSpec


def measure_command(spec: "EvaluateSpec", reference: Callable[[Path], str]) -> str:
    """`gantool evaluate ...` for `spec`; what is as always is left out.

    Args:
        reference: how a terminal finds the model in a folder.
    """
    parts = ["gantool", "evaluate", reference(spec.model), *(shown(path) for path in spec.paths)]
    for rival in spec.against:
        parts += ["--against", reference(rival.path)]
    parts += ["--metrics", ",".join(spec.metrics)]
    if spec.extractor is not None:
        parts += ["--extractor", shown(spec.extractor)]
    if spec.download:
        parts += ["--download"]
    if spec.device != "auto":
        parts += ["--device", spec.device]
    return shlex.join(parts)
