"""Every row of the coverage list is answered, somewhere that is there, by more than a stub."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from builder.checks import coverage
from builder.errors import Problems
from builder.model import Site
from builder.pages import plan
from builder.pipeline import Project
from builder.read import read

from ..conftest import ROOT
from .conftest import letters

LONG = "\nYou can read this slowly, and come back to it when you want to. " * 20
ROWS = """\
lists: {S0: "2"}
rows:
  S0-1: {asks: "what they ask", at: [safe/calling#what-they-may-ask]}
  S0-2: {asks: "whom to call", at: [help, help/es#es-line, rights/es#es-stay]}
"""
Covered = Callable[..., Site]


@pytest.fixture
def covered(tiny: Project) -> Covered:
    """The tiny site with a coverage list, after `covered(old, new)`; its guide is no stub unless it is asked to be."""

    def change(old: str = "", new: str = "", stub: bool = False) -> Site:
        assert old in ROWS
        (tiny.content / "coverage.yaml").write_text(ROWS.replace(old, new, 1) if old else ROWS, "utf-8")
        guide = tiny.content / "guides" / "calling.md"
        guide.write_text(guide.read_text("utf-8") + ("" if stub else LONG), "utf-8")
        return read(tiny.content)

    return change


def told(site: Site) -> list[str]:
    """Return the letters about the coverage of `site`."""
    return letters(coverage.check(site, plan(site)))


def test_a_list_that_is_answered_is_in_order(covered: Covered, tiny: Project):
    """It keeps the promise: headings, lines, rights and bare pages can all answer."""
    line = read(tiny.content).services[0].lines[0].id
    right = read(tiny.content).rights[0].rights[0].id

    assert told(covered("help/es#es-line, rights/es#es-stay", f"help/es#{line}, rights/es#{right}")) == []


def test_an_edition_without_the_list_is_asked_nothing(tiny: Project):
    """An NGO answers its own readers, and not the founders' list."""
    site = read(tiny.content)

    assert site.coverage is None
    assert told(site) == []


GOOD = "at: [help, help/es#es-line, rights/es#es-stay]"
CASES = {
    "missing-row": (
        'S0: "2"', 'S0: "3"', "content/coverage.yaml:2  rows",
        "a row of the list is missing", "S0-3", "nothing", "add the row, and the heading that answers it",
    ),
    "row-of-no-list": (
        'S0: "2"', 'S0: "1"', "content/coverage.yaml:4  rows.S0-2",
        "the list has no such row", "an id of lists", "S0-2", 'did you mean "S0-1"?',
    ),
    "unanswered-row": (
        GOOD, "at: []", "content/coverage.yaml:4  rows.S0-2.at",
        "nothing answers this row", "page#heading", "nothing", "name the heading that answers: whom to call",
    ),
    "no-such-page": (
        "safe/calling#", "safe/caling#", "content/coverage.yaml:3  rows.S0-1.at[0]",
        "there is no such page", "an address below the language", "safe/caling", 'did you mean "safe/calling"?',
    ),
    "no-such-heading": (
        "#what-they-may-ask", "#what-they-ask", "content/coverage.yaml:3  rows.S0-1.at[0]",
        "there is no such heading in safe/calling", "what-they-may-ask", "what-they-ask",
        'did you mean "what-they-may-ask"?',
    ),
    "heading-on-a-tool": (
        GOOD, "at: [help#numbers]", "content/coverage.yaml:4  rows.S0-2.at[0]",
        "there is no such heading in help", "help", "numbers", "",
    ),
}  # fmt: skip


@pytest.mark.parametrize(("old", "new", "where", "what", "wanted", "found", "fix"), CASES.values(), ids=CASES.keys())
def test_a_row_that_nothing_answers_is_told(
    covered: Covered, old: str, new: str, where: str, what: str, wanted: str, found: str, fix: str
):
    """Somebody comes with this question, and would find nothing."""
    parts = [f"  problem  {what}", f"  wanted   {wanted}", f"  found    {found}", f"  fix      {fix}" if fix else ""]

    assert "\n".join((where, *(part for part in parts if part))) in told(covered(old, new))


def test_a_stub_answers_nothing(covered: Covered, tiny: Project):
    """Three sentences under the right heading look like an answer in a table, and help nobody."""
    told_of = [letter for letter in told(covered(stub=True)) if "stub" in letter]

    assert len(told_of) == 1
    assert told_of[0].startswith(
        "content/coverage.yaml:3  rows.S0-1.at[0]\n  problem  the page is a stub\n  wanted   at least 150 words\n"
    )
    assert told_of[0].endswith(" words in safe/calling\n  fix      write the page, or name another")


@pytest.mark.parametrize(
    ("old", "new", "what"),
    [
        ("safe/calling#what-they-may-ask", "guide:calling", "this is not a place on a page"),
        ('asks: "what they ask"', 'asks: ""', "this text is empty"),
        ('asks: "what they ask", ', "", 'the field "asks" is missing'),
        ('S0: "2"', 'S0: "two"', "this does not have the right form"),
        ('asks: "what they ask"', 'ask: "what they ask"', 'there is no field "ask" here'),
    ],
    ids=["link", "empty", "missing", "count", "unknown"],
)
def test_a_list_that_does_not_fit_is_told_at_the_door(covered: Covered, old: str, new: str, what: str):
    """A list that is read half would call itself answered."""
    with pytest.raises(Problems) as caught:
        covered(old, new)

    assert what in [problem.what for problem in caught.value.problems]


def test_the_base_content_has_the_whole_list():
    """Deleting the file, or a row with its number, would make the promise hold for nothing."""
    site = read(ROOT / "content")

    assert site.coverage is not None
    assert site.coverage.lists == {"S0": "117", "S2": "86"}
    assert set(site.coverage.rows) == set(site.coverage.wanted())
    assert len(site.coverage.rows) == 203
