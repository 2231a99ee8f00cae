"""The shapes in which home screens take a drawing, and how a drawing is cut to each."""

from __future__ import annotations

import re
from dataclasses import dataclass

_ROOT = re.compile(r"<svg\b[^>]*>")
_CORNER = 112  # of 512: soft corners, for home screens that show an icon as it comes


class NotADrawing(Exception):
    """The file cannot become an icon; the words say why."""


@dataclass(frozen=True, slots=True)
class Shape:
    """One picture of a look: `size` pixels wide and high, its corners cut round or left to the phone."""

    size: int
    name: str
    round: bool = False


# Chrome asks for 192 and 512, and cuts a "maskable" one to the phone's own shape; an iPhone takes 180 and cuts it too.
# https://developer.mozilla.org/docs/Web/Progressive_web_apps/Manifest/Reference/icons
SHAPES = (
    Shape(192, "192", round=True),
    Shape(512, "512", round=True),
    Shape(512, "512-maskable"),
    Shape(180, "180"),
)


def cut(drawing: str, shape: Shape) -> str:
    """Return an SVG drawing of 512 by 512 units, cut to `shape`.

    Raises:
        NotADrawing: it has another size, or holds what a look must not: text, which would need a font of this
            machine, and pictures or styles from elsewhere.
    """
    root = _ROOT.search(drawing)
    if not root or 'viewBox="0 0 512 512"' not in root.group():
        raise NotADrawing('its root is not <svg viewBox="0 0 512 512">')
    if found := re.search(r"<(text|image|use|style|foreignObject|script)\b", drawing):
        raise NotADrawing(f"it holds <{found[1]}>: draw with paths only")
    if not shape.round:
        return drawing
    inside = drawing[root.end() : drawing.rindex("</svg>")]
    mask = f'<clipPath id="cut"><rect width="512" height="512" rx="{_CORNER}"/></clipPath>'
    return f'{root.group()}{mask}<g clip-path="url(#cut)">{inside}</g></svg>'
