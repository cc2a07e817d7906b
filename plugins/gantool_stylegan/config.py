"""The settings of StyleGAN2. Defaults are those of arXiv:1912.04958 and arXiv:2006.06676, or a comment says why not.

Zeros mean "what suits the pictures": see `automatic`.
"""

from typing import Literal, Self

from pydantic import model_validator

from gantool.api import Config, Pipe, setting

SIZES = (16, 32, 64, 128, 256, 512, 1024)


class StyleGANConfig(Config):
    """Everything that can be set about a StyleGAN2 run."""

    size: int = setting(
        128, "Side of the pictures that are made: a power of two from 16 to 1024 pixels.", ge=16, le=1024,
        section="Pictures", advanced=False)
    proportions: float = setting(
        1.0, "Width by height of the pictures: 1 is square, 1.5 is 3:2, 0.667 is 2:3; size is the longer side.",
        ge=0.25, le=4.0, section="Pictures")
    batch: int = setting(16, "How many pictures are learnt from in one step.", ge=2, le=256, advanced=False)
    jitter: float = setting(
        # Pictures from nothing should be framed as the pictures of the folder are.
        0.0, "Pictures are enlarged by this share and cropped at random.", ge=0.0, le=1.0, section="Pictures")
    conditional: bool = setting(
        True, "Where pictures lie in class folders, learn to make each class on demand.", section="Pictures",
        advanced=False)

    objective: Literal["non-saturating", "relativistic-pairing"] = setting(
        "non-saturating", "The adversarial loss: the paper's, or R3GAN's, which compares real with made pictures.",
        section="Losses", advanced=False)
    r1_gamma: float = setting(
        0.0, "Cost of steep slopes of the discriminator at real pictures (R1); 0 suits it to size and batch.",
        ge=0.0, le=10_000.0, section="Losses")
    r2_gamma: float = setting(
        0.0, "Cost of steep slopes of the discriminator at made pictures (R2); 0 takes what the objective needs.",
        ge=0.0, le=10_000.0, section="Losses")
    penalty_every: int = setting(
        16, "Compute R1 and R2 only once in so many steps, and weigh them as much more.", ge=1, le=64,
        section="Losses")
    path_weight: float = setting(
        2.0, "Cost of a latent space that is uneven (path length); 0 leaves it out, which saves time and memory.",
        ge=0.0, le=100.0, section="Losses")
    path_every: int = setting(
        # The paper's 8; its successor's 4 costs twice as much and is no better on few pictures.
        8, "Compute the path length only once in so many steps, and weigh it as much more.", ge=1, le=64,
        section="Losses")
    mixing: float = setting(
        0.9, "Share of made pictures whose styles come from two latents, so that layers learn not to lean on others.",
        ge=0.0, le=1.0, section="Losses")

    latent: int = setting(512, "How many numbers a picture is made from (z).", ge=2, le=1024, section="Networks")
    style: int = setting(512, "How many numbers its style has (w).", ge=2, le=1024, section="Networks")
    mapping_layers: int = setting(
        0, "Depth of the network from z to w; 0 suits it to the number of pictures.", ge=0, le=16, section="Networks")
    ngf: int = setting(
        0, "Features of the generator at full size; 0 suits them to the size. More is slower and finer.", ge=0, le=256,
        section="Networks")
    ndf: int = setting(0, "Features of the discriminator at full size; 0 suits them to the size.", ge=0, le=256,
                       section="Networks")
    most_features: int = setting(
        0, "Features double with each halving of the size, up to this many; 0 suits it to the number of pictures.",
        ge=0, le=1024, section="Networks")
    generator: Literal["skip", "residual"] = setting(
        "skip", "How the generator's sizes come together: skip sums pictures, residual sums features.",
        section="Networks")
    discriminator: Literal["residual", "skip"] = setting(
        "residual", "How the discriminator's sizes come together: residual is the paper's best.", section="Networks")
    deviation_group: int = setting(
        4, "The discriminator sees how much so many pictures differ from each other; 0 hides it.", ge=0, le=64,
        section="Networks")
    carry_discriminator: bool = setting(
        True, "The model brings its discriminator along: photos are found better in it, and training can go on from "
        "it; its file is about twice as large.", section="Networks")

    lr_g: float = setting(2.5e-3, "Learning rate of the generator.", ge=0.0, le=1.0, log=True, section="Optimisers")
    lr_d: float = setting(2.5e-3, "Learning rate of the discriminator.", ge=0.0, le=1.0, log=True, section="Optimisers")
    beta1: float = setting(0.0, "Momentum of the Adam optimisers.", ge=0.0, le=0.999, section="Optimisers")
    beta2: float = setting(0.99, "Memory of the Adam optimisers for the size of gradients.", ge=0.0, le=0.99999,
                           section="Optimisers")
    ema_kimg: float = setting(
        5.0, "Half-life of the averaged generator that is kept, in thousands of pictures; shorter at the start.",
        ge=0.0, le=1000.0, section="Optimisers")
    augment: Pipe = setting(
        "bgc", "Change what the discriminator sees at random, so that few pictures go further; bgc suits most.",
        section="Augmentation")

    @property
    def frame(self) -> tuple[int, int]:
        """Height and width of the pictures."""
        if self.proportions >= 1:
            return round(self.size / self.proportions), self.size
        return self.size, round(self.size * self.proportions)

    @model_validator(mode="after")
    def _they_go_together(self) -> Self:
        if self.size not in SIZES:
            raise ValueError(f"the networks double sizes from 4 pixels on, so size is one of {SIZES}")
        return self
