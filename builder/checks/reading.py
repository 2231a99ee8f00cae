"""No page is harder to read than those it is for can bear: a school grade for each audience, exceptions with a reason.

A frightened person reads worse than she can, and often in her third language. A formula sees only long words and long
sentences; a page that keeps its grade can still be muddled, so people read it too.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from builder.errors import Problem, Where
from builder.languages import Catalog, Language
from builder.model import Site
from builder.prose import Measured, measured, measured_in

_FOR = {"person": "the person herself", "friend": "a friend", "worker": "people at work", "all": "everybody"}


def check(site: Site, source: Language) -> Iterator[Problem]:
    """Yield each page that is too hard in the source language, and each exception that nothing needs."""
    for page in measured(site, source):
        if page.hard:
            yield _hard(site, page)
        elif page.excused and not page.formula.over(page.score, page.limit):
            where = site.documents[page.writing.path].where(("reading", "grade"))
            what, fix = "this exception is not needed", "take reading out"
            yield Problem(where, what, "none", f"the page reads at {page.score:g}, of {page.limit:g} allowed", fix)


def doubts(site: Site, catalogs: Iterable[Catalog]) -> Iterator[Problem]:
    """Yield each page that is too hard in a translation, by the formula of that language; a person judges it."""
    for catalog in catalogs:
        for page in measured_in(site, catalog):
            if page.hard and not page.excused:
                where = Where(f"locales/{catalog.language.code}/LC_MESSAGES", 0, page.writing.page)
                yield _problem(where, page, "shorten the hardest sentences, where the language lets you")


def _hard(site: Site, page: Measured) -> Problem:
    guide = page.writing.guide
    if guide is None:
        return _problem(Where(page.writing.path), page, "shorten its hardest sentences")
    if page.excused:
        fix = "shorten it, or say in the head why it needs a higher grade"
        return _problem(site.documents[guide.path].where(("reading", "grade")), page, fix)
    fix = f'shorten its hardest sentences, or write in the head: reading: {{grade: "{_up(page.score)}", why: ...}}'
    return _problem(Where(guide.path), page, fix)


def _problem(where: Where, page: Measured, fix: str) -> Problem:
    side = "at most" if page.formula.rises else "at least"
    wanted = f"{side} {page.allowed:g} for {_FOR[page.writing.audience]} ({page.formula.name})"
    hardest = f"; hardest: {page.hardest[0]}" if page.hardest else ""
    return Problem(where, "the page is too hard to read", wanted, f"{page.score:g}{hardest}", fix)


def _up(score: float) -> int:
    return int(score) + (score > int(score))
