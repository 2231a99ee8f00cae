"""No `<`, `>`, `&` or `%` stands in a translation beyond its source."""

from __future__ import annotations

import pytest

from builder.languages.promises import Broken
from builder.languages.promises.signs import SIGNS
from tests.languages.promises.told import told

SHORT = "Who answers?"


@pytest.mark.parametrize(
    ("source", "translation"),
    [("Half of 100 % of them", "La mitad del 100 % de ellas"), ("You & we", "Tú & yo"), (SHORT, "¿Quién responde?")],
    ids=["percent-of-the-source", "ampersand-of-the-source", "none"],
)
def test_a_sign_of_the_source_may_stay(source: str, translation: str):
    """What we wrote ourselves is escaped like all else."""
    assert told(SIGNS, source, translation) == []


@pytest.mark.parametrize(
    ("translation", "what", "wanted"),
    [
        ("¿Quién % responde?", "a percent sign stands where the source has none", "words"),
        ("من ٪ يجيب؟", "a percent sign stands where the source has none", "words"),
        ("¿Quién & cómo?", "markup is not allowed", "plain words"),
        ("¿Quién &lt;b&gt; es?", "markup is not allowed", "plain words"),
        ("¿Quién < responde?", "markup is not allowed", "plain words"),
        ("¿Quién ＜b＞?", "markup is not allowed", "plain words"),
    ],
    ids=["percent", "arabic-percent", "ampersand", "entity", "less-than", "fullwidth-tag"],
)
def test_a_sign_beyond_the_source_is_told(translation: str, what: str, wanted: str):
    """A lone percent sign has stopped a whole build; a lone `<` opens a tag."""
    assert told(SIGNS, SHORT, translation) == [Broken(what, wanted, translation[:36], "write it in words")]
