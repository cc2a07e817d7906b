"""How StyleGAN2 learns: which terms come when, what moves, what suits the pictures, and going on from a model."""

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
import torch
from conformance.update import PlainUpdate
from gantool_stylegan import automatic
from gantool_stylegan.architecture import widths
from gantool_stylegan.trainer import PATH_DECAY, StyleGANTrainer
from gantool_stylegan.translator import StyleGANTranslator
from PIL import Image
from torch import Tensor
from torch.nn import Module

from gantool.api import DataFacts, Export, Geometry, Step, Task
from gantool.card import Card
from gantool.data import scan
from gantool.engine import foreign
from gantool.engine.augmentation import Augmentation, AugmentPlan
from gantool.engine.devices import DeviceChoice
from gantool.engine.editing.likeness import Likeness
from gantool.engine.editing.projecting import Effort, project
from gantool.engine.ema import Average
from gantool.engine.sources.crop import CropPlan, SidePlan
from gantool.engine.sources.synthesis import SynthesisSource
from gantool.engine.starting import start_from
from gantool.engine.thrift import Thrift
from gantool.engine.update import EngineUpdate, split
from gantool.engine.weights import save_model
from gantool.errors import UnusableError
from gantool.nn.minibatch import group_size
from gantool.nn.penalties import r1
from stylegan import small
from stylegan.published import Official


def pictures(count: int = 4, channels: int = 3, size: int = 16, seed: int = 0) -> Tensor:
    return torch.rand(count, channels, size, size, generator=torch.Generator().manual_seed(seed)) * 2 - 1


def steps(trainer: StyleGANTrainer, count: int) -> list[Step]:
    return [trainer.step({"real": pictures()}, PlainUpdate(trainer, number)) for number in range(count)]


def test_penalties_come_lazily_and_the_others_always() -> None:
    made = steps(small.trainer(penalty_every=3, path_every=2), 6)
    assert [sorted(step.losses) for step in made[:2]] == [
        ["D_adversarial", "D_r1", "G_adversarial", "G_path"], ["D_adversarial", "G_adversarial"]]
    assert ["D_r1" in step.losses for step in made] == [True, False, False, True, False, False]
    assert ["G_path" in step.losses for step in made] == [True, False, True, False, True, False]
    assert not any("D_r2" in step.losses for step in made)


def test_a_lazy_penalty_weighs_as_much_more() -> None:
    trainer = small.trainer(penalty_every=5, r1_gamma=3.0)
    (step,) = steps(trainer, 1)
    fresh = small.trainer(penalty_every=5, r1_gamma=3.0)
    before = float(r1(fresh.D, pictures()).detach())  # D learns once before
    assert float(step.losses["D_r1"]) == pytest.approx(5 * 3 * before, rel=0.5)


def test_lazy_updates_do_not_change_adams_pace() -> None:
    trainer = small.trainer(penalty_every=16, path_every=4, beta2=0.99)
    (d,), (g,) = (trainer.optimisers[name].param_groups for name in ("D", "G"))
    assert d["lr"] == pytest.approx(2.5e-3 * 16 / 17) and d["betas"] == (0, pytest.approx(0.99 ** (16 / 17)))
    assert g["lr"] == pytest.approx(2.5e-3 * 4 / 5)
    assert small.trainer(path_weight=0).optimisers["G"].param_groups[0]["lr"] == 2.5e-3


def test_the_mean_path_length_and_the_average_w_move_and_are_kept() -> None:
    trainer = small.trainer(path_every=1)
    steps(trainer, 1)
    assert 0 < trainer.path_mean < 100 * PATH_DECAY
    assert float(trainer.G.mapping.average.abs().max()) > 0
    other = small.trainer(seed=1)
    other.load_extra_state(trainer.extra_state())
    assert other.path_mean == trainer.path_mean


