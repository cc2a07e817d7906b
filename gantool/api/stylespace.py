"""Editing through an intermediate latent space: what a translator with styles (StyleGAN) can do beyond `Synthesis`.

N batch, Z numbers of a latent z, D numbers of a w, L rows of a w+, C channels, H W pixels.
"""

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Literal, Protocol, TypeAlias, runtime_checkable

if TYPE_CHECKING:
    from torch import Tensor
    from torch.nn import Parameter

    from gantool.api.family import Export

Noise: TypeAlias = "Literal['fixed', 'off'] | int | Sequence[Tensor]"
"""The noise of all layers: the maps that lie in the weights, none, those drawn from a seed (the same on every device,
whatever N is), or maps in the place and of the shapes of `noise_maps()`."""


@runtime_checkable
class StyleSpace(Protocol):
    """A capability of a `Translator` that is a `Synthesis` too: w, w+, features and styles for the editing algorithms.

    Its codes (those of `sample`, `interpolate`, `combine` and `decode` as well) are w+: N L D, float32, not truncated,
    on the device of `network`. Truncation is a matter of the code (gantool.nn.styles), so `paint` knows nothing of it;
    `decode(code, settings)` applies the controls psi, cutoff and noise, and then paints.

    All methods are pure and repeat bit for bit on one device. Where gradients are on, `paint`, `features` and
    `discriminator_features` are differentiable in what they are given, and `paint` in `tunable()` once these require
    gradients. Nothing here is called under autocast.

    Attributes:
        style_width: D.
        resolutions: for each of the L rows of a code, first to last painted, the px (of the longer side, before
            cropping) of the block whose styles it gives: 4 8 8 16 16 32 32 ...
        picture_size: H, W of what is painted.
        w_mean: the average w, D, on the device of `network`.
    """

    style_width: int
    resolutions: tuple[int, ...]
    picture_size: tuple[int, int]

    @property
    def w_mean(self) -> "Tensor": ...

    def noise_maps(self) -> "Sequence[Tensor]":
        """The fixed map of each layer that adds noise, 1 1 h w each, in order; none where none does."""
        ...

    def map(self, z: "Tensor", label: int | None = None) -> "Tensor":
        """The mapping network: z, N Z, to w, N D. `label` None, where there are classes: the mean of all labels."""
        ...

    def paint(self, codes: "Tensor", noise: "Noise" = "fixed") -> "Tensor":
        """w+, N L D, to pictures N C H W in [-1, 1], not clamped."""
        ...

    def features(self, codes: "Tensor", resolution: int, noise: "Noise" = "fixed") -> "Tensor":
        """What the block of `resolution` px hands on, N F h w, covering the area of the picture; paints no further.

        `resolution` is one of `resolutions`.
        """
        ...

    def style_matrices(self) -> "Sequence[Tensor]":
        """For each of the L rows the weight, S D, of the affine layers that turn that row into styles, stacked.

        With the scale of the equalised learning rate applied: style = matrix @ w + bias.
        """
        ...

    def tunable(self) -> "Iterable[Parameter]":
        """The weights that paint (all but the mapping network's), for pivotal tuning (arXiv:2106.05744)."""
        ...

    def discriminator_features(self, images: "Tensor") -> "Sequence[Tensor] | None":
        """What each block of the discriminator hands on for N C H W in [-1, 1]; None where the model carries no D."""
        ...

    def export(self) -> "Export":
        """This generator as it is now (after tuning), such that `Family.translator(export)` paints the same."""
        ...
