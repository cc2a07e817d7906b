"""Training: the loop and what happens between its steps, one file each."""

from gantool.engine.training.loop import Training
from gantool.engine.training.plan import Plan, State
from gantool.engine.training.validation import criterion_of

__all__ = ["Plan", "State", "Training", "criterion_of"]
