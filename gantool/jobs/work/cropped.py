"""A part of a picture through a model, as it would look in the whole: with what the model sees around it.

What is measured by the whole picture, like a wanted width, is turned into a factor before the part is cut out.
"""

from dataclasses import dataclass, replace

from gantool.api import Translator
from gantool.engine.sizing import Wanted
from gantool.images import Picture
from gantool.jobs.spec import ConvertSpec
from gantool.jobs.trials import Crop


@dataclass(frozen=True)
class Region:
    """A part of a picture in px, with how much more of it is cut out on each side to be looked at."""

    left: int
    top: int
    width: int
    height: int
    before: tuple[int, int]  # px more at the left and at the top
    behind: tuple[int, int]  # at the right and at the bottom

    def cut(self, picture: Picture) -> Picture:
        """The part and its surroundings."""
        wide, high = self._looked_at()
        return _cut(picture, self.left - self.before[0], self.top - self.before[1], wide, high)

    def freed(self, result: Picture) -> Picture:
        """The result of the part alone."""
        wide, high = self._looked_at()
        x, y = result.width / wide, result.height / high
        return _cut(result, round(self.before[0] * x), round(self.before[1] * y), max(1, round(self.width * x)),
                    max(1, round(self.height * y)))

    def _looked_at(self) -> tuple[int, int]:
        """Width and height of the part and its surroundings."""
        return (self.width + self.before[0] + self.behind[0], self.height + self.before[1] + self.behind[1])

    def shares(self, picture: Picture) -> tuple[float, float, float, float]:
        """(left, top, width, height) as shares of the picture."""
        return (self.left / picture.width, self.top / picture.height, self.width / picture.width,
                self.height / picture.height)


def region(picture: Picture, crop: Crop, translator: Translator) -> Region:
    """The part that `crop` means, within the picture."""
    around = translator.geometry.overlap + translator.geometry.feather
    left, width = _span(picture.width, crop.x, crop.side)
    top, height = _span(picture.height, crop.y, crop.side)
    return Region(left, top, width, height, (min(around, left), min(around, top)),
                  (min(around, picture.width - left - width), min(around, picture.height - top - height)))


def by_factor(spec: ConvertSpec, picture: Picture, own: int) -> ConvertSpec:
    """The same conversion, with the size of the result as a factor."""
    factor = Wanted(spec.scale, spec.width, spec.height).factor(picture.height, picture.width, own)
    return spec.model_copy(update={"scale": factor, "width": None, "height": None})


def _span(length: int, middle: float, side: int) -> tuple[int, int]:
    """Where a part begins, and how long it is."""
    size = min(side, length)
    return max(0, min(length - size, round(middle * length - size / 2))), size


def _cut(picture: Picture, left: int, top: int, width: int, height: int) -> Picture:
    rows, columns = slice(top, top + height), slice(left, left + width)
    alpha = None if picture.alpha is None else picture.alpha[rows, columns]
    return replace(picture, pixels=picture.pixels[rows, columns], alpha=alpha)
