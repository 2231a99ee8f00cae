"""Hours are told once, on a clock that has a name, and end after they begin."""

from __future__ import annotations

import pytest

from builder.checks import hours

from .conftest import Change, letters

FILE = "services/es.yaml"
SPANS = 'hours: [{days: mon-fri, open: "09:00", close: "17:00"}]'
ZONE = "  zone: Europe/Madrid\n"
CHECKED = "  checked: never\n"
AT = "content/services/es.yaml:22  lines[0].hours"
ZONE_AT = "content/services/es.yaml:23  lines[0].zone\n  problem  this is not a time zone\n"
PLACE = "  wanted   the IANA name of a place, such as Europe/Madrid, or unknown\n"


def span(days: str, opens: str, closes: str) -> str:
    """Return one span as people write it."""
    return f'{{days: {days}, open: "{opens}", close: "{closes}"}}'


def test_the_hours_of_the_tiny_site_are_fine(changed: Change):
    """It keeps the promise."""
    assert letters(hours.check(changed())) == []


@pytest.mark.parametrize(
    "spans",
    [
        [span("mon-sun", "00:00", "24:00")],
        [span("sat-mon", "10:00", "14:00")],
        [span("mon-fri", "22:00", "24:00"), span("tue-sat", "00:00", "06:00")],
        [span("mon-fri", "09:00", "12:30"), span("mon-fri", "12:30", "17:00")],
        [span("mon-fri", "09:00", "17:00"), span("sat", "09:00", "17:00")],
    ],
    ids=["all-week", "wrapped", "a-night", "side-by-side", "other-days"],
)
def test_hours_that_stand_once_are_fine(changed: Change, spans: list[str]):
    """Nights, whole days and days that wrap around Sunday are hours like others."""
    assert letters(hours.check(changed(FILE, SPANS, f"hours: [{', '.join(spans)}]"))) == []


@pytest.mark.parametrize(
    ("spans", "letter"),
    [
        (
            [span("mon-fri", "09:00", "00:00")],
            f"{AT}[0].close\n  problem  these hours end before they begin\n"
            "  wanted   a later end, 24:00 at the latest\n  found    09:00-00:00\n"
            '  fix      write "24:00" for the end of a day',
        ),
        (
            [span("mon-fri", "09:00", "09:00")],
            f"{AT}[0].close\n  problem  these hours end before they begin\n"
            "  wanted   a later end, 24:00 at the latest\n  found    09:00-09:00\n"
            '  fix      correct one of them; a whole day is "00:00" to "24:00"',
        ),
        (
            [span("sun", "20:00", "02:00")],
            f"{AT}[0].close\n  problem  these hours end before they begin\n"
            "  wanted   a later end, 24:00 at the latest\n  found    20:00-02:00\n"
            "  fix      write a night as two spans: sun 20:00-24:00, and mon 00:00-02:00",
        ),
        (
            [span("mon-fri", "09:00", "17:00"), span("fri-mon", "16:59", "18:00")],
            f"{AT}[1]\n  problem  these hours are given twice\n  wanted   each hour once\n"
            "  found    mon-fri 09:00-17:00 and fri-mon 16:59-18:00\n  fix      join the two, or correct the days",
        ),
    ],
    ids=["midnight-as-zero", "no-time-at-all", "sunday-night", "a-minute-twice"],
)
def test_hours_that_cannot_be_are_told(changed: Change, spans: list[str], letter: str):
    """A phone would say closed through the whole night, or believe an old hour."""
    assert letters(hours.check(changed(FILE, SPANS, f"hours: [{', '.join(spans)}]"))) == [letter]


@pytest.mark.parametrize("zone", ["Europe/Madrid", "America/Argentina/Buenos_Aires", "Asia/Calcutta", "unknown"])
def test_a_zone_of_a_place_is_fine(changed: Change, zone: str):
    """Old names are known to more phones; and what is not known is said."""
    assert letters(hours.check(changed(FILE, ZONE, f"  zone: {zone}\n"))) == []


@pytest.mark.parametrize(
    ("zone", "fix"),
    [
        ("Kathmandu", 'did you mean "Asia/Kathmandu"?'),
        ("europe/madrid", 'did you mean "Europe/Madrid"?'),
        ("EST", "look the name up in the IANA time zones"),
        ("+01:00", "look the name up in the IANA time zones"),
    ],
)
def test_a_zone_that_is_no_place_is_told(changed: Change, zone: str, fix: str):
    """A fixed distance from Greenwich is an hour wrong through half of the year."""
    letter = f"{ZONE_AT}{PLACE}  found    {zone}\n  fix      {fix}"

    assert letters(hours.check(changed(FILE, ZONE, f"  zone: '{zone}'\n"))) == [letter]


@pytest.mark.parametrize("known", ["always", "unknown"])
def test_hours_without_spans_need_no_zone(changed: Change, known: str):
    """Day and night is day and night everywhere."""
    assert letters(hours.check(changed(FILE, f"{SPANS}\n{ZONE}", f"hours: {known}\n"))) == []


def test_a_review_comes_after_a_check(changed: Change):
    """A day that was over before anybody called would warn of a fresh number."""
    fine = changed(FILE, CHECKED, "  checked: 2026-11-01\n  review_by: 2027-11-01\n")
    assert letters(hours.check(fine)) == []

    wrong = changed(FILE, "2027-11-01", "2026-11-01")
    assert letters(hours.check(wrong)) == [
        "content/services/es.yaml:31  lines[0].review_by\n  problem  the next review lies before the last check\n"
        "  wanted   a day after 2026-11-01\n  found    2026-11-01\n  fix      correct one of the two"
    ]


def test_a_machine_without_time_zones_of_its_own_still_knows_them(changed: Change, monkeypatch: pytest.MonkeyPatch):
    """An NGO's laptop may have none; CLDR's names come with the program."""
    monkeypatch.setattr("zoneinfo.available_timezones", set)
    hours.known_zones.cache_clear()

    told = letters(hours.check(changed()))

    hours.known_zones.cache_clear()
    assert told == []
