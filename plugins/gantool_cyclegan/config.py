"""The settings of CycleGAN, CUT and FastCUT. Defaults are the papers' (arXiv:1703.10593, arXiv:2007.15651) unless the
comment says why not."""

from typing import Literal, Self

from pydantic import model_validator

from gantool.api import Config, setting

Method = Literal["cyclegan", "cut", "fastcut"]


class CycleGANConfig(Config):
    """Everything that can be set about an unpaired run."""

    method: Method = setting(
        "cyclegan", "cyclegan learns both directions at once; cut and fastcut learn one, in half the memory, faster.",
        section="Losses", advanced=False)
    objective: Literal["lsgan", "non-saturating", "hinge", "wgan-gp", "relativistic-average",
                       "relativistic-pairing"] = setting(
        "lsgan", "The adversarial loss that generators and discriminators play.", section="Losses")
    lambda_cycle: float = setting(
        10.0, "How much it counts that a picture comes back the same after going there and back.",
        ge=0.0, le=1000.0, section="Losses")
    lambda_identity: float = setting(
        0.5, "How much a picture that is of the wanted kind already is to stay as it is (times the cycle's weight); "
             "keeps colours.", ge=0.0, le=100.0, section="Losses")
    identity_every: int = setting(
        # Not in the paper, which looks at each step; that is a third of its work.
        1, "Look once in so many steps at pictures that are of the wanted kind already, and count them as much more.",
        ge=1, le=64, section="Losses")
    lambda_nce: float = setting(
        0.0, "How much patches are to stay recognisable (cut, fastcut); 0 takes the paper's 1 for cut, 10 for fastcut.",
        ge=0.0, le=1000.0, section="Losses")
    patches: int = setting(256, "How many patches of each layer are compared (cut, fastcut).", ge=8, le=4096,
                           section="Losses")
    temperature: float = setting(0.07, "How sharply the right patch must stand out (cut, fastcut).", ge=0.001, le=10.0,
                                 section="Losses")
    r1_gamma: float = setting(0.0, "How much steepness of the discriminators at real pictures is punished; 0 is off.",
                              ge=0.0, le=1000.0, section="Losses")
    penalty_every: int = setting(16, "Steps between two of these punishments, which then count as much more.",
                                 ge=1, le=1000, section="Losses")

    blocks: int = setting(0, "Residual blocks of a generator; 0 takes the paper's 6 up to 128 px and 9 above.",
                          ge=0, le=32, section="Networks")
    ngf: int = setting(64, "Width of the generators: more is slower and finer.", ge=4, le=256, section="Networks")
    norm: Literal["plain-instance", "instance", "batch", "none"] = setting(
        "plain-instance", "plain-instance judges each picture by itself; instance adds a learnt scale and shift.",
        section="Networks")
    dropout: float = setting(0.0, "Share of values dropped as noise in the residual blocks.", ge=0.0, le=0.9,
                             section="Networks")
    upsampling: Literal["resize", "transposed", "antialiased"] = setting(
        # The paper's transposed convolution leaves a grid in flat areas after short training; resize cannot.
        "resize", "How sizes change: resize avoids grid patterns, transposed is CycleGAN's, antialiased CUT's.",
        section="Networks")

    ndf: int = setting(64, "Width of the discriminators.", ge=4, le=256, section="Discriminator")
    d_layers: int = setting(3, "Halving layers of a discriminator: 1 sees 16 px, 3 sees 70, 5 sees 286.", ge=1, le=6,
                            section="Discriminator")
    spectral_norm: bool = setting(False, "Bound the discriminators' slope by spectral normalisation; steadier, slower.",
                                  section="Discriminator")
    pool: int = setting(50, "How many earlier fakes the discriminators are shown again; 0 shows new ones only.",
                        ge=0, le=1000, section="Discriminator")

    jitter: float = setting(
        286 / 256 - 1, "Pictures are enlarged by this share and cropped at random, so that few go further.",
        ge=0.0, le=1.0, section="Pictures")
    flip: bool = setting(True, "Mirror every second picture at random; off where left and right differ.",
                         section="Pictures", advanced=False)

    beta1: float = setting(0.5, "Momentum of the Adam optimisers.", ge=0.0, le=0.999, section="Optimisers")
    beta2: float = setting(0.999, "Memory of the Adam optimisers for the size of gradients.", ge=0.0, le=0.99999,
                           section="Optimisers")
    decay: float = setting(0.5, "Last share of the run over which the learning rates fall to 0 in a straight line.",
                           ge=0.0, le=1.0, section="Optimisers")
    ema_kimg: float = setting(
        # Not in the papers. A half-life in pictures, as arXiv:1912.04958 gives it.
        0.5, "Half-life of the averaged generators that are kept, in thousands of pictures; 0 keeps the last ones.",
        ge=0.0, le=1000.0, section="Optimisers")

    @model_validator(mode="after")
    def _size_can_be_halved(self) -> Self:
        if self.size % 4:
            below = max(self.size // 4 * 4, 16)
            raise ValueError(f"the generators need a size that is a multiple of 4, like {below} or {below + 4}")
        return self

    @property
    def depth(self) -> int:
        """Residual blocks by size (arXiv:1703.10593, appendix 7.2), unless a number is wanted."""
        return self.blocks or (6 if self.size <= 128 else 9)

    @property
    def nce_weight(self) -> float:
        """lambda_X of arXiv:2007.15651, section 4: 1 for CUT, 10 for FastCUT."""
        return self.lambda_nce or (10.0 if self.method == "fastcut" else 1.0)
