"""A page is light enough for the phone and the line it is opened on."""

from __future__ import annotations

import gzip
import random

import pytest

from builder.verify.page import read_page
from builder.verify.weight import Weight, weigh

from .conftest import STYLE, Tiny, page

FILE = "dist/en/a/index.html"


def noise(size: int) -> str:
    """Return letters that hardly compress: about `size` bytes gzipped."""
    rng = random.Random(1)
    return "".join(rng.choice("abcdefghijklmnopqrstuvwxyz") for _ in range(int(size * 1.6)))


def test_the_weight_is_that_of_gzip_to_the_byte():
    """A budget measured with another ruler is no budget."""
    for number in range(5):  # the third page that begins alike takes the short cut
        raw = page(main=f"<p>{noise(900)}{number}</p>").encode()
        weight = weigh(read_page("en/safe/plan/index.html", raw))

        assert weight == Weight(
            "en/safe/plan/",
            "guide",
            len(raw),
            len(gzip.compress(raw, 9, mtime=0)),
            len(gzip.compress(STYLE.encode(), 9, mtime=0)),
        )


def test_a_light_page_is_left_alone(tiny: Tiny):
    """Five kilobytes of words are a long page."""
    tiny.put("en/a/index.html", page(root="../../", main=f"<p>{noise(5000)}</p>"))

    assert tiny.problems() == []


@pytest.mark.parametrize(
    ("kind", "size", "limit"),
    [
        ("guide", 7600, 7168),
        ("country", 7600, 7168),
        ("right", 9300, 9216),
        ("sources", 25000, 24576),
        ("help", 14600, 14336),
    ],
)
def test_a_heavy_page_is_told(tiny: Tiny, kind: str, size: int, limit: int):
    """On a bad line each kilobyte is seconds before the first word."""
    tiny.put("en/a/index.html", page(kind=kind, root="../../", main=f"<p>{noise(size)}</p>"))
    ((path, what, wanted, _),) = tiny.problems()

    assert (path, what, wanted) == (FILE, "the page is too heavy", f"at most {limit} bytes gzipped")


def test_a_page_that_is_not_for_arriving_on_may_be_heavier(tiny: Tiny):
    """The list of all countries is long by nature."""
    tiny.put("en/a/index.html", page(kind="help", root="../../", main=f"<p>{noise(9000)}</p>"))

    assert tiny.problems() == []


def test_a_heavy_style_is_told(tiny: Tiny):
    """It stands in every page, before every first word."""
    tiny.put("en/a/index.html", page(root="../../", style=f".{noise(4000)}{{}}"))

    assert ("the page's style is too heavy", "at most 3584 bytes gzipped") in [p[1:3] for p in tiny.problems()]


def test_heavy_scripts_are_told(tiny: Tiny):
    """An old phone reads a script for as long as it downloads it."""
    tiny.put("assets/a.js", noise(4000))
    script = '<script defer src="../../assets/a.js"></script>'
    tiny.put("en/a/index.html", page(root="../../", head=script))

    assert ("the scripts of the page are too heavy", "at most 3072 bytes gzipped") in [p[1:3] for p in tiny.problems()]


def test_many_scripts_are_told(tiny: Tiny):
    """Each request costs a round trip, most of a second on 2G."""
    scripts = ""
    for name in "abc":
        tiny.put(f"assets/{name}.js", name)
        scripts += f'<script defer src="../../assets/{name}.js"></script>'
    tiny.put("en/a/index.html", page(root="../../", head=scripts))

    assert tiny.problems() == [(FILE, "the first view asks too often", "at most 3 requests", "5 requests")]


def test_a_heavy_first_view_is_told(tiny: Tiny):
    """Page, style and scripts each within budget may still be too much together."""
    tiny.put("assets/a.bin", noise(5000))
    html = page(root="../../", main=f'<p>{noise(5500)}</p><img alt="" src="../../assets/a.bin">')
    tiny.put("en/a/index.html", html)

    assert [(what, wanted) for _, what, wanted, _ in tiny.problems()] == [
        ("the first view is too heavy", "at most 10240 bytes gzipped"),
    ]


def test_all_scripts_that_a_page_can_load_have_a_limit(tiny: Tiny):
    """What waits for a tap is paid for too, on the same line; and saving the site loads the search, tap or not."""
    tiny.put("assets/later.js", noise(8000))
    tiny.put("assets/search.0a.js", noise(6000))
    tiny.put("assets/elsewhere.js", noise(13000))
    tiny.put("en/a/index.html", page(root="../../", main='<p data-keep="../../assets/later.js">a</p>'))

    assert [p[:3] for p in tiny.problems()] == [
        (FILE, "all scripts that the page can load are too heavy", "at most 12288 bytes gzipped"),
    ]
