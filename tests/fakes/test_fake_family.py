"""The fake family must itself be right, or the tests it drives mean nothing."""

from collections.abc import Mapping, Sequence
from typing import Any

import pytest
import torch
from torch import Tensor
from torch.optim import Optimizer

from fakes.gantool_fake import MeanColour
from fakes.gantool_fake.family import MeanColourConfig
from gantool.api import Batch, DataFacts, Export, LossFn, Terms, Trainer

MAP = torch.tensor([[0.5, 0.2, 0.0], [0.0, -0.7, 0.1], [0.3, 0.0, 0.4]])
SHIFT = torch.tensor([0.1, -0.2, 0.3])


class PlainUpdate:
    """The least that a step needs of an engine."""

    def __init__(self, step: int, steps: int) -> None:
        self.step, self.progress = step, step / steps

    def minimise(self, optimiser: Optimizer, loss_fn: LossFn, batch: Batch) -> Terms:
        terms = loss_fn(batch)
        optimiser.zero_grad()
        torch.stack(list(terms.losses.values())).sum().backward()
        optimiser.step()
        parts = (terms.losses, terms.outputs, terms.decisions)
        return Terms(*({name: value.detach() for name, value in part.items()} for part in parts))

    def augment(self, *images: Tensor, color_on: Sequence[bool] | None = None) -> tuple[Tensor, ...]:
        return images

    def every(self, steps: int) -> bool:
        return self.step % steps == 0


def batch(seed: int) -> dict[str, Tensor]:
    images = torch.rand(4, 3, 16, 16, generator=torch.Generator().manual_seed(seed)) * 2 - 1
    return {"input": images, "target": torch.einsum("oc,nchw->nohw", MAP, images) + SHIFT[:, None, None]}


def trained(steps: int, **settings: Any) -> Trainer:
    torch.manual_seed(0)
    trainer = MeanColour().trainer(MeanColourConfig(**settings), DataFacts(), torch.device("cpu"))
    for step in range(steps):
        for name, optimiser in trainer.optimisers.items():
            base = MeanColourConfig().lr_g if name == "G" else MeanColourConfig().lr_d
            optimiser.param_groups[0]["lr"] = base * trainer.schedule(step / steps)
        trainer.step(batch(step), PlainUpdate(step, steps))
    return trainer


def values(settings: Mapping[str, Any]) -> dict[str, Any]:
    return {"seed": 0, "grain": 0.0, **settings}


def test_it_learns_the_map_of_colours() -> None:
    trainer = trained(150)
    export = trainer.export(trainer.networks)
    assert torch.allclose(export.weights["map.weight"][:, :, 0, 0], MAP, atol=0.05)
    assert torch.allclose(export.weights["map.bias"], SHIFT, atol=0.05)


def test_one_step_changes_both_networks_and_reports() -> None:
    torch.manual_seed(0)
    trainer = MeanColour().trainer(MeanColourConfig(), DataFacts(), torch.device("cpu"))
    before = {name: [p.clone() for p in network.parameters()] for name, network in trainer.networks.items()}
    report = trainer.step(batch(0), PlainUpdate(0, 1))
    assert set(report.losses) == {"adversarial", "l1", "discriminator"}
    assert set(report.decisions) == {"real", "fake"}
    for name, network in trainer.networks.items():
        assert all(not torch.equal(a, b) for a, b in zip(before[name], network.parameters(), strict=True)), name


def test_translator_gives_the_preview_and_the_seed_decides_the_grain() -> None:
    trainer = trained(5)
    translator = MeanColour().translator(trainer.export(trainer.networks))
    images = batch(9)["input"]
    with torch.inference_mode():
        code = translator.encode(images)
        plain = translator.decode(code, values({}))
        assert torch.equal(plain, trainer.preview(batch(9), trainer.networks)["translation"])
        grainy = translator.decode(code, values({"grain": 0.5, "seed": 1}))
        assert torch.equal(grainy, translator.decode(code, values({"grain": 0.5, "seed": 1})))
        assert torch.equal(grainy[2:3], translator.decode(code[2:3], values({"grain": 0.5, "seed": 1})))
        assert not torch.equal(grainy, translator.decode(code, values({"grain": 0.5, "seed": 2})))


def test_it_adopts_what_it_writes_and_nothing_else() -> None:
    trainer = trained(2)
    export = trainer.export(trainer.networks)
    adoption = MeanColour().adopt(MeanColour().foreign(export))
    assert adoption is not None
    assert adoption.export.architecture == export.architecture
    assert all(torch.equal(adoption.export.weights[name], weight) for name, weight in export.weights.items())
    assert MeanColour().adopt({"affine.weight": torch.zeros(3, 3, 1, 1)}) is None
    assert MeanColour().adopt(dict(export.weights)) is None


@pytest.mark.parametrize("repeats", [False, True])
def test_a_fault_comes_when_it_was_asked_for(repeats: bool) -> None:
    trainer = trained(3, fault="raise", fault_at=3, fault_repeats=repeats)
    with pytest.raises(RuntimeError, match="told to raise"):
        trainer.step(batch(3), PlainUpdate(3, 9))
    if repeats:
        with pytest.raises(RuntimeError, match="told to raise"):
            trainer.step(batch(4), PlainUpdate(4, 9))
    else:
        trainer.step(batch(3), PlainUpdate(3, 9))


def test_the_environment_disarms_every_fault(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GANTOOL_FAKE_HEALTHY", "1")
    trained(2, fault="exit", fault_at=1)


def test_nan_faults_reach_losses_and_weights() -> None:
    trainer = trained(0, fault="nan-loss")
    assert trainer.step(batch(0), PlainUpdate(0, 1)).losses["adversarial"].isnan()
    trainer = trained(1, fault="nan-weights", fault_at=0)
    assert trainer.export(trainer.networks).weights["map.weight"].isnan().all()


def test_a_translate_fault_travels_in_the_model() -> None:
    trainer = trained(2, fault="raise", fault_at=1, fault_when="translate")
    export: Export = trainer.export(trainer.networks)
    translator = MeanColour().translator(export)
    code = translator.encode(batch(0)["input"])
    translator.decode(code, values({}))
    with pytest.raises(RuntimeError, match="told to raise"):
        translator.decode(code, values({}))
