"""The door of the figures: nothing unsourced, undated or doubtful comes through."""

from __future__ import annotations

import pytest

from builder.errors import Problems
from builder.read.figures import figures
from builder.yamltext import parse
from tests.sites.figures import FIGURES

SHOWN = "content/figures.yaml"
CASES = {
    "one summary": ("confidence: A", "confidence: C", "this is not a known confidence"),
    "from memory": ("confidence: A", "confidence: M", "this is not a known confidence"),
    "no kind": ("kind: found, ", "", 'the field "kind" is missing'),
    "another kind": ("kind: found", "kind: counted", "this is not a known kind"),
    "no source": ("confidence: A, sources: [line-guide]", "confidence: A, sources: []", "at least one is wanted here"),
    "no year": ('data: "2022", ', "", 'the field "data" is missing'),
    "a vague year": ('data: "2022"', "data: latest", "these are not the years of a figure"),
    "years turned around": ('"2019/2021"', '"2021/2019"', "these are not the years of a figure"),
    "no day": ("published: 2024-12, ", "", 'the field "published" is missing'),
    "words for a figure": ('"39"', "about forty", "this does not have the right form"),
    "a comma": ('"27.6"', '"27,6"', "this does not have the right form"),
    "a figure in a label": ("Women, value", "39 women, value", "a figure is typed into the text"),
    "a figure in the limits": ("These are shares", "These 39 are shares", "a figure is typed into the text"),
    "an unknown field": ("label: Women", "colour: red, label: Women", 'there is no field "colour" here'),
}


def test_the_small_page_of_figures_can_be_read() -> None:
    """Values stay text, to the last zero."""
    found = figures(parse(FIGURES.replace('"22"', '"22.0"'), SHOWN))

    assert [figure.value for chart in found.charts for figure in chart.figures] == ["39", "23", "27.6", "22.0"]
    assert [len(part) for kind in ("found", "estimate") for part in found.of(kind)] == [1, 0, 1, 1]  # type: ignore[arg-type]
    assert found.points[0].span == ("2019", "2021")


@pytest.mark.parametrize(("old", "new", "problem"), CASES.values(), ids=CASES.keys())
def test_what_nobody_can_check_stays_outside(old: str, new: str, problem: str) -> None:
    """A number without its year, its kind and its source is a rumour with our name on it."""
    assert old in FIGURES

    with pytest.raises(Problems) as caught:
        figures(parse(FIGURES.replace(old, new, 1), SHOWN))

    assert problem in {found.what for found in caught.value.problems}
    assert all(found.where.path == SHOWN and found.where.line for found in caught.value.problems)


def test_a_bar_is_as_long_as_its_share() -> None:
    """A share is measured against a hundred, anything else against the largest beside it."""
    shares, amounts = figures(parse(FIGURES, SHOWN)).charts

    assert [shares.share(figure) for figure in shares.figures] == [0.39, 0.23]
    assert [round(amounts.share(figure), 3) for figure in amounts.figures] == [1.0, 0.797]
