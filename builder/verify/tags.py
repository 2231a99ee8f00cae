"""One tag of canonical HTML, understood once however often it stands in the site.

Ten thousand pages share a few thousand tags, so each is read once and remembered, with the lists it belongs to.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from html import unescape

CLOSE = "/"
_NAME = re.compile(r"/?[a-zA-Z][a-zA-Z0-9:-]*")
_ATTRIBUTE = re.compile(r' ([a-zA-Z_][\w:.-]*)="([^"]*)"')
_SCHEME = re.compile(r"[a-zA-Z][a-zA-Z0-9+.-]*:|[/\\]{2}")
_HIDDEN = re.compile(r"[\0-\x20]")
_VOID = frozenset(
    ("area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr")
)
# Elements that stand inside a line of text; any other begins and ends a block.
_WORDS = (
    "a abbr b bdi bdo button cite code data dfn em i kbd label mark q s samp small span strong sub sup svg time u var "
    "g path rect use"
)
_INLINE = _VOID - {"hr"} | frozenset(_WORDS.split())
_RAW = frozenset(("style", "script", "!--"))
_FRAMES = frozenset(
    "iframe frame frameset object embed applet portal base plaintext xmp noembed noframes".split()  # noqa: SIM905
)
_LOADS = ("src", "srcset", "poster", "data", "background", "xlink:href", "imagesrcset", "manifest")
_CALL = ("tel:", "sms:", "https://wa.me/", "https://signal.me/#p/")
_REFS = ("for", "aria-labelledby", "aria-describedby", "aria-controls")
_FOCUS = frozenset(("button", "input", "select", "textarea", "summary"))
_REMEMBERED = 60_000


@dataclass(frozen=True, slots=True)
class Tag:
    """A start or end tag.

    `delta` is what it does to the depth, `breaks` whether it ends a block of text, `raw` whether what follows is not
    markup, `scope` whether something begins that its end tag ends, `call` the target of a link that dials,
    `foreign` whether an address in it names a scheme or a host.
    `special` tags belong in lists; `complex` ones also change how what follows is read.
    `bins` names the lists of a page it belongs in:
    `link` (our own pages), `far` (a place in one of them), `out` (any scheme), `load` (fetched without a tap), `head`,
    `heading`, `main`, `image`, `notice`, `alternate`, `ref`, `focus`, `form`, `meta`, and `odd` (nothing a page of
    ours may hold).
    """

    head: str
    name: str = ""
    attrs: dict[str, str] = field(default_factory=dict)
    delta: int = 0
    breaks: bool = False
    raw: bool = False
    scope: bool = False
    special: bool = False
    complex: bool = False
    call: str = ""
    foreign: bool = False
    bins: tuple[str, ...] = ()


KNOWN: dict[str, Tag] = {}


def tag_of(head: str) -> Tag:
    """Return the tag whose text between `<` and `>` is `head`."""
    tag = KNOWN.get(head)
    if tag is None:
        if len(KNOWN) > _REMEMBERED:
            KNOWN.clear()
        tag = KNOWN[head] = _tag(head)
    return tag


def plain(text: str) -> str:
    """Return `text` with its character references resolved; nearly always there are none."""
    return unescape(text) if "&" in text else text


def foreign(address: str) -> bool:
    """Tell whether an address names a scheme or a host of its own, as a browser reads it (it drops tabs and edges)."""
    if _HIDDEN.search(address):
        address = _HIDDEN.sub("", address)
    return _SCHEME.match(address) is not None


def _tag(head: str) -> Tag:
    if head.startswith("!--"):
        return Tag(head, "!--", raw=True, special=True, complex=True)
    if head.startswith("!"):
        return Tag(head, "!")
    name, space, rest = head.partition(" ")
    attrs = {key.lower(): plain(value) for key, value in _ATTRIBUTE.findall(space + rest)}
    if not _NAME.fullmatch(name) or _ATTRIBUTE.sub("", space + rest):
        return Tag(head, name, bins=("odd",), special=True)
    breaks = name.lstrip(CLOSE) not in _INLINE or name == "br"
    if name.startswith(CLOSE):
        return Tag(head, name, delta=-1, breaks=breaks)
    bins = _bins(name, attrs)
    void = name in _VOID
    call = ""
    if name == "a" and attrs.get("href", "").startswith(_CALL):
        call = attrs["href"]
    raw = name in _RAW
    scope = (
        not void
        and not raw
        and bool(
            call
            or name in ("html", "body", "main", "title")
            or "lang" in attrs
            or "dir" in attrs
            or "translate" in attrs
        )
    )
    complex_ = raw or scope or "id" in attrs or name == "bdi"
    special = bool(bins) or complex_
    away = any(foreign(address) for address in addresses(attrs))
    return Tag(head, name, attrs, 0 if void or raw else 1, breaks, raw, scope, special, complex_, call, away, bins)


def addresses(attrs: dict[str, str]) -> Iterator[str]:
    """Yield each address a browser would fetch or offer for an element with these attributes."""
    for key, value in attrs.items():
        if key.endswith("srcset"):
            yield from (candidate.strip().split(" ")[0] for candidate in value.split(","))
        elif key in _LOADS or key == "href":
            yield value


def _bins(name: str, attrs: dict[str, str]) -> tuple[str, ...]:
    bins: list[str] = []
    if name in ("a", "area") and "href" in attrs:
        away = foreign(attrs["href"])
        bins.append("out" if away else "link")
        if not away and attrs["href"].find("#") > 0:
            bins.append("far")
    elif name == "link":
        rels = attrs.get("rel", "").lower().split()
        bins.append("alternate" if "alternate" in rels or "canonical" in rels else "load")
    elif any(key in attrs for key in _LOADS) or "href" in attrs:
        bins.append("load")
    if name in ("meta", "title", "link", "style", "script", "base"):
        bins.append("head")
    if len(name) == 2 and name[0] == "h" and name[1] in "123456":
        bins.append("heading")
    bins += [kind for kind, names in _KINDS if name in names]
    if "data-notice" in attrs:
        bins.append("notice")
    if any(key in attrs for key in _REFS):
        bins.append("ref")
    if name in _FOCUS or attrs.get("tabindex", "-1") != "-1" or (name == "a" and "href" in attrs):
        bins.append("focus")
    if name in _FRAMES or any(_forbidden(name, key, value) for key, value in attrs.items()):
        bins.append("odd")
    return tuple(bins)


_KINDS = (
    ("main", ("main",)),
    ("image", ("img",)),
    ("meta", ("meta",)),
    ("form", ("form", "button", "input")),
    ("style", ("style",)),
    ("script", ("script",)),
)


def _forbidden(name: str, key: str, value: str) -> bool:
    """Tell whether an attribute could run something, or paint past the policy."""
    if key.startswith("on") or key in ("style", "srcdoc", "ping"):
        return True
    if ":" not in value:
        return False
    bare = _HIDDEN.sub("", value).lower()
    return bare.startswith(("javascript:", "vbscript:")) or (name in ("a", "area", "use") and bare.startswith("data:"))
