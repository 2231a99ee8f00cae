"""Every id stands once."""

from __future__ import annotations

import pytest

from builder.checks import ids
from builder.pages import plan

from .conftest import Change, letters

SERVICES, RIGHTS, SOURCES, WORDS = "services/es.yaml", "rights/es.yaml", "sources/all.yaml", "glossary.yaml"
ROW = "- {id: helpline, term: second word, means: Another thing., see: none}\n"
GUIDE = """\
---
section: {section}
order: 1
title: One more guide
tab: One more guide
summary: One more guide.
audience: all
safety: normal
sources: [line-guide]
---
One more sentence.
"""
RIGHT = """\
- id: es-time
  topic: work
  title: Permission to earn
  gives: You can work.
  condition: none
  law: stay-law
  provision: Art 1
  seen: text
  as_of: unknown
  confidence: high
  sources:
  - {title: A page, url: https://example.org, date: unknown, read: 2026-11-21}
cautions:"""


def test_ids_that_stand_once_are_fine(changed: Change):
    """The tiny site keeps the promise."""
    assert letters(ids.check(changed())) == []


@pytest.mark.parametrize(
    ("path", "old", "new", "letter"),
    [
        (
            SERVICES, "- id: es-old", "- id: es-line",
            "content/services/es.yaml:33  lines[1].id\n  problem  two lines have the same id\n"
            "  wanted   an id of its own\n  found    es-line\n"
            "  fix      rename one of them; the first is content/services/es.yaml:3",
        ),
        (
            SOURCES, "- id: line-guide", "- id: number-list",
            "content/sources/all.yaml:8  [1].id\n  problem  two sources have the same id\n"
            "  wanted   an id of its own\n  found    number-list\n"
            "  fix      rename one of them; the first is content/sources/all.yaml:1",
        ),
        (
            RIGHTS, "cautions:", RIGHT,
            "content/rights/es.yaml:24  rights[1].id\n  problem  two rights have the same id\n"
            "  wanted   an id of its own\n  found    es-time\n"
            "  fix      rename one of them; the first is content/rights/es.yaml:11",
        ),
        (
            WORDS, "- {id: helpline", ROW + "- {id: helpline",
            "content/glossary.yaml:2  [1].id\n  problem  two terms have the same id\n"
            "  wanted   an id of its own\n  found    helpline\n"
            "  fix      rename one of them; the first is content/glossary.yaml:1",
        ),
    ],
    ids=["lines", "sources", "rights", "words"],
)  # fmt: skip
def test_an_id_that_stands_twice_is_told_with_both_places(changed: Change, path: str, old: str, new: str, letter: str):
    """Links, saved pages and translations all hang on ids; a second one would take them over."""
    assert letters(ids.check(changed(path, old, new))) == [letter]


def test_two_kinds_of_record_may_share_an_id(changed: Change):
    """A word and a source are never mistaken for each other."""
    assert letters(ids.check(changed(WORDS, "id: helpline", "id: line-guide"))) == []


VOICE = """\
- id: me
  title: Is this about a friend?
  tab: More questions
  intro: You can stop at any time.
  start: one
  steps:
  - {id: one, tell: You are a good friend., detail: none, next: two}
  - {id: two, tell: What you can do, detail: none, links: [page:help]}
"""


@pytest.mark.parametrize(
    ("path", "old", "new", "letter"),
    [
        (
            "check.yaml", "  - id: end", "  - {id: door-more, tell: Again., detail: none, next: end}\n  - id: end",
            "content/check.yaml:18  voices[0].steps[2].id\n  problem  two steps of me have the same id\n"
            "  wanted   an id of its own\n  found    door-more\n"
            "  fix      rename one of them; the first is content/check.yaml:14",
        ),
        (
            "check.yaml", "voices:\n", "voices:\n" + VOICE,
            "content/check.yaml:10  voices[1].id\n  problem  two voices have the same id\n"
            "  wanted   an id of its own\n  found    me\n"
            "  fix      rename one of them; the first is content/check.yaml:2",
        ),
        (
            RIGHTS, "rights:\n", "- {id: stay-law, title: Other, title_language: es, year: '2001'}\nrights:\n",
            "content/rights/es.yaml:10  laws[1].id\n  problem  two laws of es have the same id\n"
            "  wanted   an id of its own\n  found    stay-law\n"
            "  fix      rename one of them; the first is content/rights/es.yaml:6",
        ),
        (
            "site.yaml", "- id: help\n",
            "- {id: safe, title: A, tab: A, summary: B c d., icon: call}\n- id: help\n",
            "content/site.yaml:20  sections[4].id\n  problem  two sections have the same id\n"
            "  wanted   an id of its own\n  found    safe\n"
            "  fix      rename one of them; the first is content/site.yaml:4",
        ),
    ],
    ids=["steps", "voices", "laws", "sections"],
)  # fmt: skip
def test_no_other_id_stands_twice_either(changed: Change, path: str, old: str, new: str, letter: str):
    """Two pages cannot live at one address."""
    assert letters(ids.check(changed(path, old, new))) == [letter]


def test_pages_with_an_address_each_are_fine(changed: Change):
    """The tiny site keeps the promise."""
    assert letters(ids.check_pages(plan(changed()))) == []


@pytest.mark.parametrize(
    ("name", "section", "kinds"),
    [
        ("sources", "about", "guide and sources"),
        ("words", "learn", "guide and words"),
        ("es", "help", "country and guide"),
        ("es", "rights", "guide and right"),
        ("me", "check", "guide and voice"),
    ],
)
def test_a_guide_cannot_take_the_address_of_another_page(changed: Change, name: str, section: str, kinds: str):
    """A guide called `es` would take the place of the numbers of Spain."""
    site = changed(f"guides/{name}.md", "", GUIDE.format(section=section))

    assert letters(ids.check_pages(plan(site))) == [
        f"content/guides/{name}.md\n  problem  two pages have the same address\n  wanted   an address each\n"
        f"  found    {section}/{name} ({kinds})\n  fix      rename the file or the id of one of them"
    ]
