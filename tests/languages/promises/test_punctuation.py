"""The marks inside a translation are those of its language."""

from __future__ import annotations

import pytest

from builder.languages.promises.punctuation import PUNCTUATION
from tests.languages.promises.told import told

FOREIGN = "a mark of another language stands in the translation"
OPEN = "a question or call is opened and not closed, or closed and not opened"
SPACE = "a space is missing before a mark"


@pytest.mark.parametrize(
    ("language", "script", "translation"),
    [
        ("es", "Latn", "¿Quién? ¡Ya!"),
        ("fr", "Latn", "Qui ? Quoi\u202f! Note\u00a0: rien ; [voir]({page_help}) : oui"),
        ("fr", "Latn", "À 8:30, voir WCAG 2:1"),
        ("fr-CA", "Latn", "Qui? Quoi!"),
        ("ar", "Arab", "من؟ أنت، أو هي؛ نعم."),
        ("ar", "Arab", "استخدم WhatsApp, Signal."),
        ("ur", "Arab", "کون؟ آپ۔"),
        ("am", "Ethi", "ማን? እርስዎ፣ እሷ።"),
        ("hi", "Deva", "कौन? आप।"),
        ("my", "Mymr", "ဖုန်းခေါ်ပါ၊ စာရေးပါ။"),
        ("zh", "Hans", "谁？你，或者她。"),
        ("en", "Latn", "Who? You, or her."),
    ],
)
def test_a_language_s_own_marks_are_no_doubt(language: str, script: str, translation: str):
    """Any kind of space will do in French, and Latin names keep Latin marks."""
    assert told(PUNCTUATION, "Who?", translation, script, language=language) == []


@pytest.mark.parametrize(
    ("language", "script", "translation", "what", "wanted"),
    [
        ("es", "Latn", "Quién?", OPEN, "¿...?"),
        ("es", "Latn", "¡Ya.", OPEN, "¡...!"),
        ("fr", "Latn", "Qui?", SPACE, "a space before ? ! ; :"),
        ("fr", "Latn", "**Note**: rien", SPACE, "a space before ? ! ; :"),
        ("ar", "Arab", "من?", FOREIGN, "؟"),
        ("ar", "Arab", "أنت, أو هي", FOREIGN, "،"),
        ("es", "Latn", "¿Quién؟", FOREIGN, "this language's own mark"),
        ("am", "Ethi", "ይደውሉ.", FOREIGN, "።"),
        ("my", "Mymr", "ဖုန်းခေါ်ပါ.", FOREIGN, "။"),
        ("km", "Khmr", "សូមហៅ.", FOREIGN, "។"),
        ("zh", "Hans", "打电话.", FOREIGN, "。"),
        ("hy", "Armn", "Զանգահարեք.", FOREIGN, "։"),
    ],
)
def test_a_mark_of_another_language_is_doubted(language: str, script: str, translation: str, what: str, wanted: str):
    """A voice reads on where it should stop."""
    found = told(PUNCTUATION, "Who?", translation, script, language=language)

    assert (what, wanted) in [(one.what, one.wanted) for one in found]
    assert all(one.fix for one in found)
