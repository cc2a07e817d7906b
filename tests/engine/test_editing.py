"""Editing through styles, on a made-up generator whose styles have a known meaning (`fakes.gantool_blob`)."""

import math
from dataclasses import replace
from typing import Any

import pytest
import torch
from fakes.blob import blob
from fakes.gantool_blob.translator import BlobTranslator
from torch import Tensor

from gantool.edits import Drag, EditStack, Grain, Mix, Projected, Seed, Shift, Truncation
from gantool.engine import devices
from gantool.engine.editing.adam import Adam
from gantool.engine.editing.directions import closed_form, principal
from gantool.engine.editing.dragging import Dragged, drag
from gantool.engine.editing.grain import likeness_to_neighbours
from gantool.engine.editing.layers import presets, rows_of
from gantool.engine.editing.likeness import Likeness
from gantool.engine.editing.plane import code_at
from gantool.engine.editing.projecting import Effort, project, ramp
from gantool.engine.editing.studio import Studio
from gantool.engine.editing.target import target_of
from gantool.engine.editing.teaching import boundary
from gantool.engine.editing.tuning import tune
from gantool.engine.editing.words import match_in_words, told
from gantool.errors import UnusableError
from gantool.images import Picture
from gantool.nn.latents import latents
from gantool.nn.styles import between, broadcast, summed, truncated

QUICK = Effort(samples=16, w=40, w_plus=60, noise=False)


@pytest.fixture
def space() -> BlobTranslator:
    made = blob()
    assert isinstance(made, BlobTranslator)
    return made


def studio(space: BlobTranslator, **parts: Any) -> Studio:
    return Studio(space, "blobs", devices.choose("cpu", "fp32"), parts)


def middle(space: BlobTranslator, code: Tensor) -> tuple[float, float]:
    """Where the disc of a code really is."""
    x, y = (0.5 + 0.35 * torch.tanh(space.painter.styles(code)[0, 0, :2])).tolist()
    return x, y


def test_presets_are_the_papers_and_thirds_where_pictures_are_small() -> None:
    large = [4, *(size for level in range(3, 11) for size in (2**level, 2**level)), 1024]
    found = presets(large)
    assert [large[row] for row in found["coarse"]] == [4, 8, 8]
    assert [large[row] for row in found["middle"]] == [16, 16, 32, 32]
    for sizes in (large, [4, 8, 8, 16, 16, 16], [4], [4, 8]):
        rows = [row for name in ("coarse", "middle", "fine") for row in presets(sizes)[name]]
        assert rows == list(range(len(sizes)))
    assert rows_of((2, 0), [4, 8, 8]) == [0, 2] and rows_of(None, [4, 8]) == [0, 1]
    with pytest.raises(UnusableError, match="no row 3"):
        rows_of((3,), [4, 8, 8])


def test_truncation_ways_and_sums_of_codes(space: BlobTranslator) -> None:
    codes, mean = space.sample([1, 2]), torch.full((8,), 0.3)
    assert torch.equal(truncated(codes, mean, 1.0), codes)
    assert torch.allclose(truncated(codes, mean, 0.0), mean.expand_as(codes))
    part = truncated(codes, mean, 0.5, cutoff=1)
    assert torch.equal(part[:, 1:], codes[:, 1:]) and torch.allclose(part[:, 0], (codes[:, 0] + mean) / 2)
    one, two = codes.split(1)  # type: ignore[no-untyped-call]  # torch's has no types
    for sphere in (False, True):
        assert torch.equal(between(one, two, 0, mean, sphere=sphere), one)
        assert torch.allclose(between(one, two, 1, mean, sphere=sphere), two)
    half = between(one, two, 0.5, mean, sphere=True) - mean
    wanted = ((one - mean).norm(dim=-1) + (two - mean).norm(dim=-1)) / 2
    assert torch.allclose(half.norm(dim=-1), wanted, rtol=1e-5)
    assert torch.equal(summed([(2.0, one)], mean), one)
    assert torch.allclose(summed([(1, one), (1, two), (-1, two)], mean) - mean, (one - mean) * _ratio(one, two, mean))


