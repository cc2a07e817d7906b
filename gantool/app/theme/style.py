"""The style sheet of the standard controls, written from the colour table.

Widgets state what they are by dynamic properties: `role` of buttons, `kind` of frames, `type` and `tone` of labels.
"""

from collections.abc import Callable

from gantool.app.theme.tokens import Tokens


def sheet(t: Tokens, pt: Callable[[float], float]) -> str:
    """The style sheet for the tokens `t`; `pt` turns pixels of type into points."""
    return "".join([_base(t, pt), _labels(t, pt), _buttons(t, pt), _fields(t, pt), _frames(t), _scrolling(t)])


def _base(t: Tokens, pt: Callable[[float], float]) -> str:
    return f"""
    QWidget {{ color: {t.text}; font-size: {pt(13)}pt; }}
    QMainWindow, QWidget[kind="page"] {{ background: {t.window}; }}
    QToolTip {{ background: {t.raised}; color: {t.text}; border: 1px solid {t.outline}; padding: 4px 8px; }}
    QMenu {{ background: {t.surface}; border: 1px solid {t.outline}; border-radius: 6px; padding: 4px; }}
    QMenu::item {{ padding: 6px 24px 6px 12px; border-radius: 4px; }}
    QMenu::item:selected {{ background: {t.hover}; }}
    QMenu::item:disabled {{ color: {t.text3}; }}
    QMenu::separator {{ height: 1px; background: {t.border}; margin: 4px 8px; }}
    QSplitter::handle {{ background: {t.border}; }}
    """


def _labels(t: Tokens, pt: Callable[[float], float]) -> str:
    return f"""
    QLabel {{ background: transparent; }}
    QLabel[type="hero"] {{ font-size: {pt(24)}pt; font-weight: 600; }}
    QLabel[type="page"] {{ font-size: {pt(18)}pt; font-weight: 600; }}
    QLabel[type="figure"] {{ font-size: {pt(18)}pt; font-weight: 600; }}
    QLabel[type="section"] {{ font-size: {pt(14)}pt; font-weight: 600; }}
    QLabel[type="row"] {{ font-weight: 500; }}
    QLabel[type="chosen"] {{ font-weight: 600; }}
    QLabel[type="small"] {{ font-size: {pt(12)}pt; }}
    QLabel[type="log"] {{ font-family: monospace; font-size: {pt(12)}pt; }}
    QLabel[type="lead"] {{ font-size: {pt(14)}pt; }}
    QLabel[tone="text2"] {{ color: {t.text2}; }}
    QLabel[tone="text3"] {{ color: {t.text3}; }}
    QLabel[tone="accent"] {{ color: {t.accent_text}; }}
    QLabel[tone="success"] {{ color: {t.success}; }}
    QLabel[tone="warn"] {{ color: {t.warn}; }}
    QLabel[tone="danger"] {{ color: {t.danger}; }}
    QLabel[badge="neutral"] {{ background: {t.raised}; color: {t.text2}; }}
    QLabel[badge="accent"] {{ background: {t.soft}; color: {t.accent_text}; }}
    QLabel[badge="chosen"] {{ background: {t.accent}; color: {t.on_accent}; }}
    QLabel[badge="success"] {{ background: {t.success_soft}; color: {t.success}; }}
    QLabel[badge="warn"] {{ background: {t.warn_soft}; color: {t.warn}; }}
    QLabel[badge="danger"] {{ background: {t.danger_soft}; color: {t.danger}; }}
    QLabel[badge] {{ font-size: {pt(12)}pt; font-weight: 500; border-radius: 10px; padding: 0 8px;
                     min-height: 20px; max-height: 20px; }}
    QLabel[keycap="true"] {{ font-size: {pt(11)}pt; color: {t.text2}; background: {t.raised};
                             border: 1px solid {t.outline}; border-radius: 4px; padding: 0 5px;
                             min-height: 16px; max-height: 16px; min-width: 6px; }}
    """


