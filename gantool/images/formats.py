"""Which formats are decoded, how a file is recognised by its first bytes, and what to say of those that are not."""

import re
from pathlib import Path
from typing import BinaryIO

from gantool.images.fault import RefusedError

HEAD = 512  # bytes that suffice to recognise a file

_MAGIC: tuple[tuple[str, str], ...] = (
    (r"\x89PNG\r\n\x1a\n", "PNG"),
    (r"\xff\xd8", "JPEG"),
    (r"GIF8[79]a", "GIF"),
    (r"RIFF....WEBP", "WEBP"),
    (r"II\*\x00|MM\x00\*|II\+\x00|MM\x00\+", "TIFF"),
    (r"BM", "BMP"),
    (r"\x00\x00\x01\x00", "ICO"),
    (r"\x00\x00\x00\x0cjP  \r\n\x87\n|\xff\x4f\xff\x51", "JPEG2000"),
    (r"....ftyp.{0,64}avi[fs]", "AVIF"),
    (r"....ftyp.{0,64}(?:hei[cmsx]|hev[cmsx]|mif1|msf1)", "HEIF"),
    (r"P[1-6fF]\s", "PPM"),
)

_SUFFIXES: dict[str, tuple[str, ...]] = {
    "PNG": (".png", ".apng"),
    "JPEG": (".jpg", ".jpeg", ".jpe", ".jfif", ".mpo"),
    "GIF": (".gif",),
    "WEBP": (".webp",),
    "TIFF": (".tif", ".tiff"),
    "BMP": (".bmp", ".dib"),
    "ICO": (".ico",),
    "JPEG2000": (".jp2", ".j2k", ".jpx", ".jpf", ".j2c", ".jpc"),
    "AVIF": (".avif", ".avifs"),
    "HEIF": (".heic", ".heif", ".heics", ".heifs", ".hif"),
    "PPM": (".ppm", ".pgm", ".pbm", ".pnm", ".pfm"),
    "TGA": (".tga", ".icb", ".vda", ".vst"),
}

SUFFIXES: frozenset[str] = frozenset(suffix for group in _SUFFIXES.values() for suffix in group)
"""Lower-case suffixes under which pictures usually lie. A file without one may be a picture all the same."""

_RAW_SUFFIXES = frozenset([".dng", ".cr2", ".nef", ".nrw", ".arw", ".sr2", ".orf", ".rw2", ".pef", ".3fr", ".iiq"])
_CONVERT = "save it as PNG, TIFF or JPEG first"

_FOREIGN: tuple[tuple[str, str, str], ...] = (
    (r"version https://git-lfs", "it is a Git LFS pointer, not the picture itself", "fetch it with git lfs pull"),
    (r"\s*<(?i:!doctype html|html|head|body)", "it is a web page named like a picture", "download the picture itself"),
    (r"(?:\xef\xbb\xbf)?\s*(?:<(?:\?xml|!).*)?<svg", "it is an SVG drawing, not pixels", _CONVERT),
    (r"%PDF", "it is a PDF document", _CONVERT),
    (r"%!PS|\xc5\xd0\xd3\xc6", "it is a PostScript document", _CONVERT),
    (r"8BPS", "it is a Photoshop document", _CONVERT),
    (r"gimp xcf", "it is a GIMP document", _CONVERT),
    (r"qoif", "QOI files are not decoded", _CONVERT),
    (r"SIMPLE  =", "FITS files are not decoded", _CONVERT),
    (r"/\* XPM \*/", "XPM files are not decoded", _CONVERT),
    (r"\xff\x0a|\x00\x00\x00\x0cJXL ", "JPEG XL files are not decoded", _CONVERT),
    (r"v/1\x01|#\?RADIANCE", "it is a high dynamic range picture (EXR or Radiance)", _CONVERT),
    (r"FUJIFILMCCD-RAW|IIRS|IIU\x00|IIRO", "it is a camera raw file", "develop it to TIFF or JPEG first"),
    (r"....ftyp(?:isom|mp4|qt  |M4V|iso2|avc1|3gp)|\x1a\x45\xdf\xa3|RIFF....AVI ", "it is a video", "extract pictures"),
    (r"PK\x03\x04|Rar!|7z\xbc\xaf|\x1f\x8b|BZh|\xfd7zXZ", "it is an archive", "unpack it first"),
    (r"icns", "Apple icon files are not decoded", _CONVERT),
    (r"\xd7\xcd\xc6\x9a|\x01\x00\x09\x00|....\x28\x00\x00\x00.{32} EMF", "it is a Windows metafile", _CONVERT),
    (r"\x00\x00\x00\x01Bud1", "it is a note of the macOS Finder, not a picture", "leave it out"),
)


def _matches(pattern: str, head: bytes) -> bool:
    return re.match(pattern.encode("latin-1"), head, re.DOTALL) is not None


def recognise(file: BinaryIO, path: Path) -> str:
    """The format of the file by its first bytes, whatever its name says; the file is back at its start.

    Raises:
        RefusedError: kind "foreign", with what it is instead where that can be told.
    """
    head = file.read(HEAD)
    file.seek(0)
    suffix = path.suffix.lower()
    found = next((name for pattern, name in _MAGIC if _matches(pattern, head)), None)
    if found == "TIFF" and suffix in _RAW_SUFFIXES:  # its first page is a thumbnail
        raise RefusedError("foreign", "it is a camera raw file", "develop it to TIFF or JPEG first")
    if found is not None:
        return found
    for pattern, reason, remedy in _FOREIGN:
        if _matches(pattern, head):
            raise RefusedError("foreign", reason, remedy)
    if suffix in _SUFFIXES["TGA"]:  # has no mark of its own, so only its name tells
        return "TGA"
    if _is_text(head):
        raise RefusedError("foreign", "it is text, not a picture", "download or export the picture itself")
    raise RefusedError("foreign", "it is no picture in a format that is decoded (PNG, JPEG, WebP, TIFF, BMP, GIF, "
                       "AVIF, JPEG 2000, PPM, TGA, ICO, HEIC)", "save it in one of them or leave it out")


def misnamed(format: str, path: Path) -> str | None:
    """A note where the suffix belongs to another format than the contents."""
    suffix = path.suffix.lower()
    family = "JPEG" if format == "MPO" else format
    if suffix not in SUFFIXES or suffix in _SUFFIXES[family]:
        return None
    return f"It is named {suffix} and is a {format} file."


def _is_text(head: bytes) -> bool:
    try:
        text = head.decode("utf-8")
    except UnicodeDecodeError as error:
        if error.start < len(head) - 3:  # not merely cut within its last letter
            return False
        text = head[: error.start].decode("utf-8")
    return all(letter.isprintable() or letter in "\r\n\t\f" for letter in text)
