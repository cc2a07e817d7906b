"""Numbers in the words of the advisor."""

import math


def figure(value: float) -> str:
    """Three digits that matter."""
    if not math.isfinite(value):
        return "not a number"
    if value == 0:
        return "0"
    digits = max(0, 2 - math.floor(math.log10(abs(value))))
    return f"{value:,.{min(digits, 6)}f}"


def percent(share: float) -> str:
    """0.253 as "25 %"."""
    return f"{100 * share:.0f} %"


def duration(seconds: float) -> str:
    """12 s, 5 min, 1 h 20 min."""
    if seconds < 90:
        return f"{max(0, round(seconds))} s"
    minutes = round(seconds / 60)
    if minutes < 90:
        return f"{minutes} min"
    return f"{minutes // 60} h {minutes % 60:02d} min"


def step(number: int) -> str:
    """step 16,000."""
    return f"step {number:,}"


def criterion(name: str) -> str:
    """The figure that decides, as it stands in a sentence."""
    known = {
        "l1": "the error (L1)",
        "structure_texture": "the error in structure and texture",
        "ssim": "the likeness (SSIM)",
        "psnr": "the likeness (PSNR)",
        "fid": "the distance of the pictures as a whole (FID)",
        "kid": "the distance of the pictures as a whole (KID)",
    }
    return known.get(name, f"the figure {name.replace('_', ' ')}" if name else "the error")
