"""Other people's pix2pix files: taken in whole and run to the same pixels, or refused."""

from pathlib import Path

import pytest
import torch
from gantool_pix2pix.config import Pix2PixConfig
from gantool_pix2pix.family import Pix2Pix
from torch import Tensor, nn

from gantool.api import DataFacts
from pix2pix.published import NormClass, PublishedResNet, PublishedUNet, scrambled, without_noise

BATCH, INSTANCE = nn.BatchNorm2d, nn.InstanceNorm2d


def translate(state: dict[str, Tensor], images: Tensor, seed: int | None = None) -> Tensor:
    adoption = Pix2Pix().adopt(state)
    assert adoption is not None
    translator = Pix2Pix().translator(adoption.export)
    settings = {"variation": seed is not None, "seed": seed or 0}
    with torch.inference_mode():
        return translator.decode(translator.encode(images), settings)


def expected(network: nn.Module, images: Tensor) -> Tensor:
    with torch.no_grad():
        return torch.cat([without_noise(network)(one) for one in images.split(1)])  # type: ignore[no-untyped-call]  # torch's has no types


@pytest.mark.parametrize("norm", [BATCH, INSTANCE])
@pytest.mark.parametrize("dropout", [True, False])
@pytest.mark.parametrize("depth", [7, 8])
def test_a_published_unet_gives_the_same_pixels(depth: int, dropout: bool, norm: NormClass) -> None:
    network = scrambled(PublishedUNet(3, 3, depth, 4, norm, dropout))
    images = torch.rand(2, 3, 2**depth, 2**depth) * 2 - 1
    torch.testing.assert_close(translate(network.state_dict(), images), expected(network, images), rtol=1e-3, atol=1e-4)


@pytest.mark.parametrize("dropout", [True, False])
@pytest.mark.parametrize("blocks", [6, 9])
def test_a_published_resnet_gives_the_same_pixels(blocks: int, dropout: bool) -> None:
    network = scrambled(PublishedResNet(1, 4, blocks, 4, BATCH, dropout))
    images = torch.rand(2, 1, 32, 48) * 2 - 1
    torch.testing.assert_close(translate(network.state_dict(), images), expected(network, images), rtol=1e-3, atol=1e-4)


@pytest.mark.parametrize("dropout", [True, False])
def test_dropout_of_a_resnet_is_seen_and_becomes_a_control(dropout: bool) -> None:
    adoption = Pix2Pix().adopt(PublishedResNet(3, 3, 6, 4, BATCH, dropout).state_dict())
    assert adoption is not None
    names = [control.name for control in Pix2Pix().translator(adoption.export).controls]
    assert names == (["variation", "seed"] if dropout else [])


def test_wrapped_names_old_statistics_and_half_precision_are_no_obstacle(tmp_path: Path) -> None:
    network = scrambled(PublishedUNet(3, 3, 7, 4, INSTANCE, True))
    images = torch.rand(1, 3, 128, 128) * 2 - 1
    state = {f"module.{name}": value for name, value in network.state_dict().items()}
    norms = [name for name, module in network.named_modules() if isinstance(module, nn.InstanceNorm2d)]
    for name in norms:
        state[f"module.{name}.running_mean"] = torch.randn(4)
        state[f"module.{name}.running_var"] = torch.rand(4)
    file = tmp_path / "latest_net_G.pth"
    torch.save(state, file)
    read = torch.load(file, weights_only=True)
    torch.testing.assert_close(translate(read, images), expected(network, images), rtol=1e-3, atol=1e-4)
    adoption = Pix2Pix().adopt(read)
    assert adoption is not None and len(adoption.dropped) == 2 * len(norms)
    halved = Pix2Pix().adopt({name: value.half() for name, value in state.items()})
    assert halved is not None
    assert all(value.dtype == torch.float32 for value in halved.export.weights.values())


def test_it_says_in_words_what_it_is() -> None:
    adoption = Pix2Pix().adopt(PublishedUNet(3, 3, 8, 4, BATCH, True).state_dict())
    assert adoption is not None
    assert adoption.report == (
        "pix2pix generator: U-Net with 8 halvings, width 4, batch norm, which gantool runs on each picture's own "
        "statistics, 3 to 3 channels."
    )
    assert Pix2Pix().translator(adoption.export).geometry.trained == 256


@pytest.mark.parametrize("network", [
    PublishedUNet(3, 3, 7, 4, BATCH, True), PublishedResNet(3, 3, 6, 4, BATCH, False)], ids=["unet", "resnet"])
def test_a_file_is_taken_whole_or_not_at_all(network: nn.Module) -> None:
    whole = network.state_dict()
    assert Pix2Pix().adopt(whole) is not None
    for name in [name for name in whole if not name.endswith(("running_mean", "running_var", "num_batches_tracked"))]:
        assert Pix2Pix().adopt({key: value for key, value in whole.items() if key != name}) is None, f"without {name}"
        reshaped = {**whole, name: torch.zeros(7, *whole[name].shape)}
        assert Pix2Pix().adopt(reshaped) is None, f"{name} of another shape"
        assert Pix2Pix().adopt({**whole, name: whole[name][:0]}) is None, f"{name} empty"
    assert Pix2Pix().adopt({**whole, "extra.weight": torch.zeros(3)}) is None
    assert Pix2Pix().adopt({**whole, "extra.running_mean": torch.zeros(3)}) is None


@pytest.mark.parametrize("changes", [
    {"depth": 5}, {"depth": 5, "upsampling": "transposed"}, {"depth": 5, "norm": "batch"},
    {"generator": "resnet", "upsampling": "transposed", "blocks": 2},
    {"generator": "resnet", "upsampling": "transposed", "blocks": 2, "dropout": 0.0},
], ids=str)
def test_our_models_open_in_the_published_networks(changes: dict[str, object]) -> None:
    config = Pix2PixConfig.model_validate({"size": 32, "ngf": 4, "ndf": 4, **changes})
    torch.manual_seed(0)
    trainer = Pix2Pix().trainer(config, DataFacts(3, 3), torch.device("cpu"))
    scrambled(trainer.networks["G"])
    export = trainer.export(trainer.networks)
    state = Pix2Pix().foreign(export)
    assert state is not None
    theirs: nn.Module = (PublishedUNet(3, 3, 5, 4, BATCH, True) if config.generator == "unet"
                         else PublishedResNet(3, 3, 2, 4, BATCH, config.dropout > 0))
    theirs.load_state_dict(dict(state))
    images = torch.rand(1, 3, 32, 32) * 2 - 1
    translator = Pix2Pix().translator(export)
    with torch.inference_mode():
        ours = translator.decode(translator.encode(images), {"variation": False})
        made = (theirs.eval() if config.norm == "batch" else without_noise(theirs))(images)
    torch.testing.assert_close(ours, made, rtol=1e-3, atol=1e-4)


def test_a_resnet_with_instance_norm_is_left_to_cyclegan() -> None:
    assert Pix2Pix().adopt(PublishedResNet(3, 3, 6, 4, INSTANCE, False).state_dict()) is None


@pytest.mark.parametrize("changes", [{"norm": "none"}, {"generator": "resnet"}], ids=str)
def test_what_the_layout_cannot_say_is_not_written(changes: dict[str, object]) -> None:
    config = Pix2PixConfig.model_validate({"size": 32, "ngf": 4, "ndf": 4, "blocks": 1, **changes})
    trainer = Pix2Pix().trainer(config, DataFacts(3, 3), torch.device("cpu"))
    assert Pix2Pix().foreign(trainer.export(trainer.networks)) is None
