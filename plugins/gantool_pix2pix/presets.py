"""The time budgets of pix2pix."""

from gantool.api import Preset

PRESETS = (
    Preset(id="quick", title="Quick look", minutes=5,
           summary="A first impression within minutes, also without a graphics card.",
           changes={"ngf": 32, "ndf": 32, "depth": 6, "lambda_l1": 10.0, "lambda_features": 10.0}),
    Preset(id="good", title="Good", minutes=60, summary="The paper's networks for an hour.",
           changes={"lambda_features": 10.0}),
    Preset(id="best", title="Best", minutes=480, summary="The paper's networks over night.",
           changes={"lambda_features": 10.0}),
)
