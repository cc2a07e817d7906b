"""One battery for every family, on the CPU at 32 px: what the contract promises, whoever wrote the family."""

import copy
import json
import math
import os
import subprocess
import sys
from collections.abc import Mapping
from typing import Any

import pytest
import torch
import torch.nn.functional as F
from torch import Tensor

from conformance.families import FAKE, ROOT, choices, families, modules, small
from conformance.update import batches, learn
from gantool.api import (
    Config,
    DataFacts,
    Export,
    Family,
    Palette,
    Step,
    Swatch,
    Synthesis,
    Task,
    Trainer,
    Translator,
)
from gantool.errors import UnusableError

FAMILIES = families()
every_family = pytest.mark.parametrize("family", FAMILIES.values(), ids=FAMILIES.keys())
every_choice = pytest.mark.parametrize(
    ("family", "changes"), [(family, changes) for family in FAMILIES.values() for changes in ({}, *choices(family))],
    ids=lambda each: each.id if isinstance(each, Family) else "-".join(map(str, each.values())) or "defaults")
every_channels = pytest.mark.parametrize("channels", [(3, 3), (1, 3), (4, 4), (3, 1)], ids=str)

PALETTE = Palette(swatches=(Swatch(color=(0, 0, 170), name="blue"), Swatch(color=(255, 85, 0), name="orange"),
                            Swatch(color=(255, 255, 0), name="yellow")))


def start(family: Family, config: Config, facts: DataFacts | None = None, seed: int = 0) -> Trainer:
    torch.manual_seed(seed)
    return family.trainer(config, facts or DataFacts(3, 3), torch.device("cpu"))


def defaults(translator: Translator) -> dict[str, object]:
    return {control.name: control.default for control in translator.controls}


def code_of(translator: Translator, images: Tensor) -> Any:
    """The code of these pictures, or of as many invented ones."""
    if isinstance(translator, Synthesis):
        return translator.sample([round(float(each.mean()) * 1e6) % 2**32 for each in images])
    return translator.encode(images)


def weights(trainer: Trainer) -> dict[str, Tensor]:
    return {f"{name}.{key}": value.clone() for name, network in trainer.networks.items()
            for key, value in network.state_dict().items()}


def assert_same(left: Mapping[str, Tensor], right: Mapping[str, Tensor]) -> None:
    assert left.keys() == right.keys()
    for name in left:
        assert torch.equal(left[name], right[name]), name


def assert_same_losses(left: list[Step], right: list[Step]) -> None:
    for one, other in zip(left, right, strict=True):
        assert_same(one.losses, other.losses)


@every_family
def test_its_settings_survive_json(family: Family) -> None:
    config = small(family)
    assert family.config.checked(json.loads(config.model_dump_json())) == config
    json.dumps(family.config.model_json_schema())


@every_family
def test_every_setting_has_help_a_section_and_a_default_within_its_bounds(family: Family) -> None:
    for name, schema in family.config.model_json_schema()["properties"].items():
        assert schema.get("description", "").strip().endswith("."), f"{name} has no sentence of help"
        assert schema["section"], name
        if isinstance(schema["default"], int | float) and not isinstance(schema["default"], bool):
            assert schema.get("minimum", -math.inf) <= schema["default"] <= schema.get("maximum", math.inf), name
    family.config()


@every_family
def test_every_preset_is_a_valid_set_of_changes_and_they_come_quickest_first(family: Family) -> None:
    assert family.presets
    for preset in family.presets:
        config = family.config.checked(preset.changes)
        assert {name: getattr(config, name) for name in preset.changes} == dict(preset.changes)
        assert preset.title and preset.summary.endswith(".")
    minutes = [preset.minutes for preset in family.presets]
    assert minutes == sorted(minutes) and minutes[0] > 0
    assert len({preset.id for preset in family.presets}) == len(family.presets)


@every_family
def test_a_wrong_setting_is_one_sentence(family: Family) -> None:
    for wrong in ({"size": "large"}, {"no_such_setting": 1}, {"batch": 0}):
        with pytest.raises(UnusableError) as error:
            family.config.checked(wrong)
        assert "\n" not in str(error.value)


