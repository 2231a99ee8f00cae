"""The tiny inline language of our texts: **bold**, *emphasis*, [links]({placeholder}) and {placeholders}.

Content and translations are both read by this one room, so that a translation can be held against its source mark by
mark, and so that nothing else (HTML, images, addresses, code) can ever reach a page.
It knows no page and no language; what a placeholder stands for is the caller's business.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from markdown_it import MarkdownIt
from markdown_it.token import Token

PLACEHOLDER = re.compile(r"\{([a-z][a-z0-9_]*)\}")
_BRACE = re.compile(r"[{}]")
_ADDRESS = re.compile(r"(?:https?:|www\.|javascript:|data:)\S*", re.IGNORECASE)
_SPECIAL = re.compile(r"[*_\[\]\\`<>!]")

Kind = Literal["text", "value", "strong", "em", "link", "end"]


@dataclass(frozen=True, slots=True)
class Piece:
    """One step of a text from left to right: words, a value's name, or the start or end of a mark.

    `text` holds the words (`text`), the placeholder's name (`value`, `link`) or the mark that closes (`end`).
    """

    kind: Kind
    text: str = ""


class NotOurs(ValueError):
    """The text holds something the inline language does not have. `args`: what, wanted, found."""


def is_plain(text: str) -> bool:
    """Return whether `text` is words and nothing else: no mark, placeholder, brace or address."""
    return not (_SPECIAL.search(text) or _BRACE.search(text) or _ADDRESS.search(text))


@lru_cache(maxsize=4096)
def pieces(text: str) -> tuple[Piece, ...]:
    """Return `text` cut into pieces, in order.

    Raises:
        NotOurs: HTML, images, code, bare addresses, a stray brace, a link whose target is not a placeholder.
    """
    if not _SPECIAL.search(text):
        return tuple(_words(text))
    tokens = _parser().parseInline(text)[0].children or []
    return tuple(piece for token in tokens for piece in _token(token))


def shape(text: str) -> Counter[str]:
    """Return how often each mark, link and value stands in `text`: what a translation must have in common with it."""
    return Counter(f"{p.kind}:{p.text}" for p in pieces(text) if p.kind != "text")


def plain(text: str) -> str:
    """Return the words of `text` without marks; placeholders stay as `{name}`."""
    shown = {"text": "%s", "value": "{%s}"}
    return "".join(shown[piece.kind] % piece.text for piece in pieces(text) if piece.kind in shown)


@lru_cache(maxsize=1)
def _parser() -> MarkdownIt:
    """Return a parser that knows just enough Markdown to recognise, and let `_token` refuse, what is not ours."""
    parser = MarkdownIt("zero", {"html": True})  # a tag must be seen as a tag, to be refused by name
    parser.enable(["emphasis", "link", "escape", "backticks", "image", "autolink", "html_inline"])
    parser.normalizeLink = lambda url: url  # type: ignore[method-assign]
    parser.validateLink = lambda url: True  # type: ignore[method-assign]
    return parser


def _token(token: Token) -> Iterator[Piece]:
    match token.type:
        case "text" | "text_special":
            yield from _words(token.content)
        case "softbreak":
            yield Piece("text", " ")
        case "strong_open":
            yield Piece("strong")
        case "em_open":
            yield Piece("em")
        case "strong_close" | "em_close" | "link_close":
            yield Piece("end", token.type.removesuffix("_close"))
        case "link_open":
            yield Piece("link", _target(token))
        case "html_inline":
            raise NotOurs("HTML is not allowed in texts", "plain words, **bold** or *emphasis*", token.content)
        case "image":
            raise NotOurs("images are not allowed in texts", "words", f"![{token.content}]")
        case _:
            raise NotOurs(f"this kind of Markdown is not allowed ({token.type})", "plain words", token.content)


def _target(token: Token) -> str:
    href = str(token.attrs.get("href", ""))
    match = PLACEHOLDER.fullmatch(href)
    if match is None or "title" in token.attrs:
        raise NotOurs("a link may only go to a page or source of this site", "[words](guide:name)", href)
    return match.group(1)


def _words(text: str) -> Iterator[Piece]:
    at = 0
    for match in PLACEHOLDER.finditer(text):
        yield from _plain_words(text[at : match.start()])
        yield Piece("value", match.group(1))
        at = match.end()
    yield from _plain_words(text[at:])


def _plain_words(text: str) -> Iterator[Piece]:
    address = _ADDRESS.search(text)
    if address:
        raise NotOurs("an address is typed into the text", "[words](source:name)", address.group())
    brace = _BRACE.search(text)
    if brace:
        spot = text[max(0, brace.start() - 12) : brace.start() + 24]
        raise NotOurs("a brace stands alone or holds more than a name", "{name}", spot)
    if text:
        yield Piece("text", text)
