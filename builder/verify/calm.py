"""The neutral page is there in every language, and nobody can tell from it whose it is.

It stands in for the page that was left when there is no network. Whoever takes the phone then looks at it closely: one
link back, one word of ours, and it has done the opposite of what it is for.
"""

from __future__ import annotations

from collections.abc import Iterator

from builder.errors import Problem
from builder.verify.page import BREAK, ELSEWHERE, Group, Page
from builder.verify.promise import Promise, broken
from builder.verify.site import Site, Trail
from builder.verify.tags import foreign

_WORDS = 24  # the title twice, seven days (of two words in Vietnamese), two arrows


def check(group: Group, site: Site) -> Iterator[Problem]:
    """Yield a Problem for whatever stands on a neutral page beside the calendar."""
    for page in group:
        if page.kind == "calendar":
            yield from _ours(page, site)


def whole(site: Site, trail: Trail) -> Iterator[Problem]:
    """Yield a Problem for each language without a neutral page."""
    for code in site.languages:
        path = f"{code.lower()}/calendar/index.html"
        if path not in site.files:
            yield broken(site, path, "there is no neutral page", wanted=path, found="nothing", fix="build again")


def _ours(page: Page, site: Site) -> Iterator[Problem]:
    for tag in (*page.bins.get("link", ()), *page.bins.get("out", ())):
        yield _wrong(site, page, "the neutral page leads somewhere", "no link", f"<{tag.head}>")
    for tag in page.bins.get("load", ()):
        address = tag.attrs.get("src") or tag.attrs.get("href", "")
        if tag.name != "script" and not (foreign(address) and address.startswith("data:image/")):
            yield _wrong(
                site, page, "the neutral page shows something of ours", "one script, no picture", f"<{tag.head}>"
            )
    text = " ".join(page.text.values()).replace(BREAK, " ").replace(ELSEWHERE, " ")
    words = text.split()
    if len(words) > _WORDS:
        yield _wrong(site, page, "the neutral page says too much", f"at most {_WORDS} words", " ".join(words))


def _wrong(site: Site, page: Page, what: str, wanted: str, found: str) -> Problem:
    return broken(site, page.path, what, wanted=wanted, found=found, fix="correct templates/pages/calendar.html")


PROMISE = Promise("calm", "The neutral page is there in every language, with nothing of ours on it.", check, whole)
