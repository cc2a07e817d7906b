"""Other people's StyleGAN2 files: taken in whole and run to the same pixels, or refused; nothing in them is run."""

import argparse
import os
import pickle
import sys
import types
from pathlib import Path
from typing import Any

import pytest
import torch
from gantool_stylegan.exporting import carried
from gantool_stylegan.translator import StyleGANTranslator
from torch import Tensor

from gantool.api import Adoption
from gantool.engine import foreign
from gantool.errors import UnusableError
from stylegan.published import EasyDict, Official, module, pickling, rewritten
from stylegan.small import FAMILY


def adopted(path: Path) -> Adoption:
    family, adoption = foreign.adopt(path, [FAMILY])
    assert family == FAMILY.id
    return adoption


def assert_same_arithmetic(adoption: Adoption, made: Official, *, judge: bool = True, label: int | None = None) -> None:
    """Mapping, painting and judging, to 1e-4."""
    translator = FAMILY.translator(adoption.export)
    assert isinstance(translator, StyleGANTranslator)
    z = torch.randn(4, translator.latent_size)
    rows = torch.randn(4, 2 * len(made.sizes), made.style)
    with torch.no_grad():
        torch.testing.assert_close(translator.map(z, label), made.mapped(z, label), rtol=1e-4, atol=1e-4)
        picture = made.painted(rows)
        torch.testing.assert_close(translator.paint(rows), picture, rtol=1e-4, atol=1e-4 * float(picture.abs().max()))
        _, D = carried(adoption.export)
        assert (D is not None) == judge
        if D is not None:
            labels = None if label is None else torch.full((4,), label)
            wanted = made.judged(picture, label)
            torch.testing.assert_close(D(picture, labels), wanted, rtol=1e-4, atol=1e-4 * float(wanted.abs().max()))


@pytest.mark.parametrize("protocol", [3, 4])
def test_an_official_pickle_computes_the_same(tmp_path: Path, protocol: int) -> None:
    made = Official()
    adoption = adopted(made.save(tmp_path / "network-snapshot.pkl", protocol=protocol))
    assert_same_arithmetic(adoption, made)
    assert "StyleGAN2-ADA" in adoption.report and "16x16" in adoption.report and "discriminator" in adoption.report
    average = FAMILY.translator(adoption.export).w_mean  # type: ignore[attr-defined]  # StyleGAN's own
    torch.testing.assert_close(average, made.G.mapping.w_avg)


@pytest.mark.parametrize("clamp", [None, 0.4])
def test_cut_off_activations_are_seen_in_the_attributes(tmp_path: Path, clamp: float | None) -> None:
    made = Official(clamp=clamp, channels=1)
    adoption = adopted(made.save(tmp_path / "g.pkl"))
    assert adoption.export.architecture["clamp"] == (clamp and pytest.approx(clamp))
    assert_same_arithmetic(adoption, made)


def test_a_residual_generator_computes_the_same(tmp_path: Path) -> None:
    made = Official(kind="resnet", size=32, widths=(8, 7, 6, 5))
    assert_same_arithmetic(adopted(made.save(tmp_path / "g.pkl")), made)


def test_classes_come_along(tmp_path: Path) -> None:
    made = Official(classes=3, depth=3)
    adoption = adopted(made.save(tmp_path / "g.pkl"))
    for label in range(3):
        assert_same_arithmetic(adoption, made, label=label)
    assert FAMILY.translator(adoption.export).classes == ("0", "1", "2")  # type: ignore[attr-defined]  # StyleGAN's own


def test_a_rewritten_file_computes_the_same(tmp_path: Path) -> None:
    made = Official(size=32, widths=(8, 7, 6, 5), depth=4)
    made.D.b4.mbstd.group_size = 4
    g, d, average = rewritten(made)
    args = argparse.Namespace(path="lmdb", iter=800_000, r1=10.0, size=32, augment=False, ckpt=None)  # as published
    saved = {"g": g, "d": d, "g_ema": g, "latent_avg": average, "args": args, "ada_aug_p": 0.2}
    torch.save(saved, tmp_path / "model.pt")
    adoption = adopted(tmp_path / "model.pt")
    translator = FAMILY.translator(adoption.export)
    assert isinstance(translator, StyleGANTranslator)
    torch.testing.assert_close(translator.w_mean, average)
    z, rows = torch.randn(2, 5), torch.randn(2, 8, made.style)
    with torch.no_grad():
        torch.testing.assert_close(translator.map(z), made.mapped(z), rtol=1e-4, atol=1e-4)
        torch.testing.assert_close(translator.paint(rows), made.painted(rows), rtol=1e-4, atol=1e-3)
        _, D = carried(adoption.export)
        assert D is not None
        torch.testing.assert_close(D(made.painted(rows)), made.judged(made.painted(rows)), rtol=1e-3, atol=1e-3)


