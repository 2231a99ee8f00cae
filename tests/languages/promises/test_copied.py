"""A translation is not the source copied."""

from __future__ import annotations

import pytest

from builder.languages.promises import Broken
from builder.languages.promises.copied import COPIED, SAME
from tests.languages.promises.told import told

LONG = "You can call at any time you like."
ERROR = Broken("the source was copied, not translated", "a translation", LONG,
               "translate it, or leave it empty: the source is shown then, and marked as such")  # fmt: skip


@pytest.mark.parametrize(
    ("source", "translation"),
    [
        (LONG, "Puedes llamar cuando quieras."),
        ("Federation of Bosnia and Herzegovina", "Federation of Bosnia and Herzegovina"),
        ("Menu", "Menu"),
    ],
    ids=["translated", "a-name", "short"],
)
def test_a_translation_a_name_and_a_short_word_are_no_copy(source: str, translation: str):
    """Names stay as they are; a short word may be right."""
    assert told(COPIED, source, translation) == []


@pytest.mark.parametrize("translation", [LONG, LONG.upper(), LONG.rstrip("."), f"¡{LONG}"])
def test_a_copied_sentence_is_told(translation: str):
    """It would be called done, shown as Spanish, and never be looked at again."""
    assert [found.what for found in told(COPIED, LONG, translation)] == [ERROR.what]
    assert told(COPIED, LONG, LONG) == [ERROR]


def test_in_the_language_of_the_source_a_text_may_stay_as_it_is():
    """An edition may word some texts anew, and keep the others."""
    assert told(COPIED, LONG, LONG, own=True) == []


def test_a_copy_in_another_script_is_told_once():
    """`script` tells it already."""
    assert told(COPIED, LONG, LONG, "Arab") == []


@pytest.mark.parametrize(
    ("source", "translation", "same"),
    [("Menu", "Menú", ()), ("Menu", "Menu", ("Menu",)), ("Casa Abierta", "Casa Abierta", ()), ("{days}", "{days}", ())],
    ids=["translated", "listed", "a-name", "a-placeholder"],
)
def test_what_is_rightly_the_same_is_no_doubt(source: str, translation: str, same: tuple[str, ...]):
    """A warning that is always there hides the one that matters."""
    assert told(SAME, source, translation, same=same) == []


def test_a_short_copy_is_doubted():
    """Somebody looks once, and lists it."""
    assert told(SAME, "Menu", "Menu") == [
        Broken("the translation is the same as the source", "a translation", "Menu",
               "if the language really says it so, add the text to its `same` in locales/languages.yaml")
    ]  # fmt: skip
