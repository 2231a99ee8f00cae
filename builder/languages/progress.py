"""How far each part of the site is in each language: for its readers, and for those who translate it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from builder.languages.catalog import Catalog, key
from builder.languages.load import COMPONENTS
from builder.model import Message


@dataclass(frozen=True, slots=True)
class Part:
    """One part of the site in one language, for its readers.

    `done` is in whole percent of the words, and 100 only when nothing is left.
    `reviewed` is the ISO date on which a person had checked it all, or empty.
    """

    component: str
    done: int
    reviewed: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Tally:
    """One part of the site in one language, for those who translate it; counted in messages, but for `words`.

    `to_review` are done, but in a part that nobody has signed.
    `stale` were done for a source that has changed since, or is gone.
    `critical_missing` are safety-critical, and not done.
    """

    language: str
    component: str
    messages: int
    words: int
    done: int
    to_review: int
    stale: int
    critical_missing: int
    reviewed: str


def words(message: Message) -> int:
    """Return how many words a translator has before her."""
    return len(message.text.split())


def progress(catalogs: Iterable[Catalog], texts: Iterable[tuple[str, Message]]) -> dict[str, tuple[Part, ...]]:
    """Return every part of the site that holds texts, by language; `texts` are messages with their component."""
    weighed = [(component, key(message), words(message)) for component, message in texts]
    return {catalog.language.code: tuple(_parts(catalog, weighed)) for catalog in catalogs}


def _parts(catalog: Catalog, weighed: list[tuple[str, str, int]]) -> Iterable[Part]:
    whole = dict.fromkeys(COMPONENTS, 0)
    done = dict.fromkeys(COMPONENTS, 0)
    for component, name, weight in weighed:
        whole[component] += weight
        done[component] += weight if name in catalog.entries else 0
    for component, all_words in whole.items():
        if all_words:
            reviewed = catalog.language.reviewed(component)
            yield Part(component, 100 * done[component] // all_words, reviewed)
