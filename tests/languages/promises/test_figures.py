"""The figures of a translation are those of its source."""

from __future__ import annotations

import pytest

from builder.languages.promises import Broken
from builder.languages.promises.figures import FIGURES
from tests.languages.promises.told import told

FIX = "use the figures of the source, none typed in and none changed"


@pytest.mark.parametrize(
    ("source", "translation"),
    [
        ("Article 4 says", "المادة ٤ تنص"),
        ("Article 4 says", "አንቀጽ ፬ ይላል"),
        ("Article 4 of law 18", "La ley 18, artículo 4"),
        ("It is 1.5 hours", "Son 1,5 horas"),
        ("It is 2,000 lines", "Son 2\u202f000 líneas"),
        ("In {days_30} or less", "En {days_30} o menos"),
        ("Three days", "三天"),
    ],
    ids=["arabic-digits", "ethiopic", "other-order", "decimal-comma", "thousands", "in-a-placeholder", "a-word"],
)
def test_the_same_figure_in_other_clothes_is_the_same(source: str, translation: str):
    """Digits, separators and order are the language's."""
    assert told(FIGURES, source, translation) == []


@pytest.mark.parametrize(
    ("source", "translation", "wanted", "found"),
    [
        ("Article 4 says", "El artículo 5 dice", "4", "5"),
        ("Article 18 says", "El artículo 81 dice", "18", "81"),
        ("It is 1.5 hours", "Son 15 horas", "1.5", "15"),
        ("Who answers?", "¿Quién responde al 112?", "no figures", "112"),
        ("Who answers?", "من يجيب ٩؟", "no figures", "9"),
        ("Who answers?", "¿Quién responde²?", "no figures", "2"),
        ("Who answers?", "¿Quién ⅻ?", "no figures", "12"),
        ("Who answers?", "谁①回答？", "no figures", "1"),
        ("Article 4 says", "El artículo dice", "4", "no figures"),
        ("4 of 44", "44 de 44", "4 44", "44 44"),
    ],
    ids=["changed", "turned-round", "lost-point", "added", "other-script", "superscript", "roman", "circled", "lost",
         "doubled"],
)  # fmt: skip
def test_another_figure_is_told(source: str, translation: str, wanted: str, found: str):
    """A wrong time limit can cost a person her health."""
    assert told(FIGURES, source, translation) == [Broken("the figures are not those of the source", wanted, found, FIX)]
