"""No invisible sign stands in a translation beyond its source."""

from __future__ import annotations

import pytest

from builder.languages.promises import Broken
from builder.languages.promises.hidden import HIDDEN
from tests.languages.promises.told import told

SHORT = "Who answers?"
WHAT = "an invisible control character stands in the translation"
FIX = "delete it; the site sets the direction of numbers and names itself"
SPACE = "put a space in its place"


@pytest.mark.parametrize(
    ("translation", "script"),
    [
        ("¿Quién responde?", "Latn"),
        ("Qui\u00a0répond\u202f?", "Latn"),
        ("چه کسی پاسخ می\u200cدهد؟", "Arab"),
        ("क्\u200dया", "Deva"),
        ("ใคร\u200bตอบ", "Thai"),
        ("အဘယ်သူ\u200bဖြေ", "Mymr"),
    ],
    ids=["none", "french-spaces", "joiner-of-persian", "joiner-of-hindi", "break-of-thai", "break-of-burmese"],
)
def test_signs_that_a_language_needs_are_no_problem(translation: str, script: str):
    """Persian without its joiner is spelled wrongly; Thai without its breaks runs off a small screen."""
    assert told(HIDDEN, SHORT, translation, script) == []


@pytest.mark.parametrize(
    ("translation", "script", "name", "fix"),
    [
        ("¿Quién \u202eresponde?", "Latn", "U+202E right-to-left override", FIX),
        ("من \u2066يجيب؟", "Arab", "U+2066 left-to-right isolate", FIX),
        ("\ufeff¿Quién responde?", "Latn", "U+FEFF zero width no-break space", FIX),
        ("¿Quién\nresponde?", "Latn", "U+000A line break", SPACE),
        ("¿Quién\tresponde?", "Latn", "U+0009 tab", SPACE),
        ("¿Quién\u2028responde?", "Latn", "U+2028 line separator", FIX),
        ("¿Quién\u200b?", "Latn", "U+200B zero width space", FIX),
        ("¿Qui\u200dén?", "Latn", "U+200D zero width joiner", FIX),
        ("¿Qui\u00adén?", "Latn", "U+00AD soft hyphen", FIX),
        ("¿Quién\u2060?", "Latn", "U+2060 word joiner", FIX),
        ("¿Quién\u3164?", "Latn", "U+3164 hangul filler", FIX),
        ("¿Quién\U000e0041?", "Latn", "U+E0041 tag latin capital letter a", FIX),
        ("¿Quién\ufe0f?", "Latn", "U+FE0F variation selector-16", FIX),
        ("¿Quién\ue000?", "Latn", "U+E000 control character", FIX),
        ("¿Quién\x00?", "Latn", "U+0000 control character", FIX),
        ("¿Quién\ud800?", "Latn", "U+D800 control character", FIX),
    ],
    ids=lambda value: value if value.startswith("U+") else "",
)
def test_a_sign_that_nobody_sees_is_told_by_name(translation: str, script: str, name: str, fix: str):
    """It can turn a number round, hide a word from a search, or make two texts look the same."""
    assert told(HIDDEN, SHORT, translation, script) == [Broken(WHAT, "none", name, fix)]


def test_one_behind_a_sign_of_the_source_is_told():
    """What the source holds is no leave for another."""
    assert told(HIDDEN, "Who\u200f answers?", "¿Quién\u200f \u202eresponde?") == [
        Broken(WHAT, "none", "U+202E right-to-left override", FIX)
    ]


def test_a_lost_letter_is_told():
    """The mark of a broken file in the middle of a warning says that something was there."""
    assert told(HIDDEN, SHORT, "¿Qui\ufffdn responde?") == [
        Broken("a letter was lost when the text was saved", "letters", "¿Qui\ufffdn responde?",
               "take the last good copy of the text, or type it again, and save it as UTF-8")
    ]  # fmt: skip
