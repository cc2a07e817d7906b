"""Where the files that ship with gantool lie."""

import functools
import importlib.util
from pathlib import Path


@functools.cache
def resources() -> Path:
    """The folder of icons, sample images and guides, found without importing anything but its location."""
    spec = importlib.util.find_spec("gantool_resources")
    if spec is not None and spec.origin is not None:
        return Path(spec.origin).parent
    return Path(__file__).resolve().parents[2] / "resources"  # a checkout that nobody has installed


def samples() -> Path:
    """The sample pairs that ship."""
    return resources() / "samples" / "landscapes"
