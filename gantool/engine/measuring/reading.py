"""Reading the networks that figures are taken with out of files: as data, never as programs."""

import zipfile
from pathlib import Path

import torch

from gantool import files, measures
from gantool.engine.foreign import read_state
from gantool.engine.measuring.foreign_npz import read_npz
from gantool.engine.refusal import Refusal
from gantool.errors import UnusableError
from gantool.measures.networks import check_genuine
from gantool.metrics.extractors import Extractor
from gantool.metrics.inception import inception
from gantool.metrics.perceptual import Lpips
from gantool.metrics.recognising import backbone, recognised

KNOWN = "Inception v3 of FID, SqueezeNet, AlexNet, VGG and ResNets of torchvision, and the ResNets for 32 px"


def read_extractor(path: Path, device: torch.device) -> Extractor:
    """The network in a file of the person's: `.npz`, `.safetensors`, `.pth`, `.pt`, `.th`.

    An `.npz` is taken to come from Keras or Caffe: pixels in 0..255, B G R, less their mean. Other files are taken to
    come from PyTorch. The published Inception network is known by its digest, and only its figures are called FID.

    Raises:
        UnusableError: it is no such file, built to do harm, or of a network that nobody here knows.
    """
    shown = files.shown(path)
    if _is_program(path):
        raise UnusableError(f"{shown} is a TorchScript archive, which is a program: it would run when it is opened; "
                            "save the network's state_dict instead.")
    archive = path.suffix.lower() == ".npz"
    state = _npz(path) if archive else dict(read_state(path).state)
    if not archive and "Mixed_7c.branch_pool.conv.weight" in state and _is_genuine(path):
        return inception(state, "Inception v3", device, genuine=True)
    try:
        found = recognised(state, path.name, device, "caffe" if archive else "torchvision")
    except RuntimeError as error:  # names as expected, shapes not
        raise UnusableError(f"{shown} cannot be used: {str(error).splitlines()[0][:200].rstrip(':. ')}.") from None
    if found is None:
        raise UnusableError(f"{shown} holds a network that is not known; known are {KNOWN}.")
    return found


def read_inception(path: Path, device: torch.device) -> Extractor:
    """The published Inception network.

    Raises:
        UnusableError: the file is another one, or damaged.
    """
    check_genuine("inception", path)
    return inception(read_state(path).state, "Inception v3", device, genuine=True)


def read_lpips(name: str, path: Path, device: torch.device) -> Lpips:
    """LPIPS on the published network `name`.

    Raises:
        UnusableError: the file is another one, or damaged.
    """
    check_genuine(name, path)
    convolutions = backbone(name, read_state(path).state)
    if convolutions is None:
        raise UnusableError(f"{files.shown(path)} is not {measures.NETWORKS[name].title}; fetch it again.")
    return Lpips(name, convolutions, path.name, device)


def _npz(path: Path) -> dict[str, torch.Tensor]:
    try:
        return read_npz(path)
    except Refusal as refusal:
        raise UnusableError(f"{files.shown(path)} {refusal}.") from None
    except FileNotFoundError:
        raise UnusableError(f"{files.shown(path)} does not exist.") from None
    except OSError as error:
        raise UnusableError(f"{files.shown(path)} cannot be read: {error.strerror or error}.") from None


def _is_genuine(path: Path) -> bool:
    return files.sha256(path).startswith(measures.NETWORKS["inception"].begins)


def _is_program(path: Path) -> bool:
    """Whether it is an archive as `torch.jit.save` writes them; only its table of contents is looked at."""
    try:
        with zipfile.ZipFile(path) as archive:
            names = archive.namelist()
    except (OSError, zipfile.BadZipFile, NotImplementedError, ValueError):
        return False  # whatever it is, its reader says so
    return any("/code/" in f"/{name}" or name.endswith("/constants.pkl") for name in names)
