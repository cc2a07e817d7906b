"""The advisor: rules on recorded figures, each a small pure function, that say in plain words how a training goes.

Plain Python without torch, so that recorded and written histories test it as well as runs do.
"""

from gantool.engine.advisor.advice import Advice
from gantool.engine.advisor.advise import advise
from gantool.engine.advisor.record import Check, Facts, Look, Reading, Record

__all__ = ["Advice", "Check", "Facts", "Look", "Reading", "Record", "advise"]
