"""Adaptive discriminator augmentation's controller: p rises while the discriminator is too sure of the real pictures.

arXiv:2006.06676, section 3: r_t = E[sign(D(real))]  (1); every four steps p moves by a fixed amount up or down,
depending on whether r_t is above or below the target 0.6, fast enough to get from 0 to 1 in so many thousand pictures.
Plain Python: it knows neither networks nor tensors.
"""

from collections.abc import Mapping

HIGHEST = 0.8  # section 2.2: below it even distribution-changing draws can be undone; near 1 they leak into G
INTERVAL = 4  # steps between two moves of p


class Controller:
    """Moves p in [0, `highest`] so that r_t stays at `target`.

    Attributes:
        p: the probability that each operation is applied.
        r_t: the mean sign of the discriminator's decisions on real pictures at the last move, in [-1, 1].
        balance: the discriminator's value for "cannot tell"; `observe` is told signs about it.
    """

    def __init__(
        self,
        target: float = 0.6,
        kimg: float = 500.0,
        batch: int = 1,
        balance: float = 0.0,
        start: float = 0.0,
        highest: float = HIGHEST,
    ) -> None:
        """`kimg`: thousand real pictures in which p can go from 0 to 1 (see `kimg_for`); 0 leaves p at `start`.

        `batch`: real pictures of a step, where `observe` is not told how many there were.
        """
        if not (-1 <= target <= 1 and kimg >= 0 and batch >= 1 and 0 <= start <= highest <= 1):
            raise ValueError(f"target {target}, kimg {kimg}, batch {batch}, start {start} or highest {highest} is out")
        self.target, self.kimg, self.batch, self.balance, self.highest = target, kimg, batch, balance, highest
        self.p = start
        self.r_t = 0.0
        self._signs = 0.0  # sum over the pictures since the last move
        self._images = 0
        self._ticks = 0

    def observe(self, sign_mean: float, images: int | None = None) -> None:
        """Take in one step: the mean of sign(D(real) - balance) over its pictures and patches, and their number."""
        count = self.batch if images is None else images
        self._signs += sign_mean * count
        self._images += count

    def tick(self) -> None:
        """A step has ended; at every fourth, p moves by pictures / (1000 kimg)."""
        self._ticks += 1
        if self._ticks % INTERVAL or not self._images:
            return
        self.r_t = self._signs / self._images
        if self.kimg > 0:
            way = (self.r_t > self.target) - (self.r_t < self.target)  # sign(r_t - target)
            self.p = min(max(self.p + way * self._images / (self.kimg * 1000), 0.0), self.highest)
        self._signs, self._images = 0.0, 0

    def state(self) -> dict[str, float | int]:
        """All that changes while learning, as plain numbers."""
        return {
            "p": self.p,
            "r_t": self.r_t,
            "signs": self._signs,
            "images": self._images,
            "ticks": self._ticks,
        }

    def load(self, state: Mapping[str, float | int]) -> None:
        """Take back what `state` gave."""
        self.p, self.r_t, self._signs = float(state["p"]), float(state["r_t"]), float(state["signs"])
        self._images, self._ticks = int(state["images"]), int(state["ticks"])


def kimg_for(images: int) -> float:
    """The `kimg` for a run over `images` pictures: p can go from 0 to 1 in all of it, the paper's 500 at most.

    The paper's runs see 25,000 kimg, of which 500 are little; a run of an hour on one's own pictures sees 10. Faster,
    p would follow the first pictures of a run, which a discriminator tells from real ones without knowing any by heart.
    """
    return min(500.0, max(images / 1000, 0.05))
