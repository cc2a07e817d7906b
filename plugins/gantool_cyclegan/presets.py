"""The time budgets of CycleGAN.

"quick" has half the papers' width, which takes several times as many steps a minute, and the faster method for one
direction would be `method=fastcut`. "good" and "best" are the papers' networks, derived and not measured.
"""

from gantool.api import Preset

PRESETS = (
    Preset(id="quick", title="Quick look", minutes=15,
           summary="A first impression within a quarter of an hour, also without a graphics card.",
           changes={"size": 128, "ngf": 32, "ndf": 32}),
    Preset(id="good", title="Good", minutes=180,
           summary="The networks of the paper for three hours, on a graphics card.",
           changes={"ema_kimg": 2.0}),
    Preset(id="best", title="Best", minutes=720,
           summary="The networks of the paper over night, on a graphics card.",
           changes={"ema_kimg": 10.0}),
)
