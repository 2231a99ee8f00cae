"""A page can be walked by ear and by keyboard."""

from __future__ import annotations

import pytest

from .conftest import PLAN, Breaks, Tiny, page

FILE = f"dist/{PLAN}"


@pytest.mark.parametrize(
    "html",
    [
        "<h2>a</h2><h3>b</h3><h2>c</h2>",
        '<img alt="" src="../../../assets/leave.1234.js">',
        '<label for="q">x</label><input id="q">',
    ],
)
def test_an_orderly_page_is_left_alone(with_main: Breaks, html: str):
    """Headings may go down one step at a time and back up at once."""
    assert with_main(html) == []


@pytest.mark.parametrize(
    ("html", "what", "wanted", "found"),
    [
        ('<p id="a"></p><p id="a"></p>', "an id stands twice in the page", "each id once", "a"),
        ('<p id="a b"></p>', "an id is empty or has a space in it", "one word", "main | a b"),
        ("<h3>x</h3>", "a heading skips a level", "h2 or higher before h3", "h1 h3"),
        ("<h1>x</h1>", "the page does not have one first heading", "one <h1>", "2"),
        ("</main><main>", "the page does not have one main part", "one <main>", "2"),
        (
            '<img src="../../../robots.txt">',
            "a picture has no text in its place",
            'alt="..." or alt=""',
            '<img src="../../../robots.txt">',
        ),
        (
            '<p aria-labelledby="x">y</p>',
            "a label names an id that is not there",
            'id="x"',
            '<p aria-labelledby="x">',
        ),
    ],
)
def test_a_page_that_misleads_the_ear_is_told(with_main: Breaks, html: str, what: str, wanted: str, found: str):
    """She cannot see that the page jumped."""
    assert with_main(html) == [(FILE, what, wanted, found)]


def test_a_page_without_a_title_is_told(tiny: Tiny):
    """A screen reader would read the address instead, aloud."""
    tiny.put("en/a/index.html", page(root="../../").replace("<title>Your plan</title>", "<title> </title>"))

    assert tiny.problems() == [("dist/en/a/index.html", "the page has no title", "a <title> with words", "none")]
