"""The one table of colours. Everything that paints reads it; there is no literal colour anywhere else in the window."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Tokens:
    """The colours of one theme, as #RRGGBB."""

    dark: bool
    window: str
    sidebar: str
    surface: str
    raised: str
    button: str  # back of secondary buttons
    button_border: str
    segment: str  # the chosen part of a segmented control
    hover: str
    trough: str  # the empty part of a bar
    canvas: str
    border: str
    outline: str
    text: str
    text2: str
    text3: str
    accent: str
    accent_hover: str
    accent_press: str
    on_accent: str
    accent_text: str
    soft: str
    success: str
    success_soft: str
    warn: str
    warn_soft: str
    danger: str
    danger_soft: str
    series: tuple[str, str, str, str]
    # Over pictures, the same in both themes: captions, the line between before and after, points and outlines.
    caption_back: str = "#0E1012"
    caption_text: str = "#ECEEF0"
    divider: str = "#FFFFFF"
    on_divider: str = "#17191C"
    mark: str = "#2FC2AE"
    on_mark: str = "#06231F"


DARK = Tokens(
    dark=True,
    window="#17191C", sidebar="#121416", surface="#1F2226", raised="#292D32", button="#292D32",
    button_border="#343940", segment="#343940", hover="#343940", trough="#343940", canvas="#0E1012", border="#343940",
    outline="#717B86", text="#ECEEF0", text2="#B1B8C0", text3="#929AA4", accent="#2FC2AE", accent_hover="#4AD3C0",
    accent_press="#25A594", on_accent="#06231F", accent_text="#4FD0BE", soft="#17352F", success="#7CC96B",
    success_soft="#1F3020", warn="#E9B04A", warn_soft="#362C18", danger="#F4827A", danger_soft="#3B2322",
    series=("#2FC2AE", "#F0A35E", "#8FA8FF", "#E58BC0"),
)  # fmt: skip

LIGHT = Tokens(
    dark=False,
    window="#F5F6F7", sidebar="#ECEEF0", surface="#FFFFFF", raised="#EDF0F2", button="#FFFFFF",
    button_border="#BFC5CB", segment="#FFFFFF", hover="#E4E8EA", trough="#CFD5DA", canvas="#DDE1E4", border="#D8DCE0",
    outline="#848C95", text="#1A1D21", text2="#4E565F", text3="#626A73", accent="#0B7A70", accent_hover="#096A61",
    accent_press="#075A52", on_accent="#FFFFFF", accent_text="#08695F", soft="#DBF0EC", success="#2F7A2A",
    success_soft="#E3F2E0", warn="#8A5A00", warn_soft="#FBF0D6", danger="#B3322B", danger_soft="#FBE6E4",
    series=("#0B7A70", "#B85C0E", "#4A63D0", "#A83A80"),
)  # fmt: skip


def text_pairs(tokens: Tokens) -> list[tuple[str, str, str]]:
    """Every (name, text colour, background) the window sets text in; each is at least 4.5:1 (tests/app)."""
    grounds = {
        "window": tokens.window,
        "sidebar": tokens.sidebar,
        "surface": tokens.surface,
        "raised": tokens.raised,
        "button": tokens.button,
    }
    texts = {
        "text": tokens.text,
        "text2": tokens.text2,
        "text3": tokens.text3,
        "accent_text": tokens.accent_text,
        "success": tokens.success,
        "warn": tokens.warn,
        "danger": tokens.danger,
    }
    pairs = [(f"{text} on {ground}", texts[text], grounds[ground]) for text in texts for ground in grounds]
    return [
        *pairs,
        ("text on hover", tokens.text, tokens.hover), ("text2 on hover", tokens.text2, tokens.hover),
        ("text on segment", tokens.text, tokens.segment),
        ("on accent", tokens.on_accent, tokens.accent), ("on accent, hover", tokens.on_accent, tokens.accent_hover),
        ("on accent, press", tokens.on_accent, tokens.accent_press),
        ("text on soft", tokens.text, tokens.soft), ("text2 on soft", tokens.text2, tokens.soft),
        ("accent text on soft", tokens.accent_text, tokens.soft),
        ("success on its soft", tokens.success, tokens.success_soft),
        ("warn on its soft", tokens.warn, tokens.warn_soft), ("danger on its soft", tokens.danger, tokens.danger_soft),
        ("text on warn soft", tokens.text, tokens.warn_soft), ("text2 on warn soft", tokens.text2, tokens.warn_soft),
        ("text on danger soft", tokens.text, tokens.danger_soft),
        ("text2 on danger soft", tokens.text2, tokens.danger_soft),
        ("caption", tokens.caption_text, tokens.caption_back), ("on mark", tokens.on_mark, tokens.mark),
    ]  # fmt: skip
