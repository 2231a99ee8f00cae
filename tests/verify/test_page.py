"""The reading under every promise: nothing may hide from it, nothing may be made up by it."""

from __future__ import annotations

from collections import Counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from selectolax.lexbor import LexborHTMLParser

from builder.verify.page import BREAK, ELSEWHERE, NAMES, Call, read_page

PIECES = st.sampled_from(
    [
        "<p>",
        "</p>",
        "<a href='x\"<y>'>",
        "</a>",
        "<script>",
        "</script>",
        "<style>",
        "</style>",
        "<!--",
        "-->",
        "&lt;i&gt;",
    ]
    + [
        "<b title='<img src=//evil>'>",
        "<svg><path/></svg>",
        "<textarea>",
        "<img onerror=x>",
        "a",
        " ",
        '"',
        "<",
        ">",
        "\0",
    ]
    + [
        "<template>",
        "<noscript>",
        "<title>",
        "<table><tr>",
        "<iframe>",
        "</iframe>",
        "<![CDATA[",
        "]]>",
        "<main>",
        "<p <i x>",
    ]
)


@given(st.lists(PIECES, max_size=14).map("".join))
@settings(max_examples=400, deadline=None)
def test_the_walk_sees_every_element_the_parser_sees(body: str):
    """An element that only a browser sees could load, run or say anything."""
    html = f'<!doctype html><html lang="en"><head></head><body>{body}</body></html>'
    page = read_page("x.html", html.encode())
    seen = {name: {tag.head for tag in tags} for name, tags in page.bins.items()}
    tree = LexborHTMLParser(html.encode())
    frames = ("iframe", "noscript", "template")

    if not any(f"<{name}" in body for name in frames):
        counted = Counter(node.tag for node in tree.css("img, a[href], main, script, style"))
        for name, found in (
            ("img", "image"),
            ("main", "main"),
            ("script", "script"),
            ("style", "style"),
            ("a", "link"),
        ):
            walked = [tag for tag in page.bins.get(found, ()) if tag.name == name]
            assert len(walked) == counted[name] or seen.get("odd")
    elif "<iframe" in body and tree.css("iframe"):
        assert seen["odd"]


@pytest.mark.parametrize(
    "html",
    ["<p style='x'>", "<p ONCLICK=x>", "<iframe>", "<a href=' java\nscript:x'>", "<p <i>", "<object>", "<base href=x>"]
    + ["<svg><use href='data:x'></svg>", "<a ping=x href=y>", "<button formaction=javascript:x>"],
)
def test_what_no_page_may_hold_is_odd(html: str):
    """One careless or hostile translation is enough."""
    page = read_page("x.html", f"<!doctype html><body>{html}x".encode())

    assert page.bins["odd"]


def test_text_is_kept_by_language_and_by_block():
    """A foreign sentence is judged as what it is, and a heading is not glued to the line under it."""
    html = '<html lang="es"><body><p>a</p><main><h1>uno</h1><p>dos <b>tres</b> <i lang="en">four</i></p></main>'
    page = read_page("x.html", html.encode())

    assert [t.strip() for t in page.text[True, "es"].split(BREAK) if t.strip()] == ["uno", f"dos tres {ELSEWHERE}"]
    assert page.text[True, "en"] == f"{BREAK}four"


def test_words_kept_apart_leave_a_mark_in_the_line():
    """Two years around the name of a law are not a number to call, and neither are the ends of two names."""
    html = '<html lang="en"><body><p>2015 <i translate="no">Law 17</i> 2022 <i translate="no">20 Act</i></p>'
    page = read_page("x.html", html.encode())

    assert page.text[False, "en"].strip(BREAK) == f"2015 {ELSEWHERE} 2022 {ELSEWHERE}"
    assert page.text[False, NAMES].strip(BREAK) == f"Law 17{BREAK}20 Act"


def test_a_call_link_keeps_what_is_dialled_and_what_is_shown():
    """The two must be compared, so they may not be mixed."""
    html = '<main><a href="tel:112">Call <svg><path d=""/></svg> <bdi dir="ltr">1<b>12</b></bdi> now</a> 5</main>'
    page = read_page("x.html", html.encode())

    assert page.calls == (Call("tel:112", True, (("ltr", "112"),), "Call now"),)
    assert "112" not in "".join(page.text.values())


def test_nothing_inside_styles_scripts_and_comments_is_markup():
    """Otherwise a comment could keep a promise that the page breaks."""
    html = "<body><style>a>b{}<main></style><!-- <main> --><script>'<main>'</script><main>x"
    page = read_page("x.html", html.encode())

    assert len(page.bins["main"]) == 1
    assert page.styles == ("a>b{}<main>",)
    assert page.scripts == ("'<main>'",)
