"""Everything that Pillow decodes: all formats but PNG, and TIFF of up to 8 bits."""

import contextlib
from typing import BinaryIO

from PIL import Image, ImageFile, UnidentifiedImageError

from gantool.images import tiff
from gantool.images.exif import Block, DamagedExifError
from gantool.images.fault import RefusedError
from gantool.images.limits import Limits
from gantool.images.metadata import EXIF_DROPPED, orientation_of, sane_dpi
from gantool.images.modes import samples
from gantool.images.picture import Header, Metadata
from gantool.images.raw import Raw

_MOST_SCANS = 500  # a progressive JPEG has about ten; thousands are an attack on the decoder's time
_BITS = {"1": 1, "I": 32, "F": 32}
_KEPT_TAGS = (0x010E, 0x010F, 0x0110, 0x0131, 0x0132, 0x013B, 0x8298)  # who, what, when; not how the file is laid out
_SUBDIRECTORIES = (0x8769, 0x8825)  # EXIF, GPS
_TILE_WIDTH, _TILE_LENGTH, _BITS_PER_SAMPLE, _DNG_VERSION = 322, 323, 258, 50706


def read_header(file: BinaryIO, format: str, limits: Limits) -> Header:
    """Read what the file says without decoding pixels."""
    image = _opened(file, format, limits)
    return tiff.read_header(file, limits) if image is None else _header(image, format)


def read(file: BinaryIO, format: str, limits: Limits, at_least: tuple[int, int] | None) -> Raw:
    """Decode the first frame. A JPEG may be decoded smaller, but not below `at_least` (width, height as stored)."""
    image = _opened(file, format, limits)
    if image is None:
        return tiff.read(file, limits, _tiff_exif(file))
    header = _header(image, format)
    if format == "JPEG":
        _refuse_endless(file)
        if at_least is not None:
            image.draft(None, at_least)  # None keeps the mode
    exif, notes = _exif(image, format)
    orientation = 1 if format in ("TIFF", "HEIF") else orientation_of(exif)  # those two turn as they load
    image.load()
    limits.check(*image.size)  # an icon may hold more than its directory says
    icc, xmp = image.info.get("icc_profile"), image.info.get("xmp")
    pixels, alpha, space, remarks = samples(image)
    if format == "PPM" and header.bits == 16:  # Pillow keeps the depth of grey, not of colour
        remarks = () if image.mode == "I" else ("Its colours are kept with 8 of their 16 bits.",)
    metadata = Metadata(exif, icc or None, _packet(xmp), sane_dpi(image.info.get("dpi")))
    return Raw(header, pixels, alpha, space, orientation, metadata, notes + remarks)


def _opened(file: BinaryIO, format: str, limits: Limits) -> ImageFile.ImageFile | None:
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
    return None if format == "TIFF" and _is_deep(image, limits) else image


def _is_deep(image: Image.Image, limits: Limits) -> bool:
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
    image: ImageFile.ImageFile = HeifImageFile(file)
    return image


def _header(image: ImageFile.ImageFile, format: str) -> Header:
    width, height = image.size
    if format not in ("TIFF", "HEIF") and orientation_of(_exif(image, format)[0]) >= 5:
        width, height = height, width
    bits = 16 if image.mode.startswith("I;16") or _is_deep_ppm(image, format) else _BITS.get(image.mode, 8)
    name = image.format if image.format == "MPO" else format
    return Header(width, height, name or format, image.mode, _frames(image, format), bits)


def _is_deep_ppm(image: ImageFile.ImageFile, format: str) -> bool:
    """Whether the greatest value that a PGM or PPM states needs a second byte; Pillow hands it to the decoder."""
    if format != "PPM" or image.mode == "I":
        return format == "PPM"
    greatest = image.tile[0].args[-1] if image.tile and isinstance(image.tile[0].args, tuple) else 0
    return isinstance(greatest, int) and greatest > 255


def _frames(image: ImageFile.ImageFile, format: str) -> int:
    if format not in ("GIF", "WEBP", "AVIF", "TIFF"):  # the others of an icon or MPO are no later frames
        return 1
    try:
        count = int(getattr(image, "n_frames", 1))
        image.seek(0)
        return max(1, count)
    except Exception:  # the later frames may be broken; the first is what counts
        with contextlib.suppress(Exception):
            image.seek(0)
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


def _tiff_exif(file: BinaryIO) -> bytes | None:
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