@pytest.mark.parametrize("module", modules())
def test_importing_the_plugin_imports_neither_torch_nor_qt(module: str) -> None:
    code = (f"import sys, {module} as plugin\n"
            "for name in ('gantool_families', 'gantool_recipes'):\n"
            "    for offered in getattr(plugin, name, lambda: ())():\n"
            "        if name == 'gantool_families':\n"
            "            offered.config.model_json_schema(), offered.presets\n"
            "print([name for name in ('torch', 'kornia', 'PySide6') if name in sys.modules])")
    path = os.pathsep.join(map(str, (ROOT, ROOT / "plugins", ROOT / "tests")))
    ended = subprocess.run([sys.executable, "-c", code], env={**os.environ, "PYTHONPATH": path}, cwd=ROOT,
                           capture_output=True, text=True, check=False)
    assert (ended.stdout.strip(), ended.stderr) == ("[]", "")


@every_choice
def test_a_step_changes_every_network_and_its_losses_are_finite(family: Family, changes: Mapping[str, object]) -> None:
    config = small(family, **changes)
    trainer = start(family, config, DataFacts(3, 3, PALETTE))
    before = weights(trainer)
    (step,) = learn(trainer, batches(family.task, config, (3, 3), 1))
    after = weights(trainer)
    for name in trainer.networks:
        changed = [key for key in before if key.startswith(f"{name}.") and not torch.equal(before[key], after[key])]
        assert changed, f"{name} learnt nothing"
    assert step.losses
    for loss in (*step.losses.values(), *step.decisions.values()):
        assert loss.ndim == 0 and bool(loss.isfinite()) and not loss.requires_grad
    if "D" in trainer.networks:
        assert step.decisions.keys() >= {"real", "fake"}


@every_family
@every_channels
def test_it_learns_and_translates_pictures_of_one_three_and_four_channels(
    family: Family, channels: tuple[int, int]
) -> None:
    config = small(family)
    if family.task in (Task.SYNTHESIS, Task.UPSCALE):  # there is one kind of picture
        channels = (channels[1], channels[1])
    trainer = start(family, config, DataFacts(*channels))
    learn(trainer, batches(family.task, config, channels, 1))
    translator = family.translator(trainer.export(trainer.networks))
    # UNPAIRED: which way is decided later, so that it takes what the richer side needs.
    announced = (max(channels), max(channels)) if family.task is Task.UNPAIRED else channels
    assert (translator.input_channels, translator.output_channels) == announced
    with torch.inference_mode():
        made = translator.decode(code_of(translator, torch.rand(2, channels[0], 64, 64) * 2 - 1), defaults(translator))
    assert made.shape[:2] == (2, channels[1])
    assert made.dtype == torch.float32 and float(made.abs().max()) <= 1


@every_family
def test_each_parameter_belongs_to_at_most_one_optimiser(family: Family) -> None:
    trainer = start(family, small(family))
    owned = [id(parameter) for optimiser in trainer.optimisers.values()
             for group in optimiser.param_groups for parameter in group["params"]]
    assert owned and len(set(owned)) == len(owned)
    assert set(trainer.averaged) <= set(trainer.networks)
    assert trainer.memory_format in ("contiguous", "channels_last")


@every_family
def test_the_schedule_starts_at_one_and_never_rises(family: Family) -> None:
    trainer = start(family, small(family))
    factors = [trainer.schedule(k / 100) for k in range(101)]
    assert factors[0] == 1 and factors[-1] >= 0
    assert factors == sorted(factors, reverse=True)


@every_family
def test_two_runs_with_one_seed_are_bit_equal_and_another_seed_is_not(family: Family) -> None:
    config = small(family)
    data = batches(family.task, config, (3, 3), 3)
    one, two, other = start(family, config), start(family, config), start(family, config, seed=1)
    runs = []
    for seed, trainer in ((0, one), (0, two), (1, other)):
        torch.manual_seed(seed)
        runs.append(learn(trainer, data))
    assert_same_losses(runs[0], runs[1])
    assert_same(weights(one), weights(two))
    assert any(not torch.equal(value, weights(other)[name]) for name, value in weights(one).items())