def test_the_modern_game_compares_and_penalises_both_sides() -> None:
    modern = next(preset for preset in small.FAMILY.presets if preset.id == "modern")
    trainer = small.trainer(**{name: value for name, value in modern.changes.items() if name not in ("size", "batch")})
    (step,) = steps(trainer, 1)
    assert {"D_r1", "D_r2"} <= step.losses.keys() and "G_path" not in step.losses
    assert trainer.objective.needs_real and trainer.D.deviation is None


def test_styles_of_two_latents_share_a_picture_as_often_as_asked() -> None:
    never, always = small.trainer(mixing=0.0), small.trainer(mixing=1.0)
    rows, _ = never._rows(never._with_codes({"real": pictures()}))
    assert bool((rows == rows[:, :1]).all())
    rows, w = always._rows(always._with_codes({"real": pictures()}))
    torch.testing.assert_close(rows[:, 0], w)
    assert bool((rows[:, -1] != rows[:, 0]).any(1).all())


def test_r1_goes_through_augmentation_on_this_torch() -> None:
    trainer = small.trainer()
    augmentation = Augmentation(AugmentPlan("bgc", start=1.0), 0, 4)
    update = EngineUpdate(trainer.optimisers, DeviceChoice(torch.device("cpu"), "fp32", 1, "cpu"),
                          augmentation=augmentation)
    for number in range(2):
        update.begin(number, 0.0, 0)
        step = trainer.step({"real": pictures()}, update)
        assert all(bool(loss.isfinite()) for loss in step.losses.values())
    for parameter in trainer.D.parameters():
        assert bool(parameter.isfinite().all())


def test_the_average_of_weights_ramps_up() -> None:
    """Half-life of at most a twentieth of what was seen: after 20 pictures of 1,000, one of one picture."""
    trainer = small.trainer()
    average = Average({"G": trainer.G}, 1000.0)
    name, weight = next(iter(trainer.G.named_parameters()))
    before = weight.detach().clone()
    with torch.no_grad():
        weight.add_(1)
    average.update(20, 1)
    averaged = dict(average.networks["G"].named_parameters())[name]
    torch.testing.assert_close(averaged.detach(), before + 0.5)
    trainer.G.mapping.average.fill_(7.0)
    average.update(40, 1)
    assert float(average.networks["G"].mapping.average[0]) == 7, "buffers are the newest"  # type: ignore[union-attr,index]  # the mapping has it


def test_a_photo_is_looked_for_by_what_the_models_own_discriminator_sees() -> None:
    trainer, photo = small.trainer(), pictures(1, seed=7)
    steps(trainer, 1)
    model = StyleGANTranslator(trainer.export(trainer.networks))
    seen = model.discriminator_features(photo)
    assert seen is not None and [each.shape[2:] for each in seen] == [(8, 8), (4, 4)]
    for made, wanted in zip(seen, trainer.D.features(photo), strict=True):
        torch.testing.assert_close(made, wanted)
    assert Likeness(model, photo).by == "discriminator features"

    plain = translator(carry_discriminator=False)
    assert plain.discriminator_features(photo) is None and Likeness(plain, photo).by == "pixels"
    assert torch.equal(plain.sample([3]), model.sample([3]))
    effort = Effort(4, 10, 10, noise=False)
    found = [list(project(each, each.latent_size, photo, effort))[-1].best.code for each in (model, plain)]
    assert not torch.equal(*found), "it goes another way"


def test_the_discriminator_comes_to_the_device_only_when_it_is_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    model = translator()
    assert model.discriminator is not None
    model.network.to("meta")
    assert not any(each.is_meta for each in model.discriminator.parameters())
    monkeypatch.setattr(model.discriminator, "features", lambda images: [images])  # autocast knows no such device
    model.discriminator_features(pictures(1).to("meta"))
    assert all(each.is_meta for each in model.discriminator.parameters())


