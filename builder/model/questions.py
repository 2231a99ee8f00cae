"""The self-check and the words people meet."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from builder.model.services import LineKind
from builder.model.values import Id
from builder.model.words import Label, Sentence, SentenceOrNone, TextOrNone, Title
from builder.records import Record


class Answer(Record):
    """What a person may answer, and the step it leads to."""

    words: Label
    to: Id


class CheckStep(Record):
    """A question with answers, or a page that tells something and leads on, or an end with links."""

    id: Id
    ask: Title | None = None
    tell: Title | None = None
    detail: SentenceOrNone = None
    answers: tuple[Answer, ...] = ()
    next: Id | None = None
    links: tuple[str, ...] = ()
    contacts: LineKind | Literal["any"] | None = None


class Voice(Record):
    """One way through the self-check: about me, someone I know, someone I work with."""

    id: Id
    title: Title
    tab: Title
    intro: Sentence
    start: Id
    steps: tuple[CheckStep, ...] = Field(min_length=2)


class SelfCheck(Record):
    """The whole self-check; it has no score and no verdict."""

    voices: tuple[Voice, ...]


class Term(Record):
    """A word people meet, and what it means."""

    id: Id
    term: Label
    means: Sentence
    see: TextOrNone = None
