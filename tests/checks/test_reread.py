"""What should be read again is told, and the day comes from the readings themselves."""

from __future__ import annotations

import pytest

from builder.checks import reread
from builder.model.review import later, review_days

from .conftest import Change, letters

GUIDE = "guides/calling.md"
FIX = "read its sources again, mend the page, and set read of each source to that day"


def test_what_was_read_this_year_is_left_alone(changed: Change):
    """It keeps the promise."""
    assert letters(reread.check(changed())) == []


def test_every_guide_and_every_page_of_rights_has_a_day_of_review(changed: Change):
    """A page that nobody has to look at again grows old unseen."""
    site = changed()

    found = review_days(site)

    assert set(found) == {guide.path for guide in site.guides} | {f"content/rights/{r.id}.yaml" for r in site.rights}
    assert all(len(day) == 10 for day, _ in found.values())


def test_a_page_whose_sources_were_read_long_ago_is_told(changed: Change):
    """Laws and services change; the words of the page do not, until somebody reads again."""
    changed("site.yaml", "information_date: 2026-11-21", "information_date: 2029-11-21")

    told = letters(reread.check(changed()))

    day = review_days(changed())["content/guides/calling.md"][0]
    assert (
        "content/guides/calling.md\n  problem  the sources of this page should be read again\n"
        f"  wanted   a day after 2029-11-21\n  found    {day}\n  fix      {FIX}"
    ) in told
    assert len(told) == 4


def test_a_guide_may_give_a_day_of_its_own(changed: Change):
    """A page on a law that changes next month cannot wait a year."""
    site = changed(GUIDE, "keywords: [call]", "keywords: [call]\nreview_by: 2026-11-21")

    assert letters(reread.check(site)) == [
        "content/guides/calling.md:14  review_by\n  problem  the sources of this page should be read again\n"
        f"  wanted   a day after 2026-11-21\n  found    2026-11-21\n  fix      {FIX}"
    ]


def test_an_edition_decides_after_how_many_months(changed: Change):
    """A year is a start; an edition with two editors may need two."""
    year = review_days(changed())["content/guides/calling.md"][0]

    half = review_days(changed("site.yaml", "urgent: never", 'urgent: never\nreview_months: "6"'))

    assert half["content/guides/calling.md"][0] == later(year, -6)


@pytest.mark.parametrize(
    ("day", "months", "found"),
    [
        ("2026-11-21", 12, "2027-11-21"),
        ("2026-11-30", 3, "2027-02-28"),
        ("2026-12-01", 1, "2027-01-01"),
        ("2026-01-31", 12, "2027-01-28"),
        ("2026-11-01", 1, "2026-12-01"),
    ],
)
def test_months_are_counted_without_a_calendar(day: str, months: int, found: str):
    """Every month has a 28th, so no day can fall out of one."""
    assert later(day, months) == found
