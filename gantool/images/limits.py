"""How much of a machine one picture may take before it is refused."""

from dataclasses import dataclass

from gantool.images.fault import RefusedError


@dataclass(frozen=True)
class Limits:
    """Bounds on one picture.

    Attributes:
        pixels: width times height of what is decoded. Pillow refuses more than the default by itself, so a larger
            value only helps formats that do not go through it (PNG, deep TIFF).
        file_bytes: size of the file.
        samples: values for each pixel.
    """

    pixels: int = 178_956_970
    file_bytes: int = 2 << 30
    samples: int = 8

    def check(self, width: int, height: int) -> None:
        """Refuse a picture without pixels or with more than allowed.

        Raises:
            RefusedError: kind "damaged" or "too-large".
        """
        if width < 1 or height < 1:
            raise RefusedError("damaged", f"it claims a size of {width} × {height} pixels")
        if width * height > self.pixels:
            most = self.pixels // 1_000_000
            raise RefusedError("too-large", f"it has {width} × {height} pixels and at most {most} million are decoded, "
                          "so that memory suffices", "make it smaller or leave it out")
