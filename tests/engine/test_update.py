"""One step of an optimiser: who learns, what is averaged, what is refused."""

import pytest
import torch
from torch import nn

from gantool.api import Batch, Terms
from gantool.engine.devices import DeviceChoice
from gantool.engine.update import EngineUpdate, NonFiniteError

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
        terms = EngineUpdate({"net": step}, CPU, parts).minimise(
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