def _ratio(one: Tensor, two: Tensor, mean: Tensor) -> Tensor:
    """A sum has the mean length of its terms."""
    length, other = (one - mean).norm(dim=-1, keepdim=True), (two - mean).norm(dim=-1, keepdim=True)
    return (length + 2 * other) / (3 * length)


def test_the_plane_begins_at_the_seed_and_goes_evenly(space: BlobTranslator) -> None:
    assert torch.equal(code_at(space, 5, None, 0, 0), space.sample([5]))
    near, far = (code_at(space, 5, None, x, 0.0) for x in (0.01, 1.0))
    start = space.sample([5])
    assert float((near - start).norm()) < 0.05 * float((far - start).norm())
    assert torch.equal(far, code_at(space, 5, None, 1.0, 0.0))


def test_a_stack_means_its_steps_in_order_and_repeats_bit_for_bit(space: BlobTranslator) -> None:
    room = studio(space, **{"code-0000000000000001": {"w": space.sample([9])[0].numpy()},
                            "direction-0000000000000002": {"direction": torch.ones(8).numpy()}})
    plain = EditStack(base=Seed(seed=4))
    mixed = plain.then(Mix(other=Seed(seed=6), layers=(0,), strength=1.0))
    assert torch.equal(room.state(mixed).code[:, 0], space.sample([6])[:, 0])
    assert torch.equal(room.state(mixed).code[:, 1:], space.sample([4])[:, 1:])
    shift = Shift(direction="direction-0000000000000002", amount=2.0, layers=(3,))
    assert torch.allclose(room.state(plain.then(shift)).code[:, 3], space.sample([4])[:, 3] + 2)
    pulled = room.state(plain.then(shift).then(Truncation(psi=0.5))).code
    assert torch.allclose(pulled[:, 3], (space.sample([4])[:, 3] + 2) / 2), "in the order of the stack"
    dragged = mixed.then(Drag(part="code-0000000000000001"))
    assert torch.equal(room.state(dragged).code, space.sample([9]))
    noisy = dragged.then(Grain(noise=7)).then(Grain(noise="off"))
    assert torch.equal(room.paint_stack(noisy), room.paint_stack(noisy))
    assert torch.equal(room.paint_stack(noisy), space.paint(space.sample([9]), "off").clamp(-1, 1))
    assert mixed.parts() == () and dragged.then(shift).parts() == ("code-0000000000000001", shift.direction)
    assert dragged.back_to(1) == mixed


def test_parts_of_another_model_are_refused(space: BlobTranslator) -> None:
    room = studio(space, **{"code-0000000000000001": {"w": torch.zeros(6, 8).numpy()},
                            "direction-0000000000000002": {"direction": torch.zeros(9).numpy()}})
    with pytest.raises(UnusableError, match="not made with blobs"):
        room.state(EditStack(base=Projected(part="code-0000000000000001")))
    with pytest.raises(UnusableError, match="not made with blobs"):
        room.state(EditStack().then(Shift(direction="direction-0000000000000002", amount=1)))
    with pytest.raises(UnusableError, match="no classes"):
        room.state(EditStack(base=Seed(label="cat")))


def test_sefa_finds_what_changes_styles_most(space: BlobTranslator) -> None:
    with torch.no_grad():
        space.painter.affine.zero_()
        for row in range(4):
            space.painter.affine[row, 0, 2] = 3.0  # one number of w moves every style,
            space.painter.affine[row, 1, 5] = 1e-3  # another hardly
        space.painter.affine[0, 2, 2] = 3.0
    (first, *_) = closed_form(space, 8, 3, [0, 1, 2, 3])
    unit = first.vector / first.vector.norm()
    axes = torch.tensor([each for each in range(8) if each in (2, 5)])
    assert float(unit[axes].norm()) == pytest.approx(1, abs=1e-5)
    assert first.share == pytest.approx(0.5, abs=0.01), "columns count alike, so two axes share all change"


def test_principal_directions_are_those_of_w(space: BlobTranslator) -> None:
    with torch.no_grad():
        space.painter.mapping.copy_(torch.diag(torch.tensor([1.0, 5.0, 1, 1, 1, 1, 2.0, 1])))
    first, second = principal(space, 8, 2, [0, 1])
    assert first.vector.abs().argmax() == 1 and second.vector.abs().argmax() == 6
    assert float(first.vector.norm()) == pytest.approx(5, rel=0.1), "1 is a standard deviation"
    assert first.rows == (0, 1)


