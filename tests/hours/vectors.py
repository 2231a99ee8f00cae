"""The vectors, written by hand from the tables of time zones, for Python and for the phone alike."""

from __future__ import annotations

import json
from pathlib import Path

from builder.model import Line, Span
from tests.hours.reference import Vector

VECTORS = tuple(Vector(**found) for found in json.loads(Path(__file__).with_name("vectors.json").read_text("utf-8")))


def published(vector: Vector) -> str:
    """Return the hours of a vector as a page carries them."""
    hours = vector.hours
    spans = hours if hours in ("always", "unknown") else tuple(_span(text) for text in hours.split(";"))
    return Line.model_construct(hours=spans, zone=vector.zone).clock


def _span(text: str) -> Span:
    days, clock = text.split(" ")
    opens, closes = clock.split("-")
    return Span(days=days, open=opens, close=closes)
