"""What DCGAN promises beyond the battery: classes, critics, penalties, samples that do not change by looking."""

import pytest
import torch
from conformance.update import PlainUpdate, batches, learn
from gantool_dcgan.config import DCGANConfig
from gantool_dcgan.family import DCGAN
from gantool_dcgan.trainer import DCGANTrainer

from gantool.api import Counts, DataFacts, DatasetReport, Layout, Task
from gantool.errors import UnusableError

SMALL = {"size": 16, "batch": 4, "ngf": 4, "ndf": 4, "latent": 8}


def trainer(classes: tuple[str, ...] = (), **changes: object) -> DCGANTrainer:
    torch.manual_seed(0)
    config = DCGANConfig.checked({**SMALL, **changes})
    assert isinstance(config, DCGANConfig)
    return DCGANTrainer(config, DataFacts(3, 3, classes=classes), torch.device("cpu"))


def told(learner: DCGANTrainer, count: int, classes: int = 0) -> list[set[str]]:
    return [set(step.losses) for step in
            learn(learner, batches(Task.SYNTHESIS, learner.config, (3, 3), count, classes=classes))]


@pytest.mark.parametrize("size", [16, 32, 64, 128])
def test_each_size_is_made(size: int) -> None:
    learner = trainer(size=size, batch=2)
    assert told(learner, 1) == [{"D_adversarial", "G_adversarial"}]
    assert learner.preview({"real": torch.zeros(2, 3, size, size)}, learner.networks)["sample"].shape == (
        2, 3, size, size)


def test_a_critic_is_clipped_and_learns_five_times_as_often() -> None:
    learner = trainer(objective="wgan")
    steps = told(learner, 6)
    assert ["G_adversarial" in step for step in steps] == [True, False, False, False, False, True]
    assert max(float(each.detach().abs().max()) for each in learner.D.parameters()) <= 0.01


@pytest.mark.parametrize(("objective", "penalties"), [
    ("wgan-gp", {"D_gradient"}), ("relativistic-pairing", {"D_r1", "D_r2"}), ("hinge", set())])
def test_penalties_come_with_their_objective_and_without_batch_norm(objective: str, penalties: set[str]) -> None:
    learner = trainer(objective=objective)
    assert told(learner, 1)[0] == {"D_adversarial", "G_adversarial"} | penalties
    norms = [module for module in learner.D.modules() if isinstance(module, torch.nn.BatchNorm2d)]
    assert bool(norms) is not bool(penalties)
    assert told(trainer(r1_gamma=1.0, penalty_every=2), 3) == [
        {"D_adversarial", "G_adversarial", "D_r1"}, {"D_adversarial", "G_adversarial"},
        {"D_adversarial", "G_adversarial", "D_r1"}]


def test_classes_reach_both_networks_unless_they_are_not_wanted() -> None:
    learner = trainer(("cat", "dog"))
    told(learner, 2, classes=2)
    picture = torch.zeros(1, 3, 16, 16)
    learner.G.eval()
    learner.D.eval()
    with torch.no_grad():
        as_cat, as_dog = (learner.D(picture + 0.3, torch.tensor([label])) for label in (0, 1))
    assert not torch.equal(as_cat, as_dog)
    shown = [learner.preview({"real": picture, "label": torch.tensor([label])}, learner.networks)["sample"]
             for label in (0, 1)]
    assert not torch.equal(shown[0], shown[1])
    assert trainer(("cat", "dog"), conditional=False).architecture.classes == ()


def test_a_judgement_learns_nothing_and_previews_are_of_the_same_latents() -> None:
    learner = trainer()
    (batch,) = batches(Task.SYNTHESIS, learner.config, (3, 3), 1)
    before = {name: value.clone() for name, value in learner.D.state_dict().items()}
    assert learner.judge(batch, PlainUpdate(learner)).keys() == {"real", "fake", "sign"}
    assert all(torch.equal(value, before[name]) for name, value in learner.D.state_dict().items())
    shown = [learner.preview(batch, learner.networks)["sample"] for _ in range(2)]
    assert torch.equal(*shown)


@pytest.mark.parametrize(("changes", "said"), [
    ({"size": 48}, r"size is one of \(16, 32, 64, 128\)"),
    ({"objective": "wgan-gp", "label_smoothing": 0.1}, "no labels to smooth; set label_smoothing=0")])
def test_settings_that_do_not_go_together_are_refused(changes: dict[str, object], said: str) -> None:
    with pytest.raises(UnusableError, match=said) as error:
        DCGANConfig.checked(changes)
    assert "\n" not in str(error.value)


def test_it_wants_many_pictures_of_one_kind() -> None:
    def fit(layout: Layout, samples: int) -> float:
        report = DatasetReport(roots=("x",), layout=layout, reason="", confidence=1.0, counts=Counts(samples=samples))
        return DCGAN().fits(report).score

    assert fit(Layout.SINGLE, 500) > fit(Layout.SINGLE, 20) > fit(Layout.ALIGNED, 500) == fit(Layout.EMPTY, 0) == 0
