"""The figures of the demo against values known beforehand, and its sheet."""

from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from gantool.cli.held_out import Triple, mean_of, score
from gantool.cli.sheet import ACCENT, PAPER, write_sheet


def flat(path: Path, value: int, size: tuple[int, int] = (8, 8)) -> Path:
    Image.new("RGB", size, (value, value, value)).save(path)
    return path


def test_errors_are_means_over_images_of_values_up_to_one(tmp_path: Path) -> None:
    first = Triple(flat(tmp_path / "i1.png", 255), flat(tmp_path / "o1.png", 51), flat(tmp_path / "t1.png", 0))
    second = Triple(flat(tmp_path / "i2.png", 0), flat(tmp_path / "o2.png", 0), flat(tmp_path / "t2.png", 0))
    training = [flat(tmp_path / "a.png", 0), flat(tmp_path / "b.png", 255)]
    scores = score([first, second], training)
    assert scores.l1 == pytest.approx(0.1)  # (0.2 + 0) / 2
    assert scores.baseline_input_l1 == pytest.approx(0.5)  # (1 + 0) / 2
    assert scores.baseline_mean_l1 == pytest.approx(0.5)  # the mean of black and white, twice against black


def test_pictures_of_other_sizes_are_compared_at_the_size_of_the_target(tmp_path: Path) -> None:
    triple = Triple(
        input=flat(tmp_path / "i.png", 10, (4, 4)),
        translation=flat(tmp_path / "o.png", 20, (16, 16)),
        target=flat(tmp_path / "t.png", 20, (8, 6)),
    )
    assert score([triple], [flat(tmp_path / "m.png", 30)]).l1 == 0.0


def test_the_mean_is_one_of_each_pixel(tmp_path: Path) -> None:
    pictures = [flat(tmp_path / f"{value}.png", value) for value in (0, 100, 200)]
    np.testing.assert_allclose(mean_of(pictures, (8, 8)), 100 / 255, atol=1e-6)


@pytest.mark.parametrize(("count", "groups"), [(1, 1), (5, 1), (6, 2), (10, 2), (11, 3)])
def test_the_sheet_shows_every_picture(tmp_path: Path, count: int, groups: int) -> None:
    colors = [(10 + 20 * index, 250, 5) for index in range(count)]
    triples = []
    for index, color in enumerate(colors):
        picture = tmp_path / f"{index}.png"
        Image.new("RGB", (8, 8), color).save(picture)
        triples.append(Triple(picture, picture, picture))
    write_sheet(tmp_path / "sheet.png", triples, "Title", "Footer")
    with Image.open(tmp_path / "sheet.png") as sheet:
        found = {color: number for number, color in sheet.getcolors(1 << 20) or []}
        assert sheet.width > groups * 3 * 200
    whole = [found[color] for color in colors]
    assert min(whole) > 3 * 200 * 200, "each stands three times, whole"
    assert found[PAPER] > 0
    assert found[ACCENT] > 0
