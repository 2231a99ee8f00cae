"""A guide: its head, and the blocks of its text."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, Literal

from pydantic import Field

from builder.model.services import LineKind
from builder.model.values import Id, IsoDate, Value
from builder.model.words import Message, Sentence, SentenceOrNone, Title
from builder.records import Record

Section = Literal["help", "check", "rights", "safe", "learn", "helping", "share", "about"]


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading inside a guide; `anchor` is minted from the source words and the same in every language."""

    level: int
    text: Message
    anchor: str


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One idea."""

    text: Message


@dataclass(frozen=True, slots=True)
class Items:
    """A list of one level. `steps` are things to do in order."""

    items: tuple[Message, ...]
    style: Literal["bullets", "numbers", "steps"]


@dataclass(frozen=True, slots=True)
class Say:
    """Words the reader can use, each a sentence of its own."""

    words: tuple[Message, ...]


@dataclass(frozen=True, slots=True)
class Note:
    """Something worth knowing beside the text."""

    blocks: tuple[Paragraph | Items, ...]


@dataclass(frozen=True, slots=True)
class Warned:
    """Hard detail, folded away behind words that say what is coming."""

    label: Message
    blocks: tuple[Paragraph | Items, ...]


@dataclass(frozen=True, slots=True)
class Picture:
    """A drawing of `static/drawings/`, by name: decoration, that says nothing which the words do not."""

    name: str


@dataclass(frozen=True, slots=True)
class Breathing:
    """A circle that grows and shrinks as slowly as calm breath, folded away behind `label`; it moves when asked."""

    label: Message
    blocks: tuple[Paragraph | Items, ...]


@dataclass(frozen=True, slots=True)
class Contacts:
    """A way to the lines of one kind; never a number in the text itself."""

    kind: LineKind | Literal["any"]


Block = Heading | Paragraph | Items | Say | Note | Warned | Picture | Breathing | Contacts


class Reading(Record):
    """Why a guide has to be harder to read than its audience would have it: the school grade it may have."""

    grade: Annotated[str, Field(pattern=r"^[1-9]\d?$")]
    why: Annotated[str, Field(min_length=1)]


class GuideHead(Record):
    """The fields at the top of a guide.

    `review_by` is the day by which its sources should be read again, where that is not worked out from them.
    `wording` names words of the source language's `avoid` that the guide needs, each with the reason.
    """

    section: Section
    order: Annotated[int, Field(ge=0)]
    title: Title
    tab: Title
    summary: Sentence
    audience: Literal["person", "friend", "worker", "all"]
    safety: Literal["critical", "normal"]
    warning: SentenceOrNone = None
    values: dict[str, Value] = Field(default={})
    sources: tuple[Id, ...] = Field(min_length=1)
    related: tuple[Id, ...] = Field(default=(), max_length=3)
    keywords: tuple[str, ...] = ()
    review_by: IsoDate | None = None
    reading: Reading | None = None
    wording: dict[str, Annotated[str, Field(min_length=1)]] = Field(default={})


@dataclass(frozen=True, slots=True)
class Guide:
    """One page of advice. `links` maps the placeholders in its texts to targets (`guide_phone` -> `guide:phone`)."""

    id: str
    path: str
    head: GuideHead
    blocks: tuple[Block, ...]
    links: dict[str, str]
