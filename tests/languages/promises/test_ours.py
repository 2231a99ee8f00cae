"""No text of a PO file holds a number that people dial."""

from __future__ import annotations

import pytest

from builder.languages.promises.ours import holds_ours, numbers_of
from builder.read import read
from tests.conftest import ROOT, TINY

NUMBERS = numbers_of(read(TINY / "content"))


def test_every_number_is_known_as_dialled_and_as_shown():
    """900 105 090 and +34900105090 are one number, in two writings."""
    assert {"34900105090", "900105090", "112"} <= NUMBERS


@pytest.mark.parametrize("text", ["Call us", "Article 4", "In {days_112}", "1121"])
def test_other_figures_are_not_ours(text: str):
    """Whether they may stand there, another promise says."""
    assert list(holds_ours(text, NUMBERS)) == []


@pytest.mark.parametrize(
    ("text", "digits"),
    [
        ("Call 112", "112"),
        ("Call 1 1 2", "112"),
        ("اتصل ١١٢", "112"),
        ("Llama al 900 105 090", "900105090"),
        ("Llama al 900-105.090", "900105090"),
        ("+34 (900) 105 090", "34900105090"),
    ],
    ids=["plain", "spaced", "arabic-digits", "groups", "dashes", "with-country"],
)
def test_a_number_of_ours_is_told_however_it_is_written(text: str, digits: str):
    """A number in a text is one that nobody checks, and that a translator can change."""
    (found,) = holds_ours(text, NUMBERS)

    assert (found.what, found.found) == ("a phone number of this site is typed into the text", digits)
    assert found.fix


def test_no_text_of_ours_holds_a_number_of_ours():
    """Every msgid and msgstr of every language, fuzzy and obsolete ones too."""
    numbers = numbers_of(read(ROOT / "content"))
    lines = [
        line
        for path in [*(ROOT / "locales").rglob("*.po"), *(ROOT / "locales").glob("*.pot")]
        for line in path.read_text("utf-8").split("\n\n", 1)[1].splitlines()
        if not line.startswith(("#.", "#:"))
    ]

    assert len(lines) > 10_000
    assert [line for line in lines if list(holds_ours(line, numbers))] == []
