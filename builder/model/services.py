"""Whom to call: lines, their channels, and the emergency numbers of a territory."""

from __future__ import annotations

import re
from typing import Annotated, Literal

from pydantic import AfterValidator, BeforeValidator, Field

from builder.model.values import Country, DateOrNever, DateOrUnknown, Id, Known, LanguageCode, Seen
from builder.model.words import LabelOrNone, Message, SentenceOrNone, TextOrNone, message
from builder.records import Record

DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
DAY, WEEK = 1440, 10080  # minutes
LineKind = Literal["trafficking", "domestic-violence", "child", "migrant-worker", "general-crisis"]
ChannelKind = Literal[
    "phone", "sms", "whatsapp", "signal", "telegram", "chat", "video", "email", "web", "in-person"
]  # fmt: skip
Served = Literal["women", "men", "children", "families", "trans-people", "everyone"]
Access = Literal["text-for-deaf", "sign-language", "step-free"]


def _told(value: object) -> object:
    """Return a sentence as a message; a way to a guide (`guide:calling`) as it stands; nothing for `unknown`."""
    if value == "unknown" or (isinstance(value, str) and value.startswith("guide:")):
        return None if value == "unknown" else value
    return message("sentence")(value)


def _role(value: str) -> str:
    if not re.fullmatch(r"[a-z]+(-[a-z]+)*", value):
        raise ValueError(
            "this is not a role", "what the person does, in small letters", "write coordinator; no name", value
        )
    return value


def _none_known(value: object) -> object:
    return () if value == "unknown" else value


SentenceOrUnknown = Annotated[
    Message | None, BeforeValidator(lambda value: None if value == "unknown" else message("sentence")(value))
]
SentenceOrGuide = Annotated[Message | str | None, BeforeValidator(_told)]
Role = Annotated[str, AfterValidator(_role)]


class Span(Record):
    """Opening hours on some days, in the line's own time (`HH:MM`).

    A span ends on the day it begins, at `24:00` at the latest; a night is two spans, one on each side of midnight.
    """

    days: Annotated[str, Field(pattern=r"^(mon|tue|wed|thu|fri|sat|sun)(-(mon|tue|wed|thu|fri|sat|sun))?$")]
    open: Annotated[str, Field(pattern=r"^([01]\d|2[0-3]):[0-5]\d$")]
    close: Annotated[str, Field(pattern=r"^(([01]\d|2[0-3]):[0-5]\d|24:00)$")]

    @property
    def minutes(self) -> tuple[tuple[int, int], ...]:
        """The minutes of the week, from Monday 00:00, at which it opens and closes on each of its days."""
        first, _, last = self.days.partition("-")
        start = DAYS.index(first)
        length = (DAYS.index(last or first) - start) % 7 + 1
        opens, closes = (int(clock[:2]) * 60 + int(clock[3:]) for clock in (self.open, self.close))
        midnights = [(start + day) % 7 * DAY for day in range(length)]
        return tuple((midnight + opens, midnight + closes) for midnight in midnights)


class Channel(Record):
    """One way to reach a line. `dial` is what the phone dials, `shown` what people read; neither is derived.

    `free` is given only where it differs from the line's.
    Of a way in person, `dial` is `none` and `shown` is an area, such as a city, or `none`; never an address.
    """

    type: ChannelKind
    dial: str
    shown: str
    reach: Literal["inside", "abroad", "both", "unknown"]
    device: Literal["any", "mobile", "landline"]
    label: LabelOrNone
    free: Known | None = None


