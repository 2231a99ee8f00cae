"""What of each page can be found in one language: its title, its headings and its keywords."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from builder import markup
from builder.languages import Words, cldr
from builder.model import Heading, Message, Value
from builder.pages import Page
from builder.pages.bodies import CountryBody, FiguresBody, GuideBody, ListBody, RightsBody, SourcesBody, WordsBody

_Values = Mapping[str, Value]
_NONE: _Values = {}


@dataclass(frozen=True, slots=True)
class Entry:
    """One page to find. `language` is the code of the title's language where that is not the page's own."""

    key: str
    title: str
    headings: tuple[str, ...] = ()
    keywords: tuple[str, ...] = ()
    language: str = ""


def searched(page: Page) -> bool:
    """Return whether a page can be found: not the alphabet itself, nor what is named alike on many pages.

    That is the sources of one guide or one letter, the cards beside each language, and the lists of a country with
    many lines: to each of them one page leads.
    """
    return (
        page.listed
        and page.kind not in ("az", "directory", "lines")
        and not page.beside
        and not (isinstance(page.body, SourcesBody) and page.body.sources)
    )


def keywords(page: Page) -> tuple[str, ...]:
    """Return words that lead to a page beside its own: the writer's, and the English name of its place.

    The last part of its key does too (`us`, `calling`), and is not repeated here.
    """
    given = page.body.guide.head.keywords if isinstance(page.body, GuideBody) else ()
    return (*given, cldr.territory("en", page.territory)) if page.territory else given


def entries(pages: Iterable[Page], words: Words, published: Mapping[str, frozenset[str]]) -> Iterator[Entry]:
    """Yield what can be found in the language of `words`; `published` tells, by key, where a page is translated."""
    silent = words.silent()
    for page in pages:
        if searched(page):
            yield _entry(page, words if words.language.code in published[page.key] else silent)


def _entry(page: Page, words: Words) -> Entry:
    title = _plain(words, page.title, _NONE, page.territory)
    if isinstance(page.body, RightsBody) and page.body.rights.part:
        title = f"{title}: {_plain(words, page.body.rights.part)}"
    language = words.text(page.title).language.code
    headings = tuple(_plain(words, text, values) for text, values in _headings(page))
    names = tuple(line.name for line in page.body.lines) if isinstance(page.body, CountryBody) else ()
    other = "" if language == words.language.code else language
    return Entry(page.key, title, (*headings, *names), keywords(page), other)


def _headings(page: Page) -> Iterator[tuple[Message, _Values]]:
    """Yield the headings that are the page's own, with their figures; those of every page of a kind tell nothing."""
    match page.body:
        case GuideBody(guide=guide):
            yield from ((block.text, guide.head.values) for block in guide.blocks if isinstance(block, Heading))
        case RightsBody(topics=topics):
            yield from ((right.title, right.values) for _, rights in topics for right in rights)
        case ListBody(plan=plan):
            yield from ((group.title, _NONE) for group in plan.groups)
        case FiguresBody(figures=figures):
            yield from ((chart.title, _NONE) for chart in figures.charts)
        case WordsBody(terms=terms):
            yield from ((term.term, _NONE) for term in terms)


def _plain(words: Words, message: Message, values: _Values = _NONE, territory: str = "") -> str:
    """Return a text as it is read, without its marks."""
    text = words.text(message)
    locale = text.language.cldr
    shown = markup.plain(text.value)
    for name, value in values.items():
        shown = shown.replace(f"{{{name}}}", cldr.amount(locale, value.value, value.unit))
    return shown.replace("{country}", cldr.in_sentence(locale, territory)) if territory else shown
