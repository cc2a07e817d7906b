"""Batches as functions of (seed, salt, step), for every task."""

from pathlib import Path

import numpy as np
import pytest
import torch
from PIL import Image

from gantool.data import Part, Sample
from gantool.data.fullsize import FullSize, windows_of
from gantool.engine.sources import CropPlan, SidePlan, SynthesisSource, UnpairedSource, UpscaleSource
from gantool.engine.sources.order import Order
from gantool.errors import UnusableError

CPU = torch.device("cpu")
A, B = SidePlan("A", 3), SidePlan("B", 1)
CROP = CropPlan(size=16, load=20, flip=True)


def drawn(path: Path, width: int, height: int, seed: int) -> Part:
    pixels = np.random.default_rng(seed).integers(0, 256, (height, width, 3)).astype(np.uint8)
    path.parent.mkdir(parents=True, exist_ok=True)
    Image.fromarray(pixels).save(path)
    return Part(path)


@pytest.fixture
def two_kinds(tmp_path: Path) -> list[Sample]:
    """Seven pictures of A and three of B."""
    counts = {"A": 7, "B": 3}
    return [
        Sample(f"{side}/{number}", "train", {side: drawn(tmp_path / side / f"{number}.png", 24, 20, number)})
        for side, count in counts.items() for number in range(count)
    ]


@pytest.fixture
def large(tmp_path: Path) -> list[Sample]:
    """Pictures of three sizes, one smaller than the crop."""
    sizes = ((40, 30), (33, 50), (12, 9))
    return [
        Sample(str(number), "train", {"B": drawn(tmp_path / f"{number}.png", *size, number)})
        for number, size in enumerate(sizes)
    ]


def test_every_sample_comes_once_in_an_epoch_and_another_salt_changes_the_order() -> None:
    order, other = Order(0, 7, "a"), Order(0, 7, "b")
    epochs = [[order.at(7 * epoch + place, 0) for place in range(7)] for epoch in range(2)]
    assert [sorted(index for _, index in epoch) for epoch in epochs] == [list(range(7))] * 2
    assert [each[1] for each in epochs[0]] != [each[1] for each in epochs[1]]
    assert [other.at(place, 0) for place in range(7)] != epochs[0] != [order.at(place, 1) for place in range(7)]


def test_unpaired_sides_have_their_own_lengths_channels_and_orders(two_kinds: list[Sample]) -> None:
    source = UnpairedSource(two_kinds, A, B, CROP, seed=0)
    batch = source.batch(5, 4, 0, CPU)
    assert len(source) == 7
    assert {name: tuple(each.shape) for name, each in batch.items()} == {"a": (4, 3, 16, 16), "b": (4, 1, 16, 16)}
    again = UnpairedSource(two_kinds, A, B, CROP, seed=0).batch(5, 4, 0, CPU)
    assert all(torch.equal(batch[name], again[name]) for name in batch)
    moved = source.batch(5, 4, 1, CPU)
    assert not torch.equal(batch["a"], moved["a"])
    shown = source.fixed(range(7), CPU)
    assert torch.equal(shown["b"][0], shown["b"][3]), "the shorter side begins anew"
    assert source.key(4) == "A/4 | B/1"


def test_without_one_side_there_is_nothing_unpaired_to_learn(two_kinds: list[Sample]) -> None:
    assert len(UnpairedSource(two_kinds[:7], A, B, CROP, seed=0)) == 0


def test_labels_go_with_their_pictures(tmp_path: Path) -> None:
    samples = [
        Sample(str(value), "train", {"B": Part(tmp_path / f"{value}.png")}, label=number)
        for number, value in enumerate((0, 85, 170, 255))
    ]
    for sample, value in zip(samples, (0, 85, 170, 255), strict=True):
        Image.new("RGB", (20, 20), (value,) * 3).save(sample.parts["B"].path)
    source = SynthesisSource(samples, SidePlan("B", 3), CROP, 0, labelled=True)
    batch = source.batch(3, 8, 0, CPU)
    assert batch["label"].dtype == torch.int64
    seen = ((batch["real"].mean((1, 2, 3)) + 1) * 1.5).round().long()  # 0, 1, 2, 3 by brightness
    assert torch.equal(seen, batch["label"]) and len(set(batch["label"].tolist())) == 4
    plain = SynthesisSource(samples, SidePlan("B", 3), CROP, 0, labelled=False)
    assert set(plain.batch(0, 2, 0, CPU)) == {"real"}


