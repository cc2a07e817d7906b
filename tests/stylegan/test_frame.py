"""Pictures that are no squares: their features are found where the picture has them, at every size."""

import pytest
import torch
from gantool_stylegan.architecture import Shape
from gantool_stylegan.frame import cropped, cropped_features, padded


@pytest.mark.parametrize(("size", "height", "width"), [(128, 85, 128), (512, 341, 512), (256, 256, 171)])
def test_features_lie_where_the_picture_has_them(size: int, height: int, width: int) -> None:
    shape = Shape(size=size, channels=3, height=height, width=width, widths=(1,) * (size.bit_length() - 2))
    for side in (16, 32, size // 2):
        middles = (torch.arange(side) + 0.5) * size / side  # px of the square
        square = torch.stack(torch.meshgrid(middles, middles, indexing="ij"))[None]  # y and x
        found = cropped_features(square, shape)[0]
        for axis, (extent, line) in enumerate(((height, found[0, :, 0]), (width, found[1, 0]))):
            wanted = (torch.arange(len(line)) + 0.5) * extent / len(line) + (size - extent) // 2
            inner = slice(1, -1)  # beyond the outermost features there are none to look between
            assert torch.allclose(line[inner], wanted[inner], atol=size * 1e-4), (side, axis)


def test_the_frame_is_the_middle_of_the_square() -> None:
    shape = Shape(size=16, channels=3, height=9, width=16, widths=(1, 1, 1))
    pictures = torch.rand(2, 3, 9, 16)
    assert torch.equal(cropped(padded(pictures, shape), shape), pictures)
    squares, made = shape.model_copy(update={"height": 16}), torch.rand(2, 3, 16, 16)
    assert torch.equal(cropped_features(made, squares), made) and torch.equal(padded(made, squares), made)
