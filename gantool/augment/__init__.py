"""Adaptive discriminator augmentation: what the discriminator sees, changed at random, and how much."""

from gantool.augment.applying import apply
from gantool.augment.augmenter import Augmenter
from gantool.augment.controller import Controller, kimg_for
from gantool.augment.draws import Draws, draw
from gantool.augment.pipes import PIPES, Pipe

__all__ = ["PIPES", "Augmenter", "Controller", "Draws", "Pipe", "apply", "draw", "kimg_for"]
