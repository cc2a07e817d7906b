"""Tiny networks and models for the tests of StyleGAN2."""

import torch
from gantool_stylegan import StyleGAN
from gantool_stylegan.architecture import Architecture, Judge
from gantool_stylegan.config import StyleGANConfig
from gantool_stylegan.trainer import StyleGANTrainer

from gantool.api import DataFacts, Export

FAMILY = StyleGAN()


def config(**changes: object) -> StyleGANConfig:
    """Settings that keep everything quick."""
    few = {"size": 16, "batch": 4, "ngf": 4, "ndf": 4, "most_features": 16, "latent": 8, "style": 12, "augment": "none"}
    checked = FAMILY.config.checked({**few, **changes})
    assert isinstance(checked, StyleGANConfig)
    return checked


def trainer(facts: DataFacts | None = None, seed: int = 0, **changes: object) -> StyleGANTrainer:
    torch.manual_seed(seed)
    return StyleGANTrainer(config(**changes), facts or DataFacts(), torch.device("cpu"))


def architecture(**changes: object) -> Architecture:
    values = {"size": 16, "channels": 3, "height": 16, "width": 16, "widths": (12, 10, 8), "latent": 6, "style": 9,
              "mapping_layers": 2, **changes}
    return Architecture.model_validate(values)


def judge(**changes: object) -> Judge:
    values = {"size": 16, "channels": 3, "height": 16, "width": 16, "widths": (12, 10, 8), "label": 7, **changes}
    return Judge.model_validate(values)


def export(**changes: object) -> Export:
    made = trainer(**changes)
    return made.export(made.networks)
