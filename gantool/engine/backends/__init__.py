"""What computes a translation: torch as it is, or a faster runtime that was compared with it first."""

from gantool.engine.backends.backend import Backend
from gantool.engine.backends.eager import Eager
from gantool.engine.backends.openvino import OpenVino, UnfitError, openvino_pays
from gantool.engine.backends.race import Race

__all__ = ["Backend", "Eager", "OpenVino", "Race", "UnfitError", "openvino_pays"]
