"""What a spreadsheet does to a text: each harm with a text that only looks like it."""

from __future__ import annotations

import pytest

from builder.sheets.damage import damages

HARMED = {
    "error": ("Leave", "#NAME?", "the cell holds an error of the spreadsheet"),
    "error-in-spanish": ("Leave", "#¿NOMBRE?", "the cell holds an error of the spreadsheet"),
    "error-of-libreoffice": ("Leave", "Err:508", "the cell holds an error of the spreadsheet"),
    "too-narrow": ("Leave", "######", "the cell holds an error of the spreadsheet"),
    "question-marks": ("Home", "????", "letters were lost when the sheet was saved"),
    "replacement": ("Leave", "Sal\ufffdr", "letters were lost when the sheet was saved"),
    "wrong-encoding": ("Yes", "SÃ\xad", "letters were read in the wrong encoding"),
    "wrong-encoding-of-arabic": ("Yes", "Ù†Ø¹Ù…", "letters were read in the wrong encoding"),
}
WHOLE = {
    "hash": ("# one", "# uno"),
    "question": ("Who?", "¿Quién?"),
    "question-marks-of-the-source": ("What??", "¿Qué??"),
    "accents": ("Yes, tomorrow", "Sí, mañana"),
    "capital-with-tilde": ("Orphans", "Ãrfãs"),
    "arabic": ("Yes", "نعم"),
    "french-spaces": ("Who?", "Qui\u00a0?"),
}


@pytest.mark.parametrize(("source", "text", "what"), HARMED.values(), ids=HARMED.keys())
def test_harm_done_by_a_spreadsheet_is_seen(source: str, text: str, what: str):
    """It keeps every promise to the source, and would still be nonsense on the page."""
    assert [found.what for found in damages(source, text)] == [what]


@pytest.mark.parametrize(("source", "text"), WHOLE.values(), ids=WHOLE.keys())
def test_an_honest_text_is_let_be(source: str, text: str):
    """The twin: nobody's good work is turned away."""
    assert list(damages(source, text)) == []


def test_the_text_that_was_meant_is_shown():
    """Then the translator sees at once what happened."""
    (found,) = damages("Yes", "SÃ\xad")

    assert (found.wanted, found.found) == ("Sí", "SÃ\xad")
