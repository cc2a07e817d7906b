"""The published networks that figures are taken with: what their files are called, where they lie, what they weigh.

Nothing is fetched here, and nothing is fetched at all unless a person agrees (`gantool.measures.download`). The digits
at the end of each name are the first of the file's SHA-256; whoever loads one checks them.
"""

import os
from dataclasses import dataclass
from pathlib import Path

from gantool import files
from gantool.errors import UnusableError
from gantool.measures.setting import remembered_weights


@dataclass(frozen=True)
class Network:
    """One published network.

    Attributes:
        title: for a person.
        names: what its file is called, the name under which it is fetched first.
        url: where its makers give it away.
        begins: the first hexadecimal digits of the file's SHA-256.
        megabytes: about how large it is.
        serves: what it is needed for, in words.
    """

    title: str
    names: tuple[str, ...]
    url: str
    begins: str
    megabytes: int
    serves: str


NETWORKS = {
    "inception": Network(
        "Inception v3",
        ("weights-inception-2015-12-05-6726825d.pth", "pt_inception-2015-12-05-6726825d.pth"),
        "https://github.com/toshas/torch-fidelity/releases/download/v0.2.0/weights-inception-2015-12-05-6726825d.pth",
        "6726825d",
        96,
        "FID, KID, precision, recall and the inception score",
    ),
    "alex": Network(
        "AlexNet",
        ("alexnet-owt-7be5be79.pth",),
        "https://download.pytorch.org/models/alexnet-owt-7be5be79.pth",
        "7be5be79",
        244,
        "LPIPS",
    ),
    "vgg": Network(
        "VGG16",
        ("vgg16-397923af.pth",),
        "https://download.pytorch.org/models/vgg16-397923af.pth",
        "397923af",
        553,
        "LPIPS",
    ),
    "squeeze": Network(
        "SqueezeNet 1.1",
        ("squeezenet1_1-b8a52dc0.pth",),
        "https://download.pytorch.org/models/squeezenet1_1-b8a52dc0.pth",
        "b8a52dc0",
        5,
        "LPIPS",
    ),
}
"""By the name that LPIPS knows them under. LPIPS takes the first that is at hand."""

FOR_LPIPS = ("alex", "vgg", "squeeze")


def folders(given: Path | None = None) -> tuple[Path, ...]:
    """Where the files are looked for: the named folder, the remembered one, gantool's own, and torch's cache."""
    wanted = [given, remembered_weights(), own_folder(), _torch_cache()]
    return tuple(dict.fromkeys(folder for folder in wanted if folder is not None))


def at_hand(name: str, given: Path | None = None) -> Path | None:
    """The file of a network, by its name; whether its content is right is checked where it is loaded."""
    network = NETWORKS[name]
    for folder in folders(given):
        for file in network.names:
            if _is_file(folder / file):
                return folder / file
    return None


def absent(name: str, given: Path | None = None) -> str:
    """What to say where a network is not at hand: one sentence with the ways out."""
    network = NETWORKS[name]
    searched = " or ".join(files.shown(folder) for folder in folders(given))
    return (f"{network.title} is not at hand: there is no {network.names[0]} in {searched}; put it there, name its "
            f"folder (--weights), or agree to fetch it, about {network.megabytes} MB (--download).")


def check_genuine(name: str, path: Path) -> None:
    """Make sure that a file is the one that its name says.

    Raises:
        UnusableError: its content is another, or it cannot be read.
    """
    try:
        digest = files.sha256(path)
    except OSError as error:
        raise UnusableError(f"{files.shown(path)} cannot be read: {error.strerror or error}.") from None
    if not digest.startswith(NETWORKS[name].begins):
        raise UnusableError(f"{files.shown(path)} is damaged or another file: its SHA-256 begins with {digest[:8]} "
                            f"instead of {NETWORKS[name].begins}; remove it and fetch it again.")


def own_folder() -> Path:
    """Where what is fetched goes to, unless a folder is named."""
    return files.home() / "weights"


def _torch_cache() -> Path:
    """`torch.hub`'s folder of checkpoints, found as torch finds it, without torch."""
    home = os.environ.get("TORCH_HOME")
    if not home:
        home = os.path.join(os.environ.get("XDG_CACHE_HOME") or "~/.cache", "torch")  # noqa: PTH118  # ~ stays text
    return Path(home).expanduser() / "hub" / "checkpoints"


def _is_file(path: Path) -> bool:
    try:
        return path.is_file()
    except OSError:  # a folder that may not be looked into holds nothing for us
        return False