def test_a_rewritten_generator_alone_gets_an_average_of_its_own(tmp_path: Path) -> None:
    made = Official()
    g, _, _ = rewritten(made)
    torch.save({"g_ema": g}, tmp_path / "model.pt")
    adoption = adopted(tmp_path / "model.pt")
    wanted = made.mapped(torch.randn(20_000, 5)).mean(0).detach()
    found = FAMILY.translator(adoption.export).w_mean  # type: ignore[attr-defined]  # StyleGAN's own
    assert float((found - wanted).norm() / wanted.norm()) < 0.1
    assert "average" in adoption.report


def test_a_table_of_the_official_names_is_enough(tmp_path: Path) -> None:
    made = Official()
    torch.save(made.G.state_dict(), tmp_path / "g.pt")
    assert_same_arithmetic(adopted(tmp_path / "g.pt"), made, judge=False)


def test_training_goes_on_from_an_adopted_pair(tmp_path: Path) -> None:
    adoption = adopted(Official().save(tmp_path / "g.pkl"))
    assert {name.split(".")[0] for name in adoption.export.weights} == {"G", "D"}
    features = FAMILY.translator(adoption.export).discriminator_features(torch.zeros(2, 3, 16, 16))  # type: ignore[attr-defined]  # StyleGAN's own
    assert features is not None and [each.shape[-1] for each in features] == [8, 4]


def refused(path: Path) -> str:
    with pytest.raises(UnusableError) as error:
        foreign.adopt(path, [FAMILY])
    assert "\n" not in str(error.value)
    return str(error.value)


def test_the_third_architecture_is_recognised_and_refused_in_words(tmp_path: Path) -> None:
    third = module("Generator", synthesis=module("SynthesisNetwork", L0_36_4=module(
        "SynthesisLayer", weight=torch.randn(2, 2, 3, 3)), input=module("SynthesisInput", weight=torch.randn(2, 2))))
    third.synthesis.input.register_buffer("freqs", torch.randn(4, 2))
    with pickling("pass"):
        (tmp_path / "third.pkl").write_bytes(pickle.dumps({"G_ema": third}))
    assert "StyleGAN3 generator" in refused(tmp_path / "third.pkl")


def damaged(made: Official, change: Any) -> Official:
    change(made)
    return made


@pytest.mark.parametrize(("change", "words"), [
    (lambda made: made.G.synthesis.b8.register_parameter("extra", torch.nn.Parameter(torch.zeros(2))), "b8.extra"),
    (lambda made: delattr(made.G.synthesis.b8, "conv0"), "b8.conv0.weight"),
    (lambda made: setattr(made.G.synthesis.b8.conv1, "activation", "swish"), "swish"),
    (lambda made: setattr(made.G.synthesis.b16, "architecture", "orig"), "orig"),
    (lambda made: made.G.synthesis.b8.resample_filter.mul_(3), "filter"),
    (lambda made: made.G.synthesis.b8.conv1.noise_const.resize_(4, 4), "noise"),
])
def test_what_does_not_fit_is_refused_whole_with_the_reason(tmp_path: Path, change: Any, words: str) -> None:
    assert words in refused(damaged(Official(), change).save(tmp_path / "g.pkl"))


def test_a_judge_that_does_not_fit_is_left_out_and_said_so(tmp_path: Path) -> None:
    made = Official()
    made.D.b8.register_parameter("extra", torch.nn.Parameter(torch.zeros(2)))
    adoption = adopted(made.save(tmp_path / "g.pkl"))
    assert "b8.extra" in adoption.dropped[0] and adoption.export.architecture["judge"] is None


# Hostile files: the worst that any of these payloads would do is make a folder.


class Payload:
    def __init__(self, function: Any, *arguments: Any) -> None:
        self.call = function, arguments

    def __reduce__(self) -> Any:
        return self.call


