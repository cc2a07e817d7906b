"""The time budgets of pix2pix.

"quick" is measured: on facades (100 pairs, 256 px, bf16, half a thousand steps on one core of a CPU) each change below
brought more in equal time than what it replaces. Narrow networks and a U-Net of 6 halvings take four times as many steps
a minute as the paper's; weak L1 with feature matching leaves the discriminator something to teach in few steps.

"good" and "best" are derived, not measured: the paper's networks (arXiv:1611.07004, 6.1) with the weights of losses that
the quick look taught, and longer averages for more pictures (arXiv:1912.04958 keeps 10 thousand).
"""

from gantool.api import Preset

LOSSES = {"lambda_l1": 10.0, "lambda_features": 10.0}

PRESETS = (
    Preset(id="quick", title="Quick look", minutes=5,
           summary="A first impression within minutes, also without a graphics card.",
           changes={"ngf": 32, "ndf": 32, "depth": 6, **LOSSES}),
    Preset(id="good", title="Good", minutes=60,
           summary="The networks of the paper for an hour, on a graphics card.",
           changes={**LOSSES, "ema_kimg": 2.0}),
    Preset(id="best", title="Best", minutes=480,
           summary="The networks of the paper over night, on a graphics card.",
           changes={**LOSSES, "ema_kimg": 10.0}),
)