def _buttons(t: Tokens, pt: Callable[[float], float]) -> str:
    return f"""
    QPushButton {{ background: {t.button}; color: {t.text}; border: 1px solid {t.button_border}; border-radius: 6px;
                   padding: 0 14px; min-height: 30px; font-weight: 500; }}
    QPushButton:hover {{ background: {t.hover}; }}
    QPushButton:pressed {{ background: {t.border}; }}
    QPushButton:checked {{ background: {t.soft}; color: {t.text}; border-color: {t.accent}; }}
    QPushButton:disabled {{ color: {_half(t.text, t.surface)}; background: {_half(t.button, t.surface)};
                            border-color: {_half(t.button_border, t.surface)}; }}
    QPushButton[scale="large"] {{ min-height: 38px; padding: 0 20px; font-size: {pt(14)}pt; }}
    QPushButton[scale="small"] {{ min-height: 24px; padding: 0 8px; font-size: {pt(12)}pt; }}
    QPushButton[role="accent"] {{ background: {t.accent}; color: {t.on_accent}; border-color: {t.accent};
                                  font-weight: 600; }}
    QPushButton[role="accent"]:hover {{ background: {t.accent_hover}; border-color: {t.accent_hover}; }}
    QPushButton[role="accent"]:pressed {{ background: {t.accent_press}; border-color: {t.accent_press}; }}
    QPushButton[role="accent"]:disabled {{ background: {_half(t.accent, t.surface)};
                                           border-color: {_half(t.accent, t.surface)};
                                           color: {_half(t.on_accent, _half(t.accent, t.surface))}; }}
    QPushButton[role="quiet"] {{ background: transparent; border-color: transparent; color: {t.text2}; }}
    QPushButton[role="quiet"]:hover {{ background: {t.hover}; color: {t.text}; }}
    QPushButton[role="quiet"]:disabled {{ color: {_half(t.text2, t.surface)}; }}
    QPushButton[role="link"] {{ background: transparent; border: 1px solid transparent; color: {t.accent_text};
                                padding: 0 4px; min-height: 24px; }}
    QPushButton[role="link"]:hover {{ text-decoration: underline; }}
    QPushButton[role="link"]:disabled {{ color: {t.text3}; }}
    QPushButton[role="crumb"] {{ background: transparent; border: 1px solid transparent; color: {t.text2};
                                 padding: 0 2px; font-size: {pt(15)}pt; font-weight: 400; min-height: 26px; }}
    QPushButton[role="crumb"]:hover {{ color: {t.text}; }}
    QPushButton[role="danger"] {{ background: transparent; border-color: transparent; color: {t.danger}; }}
    QPushButton[role="danger"]:hover {{ background: {t.danger_soft}; }}
    QPushButton[role="tool"] {{ background: {t.button}; padding: 0; min-width: 30px; max-width: 30px; }}
    QPushButton[role="tool"]:hover {{ background: {t.hover}; }}
    QPushButton[role="icon"] {{ background: transparent; border-color: transparent; padding: 0; min-width: 30px;
                                max-width: 30px; }}
    QPushButton[role="icon"]:hover {{ background: {t.hover}; }}
    QPushButton[role="tool"][scale="small"], QPushButton[role="icon"][scale="small"] {{
        min-width: 24px; max-width: 24px; min-height: 24px; padding: 0; }}
    QPushButton[role="recent"] {{ background: transparent; border-color: transparent; padding: 0 6px;
                                  text-align: left; }}
    QPushButton[role="recent"]:hover {{ background: {t.hover}; }}
    QFrame[kind="segmented"] {{ background: {t.raised}; border: 1px solid {t.border}; border-radius: 6px; }}
    QToolButton[role="segment"] {{ background: transparent; color: {t.text2}; border: 1px solid transparent;
                                   border-radius: 5px; padding: 0 12px; min-height: 24px; font-weight: 500; }}
    QFrame[kind="segmented"][tight="true"] QToolButton[role="segment"] {{ padding: 0 2px; }}
    QToolButton[role="segment"]:hover {{ color: {t.text}; }}
    QToolButton[role="segment"]:checked {{ background: {t.segment}; color: {t.text}; border-color: {t.outline}; }}
    QToolButton[role="segment"]:disabled {{ color: {_half(t.text2, t.raised)}; }}
    """


