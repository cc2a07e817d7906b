"""The time budgets of pix2pix.

"quick" is tuned on a CPU with facades (100 pairs, 256 px, bf16). Networks of half the paper's width and a U-Net of 6
halvings take more than four times as many steps a minute. With so few steps the paper's L1 weight of 100 leaves a blur
and a discriminator that wins; 10, with feature matching beside it, gives edges and a balanced game.

What the discriminator sees is augmented adaptively: on 50 facades pairs (128 px, 800 steps, 3 seeds) that was better on
average in L1, SSIM and feature distance, though by little, since p hardly had to rise. DiffAugment, which changes
everything always, was better in L1 and SSIM and worse in feature distance: blurrier (tests/measure/ablation.py).

"good" and "best" are derived, not measured: the paper's networks (arXiv:1611.07004, 6.1) with the weights of losses
that tuning the quick look taught, and longer averages for more pictures (arXiv:1912.04958 keeps 10 thousand).
"""

from gantool.api import Preset

LEARNING = {"lambda_l1": 10.0, "lambda_features": 10.0, "augment": "bgc"}

PRESETS = (
    Preset(id="quick", title="Quick look", minutes=5,
           summary="A first impression within minutes, also without a graphics card.",
           changes={"ngf": 32, "ndf": 32, "depth": 6, **LEARNING}),
    Preset(id="good", title="Good", minutes=60,
           summary="The networks of the paper for an hour, on a graphics card.",
           changes={**LEARNING, "ema_kimg": 2.0}),
    Preset(id="best", title="Best", minutes=480,
           summary="The networks of the paper over night, on a graphics card.",
           changes={**LEARNING, "ema_kimg": 10.0}),
)
