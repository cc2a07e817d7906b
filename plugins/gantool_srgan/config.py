"""The settings of SRGAN. Defaults are those of arXiv:2107.10833 (section 4.1 and its published training settings)
unless the comment says why not."""

from typing import Any, Literal, Self

from pydantic import model_validator

from gantool.api import Config, setting


def damage(default: float, help: str, ge: float, le: float) -> Any:
    """One bound of one range of the degradation."""
    return setting(default, help, ge=ge, le=le, section="Degradation")


class SRGANConfig(Config):
    """Everything that can be set about the training of an enlarger."""

    scale: Literal[1, 2, 3, 4, 8] = setting(
        4, "How many times as large the results are; 1 only cleans.", section="Pictures", advanced=False)
    size: int = setting(128, "Side in px of the crops that are learnt from; a multiple of the scale.", ge=16, le=1024,
                        section="Pictures", advanced=False)
    batch: int = setting(16, "How many crops are learnt from in one step.", ge=1, le=256, advanced=False)
    degradation: Literal["bicubic", "real", "nearest"] = setting(
        # The paper's is "real"; a folder of good pictures is more often to be enlarged than to be mended.
        "bicubic", "How small pictures are made of large ones: bicubic only makes smaller, real also blurs, adds noise "
                   "and saves as JPEG, nearest drops pixels (pixel art). Not used where there are real pairs.",
        section="Degradation", advanced=False)

    generator: Literal["compact", "rrdb", "srresnet"] = setting(
        # A chain of convolutions is tens of times as fast as RRDB; the choice is the first question of a person's time.
        "compact", "compact is fast, rrdb (ESRGAN) the finest and slowest, srresnet (SRGAN) between them.",
        section="Networks", advanced=False)
    blocks: int = setting(16, "Blocks of the generator: 16 and 32 are usual for compact, 16 for srresnet, 23 for rrdb.",
                          ge=1, le=64, section="Networks")
    ngf: int = setting(64, "Width of the generator: more is slower and finer.", ge=4, le=256, section="Networks")
    growth: int = setting(32, "Channels that each layer of a dense block adds (rrdb).", ge=4, le=128,
                          section="Networks")
    norm: Literal["none", "batch"] = setting(
        # arXiv:1809.00219, 3.1: without batch norm there are fewer artifacts.
        "none", "Normalisation in srresnet: batch is SRGAN's own, none ESRGAN's advice.", section="Networks")

    psnr_share: float = setting(
        # The paper's stages are 1000k and 400k steps.
        0.7, "First share of the run, in which only the difference is learnt; the discriminator plays in the rest. "
             "1 never lets it play.", ge=0.0, le=1.0, section="Losses", advanced=False)
    objective: Literal["relativistic-average", "non-saturating", "hinge", "lsgan"] = setting(
        # arXiv:1809.00219, 3.2; arXiv:2107.10833 itself plays the non-saturating one.
        "relativistic-average", "The adversarial loss that generator and discriminator play.", section="Losses")
    lambda_l1: float = setting(1.0, "How much the difference from the true picture counts.", ge=0.0, le=1000.0,
                               section="Losses")
    lambda_perceptual: float = setting(1.0, "How much the difference of what a network sees in both counts.", ge=0.0,
                                       le=1000.0, section="Losses")
    lambda_adversarial: float = setting(0.1, "How much it counts to look real to the discriminator.", ge=0.0, le=100.0,
                                        section="Losses")
    perceptual: Literal["auto", "discriminator", "none"] = setting(
        "auto", "What compares pictures by what they show: auto takes VGG19 where its weights are at hand, else the "
                "discriminator's own features; the loss is named after it.", section="Losses")
    vgg_file: str = setting(
        "", "A file with torchvision's weights of VGG19; empty looks where torchvision keeps them.", section="Losses")

    discriminator: Literal["unet", "patch", "vgg"] = setting(
        "unet", "unet judges every pixel (Real-ESRGAN), patch overlapping patches, vgg the crop as a whole (SRGAN).",
        section="Discriminator")
    ndf: int = setting(64, "Width of the discriminator.", ge=4, le=256, section="Discriminator")
    d_layers: int = setting(3, "Halving layers of the patch discriminator.", ge=1, le=6, section="Discriminator")

    lr_g: float = setting(2e-4, "Learning rate of the generator, before the discriminator begins to play.", ge=0.0,
                          le=1.0, log=True, section="Optimisers")
    lr_d: float = setting(2e-4, "Learning rate of the discriminator, of which it has the share second_rate.", ge=0.0,
                          le=1.0, log=True, section="Optimisers")
    second_rate: float = setting(0.5, "Share of both learning rates that is left once the discriminator plays.",
                                 ge=0.0, le=1.0, section="Optimisers")
    beta1: float = setting(0.9, "Momentum of the Adam optimisers.", ge=0.0, le=0.999, section="Optimisers")
    beta2: float = setting(0.99, "Memory of the Adam optimisers for the size of gradients.", ge=0.0, le=0.99999,
                           section="Optimisers")
    decay: float = setting(
        # Not in the paper, whose runs are long; a short run ends better so.
        0.2, "Last share of each stage over which the learning rates fall to 0 in a straight line.", ge=0.0, le=1.0,
        section="Optimisers")
    ema_kimg: float = setting(
        1.0, "Half-life of the averaged generator that is kept, in thousands of crops; 0 keeps the last one.", ge=0.0,
        le=1000.0, section="Optimisers")

    # The second-order degradation of arXiv:2107.10833, section 3. Where a setting ends in _2 it is the second round's.
    blur_from: float = damage(0.2, "Least blur of the first round (standard deviation in px).", 0.0, 20.0)
    blur_to: float = damage(3.0, "Most blur of the first round.", 0.0, 20.0)
    sinc: float = damage(0.1, "Probability that ringing takes the place of blur, in either round.", 0.0, 1.0)
    generalised: float = damage(0.15, "Probability that blur is a generalised Gaussian, in either round.", 0.0, 1.0)
    plateau: float = damage(0.15, "Probability that blur is shaped like a plateau, in either round.", 0.0, 1.0)
    anisotropic: float = damage(
        # The published share of all kinds together; there it is 0.36 of Gaussians and 0.2 of the others.
        0.31, "Probability that blur is stronger in one direction, in either round.", 0.0, 1.0)
    resize_from: float = damage(0.15, "The least size to which the first round resizes, times its own.", 0.05, 4.0)
    resize_to: float = damage(1.5, "The greatest size to which the first round resizes.", 0.05, 4.0)
    noise_from: float = damage(1.0, "Least Gaussian noise of the first round, in steps of 255.", 0.0, 100.0)
    noise_to: float = damage(30.0, "Most Gaussian noise of the first round.", 0.0, 100.0)
    poisson_from: float = damage(0.05, "Least shot noise of the first round, times that of 8-bit light.", 0.0, 10.0)
    poisson_to: float = damage(3.0, "Most shot noise of the first round.", 0.0, 10.0)
    jpeg_from: float = damage(30.0, "Least JPEG quality of the first round.", 1.0, 100.0)
    jpeg_to: float = damage(95.0, "Best JPEG quality of the first round.", 1.0, 100.0)
    grey_noise: float = damage(0.4, "Probability that noise is grey, in either round.", 0.0, 1.0)
    second: bool = setting(True, "Damage the picture a second time, as pictures from the web have been.",
                           section="Degradation")
    blur_2: float = damage(0.8, "Probability of blur in the second round.", 0.0, 1.0)
    blur_from_2: float = damage(0.2, "Least blur of the second round.", 0.0, 20.0)
    blur_to_2: float = damage(1.5, "Most blur of the second round.", 0.0, 20.0)
    resize_from_2: float = damage(0.3, "The least size to which the second round resizes.", 0.05, 4.0)
    resize_to_2: float = damage(1.2, "The greatest size to which the second round resizes.", 0.05, 4.0)
    noise_from_2: float = damage(1.0, "Least Gaussian noise of the second round, in steps of 255.", 0.0, 100.0)
    noise_to_2: float = damage(25.0, "Most Gaussian noise of the second round.", 0.0, 100.0)
    poisson_from_2: float = damage(0.05, "Least shot noise of the second round.", 0.0, 10.0)
    poisson_to_2: float = damage(2.5, "Most shot noise of the second round.", 0.0, 10.0)
    jpeg_from_2: float = damage(30.0, "Least JPEG quality of the second round.", 1.0, 100.0)
    jpeg_to_2: float = damage(95.0, "Best JPEG quality of the second round.", 1.0, 100.0)
    sinc_last: float = damage(0.8, "Probability of ringing at the end, before or after the last JPEG.", 0.0, 1.0)

    @model_validator(mode="after")
    def _ranges_are_ranges(self) -> Self:
        for low, high in ((name, name.replace("_from", "_to")) for name in type(self).model_fields if "_from" in name):
            if getattr(self, low) > getattr(self, high):
                raise ValueError(f"{low} is greater than {high}; a range begins with its lesser end")
        return self

    @model_validator(mode="after")
    def _kinds_of_blur_are_shares(self) -> Self:
        if self.generalised + self.plateau > 1:
            raise ValueError(f"generalised {self.generalised:g} and plateau {self.plateau:g} are more than 1 together")
        return self

    @model_validator(mode="after")
    def _generator_takes_the_size(self) -> Self:
        if self.generator == "rrdb" and self.scale < 3 and self.size % 4:
            below = max(self.size // 4 * 4, 16)
            raise ValueError(f"rrdb needs a size that is a multiple of 4 at this scale, like {below} or {below + 4}")
        return self
