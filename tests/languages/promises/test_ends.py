"""A translation begins and ends with the marks of its source, as its language writes them."""

from __future__ import annotations

import pytest

from builder.languages.promises import Broken
from builder.languages.promises.ends import ENDS
from tests.languages.promises.told import told


@pytest.mark.parametrize(
    ("source", "translation", "script"),
    [
        ("Who?", "¿Quién?", "Latn"),
        ("Who?", "من؟", "Arab"),
        ("Call.", "ይደውሉ።", "Ethi"),
        ("Call.", "कॉल करें।", "Deva"),
        ("Call.", "कॉल करा.", "Deva"),
        ("Call.", "ဖုန်းခေါ်ပါ။", "Mymr"),
        ("Who?", "ဘယ်သူလဲ။", "Mymr"),
        ("Call.", "សូមហៅទូរស័ព្ទ។", "Khmr"),
        ("Call.", "打电话。", "Hans"),
        ("Who?", "谁？", "Hans"),
        ("Call.", "Զանգահարեք։", "Armn"),
        ("Who?", "Ո՞վ է։", "Armn"),
        ("Who?", "Ποιος;", "Grek"),
        ("Call.", "โทร", "Thai"),
        ("Wait...", "Espera…", "Latn"),
        ('Say: "Yes."', "Di: «Sí.»", "Latn"),
        ("See [it]({page_help}).", "Mira [esto]({page_help}).", "Latn"),
        ("Home", "Inicio", "Latn"),
        ('"Leave" is a button.', "زر «مغادرة».", "Arab"),
    ],
)
def test_each_language_ends_with_its_own_mark(source: str, translation: str, script: str):
    """A question is a question in every script."""
    assert told(ENDS, source, translation, script) == []


@pytest.mark.parametrize(
    ("source", "translation", "script", "wanted", "found"),
    [
        ("Who?", "Quién.", "Latn", "question mark", "full stop"),
        ("Who?", "من", "Arab", "question mark", "no mark"),
        ("Home", "Inicio.", "Latn", "no mark", "full stop"),
        ("Call.", "ဖုန်းခေါ်ပါ", "Mymr", "full stop", "no mark"),
        ("Call.", "Llama!", "Latn", "full stop", "exclamation mark"),
        ("Ask:", "Pregunta.", "Latn", "colon", "full stop"),
    ],
)
def test_another_end_is_doubted(source: str, translation: str, script: str, wanted: str, found: str):
    """An answer in place of a question, or the end of a sentence lost."""
    assert told(ENDS, source, translation, script) == [
        Broken("the translation does not end as its source", wanted, found,
               "end it as the source ends, with this language's own mark")
    ]  # fmt: skip


def test_lost_quotation_marks_are_doubted():
    """Words a person can say aloud are told from words to her."""
    assert told(ENDS, '"Please help me."', "Por favor, ayúdame.") == [
        Broken("the translation does not stand between the marks of its source", "quotation mark", "none",
               "put it between the marks that the source stands between, in this language's own form, or take them "
               "away")
    ]  # fmt: skip
    assert told(ENDS, '"Please help me."', "«Por favor, ayúdame».") == []
