"""The fake family "mean-colour": a real plugin that trains in milliseconds and misbehaves on request.

It drives the tests of host, engine, jobs, command line and window. Three ways to use it:

* the fixture `fake_plugin` (any test): the plugin lies in the test's own `GANTOOL_HOME/plugins`, enabled. Everything
  that finds plugins by the host finds it, child processes too, since they inherit `GANTOOL_HOME`;
* `install_fake(home)` for a home of your own, or from a fixture with a wider scope;
* the fixture `mean_colour`, or `from fakes.gantool_fake import MeanColour`: the family as an object, without any host.

What it learns: PAIRED, a 1x1 convolution (an affine map of the colours) by L1 and a tiny discriminator. Two optimisers,
noise drawn from the global generator in each step, a running mean in `extra_state`: a resume that forgets any of these
is not bit-equal. Small pictures and 40 steps take well under a second on a CPU.

How it is told to misbehave, by its settings (`--set fault=exit --set fault_at=5`):

* `fault`: none, raise, hang, exit (`os._exit(7)`), segfault, nan-loss, nan-weights;
* `fault_at`: the step (from 0), or the how-manieth `decode` of a translator (from 0);
* `fault_when`: step or translate. For translate the fault is stored in the model's architecture;
* `fault_repeats`: False (default): once in a process, so that a rollback gets past it; True: from then on each time;
* `pause`: seconds slept in each step, so that a test has time to stop, pause or kill it;
* environment variable `GANTOOL_FAKE_HEALTHY=1`: no fault at all, so that a resumed run gets past what killed it.
"""

from fakes.install import install_fake

__all__ = ["install_fake"]