@every_family
def test_a_run_that_is_saved_and_resumed_equals_an_unbroken_one(family: Family) -> None:
    config = small(family)
    data = batches(family.task, config, (3, 3), 4)
    unbroken = start(family, config)
    learn(unbroken, data[:2])
    saved: dict[str, Any] = copy.deepcopy({
        "networks": {name: network.state_dict() for name, network in unbroken.networks.items()},
        "optimisers": {name: optimiser.state_dict() for name, optimiser in unbroken.optimisers.items()},
        "extra": unbroken.extra_state(),
        "torch": torch.get_rng_state(),
    })
    rest = learn(unbroken, data[2:], first=2)

    resumed = start(family, config, seed=99)
    for name, network in resumed.networks.items():
        network.load_state_dict(saved["networks"][name])
    for name, optimiser in resumed.optimisers.items():
        optimiser.load_state_dict(saved["optimisers"][name])
    resumed.load_extra_state(saved["extra"])
    torch.set_rng_state(saved["torch"])
    assert_same_losses(learn(resumed, data[2:], first=2), rest)
    assert_same(weights(resumed), weights(unbroken))


@every_family
def test_equal_training_exports_equal_plain_data(family: Family) -> None:
    config = small(family)
    exports = []
    for _ in range(2):
        trainer = start(family, config, DataFacts(3, 3, PALETTE))
        learn(trainer, batches(family.task, config, (3, 3), 1))
        exports.append(trainer.export(trainer.networks))
    assert_same(exports[0].weights, exports[1].weights)
    assert json.dumps(exports[0].architecture) == json.dumps(exports[1].architecture)
    assert all(value.device.type == "cpu" and value.is_contiguous() for value in exports[0].weights.values())


@every_choice
def test_an_exported_model_gives_the_previews_picture(family: Family, changes: Mapping[str, object]) -> None:
    if family.task is not Task.PAIRED:
        pytest.skip("only PAIRED names the picture of its preview")
    config = small(family, **changes)
    trainer = start(family, config, DataFacts(3, 3, PALETTE))
    learn(trainer, batches(family.task, config, (3, 3), 2))
    (batch,) = batches(family.task, config, (3, 3), 1, seed=5)
    before = torch.get_rng_state()
    shown = trainer.preview(batch, trainer.networks)["translation"]
    assert torch.equal(torch.get_rng_state(), before), "a preview must not disturb the run's chance"
    export = trainer.export(trainer.networks)
    # As a card keeps it: the architecture through JSON.
    translator = family.translator(Export(export.weights, json.loads(json.dumps(export.architecture))))
    with torch.inference_mode():
        made = translator.decode(translator.encode(batch["input"]), defaults(translator))
    assert shown.shape == batch["target"].shape
    torch.testing.assert_close(made, shown, rtol=0, atol=1e-6)


@every_family
def test_a_preview_does_not_change_what_is_learnt(family: Family) -> None:
    config = small(family)
    data = batches(family.task, config, (3, 3), 2)
    runs = []
    for look in (False, True):
        trainer = start(family, config)
        learn(trainer, data[:1])
        if look:
            trainer.preview(data[1], trainer.networks)
        learn(trainer, data[1:], first=1)
        runs.append(weights(trainer))
    assert_same(*runs)


def a_model(family: Family) -> Translator:
    config = small(family)
    trainer = start(family, config)
    learn(trainer, batches(family.task, config, (3, 3), 1))
    return family.translator(trainer.export(trainer.networks))


@every_family
@pytest.mark.parametrize(("height", "width"), [(1, 1), (33, 47), (64, 20), (97, 130)])
def test_the_result_has_the_inputs_size_times_the_scale(family: Family, height: int, width: int) -> None:
    translator = a_model(family)
    if isinstance(translator, Synthesis):
        pytest.skip("it takes no picture in")
    geometry = translator.geometry
    multiple = geometry.multiple_of
    padded_height, padded_width = (
        math.ceil(max(side, geometry.minimum) / multiple) * multiple for side in (height, width))
    picture = torch.rand(1, 3, height, width) * 2 - 1
    whole = F.pad(picture, (0, padded_width - width, 0, padded_height - height), mode="replicate")
    with torch.inference_mode():
        made = translator.decode(translator.encode(whole), defaults(translator))
    assert made.shape[2:] == (padded_height * geometry.scale, padded_width * geometry.scale)
    assert bool(made[..., : height * geometry.scale, : width * geometry.scale].isfinite().all())


