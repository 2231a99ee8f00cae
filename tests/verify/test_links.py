"""Every link arrives."""

from __future__ import annotations

import pytest

from .conftest import PLAN, Breaks, Tiny, page

FILE = f"dist/{PLAN}"


@pytest.mark.parametrize(
    "html",
    [
        '<a href="../../help/es/">x</a>',
        '<a href="../../help/es/#main">x</a>',
        '<a href="./">x</a>',
        '<a href="#main">x</a>',
        '<a href="../../../">x</a>',
        '<a href="../../../robots.txt">x</a>',
        '<a href="../plan/../plan/">x</a>',
    ],
)
def test_a_link_that_arrives_is_left_alone(with_main: Breaks, html: str):
    """Every honest way to write a relative link works on every host."""
    assert with_main(html) == []


@pytest.mark.parametrize(
    ("html", "what", "wanted", "found"),
    [
        ('<a href="../pla/">x</a>', "a link leads nowhere", "en/safe/pla/index.html", "../pla/"),
        ('<a href="../Plan/">x</a>', "a link leads nowhere", "en/safe/Plan/index.html", "../Plan/"),
        ('<a href="../../../../x/">x</a>', "a link leads nowhere", "a page inside the site", "../../../../x/"),
        ('<a href="">x</a>', "a link leads nowhere", "an address", '""'),
        ('<img alt="" src="x.png">', "a link leads nowhere", "en/safe/plan/x.png", "x.png"),
        ('<a href="#gone">x</a>', "a link points at a place its page does not have", f'id="gone" in {PLAN}', "#gone"),
        (
            '<a href="../../help/es/#gone">x</a>',
            "a link points at a place its page does not have",
            'id="gone" in en/help/es/index.html',
            "../../help/es/#gone",
        ),
        (
            '<a href="/en/help/es/">x</a>',
            "a link starts at the root of the host",
            "a relative link: the site may live under any folder",
            "/en/help/es/",
        ),
        (
            '<a href="../../help/es/index.html">x</a>',
            "a link is not spelled for `web` mode, so some hosts redirect it and some fail",
            "an address that ends in /",
            "../../help/es/index.html",
        ),
    ],
)
def test_a_link_that_does_not_arrive_is_told(with_main: Breaks, html: str, what: str, wanted: str, found: str):
    """Her one tap may be the only one."""
    assert with_main(html) == [(FILE, what, wanted, found)]


def test_a_link_without_index_html_fails_from_a_memory_card(tiny: Tiny):
    """Opened from a folder, `plan/` shows a list of files or nothing."""
    tiny.build(links="file")

    assert (FILE, "../../help/es/", "an address that ends in index.html") in [
        (path, found, wanted) for path, _, wanted, found in tiny.problems()
    ]


@pytest.mark.parametrize(("base_url", "base"), [(None, "/"), ("https://x.org/a/b/", "/a/b/")])
def test_the_page_for_lost_addresses_starts_at_the_root(tiny: Tiny, base_url: str | None, base: str):
    """It is served at any depth, so only an absolute link leads home from it; and it must lead there."""
    tiny.build(base_url=base_url)
    if base_url:
        tiny.put("sitemap.xml", "<urlset></urlset>")
    tiny.put("404.html", page(kind="notfound", root=base, main=f'<a href="{base}en/safe/plan/">x</a>'))
    assert tiny.problems() == []

    tiny.put("404.html", page(kind="notfound", root=base, main=f'<a href="{base}en/plan/">x</a>'))
    assert tiny.problems() == [("dist/404.html", "a link leads nowhere", "en/plan/index.html", f"{base}en/plan/")]


def test_a_full_address_of_this_site_must_exist(tiny: Tiny):
    """A canonical link to nothing sends everyone who follows a search result to nothing."""
    tiny.build(base_url="https://x.org/")
    tiny.put("sitemap.xml", "<urlset></urlset>")
    tiny.put("en/a/index.html", page(root="../../", head='<link rel="canonical" href="https://x.org/en/a/">'))
    assert tiny.problems() == []

    tiny.put("en/a/index.html", page(root="../../", head='<link rel="canonical" href="https://x.org/en/b/">'))
    assert tiny.problems() == [
        ("dist/en/a/index.html", "a link leads nowhere", "en/b/index.html", "https://x.org/en/b/")
    ]
