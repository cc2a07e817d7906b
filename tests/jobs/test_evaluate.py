"""The figures of an enlarger by the field's protocol: against known values, and against another library's."""

import contextlib
from pathlib import Path

import numpy as np
import pytest
import torch
from PIL import Image
from skimage.metrics import structural_similarity
from srgan.test_enlarging import nearest

from gantool.api import Task
from gantool.card import Card
from gantool.engine.weights import save_model
from gantool.errors import UnusableError
from gantool.host import load_family
from gantool.jobs.desk import Desk
from gantool.jobs.folder import JobFolder
from gantool.jobs.spec import EvaluateSpec
from gantool.jobs.work.evaluate import evaluate
from gantool.metrics.luma import luma, psnr_luma, ssim_luma


@pytest.fixture
def model(tmp_path: Path) -> Path:
    """An enlarger x4 that repeats pixels."""
    export = nearest(4)
    translator = load_family("srgan").translator(export)
    facts = Card(name="repeat", family="srgan", task=Task.UPSCALE, geometry=translator.geometry,
                 controls=translator.controls, input_channels=3, output_channels=3)
    save_model(tmp_path / "model", export, facts)
    return tmp_path / "model"


def measured(model: Path, tmp_path: Path, *paths: Path, **more: object) -> dict[str, object]:
    spec = EvaluateSpec(model=model, model_name="repeat", paths=paths, **more)  # type: ignore[arg-type]  # passed on as given
    with contextlib.closing(Desk(JobFolder.create(tmp_path / f"job{len(list(tmp_path.iterdir()))}", spec))) as desk:
        return dict(evaluate(spec, desk).result)


def test_ssim_is_that_of_another_library() -> None:
    chance = np.random.default_rng(0)
    one = chance.integers(0, 256, (40, 50)).astype(np.uint8)
    other = np.clip(one + chance.normal(0, 20, one.shape), 0, 255).astype(np.uint8)
    x, y = (torch.from_numpy(each.astype(np.float32))[None, None] / 127.5 - 1 for each in (one, other))
    _, map_ = structural_similarity(one.astype(float), other.astype(float), gaussian_weights=True, sigma=1.5,
                                    use_sample_covariance=False, data_range=255, full=True)
    assert float(ssim_luma(x, y, 0)) == pytest.approx(map_[5:-5, 5:-5].mean(), abs=1e-4)
    assert float(ssim_luma(x, x, 4)) == pytest.approx(1)
    assert float(ssim_luma(x[..., :3, :4], x[..., :3, :4], 0)) == pytest.approx(1)


def test_psnr_of_one_step_everywhere_is_known() -> None:
    grey = torch.full((1, 1, 12, 12), 128 / 127.5 - 1)
    assert float(psnr_luma(grey, grey + 2 / 255, 2)) == pytest.approx(48.13, abs=0.01)  # 20 log10 255
    assert float(luma(torch.ones(1, 3, 1, 1))) == pytest.approx(235, abs=0.01)


def test_a_folder_is_measured_beside_bicubic(model: Path, tmp_path: Path) -> None:
    folder = tmp_path / "pictures"
    folder.mkdir()
    y, x = np.mgrid[:61, :50]
    for number in range(2):
        values = 128 + 90 * np.sin(x / (6 + number)) * np.cos(y / 7)
        Image.fromarray(values.astype(np.uint8).repeat(1, 0)).convert("RGB").save(folder / f"{number}.png")
    (folder / "notes.txt").write_text("no picture")
    result = measured(model, tmp_path, folder)
    assert result["n"] == 2 and len(result["failed"]) == 1  # type: ignore[arg-type]  # JSON
    metrics = result["metrics"]
    assert isinstance(metrics, dict)
    assert metrics["psnr_bicubic"]["value"] > metrics["psnr"]["value"] + 3 > 20, "waves: bicubic beats repeating"
    assert "4 px of rim" in metrics["psnr"]["extractor"]
    assert measured(model, tmp_path, folder, metrics=("psnr",), limit=1)["metrics"].keys() == {"psnr"}  # type: ignore[attr-defined]  # JSON
    with pytest.raises(UnusableError, match="no figure"):
        measured(model, tmp_path, folder, metrics=("speed",))


def test_given_small_pictures_are_used(model: Path, tmp_path: Path) -> None:
    for name, side in (("large", 32), ("small", 8)):
        (tmp_path / name).mkdir()
        Image.new("RGB", (side, side), (90, 120, 200)).save(tmp_path / name / "a.png")
    for order in (("large", "small"), ("small", "large")):
        result = measured(model, tmp_path, *(tmp_path / name for name in order))
        assert result["n"] == 1 and result["metrics"]["psnr"]["value"] == 100  # type: ignore[index]  # JSON
    Image.new("RGB", (9, 8)).save(tmp_path / "small" / "a.png")
    with pytest.raises(UnusableError, match="9 × 8 px instead of 8 × 8"):
        measured(model, tmp_path, tmp_path / "small", tmp_path / "large")


@pytest.mark.slow
@pytest.mark.parametrize(("name", "low", "high"), [("srgan_x4_netG_epoch_4_100.legacy.pth", 30.4, 30.8)])
def test_a_published_enlarger_has_its_published_figure(
    shared: Path, tmp_path: Path, name: str, low: float, high: float
) -> None:
    from gantool.engine import foreign

    family = load_family("srgan")
    _, adoption = foreign.adopt(shared / "data/checkpoints" / name, [family])
    translator = family.translator(adoption.export)
    facts = Card(name="published", family="srgan", task=Task.UPSCALE, geometry=translator.geometry,
                 controls=translator.controls, input_channels=3, output_channels=3)
    save_model(tmp_path / "model", adoption.export, facts)
    result = measured(tmp_path / "model", tmp_path, shared / "data/sr-set5-set14/set5")
    metrics = result["metrics"]
    assert isinstance(metrics, dict)
    assert low < metrics["psnr"]["value"] < high and 28.3 < metrics["psnr_bicubic"]["value"] < 28.5
