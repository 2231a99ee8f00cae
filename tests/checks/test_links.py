"""Every link in a text leads somewhere."""

from __future__ import annotations

import pytest

from builder.checks import links
from builder.pages import plan

from .conftest import Change, letters

GUIDE, QUESTIONS, WORDS = "guides/calling.md", "check.yaml", "glossary.yaml"


def told(changed: Change, *change: str) -> list[str]:
    """Return the letters about the links of a changed site, its pages as they were."""
    pages = plan(changed())
    site = changed(*change)
    return letters([*links.check(site), *links.check_pages(site, pages)])


def test_links_that_lead_somewhere_are_fine(changed: Change):
    """The tiny site keeps the promise."""
    assert told(changed) == []


CASES = {
    "guide": (
        GUIDE, "(guide:privacy)", "(guide:privaci)",
        "content/guides/calling.md:22  links.guide_privaci\n  problem  there is no such guide\n"
        '  wanted   a guide of this site\n  found    guide:privaci\n  fix      did you mean "privacy"?',
    ),
    "page": (
        GUIDE, "(page:help)", "(page:hlep)",
        "content/guides/calling.md:22  links.page_hlep\n  problem  there is no such page\n"
        '  wanted   a page of this site\n  found    page:hlep\n  fix      did you mean "help"?',
    ),
    "source": (
        GUIDE, "(source:line-guide)", "(source:line-guides)",
        "content/guides/calling.md:34  links.source_line_guides\n  problem  there is no such source\n"
        '  wanted   a source of this site\n  found    source:line-guides\n  fix      did you mean "line-guide"?',
    ),
    "heading": (
        GUIDE, "(guide:privacy)", "(guide:calling#what-they-ask)",
        "content/guides/calling.md:22  links.guide_calling__what_they_ask\n"
        "  problem  there is no such heading in calling\n  wanted   what-they-may-ask\n  found    what-they-ask\n"
        '  fix      did you mean "what-they-may-ask"?',
    ),
    "heading-of-a-guide-without": (
        GUIDE, "(guide:privacy)", "(guide:privacy#top)",
        "content/guides/calling.md:22  links.guide_privacy__top\n  problem  there is no such heading in privacy\n"
        "  wanted   guide:privacy\n  found    top\n  fix      link to the guide itself, or add the heading there",
    ),
    "question": (
        QUESTIONS, "guide:calling", "guide:caling",
        "content/check.yaml:21  voices[0].steps[2].links[1]\n  problem  there is no such guide\n"
        '  wanted   a guide of this site\n  found    guide:caling\n  fix      did you mean "calling"?',
    ),
    "question-elsewhere": (
        QUESTIONS, "guide:calling", "https://example.org",
        "content/check.yaml:21  voices[0].steps[2].links[1]\n"
        "  problem  a link begins with guide:, page: or source:\n  wanted   guide:phone\n  found    https://example.org\n"
        "  fix      write what kind of thing it leads to",
    ),
    "word": (
        WORDS, "guide:calling", "guide:nothing-like-it",
        "content/glossary.yaml:1  [0].see\n  problem  there is no such guide\n  wanted   a guide of this site\n"
        "  found    guide:nothing-like-it\n  fix      take the link out, or add what it leads to",
    ),
}  # fmt: skip


@pytest.mark.parametrize(("path", "old", "new", "letter"), CASES.values(), ids=CASES.keys())
def test_a_link_that_leads_nowhere_is_told(changed: Change, path: str, old: str, new: str, letter: str):
    """She has perhaps one minute; a dead link may use it up."""
    assert told(changed, path, old, new) == [letter]


@pytest.mark.parametrize("name", sorted(set(CASES) - {"page"}))
def test_a_link_that_would_stop_the_plan_is_told_before_it(changed: Change, name: str):
    """Pages are planned from guides that exist; a typo must get its letter, and not a trace of the planner."""
    path, old, new, letter = CASES[name]

    assert letters(links.check(changed(path, old, new))) == [letter]


def test_a_link_to_a_heading_is_fine(changed: Change):
    """A guide may lead straight to the part that matters."""
    assert told(changed, GUIDE, "(guide:privacy)", "(guide:calling#what-they-may-ask)") == []
