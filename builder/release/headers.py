"""What a host should say with each file, and what follows where it does not."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from builder.errors import Problem, Where

HTML, WORKER, SCRIPT, DATA, PACK, INSTALL = "html", "worker", "script", "data", "pack", "install"
_NO_STORE_OK = re.compile(r"\b(no-cache|no-store|max-age=0|must-revalidate)\b")


@dataclass(frozen=True, slots=True)
class Header:
    """One header of one kind of file. `must`: without it something breaks; else it protects, where a host allows it.

    `value` is what our own configuration sends, and what a person may copy.
    """

    kind: str
    name: str
    value: str
    fits: Callable[[str], bool]
    why: str
    must: bool = False


def _has(*words: str) -> Callable[[str], bool]:
    return lambda found: all(word in found.lower() for word in words)


HEADERS = (
    Header(HTML, "Content-Type", "text/html; charset=utf-8", _has("text/html"), "pages would not open", True),
    Header(WORKER, "Content-Type", "text/javascript", _has("javascript"), "no browser saves the pages", True),
    Header(SCRIPT, "Content-Type", "text/javascript", _has("javascript"), "nosniff hosts would block it", True),
    Header(WORKER, "Cache-Control", "no-cache", lambda found: bool(_NO_STORE_OK.search(found)) or not found,
           "phones would keep an old program for a day", True),
    Header(HTML, "Cache-Control", "no-cache", lambda found: bool(_NO_STORE_OK.search(found)),
           "a corrected number would arrive late"),
    Header(HTML, "X-Content-Type-Options", "nosniff", _has("nosniff"), "browsers may take a file for what it is not"),
    Header(HTML, "Referrer-Policy", "no-referrer", _has("no-referrer"),
           "browsers without the page's own rule tell other sites where a reader came from"),
    Header(HTML, "Content-Security-Policy", "frame-ancestors 'none'", _has("frame-ancestors"),
           "another site could show these pages inside its own"),
    Header(HTML, "Cross-Origin-Opener-Policy", "same-origin", _has("same-origin"),
           "a page that opens these could watch where the reader goes"),
    Header(HTML, "Permissions-Policy", "geolocation=(), camera=(), microphone=()", _has("geolocation=()"),
           "a changed page could ask for the place, the camera or the microphone"),
)  # fmt: skip


def kind_of(name: str) -> str:
    """Return the kind of a file, by its name; nothing for one of which no header is asked."""
    endings = {".html": HTML, ".js": SCRIPT, ".json": DATA, ".bin": PACK, ".webmanifest": INSTALL}
    return WORKER if name == "sw.js" else endings.get(name[name.rfind(".") :], "")


def lacking(name: str, arrived: Mapping[str, str], address: str) -> Iterator[tuple[bool, Problem]]:
    """Yield each header that did not arrive with a file: whether something breaks without it, and the words for it.

    `arrived` are the headers by small name.
    """
    kind = kind_of(name)
    for header in HEADERS:
        found = arrived.get(header.name.lower(), "")
        if header.kind == kind and not header.fits(found):
            what = f"the header {header.name} did not arrive: {header.why}"
            fix = "upload the host's own settings too (docs/how-to/host.md), or ask the host for this header"
            yield header.must, Problem(Where(address), what, f"{header.name}: {header.value}", found or "nothing", fix)
    if kind == PACK and arrived.get("content-encoding", "identity") not in ("identity", ""):
        what = "the host packs again what is packed already"
        yield False, Problem(Where(address), what, "no Content-Encoding", arrived["content-encoding"])
