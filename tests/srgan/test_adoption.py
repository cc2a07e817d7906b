"""Other people's enlargers: taken in whole and run to the same pixels, or refused in words."""

from pathlib import Path

import pytest
import torch
from gantool_srgan.config import SRGANConfig
from gantool_srgan.family import SRGAN
from torch import Tensor

from gantool.api import DataFacts, Export
from gantool.engine import foreign
from gantool.errors import UnusableError

spandrel = pytest.importorskip("spandrel")


def own(**changes: object) -> Export:
    """What a training that has not begun yet exports."""
    torch.manual_seed(0)
    config = SRGANConfig.checked({"size": 32, "ngf": 8, "ndf": 8, "blocks": 2, **changes})
    trainer = SRGAN().trainer(config, DataFacts(), torch.device("cpu"))
    return trainer.export(trainer.networks)


def run(export: Export, images: Tensor) -> Tensor:
    translator = SRGAN().translator(export)
    with torch.inference_mode():
        return translator.decode(translator.encode(images), {})


@pytest.mark.parametrize("scale", [1, 2, 4, 8])
@pytest.mark.parametrize("generator", ["rrdb", "compact"])
def test_what_is_exported_opens_in_spandrel_and_gives_the_same_pixels(generator: str, scale: int) -> None:
    export = own(generator=generator, scale=scale)
    state = SRGAN().foreign(export)
    assert state is not None and SRGAN.published_under == "params_ema"
    theirs = spandrel.ModelLoader().load_from_state_dict({"params_ema": dict(state)})
    assert theirs.scale == scale
    images = torch.rand(1, 3, 16, 24)
    torch.testing.assert_close((run(export, images * 2 - 1) + 1) / 2, theirs(images).clamp(0, 1), rtol=0, atol=1e-4)


@pytest.mark.parametrize("changes", [{"generator": "srresnet", "norm": "batch"}, {"generator": "srresnet"},
                                     {"generator": "rrdb"}, {"generator": "compact"}], ids=str)
def test_a_written_model_comes_back_whole_and_a_near_miss_never_half(changes: dict[str, object]) -> None:
    state = SRGAN().foreign(own(**changes))
    assert state is not None
    adoption = SRGAN().adopt(state)
    assert adoption is not None and adoption.export.architecture["generator"] == changes["generator"]
    images = torch.rand(1, 3, 9, 11) * 2 - 1
    torch.testing.assert_close(run(adoption.export, images), run(own(**changes), images))
    names = list(state)
    for name in (names[0], names[len(names) // 2], names[-1]):
        for wrong in ({key: value for key, value in state.items() if key != name},
                      {(f"{key}_x" if key == name else key): value for key, value in state.items()},
                      {**state, name: torch.zeros(3, 5)}):
            try:
                assert SRGAN().adopt(wrong) is None
            except UnusableError as error:
                assert "\n" not in str(error)


def test_an_architecture_of_others_is_rebuilt_from_its_own_weights() -> None:
    from spandrel.architectures.SPAN import SPAN

    torch.manual_seed(0)
    network = SPAN(num_in_ch=3, num_out_ch=3, feature_channels=8, upscale=2)
    state = {name: value.clone() for name, value in network.state_dict().items()}
    adoption = SRGAN().adopt(state)
    assert adoption is not None and adoption.report == "Enlarger x2: SPAN (8nf), through spandrel."
    assert adoption.export.weights.keys() == state.keys()
    images = torch.rand(2, 3, 20, 12) * 2 - 1
    made = run(adoption.export, images)
    assert made.shape == (2, 3, 40, 24)
    theirs = spandrel.ModelLoader().load_from_state_dict(state)
    torch.testing.assert_close(made[:1], theirs((images[:1] + 1) / 2) * 2 - 1)
    damaged = {name: value for name, value in state.items() if name != "block_3.c2_r.eval_conv.weight"}
    with pytest.raises(UnusableError, match="fit that whole"):
        SRGAN().adopt(damaged)


def unet_judge() -> dict[str, Tensor]:
    return {f"conv{number}.weight": torch.zeros(4, 4, 3, 3) for number in range(10)}


def vgg_judge() -> dict[str, Tensor]:
    names = ["conv0_0.weight", "conv0_1.weight", "bn0_1.weight", "linear1.weight", "linear2.bias"]
    return {name: torch.zeros(4) for name in names}


def features() -> dict[str, Tensor]:
    return {f"features.{number}.weight": torch.zeros(4, 4, 3, 3) for number in (0, 2, 28)}


@pytest.mark.parametrize("state", [unet_judge(), vgg_judge(), features()], ids=["unet", "vgg", "features"])
def test_what_judges_pictures_is_refused_by_name(state: dict[str, Tensor]) -> None:
    with pytest.raises(UnusableError, match="judges pictures and makes none"):
        SRGAN().adopt(state)


def test_what_fills_holes_or_mends_faces_is_refused_with_the_reason() -> None:
    from spandrel.architectures.LaMa import LaMa

    state = LaMa().state_dict()
    with pytest.raises(UnusableError, match="fills holes by a mask"):
        SRGAN().adopt(state)


@pytest.mark.parametrize(("name", "words"), [
    ("fast-srgan_model.pt", "x4: SRGAN network (SRResNet), 8 blocks, width 64, instance norm"),
    ("realesr-animevideov3.pth", "x4: compact network, 16 convolutions, width 64"),
    ("srgan_x2_netG_epoch_2_100.legacy.pth", "x2: SRGAN network (SRResNet), 5 blocks, width 64, batch norm"),
    ("srgan_x4_netG_epoch_4_100.legacy.pth", "x4: SRGAN network"),
    ("srgan_x4_netG_epoch_4_100.pth", "x4: SRGAN network"),
])
def test_published_files_are_taken_in(shared: Path, name: str, words: str) -> None:
    family, adoption = foreign.adopt(shared / "data/checkpoints" / name, [SRGAN()])
    assert family == "srgan" and words in adoption.report


@pytest.mark.parametrize(("name", "words"), [
    ("truncated-realesr-animevideov3.pth", "cut off"), ("lfs-pointer.pth", "Git LFS"),
    ("cifar10_resnet20-12fca82f.th", "no family knows"), ("lpips_v0.1_vgg.pth", "no family knows"),
])
def test_files_that_are_none_are_refused_in_words(shared: Path, name: str, words: str) -> None:
    with pytest.raises(UnusableError, match=words):
        foreign.adopt(shared / "data/checkpoints" / name, [SRGAN()])


def test_a_page_of_a_website_is_refused(tmp_path: Path) -> None:
    page = tmp_path / "model.pth"
    page.write_text("<!DOCTYPE html><html><body>Sign in</body></html>")
    with pytest.raises(UnusableError, match=r"web page|HTML"):
        foreign.adopt(page, [SRGAN()])


def test_every_scale_can_be_built_and_run() -> None:
    for generator in ("compact", "rrdb", "srresnet"):
        for scale in (1, 2, 3, 4, 8):
            made = run(own(generator=generator, scale=scale, size=48), torch.zeros(1, 3, 8, 12))
            assert made.shape == (1, 3, 8 * scale, 12 * scale)
