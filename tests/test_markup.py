"""The tiny inline language: what it has, and that nothing else can pass."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builder.markup import NotOurs, Piece, pieces, plain, shape

T = "text"


@pytest.mark.parametrize(
    ("text", "cut"),
    [
        ("Call now", [(T, "Call now")]),
        ("**Call** now", [("strong", ""), (T, "Call"), ("end", "strong"), (T, " now")]),
        ("*Call* now", [("em", ""), (T, "Call"), ("end", "em"), (T, " now")]),
        ("Within {days}.", [(T, "Within "), ("value", "days"), (T, ".")]),
        ("[Call]({guide_calling})", [("link", "guide_calling"), (T, "Call"), ("end", "link")]),
        (
            "[**Call**]({a})",
            [("link", "a"), ("strong", ""), (T, "Call"), ("end", "strong"), ("end", "link")],
        ),
        ("one\ntwo [a]({b})", [(T, "one\ntwo "), ("link", "b"), (T, "a"), ("end", "link")]),
        ("2 \\* 2", [(T, "2 * 2")]),
        ("snake_case_word", [(T, "snake_case_word")]),
        ("a < b & c", [(T, "a < b & c")]),
        ("50% of it", [(T, "50% of it")]),
        ("", []),
    ],
    ids=[
        "words", "strong", "em", "value", "link", "strong-in-a-link", "wrapped", "escaped", "underscores", "signs",
        "percent", "empty",
    ],
)  # fmt: skip
def test_a_text_is_cut_into_pieces(text: str, cut: list[tuple[str, str]]):
    """What reaches a page is a list of pieces, never a string of markup."""
    assert [(piece.kind, piece.text) for piece in pieces(text)] == cut


REFUSED = {
    "html": ("a <b>c</b>", "HTML is not allowed in texts", "plain words, **bold** or *emphasis*", "<b>"),
    "script": ("<script>x</script>", "HTML is not allowed in texts", "plain words, **bold** or *emphasis*", "<script>"),
    "comment": ("<!-- x -->", "HTML is not allowed in texts", "plain words, **bold** or *emphasis*", "<!-- x -->"),
    "image": ("![a]({b})", "images are not allowed in texts", "words", "![a]"),
    "code": ("`x`", "this kind of Markdown is not allowed (code_inline)", "plain words", "x"),
    "web-link": (
        "[a](https://x.org)", "a link may only go to a page or source of this site", "[words](guide:name)",
        "https://x.org",
    ),
    "script-link": (
        "[a](javascript:x)", "a link may only go to a page or source of this site", "[words](guide:name)",
        "javascript:x",
    ),
    "data-link": (
        "[a](data:text/html,x)", "a link may only go to a page or source of this site", "[words](guide:name)",
        "data:text/html,x",
    ),
    "link-with-a-title": (
        '[a]({b} "c")', "a link may only go to a page or source of this site", "[words](guide:name)", "{b}",
    ),
    "half-a-placeholder": (
        "[a]({b}c)", "a link may only go to a page or source of this site", "[words](guide:name)", "{b}c",
    ),
    "auto-link": (
        "<https://x.org>", "a link may only go to a page or source of this site", "[words](guide:name)",
        "https://x.org",
    ),
    "address": ("see https://x.org now", "an address is typed into the text", "[words](source:name)", "https://x.org"),
    "glued-address": ("seehttps://x.org", "an address is typed into the text", "[words](source:name)", "https://x.org"),
    "www": ("see www.x.org", "an address is typed into the text", "[words](source:name)", "www.x.org"),
    "script-words": ("JavaScript:x", "an address is typed into the text", "[words](source:name)", "JavaScript:x"),
    "attribute": ("{x.__class__}", "a brace stands alone or holds more than a name", "{name}", "{x."),
    "format": ("{x!r}", "a brace stands alone or holds more than a name", "{name}", "{x!r}"),
    "index": ("{0}", "a brace stands alone or holds more than a name", "{name}", "{0}"),
    "lone-brace": ("a } b", "a brace stands alone or holds more than a name", "{name}", "a } b"),
    "template": ("{{ x }}", "a brace stands alone or holds more than a name", "{name}", "{{ x }}"),
}  # fmt: skip


@pytest.mark.parametrize(("text", "what", "wanted", "found"), REFUSED.values(), ids=REFUSED.keys())
def test_anything_else_is_refused_by_name(text: str, what: str, wanted: str, found: str):
    """Content and translations come from many hands; none of them may write a page's code."""
    with pytest.raises(NotOurs) as raised:
        pieces(text)

    assert raised.value.args == (what, wanted, found)


def test_the_shape_counts_marks_links_and_values():
    """A translation must have the same ones, in any order."""
    assert shape("**a** {b} [c]({d}) {b}") == {
        "strong:": 1, "end:strong": 1, "value:b": 2, "link:d": 1, "end:link": 1,
    }  # fmt: skip


def test_plain_words_keep_their_placeholders():
    """A tab title shows no stars and no brackets."""
    assert plain("**Call** [now]({a}) in {days}") == "Call now in {days}"


@given(st.text(alphabet=st.sampled_from("ab{}_*[]()<>!`\\ :/.\n&%")))
def test_any_text_is_cut_or_refused_and_every_mark_is_closed(text: str):
    """A mark left open would make the rest of a page bold, or a link of it."""
    try:
        found = pieces(text)
    except NotOurs:
        return
    open_marks: list[str] = []
    for piece in found:
        if piece.kind in ("strong", "em", "link"):
            open_marks.append(piece.kind)
        elif piece.kind == "end":
            assert open_marks.pop() == piece.text
    assert open_marks == []


def test_a_piece_says_its_kind_and_its_words():
    """It is the whole of what a template may see."""
    assert Piece("text", "a") == Piece(kind="text", text="a")
