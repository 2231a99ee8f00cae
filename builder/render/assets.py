"""Style sheets, scripts, the worker, icons: read once from `static/`, named by content before any page is rendered."""

from __future__ import annotations

import base64
import hashlib
import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
_MARGIN = re.compile(r"\n\s*")
_LOOSE = re.compile(r"\s*([{};,])\s*|(?<=:)\s+")  # no sheet of ours has such a sign inside quotes
_JS_COMMENT = re.compile(rb"^[ \t]*/\*(?:(?!\*/).)*\*/[ \t]*$", re.DOTALL | re.MULTILINE)
_JS_MARGIN = re.compile(rb"\n\s*")
_ORDER = ("tokens", "base", "layout")


@dataclass(frozen=True, slots=True)
class Style:
    """One inlined style sheet and the CSP source that allows it."""

    css: str
    source: str


@dataclass(frozen=True, slots=True)
class Assets:
    """Everything pages need beside their text.

    `files` are published under `assets/`, by fingerprinted name; `names` gives that name for a plain one (`frame.js`).
    `worker` is the service worker that each setting of `offline` publishes: the one that serves copies, or the one
    that takes itself away.
    `styles` holds one sheet for each kind of page, and "" for all others;
    `icons` and `drawings` hold the small and the large ones, ready for a page: decoration, hidden from screen readers.
    """

    files: Mapping[str, bytes]
    names: Mapping[str, str]
    styles: Mapping[str, Style]
    icons: Mapping[str, str]
    drawings: Mapping[str, str]
    worker: Mapping[str, bytes]

    def style(self, kind: str) -> Style:
        """Return the style sheet for a kind of page."""
        # What an icon opens is the home page; the questions of a voice are shown on its first page.
        shown = {"start": "home", "voice": "check", "lines": "country"}.get(kind, kind)
        return self.styles.get(shown, self.styles[""])


def load_assets(static: Path, pictures: Mapping[str, bytes] | None = None, colours: str = "") -> Assets:
    """Return the assets in `static`; equal files give equal names.

    Each folder in `js/` is published as one script of that name; `shared/` goes first into `keep.js` and the worker.
    `pictures` are published as they are, by plain name; `colours` are rules that come after those of the base.
    A page carries the shared sheets and those of its own kind (`css/kinds/<kind>.css`), and no other; a sheet named
    `<kind>-<more>` adds to that of the kind, for the few pages that need more.
    """
    files: dict[str, bytes] = {}
    names: dict[str, str] = {}
    for folder in sorted(path for path in (static / "js").iterdir() if path.is_dir()):
        raw = _script(static / "shared", folder) if folder.name == "keep" else _script(folder)
        name = f"{folder.name}.{hashlib.sha256(raw).hexdigest()[:8]}.js"
        files[name] = raw
        names[f"{folder.name}.js"] = name
    for plain, raw in (pictures or {}).items():
        stem, _, ending = plain.rpartition(".")
        names[plain] = name = f"{stem}.{hashlib.sha256(raw).hexdigest()[:8]}.{ending}"
        files[name] = raw
    shared = [static / "css" / f"{name}.css" for name in _ORDER]
    shared += sorted((static / "css" / "components").glob("*.css"))
    common = "".join(_squeezed(path) for path in shared) + colours
    printed = _squeezed(static / "css" / "print.css")
    kinds = {path.stem: _squeezed(path) for path in sorted((static / "css" / "kinds").glob("*.css"))}
    kinds |= {name: kinds.get(name.partition("-")[0], "") + css for name, css in kinds.items() if "-" in name}
    styles = {kind: _style(common + css + printed) for kind, css in {"": "", **kinds}.items()}
    icons = {path.stem: _icon(path) for path in sorted((static / "icons").glob("*.svg"))}
    drawings = {path.stem: _drawing(path) for path in sorted((static / "drawings").glob("*.svg"))}
    serving, leaving = _script(static / "shared", static / "sw" / "serve"), _script(static / "sw" / "leave")
    return Assets(files, names, styles, icons, drawings, {"ask": serving, "auto": serving, "off": leaving})


def _script(*folders: Path) -> bytes:
    """Return one script for folders of them, in the order of their names: one idea a file, one request a page.

    Comments that stand on lines of their own, and margins, stay at home.
    """
    raw = b"\n".join(path.read_bytes() for folder in folders for path in sorted(folder.glob("*.js")))
    return _JS_MARGIN.sub(b"\n", _JS_COMMENT.sub(b"", raw))


def _squeezed(path: Path) -> str:
    """Return a sheet, a rule to a line, without comments and spaces that mean nothing: it stands in every page."""
    bare = _MARGIN.sub(" ", _COMMENT.sub("", path.read_text("utf-8"))).strip()
    return _LOOSE.sub(lambda found: found[1] or "", bare).replace(";}", "}").replace("}", "}\n")


def _style(css: str) -> Style:
    digest = base64.b64encode(hashlib.sha256(css.encode()).digest()).decode()
    return Style(css, f"'sha256-{digest}'")


def _icon(path: Path) -> str:
    plain = 'width="24" height="24" fill="none" stroke="currentColor"'  # readable before, and without, the style
    return f'<svg class="icon" viewBox="0 0 24 24" {plain} aria-hidden="true" focusable="false">{_inside(path)}</svg>'


def _drawing(path: Path) -> str:
    shape = 'viewBox="0 0 96 64" width="144" height="96" fill="none" stroke="currentColor"'
    line = 'stroke-width="2" stroke-linecap="round" stroke-linejoin="round"'
    return f'<svg class="drawing" {shape} {line} aria-hidden="true" focusable="false">{_inside(path)}</svg>'


def _inside(path: Path) -> str:
    drawing = path.read_text("utf-8")
    return drawing[drawing.index(">") + 1 : drawing.rindex("</svg>")].strip()
