"""The letters of a translation are of its language's script."""

from __future__ import annotations

import pytest

from builder.languages.promises import Broken
from builder.languages.promises.script import SCRIPT
from tests.languages.promises.told import told

SHORT = "Who answers?"
LONG = "You can call at any time you like"
STRAY = "a letter of another script stands in the translation"
AGAIN = "type the word again with this language's keyboard"


@pytest.mark.parametrize(
    ("source", "translation", "script"),
    [
        ("Call the Casa Abierta line", "اتصل بخط Casa Abierta", "Arab"),
        ("OK", "OK", "Arab"),
        (SHORT, "Ai trả lời?", "Latn"),
        (SHORT, "Kim oʻqiydi?", "Latn"),
        (LONG, "သင်ကြိုက်သည့်အချိန်တွင် ဖုန်းခေါ်နိုင်သည်", "Mymr"),
        (LONG, "உங்களுக்கு விருப்பமான நேரத்தில் அழைக்கலாம்", "Taml"),
        (LONG, "誰が答えますか", "Jpan"),
    ],
    ids=["latin-name", "short", "vietnamese", "uzbek", "burmese", "tamil", "japanese"],
)
def test_a_language_is_written_in_its_script_and_names_in_latin(source: str, translation: str, script: str):
    """Nobody's good work is turned away."""
    assert told(SCRIPT, source, translation, script) == []


@pytest.mark.parametrize(
    ("source", "translation", "script", "found"),
    [
        (SHORT, "¿Quién rеsponde?", "Latn", "е (cyrillic small letter ie)"),
        (SHORT, "¿Quién respοnde?", "Latn", "ο (greek small letter omicron)"),
        (SHORT, "¿Quién 𝐫esponde?", "Latn", "𝐫 (mathematical bold small r)"),
        (SHORT, "¿Quién ｒesponde?", "Latn", "ｒ (fullwidth latin small letter r)"),
        ("Ask for the дом line", "Pide la línea дом o llama a lа otra", "Latn", "а (cyrillic small letter a)"),
        (SHORT, "من يجيب क؟", "Arab", "क (devanagari letter ka)"),
    ],
    ids=["cyrillic", "greek", "mathematical", "fullwidth", "behind-one-of-the-source", "devanagari"],
)
def test_a_letter_of_another_script_is_told(source: str, translation: str, script: str, found: str):
    """A search does not find the word, and a voice spells it out."""
    assert told(SCRIPT, source, translation, script) == [Broken(STRAY, script, found, AGAIN)]


def test_a_text_without_a_letter_of_the_script_is_told():
    """English in an Arabic file was not translated."""
    assert told(SCRIPT, LONG, LONG, "Arab") == [
        Broken("no letter of this language's script stands in the translation", "Arab", LONG,
               "translate the text, or leave it empty: the source is shown then")
    ]  # fmt: skip
