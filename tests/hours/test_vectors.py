"""Every moment at which a clock can mislead, in Python; `tests/browser/test_now.py` asks a phone the same."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from tests.hours.reference import MINUTE, Vector, is_open, said
from tests.hours.vectors import VECTORS, published

HOURS = sorted({vector.hours: vector for vector in VECTORS if ":" in vector.hours}.values(), key=lambda v: v.hours)


@pytest.mark.parametrize("vector", VECTORS, ids=lambda vector: vector.id)
def test_a_vector_says_what_the_time_zones_say(vector: Vector) -> None:
    """A wrong expectation would teach the script to send people away from an open line."""
    assert said(vector) == (vector.says, vector.opens, vector.yours)


def test_the_vectors_meet_every_kind_of_clock() -> None:
    """At least sixty, with all that is said, and each with a name of its own."""
    assert len({vector.id for vector in VECTORS}) == len(VECTORS) >= 60
    assert {vector.says for vector in VECTORS} == {"open", "closed", "unknown", ""}
    assert {vector.phone for vector in VECTORS} == {"Etc/UTC", "Europe/Madrid", "Asia/Manila", "America/New_York"}


def test_an_hour_too_late_would_be_seen() -> None:
    """The twin: a clock that forgets summer time must break vectors of every kind."""
    late = [replace(vector, at=(vector.moment + timedelta(hours=1)).isoformat()) for vector in VECTORS]

    broken = [vector.id for vector in late if said(vector) != (vector.says, vector.opens, vector.yours)]

    assert len(broken) > len(VECTORS) / 4
    assert any("spring" in name for name in broken)
    assert any("autumn" in name for name in broken)


@pytest.mark.parametrize("vector", HOURS, ids=lambda vector: vector.hours)
def test_the_hours_in_a_page_are_the_hours_of_the_week(vector: Vector) -> None:
    """The page carries minutes of the week; each must be one that the spans name."""
    monday = datetime(2025, 6, 2)
    pairs = [tuple(map(int, pair.split("-"))) for pair in published(replace(vector, zone="Europe/Madrid")).split()]

    told = {minute for opens, closes in pairs for minute in range(opens, closes)}

    assert told == {minute for minute in range(7 * 24 * 60) if is_open(vector.hours, monday + minute * MINUTE)}
