"""TIFF with more than 8 bits a sample, through tifffile: Pillow would reduce colour to 8 bits or not open it."""

from typing import TYPE_CHECKING, Any, BinaryIO

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from gantool.images.depth import from_numbers
from gantool.images.fault import RefusedError
from gantool.images.limits import Limits
from gantool.images.modes import samples as pillow_samples
from gantool.images.picture import Header, Metadata, Pixels
from gantool.images.raw import Raw, Space, straight

if TYPE_CHECKING:
    from tifffile import TiffPage

_COLORS = {0: 1, 1: 1, 2: 3, 5: 4, 8: 3}  # photometric interpretation: samples of colour (TIFF 6.0, section 8)
_WHITE_IS_ZERO, _INKS, _LAB = 0, 5, 8
_ASSOCIATED, _STRAIGHT = 1, 2  # extra samples: premultiplied alpha, alpha
_MOST_PAGES = 10_000


def read_header(file: BinaryIO, limits: Limits) -> Header:
    """Read the first page's tags without decoding."""
    from tifffile import TiffFile

    file.seek(0)
    with TiffFile(file, name="picture") as tiff:
        return _header(_page(tiff, limits), _pages(tiff))


def read(file: BinaryIO, limits: Limits, exif: bytes | None, number: int = 0) -> Raw:
    """Decode the page of this number. `exif` is what another reader found; tags are read here."""
    from tifffile import TiffFile

    file.seek(0)
    with TiffFile(file, name="picture") as tiff:
        page = _page(tiff, limits, number)
        header = _header(page, _pages(tiff))
        values = page.asarray(maxworkers=1)
        if any(count == 0 for count in page.databytecounts):
            raise RefusedError("truncated", "a part of its pixels is missing")
        metadata = Metadata(exif, _bytes(page, 34675), _bytes(page, 700), _dpi(page))
        pixels, alpha, space, notes = _samples(page, values.reshape(_rows(page, values)))
        return Raw(header, pixels, alpha, space, _orientation(page), metadata, notes)


def _page(tiff: Any, limits: Limits, number: int = 0) -> "TiffPage":
    page: TiffPage = tiff.pages[number]
    limits.check(page.imagewidth, page.imagelength)
    if page.samplesperpixel > limits.samples or page.imagedepth != 1:
        raise RefusedError("foreign", f"it has {page.samplesperpixel} values a pixel in {page.imagedepth} layers and "
                           "is no ordinary picture", "export it as grey or RGB")
    if page.is_tiled:
        limits.check(page.tilewidth, page.tilelength)  # a tiny picture may claim a huge tile
    if page.dtype is None or page.photometric not in _COLORS or page.dtype.kind not in "uif":
        raise RefusedError("foreign", "its pixels are stored in a way that is not decoded", "save it as RGB")
    if page.samplesperpixel < _COLORS[page.photometric]:
        raise RefusedError("damaged", "it has fewer values a pixel than its colours need")
    stored = sum(page.databytecounts)
    if page.compression == 1 and stored < page.nbytes:
        raise RefusedError("truncated", "it is cut short")
    ends = (start + count for start, count in zip(page.dataoffsets, page.databytecounts, strict=False))
    if any(end > tiff.filehandle.size for end in ends):
        raise RefusedError("truncated", "it is cut short")
    return page


def pages(file: BinaryIO) -> int:
    """How many pages can be reached; 1 where that cannot be told."""
    from tifffile import TiffFile

    place = file.tell()
    try:
        file.seek(0)
        with TiffFile(file, name="picture") as tiff:
            return _pages(tiff)
    except Exception:  # Pillow opened it
        return 1
    finally:
        file.seek(place)


def _pages(tiff: Any) -> int:
    try:
        count = 0
        for count, _ in zip(range(1, _MOST_PAGES + 1), tiff.pages, strict=False):  # noqa: B007  (the count is what is left)
            pass
        return max(1, count)
    except Exception:  # later pages may be broken; the first is what counts
        return 1


