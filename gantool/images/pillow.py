"""Everything that Pillow decodes: all formats but PNG, and TIFF of up to 8 bits."""

import contextlib
from typing import BinaryIO

import numpy as np
from PIL import Image, ImageFile, UnidentifiedImageError

from gantool.images import deep, tiff
from gantool.images.exif import Block, DamagedExifError
from gantool.images.fault import RefusedError
from gantool.images.limits import Limits
from gantool.images.metadata import EXIF_DROPPED, orientation_of, sane_dpi
from gantool.images.modes import samples
from gantool.images.picture import Header, Metadata, Pixels
from gantool.images.raw import Raw, Space

_MOST_SCANS = 500  # a progressive JPEG has about ten; thousands are an attack on the decoder's time
_BITS = {"1": 1, "I": 32, "F": 32}
_KEPT_TAGS = (0x010E, 0x010F, 0x0110, 0x0131, 0x0132, 0x013B, 0x8298)  # who, what, when; not how the file is laid out
_SUBDIRECTORIES = (0x8769, 0x8825)  # EXIF, GPS
_TILE_WIDTH, _TILE_LENGTH, _BITS_PER_SAMPLE, _DNG_VERSION = 322, 323, 258, 50706


def read_header(file: BinaryIO, format: str, limits: Limits) -> Header:
    """Read what the file says without decoding pixels."""
    image = opened(file, format, limits)
    return tiff.read_header(file, limits) if image is None else _header(file, image, format)


def read(file: BinaryIO, format: str, limits: Limits, at_least: tuple[int, int] | None) -> Raw:
    """Decode the first frame. A JPEG may be decoded smaller, but not below `at_least` (width, height as stored)."""
    image = opened(file, format, limits)
    if image is None:
        return tiff.read(file, limits, tiff_exif(file))
    return read_opened(file, image, format, limits, at_least)


def read_opened(
    file: BinaryIO, image: ImageFile.ImageFile, format: str, limits: Limits, at_least: tuple[int, int] | None = None
) -> Raw:
    """Decode the frame at which `image`, opened from `file`, stands."""
    header = _header(file, image, format)
    if format == "JPEG":
        _refuse_endless(file)
        if at_least is not None:
            image.draft(None, at_least)  # None keeps the mode
    exif, notes = _exif(image, format)
    orientation = 1 if format in ("TIFF", "HEIF") else orientation_of(exif)  # those two turn as they load
    if image.mode in ("RGB", "RGBA", "I;16") and deep.keeps(file, format):
        pixels, alpha, space, remarks = _deep(file, image, format)
    else:
        image.load()
        limits.check(*image.size)  # an icon may hold more than its directory says
        pixels, alpha, space, remarks = samples(image)
    icc, xmp = image.info.get("icc_profile"), image.info.get("xmp")
    if format == "PPM" and image.mode == "I":
        remarks = ()
    elif pixels.dtype == np.uint8 and (_heif_bits(image) if format == "HEIF" else deep.depth(file, format)[0]) > 8:
        remarks += ("Its colours are kept with 8 of their bits.",)
    metadata = Metadata(exif, icc or None, _packet(xmp), _dpi(image, format))
    return Raw(header, pixels, alpha, space, orientation, metadata, notes + remarks)


def opened(file: BinaryIO, format: str, limits: Limits) -> ImageFile.ImageFile | None:
    """The file as Pillow sees it; None for a TIFF that must be left to tifffile."""
    if format == "HEIF":
        image = _heif(file)
    else:
        file.seek(0)
        try:
            image = Image.open(file, formats=[format])
        except UnidentifiedImageError as error:
            if format == "TIFF":
                return None
            if format == "AVIF":
                limits.check(*_stated_size(file))  # the decoder does not say what it minds
            raise RefusedError("damaged", f"it starts like {_article(format)} file and then goes wrong") from error
    limits.check(*image.size)
    return None if format == "TIFF" and is_deep(image, limits) else image


def is_deep(image: Image.Image, limits: Limits) -> bool:
    """Whether the page of a TIFF at which `image` stands has more than 8 bits a sample."""
    tags = image.tag_v2  # type: ignore[attr-defined]  # it is a TiffImageFile
    if _DNG_VERSION in tags:
        raise RefusedError("foreign", "it is a camera raw file", "develop it to TIFF or JPEG first")
    if _TILE_WIDTH in tags:
        limits.check(int(tags[_TILE_WIDTH]), int(tags[_TILE_LENGTH]))  # a tiny picture may claim a huge tile
    return bool(max(tags.get(_BITS_PER_SAMPLE, (1,))) > 8)


