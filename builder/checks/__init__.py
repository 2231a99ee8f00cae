"""What the content must keep, one promise per file; every broken one is told at once.

A check sees the whole site and the line of every field, and yields problems.
It never changes anything, opens no file and asks no network.
"""

from __future__ import annotations

from collections.abc import Iterator

from builder.checks import advice, due, hours, ids, links, numbers, places, references, self_check, titles, ways
from builder.errors import Problem
from builder.languages import Catalog, Language
from builder.model import Site
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
)


def content(site: Site) -> Iterator[Problem]:
    """Yield what is wrong in the content, in any file; without a problem, its pages can be planned."""
    for check in CONTENT:
        yield from check(site)


def doubts(site: Site) -> tuple[Problem, ...]:
    """Return what a person should look at, sorted by place: it stops no build."""
    return tuple(sorted((*due.check(site), *advice.check(site))))


def pages(site: Site, planned: tuple[Page, ...], source: Language, catalogs: tuple[Catalog, ...]) -> Iterator[Problem]:
    """Yield doubled addresses, links that lead nowhere, and titles that give a reader away in any language."""
    yield from ids.check_pages(planned)
    yield from links.check_pages(site, planned)
    yield from titles.check(site, planned, source, catalogs)
