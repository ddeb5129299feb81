"""The colours of the light and the dark theme, as #RRGGBB, and their arithmetic."""

from __future__ import annotations

import dataclasses
import functools


@dataclasses.dataclass(frozen=True, slots=True)
class Tokens:
    """One theme: grounds, texts, lines, and the few colours that carry a meaning."""

    window: str
    panel: str
    line: str
    text: str
    quiet: str
    accent: str
    on_accent: str
    selection: str
    late: str
    soon: str
    done: str
    waiting: str
    continuous: str
    day_off: str
    holiday: str


LIGHT = Tokens(
    window="#F6F7F9",
    panel="#FFFFFF",
    line="#DDE1E6",
    text="#1D2329",
    quiet="#5C6670",
    accent="#1F5FA8",
    on_accent="#FFFFFF",
    selection="#E3EDF8",
    late="#B3261E",
    soon="#8F5300",
    done="#28702D",
    waiting="#5F6368",
    continuous="#00695C",
    day_off="#F0F1F3",
    holiday="#FBEDEC",
)

DARK = Tokens(
    window="#1C1F23",
    panel="#24282D",
    line="#3A4047",
    text="#E4E7EA",
    quiet="#9FA8B1",
    accent="#7FB2E5",
    on_accent="#1C1F23",
    selection="#2C3B4B",
    late="#F2A29C",
    soon="#E9B872",
    done="#8CCB90",
    waiting="#A9B0B7",
    continuous="#6CC7BA",
    day_off="#20242A",
    holiday="#3A2A2A",
)

TEXTS = ("text", "quiet", "accent", "late", "soon", "done", "waiting", "continuous")
GROUNDS = ("window", "panel", "selection", "day_off", "holiday")
TINT = 0.12
"""Share of a state's colour in the ground of its chip or calendar entry."""


@functools.cache
def mix(colour: str, ground: str, share: float) -> str:
    """`colour` laid over `ground`; a share of 1 gives the colour itself."""
    pairs = zip(_channels(colour), _channels(ground), strict=True)
    return "#" + "".join(
        f"{round(over * share + under * (1 - share)):02X}" for over, under in pairs
    )


def tint(colour: str, tokens: Tokens) -> str:
    """The pale ground on which text of this colour stands."""
    return mix(colour, tokens.panel, TINT)


def contrast(one: str, other: str) -> float:
    """Contrast ratio of two colours, from 1 to 21, as WCAG 2 defines it."""
    darker, lighter = sorted((_luminance(one), _luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def _channels(colour: str) -> tuple[int, int, int]:
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)


def _luminance(colour: str) -> float:
    red, green, blue = (_linear(channel / 255) for channel in _channels(colour))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(channel: float) -> float:
    return channel / 12.92 if channel <= 0.04045 else ((channel + 0.055) / 1.055) ** 2.4
