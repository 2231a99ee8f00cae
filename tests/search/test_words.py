"""What a word is, on the side of the build; `tests/browser/test_search_words.py` holds the phone to the same rows."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builder.search.words import paired, words

from .vectors import SAME, VECTORS

LETTERS = st.sampled_from(sorted({letter for row in VECTORS for letter in row["text"]}))
TEXTS = st.text(LETTERS, max_size=40)


@pytest.mark.parametrize("row", VECTORS, ids=lambda row: f"{row['script']} {row['text']!a}")
def test_a_text_has_the_words_that_the_specification_says(row: dict[str, object]) -> None:
    """An index of words that the phone never makes finds nothing."""
    assert list(words(str(row["text"]))) == row["words"]


@pytest.mark.parametrize(("typed", "written"), SAME)
def test_what_people_type_differently_is_the_same_word(typed: str, written: str) -> None:
    """On a small keyboard accents, harakat and the right homophone are left out."""
    assert words(typed) == words(written)


@pytest.mark.parametrize(("one", "other"), [("help", "helped"), ("مساعدة", "شرطة"), ("ሰላም", "ዓለም"), ("帮助", "助帮")])
def test_what_is_different_stays_different(one: str, other: str) -> None:
    """The twin: a fold that makes everything alike would find every page for every word."""
    assert words(one) != words(other)


@given(TEXTS)
def test_the_words_of_words_are_the_same_words(text: str) -> None:
    """The index holds folded words and the phone folds them again: a second fold must change nothing."""
    spaced = [word for word in words(text) if not paired(word)]

    assert list(words(" ".join(spaced))) == spaced


@given(TEXTS, TEXTS)
def test_a_space_between_two_texts_keeps_their_words_apart(one: str, other: str) -> None:
    """The index drops words that a page has already, one by one."""
    assert words(f"{one} {other}") == words(one) + words(other)


def test_every_script_of_the_languages_we_plan_has_its_examples() -> None:
    """A script without an example is one where phone and build may part unseen."""
    scripts = {row["script"] for row in VECTORS}

    assert len(VECTORS) >= 80
    assert scripts >= {
        "Latin", "Arabic", "Amharic", "Tigrinya", "Hindi", "Bengali", "Thai", "Lao", "Khmer", "Burmese", "Chinese",
        "Japanese", "Korean", "Cyrillic", "Turkish", "Mixed",
    }  # fmt: skip
