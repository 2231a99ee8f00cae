"""The length of a translation is like its source's."""

from __future__ import annotations

import pytest

from builder.languages.promises import Broken
from builder.languages.promises.length import LENGTH
from tests.languages.promises.told import told

LONG = "You can call at any time you like"
FIX = "compare it with the source: all of it, and nothing more"


@pytest.mark.parametrize(
    ("source", "translation"),
    [(LONG, "隨時可以打電話"), (LONG, "a" * 132), ("Leave", "a" * 96), ("Leave", "走")],
    ids=["dense-script", "four-times", "short-word-long", "one-sign"],
)
def test_languages_differ_in_length(source: str, translation: str):
    """Chinese is short, German long."""
    assert told(LENGTH, source, translation) == []


@pytest.mark.parametrize(
    ("source", "translation", "wanted"),
    [(LONG, "Sí", "between 6 and 132 characters"), (LONG, "sí y no " * 20, "between 6 and 132 characters"),
     ("Leave", "a" * 97, "between 1 and 96 characters")],
    ids=["far-too-short", "far-too-long", "button-like-a-book"],
)  # fmt: skip
def test_half_a_warning_and_a_book_in_a_button_are_told(source: str, translation: str, wanted: str):
    """One is no warning; the other pushes the numbers off the screen."""
    assert told(LENGTH, source, translation) == [
        Broken("the translation is far shorter or longer than the source", wanted, str(len(translation)), FIX)
    ]
