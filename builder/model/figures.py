"""Figures about the world: how many people, found by authorities or estimated, each with its years and its sources."""

from __future__ import annotations

import re
from typing import Annotated, Literal, get_args

from pydantic import AfterValidator, Field

from builder.model.values import Digits, Id, IsoDate, Value
from builder.model.words import Label, Sentence, Title
from builder.records import Record

Kind = Literal["found", "estimate"]
Amount = Literal["percent", "count", "million", "billion"]
KINDS: tuple[Kind, ...] = get_args(Kind)


def _years(value: str) -> str:
    first, slash, last = value.partition("/")
    if not re.fullmatch(r"\d{4}(/\d{4})?", value) or (slash and first >= last):
        raise ValueError("these are not the years of a figure", "2022, or 2019/2022 from first to last", "", value)
    return value


Years = Annotated[str, AfterValidator(_years)]


class Given(Record):
    """Where a figure comes from.

    `found` counts people whom authorities found; `estimate` stands for everybody, found or not.
    `data` are the years it speaks of (one, or first and last), `published` the day it was made known.
    `confidence` is A where the publisher's own page was read, and B where two or more others agree.
    """

    kind: Kind
    data: Years
    published: IsoDate
    confidence: Literal["A", "B"]
    sources: tuple[Id, ...] = Field(min_length=1)

    @property
    def span(self) -> tuple[str, ...]:
        """The year it speaks of, or the first and the last."""
        return tuple(self.data.split("/"))


class Figure(Given):
    """One bar of a chart: what it counts, and how much."""

    label: Label
    value: Digits
    unit: Amount


class Chart(Record):
    """Figures of one kind, one unit and the same years, side by side; `limits` says what they do not tell."""

    id: Id
    title: Title
    limits: Sentence
    figures: tuple[Figure, ...] = Field(min_length=2)

    @property
    def first(self) -> Figure:
        """Its first figure: a check holds the others to the same kind, unit, years and day."""
        return self.figures[0]

    @property
    def sources(self) -> tuple[str, ...]:
        """The sources of all its figures, each once."""
        return tuple(dict.fromkeys(name for figure in self.figures for name in figure.sources))

    def share(self, figure: Figure) -> float:
        """Return how long the bar of a figure is, from 0 to 1: of a hundred for shares, else of the largest."""
        whole = 100.0 if figure.unit == "percent" else max(float(one.value) for one in self.figures)
        return float(figure.value) / whole


class Point(Given):
    """A figure that is told in a sentence: no bar would show it rightly."""

    says: Sentence
    values: dict[str, Value] = Field(default={})


class Mistake(Record):
    """Something that is often said, and what the source really says."""

    title: Title
    says: Sentence
    instead: Sentence
    values: dict[str, Value] = Field(min_length=1)
    sources: tuple[Id, ...] = Field(min_length=1)


class Figures(Record):
    """The whole page of figures; `cannot` are the things that no figure here tells."""

    charts: tuple[Chart, ...] = Field(min_length=1)
    points: tuple[Point, ...] = ()
    mistakes: tuple[Mistake, ...] = ()
    cannot: tuple[Sentence, ...] = Field(min_length=1)

    def of(self, kind: Kind) -> tuple[tuple[Chart, ...], tuple[Point, ...]]:
        """Return the charts and the sentences of one kind: the two are never shown together."""
        charts = tuple(chart for chart in self.charts if chart.first.kind == kind)
        return charts, tuple(point for point in self.points if point.kind == kind)
