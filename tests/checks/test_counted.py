"""Every figure in a guide is tied to a source; on pages for a person in need stands none that counts people."""

from __future__ import annotations

import pytest

from builder.checks import counted
from builder.languages import Language

from .conftest import Change, letters

GUIDE = "guides/calling.md"
VALUE = 'days: {value: "3", unit: day, source: line-guide}'
PLACE = "You can call only to ask a question."


def test_a_length_of_time_with_a_source_may_stand_anywhere(changed: Change, english: Language):
    """It keeps the promise: "within three days" is what she can act on."""
    assert letters(counted.check(changed(), english)) == []


def test_a_figure_without_a_source_is_told(changed: Change, english: Language):
    """A figure nobody can look up is a rumour."""
    assert letters(counted.check(changed(GUIDE, ", source: line-guide}", "}"), english)) == [
        "content/guides/calling.md:10  values.days\n  problem  this figure names no source\n"
        "  wanted   source: ...\n  found    3\n  fix      add source: and an id from content/sources/"
    ]


@pytest.mark.parametrize(
    ("value", "unit", "good"),
    [
        ("61", "percent", False),
        ("6.3", "million", False),
        ("50000", "count", False),
        ("2022", "none", False),
        ("9", "none", False),
        ("22", "none", False),
        ("1.5", "none", False),
        ("18", "none", True),
        ("10", "none", True),
        ("72", "hour", True),
        ("2026-11-21", "date", True),
    ],
)
def test_a_figure_that_counts_people_is_told_on_a_page_for_a_person_in_need(
    changed: Change, english: Language, value: str, unit: str, good: bool
):
    """How many others there are is nothing she can do; when the law changes for her age is."""
    site = changed(GUIDE, VALUE, f'days: {{value: "{value}", unit: {unit}, source: line-guide}}')

    told = letters(counted.check(site, english))

    assert told == (
        []
        if good
        else [
            "content/guides/calling.md:10  values.days\n"
            "  problem  a figure stands on a page for a person in need\n"
            f"  wanted   a length of time, a date or an age\n  found    {value} {unit}\n"
            "  fix      say it without the figure, or on a page of another section"
        ]
    )


def test_a_figure_may_count_people_on_a_page_of_background(changed: Change, english: Language):
    """There somebody came to read numbers."""
    changed(GUIDE, VALUE, 'days: {value: "61", unit: percent, source: line-guide}')

    site = changed("guides/calling.md", "section: safe", "section: learn")

    assert letters(counted.check(site, english)) == []


def test_a_figure_spelled_in_words_needs_a_source_beside_it(changed: Change, english: Language):
    """Half, or millions, is a figure too, and the one that is checked least."""
    assert letters(counted.check(changed(GUIDE, PLACE, "Half of all calls are short."), english)) == [
        "content/guides/calling.md\n  problem  a figure is spelled in words, with no source beside it\n"
        "  wanted   a {value} with a source, or a link to the source, in the same paragraph\n"
        '  found    "Half of" in: Half of all calls are short. You do **not** have to give your name.\n'
        "  fix      put it under values, or link its source"
    ]


@pytest.mark.parametrize(
    "text",
    ["[Half of](source:line-guide) all calls are short.", "Half of all calls last {days}."],
    ids=["link", "value"],
)
def test_a_figure_in_words_may_stand_beside_its_source(changed: Change, english: Language, text: str):
    """Whoever doubts it can look it up."""
    assert letters(counted.check(changed(GUIDE, PLACE, text), english)) == []


def test_a_link_to_a_guide_is_no_source(changed: Change, english: Language):
    """A page of ours cannot be its own proof."""
    site = changed(GUIDE, PLACE, "[Half of](guide:privacy) all calls are short.")

    assert len(letters(counted.check(site, english))) == 1