def test_the_source_inside_a_file_is_never_run(tmp_path: Path) -> None:
    marker = tmp_path / "marker"
    made = Official()
    path = made.save(tmp_path / "g.pkl", source=f"import os; os.mkdir({str(marker)!r})")
    assert str(marker).encode() in path.read_bytes()
    assert_same_arithmetic(adopted(path), made)
    assert not marker.exists() and "torch_utils" not in sys.modules


@pytest.mark.parametrize("protocol", [2, 3, 4, 5])
@pytest.mark.parametrize("place", ["beside", "attribute", "buffer", "storage", "whole"])
def test_calls_inside_a_file_are_refused_and_never_made(tmp_path: Path, place: str, protocol: int) -> None:
    marker = tmp_path / "marker"
    payload = Payload(os.mkdir, str(marker))
    made: Any = Official(size=8, widths=(3, 2))
    content: Any = {"G_ema": made.G}
    match place:
        case "beside":
            content["more"] = payload
        case "attribute":
            made.G.synthesis.b8.conv1.padding = payload
        case "buffer":
            made.G.synthesis.b8.conv1._buffers["noise_const"] = payload
        case "storage":
            made.G.synthesis.b8.conv1.packed = Payload(torch.storage._load_from_bytes, pickle.dumps(payload, 2))
        case "whole":
            content = payload
    with pickling("pass"):
        (tmp_path / "g.pkl").write_bytes(pickle.dumps(content, protocol=protocol))
    refused(tmp_path / "g.pkl")
    assert not marker.exists()


def built(path: Path, content: Any) -> str:
    with pickling("pass"):
        path.write_bytes(pickle.dumps(content))
    return refused(path)


def test_files_built_to_exhaust_their_reader_are_refused(tmp_path: Path) -> None:
    path = tmp_path / "g.pkl"
    deep = module("Layer")
    for _ in range(40):
        deep = module("Layer", inner=deep)
    assert "nested" in built(path, {"G_ema": deep})
    wide = module("Layer")
    for _ in range(11):
        wide = module("Layer", **{f"x{k}": 1 for k in range(3)}, **{f"m{k}": wide for k in range(4)})
    assert "most a model may have" in built(path, {"G_ema": wide})
    ring = module("Layer")
    ring._modules["self"] = ring
    built(path, {"G_ema": ring})


def test_a_storage_that_lies_about_its_size_is_refused(tmp_path: Path) -> None:
    path = Official(size=8, widths=(3, 2)).save(tmp_path / "g.pkl")
    content = path.read_bytes()
    spot = content.index((3 * 16).to_bytes(8, "little"))  # how many numbers the constant has
    path.write_bytes(content[:spot] + (1 << 40).to_bytes(8, "little") + content[spot + 8 :])
    assert "cut off or damaged" in refused(path)
    path.write_bytes(content[: len(content) // 2])
    refused(path)


def test_pickles_of_the_tensorflow_version_are_told_so(tmp_path: Path) -> None:
    tflib = types.ModuleType("dnnlib.tflib.network")

    class Network:
        pass

    Network.__module__ = Network.__qualname__ = "dnnlib.tflib.network"
    Network.__qualname__ = "Network"
    tflib.Network = Network  # type: ignore[attr-defined]  # a module made here
    names = {"dnnlib": types.ModuleType("dnnlib"), "dnnlib.tflib": types.ModuleType("dnnlib.tflib"),
             "dnnlib.tflib.network": tflib}
    sys.modules.update(names)
    try:
        (tmp_path / "g.pkl").write_bytes(pickle.dumps((Network(), Network(), Network())))
    finally:
        for name in names:
            del sys.modules[name]
    assert "TensorFlow" in refused(tmp_path / "g.pkl")


def test_other_pickles_are_no_checkpoints(tmp_path: Path) -> None:
    assert "no checkpoint" in built(tmp_path / "a.pkl", [1, 2, {"x": "y"}])
    assert "no networks" in built(tmp_path / "b.pkl", {"a": EasyDict(x=1)})


def test_what_others_save_is_not_mistaken_for_ours() -> None:
    state: dict[str, Tensor] = {"synthesis.b4.const": torch.zeros(2, 4, 4)}
    assert FAMILY.adopt(state) is None