def translator(**changes: Any) -> StyleGANTranslator:
    made = small.trainer(**changes)
    steps(made, 1)
    return StyleGANTranslator(made.export(made.networks))


def test_truncation_by_zero_gives_the_average_picture() -> None:
    model = translator()
    codes = model.sample([1, 2])
    average = model.w_mean.expand(1, codes.shape[1], -1)
    with torch.inference_mode():
        painted = model.decode(codes, {"psi": 0.0})
        wanted = model.paint(average).clamp(-1, 1)
        half = model.decode(codes, {"psi": 0.0, "cutoff": 2})
    torch.testing.assert_close(painted, wanted.expand(2, -1, -1, -1), rtol=0, atol=1e-6)
    assert not torch.allclose(half[0], painted[0]) and not torch.allclose(half, model.decode(codes, {}))


def test_what_suits_the_pictures() -> None:
    config = small.config(size=256, batch=32, ngf=0, ndf=0, most_features=0)
    assert automatic.gamma(config) == pytest.approx(0.0002 * 256**2 / 32)
    many, few = (automatic.architecture(config, DataFacts(samples=samples)) for samples in (5000, 200))
    assert many.widths == (512, 512, 512, 512, 256, 128, 64) and few.widths == (256, 256, 256, 256, 256, 128, 64)
    large = automatic.architecture(small.config(size=1024, ngf=0, most_features=0), DataFacts(samples=5000))
    assert large.widths[-1] == 32 and large.mapping_layers == 8 and few.mapping_layers == 2
    assert widths(1024, 32768, 512) == large.widths
    assert automatic.opposite_gamma(config) == 0
    assert automatic.opposite_gamma(small.config(objective="relativistic-pairing")) > 0


@pytest.mark.parametrize("size", [24, 48, 100, 768])
def test_other_sizes_are_refused_in_words(size: int) -> None:
    with pytest.raises(UnusableError, match="size is one of"):
        small.config(size=size)


def test_pictures_that_are_no_squares_are_learnt_in_their_proportions(tmp_path: Path) -> None:
    for number in range(6):
        Image.new("RGB", (60, 40 + number), (40 * number, 80, 120)).save(tmp_path / f"{number}.png")
    config = small.config(proportions=1.6)
    frame = small.FAMILY.frame(config)
    assert frame == (10, 16) and small.FAMILY.frame(small.config()) is None
    samples = scan([tmp_path], one_kind=True).samples
    side = next(iter(samples[0].parts))
    source = SynthesisSource(samples, SidePlan(side, 3), CropPlan(16, 16, True, frame), 0, False)
    batch = source.batch(0, 4, 0, torch.device("cpu"))
    assert batch["real"].shape == (4, 3, 10, 16)
    assert torch.equal(batch["real"], source.batch(0, 4, 0, torch.device("cpu"))["real"])
    trainer = small.trainer(proportions=1.6)
    trainer.step(batch, PlainUpdate(trainer))
    shown = trainer.preview(source.fixed([0, 9], torch.device("cpu")), trainer.networks)["sample"]
    assert shown.shape == (2, 3, 10, 16)
    model = StyleGANTranslator(trainer.export(trainer.networks))
    assert model.picture_size == (10, 16) and model.decode(model.sample([1]), {}).shape == (1, 3, 10, 16)
    assert model.features(model.sample([1]), 8).shape[2:] == (5, 8)


# Going on from a model


def saved(folder: Path, export: Export) -> Path:
    card = Card(name="before", family=small.FAMILY.id, task=Task.SYNTHESIS, geometry=Geometry())
    save_model(folder, export, card)
    return folder


