"""Settings that fit together, and datasets that fit the family."""

import pytest
from gantool_pix2pix.config import Pix2PixConfig
from gantool_pix2pix.family import Pix2Pix

from gantool.api import Counts, DatasetReport, Layout
from gantool.errors import UnusableError


def test_the_defaults_are_the_papers() -> None:
    config = Pix2PixConfig()
    assert (config.size, config.batch, config.lambda_l1, config.ngf, config.ndf) == (256, 1, 100.0, 64, 64)
    assert (config.lr_g, config.beta1, config.dropout, config.objective) == (2e-4, 0.5, 0.5, "non-saturating")
    assert round(config.size * (1 + config.jitter)) == 286


@pytest.mark.parametrize("changes", [{"size": 250}, {"size": 330}, {"size": 90, "generator": "resnet"},
                                     {"size": 24}])
def test_a_size_that_cannot_be_halved_is_refused_with_sizes_that_can(changes: dict[str, object]) -> None:
    with pytest.raises(UnusableError, match=r"needs a size that is a multiple of \d+, like \d+"):
        Pix2PixConfig.checked(changes)


@pytest.mark.parametrize("changes", [{"size": 16}, {"size": 48}, {"size": 512}, {"size": 20, "generator": "resnet"},
                                     {"size": 96, "depth": 6}])
def test_a_size_that_can_be_halved_is_taken(changes: dict[str, object]) -> None:
    Pix2PixConfig.checked(changes)


def report(layout: Layout, samples: int) -> DatasetReport:
    return DatasetReport(roots=("x",), layout=layout, reason="", confidence=1.0, counts=Counts(samples=samples))


def test_it_prefers_many_pairs_to_few_to_single_pictures_to_none() -> None:
    scores = [Pix2Pix().fits(report(layout, samples)).score for layout, samples in (
        (Layout.ALIGNED, 400), (Layout.SINGLE, 400), (Layout.PAIRED, 3), (Layout.UNPAIRED, 400))]
    assert scores == sorted(scores, reverse=True) and len(set(scores)) == 4
    assert Pix2Pix().fits(report(Layout.PAIRED, 400)).score == scores[0] == 1
    assert Pix2Pix().fits(report(Layout.EMPTY, 0)).score == 0
    assert "recipe" in Pix2Pix().fits(report(Layout.SINGLE, 400)).reason
