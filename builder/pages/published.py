"""Where each page is really translated, and what keeps it from being so."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from builder.languages import Catalog, Language
from builder.languages.catalog import key
from builder.model import Message
from builder.pages.page import Page

ENOUGH = 0.8
Texts = tuple[Message, ...]


@dataclass(frozen=True, slots=True)
class Lack:
    """What a page lacks in a language: `critical` texts, in reading order, and others.

    `done` is the share of the words it shows that are translated; `shown`, whether it is published in the language.
    """

    page: Page
    language: Language
    critical: Texts
    others: Texts
    done: float
    shown: bool


def translated(
    pages: Iterable[Page],
    catalogs: Iterable[Catalog],
    source: Language,
    between: Mapping[str, Texts],
    names: frozenset[Message] = frozenset(),
) -> dict[str, frozenset[str]]:
    """Return, by page key, the codes of the languages in which the page is published.

    A page is published in a language when at least 80 % of the words it shows are translated, and every one of its own
    where the page is critical. Below that the source text is shown whole, with a notice: half a warning can mean its
    opposite. `between` are the texts of the templates, by kind of page; `names` are the same in every language.
    """
    catalogs = tuple(catalogs)
    return {
        page.key: frozenset(_languages(_unnamed(page, names), catalogs, source, between.get(page.kind, ())))
        for page in pages
    }


def lacks(
    pages: Iterable[Page],
    catalogs: Iterable[Catalog],
    source: Language,
    between: Mapping[str, Texts],
    critical: frozenset[str],
    names: frozenset[Message] = frozenset(),
) -> Iterator[Lack]:
    """Yield what each page lacks in each language; nothing of a page that has every critical text and is published.

    `critical` are the gettext keys of the texts that can hurt, wherever they stand.
    """
    catalogs = tuple(catalogs)
    for page in (_unnamed(page, names) for page in pages):
        texts = tuple(dict.fromkeys((*page.messages, *between.get(page.kind, ()))))
        for catalog in catalogs:
            if catalog.language.code == source.code:
                continue
            missing = [message for message in texts if key(message) not in catalog.entries]
            urgent = tuple(message for message in missing if key(message) in critical)
            shown = _published(page, texts, catalog.entries)
            if urgent or not shown:
                others = tuple(message for message in missing if key(message) not in critical)
                yield Lack(page, catalog.language, urgent, others, _done(texts, catalog.entries), shown)


def _unnamed(page: Page, names: frozenset[Message]) -> Page:
    """Return `page` without texts that nobody is asked to translate: it must not wait for them."""
    if names.isdisjoint(page.messages):
        return page
    return replace(page, messages=tuple(message for message in page.messages if message not in names))


def _languages(page: Page, catalogs: tuple[Catalog, ...], source: Language, between: Texts) -> Iterator[str]:
    shown = tuple(dict.fromkeys((*page.messages, *between)))
    for catalog in catalogs:
        if catalog.language.code == source.code or _published(page, shown, catalog.entries):
            yield catalog.language.code


def _published(page: Page, shown: Texts, entries: Mapping[str, str]) -> bool:
    if page.critical and not all(key(message) in entries for message in page.messages):
        return False
    return bool(entries) and _done(shown, entries) >= ENOUGH


def _done(shown: Texts, entries: Mapping[str, str]) -> float:
    whole = sum(len(message.text) for message in shown)
    return sum(len(message.text) for message in shown if key(message) in entries) / whole if whole else 1.0