def _fields(t: Tokens, pt: Callable[[float], float]) -> str:
    ground = t.window if t.dark else t.surface
    return f"""
    QLineEdit, QComboBox, QPlainTextEdit {{ background: {ground}; color: {t.text}; border: 1px solid {t.outline};
        border-radius: 6px; padding: 0 10px; min-height: 30px; selection-background-color: {t.accent};
        selection-color: {t.on_accent}; placeholder-text-color: {t.text3}; }}
    QLineEdit:focus, QComboBox:focus {{ border-color: {t.accent}; }}
    QLineEdit:disabled, QComboBox:disabled {{ color: {t.text3}; border-color: {t.border}; }}
    QLineEdit[invalid="true"] {{ border-color: {t.danger}; }}
    QComboBox::drop-down {{ border: none; width: 26px; }}
    QComboBox::down-arrow {{ image: none; width: 0; height: 0; }}
    QComboBox QAbstractItemView {{ background: {t.surface}; border: 1px solid {t.outline}; border-radius: 6px;
        padding: 4px; outline: none; selection-background-color: {t.hover}; selection-color: {t.text}; }}
    QComboBox QAbstractItemView::item {{ min-height: 28px; padding: 0 6px; }}
    QRadioButton {{ spacing: 10px; background: transparent; }}
    QRadioButton::indicator {{ width: 14px; height: 14px; border-radius: 8px; border: 1px solid {t.outline}; }}
    QRadioButton::indicator:checked {{ width: 6px; height: 6px; border: 5px solid {t.accent}; border-radius: 8px;
        background: {t.on_accent}; }}
    QRadioButton::indicator:disabled {{ border-color: {t.border}; }}
    QProgressBar {{ background: {t.trough}; border: none; border-radius: 2px; max-height: 4px; min-height: 4px; }}
    QProgressBar::chunk {{ background: {t.accent}; border-radius: 2px; }}
    """


def _frames(t: Tokens) -> str:
    return f"""
    QFrame[kind="card"] {{ background: {t.surface}; border: 1px solid {t.border}; border-radius: 10px; }}
    QFrame[kind="footer"] {{ background: {t.surface}; border: none; border-top: 1px solid {t.border}; }}
    QFrame[kind="header"] {{ background: {t.window}; border: none; border-bottom: 1px solid {t.border}; }}
    QFrame[kind="sidebar"] {{ background: {t.sidebar}; border: none; border-right: 1px solid {t.border}; }}
    QFrame[kind="panel"] {{ background: {t.surface}; border: none; border-left: 1px solid {t.border}; }}
    QFrame[kind="list"] {{ background: {t.window}; border: none; border-right: 1px solid {t.border}; }}
    QFrame[kind="line"] {{ background: {t.border}; border: none; max-height: 1px; min-height: 1px; }}
    QFrame[kind="row"] {{ background: transparent; border: none; border-radius: 8px; }}
    QFrame[kind="row"][chosen="true"] {{ background: {t.soft}; }}
    QFrame[kind="row"][chosen="false"]:hover {{ background: {t.raised}; }}
    QFrame[kind="chip"] {{ background: {t.raised}; border: none; border-radius: 11px; }}
    QFrame[kind="warn"] {{ background: {t.warn_soft}; border: none; border-radius: 10px; }}
    QFrame[kind="danger"] {{ background: {t.danger_soft}; border: none; border-radius: 10px; }}
    QFrame[kind="info"] {{ background: {t.surface}; border: 1px solid {t.border}; border-radius: 10px; }}
    QFrame[kind="done"] {{ background: {t.success_soft}; border: none; border-radius: 10px; }}
    QFrame[kind="toast"] {{ background: {t.raised}; border: 1px solid {t.outline}; border-radius: 8px; }}
    QFrame[kind="sheet"] {{ background: {t.surface}; border: 1px solid {t.outline}; border-radius: 10px; }}
    """


def _scrolling(t: Tokens) -> str:
    return f"""
    QScrollArea, QAbstractItemView {{ background: transparent; border: none; outline: none; }}
    QWidget[kind="clear"] {{ background: transparent; }}
    QTableView {{ selection-background-color: {t.soft}; selection-color: {t.text}; }}
    QTableView::item {{ padding: 0 6px; border: none; }}
    QHeaderView {{ background: transparent; border: none; }}
    QHeaderView::section {{ background: transparent; color: {t.text2}; border: none;
                            border-bottom: 1px solid {t.border}; padding: 4px 6px; font-weight: 500; }}
    QHeaderView::section:hover {{ color: {t.text}; }}
    QScrollBar:vertical {{ background: transparent; width: 10px; margin: 0; }}
    QScrollBar::handle:vertical {{ background: {t.trough}; border-radius: 3px; min-height: 32px; margin: 2px; }}
    QScrollBar::handle:vertical:hover {{ background: {t.outline}; }}
    QScrollBar:horizontal {{ background: transparent; height: 10px; margin: 0; }}
    QScrollBar::handle:horizontal {{ background: {t.trough}; border-radius: 3px; min-width: 32px; margin: 2px; }}
    QScrollBar::handle:horizontal:hover {{ background: {t.outline}; }}
    QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; }}
    QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
    """


def _half(color: str, ground: str) -> str:
    """`color` at 50 % over `ground`, for disabled controls."""
    mixed = ((int(color[i : i + 2], 16) + int(ground[i : i + 2], 16)) // 2 for i in (1, 3, 5))
    return "#" + "".join(f"{value:02X}" for value in mixed)
