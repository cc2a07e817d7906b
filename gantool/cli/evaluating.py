"""`gantool evaluate`: the figures of a model on pictures."""

from pathlib import Path
from typing import Annotated

from cyclopts import Parameter
from rich.text import Text

from gantool import library
from gantool.cli.answer import Answer
from gantool.cli.converting import said_tile
from gantool.cli.follow import result_of
from gantool.cli.settings import check_device, parse_settings
from gantool.errors import UnusableError
from gantool.jobs.spec import EvaluateSpec


def evaluate(
    model: str,
    paths: list[Path],
    /,
    *,
    metrics: Annotated[list[str] | None, Parameter(negative=())] = None,
    limit: int | None = None,
    tile: str = "auto",
    set_: Annotated[list[str] | None, Parameter(name="--set", negative=())] = None,
    device: str = "auto",
) -> Answer:
    """Measure an enlarger by the field's protocol: PSNR and SSIM on luma, beside those of bicubic enlarging.

    Args:
        model: A name in the library, a model folder, a run folder or a checkpoint of a run.
        paths: Good pictures and folders of them, of which small ones are made by bicubic resampling; or two folders,
            of small and of large pictures with the same names.
        metrics: Only this figure, for example psnr; may be repeated.
        limit: Only the first so many pictures.
        tile: Side in px of the pieces in which large pictures are enlarged; auto, off or a number.
        set_: A control of the model, as name=value; may be repeated.
        device: auto, cpu, cuda, cuda:<number> or mps.
    """
    check_device(device)
    if limit is not None and limit < 1:
        raise UnusableError(f"--limit {limit} leaves nothing to measure; give at least 1.")
    entry = library.find(model)
    spec = EvaluateSpec(model=entry.folder, model_name=entry.name, paths=tuple(paths), metrics=tuple(metrics or ()),
                        limit=limit, tile=said_tile(tile), controls=parse_settings(set_ or ()), device=device)
    result = result_of(spec)
    text = Text(f"{entry.name} on {result['n']} pictures")
    for name, figure in result["metrics"].items():
        text.append(f"\n{name:<13} {figure['value']:<8g} {figure['extractor']}")
    for row in result["failed"]:
        text.append(f"\nleft out      {row['path']}: {row['reason']}", "yellow")
    return Answer(result, text, 1 if result["failed"] else 0)
