"""Models as ONNX files: they give the model's own pictures at every size, or are not kept."""

import contextlib
import os
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import torch

from gantool import host
from gantool.api import Palette, Swatch, Task, Translator
from gantool.card import Card
from gantool.engine import onnx_export
from gantool.engine.weights import save_model
from gantool.errors import JobFailedError, UnusableError
from gantool.jobs.desk import Desk
from gantool.jobs.folder import JobFolder
from gantool.jobs.spec import ExportSpec
from gantool.jobs.work.export import export

PALETTE = Palette(
    swatches=tuple(Swatch(color=color, name="c", share=0.3) for color in ((0, 0, 0), (255, 0, 0), (0, 0, 255)))
)


@pytest.fixture
def model(tmp_path: Path) -> Path:
    """A tiny pix2pix generator that reads a label map by its palette and would rather draw by chance."""
    pytest.importorskip("onnxscript", reason="the optional extra [onnx] is not installed")
    pytest.importorskip("onnxruntime", reason="the optional extra [onnx] is not installed")
    from gantool_pix2pix.networks import Architecture, generator

    from gantool.api import Export

    torch.manual_seed(0)
    architecture = Architecture(
        generator="unet", input_channels=3, output_channels=3, width=4, depth=3, labels="planes", palette=PALETTE,
        variation=True,
    )  # fmt: skip
    content = Export(generator(architecture).state_dict(), architecture.model_dump(mode="json"))
    translator = host.load_family("pix2pix").translator(content)
    card = Card(name="tiny", family="pix2pix", task=Task.PAIRED, geometry=translator.geometry, palette=PALETTE)
    save_model(tmp_path / "model", content, card)
    return tmp_path / "model"


def run(model: Path, out: Path, **changes: Any) -> Mapping[str, Any]:
    spec = ExportSpec(model=model, format="onnx", out=out, **changes)
    job = JobFolder.create(out.parent / f"job-{os.urandom(4).hex()}", spec)
    with contextlib.closing(Desk(job)) as desk:
        return export(spec, desk).result


def test_the_file_gives_the_models_own_pictures(tmp_path: Path, model: Path) -> None:
    import onnxruntime

    out = tmp_path / "tiny.onnx"
    result = run(model, out)
    assert result["parity"]["largest_difference_of_255"] < 0.1 and result["parity"]["pictures"] == 5
    assert result["controls"]["variation"] is False  # chance cannot be exported, and the report says so
    session = onnxruntime.InferenceSession(str(out), providers=["CPUExecutionProvider"])
    picture = np.random.default_rng(0).uniform(-1, 1, (2, 3, 48, 32)).astype(np.float32)
    translation = session.run(None, {"picture": picture})[0]
    assert translation.shape == (2, 3, 48, 32)
    assert np.allclose(session.run(None, {"picture": picture[1:]})[0], translation[1:], atol=1e-4)
    assert session.get_modelmeta().custom_metadata_map["name"] == "tiny"
    assert str(Path(torch.__file__).parent).encode() not in out.read_bytes()
    assert sorted(path.name for path in tmp_path.iterdir() if path.is_file()) == ["tiny.onnx"]


def test_a_file_that_gives_other_pictures_is_not_kept(
    tmp_path: Path, model: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def other(translator: Translator, settings: Mapping[str, Any]) -> Any:
        class Brighter(torch.nn.Module):
            def forward(self, picture: torch.Tensor) -> torch.Tensor:
                return picture + 0.1

        free = torch.export.Dim.AUTO
        return torch.onnx.export(Brighter().eval(), (torch.zeros(2, 3, 64, 64),), dynamo=True, input_names=["picture"],
                                 dynamic_shapes=({0: free, 2: free, 3: free},), verbose=False)  # fmt: skip

    monkeypatch.setattr(onnx_export, "_traced", other)
    with pytest.raises(JobFailedError, match=r"was not kept: its pictures differ .* of 255"):
        run(model, tmp_path / "tiny.onnx")
    assert not [path for path in tmp_path.iterdir() if path.is_file()]


def test_without_the_extra_one_sentence_says_how_to_get_it(
    tmp_path: Path, model: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "onnxruntime", None)
    with pytest.raises(UnusableError, match=r"pip install 'gantool\[onnx\]'"):
        run(model, tmp_path / "tiny.onnx")
