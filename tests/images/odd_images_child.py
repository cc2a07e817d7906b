"""Decodes every file named on stdin in a memory-capped process and prints one JSON line for each."""

import json
import resource
import sys
import tempfile
import time
from pathlib import Path

import numpy as np

from gantool.images import PictureError, decode, eight_bit, encode, probe, thumbnail

CAP = 1 << 30  # above what the process has when it starts


def outcome(path: Path, scratch: Path) -> dict[str, object]:
    try:
        header = probe(path)
        picture = decode(path)
        small = thumbnail(path, 64)
    except PictureError as error:
        return {"refused": str(error), "kind": error.kind}
    assert max(small.shape[:2]) <= 64
    assert (header.width, header.height) == (picture.width, picture.height), "the header told another size"
    for suffix in (".png", ".jpg", ".webp", ".tif"):
        encode(picture, scratch / f"out{suffix}")
    np.save(scratch / "pixels.npy", eight_bit(picture.pixels))
    again = decode(scratch / "out.png")
    assert np.array_equal(again.pixels, picture.pixels), "PNG did not keep the pixels"
    tiff = decode(scratch / "out.tif")
    assert np.array_equal(tiff.pixels, picture.pixels), "TIFF did not keep the pixels"
    return {"size": [picture.width, picture.height], "alpha": picture.alpha is not None, "notes": picture.notes}


def main() -> None:
    import imagecodecs  # noqa: F401  # libraries count as base, pictures do not
    import tifffile  # noqa: F401  # whether it can be imported

    base = int(Path("/proc/self/statm").read_text().split()[0]) * resource.getpagesize()
    resource.setrlimit(resource.RLIMIT_AS, (base + CAP, base + CAP))
    with tempfile.TemporaryDirectory() as folder:
        for line in sys.stdin:
            began = time.monotonic()
            result = outcome(Path(json.loads(line)), Path(folder))
            print(json.dumps(result | {"seconds": time.monotonic() - began}), flush=True)


main()
