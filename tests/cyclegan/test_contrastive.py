"""The contrastive step as it is computed, pass by pass, against the paper's formula as it is written."""

from collections.abc import Callable

import pytest
import torch
from conformance.update import PlainUpdate
from gantool_cyclegan.config import CycleGANConfig
from gantool_cyclegan.contrastive import ContrastiveTrainer
from torch import Tensor

from gantool.api import Batch, DataFacts
from gantool.nn.contrastive import patch_nce, sampled_places

SIZE = 32


def trainer(method: str) -> ContrastiveTrainer:
    torch.manual_seed(0)
    config = CycleGANConfig.model_validate({"size": SIZE, "ngf": 4, "ndf": 4, "blocks": 5, "method": method,
                                            "patches": 24, "batch": 2})
    return ContrastiveTrainer(config, DataFacts(3, 3), torch.device("cpu"))


def formula(made: ContrastiveTrainer, batch: Batch) -> Tensor:
    """L_GAN + lambda_X L_NCE(X) + lambda_Y L_NCE(Y), all of it in one graph, the pictures of both sides in one pass."""
    x, y, G = batch["a"], batch["b"], made.G
    mirrored = made.config.method == "fastcut" and bool(torch.rand(()) < 0.5)
    passed = G(torch.cat((x.flip(3) if mirrored else x, y)))
    fake, same = passed[:2], passed[2:]

    def nce(inputs: Tensor, outputs: Tensor, *, back: bool = False) -> Tensor:
        keys, queries = G.features(inputs, made.layers), G.features(outputs, made.layers)
        queries = [each.flip(3) for each in queries] if back else queries
        places = sampled_places(keys, made.config.patches)
        pairs = zip(made.H(queries, places), made.H(keys, places), strict=True)
        losses = [patch_nce(query, key, made.config.temperature) for query, key in pairs]
        return made.config.nce_weight * torch.stack(losses).mean()

    total = nce(y, same) if made.identity else torch.zeros(())
    return total + nce(x, fake, back=mirrored) + made.b.fooled(fake, y, PlainUpdate(made))


@pytest.fixture
def batch() -> Batch:
    torch.manual_seed(1)
    return {name: torch.rand(2, 3, SIZE, SIZE) * 2 - 1 for name in ("a", "b")}


def taken(made: ContrastiveTrainer, loss: Callable[[], Tensor], seed: int) -> tuple[Tensor, Tensor]:
    """The loss and the gradient by all that learns, as one vector."""
    made.b.D.requires_grad_(False)
    torch.manual_seed(seed)
    total = loss()
    found = torch.autograd.grad(total, [*made.G.parameters(), *made.H.parameters()])
    return total, torch.cat([each.flatten() for each in found])


@pytest.mark.parametrize(("method", "seed"), [("cut", 0), ("fastcut", 1), ("fastcut", 3)])
def test_the_gradient_is_that_of_the_formula(method: str, seed: int, batch: Batch) -> None:
    made = trainer(method)

    def computed() -> Tensor:
        return torch.stack(list(made._generator_loss(batch, PlainUpdate(made)).losses.values())).sum()

    total, gradient = taken(made, computed, seed)
    wanted, straight = taken(made, lambda: formula(made, batch), seed)
    torch.testing.assert_close(total, wanted, rtol=1e-5, atol=1e-6)
    assert float((gradient - straight).norm() / straight.norm()) < 1e-4


@pytest.mark.parametrize("method", ["cut", "fastcut"])
def test_in_parts_it_is_the_gradient_of_the_whole(method: str, batch: Batch) -> None:
    made = trainer(method)

    def computed(part: Batch, share: float) -> Tensor:
        torch.manual_seed(1)  # as the engine lets every part of a batch begin
        return share * torch.stack(list(made._generator_loss(part, PlainUpdate(made)).losses.values())).sum()

    _, whole = taken(made, lambda: computed(batch, 1.0), 1)
    halves = [{name: each[at : at + 1] for name, each in batch.items()} for at in range(2)]
    parts = sum(taken(made, lambda half=half: computed(half, 0.5), 1)[1] for half in halves)
    assert float((parts - whole).norm() / whole.norm()) < 1e-4
