"""A word of the glossary is translated in a text as in the glossary."""

from __future__ import annotations

import pytest

from builder.languages.promises import Broken
from builder.languages.promises.terms import TERMS
from tests.languages.promises.told import told

SPANISH = (("legal aid", "asistencia jurídica"), ("shelter", "casa de acogida o refugio"), ("PEP", "PPE (PEP)"))


@pytest.mark.parametrize(
    ("source", "translation"),
    [
        ("You can ask for legal aid.", "Puedes pedir asistencia jurídica."),
        ("You can ask for legal aid.", "Puedes pedir ayuda JURIDICA."),
        ("Shelters have rules.", "Los refugios tienen reglas."),
        ("Shelters have rules.", "Las casas de acogida tienen reglas."),
        ("PEP helps.", "La PEP ayuda."),
        ("It takes pep.", "Requiere ánimo."),
        ("A sheltered place", "Un lugar seguro"),
        ("shelter", "albergue"),
    ],
    ids=["as-it-is", "one-word-of-it", "plural", "other-way", "capitals", "other-word", "part-of-a-word", "the-entry"],
)
def test_a_term_may_bend(source: str, translation: str):
    """Words have endings, and short forms."""
    assert told(TERMS, source, translation, terms=SPANISH) == []


def test_another_word_for_a_term_is_doubted():
    """Two words for one thing read as two things."""
    assert told(TERMS, "Shelters have rules.", "Los albergues tienen reglas.", terms=SPANISH) == [
        Broken('the glossary has another word for "shelter"', "casa de acogida o refugio",
               "Los albergues tienen reglas.",
               "use the word of the glossary, or leave it if the sentence cannot take it")
    ]  # fmt: skip


def test_arabic_words_are_found_behind_their_articles():
    """`و`, `ب` and `ال` are written onto the word."""
    terms = (("interpreter", "مترجم شفهي"),)

    assert told(TERMS, "Ask the interpreter.", "اسأل المترجم.", "Arab", terms=terms) == []
    assert told(TERMS, "Ask the interpreter.", "اسأل المحامي.", "Arab", terms=terms) != []
