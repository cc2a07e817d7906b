"""The settings of pix2pix. Defaults are the paper's (arXiv:1611.07004) unless the comment says why not."""

from typing import Literal, Self

from pydantic import model_validator

from gantool.api import Config, setting


class Pix2PixConfig(Config):
    """Everything that can be set about a pix2pix run."""

    objective: Literal[
        # Those of the original that G can lose sight of (minimax) and that forbid D's norms (clipping) are left out.
        "non-saturating", "lsgan", "hinge", "wgan-gp", "relativistic-average", "relativistic-pairing"
    ] = setting("non-saturating", "The adversarial loss that generator and discriminator play.", section="Losses")
    label_smoothing: float = setting(
        0.0, "How far below certain the discriminator should stay about real pictures; 0.1 keeps it modest.",
        ge=0.0, le=0.5, section="Losses")
    critic_steps: int = setting(
        0, "How often the discriminator learns for each time the generator does; 0 takes what the objective needs.",
        ge=0, le=50, section="Losses")
    r1_gamma: float = setting(
        0.0, "Cost of steep slopes of the discriminator at real pictures (R1); 0 takes what the objective needs.",
        ge=0.0, le=10_000.0, section="Losses")
    penalty_every: int = setting(
        16, "Compute R1 (and R2) only once in so many steps, and weigh it as much more; 16 is nearly free.",
        ge=1, le=64, section="Losses")
    lambda_l1: float = setting(
        100.0, "How much the plain difference to the target counts beside looking real; more is blurrier and truer.",
        ge=0.0, le=10_000.0, section="Losses", advanced=False)
    lambda_features: float = setting(
        0.0, "How much it counts that the discriminator's layers see the same in translation and target; 10 sharpens.",
        ge=0.0, le=10_000.0, section="Losses")

    generator: Literal["unet", "resnet"] = setting(
        "unet", "unet keeps outlines exactly where they are; resnet is slower and changes textures more evenly.",
        section="Networks", advanced=False)
    ngf: int = setting(64, "Width of the generator: more is slower and finer.", ge=4, le=256, section="Networks")
    depth: int = setting(
        8, "How often the U-Net halves the picture at most; fewer times where the size allows no more.",
        ge=2, le=10, section="Networks")
    blocks: int = setting(9, "How many residual blocks the ResNet generator has.", ge=1, le=32, section="Networks")
    norm: Literal["instance", "batch", "none"] = setting(
        # The paper's batch norm runs on the statistics of one picture, also when translating: that is instance norm.
        "instance", "instance judges each picture by itself; batch is for batches of at least 4; none is rarely good.",
        section="Networks")
    dropout: float = setting(0.5, "Share of values dropped as noise, so that one input may have several translations.",
                             ge=0.0, le=0.9, section="Networks")
    upsampling: Literal["resize", "transposed"] = setting(
        # The paper's transposed convolution leaves a grid in flat areas after short training; resize cannot.
        "resize", "How the generator doubles sizes: resize avoids grid patterns, transposed is the paper's.",
        section="Networks")
    labels: Literal["planes", "colours", "as-is"] = setting(
        # The paper gives colours. Planes came out at feature distance 0.86, colours at 0.88, as they are at 0.87
        # after equal minutes on facades (150 s on one core).
        "planes", "How label maps enter: a plane for each class, their colours snapped to the palette, or as they are.",
        section="Networks")

    discriminator: Literal["patch", "pixel", "layers"] = setting(
        "patch", "patch judges 70 px, pixel single pixels (colours only), layers as far as its layers say.",
        section="Discriminator")
    d_layers: int = setting(3, "Halving layers of the discriminator where it is 'layers': 1 sees 16 px, 3 70, 5 286.",
                            ge=1, le=6, section="Discriminator")
    ndf: int = setting(64, "Width of the discriminator.", ge=4, le=256, section="Discriminator")
    spectral_norm: bool = setting(False, "Bound the discriminator's slope by spectral normalisation; steadier, slower.",
                                  section="Discriminator")

    jitter: float = setting(
        286 / 256 - 1, "Pictures are enlarged by this share and cropped at random, so that few go further.",
        ge=0.0, le=1.0, section="Pictures")
    flip: bool = setting(True, "Mirror every second pair at random; off where left and right differ.",
                         section="Pictures", advanced=False)

    beta1: float = setting(0.5, "Momentum of the Adam optimisers.", ge=0.0, le=0.999, section="Optimisers")
    beta2: float = setting(0.999, "Memory of the Adam optimisers for the size of gradients.", ge=0.0, le=0.99999,
                           section="Optimisers")
    decay: float = setting(0.5, "Last share of the run over which the learning rates fall to 0 in a straight line.",
                           ge=0.0, le=1.0, section="Optimisers")
    ema_kimg: float = setting(
        # Not in the paper. A half-life in pictures, as arXiv:1912.04958 gives it.
        0.5, "Half-life of the averaged generator that is kept, in thousands of pictures; 0 keeps the last one.",
        ge=0.0, le=1000.0, section="Optimisers")

    @model_validator(mode="after")
    def _labels_can_be_smoothed(self) -> Self:
        if self.label_smoothing and self.objective not in ("non-saturating", "lsgan"):
            raise ValueError(f"the {self.objective} objective has no labels to smooth; set label_smoothing=0")
        return self

    @model_validator(mode="after")
    def _size_can_be_halved(self) -> Self:
        step = 2 ** min(self.depth, 4) if self.generator == "unet" else 4
        if self.size % step:
            below = self.size // step * step
            near = " or ".join(str(size) for size in (below, below + step) if size)
            raise ValueError(f"the {self.generator} generator needs a size that is a multiple of {step}, like {near}")
        return self
