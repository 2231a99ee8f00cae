"""Small values with a form of their own: ids, dates, addresses, codes, figures and sources."""

from __future__ import annotations

import re
from datetime import date
from typing import Annotated, Literal, Self

from pydantic import AfterValidator, Field, model_validator

from builder.records import Record


def _iso_date(value: str) -> str:
    if not re.fullmatch(r"\d{4}(-\d{2}){0,2}", value) or not _exists(value):
        fix = "write year, month, day, with hyphens"
        raise ValueError("this is not a date", "2026, 2026-11 or 2026-11-21", fix, value)
    return value


def _exists(value: str) -> bool:
    try:
        date.fromisoformat((value + "-01-01")[:10])
    except ValueError:
        return False
    return True


def _address(value: str) -> str:
    if not re.fullmatch(r"https?://[^\s\"'<>`{}|\\^]+", value):
        raise ValueError("this is not a web address", "https://...", "copy the address from the browser again")
    return value


def _id(value: str) -> str:
    if not re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", value):
        raise ValueError("an id holds only small letters, digits and single hyphens", "two-words", "rename it")
    return value


def _country(value: str) -> str:
    if not re.fullmatch(r"[A-Z]{2}", value):
        raise ValueError("this is not a country code", "two capital letters of ISO 3166-1, such as ES", "look it up")
    return value


Id = Annotated[str, AfterValidator(_id)]
IsoDate = Annotated[str, AfterValidator(_iso_date)]
DateOrUnknown = Annotated[str, AfterValidator(lambda value: value if value == "unknown" else _iso_date(value))]
DateOrNever = Annotated[str, AfterValidator(lambda value: value if value == "never" else _iso_date(value))]
Address = Annotated[str, AfterValidator(_address)]
Country = Annotated[str, AfterValidator(_country)]
LanguageCode = Annotated[str, Field(pattern=r"^[a-z]{2,3}(-[A-Za-z0-9]+)*$")]
Known = Literal["yes", "no", "unknown"]


Digits = Annotated[str, Field(pattern=r"^[0-9]+(\.[0-9]+)?$")]


class Value(Record):
    """A figure for a text, with its unit, so that no sentence and no translator ever holds the digits."""

    value: Annotated[str, Field(pattern=r"^[0-9]+([.,:/-][0-9]+)*$")]
    unit: Literal["hour", "day", "week", "month", "year", "percent", "count", "million", "billion", "date", "none"]
    source: Id | None = None

    @model_validator(mode="after")
    def _fits(self) -> Self:
        if self.unit == "date":
            _iso_date(self.value)
        elif self.unit != "none" and not re.fullmatch(r"\d+(\.\d+)?", self.value):
            what = f"this is not a number of {self.unit}s" if self.unit != "percent" else "this is not a percentage"
            fix = "use a point for parts of one, and two values for a range"
            raise ValueError(what, "digits, with a point if need be", fix, self.value)
        return self


class Source(Record):
    """Where a fact was read. `copy_kind` says whether the live page, an archive or somebody's copy was read."""

    id: Id
    title: str
    publisher: str
    url: Address
    date: DateOrUnknown
    read: IsoDate
    copy_kind: Literal["live", "archived", "third-party"] = Field(alias="copy")


class Seen(Record):
    """A source named on the spot, for a line or a right."""

    title: str
    url: Address
    date: DateOrUnknown
    read: IsoDate
