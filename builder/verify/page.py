"""A page as a stranger's browser reads it: parsed once, walked once, sorted into lists.

The HTML5 parser writes the page back in its one canonical form, where `<` begins a tag and nothing else does.
That makes one plain walk sound, and about three times as fast as asking the tree node by node.
Whatever does not fit the canonical form lands in `odd` and is reported: here doubt fails, it never passes.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from selectolax.lexbor import LexborHTMLParser

from builder.verify.tags import KNOWN, Tag, plain, tag_of

BREAK = "\0"  # stands between blocks of text: the parser never lets this character through
ELSEWHERE = "\ufffc"  # stands in a line for words kept apart from it, so that what was around them does not join

# Text that is never translated (names of lines, of laws) is nobody's untranslated sentence.
NAMES = "translate=no"


@dataclass(frozen=True, slots=True)
class Call:
    """A link that dials or writes: what the phone is told, what the eye reads.

    `shown` holds the text of each `<bdi>` in it with its direction; `rest` is the text around them.
    """

    target: str
    main: bool
    shown: tuple[tuple[str, str], ...]
    rest: str


@dataclass(frozen=True, slots=True)
class Turn:
    """An element that names a language or a direction, and what it would have inherited."""

    tag: Tag
    language: str
    direction: str


@dataclass(frozen=True, slots=True)
class Page:
    """Everything the promises ask about one page.

    `bins` holds start tags by what they are (see `tags.py`), each list in page order.
    `text` maps (inside main?, language) to text whose blocks are split by `BREAK`; call links are left out.
    `body_at` counts the entries of `bins["head"]` that stand before `<body>`.
    """

    path: str
    raw: bytes
    language: str
    tail: str
    html: Tag
    body: Tag
    title: str
    ids: tuple[str, ...]
    styles: tuple[str, ...]
    scripts: tuple[str, ...]
    bins: dict[str, list[Tag]]
    turns: tuple[Turn, ...]
    calls: tuple[Call, ...]
    text: dict[tuple[bool, str], str]
    body_at: int

    @property
    def kind(self) -> str:
        """Return what the page says it is: `guide`, `country`, `home`, ..."""
        return self.body.attrs.get("data-kind", "")


Group = tuple[Page, ...]

_NO_TAG = tag_of("none")
_ROOMS = frozenset(("html", "body", "main", "title"))


def read_page(path: str, raw: bytes, language: str = "", tail: str = "") -> Page:
    """Return the page in `raw`, found at the site-relative `path`; `tail` is its path below the language."""
    pieces = iter((LexborHTMLParser(raw).html or "").split("<"))
    next(pieces)
    bins: dict[str, list[Tag]] = defaultdict(list)
    buffers: dict[tuple[bool, str], list[str]] = defaultdict(list)
    rooms: dict[str, Tag] = {}
    ids: list[str] = []
    titles: list[str] = []
    raws: dict[str, list[str]] = {"style": [], "script": []}
    turns: list[Turn] = []
    calls: list[tuple[str, bool, list[str]]] = []
    lang = direction = ""
    main = calling = False
    body_at = 0
    out = buffers[False, ""]
    depth = floor = 0
    outer: list[tuple[int, str, str, bool, bool, list[str]]] = []
    for piece in pieces:
        head, closed, text = piece.partition(">")
        # The lookup stands here because it is made 300 times a page; a tag that is never closed is none of ours.
        tag = KNOWN.get(head) or tag_of(head if closed else f"{head}<")
        depth += tag.delta
        if depth < floor and outer:  # an unreadable tag may close more than was opened; it is reported as odd
            floor, lang, direction, main, calling, out = outer.pop()
        if tag.special:
            for name in tag.bins:
                bins[name].append(tag)
            if tag.complex:
                attrs = tag.attrs
                if "id" in attrs:
                    ids.append(attrs["id"])
                if tag.raw:
                    text, inside = _raw(tag, piece, text, pieces)
                    raws.get(tag.name, []).append(inside)
                elif tag.scope:
                    outer.append((floor, lang, direction, main, calling, out))
                    floor = depth
                    if "lang" in attrs or "dir" in attrs:
                        turns.append(Turn(tag, lang, direction))
                        lang = attrs.get("lang", lang)
                        direction = attrs.get("dir", direction)
                    if tag.name in _ROOMS:
                        rooms.setdefault(tag.name, tag)
                        main = main or tag.name == "main"
                        if tag.name == "body":
                            body_at = len(bins["head"])
                        elif tag.name == "title" and "body" not in rooms:
                            titles.append(text)
                    if tag.call:
                        calling = True
                        out.append(ELSEWHERE)
                        out = []
                        calls.append((tag.call, main, out))
                    elif not calling:
                        own = buffers[main, NAMES if attrs.get("translate") == "no" else lang]
                        if own is not out:
                            out.append(ELSEWHERE)
                            own.append(BREAK)
                            out = own
                if calling and tag.name == "bdi":
                    out.append(f"{BREAK}{attrs.get('dir', '')}{BREAK}")
        elif calling and head == "/bdi":
            out.append(BREAK)
        if tag.breaks and not calling:
            out.append(BREAK)
        if text:
            out.append(text)
    return Page(
        path=path,
        raw=raw,
        language=language,
        tail=tail,
        html=rooms.get("html", _NO_TAG),
        body=rooms.get("body", _NO_TAG),
        title=plain(titles[0]).strip() if titles else "",
        ids=tuple(ids),
        styles=tuple(raws["style"]),
        scripts=tuple(raws["script"]),
        bins=bins,
        turns=tuple(turns),
        calls=tuple(_call(target, inside, parts) for target, inside, parts in calls),
        text={key: plain("".join(parts)) for key, parts in buffers.items() if parts},
        body_at=body_at,
    )


def _raw(tag: Tag, piece: str, text: str, pieces: Iterator[str]) -> tuple[str, str]:
    """Return (text after the raw region, what stands in it): styles, scripts and comments are not markup.

    A raw region ends only at its own end mark; whatever looks like a tag before that is not one.
    """
    if tag.name == "!--":
        inside = piece
        while (end := inside.find("-->", 3)) < 0 and (more := next(pieces, None)) is not None:
            inside += "<" + more
        return inside[end + 3 :] if end >= 0 else "", inside
    inside, mark = text, f"/{tag.name}>"
    for more in pieces:
        if more.startswith(mark):
            return more[len(mark) :], inside
        inside += "<" + more
    return "", inside


def _call(target: str, main: bool, parts: list[str]) -> Call:
    """Return a call link from its text, in which a `<bdi>` stands as BREAK, direction, BREAK, text, BREAK."""
    pieces = plain("".join(parts)).split(BREAK)
    shown = tuple((pieces[i], pieces[i + 1].strip()) for i in range(1, len(pieces) - 1, 3))
    return Call(target, main, shown, " ".join("".join(pieces[::3]).split()))
