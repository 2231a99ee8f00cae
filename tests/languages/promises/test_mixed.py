"""No word of a translation mixes alphabets that look alike."""

from __future__ import annotations

import pytest

from builder.languages.promises import Broken
from builder.languages.promises.mixed import MIXED
from tests.languages.promises.told import told


@pytest.mark.parametrize(
    ("source", "translation", "script"),
    [
        ("Write on WhatsApp", "Напишите в WhatsApp", "Cyrl"),
        ("Write on WhatsApp", "اكتب عبر الـWhatsApp أو وWhatsApp", "Arab"),
        ("Write on WhatsApp", "Напишіть у WhatsApp-чат", "Cyrl"),
        ("Write on WhatsApp", "WhatsAppで書く", "Jpan"),
        ("Ask for раypal", "Pide раypal", "Latn"),
    ],
    ids=["name-beside", "arabic-article", "hyphen", "japanese", "of-the-source"],
)
def test_a_name_beside_words_is_no_mix(source: str, translation: str, script: str):
    """Names keep their letters, and Arabic joins its own to them."""
    assert told(MIXED, source, translation, script) == []


@pytest.mark.parametrize(
    ("translation", "script", "found"),
    [
        ("Позвoните нам", "Cyrl", "Позвoните (cyrillic and latin)"),
        ("Καλέστε μaς", "Grek", "μaς (greek and latin)"),
        ("Զaնգ", "Armn", "Զaնգ (armenian and latin)"),
    ],
    ids=["cyrillic", "greek", "armenian"],
)
def test_a_word_of_two_alphabets_is_told(translation: str, script: str, found: str):
    """One Latin letter in a Russian word hides it from every search."""
    assert told(MIXED, "Call us", translation, script) == [
        Broken("letters of two alphabets stand in one word", "one alphabet", found,
               "type the whole word again with one keyboard")
    ]  # fmt: skip


def test_a_letter_that_no_text_of_the_language_may_hold_is_told_once():
    """One slip, one letter: `script` tells it."""
    assert told(MIXED, "Call us", "Llámаnos", "Latn") == []
