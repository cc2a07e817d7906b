"""A StyleGAN2 model offers what the editing algorithms ask for."""

import torch
from gantool_stylegan import StyleGAN
from torch import Tensor

from gantool.api import DataFacts, StyleSpace, Synthesis
from gantool.edits import EditStack, Grain, Mix, Seed, Truncation
from gantool.engine import devices
from gantool.engine.editing.directions import closed_form
from gantool.engine.editing.dragging import drag
from gantool.engine.editing.projecting import Effort, project
from gantool.engine.editing.studio import Studio
from gantool.engine.editing.tuning import tune

SETTINGS = {"size": 16, "ngf": 8, "ndf": 8, "most_features": 16, "style": 16, "latent": 16}


def test_every_kind_of_edit_works_on_it() -> None:
    family = StyleGAN()
    torch.manual_seed(0)
    trainer = family.trainer(family.config.checked(SETTINGS), DataFacts(), torch.device("cpu"))
    export = trainer.export(trainer.networks)
    model = family.translator(export)
    assert isinstance(model, StyleSpace) and isinstance(model, Synthesis)
    code: Tensor = model.sample([1])
    plain = model.paint(code)
    assert torch.equal(model.paint(code, list(model.noise_maps())), plain), "the fixed maps, in their order"
    assert model.features(code, 8).shape[2:] == (8, 8)
    assert len(closed_form(model, 16, 4, range(len(model.resolutions)))) == 4

    room = Studio(model, "small", devices.choose("cpu", "fp32"), {})
    stack = EditStack(base=Seed(seed=1)).then(Mix(other=Seed(seed=2), layers="fine")).then(
        Truncation(psi=0.8)).then(Grain(noise=3))
    assert torch.equal(room.paint_stack(stack), room.paint_stack(stack))

    search = list(project(model, 16, plain.clamp(-1, 1), Effort(4, 3, 5, noise=True)))[-1]
    assert search.best.distance <= list(project(model, 16, plain.clamp(-1, 1), Effort(4, 0, 0, noise=False)))[
        -1].best.distance
    moved = list(drag(model, 16, code, "fixed", [(0.5, 0.5)], [(0.6, 0.5)], steps=4))[-1]
    assert moved.step >= 1 and not torch.equal(moved.code, code)

    tuned = family.translator(export)
    assert isinstance(tuned, StyleSpace)
    list(tune(tuned, model, 16, plain.clamp(-1, 1) * 0.5, search.best, steps=3))
    again = family.translator(tuned.export())
    assert isinstance(again, StyleSpace)
    assert torch.equal(again.paint(code), tuned.paint(code)) and not torch.equal(tuned.paint(code), plain)
