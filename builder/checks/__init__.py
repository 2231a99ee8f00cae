"""What the content must keep, one promise per file; every broken one is told at once.

A check sees the whole site and the line of every field, and yields problems.
It never changes anything, opens no file and asks no network.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from builder.checks import (
    advice,
    cards,
    counted,
    coverage,
    due,
    figures,
    hours,
    ids,
    lengths,
    links,
    numbers,
    places,
    plan,
    reading,
    references,
    reread,
    self_check,
    titles,
    warned,
    ways,
    wording,
)
from builder.errors import Problem
from builder.languages import Catalog, Language
from builder.model import Message, Site
from builder.pages import Page

CONTENT = (
    ids.check,
    references.check,
    links.check,
    self_check.check,
    places.check,
    numbers.check,
    hours.check,
    ways.check,
    figures.check,
    plan.check,
    cards.check,
)


def content(site: Site) -> Iterator[Problem]:
    """Yield what is wrong in the content, in any file; without a problem, its pages can be planned."""
    for check in CONTENT:
        yield from check(site)


def doubts(site: Site) -> tuple[Problem, ...]:
    """Return what a person should look at, sorted by place: it stops no build."""
    return tuple(sorted((*due.check(site), *reread.check(site), *advice.check(site))))


def pages(site: Site, planned: tuple[Page, ...], source: Language, catalogs: tuple[Catalog, ...]) -> Iterator[Problem]:
    """Yield doubled addresses, links that lead nowhere, and titles that give a reader away in any language."""
    yield from ids.check_pages(planned)
    yield from links.check_pages(site, planned)
    yield from titles.check(site, planned, source, catalogs)
    yield from coverage.check(site, planned)


def words(site: Site, texts: Iterable[tuple[Message, str]], source: Language) -> Iterator[Problem]:
    """Yield what is wrong in the words of the source: too hard, too long, unkind, unwarned, or without a source.

    `texts` are all texts of the site and its frame, each with the file it stands in.
    """
    for check in (reading.check, lengths.check, warned.check, counted.check):
        yield from check(site, source)
    yield from wording.check(site, texts, source)


def doubtful_words(
    site: Site, texts: Iterable[tuple[Message, str]], source: Language, catalogs: Iterable[Catalog]
) -> tuple[Problem, ...]:
    """Return what a person should look at in the words, of the source and of its translations, sorted by place."""
    found = tuple(catalogs)
    return tuple(
        sorted(
            (
                *warned.doubts(site, source),
                *reading.doubts(site, found),
                *wording.doubts(texts, found, wording.excused(site)),
            )
        )
    )
