"""Style sheets, scripts and icons: read once from `static/`, named by their content before any page is rendered."""

from __future__ import annotations

import base64
import hashlib
import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
_MARGIN = re.compile(r"\n\s*")
_ORDER = ("tokens", "base", "layout")


@dataclass(frozen=True, slots=True)
class Style:
    """One inlined style sheet and the CSP source that allows it."""

    css: str
    source: str


@dataclass(frozen=True, slots=True)
class Assets:
    """Everything pages need beside their text.

    `files` are published under `assets/`, by fingerprinted name; `names` gives that name for a plain one (`leave.js`).
    `styles` holds one sheet for each kind of page, and "" for all others;
    `icons` holds each drawing, ready for a page: decoration, hidden from screen readers.
    """

    files: Mapping[str, bytes]
    names: Mapping[str, str]
    styles: Mapping[str, Style]
    icons: Mapping[str, str]

    def style(self, kind: str) -> Style:
        """Return the style sheet for a kind of page."""
        return self.styles.get(kind, self.styles[""])


def load_assets(static: Path) -> Assets:
    """Return the assets in `static`; equal files give equal names.

    A page carries the shared sheets and those of its own kind (`css/kinds/<kind>.css`), and no other.
    """
    files: dict[str, bytes] = {}
    names: dict[str, str] = {}
    for path in sorted((static / "js").glob("*.js")):
        raw = path.read_bytes()
        name = f"{path.stem}.{hashlib.sha256(raw).hexdigest()[:8]}.js"
        files[name] = raw
        names[path.name] = name
    shared = [static / "css" / f"{name}.css" for name in _ORDER]
    shared += sorted((static / "css" / "components").glob("*.css"))
    common = "".join(_squeezed(path) for path in shared)
    printed = _squeezed(static / "css" / "print.css")
    kinds = {path.stem: _squeezed(path) for path in sorted((static / "css" / "kinds").glob("*.css"))}
    styles = {kind: _style(common + css + printed) for kind, css in {"": "", **kinds}.items()}
    icons = {path.stem: _drawing(path) for path in sorted((static / "icons").glob("*.svg"))}
    return Assets(files, names, styles, icons)


def _squeezed(path: Path) -> str:
    """Return a sheet without comments and margins, else as it is written: it stands in every page."""
    return _MARGIN.sub("\n", _COMMENT.sub("", path.read_text("utf-8"))).strip() + "\n"


def _style(css: str) -> Style:
    digest = base64.b64encode(hashlib.sha256(css.encode()).digest()).decode()
    return Style(css, f"'sha256-{digest}'")


def _drawing(path: Path) -> str:
    drawing = path.read_text("utf-8")
    inside = drawing[drawing.index(">") + 1 : drawing.rindex("</svg>")].strip()
    plain = 'width="24" height="24" fill="none" stroke="currentColor"'  # readable before, and without, the style
    return f'<svg class="icon" viewBox="0 0 24 24" {plain} aria-hidden="true" focusable="false">{inside}</svg>'
