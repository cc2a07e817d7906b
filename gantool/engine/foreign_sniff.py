"""What a file is, by its first bytes: one of the four checkpoint formats we read, or in words what it is instead."""

from pathlib import Path
from typing import Literal

from gantool.engine.refusal import Refusal

Format = Literal["zip", "legacy", "safetensors", "networks"]

# torch.save before 1.6 begins with the pickle of 0x1950a86a20f9469cfc6c; the protocol byte may differ.
LEGACY_MAGIC = bytes.fromhex("8a0a6cfc9c46f9206aa850192e")

_OTHERS: tuple[tuple[bytes, str], ...] = (
    (b"version https://git-lfs", "is only a pointer to a file kept in Git LFS; download the file itself"),
    (b"\x89HDF", "is an HDF5 file (Keras); gantool reads PyTorch checkpoints and .safetensors"),
    (b"\x93NUMPY", "is a NumPy array; gantool reads PyTorch checkpoints and .safetensors"),
    (b"GGUF", "is a GGUF file; gantool reads PyTorch checkpoints and .safetensors"),
    (b"\x89PNG", "is a picture, not a checkpoint"),
    (b"\xff\xd8\xff", "is a picture, not a checkpoint"),
    (b"GIF8", "is a picture, not a checkpoint"),
    (b"\x1f\x8b", "is packed with gzip; unpack it first"),
    (b"7z\xbc\xaf", "is packed with 7-Zip; unpack it first"),
    (b"Rar!", "is packed with RAR; unpack it first"),
    (b"BZh", "is packed with bzip2; unpack it first"),
    (b"\xfd7zXZ", "is packed with xz; unpack it first"),
    (b"PK\x05\x06", "is an empty zip archive"),
)


def sniff(path: Path) -> Format:
    """Tell the format of a checkpoint file.

    Raises:
        Refusal: it is none that gantool reads.
        OSError: it cannot be read.
    """
    if path.is_dir():
        raise Refusal("is a folder; name the checkpoint file in it")
    if not path.is_file():
        raise Refusal("is no regular file" if path.exists() else "does not exist")
    with path.open("rb") as file:
        start = file.read(1024)
    if not start:
        raise Refusal("is empty; download it again")
    if start.startswith(b"PK\x03\x04"):
        return "zip"
    for magic, words in _OTHERS:
        if start.startswith(magic):
            raise Refusal(words)
    if start[:1] == b"\x80" and start[2:].startswith(LEGACY_MAGIC):
        return "legacy"
    if len(start) > 8 and start[8:9] == b"{" and start[6:8] == b"\0\0":  # a header below 2^48 bytes
        return "safetensors"
    text = start.lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    if text.startswith((b"<!doctype", b"<html", b"<head", b"<?xml", b"<!--")):
        raise Refusal("is a web page, not a checkpoint: a page was downloaded instead of the file; download it again")
    if start[257:262] == b"ustar":
        raise Refusal("is a tar archive; unpack it first (PyTorch before 0.2 saved such files: save it anew there)")
    if path.suffix.lower() == ".safetensors":
        raise Refusal("is cut off or damaged: it does not begin as a .safetensors file does")
    if text[:1] in b"{[" and start.isascii():
        raise Refusal("is a text file, not a checkpoint")
    if start[:1] == b"\x80" and len(start) > 1 and start[1] <= 5:
        return "networks"  # some other pickle: reading its plan finds out what it wants
    raise Refusal("is no checkpoint that gantool reads (PyTorch .pth, .pt, .ckpt, or .safetensors)")
