"""The time budgets of CycleGAN.

"quick" has a quarter of the papers' width, takes the identity term lazily and learns twice as fast: a quarter of an
hour on a processor is then some two thousand steps, where the papers' networks take two hundred. The faster method for
one direction would be `method=fastcut`. "good" and "best" are the papers' networks, derived and not measured.
"""

from gantool.api import Preset

PRESETS = (
    Preset(id="quick", title="Quick look", minutes=15,
           summary="A first impression within a quarter of an hour, also without a graphics card.",
           changes={"size": 128, "ngf": 16, "ndf": 32, "identity_every": 4, "lr_g": 4e-4, "lr_d": 4e-4}),
    Preset(id="good", title="Good", minutes=180,
           summary="The networks of the paper for three hours, on a graphics card.",
           changes={"ema_kimg": 2.0}),
    Preset(id="best", title="Best", minutes=720,
           summary="The networks of the paper over night, on a graphics card.",
           changes={"ema_kimg": 10.0}),
)
