"""No word that gives a reader away stands in a tab title."""

from __future__ import annotations

import pytest

from builder.languages.load import read_languages
from builder.languages.promises.giveaway import giveaway
from tests.conftest import ROOT

LANGUAGES = {language.code: language for language in read_languages(ROOT / "locales").languages}


@pytest.mark.parametrize(
    ("code", "title", "word"),
    [
        ("es", "Tu plan", ""),
        ("es", "Víctimas y plan", "víctimas"),
        ("es", "La POLICÍA", "policía"),
        ("fr", "Votre plan", ""),
        ("fr", "La traite", "traite"),
        ("ar", "خطتك", ""),
        ("ar", "الاتجار", "الاتجار"),
    ],
)
def test_a_word_of_the_list_is_found_as_a_whole_or_by_its_beginning(code: str, title: str, word: str):
    """The title lives on in a history that somebody else may read."""
    assert giveaway(title, LANGUAGES[code]) == word
