"""Folders on disk: what is in them, what it means, what is wrong with it, and its pixels. No torch."""

from gantool.data.cache import DecodedCache, open_cache
from gantool.data.listing import ScanCancelled
from gantool.data.palette import nearest_index, quantise
from gantool.data.read import Channels, read_part, read_resized
from gantool.data.remedies import Fix, flips, mended, offered
from gantool.data.rims import settle
from gantool.data.sample import Half, Part, Sample, SideName, Split
from gantool.data.scan import Scan, scan

__all__ = [
    "Channels",
    "DecodedCache",
    "Fix",
    "Half",
    "Part",
    "Sample",
    "Scan",
    "ScanCancelled",
    "SideName",
    "Split",
    "flips",
    "mended",
    "nearest_index",
    "offered",
    "open_cache",
    "quantise",
    "read_part",
    "read_resized",
    "scan",
    "settle",
]
