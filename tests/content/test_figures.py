"""The real figures, held against what was read: every digit, kind, year and degree of confidence."""

from __future__ import annotations

import gzip

import pytest

from builder.model import Figures, Site
from builder.pages.table import url_of
from builder.pipeline import Clock, Edition, Options, prepare
from builder.read import read

from .test_real_content import PROJECT

LIMIT = 7168  # bytes gzipped: a page of figures is read on the same lines as a guide
# Chart -> its bars, as the sources have them. Found: UNODC, people detected; estimates: ILO, Walk Free, IOM; OHCHR.
READ = {
    "who": ("found", "2022", {"Women": "39", "Girls": "22", "Boys": "16", "Men": "23"}),
    "more": ("found", "2019/2022", {"Everybody found": "25", "Children found": "31", "Girls found": "38",
                                    "People found in forced labour": "47"}),
    "used": ("found", "2022", {"Girls: sexual exploitation": "60", "Boys: forced labour": "45",
                               "Boys: other uses, such as forced crime or begging": "47"}),
    "everybody": ("estimate", "2021", {"Modern slavery: forced labour and forced marriage together": "49.6",
                                       "Forced labour": "27.6", "Forced marriage": "22",
                                       "Forced commercial sexual exploitation": "6.3",
                                       "Forced labour imposed by a state": "3.9", "Children in forced labour": "3.3"}),
    "screens": ("estimate", "2023", {"Myanmar, at least": "120000", "Cambodia, about": "100000"}),
}  # fmt: skip
TOLD = [
    ("found", "2022", "A", ["61"]),
    ("found", "2022", "A", ["38"]),
    ("found", "2022", "B", ["8"]),
    ("found", "2018", "A", []),
    ("found", "2018", "B", ["50000", "148"]),
    ("estimate", "2021", "B", ["4", "5"]),
    ("estimate", "2021", "B", ["1", "8"]),
    ("estimate", "2021", "B", ["3"]),
    ("estimate", "2021", "B", ["236", "37", "2014"]),
    ("estimate", "2021", "B", ["73"]),
]
# What was read once, or only remembered: it may come back with a source, never without.
LEFT_OUT = ("202478", "202,478", "96", "23 percent", "11.8", "1.7", "27252", "99", "88", "40 million", "24.9")


@pytest.fixture(scope="module")
def site() -> Site:
    """The real site, in its own language."""
    return read(PROJECT.content)


@pytest.fixture(scope="module")
def figures(site: Site) -> Figures:
    """The real figures."""
    assert site.figures
    return site.figures


@pytest.fixture(scope="module")
def edition() -> Edition:
    """The real site in all its languages."""
    return prepare(PROJECT, Options(), Clock(), "tests")


def test_every_bar_is_the_figure_that_was_read(figures: Figures):
    """One slip of a finger here is repeated by everybody who trusts the page."""
    given = {
        chart.id: (chart.first.kind, chart.first.data, {figure.label.text: figure.value for figure in chart.figures})
        for chart in figures.charts
    }

    assert given == READ


def test_every_sentence_holds_the_figures_that_were_read(figures: Figures):
    """In their order, with the year they speak of."""
    given = [(one.kind, one.data, one.confidence, [v.value for v in one.values.values()]) for one in figures.points]

    assert given == TOLD


def test_the_shares_of_the_people_found_agree_with_each_other(figures: Figures):
    """Women and girls are 61 %, children 38 %, and all four together a hundred: two sources, one picture."""
    women, girls, boys, men = (int(value) for value in READ["who"][2].values())

    assert (women + girls, girls + boys, women + girls + boys + men) == (61, 38, 100)


def test_no_figure_that_was_left_out_has_come_back(figures: Figures):
    """Each was found in one summary only, or is old, or was never sourced."""
    values = {figure.value for chart in figures.charts for figure in chart.figures}
    values |= {value.value for point in figures.points for value in point.values.values()}

    assert values.isdisjoint(LEFT_OUT)


def test_the_confusion_about_71_percent_is_put_right(figures: Figures):
    """It is repeated everywhere as a share of sexual exploitation, and it never was one."""
    (mistake,) = figures.mistakes
    values = {name: value.value for name, value in mistake.values.items()}

    assert values == {"share": "71", "first": "2012", "last": "2014", "report": "2016", "year": "2022", "now": "61"}
    assert "{share} of the people trafficked for sexual exploitation" in mistake.says.text
    assert "all people found" in mistake.instead.text


def test_forced_labour_is_not_called_trafficking(figures: Figures):
    """The estimates count something wider: their authors say so, and so must we."""
    for chart in figures.charts:
        if chart.first.kind == "estimate":
            assert not [figure for figure in chart.figures if "traffick" in figure.label.text]
    assert not [point for point in figures.points if point.kind == "estimate" and "traffick" in point.says.text]


def test_the_page_is_light_in_every_language(edition: Edition):
    """It is read on the same lines as a guide."""
    client = edition.app().test_client()
    weights = {
        language.code: len(gzip.compress(client.get(url_of(language, "learn/numbers")).data, 9))
        for language in edition.table.languages
    }

    assert {code: weight for code, weight in weights.items() if weight >= LIMIT} == {}
