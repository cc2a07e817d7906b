"""An EXIF block is read and rewritten without harm to what it holds, whatever bytes it consists of."""

import contextlib
import struct

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from gantool.images.exif import DESCRIPTION, ORIENTATION, Block, DamagedExifError, text
from gantool.images.metadata import orientation_of, settled
from gantool.images.picture import Metadata


def block(order: str = "<", orientation: int = 6, thumbnail: bytes = b"") -> bytes:
    """One directory with an orientation and a text; a second with a thumbnail behind it."""
    mark = b"II*\0" if order == "<" else b"MM\0*"
    second = 8 + 2 + 24 + 4 + 8
    first = struct.pack(order + "IH", 8, 2)
    first += struct.pack(order + "HHIH2x", ORIENTATION, 3, 1, orientation)
    first += struct.pack(order + "HHII", 0x0131, 2, 8, 8 + 2 + 24 + 4)
    first += struct.pack(order + "I", second if thumbnail else 0) + b"camera1\0"
    if thumbnail:
        first += struct.pack(order + "H", 2) + struct.pack(order + "HHII", 0x0201, 4, 1, second + 30)
        first += struct.pack(order + "HHII", 0x0202, 4, 1, len(thumbnail)) + struct.pack(order + "I", 0) + thumbnail
    return mark + first


@pytest.mark.parametrize("order", ["<", ">"])
def test_orientation_is_reset_and_the_rest_stays(order: str) -> None:
    assert orientation_of(block(order)) == 6
    metadata, notes = settled(Metadata(exif=block(order), xmp=b'<a tiff:Orientation="6"/><tiff:Orientation>8</x>'))
    assert notes == () and metadata.exif is not None
    assert orientation_of(metadata.exif) == 1
    exif = Image.Exif()
    exif.load(metadata.exif)
    assert exif[0x0131] == "camera1"
    assert metadata.xmp == b'<a tiff:Orientation="1"/><tiff:Orientation>1</x>'


@pytest.mark.parametrize("order", ["<", ">"])
@pytest.mark.parametrize("tail", [b"", b"something behind it"])
def test_the_old_picture_does_not_survive_as_thumbnail(order: str, tail: bytes) -> None:
    secret = b"\xff\xd8 secret picture \xff\xd9"
    rewritten = Block(block(order, thumbnail=secret) + tail).rewritten({DESCRIPTION: text("größer")})
    assert b"secret" not in rewritten
    assert tail in rewritten
    again = Block(rewritten)
    assert again.orientation == 6 and DESCRIPTION in again.entries


def test_a_tag_can_be_taken_out_and_a_senseless_orientation_is_none() -> None:
    assert ORIENTATION not in Block(Block(block()).rewritten({ORIENTATION: None})).entries
    assert Block(block(orientation=9)).orientation == Block(block(orientation=0)).orientation == 1


@given(st.binary(max_size=200), st.sampled_from([b"", b"II*\0", b"MM\0*\0\0\0\x08", b"II*\0\x08\0\0\0\x02\0"]))
def test_no_bytes_make_it_fail_otherwise(tail: bytes, head: bytes) -> None:
    with contextlib.suppress(DamagedExifError):
        found = Block(head + tail)
        found.resize(70_000, 3)
        Block(found.rewritten({ORIENTATION: found.short(1)}))
    settled(Metadata(exif=head + tail))
