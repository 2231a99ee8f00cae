"""A list that a person ticks through, and takes with her only if she chooses to."""

from __future__ import annotations

from pydantic import Field

from builder.model.values import Id
from builder.model.words import Sentence, Title
from builder.records import Record


class Tick(Record):
    """One idea. A phone that keeps the list keeps the `id` of what is ticked, so that it holds in every language."""

    id: Id
    words: Sentence


class TickGroup(Record):
    """Ideas that belong together."""

    id: Id
    title: Title
    items: tuple[Tick, ...] = Field(min_length=1)


class Plan(Record):
    """The whole list, and the guides that say more."""

    groups: tuple[TickGroup, ...] = Field(min_length=1)
    related: tuple[Id, ...] = Field(default=(), max_length=4)
