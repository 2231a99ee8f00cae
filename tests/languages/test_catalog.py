"""A text in her language, or honestly in another."""

from __future__ import annotations

import pytest

from builder.languages import Catalog, Languages, Text, Words
from builder.languages.catalog import key
from builder.languages.load import read_languages
from builder.model import Message
from builder.pipeline import Project


@pytest.fixture
def listed(tiny: Project) -> Languages:
    """English and Arabic."""
    return read_languages(tiny.locales)


def test_a_translated_text_is_in_her_language(listed: Languages):
    """And says so, for screen readers."""
    english, arabic = listed.languages
    words = Words(Catalog(arabic, {"Who?": "من؟"}, ""), english)

    assert words.text(Message("Who?")) == Text("من؟", arabic)
    assert words.language is arabic


def test_a_text_without_a_translation_keeps_the_language_it_is_in(listed: Languages):
    """English read aloud by an Arabic voice, or set from right to left, is no help at all."""
    english, arabic = listed.languages
    words = Words(Catalog(arabic, {}, ""), english)

    assert words.text(Message("Who?")) == Text("Who?", english)
    assert words.text(Message("Who?")).language.direction == "ltr"


def test_a_short_word_is_not_taken_from_another_context(listed: Languages):
    """'Leave' as a button is not 'leave' as a permission."""
    english, arabic = listed.languages
    words = Words(Catalog(arabic, {"title\x04Leave": "إذن"}, ""), english)

    assert words.text(Message("Leave", "label")) == Text("Leave", english)
    assert key(Message("Leave", "title")) == "title\x04Leave"


def test_the_number_of_plural_forms_comes_from_the_rule(listed: Languages):
    """Arabic has six."""
    assert [language.plural_forms for language in listed.languages] == [2, 6]