def _header(page: "TiffPage", frames: int) -> Header:
    width, height = page.imagewidth, page.imagelength
    if _orientation(page) >= 5:
        width, height = height, width
    bits = page.dtype.itemsize * 8 if page.dtype else 8
    mode = {1: "I;16", 3: "RGB;16", 4: "CMYK;16"}[_COLORS[page.photometric]] if bits == 16 else f"{page.dtype}"
    return Header(width, height, "TIFF", mode, frames, bits)


def _rows(page: "TiffPage", values: NDArray[Any]) -> tuple[int, int, int]:
    return page.imagelength, page.imagewidth, values.size // (page.imagelength * page.imagewidth)


def _samples(page: "TiffPage", values: NDArray[Any]) -> tuple[Pixels, Pixels | None, Space, tuple[str, ...]]:
    if page.planarconfig == 2 and page.samplesperpixel > 1:  # each colour in a plane of its own
        planes = values.reshape(page.samplesperpixel, page.imagelength, page.imagewidth)
        values = np.moveaxis(planes, 0, 2)
    colors = _COLORS[page.photometric]
    if page.photometric == _LAB:
        return _lab(values)
    notes: tuple[str, ...] = ()
    if values.dtype not in (np.uint8, np.uint16):
        values, note = from_numbers(values)
        notes = (note,)
    values = values.astype(values.dtype.newbyteorder("="), copy=False)
    pixels: Pixels = values[..., :colors]
    if page.photometric == _WHITE_IS_ZERO:
        pixels = ~pixels
    alpha: Pixels | None = None
    extra = int(page.extrasamples[0]) if page.extrasamples else 0
    if values.shape[2] > colors and extra in (_ASSOCIATED, _STRAIGHT):
        alpha = values[..., colors]
        if extra == _ASSOCIATED:
            pixels = straight(pixels, alpha)
    elif values.shape[2] > colors:
        notes += ("Channels beyond its colours are left out.",)
    space: Space = "CMYK" if page.photometric == _INKS else "grey" if colors == 1 else "RGB"
    return pixels, alpha, space, notes


def _lab(values: NDArray[Any]) -> tuple[Pixels, Pixels | None, Space, tuple[str, ...]]:
    """CIE L*a*b* of 16 bits: L over 0..65535, a and b signed in 1/256; taken with 8 bits."""
    if values.dtype.itemsize != 2:
        raise RefusedError("foreign", "it stores L*a*b* colour with more than 16 bits", "save it as 16-bit RGB")
    eight = (values[..., :3].view(np.uint16) >> 8).astype(np.uint8)
    image = Image.frombytes("LAB", (values.shape[1], values.shape[0]), eight.tobytes(), "raw", "LAB")
    pixels, alpha, space, _ = pillow_samples(image)
    return pixels, alpha, space, ("Its L*a*b* colours are kept with 8 of their 16 bits.",)


def _orientation(page: "TiffPage") -> int:
    tag = page.tags.get(274)
    value = int(tag.value) if tag is not None and isinstance(tag.value, int) else 1
    return value if value in range(1, 9) else 1


def _bytes(page: "TiffPage", code: int) -> bytes | None:
    tag = page.tags.get(code)
    value = tag.value if tag is not None else None
    if isinstance(value, tuple):
        value = bytes(value) if all(isinstance(each, int) and 0 <= each < 256 for each in value) else None
    return value if isinstance(value, bytes) and value else None


def _dpi(page: "TiffPage") -> tuple[float, float] | None:
    unit = page.tags.get(296)
    scale = {2: 1.0, 3: 2.54}.get(int(unit.value) if unit is not None else 2)
    across, down = page.tags.get(282), page.tags.get(283)
    if scale is None or across is None or down is None:
        return None
    try:
        return across.value[0] / across.value[1] * scale, down.value[0] / down.value[1] * scale
    except (TypeError, IndexError, ZeroDivisionError):
        return None
