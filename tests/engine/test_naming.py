"""Where results go: never over an original, never two into one file."""

from pathlib import Path, PurePath

import pytest

from gantool.engine.naming import Namer, check_template, output_format
from gantool.errors import UnusableError


def namer(
    out: Path, policy: str = "rename", originals: frozenset[Path] = frozenset(), template: str = "{stem}_{model}"
) -> Namer:
    return Namer(out, template, "m", policy, originals)  # type: ignore[arg-type]  # parametrised over the literals


def test_the_folder_tree_is_mirrored(tmp_path: Path) -> None:
    assert namer(tmp_path).name(PurePath("a/b/c.jpg"), 1, "png") == tmp_path / "a/b/c_m.png"


def test_two_inputs_of_one_name_get_two_files(tmp_path: Path) -> None:
    each = namer(tmp_path)
    first, second, third = (each.name(PurePath(name), 1, "png") for name in ("a.jpg", "a.webp", "A.jpg"))
    assert first == tmp_path / "a_m.png" and second == tmp_path / "a_m-2.png"
    assert third is not None and third.name.lower() not in ("a_m.png", "a_m-2.png")


@pytest.mark.parametrize(("policy", "expected"), [("skip", None), ("rename", "a_m-2.png"), ("overwrite", "a_m.png")])
def test_what_is_there_is_treated_by_the_policy(tmp_path: Path, policy: str, expected: str | None) -> None:
    (tmp_path / "a_m.png").write_bytes(b"old")
    name = namer(tmp_path, policy).name(PurePath("a.png"), 1, "png")
    assert (name and name.name) == expected


@pytest.mark.parametrize(("policy", "expected"), [("skip", "a_m-2.png"), ("rename", "a_m-2.png"),
                                                  ("overwrite", "a_m.png")])  # fmt: skip
def test_a_file_that_comes_beside_it_lies_over_no_other_either(tmp_path: Path, policy: str, expected: str) -> None:
    (tmp_path / "a_m.edit").write_bytes(b"old")
    name = namer(tmp_path, policy).name(PurePath("a.png"), 1, "png", beside=".edit")
    assert name is not None and name.name == expected
    kept = namer(tmp_path, policy, frozenset([tmp_path.resolve() / "a_m.edit"]))
    name = kept.name(PurePath("a.png"), 1, "png", beside=".edit")
    assert name is not None and name.name == "a_m-2.png", "an original least of all"


def test_an_original_is_never_overwritten(tmp_path: Path) -> None:
    original = tmp_path / "a.png"
    original.write_bytes(b"mine")
    name = namer(tmp_path, "overwrite", frozenset([original.resolve()]), "{stem}").name(PurePath("a.png"), 1, "png")
    assert name == tmp_path / "a-2.png"


def test_an_original_is_known_in_any_spelling_of_its_name(tmp_path: Path) -> None:
    """On macOS these are one file."""
    for original, wanted in (
        ("B.PNG", "b.png"),
        ("u\N{COMBINING DIAERESIS}.png", "\N{LATIN SMALL LETTER U WITH DIAERESIS}.png"),
    ):
        originals = frozenset([tmp_path.resolve() / original])
        name = namer(tmp_path, "overwrite", originals, "{stem}").name(PurePath(wanted), 1, "png")
        assert name is not None and name.stem.endswith("-2")


@pytest.mark.parametrize("template", ["{stem", "x", "{stem}/{model}", "{name}", "{stem.x}", "{stem}\0", "{0}",
                                      "{stem!x}", "{stem:>9}", "{stem}\n", "{stem}\x1b"])  # fmt: skip
def test_templates_that_cannot_name_files_are_refused(template: str) -> None:
    with pytest.raises(UnusableError, match="template"):
        check_template(template)


def test_formats_that_are_not_written_become_png() -> None:
    assert output_format("keep", "JPEG") == "jpeg" and output_format("keep", "BMP") == "png"
    assert output_format("webp", "JPEG") == "webp"
