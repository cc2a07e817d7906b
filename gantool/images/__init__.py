"""Safe decoding and faithful encoding of picture files. Imports neither torch nor Qt."""

from gantool.images.animate import encode_frames, holds_frames
from gantool.images.decode import decode, frames, probe
from gantool.images.depth import eight_bit, sixteen_bit
from gantool.images.encode import SUFFIX, Format, check_size, encode, encoded, format_of
from gantool.images.fault import PictureError
from gantool.images.flat import flattened
from gantool.images.formats import SUFFIXES
from gantool.images.limits import Limits
from gantool.images.picture import Header, Metadata, Picture, Pixels
from gantool.images.resize import BICUBIC, BILINEAR, LANCZOS, NEAREST, Resampling, resize, resize_with_alpha
from gantool.images.thumbnail import thumbnail

__all__ = [
    "BICUBIC",
    "BILINEAR",
    "LANCZOS",
    "NEAREST",
    "SUFFIX",
    "SUFFIXES",
    "Format",
    "Header",
    "Limits",
    "Metadata",
    "Picture",
    "PictureError",
    "Pixels",
    "Resampling",
    "check_size",
    "decode",
    "eight_bit",
    "encode",
    "encode_frames",
    "encoded",
    "flattened",
    "format_of",
    "frames",
    "holds_frames",
    "probe",
    "resize",
    "resize_with_alpha",
    "sixteen_bit",
    "thumbnail",
]
