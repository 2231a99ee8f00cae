"""Opening a page tells nobody."""

from __future__ import annotations

import pytest

from .conftest import PLAN, Breaks, Tiny, page

FILE = f"dist/{PLAN}"
LOADS = ("the page loads something from elsewhere", "a file of this site")


@pytest.mark.parametrize(
    "html",
    [
        '<img alt="" src="../../../assets/leave.1234.js">',
        '<img alt="" src="data:image/png;base64,AAAA">',
        '<a href="https://example.org/law" rel="noreferrer">law</a>',
        '<a href="mailto:a@example.org">write</a>',
        '<form role="search"><input aria-label="x"></form>',
        "<p>We use no cookies.</p>",
    ],
)
def test_a_page_that_keeps_to_itself_is_left_alone(with_main: Breaks, html: str):
    """A link is not a request until it is tapped."""
    assert with_main(html) == []


@pytest.mark.parametrize(
    ("html", "what", "wanted", "found"),
    [
        ('<img alt="" src="https://e.org/x.png">', *LOADS, "https://e.org/x.png"),
        ('<img alt="" src="//e.org/x.png">', *LOADS, "//e.org/x.png"),
        ('<img alt="" src=" ht&#9;tps://e.org/x.png">', *LOADS, " ht\\u0009tps://e.org/x.png"),
        (r'<img alt="" src="\\e.org/x.png">', *LOADS, r"\\e.org/x.png"),
        ('<img alt="" srcset="https://e.org/x.png 2x">', *LOADS, "https://e.org/x.png"),
        ('<video poster="https://e.org/x.png"></video>', *LOADS, "https://e.org/x.png"),
        ('<svg><image href="https://e.org/x"></image></svg>', *LOADS, "https://e.org/x"),
        ('<link rel="preconnect" href="https://e.org">', *LOADS, "https://e.org"),
        ('<form action="x"></form>', "a form would send what is typed", "no action, no post", '<form action="x">'),
        ("<p>localStorage</p>", "the page speaks of storage on the phone", "no such word", "localStorage"),
        (
            '<a href="https://e.org/">x</a>',
            "a link tells the other site where the reader was",
            'rel="noreferrer"',
            '<a href="https://e.org/">',
        ),
        (
            '<a href="http://e.org/" rel="noreferrer">x</a>',
            "a link leaves by a way we do not use",
            "https, tel, sms or mailto",
            "http://e.org/",
        ),
        (
            '<a href="intent://x">x</a>',
            "a link leaves by a way we do not use",
            "https, tel, sms or mailto",
            "intent://x",
        ),
    ],
)
def test_a_page_that_talks_is_told(with_main: Breaks, html: str, what: str, wanted: str, found: str):
    """Somebody else's log would hold her address, the hour and the page."""
    assert with_main(html) == [(FILE, what, wanted, found)]


def test_a_source_without_https_may_be_linked_as_the_data_has_it(tiny: Tiny):
    """A law is a law, also on an old server; but only addresses the data vouches for."""
    (tiny.content / "services" / "fr.yaml").write_text(
        "country: FR\nlines: []\n# seen: http://law.example/1\n", "utf-8"
    )
    tiny.put("en/a/index.html", page(root="../../", main='<a href="http://law.example/1" rel="noreferrer">law</a>'))

    assert tiny.problems() == []


@pytest.mark.parametrize(
    ("style", "found"),
    [
        ("a{background:url(https://e.org/x)}", "https://e.org/x"),
        ("@import 'https://e.org/x';a{}", "@import 'https://e.org/x'"),
        (r"a{background:\75rl(//e.org/x)}", "//e.org/x"),
    ],
)
def test_a_style_that_fetches_is_told(tiny: Tiny, style: str, found: str):
    """A background picture is a request like any other."""
    tiny.put("en/a/index.html", page(root="../../", style=style))

    assert tiny.problems() == [
        ("dist/en/a/index.html", "the page's style loads something", "data: or nothing", found),
    ]


def test_a_page_that_would_move_by_itself_is_told(tiny: Tiny):
    """A redirect to another host is a request nobody made."""
    head = '<meta http-equiv="refresh" content="0;url=https://e.org">'
    tiny.put("en/a/index.html", page(root="../../", head=head))

    assert tiny.problems() == [
        ("dist/en/a/index.html", "the page moves or marks the reader by itself", "no such meta", f"<{head[1:-1]}>"),
    ]


def test_a_page_that_tells_where_its_reader_was_is_told(tiny: Tiny):
    """The next site would learn which page she came from."""
    tiny.put("en/a/index.html", page(root="../../").replace('content="no-referrer"', 'content="origin"'))

    assert tiny.problems() == [
        ("dist/en/a/index.html", "the page tells other sites where a reader came from", "no-referrer", "no such meta"),
    ]


@pytest.mark.parametrize(
    ("path", "text", "found"),
    [
        ("assets/a.js", "fetch('https://e.org/x')", "'https://e.org/x"),
        ("assets/a.js", "document.cookie = 1", "document.cookie"),
        ("assets/a.css", "a{background:url('https://e.org/x')}", "https://e.org/x"),
        ("assets/a.svg", '<svg><image href="//e.org/x"/></svg>', "//e.org/x"),
    ],
)
def test_a_file_that_reaches_out_is_told(tiny: Tiny, path: str, text: str, found: str):
    """What a page loads can itself load."""
    tiny.put(path, text)

    assert tiny.problems() == [(f"dist/{path}", "a file reaches for something elsewhere", "nothing", found)]


@pytest.mark.parametrize(
    ("path", "text"),
    [
        ("assets/a.js", "createElementNS('http://www.w3.org/2000/svg', 'path')"),
        ("assets/a.svg", '<svg xmlns="http://www.w3.org/2000/svg"><use href="#a"/></svg>'),
        ("assets/a.css", "a{background:url(data:image/png;base64,AA)}"),
    ],
)
def test_a_file_that_keeps_to_itself_is_left_alone(tiny: Tiny, path: str, text: str):
    """A namespace is a name, not an address."""
    tiny.put(path, text)

    assert tiny.problems() == []
