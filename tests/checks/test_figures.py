"""Figures that are shown together can be compared, and each says where it comes from."""

from __future__ import annotations

import pytest

from builder.checks import figures
from tests.sites.figures import FIGURES

from .conftest import Change, letters

FILE = "figures.yaml"
CHART = "content/figures.yaml:7  charts[0].figures[1]."
WOMEN = 'Women, value: "39", unit: percent, kind: found, data: "2022", published: 2024-12, confidence: A'
MEN = 'Men, value: "23", unit: percent, kind: found, data: "2022", published: 2024-12, confidence: A'


def told(changed: Change, old: str = "", new: str = "") -> list[str]:
    """Return the letters about the small page of figures with one thing changed."""
    assert old in FIGURES
    return letters(figures.check(changed(FILE, "", FIGURES.replace(old, new, 1) if old else FIGURES)))


def test_the_small_page_of_figures_is_right(changed: Change):
    """It keeps the promise."""
    assert told(changed) == []


def test_a_site_without_figures_is_right(changed: Change):
    """An edition need not have the page."""
    assert letters(figures.check(changed())) == []


CASES = {
    "people found beside an estimate": (
        MEN, MEN.replace("kind: found", "kind: estimate"),
        [CHART + "kind\n  problem  people found and an estimate of everybody stand in one chart\n"
         "  wanted   found\n  found    estimate\n  fix      make each a chart of its own"],
    ),
    "shares beside millions": (
        MEN, MEN.replace("percent", "million"),
        [CHART + "unit\n  problem  two units stand in one chart\n"
         "  wanted   percent\n  found    million\n  fix      make each a chart of its own"],
    ),
    "one year beside another": (
        MEN, MEN.replace('"2022"', '"2018"'),
        [CHART + "data\n  problem  figures of different years stand in one chart\n"
         "  wanted   2022\n  found    2018\n  fix      make each a chart of its own"],
    ),
    "one report beside another": (
        MEN, MEN.replace("2024-12", "2024-11"),
        [CHART + "published\n  problem  figures of different reports stand in one chart\n"
         "  wanted   2024-12\n  found    2024-11\n  fix      make each a chart of its own"],
    ),
    "more than the whole": (
        WOMEN, WOMEN.replace("39", "139"),
        ["content/figures.yaml:6  charts[0].figures[0].value\n  problem  no bar can show more than the whole\n"
         "  wanted   at most 100\n  found    139\n  fix      tell it in a sentence, under points"],
    ),
    "two reports that are one": (
        WOMEN, WOMEN.replace("confidence: A", "confidence: B"),
        ["content/figures.yaml:6  charts[0].figures[0].sources\n"
         "  problem  only one source is named for what two or more should say\n"
         "  wanted   two or more\n  found    line-guide\n  fix      name another, or take the figure out"],
    ),
    "told before it happened": (
        "published: 2022-09\n  confidence", "published: 2020-09\n  confidence",
        ["content/figures.yaml:21  points[0].published\n  problem  this was published before the years it speaks of\n"
         "  wanted   2021\n  found    2020-09\n  fix      look at the source again"],
    ),
    "no such source": (
        "    share: {value: \"71\", unit: percent}\n  sources: [line-guide]",
        "    share: {value: \"71\", unit: percent}\n  sources: [line-guid]",
        ["content/figures.yaml:30  mistakes[0].sources[0]\n  problem  there is no such source\n"
         '  wanted   an id from content/sources/\n  found    line-guid\n  fix      did you mean "line-guide"?'],
    ),
}  # fmt: skip


@pytest.mark.parametrize(("old", "new", "wanted"), CASES.values(), ids=CASES.keys())
def test_figures_that_mislead_are_told(changed: Change, old: str, new: str, wanted: list[str]):
    """A chart is believed at a glance: nobody reads the small print to find that it compares two different things."""
    assert told(changed, old, new) == wanted
