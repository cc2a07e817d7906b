"""Patchwise contrastive learning (PatchNCE, arXiv:2007.15651, 3): a patch of the translation shall be recognised by the
patch of the input at the same place, among other patches of the same picture.

N batch, C channels, H W pixels, S sampled places, E numbers of an embedding.
"""

from collections.abc import Sequence

import torch
import torch.nn.functional as F
from torch import Tensor, nn


class PatchEmbedding(nn.Module):
    """A two-layer perceptron for each feature map, then unit length (arXiv:2007.15651, 3, H_l).

    In: maps N C H W of the channels `widths`, and the places of each. Out: N S E each.
    """

    def __init__(self, widths: Sequence[int], size: int = 256) -> None:
        super().__init__()
        self.heads = nn.ModuleList(
            nn.Sequential(nn.Linear(width, size), nn.ReLU(), nn.Linear(size, size)) for width in widths
        )

    def forward(self, maps: Sequence[Tensor], places: Sequence[Tensor]) -> list[Tensor]:
        embedded = []
        for head, features, where in zip(self.heads, maps, places, strict=True):
            rows = features.flatten(2).transpose(1, 2)[:, where]  # N S C
            embedded.append(F.normalize(head(rows).float(), dim=2))  # N S E
        return embedded


def sampled_places(maps: Sequence[Tensor], count: int) -> list[Tensor]:
    """At most `count` places of each map, S each, without repetition; from torch's global generator on the CPU."""
    return [torch.randperm(each.shape[2] * each.shape[3], device="cpu")[:count].to(each.device) for each in maps]


def patch_nce(queries: Tensor, keys: Tensor, temperature: float = 0.07) -> Tensor:
    """arXiv:2007.15651, (2) averaged over places: -log exp(v.v+/t) / sum over all places of exp(v.v-/t).

    Args:
        queries: of the translation, N S E, unit length.
        keys: of the input, N S E; the same place is the positive, the others of the same picture are the negatives.
            They get no gradient.
    """
    logits = queries.float() @ keys.detach().float().transpose(1, 2) / temperature  # N S S
    count = logits.shape[1]
    labels = torch.arange(count, device=logits.device).repeat(len(logits))
    return F.cross_entropy(logits.flatten(0, 1), labels)
