"""Monitors: what is watched of a training besides its result, cheaply, and handed on to the advisor.

The seam. The loop tells its `Observer` and nothing else; `RunReporter` (jobs) feeds a `Monitor` with what it is told.
So the loop has to do three things:

1. Fill `StepReport` (engine/observer.py). All optional there: `gradient_norms` by optimiser, `p`, `r_t`, `r_v`.
   `total_norm(parameters)` gives a gradient's norm without waiting for the device: call it after `backward`, keep the
   tensor, and turn it into a number only in steps that are reported.
2. Call `Observer.previewed` with the columns that `looks.KNOWN` names: pictures made, and where there are, those given
   and those wished for, of the same fixed samples each time.
3. Once the sources are open: `reporter.watch(Monitor(facts, Neighbours(pictures, count)))`, where `pictures` gives
   training pictures of the kind that is made ("target", "b", "high", "real") by their numbers.

Everything here draws nothing at random and touches no weight: a run with monitors computes what one without does.
"""

from gantool.engine.monitors.monitor import Monitor, Seen
from gantool.engine.monitors.neighbours import Match, Neighbours
from gantool.engine.monitors.norms import total_norm

__all__ = ["Match", "Monitor", "Neighbours", "Seen", "total_norm"]