def test_a_slider_is_taught_by_a_few_pictures_and_refused_where_they_do_not_differ(space: BlobTranslator) -> None:
    codes = space.sample(range(60))
    right = torch.tensor([middle(space, code[None])[0] > 0.5 for code in codes])
    taught = boundary(codes[right][:12], codes[~right][:12], space.w_mean)
    assert taught.told_right >= 18
    before, after = (middle(space, codes[5:6] + amount * taught.direction)[0] for amount in (-1, 1))
    assert after > before + 0.15
    with pytest.raises(UnusableError, match="there are 3 and 9"):
        boundary(codes[:3], codes[3:12], space.w_mean)
    with pytest.raises(UnusableError, match="luck"):
        boundary(codes[0:40:2], codes[1:40:2], space.w_mean)
    with pytest.raises(UnusableError, match="luck"):
        boundary(codes[:4], codes[4:60], space.w_mean)  # that the many are told right does not count


@pytest.mark.parametrize("masked", [False, True])
def test_a_drag_brings_a_point_within_a_pixel(space: BlobTranslator, masked: bool) -> None:
    code = space.sample([3])
    start = middle(space, code)
    goal = (start[0] + (0.2 if start[0] < 0.5 else -0.2), start[1] + (0.15 if start[1] < 0.5 else -0.15))
    mask = torch.ones(1, 1, 16, 16) if masked else None
    last = list(drag(space, 8, code, "fixed", [start], [goal], mask))[-1]
    assert isinstance(last, Dragged) and last.arrived and last.distances[0] <= 0.5
    really = middle(space, last.code)
    assert math.dist(really, goal) * 32 < 1.0, "where the tracker says it is, it is"
    assert torch.equal(last.code[:, 4:], code[:, 4:])


def test_what_is_outside_of_the_mask_holds_a_point_back(space: BlobTranslator) -> None:
    code = space.sample([3])
    start = middle(space, code)
    goal = (start[0] + 0.2, start[1])
    held = list(drag(space, 8, code, "fixed", [start], [goal], torch.zeros(1, 1, 8, 8), steps=40))[-1]
    free = list(drag(space, 8, code, "fixed", [start], [goal], None, steps=40))[-1]
    assert math.dist(middle(space, held.code), start) < 0.5 * math.dist(middle(space, free.code), start)


def test_a_drag_needs_points_that_belong_together(space: BlobTranslator) -> None:
    code = space.sample([3])
    for handles, targets, reason in (([], [], "no point"), ([(0.5, 0.5)], [], "own"),
                                     ([(1.5, 0.5)], [(0.5, 0.5)], "outside")):
        with pytest.raises(UnusableError, match=reason):
            drag(space, 8, code, "fixed", handles, targets)


@pytest.mark.parametrize("judges", [False, True])
def test_a_picture_that_the_model_can_paint_is_found(judges: bool) -> None:
    space = blob(judges=judges)
    assert isinstance(space, BlobTranslator)
    photo = space.paint(space.sample([77])).clamp(-1, 1)
    searches = list(project(space, 8, photo, QUICK))
    assert searches[0].phase == "start" and searches[-1].step == searches[-1].steps == 100
    distances = [each.best.distance for each in searches]
    assert distances == sorted(distances, reverse=True), "the best so far never gets worse"
    assert searches[-1].best.error < 0.02 < searches[0].best.error
    assert torch.equal(space.paint(searches[-1].best.code, searches[-1].best.grain), searches[-1].best.image)
    again = list(project(space, 8, photo, QUICK))[-1].best.code
    assert torch.equal(again, searches[-1].best.code)


def test_noise_is_searched_too_and_stays_noise(space: BlobTranslator) -> None:
    photo = space.paint(space.sample([77]), 3).clamp(-1, 1)
    plain = list(project(space, 8, photo, QUICK))[-1].best
    found = list(project(space, 8, photo, replace(QUICK, noise=True, w_plus=150)))[-1].best
    assert found.noise and found.error < plain.error
    assert float(found.noise[0].mean().abs()) < 1e-3 and float(found.noise[0].std()) == pytest.approx(1, abs=1e-3)
    smooth = torch.linspace(-1.7, 1.7, 32).expand(1, 1, 32, 32)
    assert float(likeness_to_neighbours([found.noise[0]])) < 0.2 * float(likeness_to_neighbours([smooth]))


