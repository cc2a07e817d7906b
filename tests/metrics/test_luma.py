"""PSNR on luma against what the definitions say."""

import pytest
import torch

from gantool.metrics.luma import luma, psnr_luma


def test_luma_has_the_studio_range() -> None:
    corners = torch.tensor([[-1.0, -1, -1], [1, 1, 1], [1, -1, -1]]).reshape(3, 3, 1, 1)
    assert luma(corners).flatten().tolist() == pytest.approx([16, 235, 16 + 65.481], abs=1e-2)


def test_psnr_of_a_known_error_without_the_rim() -> None:
    wanted = torch.zeros(1, 1, 12, 12)
    made = wanted + 10 * 2 / 255
    made[..., :2, :] = 1.0  # only at the rim
    expected = 10 * torch.log10(torch.tensor(255.0**2 / 100))
    assert psnr_luma(made, wanted, 2)[0] == pytest.approx(float(expected), abs=0.2)
    assert psnr_luma(made, wanted, 0)[0] < expected - 3
    assert psnr_luma(wanted, wanted, 2).tolist() == [100.0]
