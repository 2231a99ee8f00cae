"""A text becomes HTML: the one door through which every word of content and translation goes."""

from __future__ import annotations

from pathlib import Path

import pytest

from builder.languages import Language, Text
from builder.languages.load import read_languages
from builder.markup import NotOurs
from builder.render.shown import attributes, plain, show

EN, AR = read_languages(Path(__file__).parents[1] / "sites" / "tiny" / "locales").languages


def html(text: str, values: dict[str, str] | None = None, language: Language = EN) -> str:
    """Return `text` of `language` as HTML for an English page."""
    return str(show(Text(text, language), EN, values or {}, lambda name: f"../{name}/?a=1&b='2'").html)


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Plain words", "Plain words"),
        ('Fish & "chips"', "Fish &amp; &#34;chips&#34;"),
        ("It's here", "It&#39;s here"),
        ("You do **not** have to", "You do <strong>not</strong> have to"),
        ("Ask *now*", "Ask <em>now</em>"),
        ("See [this page]({guide_a})", 'See <a href="../guide_a/?a=1&amp;b=&#39;2&#39;">this page</a>'),
        ("**[Both]({guide_a})**", '<strong><a href="../guide_a/?a=1&amp;b=&#39;2&#39;">Both</a></strong>'),
        ("A \\* star", "A * star"),
        ("a < b", "a &lt; b"),
    ],
)
def test_a_text_has_our_tags_and_no_other(text: str, shown: str) -> None:
    """Every tag on a page is one we wrote."""
    assert html(text) == shown


@pytest.mark.parametrize(
    "text",
    [
        "<b>x</b>",
        "<script>x</script>",
        "![x]({a})",
        "`x`",
        "[x](javascript:alert(1))",
        "see https://example.org",
        "{x.__class__}",
    ],
)
def test_what_is_not_our_markup_is_refused(text: str) -> None:
    """Even past all checks, it stops the build rather than reaching a person."""
    with pytest.raises(NotOurs):
        html(text)


def test_a_value_is_text_whatever_it_holds() -> None:
    """An operator's name stands in a sentence; it may not end it."""
    assert html("Run by {operator}", {"operator": "<b>**A** & {operator}</b>"}) == (
        "Run by &lt;b&gt;**A** &amp; {operator}&lt;/b&gt;"
    )


def test_a_value_that_is_missing_stops_the_page() -> None:
    """A sentence with a hole where the days should be is worse than none."""
    with pytest.raises(KeyError, match="days"):
        html("Within {days}")


def test_a_text_of_the_pages_language_needs_no_mark() -> None:
    """Marks on every line would be heard as noise."""
    shown = show(Text("Words", EN), EN, {})

    assert (shown.attrs, shown.__html__()) == ("", "Words")


def test_a_text_of_another_language_is_wrapped_with_its_own() -> None:
    """Inside a line, English keeps its order among Arabic words."""
    shown = show(Text("Words & more", EN), AR, {})

    assert shown.attrs == ' lang="en" dir="ltr"'
    assert shown.__html__() == '<span lang="en" dir="ltr">Words &amp; more</span>'


def test_the_attributes_of_a_foreign_language_cannot_be_broken_out_of() -> None:
    """They are written into every tag."""
    odd = EN.model_copy(update={"code": 'x" onclick="y'})

    assert attributes(odd, AR) == ' lang="x&#34; onclick=&#34;y" dir="ltr"'


def test_plain_words_keep_no_marks() -> None:
    """A star in a tab title is read aloud as a star."""
    assert plain(Text("**Help** in {country}", EN), {"country": "Spain"}) == "Help in Spain"
