"""On a card, each language is the one it is said to be.

A card is held out to somebody who cannot read what stands beside it. English under the name of her language is a
sentence she cannot answer; a wrong voice reads it aloud; and a translating browser turns both lines into one.
"""

from __future__ import annotations

from collections.abc import Iterator

from builder.errors import Problem
from builder.verify.page import BREAK, ELSEWHERE, NAMES, Group, Page
from builder.verify.promise import Promise, broken
from builder.verify.site import Site

KINDS = ("deck", "talk")
_WORDS = 3  # shorter ones ("No", "Police") are the same in many languages


def check(group: Group, site: Site) -> Iterator[Problem]:
    """Yield a Problem for each page of cards whose second language is not there, not named, or not what it is named."""
    source = next((page for page in group if page.language == site.default), None)
    known = _lines(source, site.default) if source else frozenset()
    for page in group:
        other = _other(page, site)
        if page.kind in KINDS and other != page.language:
            yield from _named(page, other, site)
            if other != site.default:
                for line in sorted(_lines(page, NAMES) & known):
                    what = "a card shows words of another language as if they were translated"
                    yield _wrong(site, page, what, f"words in {other}, or no such card", line)


def _other(page: Page, site: Site) -> str:
    """Return the code of the language that the address names: the third folder below the reader's language."""
    folder = (*page.tail.split("/"), "", "", "")[2]
    return next((code for code in site.languages if code.lower() == folder), "")


def _named(page: Page, other: str, site: Site) -> Iterator[Problem]:
    theirs = [turn.tag for turn in page.turns[1:] if turn.tag.attrs.get("translate") == "no" and turn.tag.name != "bdi"]
    notices = {tag.attrs["data-notice"] for tag in page.bins.get("notice", ())}
    for tag in theirs:
        if tag.attrs.get("lang") != other:
            yield _wrong(site, page, "a card is not in the language of its page", f'lang="{other}"', f"<{tag.head}>")
    if site.languages.get(other) == "draft" and "beside" not in notices:
        yield _wrong(site, page, "cards that are a draft do not say so", 'data-notice="beside"', "no such notice")
    if page.kind == "talk" and not theirs and "left-out" not in notices:
        yield _wrong(site, page, "a page of cards has one language only", f'lang="{other}"', "none")


def _lines(page: Page, language: str) -> frozenset[str]:
    """Return the lines of a page's main part in a language, as words with single spaces."""
    blocks = page.text.get((True, language), "").replace(ELSEWHERE, BREAK).split(BREAK)
    return frozenset(" ".join(words) for block in blocks if len(words := block.split()) >= _WORDS)


def _wrong(site: Site, page: Page, what: str, wanted: str, found: str) -> Problem:
    return broken(site, page.path, what, wanted=wanted, found=found, fix="correct templates/components/two.html")


PROMISE = Promise("cards", "On a card, each language is the one it is said to be, and a draft is called one.", check)