def test_training_goes_on_from_an_adopted_generator_and_discriminator(tmp_path: Path) -> None:
    made = Official(size=32, widths=(8, 7, 6, 5))
    _, adoption = foreign.adopt(made.save(tmp_path / "g.pkl"), [small.FAMILY])
    model = saved(tmp_path / "model", adoption.export)
    trainer = small.trainer(DataFacts(start=adoption.export.architecture), size=32)
    told = start_from(model, small.FAMILY, trainer.networks)
    assert told.startswith("It begins with D and G of before")
    rows = torch.randn(2, 8, made.style)
    with torch.no_grad():
        torch.testing.assert_close(trainer.G(rows, "fixed"), made.painted(rows), rtol=1e-4, atol=1e-3)
    trainer.step({"real": pictures(size=32)}, PlainUpdate(trainer))
    assert trainer.export(trainer.networks).architecture["widths"] == [8, 7, 6, 5]


def alike(network: Module, other: Module) -> bool:
    weights = other.state_dict()
    return all(torch.equal(value, weights[name]) for name, value in network.state_dict().items())


@pytest.mark.parametrize(("carried", "told"), [(True, "It begins with D and G of"), (False, "It begins with G of")])
def test_training_goes_on_from_a_model_of_ones_own(carried: bool, told: str, tmp_path: Path) -> None:
    before = small.trainer(DataFacts(samples=5000), ngf=0, ndf=6, carry_discriminator=carried)
    average = Average({"G": before.G}, 1000.0)
    steps(before, 2)
    average.update(20, 1)
    averaged = average.networks["G"]
    export = before.export({**before.networks, "G": averaged})
    assert {name.partition(".")[0] for name in export.weights} == ({"D", "G"} if carried else {"G"})
    # Other settings and fewer pictures would make other networks.
    trainer = small.trainer(DataFacts(samples=10, start=export.architecture), seed=1, ngf=3, ndf=3)
    assert trainer.D.judge == before.D.judge
    assert start_from(saved(tmp_path / "model", export), small.FAMILY, trainer.networks).startswith(told)
    assert alike(trainer.G, averaged) and not alike(before.G, averaged)
    assert alike(trainer.D, before.D) is carried
    steps(trainer, 1)


@pytest.mark.parametrize(("facts", "changes", "words"), [
    (DataFacts(), {"size": 32}, "set size=16"),
    (DataFacts(target_channels=1), {}, "3 channels"),
    (DataFacts(classes=("a", "b", "c")), {}, "2 classes"),
    (DataFacts(), {}, "2 classes"),
])
def test_a_model_that_does_not_suit_the_pictures_is_refused(
    facts: DataFacts, changes: dict[str, Any], words: str
) -> None:
    before = small.trainer(DataFacts(classes=("x", "y")))
    with pytest.raises(UnusableError, match=words):
        small.trainer(replace(facts, start=before.architecture.model_dump(mode="json")), **changes)


def test_a_model_without_classes_stays_without() -> None:
    before = small.trainer()
    after = small.trainer(DataFacts(classes=("a", "b"), start=before.architecture.model_dump(mode="json")))
    assert after.architecture.classes == () and after.D.labels is None


@pytest.mark.parametrize(("group", "least"), [(4, 4), (2, 2), (0, 1)])
def test_where_memory_is_short_a_part_still_holds_a_whole_group(group: int, least: int) -> None:
    trainer = small.trainer(deviation_group=group, batch=8)
    thrift = Thrift(8, least_part=trainer.least_part)
    assert thrift.most_parts == 8 // least


def test_parts_of_a_batch_compare_as_many_pictures_as_the_whole_does() -> None:
    trainer = small.trainer(deviation_group=4, batch=10)  # groups of two: four do not divide ten
    parts = split({"real": pictures(10)}, 2, trainer.least_part)
    assert {group_size(len(part["real"]), trainer.least_part) for part in parts} == {group_size(10, 4)} == {2}


def test_the_group_is_that_of_the_discriminator_that_goes_on() -> None:
    before = small.trainer(deviation_group=4, batch=8)
    start = before.architecture.model_dump(mode="json")
    assert small.trainer(DataFacts(start=start), deviation_group=0, batch=8).least_part == 4
