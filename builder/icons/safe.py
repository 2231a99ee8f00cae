"""A drawing from elsewhere, doubted: what comes out holds paths and colours, and nothing that acts, fetches or grows.

An organisation's logo comes from a designer's program or from the web. Nothing of it may reach out while it is drawn.
"""

from __future__ import annotations

import re
from xml.parsers import expat
from xml.sax.saxutils import escape, quoteattr

from builder.icons.shapes import NotADrawing

MOST_BYTES, MOST_PARTS, DEEPEST = 200_000, 4_000, 40
_SVG = "http://www.w3.org/2000/svg"
_GROUND = "#fbf8f3"
_BOX = 290  # of 512: the square inside the circle that every phone shows, whatever shape it cuts
_DRAWN = frozenset(
    {
        "svg", "g", "defs", "path", "rect", "circle", "ellipse", "line", "polyline", "polygon", "linearGradient",
        "radialGradient", "stop", "clipPath", "mask",
    }
)  # fmt: skip
_SILENT = frozenset({"title", "desc", "metadata"})  # words about the drawing: left out, with all they hold
_LINK = re.compile(r"url\(\s*['\"]?(?!#)|@import|expression\(|javascript:", re.IGNORECASE)
_TOLD = {
    "text": "turn text into paths",
    "style": "save it with the colours at each part (presentation attributes)",
    "image": "a photo is no drawing; draw with paths only",
}
_CALLED = frozenset(("href", "src"))


def squared(raw: bytes) -> str:
    """Return a drawing of 512 by 512 units; one of another size stands in the middle of a square of paper.

    Raises:
        NotADrawing: it is not one, or holds what a drawing must not; the words say why.
    """
    if len(raw) > MOST_BYTES:
        raise NotADrawing(f"it has {len(raw)} bytes, and a plain drawing has fewer than {MOST_BYTES}")
    reader = _Reader()
    parser = expat.ParserCreate(namespace_separator=" ")
    parser.StartDoctypeDeclHandler = reader.doctype
    parser.ProcessingInstructionHandler = reader.instruction
    parser.StartElementHandler = reader.start
    parser.EndElementHandler = reader.end
    try:
        parser.Parse(raw, True)
    except expat.ExpatError as error:
        raise NotADrawing(f"it is not SVG: line {error.lineno}, {expat.errors.messages[error.code]}") from None
    inside = "".join(reader.parts)
    if reader.box == (0, 0, 512, 512):
        return f'<svg xmlns="{_SVG}" viewBox="0 0 512 512">{inside}</svg>'
    left, top, width, height = reader.box
    scale = _BOX / max(width, height)
    right, down = (512 - width * scale) / 2 - left * scale, (512 - height * scale) / 2 - top * scale
    return (
        f'<svg xmlns="{_SVG}" viewBox="0 0 512 512"><path fill="{_GROUND}" d="M0 0h512v512H0z"/>'
        f'<g transform="translate({right:.3f} {down:.3f}) scale({scale:.6f})">{inside}</g></svg>'
    )


class _Reader:
    """What expat tells of a drawing, written down again when it is harmless; `box` is its own square of units."""

    def __init__(self) -> None:
        self.parts: list[str] = []
        self.box: tuple[float, float, float, float] = (0, 0, 0, 0)
        self._open: list[str] = []
        self._silent = 0
        self._count = 0

    def doctype(self, *_: object) -> None:
        """Refuse a document type: ten lines of it can grow to a gigabyte, or name a file of this machine."""
        raise NotADrawing("it holds <!DOCTYPE>: take that line out, or save it as plain SVG")

    def instruction(self, target: str, _: str) -> None:
        """Refuse an instruction, which could name a style sheet from elsewhere."""
        raise NotADrawing(f"it holds <?{target}?>: take that line out, or save it as plain SVG")

    def start(self, name: str, attributes: dict[str, str]) -> None:
        """Take the beginning of an element."""
        space, _, local = name.rpartition(" ")
        self._count += 1
        if self._count > MOST_PARTS:
            raise NotADrawing(f"it has more than {MOST_PARTS} parts: an icon this small shows a few")
        if len(self._open) >= DEEPEST:
            raise NotADrawing(f"its parts stand in one another more than {DEEPEST} deep")
        if not self._open and (local != "svg" or space not in (_SVG, "")):
            raise NotADrawing("its root is not <svg>")
        self._open.append(local)
        foreign = space not in (_SVG, "")  # what drawing programs note for themselves
        if self._silent or foreign or local in _SILENT:
            self._silent += 1
            return
        if local not in _DRAWN:
            raise NotADrawing(f"it holds <{local}>: {_TOLD.get(local, 'draw with paths only')}")
        kept = dict(_kept(attributes))
        if len(self._open) == 1:
            self.box = _box(kept)
            kept = {key: value for key, value in kept.items() if key not in ("viewBox", "width", "height", "x", "y")}
        tag = "g" if local == "svg" else local
        self.parts.append(f"<{tag}{''.join(f' {key}={quoteattr(value)}' for key, value in kept.items())}>")

    def end(self, name: str) -> None:
        """Take the end of an element."""
        local = self._open.pop()
        if self._silent:
            self._silent -= 1
            return
        self.parts.append(f"</{'g' if local == 'svg' else escape(local)}>")


def _kept(attributes: dict[str, str]) -> list[tuple[str, str]]:
    found = []
    for name, value in attributes.items():
        space, _, local = name.rpartition(" ")
        if local.lower().startswith("on"):
            raise NotADrawing(f"it holds {local}=, which acts: save it as plain SVG")
        if local in _CALLED and not value.startswith("#"):
            raise NotADrawing(f"it fetches {value[:60]}: put everything into the drawing itself")
        if _LINK.search(value):
            raise NotADrawing(f"it fetches something ({value[:60]}): put everything into the drawing itself")
        if not space:
            found.append((local, value))
        elif local == "href":
            found.append(("href", value))
    return found


def _box(attributes: dict[str, str]) -> tuple[float, float, float, float]:
    numbers = re.findall(r"-?\d*\.?\d+(?:e-?\d+)?", attributes.get("viewBox", ""))
    if not numbers:
        sides = [re.fullmatch(r"(\d*\.?\d+)(px)?", attributes.get(name, "")) for name in ("width", "height")]
        numbers = ["0", "0", *(side[1] for side in sides if side)]
    if len(numbers) != 4 or not all(0 < float(side) < 100_000 for side in numbers[2:]):
        raise NotADrawing('its root has no size: <svg viewBox="0 0 512 512">')
    left, top, width, height = map(float, numbers)
    return left, top, width, height
