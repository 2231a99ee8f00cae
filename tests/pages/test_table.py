"""The table of addresses: what a person types, bookmarks or is sent must always be there."""

from __future__ import annotations

from dataclasses import replace
from urllib.parse import urljoin

import pytest

from builder.languages import cldr
from builder.pages import Route, Table
from builder.pages.table import url_of

SITE_MAP = {
    "/": "chooser",
    "/404.html": "lost",
    "/robots.txt": "robots",
    "/build.json": "build",
    "/assets/frame.12345678.js": "asset",
    "/en/": "home",
    "/es/": "home",
    "/ar/": "home",
    "/en/help/": "help",
    "/es/help/fr/": "country",
    "/ar/help/xk/": "country",
    "/en/help/aq/": "country",
    "/en/help/need/control/": "need",
    "/en/check/": "section",
    "/es/check/me/": "voice",
    "/en/check/me/door/": "check",
    "/en/check/someone/": "voice",
    "/en/check/work/": "voice",
    "/en/rights/": "rights",
    "/ar/rights/es/": "right",
    "/en/rights/un-protocol/": "right",
    "/en/rights/topic/stay/": "topic",
    "/en/safe/": "section",
    "/en/safe/calling/": "guide",
    "/en/safe/plan/": "guide",
    "/en/safe/list/": "list",
    "/en/learn/numbers/": "figures",
    "/en/learn/": "section",
    "/en/learn/words/": "words",
    "/en/helping/": "section",
    "/en/helping/cards/": "cards",
    "/ar/helping/cards/en/": "deck",
    "/en/helping/cards/en/hello/": "talk",
    "/es/helping/cards/point/": "point",
    "/en/share/": "section",
    "/en/about/": "section",
    "/en/about/privacy/": "guide",
    "/en/about/this-site/": "guide",
    "/en/about/sources/": "sources",
    "/en/about/sources/calling/": "sources",
    "/en/about/numbers/": "numbers",
    "/en/about/translation/": "translation",
    "/en/a-z/": "az",
    "/en/404.html": "notfound",
    "/sw.js": "worker",
    "/en/install/plain.webmanifest": "manifest",
    "/ar/install/notes.webmanifest": "manifest",
    "/en/about/save/": "save",
    "/en/about/remove/": "remove",
    "/en/about/not-here/": "missing",
    "/en/about/install/plain/": "install",
    "/en/start/notes/": "start",
    "/en/calendar/": "calendar",
}


@pytest.mark.parametrize(("url", "kind"), SITE_MAP.items(), ids=SITE_MAP)
def test_the_site_map_has_every_form_of_address(real_table: Table, url: str, kind: str) -> None:
    """An address on a card or in a bookmark outlives the people who printed it."""
    kinds = [route.kind for route in real_table.routes() if route.url == url]

    assert kinds == [kind]


def test_every_kind_of_page_stands_in_the_map_above(real_table: Table) -> None:
    """A kind nobody listed is a kind nobody tests."""
    assert {route.kind for route in real_table.routes()} == set(SITE_MAP.values())


def test_no_address_stands_twice(real_table: Table) -> None:
    """Of two pages at one address, one could never be read."""
    urls = [route.url for route in real_table.routes()]

    assert len(urls) == len(set(urls))


def test_no_file_stands_twice_whatever_its_case(real_table: Table) -> None:
    """On a memory stick `es` and `ES` are one folder."""
    files = [route.file.casefold() for route in real_table.routes()]

    assert len(files) == len(set(files))


@pytest.mark.parametrize("code", ["en", "es", "ar"])
def test_every_territory_has_exactly_one_page(real_table: Table, code: str) -> None:
    """Wherever somebody was taken, her country is in the list."""
    countries = [route.url for route in real_table.routes() if route.kind == "country"]
    here = sorted(url for url in countries if url.startswith(f"/{code}/"))

    assert here == sorted(f"/{code}/help/{place.lower()}/" for place in cldr.territory_codes())


