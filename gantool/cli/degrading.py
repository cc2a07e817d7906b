"""`gantool degrade-preview`: the small pictures that an enlarger would learn from."""

from pathlib import Path
from typing import Annotated

from cyclopts import Parameter

from gantool import files
from gantool.cli.answer import Answer
from gantool.cli.follow import result_of
from gantool.cli.settings import parse_settings
from gantool.errors import UnusableError
from gantool.jobs.spec import DegradePreviewSpec


def preview(
    family: str,
    paths: list[Path],
    /,
    *,
    out: Path,
    preset: str | None = None,
    set_: Annotated[list[str] | None, Parameter(name="--set", negative=())] = None,
    pictures: int = 4,
    variants: int = 3,
    seed: int = 0,
) -> Answer:
    """Draw a sheet: the middle of your own pictures, and small ones as training would make them.

    Args:
        family: One that enlarges, for example srgan.
        paths: Folders, pictures, or zips of pictures.
        out: The sheet, a PNG file.
        preset: Its time budget; the first where none is named.
        set_: A setting of the family, as name=value, for example degradation=real; may be repeated.
        pictures: How many of the pictures are shown, 1 to 12.
        variants: How many small ones of each, 1 to 8.
        seed: Another number draws other damage.
    """
    for name, count, most in (("pictures", pictures, 12), ("variants", variants, 8)):
        if not 1 <= count <= most:
            raise UnusableError(f"--{name} {count} cannot be shown; give a number from 1 to {most}.")
    if out.suffix.lower() != ".png":
        raise UnusableError(f"{files.shown(out)} is not the name of a PNG file; let --out end in .png.")
    if not out.absolute().parent.is_dir():
        raise UnusableError(f"There is no folder {files.shown(out.absolute().parent)} for the sheet; make it first.")
    spec = DegradePreviewSpec(family=family, paths=tuple(paths), preset=preset, settings=parse_settings(set_ or ()),
                              out=out, pictures=pictures, variants=variants, seed=seed)
    result = result_of(spec)
    value = {"sheet": files.shown(out), "pictures": result["pictures"], "variants": result["variants"]}
    return Answer(value, f"{result['pictures']} pictures, {result['variants']} variants each: {files.shown(out)}")
