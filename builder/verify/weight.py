"""A page is light enough for the phone and the line it is opened on.

Ten kilobytes on a bad line are half a minute of a door that may open; each one more is somebody who gives up.
"""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path
from typing import Any

from builder.errors import Problem
from builder.verify.address import folders, resolve
from builder.verify.page import Group, Page
from builder.verify.promise import Promise, broken
from builder.verify.site import Site
from builder.verify.tags import foreign

KIB = 1024
READING = frozenset(("guide", "country", "right"))  # the kinds of page people arrive on, often with no time
PAGES = {  # docs/decisions/0010
    **dict.fromkeys(("guide", "country", "lines", "talk"), 7 * KIB),
    "directory": 8 * KIB,
    "right": 9 * KIB,
    "sources": 24 * KIB,
}
OTHER, CSS = 14 * KIB, 3584
NAMED, NAMING = 4, 40  # each language beyond so many may add that: its name at the foot, its address in the head
SCRIPTS, ALL_SCRIPTS = 3 * KIB, 12 * KIB
FIRST_VIEW, REQUESTS = 10 * KIB, 3
_SCRIPT = re.compile(rb"assets/[\w.-]+\.js")
_WRAPPING = 18  # bytes gzip puts around the deflated body
_STATES = 64


@dataclass(frozen=True, slots=True)
class Weight:
    """What one page costs on the wire, in bytes: `gzip` is `gzip -9` of its HTML, `css_gzip` of its inline style.

    `view` is all that a first view fetches, in `requests` requests.
    """

    url: str
    kind: str
    raw: int
    gzip: int
    css_gzip: int
    view: int = 0
    requests: int = 0


def weigh(page: Page) -> Weight:
    """Return the weight of `page`."""
    url = page.path.removesuffix("index.html")
    return Weight(url, page.kind, len(page.raw), _page_gzip(page.raw), sum(_text_gzip(css) for css in page.styles))


def viewed(page: Page, site: Site) -> Weight:
    """Return the weight of `page` with that of its first view."""
    weight = weigh(page)
    fetched = _sizes(page, site)
    return replace(weight, view=weight.gzip + sum(fetched.values()), requests=1 + len(fetched))


def _sizes(page: Page, site: Site) -> dict[str, int]:
    """Return what the first view of `page` fetches beside it, with the gzipped size of each file."""
    return {path: _file_gzip(site.dist / path) if path in site.files else 0 for path in dict.fromkeys(_fetched(page))}


def check(group: Group, site: Site) -> Iterator[Problem]:
    """Yield a Problem for each budget that a page breaks."""
    for page in group:
        yield from _too_heavy(page, viewed(page, site), site)


def _too_heavy(page: Page, weight: Weight, site: Site) -> Iterator[Problem]:
    reading = page.kind in READING
    named = NAMING * max(0, len(site.languages) - NAMED)
    scripts = sum(size for path, size in _sizes(page, site).items() if path.endswith(".js"))
    all_scripts = sum(_file_gzip(site.dist / path) for path in _named(page, site))
    limits = [
        ("the page is too heavy", weight.gzip, PAGES.get(page.kind, OTHER) + named, "bytes gzipped"),
        ("the scripts of the page are too heavy", scripts, SCRIPTS, "bytes gzipped"),
        ("all scripts that the page can load are too heavy", all_scripts, ALL_SCRIPTS, "bytes gzipped"),
    ]
    if reading:
        limits += [
            ("the page's style is too heavy", weight.css_gzip, CSS, "bytes gzipped"),
            ("the first view is too heavy", weight.view, FIRST_VIEW + named, "bytes gzipped"),
            ("the first view asks too often", weight.requests, REQUESTS, "requests"),
        ]
    for what, found, limit, unit in limits:
        if found > limit:
            fix = "shorten the page, or move what few people need to a page of its own"
            yield broken(site, page.path, what, wanted=f"at most {limit} {unit}", found=f"{found} {unit}", fix=fix)


def _named(page: Page, site: Site) -> set[str]:
    """Return each script that `page` names, wherever, and that of the search, which is loaded whenever it is saved."""
    named = {path.decode() for path in _SCRIPT.findall(page.raw)} | _searching(site.files)
    return named & site.files


@lru_cache(maxsize=4)
def _searching(files: frozenset[str]) -> frozenset[str]:
    return frozenset(path for path in files if path.startswith("assets/search.") and path.endswith(".js"))


def _fetched(page: Page) -> Iterator[str]:
    """Yield the file of each thing a browser fetches for the first view."""
    ups = folders(page.path)
    for tag in page.bins.get("load", ()):
        address = tag.attrs.get("src") or tag.attrs.get("href") or ""
        rels = tag.attrs.get("rel", "stylesheet").lower().split()
        waits = tag.attrs.get("loading") == "lazy" or "manifest" in rels or tag.name in ("use", "audio", "video")
        if address and not waits and not address.startswith("#") and not foreign(address):
            yield resolve(ups, address.partition("#")[0].lstrip("/")) or address


def _deflate(data: bytes) -> int:
    packer = zlib.compressobj(9, zlib.DEFLATED, -15)
    return len(packer.compress(data)) + len(packer.flush())


@lru_cache(maxsize=256)
def _text_gzip(text: str) -> int:
    return _deflate(text.encode()) + _WRAPPING


@lru_cache(maxsize=1024)
def _file_gzip(path: Path) -> int:
    return _deflate(path.read_bytes()) + _WRAPPING


_seen: set[int] = set()
_states: dict[bytes, tuple[Any, int]] = {}


@lru_cache(maxsize=256)  # so that the report and the promise share one compression
def _page_gzip(raw: bytes) -> int:
    """Return the size of `gzip -9`, to the byte.

    Deflate works in one direction, so pages that begin alike, up to the end of their style, share that much of the
    work: the state after it is kept and copied. It halves the cost when `<style>` stands before `<title>`.
    """
    head = raw[: raw.find(b"</style>") + 1]
    if head not in _states:
        mark = hash(head)
        if not head or mark not in _seen:
            _seen.add(mark)
            return _deflate(raw) + _WRAPPING
        if len(_states) >= _STATES:
            _states.pop(next(iter(_states)))
        packer = zlib.compressobj(9, zlib.DEFLATED, -15)
        _states[head] = (packer, len(packer.compress(head)))
    state, size = _states[head]
    packer = state.copy()
    return size + len(packer.compress(raw[len(head) :])) + len(packer.flush()) + _WRAPPING


PROMISE = Promise("weight", "Every page keeps its budget of bytes and requests.", check)
