"""Dabs and strokes of colour under a line drawing, as a person hints at what belongs there."""

import torch
from torch import Generator, Tensor

from gantool.recipes.chance import between, draw, magnitude, whole
from gantool.recipes.filters import gaussian, smoothstep, unit
from gantool.recipes.strokes import reached, stroke, wander

# H W pixels


def hinted(drawing: Tensor, image: Tensor, generator: Generator) -> Tensor:
    """Put colours of the picture under its drawing, both 1 3 H W in [-1, 1].

    The colour of a stroke is the picture's around its beginning; where the picture has another the stroke ends, as
    people colour up to an outline and not across it.
    """
    height, width = image.shape[-2:]
    size = unit(image)
    colors = gaussian(image, 2.5 * size)
    paper = torch.ones_like(image)
    count = 0 if draw(generator) < 0.06 else round(magnitude(generator, 1, 40))
    brush = magnitude(generator, 2.0, 9.0) * size  # px
    for _ in range(count):
        y, x = whole(generator, 0, height - 1), whole(generator, 0, width - 1)
        length = max(between(generator, -15, 60), 0.1) * size  # now and then a dab
        path = wander((y, x), length, 6, between(generator, 0.1, 0.9), generator)
        radius = brush * between(generator, 0.7, 1.3)
        slip = (torch.rand(1, 3, 1, 1, generator=generator) * 0.16 - 0.08).to(image.device)
        rows, columns = reached(path, radius + 1, (height, width))
        canvas = torch.zeros(rows.stop - rows.start, columns.stop - columns.start)  # h w, the part that it reaches
        stroke(canvas, [(py - rows.start, px - columns.start) for py, px in path], radius)
        color = colors[..., y, x][..., None, None]  # 1 3 1 1
        apart = (colors[..., rows, columns] - color).abs().amax(1, keepdim=True)
        cover = canvas.to(image.device) * (1 - smoothstep(apart, 0.3, 0.5))
        part = paper[..., rows, columns]
        part += cover * ((color + slip).clamp(-1, 1) - part)
    return (paper + 1) * (drawing + 1) / 2 - 1
