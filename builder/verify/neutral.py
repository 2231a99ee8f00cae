"""From outside, a page is nobody's business.

Titles and addresses live on in the history, the app switcher and the suggestions of a phone that others pick up.
"""

from __future__ import annotations

from collections.abc import Iterator

from builder.errors import Problem
from builder.verify.page import Group, Page
from builder.verify.promise import Promise, broken
from builder.verify.site import Site


def check(group: Group, site: Site) -> Iterator[Problem]:
    """Yield a Problem for each word in a title, a description or an address that would give a reader away."""
    for page in group:
        yield from _words(page, site)


def _words(page: Page, site: Site) -> Iterator[Problem]:
    lists = [
        site.data.giveaway[code] for code in dict.fromkeys((page.language, site.default)) if code in site.data.giveaway
    ]
    if page.language not in site.data.giveaway:
        yield _wrong(site, page, "no list of words to avoid outside", f"`giveaway` for {page.language}", "none")
    places = [("title", page.title), ("address", page.path.removesuffix("index.html"))]
    named = (tag.attrs for tag in page.bins.get("meta", ()) if "name" in tag.attrs or "property" in tag.attrs)
    places += [("description", attrs.get("content", "")) for attrs in named]
    for place, text in places:
        if word := next(filter(None, (words.first(text) for words in lists)), ""):
            what = f"the page's {place} would give a reader away"
            yield _wrong(site, page, what, f'no "{word}"', text)


def _wrong(site: Site, page: Page, what: str, wanted: str, found: str) -> Problem:
    return broken(site, page.path, what, wanted=wanted, found=found, fix="choose a calm, everyday word")


PROMISE = Promise("neutral", "Titles, descriptions and addresses hold no word that gives a reader away.", check)