def test_tuning_paints_what_the_search_could_not_and_stays_the_same_elsewhere() -> None:
    tuned, untouched = blob(), blob()
    assert isinstance(tuned, BlobTranslator) and isinstance(untouched, BlobTranslator)
    photo = (0.8 * untouched.paint(untouched.sample([77]))).clamp(-1, 1)
    photo[:, :, ::2] += 0.08  # stripes are nothing that its styles could paint
    pivot = list(project(untouched, 8, photo, QUICK))[-1].best
    last = list(tune(tuned, untouched, 8, photo, pivot, steps=100))[-1].best
    assert last.error < 0.6 * pivot.error
    assert not any(each.requires_grad for each in tuned.tunable())
    exported = tuned.export()
    assert float(exported.weights["detail"].abs().max()) > 0.02
    others = untouched.sample([50, 51])
    assert float((tuned.paint(others) - untouched.paint(others)).abs().mean()) < 0.1


def test_an_eye_is_asked_where_there_is_one(space: BlobTranslator) -> None:
    asked = []

    def eye(images: Tensor) -> list[Tensor]:
        asked.append(len(images))
        return [torch.nn.functional.avg_pool2d(images, 8)]

    likeness = Likeness(space, space.paint(space.sample([1])), eye)
    near, far = likeness(space.paint(space.sample([1]))), likeness(space.paint(space.sample([2])))
    assert likeness.by == "perceptual features" and asked == [1, 1, 1]
    assert float(near) < 1e-6 < float(far)
    assert Likeness(space, space.paint(space.sample([1]))).by == "pixels"


def test_adam_is_adam() -> None:
    torch.manual_seed(0)
    ours, theirs = (torch.randn(5).clone().requires_grad_(True) for _ in range(2))
    with torch.no_grad():
        theirs.copy_(ours)
    mine, reference = Adam([ours], [0.1]), torch.optim.Adam([theirs], lr=0.1)
    for _ in range(20):
        for x, optimiser in ((ours, mine), (theirs, reference)):
            optimiser.zero_grad()
            (x.square() * torch.arange(1.0, 6)).sum().backward()  # type: ignore[no-untyped-call]  # torch's has no types
            optimiser.step()
    assert torch.allclose(ours, theirs, atol=1e-6)
    assert ramp(0) < 0.1 and ramp(0.5) == 1 and ramp(0.999) < 0.01


def test_a_photo_of_any_kind_becomes_a_target(space: BlobTranslator) -> None:
    colours = (latents([1], 20 * 44 * 3).view(20, 44, 3).sigmoid() * 255).byte().numpy()
    wide = target_of(Picture(colours), space, space, torch.device("cpu"))
    assert wide.shape == (1, 3, 32, 32) and float(wide.abs().max()) <= 1
    grey = target_of(Picture(colours[:, :, :1]), space, space, torch.device("cpu"))
    assert grey.shape == (1, 3, 32, 32) and torch.equal(grey[:, 0], grey[:, 2])
    deep = target_of(Picture(colours.astype("uint16") * 257), space, space, torch.device("cpu"))
    assert torch.allclose(deep, wide, atol=1e-4)
    clear = target_of(Picture(colours, colours[:, :, 0] * 0), space, space, torch.device("cpu"))
    assert float(clear.min()) > 0.99, "nothing is visible: white"


def test_the_match_is_told_in_words() -> None:
    assert [match_in_words(each) for each in (0.01, 0.04, 0.08, 0.2)] == [
        "very good match", "good match", "rough match", "poor match"]
    assert "4.1%" in told(0.041, 0.2) and "20.0%" in told(0.041, 0.2)


def test_a_broadcast_code_is_the_same_in_every_row() -> None:
    w = torch.randn(2, 8)
    assert torch.equal(broadcast(w, 4)[:, 3], w) and broadcast(w, 4).is_contiguous()