def test_crops_are_parts_of_the_pictures_at_their_full_size(large: list[Sample]) -> None:
    source = UpscaleSource(large[:2], SidePlan("B", 3), None, 16, 4, flip=False, seed=0)
    with Image.open(large[0].parts["B"].path) as picture:
        whole = np.asarray(picture)
    made = ((source.fixed([0], CPU)["high"][0] + 1) * 127.5).round().permute(1, 2, 0).numpy().astype(np.uint8)
    top, left = (30 - 16) // 2, (40 - 16) // 2
    assert np.array_equal(made, whole[top : top + 16, left : left + 16])


def test_pictures_smaller_than_the_crop_are_mirrored_on(large: list[Sample]) -> None:
    source = UpscaleSource(large, SidePlan("B", 3), None, 16, 4, flip=True, seed=0)
    batch = source.batch(0, 6, 0, CPU)
    assert batch["high"].shape == (6, 3, 16, 16)
    high = source.fixed([2], CPU)["high"][0]
    assert torch.equal(high[:, :, 12:16], high[:, :, 8:12].flip(2))


def test_a_picture_comes_as_often_as_it_holds_crops(tmp_path: Path) -> None:
    samples = []
    for number, side in enumerate((64, 16, 8, 8)):
        Image.new("RGB", (side, side), (80 * number, 0, 0)).save(tmp_path / f"{number}.png")
        samples.append(Sample(str(number), "train", {"B": Part(tmp_path / f"{number}.png")}))
    source = UpscaleSource(samples, SidePlan("B", 3), None, 16, 4, flip=False, seed=0)
    batch = source.batch(0, 19, 0, CPU)["high"]  # an epoch: 16 crops of the large one, and each small one once
    seen = ((batch[:, 0].mean((1, 2)) + 1) * 127.5 / 80).round().int().tolist()
    assert [seen.count(number) for number in range(4)] == [16, 1, 1, 1]


@pytest.mark.parametrize("scale", [1, 2, 3])
def test_real_pairs_are_cut_at_the_same_place(tmp_path: Path, scale: int) -> None:
    samples = []
    for number in range(3):
        low = np.random.default_rng(number).integers(0, 256, (20, 24, 3)).astype(np.uint8)
        for side, pixels in (("low", low), ("high", low.repeat(scale, 0).repeat(scale, 1))):
            (tmp_path / side).mkdir(exist_ok=True)
            Image.fromarray(pixels).save(tmp_path / side / f"{number}.png")
        parts = {"A": Part(tmp_path / "low" / f"{number}.png"), "B": Part(tmp_path / "high" / f"{number}.png")}
        samples.append(Sample(str(number), "train", parts))
    source = UpscaleSource(samples, SidePlan("B", 3), A, 6 * scale, scale, flip=True, seed=0)
    for batch in (source.batch(2, 5, 0, CPU), source.fixed([0, 2], CPU)):
        assert batch["low"].shape[-2:] == (6, 6)
        enlarged = batch["low"].repeat_interleave(scale, 2).repeat_interleave(scale, 3)
        assert torch.equal(enlarged, batch["high"])
    with pytest.raises(UnusableError, match=f"not {scale + 1} times as large; choose another scale"):
        UpscaleSource(samples, SidePlan("B", 3), A, 6 * (scale + 1), scale + 1, flip=True, seed=0)


def test_pictures_too_many_for_the_disk_keep_a_part_each(tmp_path: Path) -> None:
    sizes = [(640, 480), (100, 700), (64, 64)]
    kept = windows_of(sizes, 3, most=120_000)
    assert sum(each.width * each.height for each in kept) * 3 <= 120_000
    assert all(each.left + each.width <= w and each.top + each.height <= h
               for each, (w, h) in zip(kept, sizes, strict=True))
    assert [(each.width, each.height) for each in windows_of(sizes, 3)] == sizes
    part = drawn(tmp_path / "one.png", 100, 80, 0)
    pictures = FullSize([part], 3, windows=windows_of([(100, 80)], 3, most=64 * 64 * 3))
    window = pictures.windows[0]
    with Image.open(part.path) as whole:
        expected = np.asarray(whole)[window.top : window.top + 64, window.left : window.left + 64]
    assert np.array_equal(pictures[0], expected)
