"""The time budgets of StyleGAN2."""

from gantool.api import Preset

PRESETS = (
    Preset(id="light", title="Light", minutes=20,
           summary="Small pictures from a small folder, for a few minutes, also without a graphics card.",
           changes={"size": 64, "batch": 8, "ngf": 16, "ndf": 16, "most_features": 128, "latent": 128, "style": 128,
                    "path_weight": 0.0, "mixing": 0.5, "ema_kimg": 2.0}),
    Preset(id="good", title="Good", minutes=240,
           summary="128 px for some hours, on a graphics card.",
           changes={"size": 128, "batch": 16}),
    Preset(id="modern", title="Modern", minutes=240,
           summary="128 px with the comparing loss of R3GAN, which is steadier, on a graphics card.",
           changes={"size": 128, "batch": 16, "objective": "relativistic-pairing", "path_weight": 0.0, "mixing": 0.0,
                    "deviation_group": 0}),
    Preset(id="best", title="Best", minutes=1440,
           summary="256 px for a day, on a graphics card.",
           changes={"size": 256, "batch": 32, "ema_kimg": 10.0}),
)