@every_family
def test_encoding_once_and_decoding_twice_is_pure(family: Family) -> None:
    translator = a_model(family)
    images = torch.rand(1, 3, 64, 64) * 2 - 1
    given = images.clone()
    with torch.inference_mode():
        code = code_of(translator, images)
        kept = code.clone() if isinstance(code, Tensor) else code
        first = translator.decode(code, defaults(translator))
        other = {**defaults(translator), **{c.name: 12345 for c in translator.controls if c.kind == "seed"}}
        translator.decode(code, other)
        second = translator.decode(code, defaults(translator))
        again = translator.decode(code_of(translator, images), defaults(translator))
    assert torch.equal(first, second) and torch.equal(first, again)
    assert torch.equal(images, given)
    if isinstance(code, Tensor):
        assert torch.equal(code, kept)


@every_choice
def test_a_picture_does_not_depend_on_its_batch_mates(family: Family, changes: Mapping[str, object]) -> None:
    config = small(family, **changes)
    trainer = start(family, config, DataFacts(3, 3, PALETTE))
    learn(trainer, batches(family.task, config, (3, 3), 1))
    translator = family.translator(trainer.export(trainer.networks))
    images = torch.rand(3, 3, 64, 64) * 2 - 1
    others = torch.rand(3, 3, 64, 64) * 2 - 1
    with torch.inference_mode():
        together = translator.decode(code_of(translator, images), defaults(translator))
        for number in range(3):
            mixed = others.clone()
            mixed[number] = images[number]
            elsewhere = translator.decode(code_of(translator, mixed), defaults(translator))
            assert torch.equal(together[number], elsewhere[number])
            # Alone, torch may take another algorithm, whose sums end in other bits.
            alone = translator.decode(code_of(translator, images[number : number + 1]), defaults(translator))
            assert torch.allclose(together[number : number + 1], alone, atol=1e-4)


@every_family
def test_controls_are_complete(family: Family) -> None:
    translator = a_model(family)
    for control in translator.controls:
        assert control.title and control.help.endswith(".")
        if control.kind == "number":
            assert control.minimum is not None and control.maximum is not None
            assert control.minimum <= float(control.default) <= control.maximum
        if control.kind == "choice":
            assert control.default in control.choices
    assert not translator.network.training


@every_family
def test_it_adopts_neither_garbage_nor_another_familys_weights(family: Family) -> None:
    garbage: list[dict[str, Tensor]] = [
        {}, {"weight": torch.zeros(3)}, {"model.model.0.weight": torch.zeros(3)},
        {"model.1.weight": torch.zeros(4, 3, 7, 7), "model.26.weight": torch.zeros(())},
        {"params_ema": torch.zeros(2, 2)}, {"": torch.zeros(1)},
    ]
    for state in garbage:
        assert family.adopt(state) is None
    for other in FAMILIES.values():
        trainer = start(other, small(other))
        export = trainer.export(trainer.networks)
        if other is family:  # whose own names may be the published ones
            continue
        assert family.adopt(export.weights) is None, f"{family.id} adopted what {other.id} exports"
        written = other.foreign(export)
        if written is not None:
            assert family.adopt(written) is None, f"{family.id} adopted a file of {other.id}"


@every_family
def test_what_it_writes_for_other_tools_it_adopts(family: Family) -> None:
    trainer = start(family, small(family))
    export = trainer.export(trainer.networks)
    written = family.foreign(export)
    if written is None:
        pytest.skip("this family writes no foreign layout")
    adoption = family.adopt(written)
    assert adoption is not None and adoption.report
    ours, back = family.translator(export), family.translator(adoption.export)
    images = torch.rand(1, 3, 64, 64) * 2 - 1
    plain = {c.name: False for c in ours.controls if c.kind == "switch"}
    with torch.inference_mode():
        made, again = (each.decode(code_of(each, images), {**defaults(each), **plain}) for each in (ours, back))
    torch.testing.assert_close(made, again, rtol=1e-4, atol=1e-5)


