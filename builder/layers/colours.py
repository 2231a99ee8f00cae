"""Colours an edition chooses: whether they can be read, and the few rules of style they become.

Contrast is that of WCAG: 7:1 or more for every pair of text and ground (the numbers in `static/css/tokens.css`).
https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio
"""

from __future__ import annotations

import colorsys
import re
from collections.abc import Callable, Iterator, Mapping

LEAST = 7.0
LIGHT = {"paper": "#fbf8f3", "card": "#fffdf9", "ink": "#1f2a2e", "quiet": "#46545a", "action": "#0b5156"}
DARK = {"paper": "#191512", "card": "#231e1a", "ink": "#f3ece2", "quiet": "#cfc4b6", "action": "#8fd3cf"}
ON_ACTION = {"light": "#ffffff", "dark": "#10201f"}
ON_ACCENT = {"light": "#3a2b05", "dark": "#fbeccb"}
_STEPS = 100


def colour(value: str) -> str:
    """Return a colour in small letters.

    Raises:
        ValueError: with what, wanted, fix: it is none, or a red.
    """
    if not re.fullmatch(r"#[0-9a-fA-F]{6}", value):
        raise ValueError("this is not a colour", "#0b5156", "write # and six digits from 0 to 9 and a to f, in quotes")
    hue, lightness, saturation = _hls(value)
    if (hue < 12 / 360 or hue > 348 / 360) and saturation > 0.4 and 0.1 < lightness < 0.8:
        raise ValueError("red alarms, and no page of this site is red", "a calm colour", "take a brown, a plum, a blue")
    return value.lower()


def contrast(one: str, other: str) -> float:
    """Return how well `one` can be read on `other`: from 1 (not at all) to 21 (black on white)."""
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def unreadable(chosen: Mapping[str, str | None]) -> Iterator[tuple[str, str, str]]:
    """Yield each chosen colour that cannot be read, with the pair that fails, and the nearest one that can."""
    rules: tuple[tuple[str, Callable[[str], bool], str], ...] = (
        ("action", lambda found: _action_fits(found, LIGHT, ON_ACTION["light"]), "white on it, and it on paper"),
        ("action_dark", lambda found: _action_fits(found, DARK, ON_ACTION["dark"]), "near-black on it, it on black"),
        ("accent", lambda found: _accent_fits(found, "light"), "dark text on it"),
        ("accent_dark", lambda found: _accent_fits(found, "dark"), "light text on it"),
    )
    for name, fits, told in rules:
        value = chosen.get(name)
        if value and not fits(value):
            yield name, told, nearest(value, fits)


def nearest(value: str, fits: Callable[[str], bool]) -> str:
    """Return the colour of the same hue that fits and is nearest in lightness; black or white always does for one."""
    hue, lightness, saturation = _hls(value)
    for step in range(_STEPS + 1):
        for sign in (-1, 1):
            near = lightness + sign * step / _STEPS
            if 0 <= near <= 1 and fits(found := _hex(*colorsys.hls_to_rgb(hue, near, saturation))):
                return found
    raise RuntimeError(f"no lightness of {value} can be read")


def css(chosen: Mapping[str, str | None]) -> str:
    """Return the rules for the colours chosen, after those of the base; nothing where none is chosen."""
    light = _rules(chosen, LIGHT, "light", "")
    dark = _rules(chosen, DARK, "dark", "_dark")
    if not light and not dark:
        return ""
    return f":root{{{light}}}\n@media (prefers-color-scheme: dark){{:root{{{dark}}}}}\n"


def _rules(chosen: Mapping[str, str | None], scheme: Mapping[str, str], name: str, ending: str) -> str:
    rules = ""
    action, accent = chosen.get("action"), chosen.get("accent")
    if action:
        own = chosen.get(f"action{ending}") or nearest(action, lambda c: _action_fits(c, scheme, ON_ACTION[name]))
        rules += f"--teal:{own};--on-teal:{ON_ACTION[name]};--soft:{_soft(own, scheme)};"
    if accent:
        own = chosen.get(f"accent{ending}") or nearest(accent, lambda c: _accent_fits(c, name))
        rules += f"--amber:{own};--on-amber:{ON_ACCENT[name]};"
    return rules


def _action_fits(found: str, scheme: Mapping[str, str], on: str) -> bool:
    grounds = (scheme["paper"], scheme["card"], _soft(found, scheme))
    return contrast(on, found) >= LEAST and all(contrast(found, ground) >= LEAST for ground in grounds)


def _accent_fits(found: str, name: str) -> bool:
    return contrast(ON_ACCENT[name], found) >= LEAST


def _soft(action: str, scheme: Mapping[str, str]) -> str:
    """Return a ground with a breath of `action` in it, on which every text can still be read."""
    for share in (0.08, 0.06, 0.04, 0.02):
        found = _mixed(action, scheme["paper"], share)
        if all(contrast(scheme[text], found) >= LEAST for text in ("ink", "quiet")):
            return found
    return scheme["paper"]


def _mixed(one: str, other: str, share: float) -> str:
    pairs = zip(_rgb(one), _rgb(other), strict=True)
    return _hex(*(first * share + second * (1 - share) for first, second in pairs))


def _luminance(value: str) -> float:
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in _rgb(value))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _hls(value: str) -> tuple[float, float, float]:
    return colorsys.rgb_to_hls(*_rgb(value))


def _rgb(value: str) -> tuple[float, float, float]:
    red, green, blue = (int(value[at : at + 2], 16) / 255 for at in (1, 3, 5))
    return red, green, blue


def _hex(red: float, green: float, blue: float) -> str:
    return "#" + "".join(f"{round(part * 255):02x}" for part in (red, green, blue))
