"""The time budgets of SRGAN.

"quick" and "pixel-art" are the compact network at half its width, which learns on a processor. A step of their second
stage, against a narrow discriminator, takes some ten times as long as one of the first, so that the last 6 % of the
steps are two fifths of the time. "good" and "best" are the published networks, derived and not measured.
"""

from gantool.api import Preset

ON_A_PROCESSOR = {"ngf": 32, "blocks": 8, "ndf": 12, "size": 64, "batch": 8, "lr_g": 1e-3, "lr_d": 3e-3,
                  "second_rate": 0.15, "decay": 0.5, "psnr_share": 0.94}

PRESETS = (
    Preset(id="quick", title="Quick look", minutes=15,
           summary="A small network within a quarter of an hour, also without a graphics card.",
           changes=ON_A_PROCESSOR),
    Preset(id="pixel-art", title="Pixel art", minutes=20,
           summary="For drawings made of single pixels, which are made smaller without blending any.",
           changes={**ON_A_PROCESSOR, "degradation": "nearest"}),
    Preset(id="good", title="Good", minutes=180,
           summary="The compact network against blur, noise and JPEG for three hours, on a graphics card.",
           changes={"degradation": "real", "size": 256, "batch": 16, "ema_kimg": 5.0}),
    Preset(id="best", title="Best", minutes=1440,
           summary="The network of ESRGAN against blur, noise and JPEG for a day, on a graphics card.",
           changes={"degradation": "real", "generator": "rrdb", "size": 256, "batch": 12, "ema_kimg": 10.0}),
)