def _heif(file: BinaryIO) -> ImageFile.ImageFile:
    try:
        from pillow_heif import HeifImageFile  # type: ignore[import-not-found, unused-ignore]  # optional
    except ImportError:
        raise RefusedError("foreign", "HEIC pictures need the package pillow-heif, which is not installed",
                      "install it (pip install pillow-heif) or save the picture as JPEG or PNG") from None
    file.seek(0)
    image: ImageFile.ImageFile = HeifImageFile(file)  # type: ignore[no-untyped-call, unused-ignore]  # untyped there
    return image


def _header(file: BinaryIO, image: ImageFile.ImageFile, format: str) -> Header:
    width, height = image.size
    if format not in ("TIFF", "HEIF") and orientation_of(_exif(image, format)[0]) >= 5:
        width, height = height, width
    bits = 16 if image.mode.startswith("I;16") or (format == "PPM" and image.mode == "I") else _BITS.get(image.mode, 8)
    mode = image.mode
    if mode in ("RGB", "RGBA") and deep.keeps(file, format):
        mode, bits = f"{mode};16", 16
    name = image.format if image.format == "MPO" else format
    return Header(width, height, name or format, mode, _frames(file, image, format), bits)


def _deep(
    file: BinaryIO, image: ImageFile.ImageFile, format: str
) -> tuple[Pixels, Pixels | None, Space, tuple[str, ...]]:
    values = deep.read(file, format, image.size)
    colors = 1 if values.shape[2] < 3 else 3
    alpha = values[..., 3] if values.shape[2] == 4 else None
    return values[..., :colors], alpha, "grey" if colors == 1 else "RGB", ()


def _heif_bits(image: ImageFile.ImageFile) -> int:
    bits = image.info.get("bit_depth", 8)  # pillow-heif gives 8 of them
    return bits if isinstance(bits, int) else 8


def _frames(file: BinaryIO, image: ImageFile.ImageFile, format: str) -> int:
    if format not in ("GIF", "WEBP", "AVIF", "TIFF"):  # the others of an icon or MPO are no later frames
        return 1
    if format == "TIFF":
        return tiff.pages(file)
    place = image.tell()
    try:
        count = int(getattr(image, "n_frames", 1))
        image.seek(place)
        return max(1, count)
    except Exception:  # the later frames may be broken; the first is what counts
        with contextlib.suppress(Exception):
            image.seek(place)
        return 1


def _exif(image: Image.Image, format: str) -> tuple[bytes | None, tuple[str, ...]]:
    """The EXIF block as it lies in the file (for TIFF, made from its tags), and a note where it cannot be kept."""
    if format == "TIFF":
        return _block_of(image), ()
    content = image.info.get("exif")
    if not content:
        return None, ()
    try:
        Block(content)
    except DamagedExifError:
        return None, (EXIF_DROPPED,)
    return bytes(content).removeprefix(b"Exif\0\0"), ()


def tiff_exif(file: BinaryIO) -> bytes | None:
    file.seek(0)
    try:
        return _block_of(Image.open(file, formats=["TIFF"]))
    except Exception:  # a TIFF that only tifffile opens
        return None


def _block_of(image: Image.Image) -> bytes | None:
    try:
        found = image.getexif()
        block = Image.Exif()
        for tag in _KEPT_TAGS:
            if tag in found:
                block[tag] = found[tag]
        for tag in _SUBDIRECTORIES:
            if directory := found.get_ifd(tag):
                block.get_ifd(tag).update(directory)
                block[tag] = block.get_ifd(tag)
        return block.tobytes().removeprefix(b"Exif\0\0") if len(block) else None
    except Exception:  # tags of wrong types make Pillow raise anything; a picture is worth more than its tags
        return None


def _dpi(image: Image.Image, format: str) -> tuple[float, float] | None:
    """What the file states outside of EXIF; for a JPEG that states none, Pillow makes up 72."""
    if format == "JPEG" and image.info.get("jfif_unit") not in (1, 2):
        return None
    return sane_dpi(image.info.get("dpi"))


def _packet(xmp: object) -> bytes | None:
    if isinstance(xmp, str):
        return xmp.encode()
    return bytes(xmp) if isinstance(xmp, (bytes, bytearray)) and xmp else None


def _refuse_endless(file: BinaryIO) -> None:
    place = file.tell()
    file.seek(0)
    scans = file.read().count(b"\xff\xda")
    file.seek(place)
    if scans > _MOST_SCANS:
        raise RefusedError("damaged", f"it claims {scans} scans where a sound JPEG has about ten")


def _stated_size(file: BinaryIO) -> tuple[int, int]:
    """The (width, height) that an AVIF states, or 1, 1 where that is not to be found."""
    file.seek(0)
    head = file.read(4096)
    place = head.find(b"ispe")  # image spatial extents: version and flags, width, height
    if place < 0 or len(head) < place + 16:
        return 1, 1
    width, height = (int.from_bytes(head[place + at:place + at + 4], "big") for at in (8, 12))
    return width, height


def _article(name: str) -> str:
    return f"an {name}" if name[0] in "AI" else f"a {name}"
