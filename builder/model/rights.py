"""What a person can ask for, and where it is written."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import BeforeValidator, Field

from builder.model.values import Country, DateOrUnknown, Id, LanguageCode, Seen, Value
from builder.model.words import LabelOrNone, Message, Sentence, SentenceOrNone, Title, message, or_none
from builder.records import Record

Topic = Literal[
    "stay",
    "safety",
    "housing",
    "health",
    "money",
    "work",
    "compensation",
    "lawyer",
    "interpreter",
    "privacy",
    "voice",
    "not-punished",
    "children",
    "family",
    "return",
    "meaning",
]


class Law(Record):
    """The law a right stands in, under its own name."""

    id: Id
    title: str
    title_language: LanguageCode
    year: str


class Right(Record):
    """What a person can ask for: what it gives, on what condition, where it is written, how sure we are."""

    id: Id
    topic: Topic
    title: Title
    gives: Sentence
    condition: SentenceOrNone
    values: dict[str, Value] = Field(default={})
    law: Id
    provision: str
    seen: Literal["text", "official", "secondary"]
    as_of: DateOrUnknown
    confidence: Literal["high", "medium"]
    sources: tuple[Seen, ...] = Field(min_length=1)


class HeldBack(Record):
    """What is not published, and why; for maintainers."""

    what: str
    reason: str


class Rights(Record):
    """The rights of one country, a part of it, or a treaty."""

    id: Id
    place: Country | Literal["world", "europe", "eu", "asean"]
    part: LabelOrNone
    name: Annotated[Message | None, BeforeValidator(or_none(message("title")))]
    laws: tuple[Law, ...] = Field(min_length=1)
    rights: tuple[Right, ...] = Field(min_length=1)
    cautions: SentenceOrNone
    held_back: tuple[HeldBack, ...] = ()
