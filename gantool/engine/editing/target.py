"""A photo as something to search for: the middle of it, in the shape, size and channels of a model's pictures."""

import torch
from torch import Tensor

from gantool.api import StyleSpace, Translator
from gantool.engine.fitting import resized
from gantool.images import Picture, flattened


def target_of(photo: Picture, translator: Translator, space: StyleSpace, device: torch.device) -> Tensor:
    """1 C H W in [-1, 1]; transparency is laid on white where the model knows none."""
    height, width = space.picture_size
    pixels = torch.from_numpy(flattened(photo).astype("float32")).permute(2, 0, 1)[None]  # 1 C h w
    top = 65535.0 if photo.pixels.dtype.itemsize == 2 else 255.0
    images = _middle(pixels / (top / 2) - 1, height / width)
    images = resized(images.contiguous(), (height, width))
    wanted = translator.output_channels
    if images.shape[1] == 1 and wanted >= 3:
        images = images.expand(-1, 3, -1, -1)
    if images.shape[1] == 3 and wanted == 1:
        images = (images * torch.tensor([0.299, 0.587, 0.114]).view(1, 3, 1, 1)).sum(1, keepdim=True)
    if wanted == 4:
        images = torch.cat((images, _alpha(photo, height, width)), 1)
    return images.to(device)


def _alpha(photo: Picture, height: int, width: int) -> Tensor:
    if photo.alpha is None:
        return torch.ones(1, 1, height, width)
    top = 65535.0 if photo.alpha.dtype.itemsize == 2 else 255.0
    alpha = torch.from_numpy(photo.alpha.astype("float32"))[None, None] / (top / 2) - 1
    return resized(_middle(alpha, height / width).contiguous(), (height, width))


def _middle(images: Tensor, aspect: float) -> Tensor:
    """The largest part in the middle with this height to width."""
    height, width = images.shape[-2:]
    high, wide = min(height, max(1, round(width * aspect))), min(width, max(1, round(height / aspect)))
    top, left = (height - high) // 2, (width - wide) // 2
    return images[..., top : top + high, left : left + wide]
