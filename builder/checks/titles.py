"""Titles and addresses that live on in a history or an app switcher hold no word that gives a reader away."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from builder import markup
from builder.errors import Problem, Where
from builder.languages import Catalog, Language
from builder.languages.catalog import key
from builder.languages.promises.giveaway import giveaway
from builder.model import Message, Site
from builder.pages import Page


def check(site: Site, pages: tuple[Page, ...], source: Language, catalogs: Iterable[Catalog]) -> Iterator[Problem]:
    """Yield each tab title, in any language, and each address that holds a word of the language's list."""
    tabs = sorted({page.tab for page in pages})
    for page in pages:
        word = giveaway(page.key.replace("-", " ").replace("/", " "), source)
        if word:
            fix = "rename the file or the id; addresses stay in the history"
            yield Problem(
                Where(_file(page.key, site)),
                "the address holds a word that gives a reader away",
                "a plain word",
                page.key,
                fix,
            )
    for message in tabs:
        word = giveaway(markup.plain(message.text), source)
        if word:
            yield _problem(_tab_place(message, site), message.text, word)
    for catalog in catalogs:
        for message in tabs:
            translation = catalog.entries.get(key(message))
            word = giveaway(markup.plain(translation), catalog.language) if translation else ""
            if word and translation:
                yield _problem(
                    Where(f"locales/{catalog.language.code}/LC_MESSAGES", 0, message.text), translation, word
                )


def _problem(where: Where, title: str, word: str) -> Problem:
    fix = f'say it without "{word}": the title stays in the history and shows in the app switcher'
    return Problem(where, "the tab title holds a word that gives a reader away", "a neutral title", title, fix)


def _tab_place(message: Message, site: Site) -> Where:
    for guide in site.guides:
        if guide.head.tab == message:
            return site.documents[guide.path].where(("tab",))
    for at, situation in enumerate(site.cards.situations if site.cards else ()):
        if situation.tab == message:
            return site.documents["content/cards.yaml"].where(("situations", at, "tab"))
    if message.text == site.settings.name:
        return site.documents["content/site.yaml"].where(("name",))
    return Where("content/site.yaml", 0, "tab")


def _file(page_key: str, site: Site) -> str:
    if page_key.startswith("helping/cards/"):
        return "content/cards.yaml"
    found = next((guide.path for guide in site.guides if f"{guide.head.section}/{guide.id}" == page_key), None)
    return found or f"content ({page_key})"
