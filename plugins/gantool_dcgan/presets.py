"""The time budgets of DCGAN. Few pictures are the rule, so the discriminator sees them augmented."""

from gantool.api import Preset

PRESETS = (
    Preset(id="quick", title="Quick look", minutes=10,
           summary="Small blurry pictures within minutes, also without a graphics card.",
           changes={"size": 32, "ngf": 32, "ndf": 32, "augment": "bgc"}),
    Preset(id="good", title="Good", minutes=60,
           summary="The networks of the paper at 64 px for an hour, on a graphics card.",
           changes={"augment": "bgc", "ema_kimg": 5.0}),
    Preset(id="best", title="Best", minutes=480,
           summary="128 px over night, on a graphics card.",
           changes={"size": 128, "augment": "bgc", "ema_kimg": 10.0}),
)
