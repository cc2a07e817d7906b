"""What computes a translation: torch as it is, or a faster runtime that was compared with it first."""

from gantool.engine.backends.backend import Backend
from gantool.engine.backends.eager import Eager
from gantool.engine.backends.openvino import OpenVino, UnfitError, openvino_pays

__all__ = ["Backend", "Eager", "OpenVino", "UnfitError", "openvino_pays"]
