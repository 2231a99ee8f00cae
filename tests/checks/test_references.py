"""Every record that another names exists."""

from __future__ import annotations

import pytest

from builder.checks import references
from builder.pipeline import Project
from builder.read import read

from .conftest import Change, letters

GUIDE, RIGHTS, PLACES = "guides/calling.md", "rights/es.yaml", "territories.yaml"


def test_what_the_tiny_site_names_exists(changed: Change):
    """It keeps the promise."""
    assert letters(references.check(changed())) == []


CASES = {
    "source-of-a-guide": (
        GUIDE, "sources: [line-guide]", "sources: [line-gide]",
        "content/guides/calling.md:11  sources[0]\n  problem  there is no such source\n"
        '  wanted   an id from content/sources/\n  found    line-gide\n  fix      did you mean "line-guide"?',
    ),
    "source-like-no-other": (
        GUIDE, "sources: [line-guide]", "sources: [un-hiv]",
        "content/guides/calling.md:11  sources[0]\n  problem  there is no such source\n"
        "  wanted   an id from content/sources/\n  found    un-hiv\n"
        "  fix      add it to a file in content/sources/",
    ),
    "source-of-a-figure": (
        GUIDE, "unit: day, source: line-guide", "unit: day, source: line-gide",
        "content/guides/calling.md:10  values.days.source\n  problem  there is no such source\n"
        '  wanted   an id from content/sources/\n  found    line-gide\n  fix      did you mean "line-guide"?',
    ),
    "related-guide": (
        GUIDE, "related: [privacy]", "related: [privac]",
        "content/guides/calling.md:12  related[0]\n  problem  there is no such guide\n"
        '  wanted   a file name in content/guides/\n  found    privac\n  fix      did you mean "privacy"?',
    ),
    "source-of-a-territory": (
        PLACES, "source: number-list", "source: number-lst",
        "content/territories.yaml:7  ES.source\n  problem  there is no such source\n"
        '  wanted   an id from content/sources/\n  found    number-lst\n  fix      did you mean "number-list"?',
    ),
    "law-of-a-right": (
        RIGHTS, "law: stay-law", "law: stay-lew",
        "content/rights/es.yaml:17  rights[0].law\n  problem  there is no such law in this file\n"
        '  wanted   stay-law\n  found    stay-lew\n  fix      did you mean "stay-law"?',
    ),
    "section": (
        "site.yaml", "- id: share\n", "- id: learn\n",
        "content/site.yaml:1  sections\n  problem  a section is missing\n  wanted   share\n  found    nothing\n"
        "  fix      add it",
    ),
    "exit-of-the-other-languages": (
        "site.yaml", "  default:", "  fr:",
        "content/site.yaml:44  exits\n  problem  the exit for the other languages is missing\n"
        "  wanted   default: https://...\n  found    nothing\n  fix      add a line for default",
    ),
    "section-of-a-guide-that-is-linked": (
        "guides/privacy.md", "section: about", "section: safe",
        "content/guides/privacy.md:2  section\n  problem  other pages link to this guide in another section\n"
        "  wanted   about\n  found    safe\n  fix      put its section back",
    ),
}  # fmt: skip


@pytest.mark.parametrize(("path", "old", "new", "letter"), CASES.values(), ids=CASES.keys())
def test_a_name_that_leads_nowhere_is_told(changed: Change, path: str, old: str, new: str, letter: str):
    """A fact without its source cannot be trusted, and a page without its parts cannot be made."""
    assert letters(references.check(changed(path, old, new))) == [letter]


def test_a_guide_that_every_page_links_to_is_missed(tiny: Project):
    """The frame and the country pages name three guides; without one, no page could be made."""
    (tiny.content / "guides" / "this-site.md").unlink()

    assert letters(references.check(read(tiny.content))) == [
        "content/guides/this-site.md\n  problem  a guide that other pages link to is missing\n"
        "  wanted   section: about\n  found    nothing\n  fix      put it back"
    ]
