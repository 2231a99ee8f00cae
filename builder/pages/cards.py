"""The cards of a first conversation, as pages: how to use them, and for each language beside the reader's, its cards.

In every language there is one set of pages for each language of the edition, its own too: cards in one language are
for people who can or may not speak aloud. So every language has the same pages, whatever stands beside it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence

from builder.model import Cards, Guide, Site, Situation, Source
from builder.pages import bodies
from builder.pages.bodies import Link
from builder.pages.page import Page, page
from builder.pages.titles import CARDS, CARDS_SUMMARY, POINT, POINT_SUMMARY, TOPICS_OF_CARDS

CARDS_KEY, POINT_KEY = "helping/cards", "helping/cards/point"
_ADVICE = "first-talk"


def card_links(site: Site) -> tuple[Link, ...]:
    """Return the ways in, for lists of pages: none in an edition without cards."""
    return (Link(CARDS_KEY, CARDS, CARDS_SUMMARY), Link(POINT_KEY, POINT, POINT_SUMMARY)) if site.cards else ()


def card_pages(site: Site, languages: Sequence[str], guide_link: Callable[[Guide], Link]) -> Iterator[Page]:
    """Yield every page with cards; `languages` are the folders of the edition's languages."""
    if site.cards is None:
        return
    advice = next((guide_link(guide) for guide in site.guides if guide.id == _ADVICE), None)
    body = bodies.CardsBody(Link(POINT_KEY, POINT), advice)
    yield page(key=CARDS_KEY, kind="cards", title=CARDS, tab=CARDS, body=body)
    spoken = bodies.PointBody(site.cards.languages)
    yield page(key=POINT_KEY, kind="point", title=POINT, tab=POINT, body=spoken)
    for folder in languages:
        yield from _beside(folder, site.cards, {source.id: source for source in site.sources})


def _beside(folder: str, cards: Cards, sources: Mapping[str, Source]) -> Iterator[Page]:
    links = tuple(_link(folder, situation) for situation in cards.situations)
    deck = bodies.DeckBody(links)
    key = f"{CARDS_KEY}/{folder}"
    yield page(key=key, kind="deck", title=TOPICS_OF_CARDS, tab=CARDS, beside=folder, critical=True, body=deck)
    for at, situation in enumerate(cards.situations):
        after = links[at + 1] if at + 1 < len(links) else None
        named = tuple(sources[name] for name in situation.sources)
        body = bodies.TalkBody(situation, cards.answers, links, after, named)
        yield page(key=links[at].key, kind="talk", title=situation.title, tab=situation.tab, beside=folder, body=body)


def _link(folder: str, situation: Situation) -> Link:
    return Link(f"{CARDS_KEY}/{folder}/{situation.id}", situation.title, icon=situation.icon)
