"""What the converter asks of whatever computes a translation."""

from abc import ABC, abstractmethod
from collections.abc import Mapping
from typing import Any

from torch import Tensor


class Backend(ABC):
    """Computes `decode(encode(images), settings)` of one translator on one device.

    Attributes:
        name: for a person and for the record of a measurement.
    """

    name: str

    @abstractmethod
    def run(self, images: Tensor, settings: Mapping[str, Any], *, deep: bool = False) -> Tensor:
        """Translate N C H W in [-1, 1], of a size that the geometry takes.

        Args:
            settings: a value for every control.
            deep: compute in fp32 throughout, for pictures of 16 bits.
        """
