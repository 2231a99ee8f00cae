"""What every translation has in common with its source, each promise with a twin that breaks it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builder import markup
from builder.languages.promises import Broken, broken

SOURCE = "You can **ask** for help within {days}. See [the guide]({guide_plan})."
SPANISH = "Puedes **pedir** ayuda en {days}. Mira [la guía]({guide_plan})."
SHORT = "Who answers?"
MARKS = "[link]({guide_plan}), **bold**, {days}"
KEEP = "keep each {name}, each **bold** and each [link]({name}) once"
COPY = "copy the marks from the source text"
FIGURES = "use the figures of the source, none typed in and none changed"

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


TOLD = {
    "lost-placeholder": (
        SOURCE, SPANISH.replace("{days}", "unos días"), "Latn",
        Broken("the placeholders and marks are not those of the source", MARKS, "lost {days}", KEEP),
    ),
    "added-placeholder": (
        SHORT, "¿Quién responde {days}?", "Latn",
        Broken("the placeholders and marks are not those of the source", "none", "added {days}", KEEP),
    ),
    "renamed-placeholder": (
        SOURCE, SPANISH.replace("{days}", "{dias}"), "Latn",
        Broken("the placeholders and marks are not those of the source", MARKS, "lost {days} and added {dias}", KEEP),
    ),
    "lost-bold": (
        SOURCE, SPANISH.replace("**", ""), "Latn",
        Broken("the placeholders and marks are not those of the source", MARKS, "lost **bold**", KEEP),
    ),
    "lost-link": (
        SOURCE, SPANISH.replace("[la guía]({guide_plan})", "la guía"), "Latn",
        Broken("the placeholders and marks are not those of the source", MARKS, "lost [link]({guide_plan})", KEEP),
    ),
    "other-link": (
        SOURCE, SPANISH.replace("{guide_plan}", "{guide_call}"), "Latn",
        Broken("the placeholders and marks are not those of the source", MARKS,
               "lost [link]({guide_plan}) and added [link]({guide_call})", KEEP),
    ),
    "web-link": (
        SOURCE, SPANISH.replace("{guide_plan}", "https://x.org"), "Latn",
        Broken("a link may only go to a page or source of this site", "[words](guide:name)", "https://x.org", COPY),
    ),
    "bare-address": (
        SHORT, "¿Quién? https://x.org", "Latn",
        Broken("an address is typed into the text", "[words](source:name)", "https://x.org", COPY),
    ),
    "attribute": (
        SHORT, "¿Quién {x.y}?", "Latn",
        Broken("a brace stands alone or holds more than a name", "{name}", "¿Quién {x.y}?", COPY),
    ),
    "lone-percent": (
        SHORT, "¿Quién % responde?", "Latn",
        Broken("a percent sign stands where the source has none", "words", "¿Quién % responde?", "write it in words"),
    ),
    "lone-ampersand": (
        SHORT, "¿Quién & cómo?", "Latn",
        Broken("markup is not allowed", "plain words", "¿Quién & cómo?", "write it in words"),
    ),
    "lone-less-than": (
        SHORT, "¿Quién < responde?", "Latn",
        Broken("markup is not allowed", "plain words", "¿Quién < responde?", "write it in words"),
    ),
    "bidi-override": (
        SHORT, "¿Quién \u202eresponde?", "Latn",
        Broken("an invisible control character stands in the translation", "none",
               "U+202E right-to-left override", "delete it; the site sets the direction of numbers and names itself"),
    ),
    "bidi-isolate": (
        SHORT, "من \u2066يجيب؟", "Arab",
        Broken("an invisible control character stands in the translation", "none",
               "U+2066 left-to-right isolate", "delete it; the site sets the direction of numbers and names itself"),
    ),
    "byte-order-mark": (
        SHORT, "\ufeff¿Quién responde?", "Latn",
        Broken("an invisible control character stands in the translation", "none",
               "U+FEFF zero width no-break space",
               "delete it; the site sets the direction of numbers and names itself"),
    ),
    "line-break": (
        SHORT, "¿Quién\nresponde?", "Latn",
        Broken("an invisible control character stands in the translation", "none", "U+000A line break",
               "put a space in its place"),
    ),
    "tab": (
        SHORT, "¿Quién\tresponde?", "Latn",
        Broken("an invisible control character stands in the translation", "none", "U+0009 tab",
               "put a space in its place"),
    ),
    "bidi-override-behind-one-of-the-source": (
        "Who\u200f answers?", "¿Quién\u200f \u202eresponde?", "Latn",
        Broken("an invisible control character stands in the translation", "none",
               "U+202E right-to-left override", "delete it; the site sets the direction of numbers and names itself"),
    ),
    "changed-figure": (
        "Article 4 says", "El artículo 5 dice", "Latn",
        Broken("the figures are not those of the source", "4", "5", FIGURES),
    ),
    "added-figure": (
        SHORT, "¿Quién responde al 112?", "Latn",
        Broken("the figures are not those of the source", "no figures", "1 1 2", FIGURES),
    ),
    "added-figure-of-another-script": (
        SHORT, "من يجيب ٩؟", "Arab",
        Broken("the figures are not those of the source", "no figures", "9", FIGURES),
    ),
    "lost-figure": (
        "Article 4 says", "El artículo dice", "Latn",
        Broken("the figures are not those of the source", "4", "no figures", FIGURES),
    ),
    "foreign-letter": (
        SHORT, "¿Quién rеsponde?", "Latn",
        Broken("a letter of another script stands in the translation", "Latn", "е (cyrillic small letter ie)",
               "type the word again with this language's keyboard"),
    ),
    "foreign-letter-behind-one-of-the-source": (
        "Ask for the дом line", "Pide la línea дом o llama a lа otra", "Latn",
        Broken("a letter of another script stands in the translation", "Latn", "а (cyrillic small letter a)",
               "type the word again with this language's keyboard"),
    ),
    "not-translated-to-the-script": (
        "You can call at any time you like", "You can call at any time you like", "Arab",
        Broken("no letter of this language's script stands in the translation", "Arab",
               "You can call at any time you like"),
    ),
    "far-too-short": (
        "You can call at any time you like", "Sí", "Latn",
        Broken("the translation is far shorter or longer than the source", "between 6 and 132 characters", "2"),
    ),
    "far-too-long": (
        "You can call at any time you like", "sí y no " * 20, "Latn",
        Broken("the translation is far shorter or longer than the source", "between 6 and 132 characters", "160"),
    ),
}  # fmt: skip


@pytest.mark.parametrize(("source", "translation", "script", "told"), TOLD.values(), ids=TOLD.keys())
def test_a_broken_promise_is_told_word_for_word(source: str, translation: str, script: str, told: Broken):
    """Each of these has stopped a build, changed a fact or opened a page to strangers somewhere."""
    assert list(broken(source, translation, script)) == [told]


def test_a_script_tag_breaks_two_promises_and_both_are_told():
    """It is markup, and it is not what the source says."""
    assert [found.what for found in broken(SHORT, "¿Quién <script>x</script>?", "Latn")] == [
        "markup is not allowed",
        "HTML is not allowed in texts",
    ]


def test_a_short_text_cannot_become_a_book():
    """One button must not push the numbers off the screen."""
    assert list(broken("Leave", "a" * 96, "Latn")) == []
    assert list(broken("Leave", "a" * 97, "Latn")) == [
        Broken("the translation is far shorter or longer than the source", "between 1 and 96 characters", "97")
    ]


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
    assert list(broken(source, source, "Latn")) == []
    assert all(found.what for found in broken(source, translation, "Thai"))