class Line(Record):
    """A helpline: who answers, how to reach it, what it costs, what it asks and leaves behind, how sure we are.

    `zone` is the time zone of its hours (an IANA name, or `unknown`), and stands wherever hours are spans.
    `happens` tells what happens when one calls: a sentence, or the way to a guide (`guide:calling`).
    `confidential`: its place must not be known, so that not even an area is given.
    `serves` and `access` are empty where they are not known.
    `checked_by` is the role of whoever asked its operator, never a name;
    `review_by` is the day by which somebody should ask its operator again.
    """

    id: Id
    name: str
    name_language: LanguageCode
    operator: str
    kind: LineKind
    police: Known
    channels: tuple[Channel, ...] = Field(min_length=1)
    hours: Literal["always", "unknown"] | tuple[Span, ...]
    zone: str | None = None
    languages: Literal["unknown"] | tuple[LanguageCode, ...]
    free: Known
    anonymous: Known
    without_credit: Known = "unknown"
    shows_on_bill: Known = "unknown"
    holidays: Literal["open", "closed", "unknown"] = "unknown"
    interpreter: Known = "unknown"
    id_needed: Known = "unknown"
    asks_status: Known = "unknown"
    tells_police: Literal["yes", "no", "only-if-asked", "unknown"] = "unknown"
    tells_police_when: SentenceOrUnknown = None
    serves: Annotated[tuple[Served, ...], BeforeValidator(_none_known)] = ()
    access: Annotated[tuple[Access, ...], BeforeValidator(_none_known)] = ()
    happens: SentenceOrGuide = None
    confidential: Known = "unknown"
    note: SentenceOrNone
    sources: tuple[Seen, ...] = Field(min_length=1)
    checked: DateOrNever
    checked_by: Role = "unknown"
    review_by: DateOrUnknown = "unknown"
    confidence: Literal["high", "medium", "low"]
    held_back: TextOrNone

    @property
    def some_cost(self) -> bool:
        """Whether one of its numbers may cost money though the line is called free."""
        return any(channel.free in ("no", "unknown") for channel in self.channels)

    @property
    def texts(self) -> tuple[Message, ...]:
        """Its words that can be translated, in reading order; its name and its operator's are not."""
        told = (*(channel.label for channel in self.channels), self.note, self.tells_police_when, self.happens)
        return tuple(text for text in told if isinstance(text, Message))

    @property
    def abroad(self) -> Known:
        """Whether one of its channels can be reached from abroad."""
        reaches = {channel.reach for channel in self.channels}
        return "yes" if reaches & {"abroad", "both"} else "unknown" if "unknown" in reaches else "no"

    @property
    def guide(self) -> str:
        """The id of the guide that tells what happens when one calls, or nothing."""
        return self.happens.removeprefix("guide:") if isinstance(self.happens, str) else ""

    @property
    def clock(self) -> str:
        """When it is open, for a script: the minutes of the week at which it opens and closes (`540-1020 1980-2460`).

        Empty where that is not known: hours read on another clock than their own would send people away in vain.
        """
        if isinstance(self.hours, str) or self.zone in (None, "unknown"):
            return f"0-{WEEK}" if self.hours == "always" else ""
        return " ".join(f"{opens}-{closes}" for span in self.hours for opens, closes in span.minutes)

    @property
    def last_known(self) -> str:
        """The day it was last checked with its operator, or else last read in a source."""
        return max(source.read for source in self.sources) if self.checked == "never" else self.checked

    @property
    def dated(self) -> str:
        """The day what we know of it speaks for: its last check, or the newest date a source prints, or `unknown`."""
        printed = [source.date for source in self.sources if source.date != "unknown"]
        return max(printed, default="unknown") if self.checked == "never" else self.checked

    def due(self, day: str) -> bool:
        """Whether somebody should have asked its operator again by `day`; a month is over when its last day is."""
        same = day[: len(self.review_by)]
        whole = len(self.review_by) == len(day)
        return self.review_by != "unknown" and (self.review_by < same or (whole and self.review_by == same))

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
    emergency: Annotated[tuple[EmergencyNumber, ...], BeforeValidator(_none_known)]
    source: Annotated[Id | None, BeforeValidator(lambda v: None if v == "unknown" else v)]
    doubt: TextOrNone
