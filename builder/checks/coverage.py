"""Every row of the coverage list is answered, on a page that is there, at a heading that is there, by no mere stub.

What the list asks for stands in `content/coverage.yaml`; an edition without that file is asked nothing. Whether the
words under the heading really answer the row, only a person can say.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from builder.errors import Problem, near
from builder.model import Heading, Message, Site
from builder.model.figures import KINDS
from builder.pages import Page
from builder.pages.bodies import CountryBody, FiguresBody, GuideBody, RightsBody, SourcesBody, WordsBody
from builder.prose import sentences, words
from builder.yamltext import Document

_FILE = "content/coverage.yaml"
LEAST = 150  # words: what a guide has to say before it answers anything; tools and records are short by nature


@dataclass(frozen=True, slots=True)
class _Place:
    """What a page offers to a row: the ids of its headings, and how many words it has if it is a guide."""

    anchors: frozenset[str]
    words: int | None


def check(site: Site, pages: tuple[Page, ...]) -> Iterator[Problem]:
    """Yield each row that is missing, unknown or unanswered, and each answer that stands nowhere or on a stub."""
    if site.coverage is None:
        return
    document = site.documents[_FILE]
    rows, wanted = site.coverage.rows, site.coverage.wanted()
    places = {page.key: page for page in pages}
    for name in wanted:
        if name not in rows:
            fix = "add the row, and the heading that answers it"
            yield Problem(document.where(("rows",)), "a row of the list is missing", name, "nothing", fix)
    for name, row in rows.items():
        if name not in wanted:
            where = document.where(("rows", name))
            yield Problem(where, "the list has no such row", "an id of lists", name, near(name, wanted))
        if not row.at:
            where = document.where(("rows", name, "at"))
            fix = f"name the heading that answers: {row.asks}"
            yield Problem(where, "nothing answers this row", "page#heading", "nothing", fix)
        for at, target in enumerate(row.at):
            yield from _target(document, name, at, target, places)


def _target(document: Document, row: str, at: int, target: str, pages: Mapping[str, Page]) -> Iterator[Problem]:
    where = document.where(("rows", row, "at", at))
    key, _, anchor = target.partition("#")
    if key not in pages:
        yield Problem(where, "there is no such page", "an address below the language", key, near(key, pages))
        return
    place = _place(pages[key])
    if anchor and anchor not in place.anchors:
        wanted = ", ".join(sorted(place.anchors)) or key
        yield Problem(where, f"there is no such heading in {key}", wanted, anchor, near(anchor, place.anchors))
    if place.words is not None and place.words < LEAST:
        fix = "write the page, or name another"
        yield Problem(where, "the page is a stub", f"at least {LEAST} words", f"{place.words} words in {key}", fix)


def _place(page: Page) -> _Place:
    body = page.body
    match body:
        case GuideBody():
            anchors = frozenset(block.anchor for block in body.guide.blocks if isinstance(block, Heading))
            return _Place(anchors, _words(page))
        case RightsBody():
            return _Place(frozenset(right.id for right in body.rights.rights), None)
        case CountryBody():
            return _Place(frozenset(line.id for line in body.lines), None)
        case WordsBody():
            return _Place(frozenset(term.id for term in body.terms), None)
        case SourcesBody():
            return _Place(frozenset(source.id for source, _ in body.sources), None)
        case FiguresBody():
            return _Place(frozenset(KINDS), None)
        case _:
            return _Place(frozenset(), None)


def _words(page: Page) -> int:
    return sum(_count(message) for message in page.messages)


def _count(message: Message) -> int:
    return sum(len(words(sentence)) for sentence in sentences(message.text))
