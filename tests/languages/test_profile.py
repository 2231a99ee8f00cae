"""What CLDR knows of a language that nobody has begun yet."""

from __future__ import annotations

import pytest

from builder.errors import Misuse
from builder.languages.profile import autonym, drafted, names, script


@pytest.mark.parametrize(
    ("code", "name", "direction", "written"),
    [
        ("sw", "Kiswahili", "ltr", "Latn"),
        ("fr", "français", "ltr", "Latn"),
        ("ur", "اردو", "rtl", "Arab"),
        ("pa-Arab", "پنجابی (عربی)", "rtl", "Arab"),
        ("pt-BR", "português (Brasil)", "ltr", "Latn"),
        ("ti", "ትግርኛ", "ltr", "Ethi"),
        ("ja", "日本語", "ltr", "Jpan"),
        ("zh", "中文", "ltr", "Hans"),
        ("zh-Hant", "繁體中文", "ltr", "Hant"),
        ("sr", "српски", "ltr", "Cyrl"),
    ],
)
def test_a_language_has_its_own_name_its_direction_and_its_script(code: str, name: str, direction: str, written: str):
    """The chooser shows a name that its readers find; the page runs as they read."""
    found = drafted(code)

    assert (found.autonym, found.direction, found.script) == (name, direction, written)


def test_a_drafted_language_promises_nothing():
    """What only a person can decide is left to one."""
    found = drafted("sw")

    assert (found.review, found.register_note, found.giveaway) == ("draft", "To be written.", ())
    assert (found.code, found.cldr, found.reviews) == ("sw", "sw", {})


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("swa", "sw"), ("Swahili", "sw"), ("swahilli", "sw"), ("SW", "sw"), ("pt-br", "pt-BR"), ("pt_BR", "pt-BR"),
        ("iw", "he"), ("zh-TW", "zh-Hant-TW"), ("tl", "fil"),
    ],
)  # fmt: skip
def test_a_code_that_is_not_one_is_told_with_the_one_that_was_meant(typed: str, meant: str):
    """Few people know codes by heart."""
    with pytest.raises(Misuse) as refused:
        drafted(typed)

    assert refused.value.what == f'CLDR knows no language "{typed}"'
    assert refused.value.fix == f'did you mean "{meant}"?'


@pytest.mark.parametrize("typed", ["", "qqq", "../sw", "sw/../../x", "en-XA", "root", "*"])
def test_what_is_no_code_at_all_is_refused(typed: str):
    """A code becomes a folder name; nothing but CLDR's own may."""
    with pytest.raises(Misuse):
        drafted(typed)


@pytest.mark.parametrize(
    ("code", "told"),
    [
        ("mn-Mong-MN", "written from top to bottom"),
        ("cop", "knows too little"),
    ],
)
def test_a_language_that_cldr_cannot_describe_is_left_to_a_person(code: str, told: str):
    """A guessed name in the chooser could be an insult."""
    with pytest.raises(Misuse, match=told):
        drafted(code)


def test_nearly_every_language_of_cldr_can_be_drafted():
    """The list is not ours to choose."""
    refused = [code for code in names() if not (autonym(code) and script(code))]

    assert len(refused) < len(names()) // 30