@every_family
def test_weights_that_do_not_belong_to_the_architecture_are_refused_in_one_sentence(family: Family) -> None:
    trainer = start(family, small(family))
    export = trainer.export(trainer.networks)
    name = next(iter(export.weights))
    missing = {key: value for key, value in export.weights.items() if key != name}
    reshaped = {**export.weights, name: torch.zeros(3, 5)}
    for wrong in (missing, reshaped):
        with pytest.raises(UnusableError) as error:
            family.translator(Export(wrong, export.architecture))
        assert "\n" not in str(error.value)


def test_the_battery_judges_the_bundled_families_and_the_fake_one() -> None:
    assert {"pix2pix", "mean-colour"} <= FAMILIES.keys()
    assert FAKE in modules()


CLASSES = ("cat", "dog", "owl")


def an_inventor(family: Family, classes: tuple[str, ...] = ()) -> Synthesis:
    if family.task is not Task.SYNTHESIS:
        pytest.skip("it invents no pictures")
    config = small(family)
    trainer = start(family, config, DataFacts(classes=classes))
    learn(trainer, batches(family.task, config, (3, 3), 1, classes=len(classes)))
    translator = family.translator(trainer.export(trainer.networks))
    assert isinstance(translator, Synthesis)
    return translator


@every_family
def test_a_seed_gives_one_picture_whatever_else_is_asked_for(family: Family) -> None:
    translator = an_inventor(family)
    code = translator.sample([5, 6, 7])
    assert len(code) == 3 and code.is_floating_point()
    assert torch.equal(code[1:2], translator.sample([6]))
    assert not torch.equal(code[0], code[1])
    painted = paint(translator, code)
    assert painted.shape[0] == 3
    torch.testing.assert_close(painted[1:2], paint(translator, code[1:2]), rtol=0, atol=1e-4)


@every_family
@pytest.mark.parametrize("along", ["sphere", "line"])
def test_the_way_between_two_codes_begins_and_ends_at_them(family: Family, along: Any) -> None:
    translator = an_inventor(family)
    start, end = translator.sample([1]), translator.sample([2])
    for share, reached in ((0.0, start), (1.0, end)):
        torch.testing.assert_close(translator.interpolate(start, end, share, along), reached, rtol=1e-4, atol=1e-5)
    half = translator.interpolate(start, end, 0.5, along)
    assert half.shape == start.shape and float((half - start).abs().max()) > 0.01 < float((half - end).abs().max())


@every_family
def test_sums_of_codes_are_codes(family: Family) -> None:
    translator = an_inventor(family)
    one, other = translator.sample([1]), translator.sample([2])
    torch.testing.assert_close(translator.combine([(1.0, one)]), one, rtol=1e-4, atol=1e-5)
    back = translator.combine([(1.0, one), (1.0, other), (-1.0, other)])  # of another length, perhaps
    assert float(torch.cosine_similarity(back.flatten(1), one.flatten(1))) == pytest.approx(1, abs=1e-4)
    with pytest.raises(UnusableError):
        translator.combine([(0.0, one)])


@every_family
def test_classes_are_made_on_demand_and_others_refused(family: Family) -> None:
    translator = an_inventor(family, CLASSES)
    assert translator.classes == CLASSES
    pictures = [paint(translator, translator.sample([3], label)) for label in range(3)]
    assert not torch.equal(pictures[0], pictures[1]) and not torch.equal(pictures[1], pictures[2])
    assert len(translator.sample([1, 2])) == 2
    for wrong in (3, -1):
        with pytest.raises(UnusableError) as error:
            translator.sample([1], wrong)
        assert "\n" not in str(error.value)
    with pytest.raises(UnusableError):
        an_inventor(family).sample([1], 0)


def paint(translator: Any, code: Tensor) -> Tensor:
    with torch.inference_mode():
        painted: Tensor = translator.decode(code, defaults(translator))
    return painted
