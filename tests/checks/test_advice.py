"""What a person should look at: it is told by `check`, and stops nothing."""

from __future__ import annotations

import pytest

from builder import checks
from builder.checks import advice, due

from .conftest import Change, letters

FILE = "services/es.yaml"
AT = "content/services/es.yaml"
DIAL = "dial: '+34900105090'\n    shown: 900 105 090"
SECOND = "    dial: '+34910000999'\n    shown: 910 000 999"
OPEN = (("confidence: low", "confidence: high"), ("held_back: Only an old leaflet names it.", "held_back: none"))
ASKED = "  checked: 2025-11-01\n  review_by: {}\n"


def test_good_numbers_are_not_questioned(changed: Change):
    """A warning for nothing teaches people to read past warnings."""
    assert letters(advice.check(changed())) == []


def test_a_number_that_no_table_knows_is_questioned_and_left_alone(changed: Change):
    """It may be newer than our tables; only a call can tell."""
    site = changed(FILE, DIAL, "dial: '+34100105090'\n    shown: 100 105 090")

    assert letters(advice.check(site)) == [
        f"{AT}:11  lines[0].channels[0].dial\n  problem  the tables of phone numbers know no such number in ES\n"
        "  wanted   a number that is given out there\n  found    +34 100105090\n"
        "  fix      compare it with the source, or call it"
    ]
    assert site.services[0].lines[0].channels[0].dial == "+34100105090"


@pytest.mark.parametrize("code", ["016", "116111", "*611"])
def test_a_short_code_is_left_to_people(changed: Change, code: str):
    """Tables know few of them, and the ones for children least of all."""
    assert letters(advice.check(changed(FILE, DIAL, f"dial: '{code}'\n    shown: '{code}'"))) == []


def test_a_number_on_two_lines_is_questioned(changed: Change):
    """One of the two is often a slip of the hand, and sends her to people who cannot help."""
    changed(FILE, SECOND, f"    {DIAL}")
    for old, new in OPEN:
        site = changed(FILE, old, new)

    assert letters(advice.check(site)) == [
        f"{AT}:41  lines[1].channels[0].dial\n  problem  the same number stands on two lines\n"
        f"  wanted   a number of its own; it is also that of es-line, {AT}:11\n  found    +34900105090\n"
        "  fix      ask whether one of them is old, or has this number by mistake"
    ]


def test_two_channels_of_one_line_may_share_their_number(changed: Change):
    """A phone that also takes messages is one phone."""
    assert letters(advice.check(changed(FILE, "dial: '+34600000016'", "dial: '+34900105090'"))) == []


def test_a_number_held_back_is_not_questioned(changed: Change):
    """It has its reason beside it already."""
    assert letters(advice.check(changed(FILE, SECOND, f"    {DIAL}"))) == []


@pytest.mark.parametrize(
    ("day", "told"),
    [("2026-11-20", True), ("2026-11-21", True), ("2026-11-22", False), ("2026-11", False), ("2026-10", True)],
)
def test_a_line_is_due_when_its_day_is_there(changed: Change, day: str, told: bool):
    """The day it is held against is the information date: a build knows no clock."""
    site = changed(FILE, "  checked: never\n", ASKED.format(day))

    assert bool(letters(due.check(site))) is told


def test_a_due_line_is_told_with_the_command_that_records_the_answer(changed: Change):
    """The person who asks should have nothing to look up."""
    site = changed(FILE, "  checked: never\n", ASKED.format("2026-11-20"))

    assert letters(checks.doubts(site)) == [
        f"{AT}:31  lines[0].review_by\n  problem  this line is due to be asked again\n"
        "  wanted   a day after 2026-11-21\n  found    2026-11-20\n"
        "  fix      ask the operator, then: python build.py review done es-line --by ROLE --date YYYY-MM-DD"
    ]
