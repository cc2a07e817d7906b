"""Weights that come with enlargers and are none: known by their names, and refused in words that say what they are."""

import re
from collections.abc import Mapping

from torch import Tensor

from gantool.errors import UnusableError

_UNET = re.compile(r"conv[0-9]\.(weight|bias|weight_orig|weight_u|weight_v|parametrizations\..*)")
_VGG = re.compile(r"(conv\d_\d|bn\d_\d|linear[12])\.\w+")


def refuse(state: Mapping[str, Tensor]) -> None:
    """Raise where these weights are a discriminator of an enlarger's training, or features that judge pictures.

    Raises:
        UnusableError: they are; the sentence says which and what to take instead.
    """
    if {"conv0.weight", "conv9.weight"} <= state.keys() and all(_UNET.fullmatch(name) for name in state):
        raise _no_enlarger("the U-Net discriminator of Real-ESRGAN")
    if "conv0_0.weight" in state and all(_VGG.fullmatch(name) for name in state):
        raise _no_enlarger("the VGG-style discriminator of ESRGAN")
    if _is_srgan_judge(state):
        raise _no_enlarger("the discriminator of SRGAN")
    if {"features.0.weight", "features.28.weight"} <= state.keys():
        raise _no_enlarger("a VGG network, which tells things apart")


def _is_srgan_judge(state: Mapping[str, Tensor]) -> bool:
    """`net.N` or `features.N` convolutions that end in a single number."""
    names = [name for name in state if name.startswith(("net.", "features."))]
    last = [value for value in state.values() if value.ndim in (2, 4)][-1:]
    return len(names) > 20 and "net.0.weight" in state and bool(last) and last[0].shape[0] == 1


def _no_enlarger(what: str) -> UnusableError:
    return UnusableError(f"it is {what}: it judges pictures and makes none; take the generator's file instead.")
