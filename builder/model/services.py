"""Whom to call: lines, their channels, and the emergency numbers of a territory."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import BeforeValidator, Field

from builder.model.values import Country, DateOrNever, Id, Known, LanguageCode, Seen
from builder.model.words import LabelOrNone, SentenceOrNone, TextOrNone
from builder.records import Record

LineKind = Literal["trafficking", "domestic-violence", "child", "migrant-worker", "general-crisis"]


class Span(Record):
    """Opening hours on some days, in the line's local time (`HH:MM`)."""

    days: Annotated[str, Field(pattern=r"^(mon|tue|wed|thu|fri|sat|sun)(-(mon|tue|wed|thu|fri|sat|sun))?$")]
    open: Annotated[str, Field(pattern=r"^([01]\d|2[0-3]):[0-5]\d$")]
    close: Annotated[str, Field(pattern=r"^(([01]\d|2[0-3]):[0-5]\d|24:00)$")]


class Channel(Record):
    """One way to reach a line. `dial` is what the phone dials, `shown` what people read; neither is derived.

    `free` is given only where it differs from the line's.
    """

    type: Literal["phone", "sms", "whatsapp", "chat", "email", "web"]
    dial: str
    shown: str
    reach: Literal["inside", "abroad", "both", "unknown"]
    device: Literal["any", "mobile", "landline"]
    label: LabelOrNone
    free: Known | None = None


class Line(Record):
    """A helpline: who answers, how to reach it, what it costs, how sure we are."""

    id: Id
    name: str
    name_language: LanguageCode
    operator: str
    kind: LineKind
    police: Known
    channels: tuple[Channel, ...] = Field(min_length=1)
    hours: Literal["always", "unknown"] | tuple[Span, ...]
    languages: Literal["unknown"] | tuple[LanguageCode, ...]
    free: Known
    anonymous: Known
    note: SentenceOrNone
    sources: tuple[Seen, ...] = Field(min_length=1)
    checked: DateOrNever
    confidence: Literal["high", "medium", "low"]
    held_back: TextOrNone

    @property
    def some_cost(self) -> bool:
        """Whether one of its numbers may cost money though the line is called free."""
        return any(channel.free in ("no", "unknown") for channel in self.channels)

    @property
    def published(self) -> bool:
        """Whether people see this line; what is held back stays in the data with its reason."""
        return self.held_back is None and self.confidence != "low"


class Services(Record):
    """The lines of one country."""

    country: Country
    lines: tuple[Line, ...]


EmergencyNumber = Annotated[str, Field(pattern=r"^\d{2,8}$")]


class Territory(Record):
    """The emergency numbers of one territory, as dialled there; an empty tuple means that none is known."""

    code: Country
    emergency: Annotated[tuple[EmergencyNumber, ...], BeforeValidator(lambda v: () if v == "unknown" else v)]
    source: Annotated[Id | None, BeforeValidator(lambda v: None if v == "unknown" else v)]
    doubt: TextOrNone
