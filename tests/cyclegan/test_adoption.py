"""Other people's CycleGAN and CUT files: taken in whole and run to the same pixels, or refused."""

import pytest
import torch
from gantool_cyclegan.config import CycleGANConfig
from gantool_cyclegan.family import CycleGAN
from pix2pix.published import PublishedResNet, scrambled, without_noise
from torch import Tensor, nn

from cyclegan.published import PublishedCUT, scrambled_cut
from gantool.api import DataFacts

INSTANCE = nn.InstanceNorm2d


def translate(state: dict[str, Tensor], images: Tensor) -> Tensor:
    adoption = CycleGAN().adopt(state)
    assert adoption is not None
    translator = CycleGAN().translator(adoption.export)
    with torch.inference_mode():
        return translator.decode(translator.encode(images), {})


def expected(network: nn.Module, images: Tensor) -> Tensor:
    with torch.no_grad():
        return torch.cat([without_noise(network)(one) for one in images.split(1)])  # type: ignore[no-untyped-call]  # torch's has no types


@pytest.mark.parametrize("dropout", [True, False])
@pytest.mark.parametrize("blocks", [6, 9])
def test_a_published_generator_gives_the_same_pixels(blocks: int, dropout: bool) -> None:
    network = scrambled(PublishedResNet(1, 4, blocks, 4, INSTANCE, dropout))
    images = torch.rand(2, 1, 32, 48) * 2 - 1
    torch.testing.assert_close(translate(network.state_dict(), images), expected(network, images), rtol=1e-3, atol=1e-4)


def test_a_contrastive_generator_gives_the_same_pixels() -> None:
    network = scrambled_cut(9, 4)
    images = torch.rand(2, 3, 32, 48) * 2 - 1
    torch.testing.assert_close(translate(network.state_dict(), images), expected(network, images), rtol=1e-3, atol=1e-4)


def test_old_running_statistics_are_dropped_and_it_says_in_words_what_it_is() -> None:
    network = PublishedResNet(3, 3, 6, 4, INSTANCE, False)
    state = {f"module.{name}": value for name, value in network.state_dict().items()}
    norms = [name for name, module in network.named_modules() if isinstance(module, INSTANCE)]
    for name in norms:
        state |= {f"module.{name}.running_mean": torch.randn(4), f"module.{name}.running_var": torch.rand(4)}
    adoption = CycleGAN().adopt(state)
    assert adoption is not None and len(adoption.dropped) == 2 * len(norms)
    assert adoption.report == ("CycleGAN generator of one direction: ResNet with 6 blocks, width 4, instance norm, "
                               "3 to 3 channels.")


@pytest.mark.parametrize("network", [PublishedResNet(3, 3, 6, 4, INSTANCE, False), PublishedCUT(3, 3, 6, 4)],
                         ids=["cyclegan", "cut"])
def test_a_file_is_taken_whole_or_not_at_all(network: nn.Module) -> None:
    whole = network.state_dict()
    assert CycleGAN().adopt(whole) is not None
    for name in [name for name in whole if not name.endswith("filt")]:
        assert CycleGAN().adopt({key: value for key, value in whole.items() if key != name}) is None, f"without {name}"
        assert CycleGAN().adopt({**whole, name: torch.zeros(7, *whole[name].shape)}) is None, f"{name} reshaped"
    assert CycleGAN().adopt({**whole, "extra.weight": torch.zeros(3)}) is None


def test_another_filter_than_the_known_one_is_no_such_file() -> None:
    whole = PublishedCUT(3, 3, 6, 4).state_dict()
    assert CycleGAN().adopt({**whole, "model.7.filt": whole["model.7.filt"] * 2}) is None


def test_a_generator_with_batch_norm_is_left_to_pix2pix() -> None:
    assert CycleGAN().adopt(PublishedResNet(3, 3, 6, 4, nn.BatchNorm2d, False).state_dict()) is None


@pytest.mark.parametrize(("changes", "theirs"), [
    ({"upsampling": "transposed"}, PublishedResNet(3, 3, 2, 4, INSTANCE, False)),
    ({"upsampling": "antialiased", "method": "cut"}, PublishedCUT(3, 3, 2, 4)),
], ids=["cyclegan", "cut"])
def test_our_models_open_in_the_published_networks(changes: dict[str, object], theirs: nn.Module) -> None:
    config = CycleGANConfig.model_validate({"size": 32, "ngf": 4, "ndf": 4, "blocks": 2, **changes})
    torch.manual_seed(0)
    trainer = CycleGAN().trainer(config, DataFacts(3, 3), torch.device("cpu"))
    scrambled(trainer.networks["G_AtoB"])
    export = trainer.export(trainer.networks)
    state = CycleGAN().foreign(export)
    assert state is not None
    theirs.load_state_dict(dict(state))
    images = torch.rand(1, 3, 32, 32) * 2 - 1
    translator = CycleGAN().translator(export)
    with torch.inference_mode():
        ours = translator.decode(translator.encode(images), {"direction": "AtoB"})
    torch.testing.assert_close(ours, expected(theirs, images), rtol=1e-3, atol=1e-4)
