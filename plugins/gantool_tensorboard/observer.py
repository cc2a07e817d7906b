"""The observer, and what it asks for before a run begins."""

import importlib.util
from pathlib import Path

from gantool.api import Listener, TrainingObserver
from gantool.errors import UnusableError

FOLDER = "tensorboard"  # in the folder of the run


class TensorBoard(TrainingObserver):
    """Writes scalars, preview pictures and advice where TensorBoard reads them."""

    id = "tensorboard"
    title = "TensorBoard"
    summary = "Writes curves and previews into the run's folder for TensorBoard."

    def begin(self, run: Path) -> Listener:
        """See `TrainingObserver.begin`."""
        if importlib.util.find_spec("tensorboard") is None:
            raise UnusableError(
                'TensorBoard is not installed: run `pip install "gantool[tensorboard]"`, or train without '
                "`--observer tensorboard`."
            )
        from gantool_tensorboard.writing import Writing

        return Writing(run / FOLDER)
