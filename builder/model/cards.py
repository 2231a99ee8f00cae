"""Cards for a first conversation: words that one person shows and another points at."""

from __future__ import annotations

from collections.abc import Callable
from typing import Annotated, Literal

from pydantic import BeforeValidator, Field

from builder import markup
from builder.model.values import Id, LanguageCode
from builder.model.words import Message, Title, message, or_none
from builder.records import Record


def _plain(role: str) -> Callable[[object], object]:
    """Return a reader of a text without marks, links and gaps: it is read aloud, and there is nothing to fill in."""

    def read(value: object) -> object:
        found = message(role)(value)
        if isinstance(found, Message) and markup.shape(found.text):
            raise ValueError("a card holds plain words only", "a sentence without marks and gaps", "take them out")
        return found

    return read


Words = Annotated[Message, BeforeValidator(_plain("card"))]
Note = Annotated[Message | None, BeforeValidator(or_none(_plain("sentence")))]


class Card(Record):
    """One idea, in words that can be answered by pointing.

    `by` is whoever shows it: the helper, or the person who is helped.
    `note` is for the helper alone; `sources` support a fact the card states.
    """

    id: Id
    by: Literal["helper", "person"]
    words: Words
    note: Note = None
    sources: tuple[Id, ...] = ()


class Situation(Record):
    """What a conversation may be about, and its cards in the order they are shown."""

    id: Id
    title: Title
    tab: Title
    icon: Id
    cards: tuple[Card, ...] = Field(min_length=1)

    @property
    def sources(self) -> tuple[str, ...]:
        """The ids of the sources that support its cards, each once."""
        return tuple(dict.fromkeys(name for card in self.cards for name in card.sources))


class Cards(Record):
    """All cards. `answers` are shown in every situation, as the person's own.

    `languages` are those that somebody can point at beside the edition's, by their CLDR codes.
    """

    answers: tuple[Card, ...] = Field(min_length=1)
    situations: tuple[Situation, ...] = Field(min_length=1)
    languages: tuple[LanguageCode, ...] = ()
