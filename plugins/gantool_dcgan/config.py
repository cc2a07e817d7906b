"""The settings of DCGAN. Defaults are the paper's (arXiv:1511.06434, section 4) unless the comment says why not."""

from typing import Literal, Self

from pydantic import model_validator

from gantool.api import Config, setting

SIZES = (16, 32, 64, 128)
WITH_TARGET = ("minimax", "non-saturating", "lsgan")  # as gantool.nn.objectives.SMOOTHABLE, which needs torch


class DCGANConfig(Config):
    """Everything that can be set about a DCGAN run."""

    size: int = setting(64, "Side of the pictures that are made: 16, 32, 64 or 128 pixels.", ge=16, le=128,
                        section="Pictures", advanced=False)
    batch: int = setting(
        # The paper's 128 are for hundreds of thousands of pictures; a folder has hundreds.
        32, "How many pictures are learnt from in one step.", ge=2, le=512, advanced=False)
    jitter: float = setting(
        # Pictures from nothing should be framed as the pictures of the folder are.
        0.0, "Pictures are enlarged by this share and cropped at random.", ge=0.0, le=1.0, section="Pictures")
    conditional: bool = setting(
        True, "Where pictures lie in class folders, learn to make each class on demand.", section="Pictures",
        advanced=False)

    objective: Literal[
        "minimax", "non-saturating", "lsgan", "hinge", "wgan", "wgan-gp", "relativistic-average", "relativistic-pairing"
    ] = setting("non-saturating", "The adversarial loss that generator and discriminator play.", section="Losses",
                advanced=False)
    label_smoothing: float = setting(
        0.0, "How far below certain the discriminator should stay about real pictures; 0.1 keeps it modest.",
        ge=0.0, le=0.5, section="Losses")
    critic_steps: int = setting(
        0, "How often the discriminator learns for each time the generator does; 0 takes what the objective needs.",
        ge=0, le=50, section="Losses")
    r1_gamma: float = setting(
        0.0, "Cost of steep slopes of the discriminator at real pictures (R1); 0 takes what the objective needs.",
        ge=0.0, le=10_000.0, section="Losses")
    r2_gamma: float = setting(
        0.0, "Cost of steep slopes of the discriminator at made pictures (R2); 0 takes what the objective needs.",
        ge=0.0, le=10_000.0, section="Losses")
    penalty_every: int = setting(
        1, "Compute R1 and R2 only once in so many steps, and weigh them as much more; 16 is nearly free.",
        ge=1, le=64, section="Losses")

    latent: int = setting(100, "How many numbers a picture is made from.", ge=2, le=1024, section="Networks")
    upsampling: Literal["resize", "transposed"] = setting(
        # The paper's transposed convolution leaves a grid on small folders' short trainings; resize cannot.
        "resize", "How the generator doubles sizes: resize avoids grid patterns, transposed is the paper's.",
        section="Networks")
    ngf: int = setting(64, "Width of the generator: more is slower and finer.", ge=4, le=256, section="Networks")
    ndf: int = setting(64, "Width of the discriminator.", ge=4, le=256, section="Networks")
    d_norm: Literal["auto", "batch", "none"] = setting(
        # A penalty on the slope at one picture means nothing where its batch mates have a say (arXiv:1704.00028, 4).
        "auto", "auto is batch norm, as in the paper, but none where a penalty looks at single pictures.",
        section="Networks")
    compare: Literal["none", "deviation", "discrimination"] = setting(
        "none", "Show the discriminator how alike the pictures of a batch are, so that no picture does for all.",
        section="Networks")
    spectral_norm: bool = setting(False, "Bound the discriminator's slope by spectral normalisation; steadier, slower.",
                                  section="Networks")

    beta1: float = setting(0.5, "Momentum of the Adam optimisers.", ge=0.0, le=0.999, section="Optimisers")
    beta2: float = setting(0.999, "Memory of the Adam optimisers for the size of gradients.", ge=0.0, le=0.99999,
                           section="Optimisers")
    ema_kimg: float = setting(
        # Not in the paper. A half-life in pictures, as arXiv:1912.04958 gives it.
        2.0, "Half-life of the averaged generator that is kept, in thousands of pictures; 0 keeps the last one.",
        ge=0.0, le=1000.0, section="Optimisers")

    @model_validator(mode="after")
    def _they_go_together(self) -> Self:
        if self.size not in SIZES:
            raise ValueError(f"the networks double sizes from 4 pixels on, so size is one of {SIZES}")
        if self.label_smoothing and self.objective not in WITH_TARGET:
            raise ValueError(f"the {self.objective} objective has no labels to smooth; set label_smoothing=0")
        return self