def test_every_language_has_the_same_pages(real_table: Table) -> None:
    """Changing the language never ends in a page that is not there."""
    keys = [[route.page.key for route in real_table.routes_of(found) if route.page] for found in real_table.languages]

    assert keys[0] == keys[1] == keys[2] != []


def test_addresses_are_plain_and_lower_case(real_table: Table) -> None:
    """An address read out over the phone, or typed on an old keypad, has nothing to get wrong."""
    letters = set("abcdefghijklmnopqrstuvwxyz0123456789-./")

    assert {route.url for route in real_table.routes() if set(route.url) - letters} == set()


def test_the_table_is_the_same_in_the_same_order_each_time(real_table: Table) -> None:
    """What changes from build to build cannot be compared, reviewed or trusted."""
    again = replace(real_table)

    assert list(again.routes()) == list(real_table.routes())
    assert [page.key for page in real_table.pages] == sorted(page.key for page in real_table.pages)


def test_a_sitemap_stands_only_where_the_address_is_known(real_table: Table) -> None:
    """A sitemap holds full addresses; without one it would hold guesses."""
    based = replace(real_table, base_url="https://example.org/")

    assert "sitemap" not in {route.kind for route in real_table.routes()}
    assert [route.url for route in based.routes() if route.kind == "sitemap"] == ["/sitemap.xml"]


def test_the_way_to_the_root_is_relative_from_any_depth(real_table: Table) -> None:
    """The folder works under any path of any host, and from a disk."""
    pages = [route for route in real_table.routes() if not route.url.endswith("404.html")]
    ways = {route.url: real_table.root(route) for route in pages}

    assert {url for url, way in ways.items() if urljoin(f"/a/b{url}", way) != "/a/b/"} == set()
    assert {url for url, way in ways.items() if way.startswith("/")} == set()


def test_the_way_to_the_language_is_relative_from_any_depth(real_table: Table) -> None:
    """A link to the next page must not need to know where the site stands."""
    wrong = [
        route.url
        for language in real_table.languages
        for route in real_table.routes_of(language)
        if urljoin(f"/a/b{route.url}", real_table.home(route, language) or ".") != f"/a/b/{language.code}/"
        and not route.url.endswith("404.html")
    ]

    assert wrong == []


@pytest.mark.parametrize(
    ("base_url", "root"),
    [("", "/"), ("https://example.org/", "/"), ("https://example.org/a/b/", "/a/b/")],
    ids=["unknown", "at the root", "in a folder"],
)
def test_the_page_that_is_not_there_knows_its_way_from_any_depth(real_table: Table, base_url: str, root: str) -> None:
    """A host serves `404.html` for any address, so that page alone cannot use relative links."""
    table = replace(real_table, base_url=base_url)

    assert table.root(Route("/404.html", "lost")) == root
    assert table.home(Route("/es/404.html", "notfound"), table.languages[1]) == f"{root}es/"


@pytest.mark.parametrize(
    ("key", "url"),
    [("", "/ar/"), ("help", "/ar/help/"), ("help/fr", "/ar/help/fr/"), ("404.html", "/ar/404.html")],
    ids=["home", "section", "page", "not there"],
)
def test_a_key_has_one_address_in_a_language(real_table: Table, key: str, url: str) -> None:
    """The same page in another language is the same key behind another code."""
    assert url_of(real_table.languages[2], key) == url


@pytest.mark.parametrize(("code", "url"), [("pt-BR", "/pt-br/help/"), ("zh-Hant", "/zh-hant/help/")])
def test_the_address_of_a_language_of_a_region_is_in_small_letters(real_table: Table, code: str, url: str) -> None:
    """On one host `pt-BR` and `pt-br` are one folder, on the next they are two."""
    language = real_table.languages[1].model_copy(update={"code": code})

    assert url_of(language, "help") == url
    assert real_table.home(Route(f"{url}404.html", "notfound"), language) == url.replace("help/", "")
