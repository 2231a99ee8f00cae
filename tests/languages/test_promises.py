"""What every translation has in common with its source, all promises together; each has its own tests beside it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builder import markup
from builder.languages.promises import DOUBTS, PROMISES, Broken, Pair, Promise, broken
from tests.conftest import ROOT

SOURCE = "You can **ask** for help within {days}. See [the guide]({guide_plan})."
SPANISH = "Puedes **pedir** ayuda en {days}. Mira [la guía]({guide_plan})."
SHORT = "Who answers?"
HURT = [
    (SOURCE, "x"),
    (SOURCE, SOURCE),
    (SOURCE, ""),
    (SHORT, SHORT),
    (SHORT, "¿Quién \u202e% <b> {x} 5 € a@b ejemplo.org rеsponde ေက"),
    ("Do not ask for help.", "Pide"),
    ("<b>", "x"),
    (SHORT, "а" * 5_000 + "\ufffd"),
]

KEPT = {
    "whole": (SOURCE, SPANISH, "Latn"),
    "other-order": (SOURCE, "[La guía]({guide_plan}): en {days}, puedes **pedir** ayuda.", "Latn"),
    "arabic": ("Within {days}", "خلال {days}", "Arab"),
    "latin-name-in-arabic": ("Call the Casa Abierta line", "اتصل بخط Casa Abierta", "Arab"),
    "same-percent": ("Half of 100 % of them", "La mitad del 100 % de ellas", "Latn"),
    "own-digits": ("Article 4 of the law says so", "المادة ٤ من القانون تنص على ذلك", "Arab"),
    "short-without-a-letter-of-the-script": ("OK", "OK", "Arab"),
    "soft-hyphen-free-long-word": (SHORT, "Wer antwortet?", "Latn"),
    "zero-width-joiner-of-persian": (SHORT, "چه کسی پاسخ می\u200cدهد؟", "Arab"),
    "burmese": ("You can call at any time you like", "သင်ကြိုက်သည့်အချိန်တွင် ဖုန်းခေါ်နိုင်သည်", "Mymr"),
    "vietnamese": (SHORT, "Ai trả lời?", "Latn"),
}


@pytest.mark.parametrize(("source", "translation", "script"), KEPT.values(), ids=KEPT.keys())
def test_a_translation_that_keeps_every_promise_passes(source: str, translation: str, script: str):
    """Nobody's good work is turned away."""
    assert list(broken(source, translation, script)) == []


def test_a_script_tag_breaks_two_promises_and_both_are_told():
    """It is markup, and it is not what the source says."""
    assert [found.what for found in broken(SHORT, "¿Quién <script>x</script>?", "Latn")] == [
        "markup is not allowed",
        "HTML is not allowed in texts",
    ]


def test_what_is_far_too_long_is_not_read_at_all():
    """Ten million brackets in one cell of somebody's file would keep a build busy for hours."""
    monster = "[" * 10_000_000

    told = [Broken("the text is too long to be read at all", "at most 20000 characters", "10000000",
                   "empty it, or copy the text again from a good copy of the file")]  # fmt: skip
    assert list(broken(SHORT, monster, "Latn")) == told
    assert list(broken(monster, SHORT, "Latn")) == told


@pytest.mark.parametrize("promise", [*PROMISES, *DOUBTS], ids=lambda promise: promise.name)
def test_every_promise_is_documented(promise: Promise):
    """Whoever translates can read what is asked of her work."""
    text = (ROOT / "docs" / "reference" / "promises.md").read_text("utf-8")
    part = text.partition("## Of every translation")[2].partition("\n## ")[0]

    assert f"- `{promise.name}`: {promise.sentence}\n" in part


@pytest.mark.parametrize("promise", [*PROMISES, *DOUBTS], ids=lambda promise: promise.name)
def test_every_promise_says_how_to_mend_it(promise: Promise):
    """A letter without a next step is a riddle."""
    for source, translation in HURT:
        for script in ("Latn", "Arab", "Mymr"):
            pair = Pair(source, translation, script, language="es", critical=True, noes=("not",), negation=("no",),
                        terms=(("help", "ayuda"),))  # fmt: skip
            for found in promise.check(pair):
                assert found.what
                assert found.fix


ANY = st.text(st.characters(codec="utf-8"))
CRAFTED = st.lists(
    st.sampled_from(
        ["<", ">", "</", "script", "b", "/", "&", "lt;", "&#60;", "%", "{", "}", "{days}", "{x.y}", "{0}", "[", "](",
         ")", "javascript:", "https://", "www.", "data:", "//x.org", "*", "**", "`", "\\", "!", "\u202e", "\n", "a ",
         '"', "'", "on", "=", "1", "٣", "{{", "}}", "{%", "%}", "mailto:", "<!--", "-->", "\u2028", "\x00"]
    ), max_size=12,
).map("".join)  # fmt: skip
SOURCES = st.sampled_from([SOURCE, SHORT, "Within {days}.", "*Take* your time", "See [it]({page_help})"])


@given(SOURCES, CRAFTED | ANY)
def test_whatever_is_typed_is_reported_or_holds_no_markup(source: str, translation: str):
    """A translation comes from anybody; no page may run, load or show what a stranger wrote into it."""
    if list(broken(source, translation, "Latn")):
        return
    words = ""
    allowed = set(markup.shape(source))
    for piece in markup.pieces(translation):
        if piece.kind == "text":
            words += piece.text
        else:
            assert f"{piece.kind}:{piece.text}" in allowed
    assert not set("<>&%{}\u202e\n\x00") & set(words)
    assert not any(scheme in words.lower() for scheme in ("https:", "http:", "javascript:", "data:", "www."))


@given(SOURCES, ANY)
def test_a_source_is_always_a_good_translation_of_itself_and_nothing_raises(source: str, translation: str):
    """A language close to English keeps many sentences; and no text at all may stop the check."""
    assert list(broken(source, source, "Latn", own=True)) == []
    assert all(found.what for found in broken(source, translation, "Thai"))
