"""One step of an optimiser: who learns, what is averaged, what is refused."""

import pytest
import torch
from torch import nn

from gantool.api import Batch, Terms
from gantool.engine.augmentation import Augmentation, AugmentPlan
from gantool.engine.devices import DeviceChoice
from gantool.engine.thrift import Thrift
from gantool.engine.update import EngineUpdate, NonFiniteError
from gantool.nn import rows

CPU = DeviceChoice(torch.device("cpu"), "fp32", 1, "test")


def linear(seed: int) -> nn.Linear:
    torch.manual_seed(seed)
    return nn.Linear(3, 2)


def test_only_the_parameters_of_the_optimiser_learn() -> None:
    g, d = linear(0), linear(1)
    g_step, d_step = torch.optim.SGD(g.parameters(), 0.1), torch.optim.SGD(d.parameters(), 0.1)
    update = EngineUpdate({"g": g_step, "d": d_step}, CPU)
    before = d.weight.clone(), g.weight.clone()
    wide = torch.ones(2, 3)
    update.minimise(g_step, lambda batch: Terms({"sum": d(g(batch["x"]) @ wide).sum()}), {"x": torch.ones(4, 3)})
    assert torch.equal(d.weight, before[0]) and d.weight.grad is None
    assert not torch.equal(g.weight, before[1])


@pytest.mark.parametrize(("count", "most"), [(8, 4), (10, 4), (3, 4)])
def test_micro_batches_take_the_step_of_the_whole_batch(count: int, most: int) -> None:
    batch: Batch = {"x": torch.randn(count, 3, generator=torch.Generator().manual_seed(0))}
    results = []
    for parts in (1, most):
        net = linear(0)
        step = torch.optim.SGD(net.parameters(), 0.1)
        terms = EngineUpdate({"net": step}, CPU, Thrift(count, parts)).minimise(
            step, lambda part, net=net: Terms({"square": net(part["x"]).square().mean()}, {"y": net(part["x"])}), batch
        )
        results.append((net.weight.detach(), terms))
    assert torch.allclose(results[0][0], results[1][0], atol=1e-6)
    assert torch.allclose(results[0][1].losses["square"], results[1][1].losses["square"])
    assert torch.allclose(results[0][1].outputs["y"], results[1][1].outputs["y"], atol=0.2)
    assert results[1][1].outputs["y"].shape == (count, 2)


@pytest.mark.parametrize("value", [float("nan"), float("inf")])
def test_a_loss_that_is_no_number_changes_nothing(value: float) -> None:
    net = linear(0)
    step = torch.optim.Adam(net.parameters(), 0.1)
    update = EngineUpdate({"net": step}, CPU)
    before = net.weight.clone()
    with pytest.raises(NonFiniteError, match="bad"):
        update.minimise(step, lambda batch: Terms({"bad": net(batch["x"]).sum() * value}), {"x": torch.ones(1, 3)})
    assert torch.equal(net.weight, before) and not step.state


def test_parts_of_a_batch_draw_and_are_augmented_as_the_whole_of_it() -> None:
    """Dropout, layer noise, R1's neighbours and augmentation: what belongs to a picture stays with it."""
    batch: Batch = {"x": torch.rand(5, 3, 16, 16, generator=torch.Generator().manual_seed(0)) * 2 - 1}

    def learnt(parts: int) -> tuple[Terms, torch.Tensor]:
        torch.manual_seed(0)
        net = nn.Conv2d(3, 4, 3)
        step = torch.optim.SGD(net.parameters(), 0.1)
        augmentation = Augmentation(AugmentPlan("bgcfnc", adaptive=False, start=0.9), seed=1, batch=5)
        update = EngineUpdate({"net": step}, CPU, Thrift(5, parts), augmentation=augmentation, seed=7)
        update.begin(step=3, progress=0.0, salt=0)

        def loss(part: Batch) -> Terms:
            seen, noisy = update.augment(part["x"], part["x"] + rows.randn_like(part["x"]))
            made = rows.dropout(net(torch.cat((seen, noisy))), 0.5)
            return Terms({"square": made.square().mean()}, {"made": made[: len(part["x"])]})

        return update.minimise(step, loss, batch), net.weight.detach()

    (whole, expected), (joined, weight) = learnt(1), learnt(3)
    assert torch.allclose(joined.outputs["made"], whole.outputs["made"], atol=1e-4)
    assert torch.allclose(joined.losses["square"], whole.losses["square"], rtol=1e-4)
    assert torch.allclose(weight, expected, atol=1e-5)
    assert not torch.allclose(whole.outputs["made"][0], whole.outputs["made"][1], atol=0.1)
