"""Links that work from a server, from a folder of a server, and from a disk."""

from __future__ import annotations

import re
from urllib.parse import urljoin
from xml.etree import ElementTree

import pytest

from builder.pipeline import Project
from tests.render.conftest import Open, Shop

BASE = "https://example.org/a/b/"


def links(shop: Shop, url: str) -> list[str]:
    """Return every address a page names, but for those of other sites and of phones."""
    found = [
        str(node.attributes.get("href") or node.attributes.get("src"))
        for node in shop.page(url).css("[href], [src]")
        if node.attributes.get("rel") not in ("canonical", "alternate")
    ]
    return [link for link in found if not link.startswith(("https:", "tel:", "sms:", "mailto:", "data:", "#"))]


def pages(shop: Shop) -> list[str]:
    """Return the addresses of all pages that are served where they stand."""
    return [route.url for route in shop.routes() if not route.url.endswith("404.html")]


def test_for_a_disk_no_link_ends_in_a_folder(shop: Open) -> None:
    """A browser opens a folder on a stick as a list of files."""
    site = shop(links="file")

    ends = {(url, link.partition("#")[0]) for url in pages(site) for link in links(site, url)}

    assert {(url, end) for url, end in ends if end.endswith(("/", ".."))} == set()


def test_for_a_server_no_link_names_the_file(shop: Open) -> None:
    """One page has one address; two would be two lines in the history."""
    site = shop()

    assert {(url, link) for url in pages(site) for link in links(site, url) if "index.html" in link} == set()


@pytest.mark.parametrize("options", [{}, {"links": "file"}, {"base_url": BASE}], ids=["web", "file", "base"])
def test_no_link_is_absolute_but_where_the_page_is_lost(shop: Open, options: dict[str, str]) -> None:
    """The folder works wherever somebody puts it."""
    site = shop(**options)

    assert {(url, link) for url in pages(site) for link in links(site, url) if link.startswith("/")} == set()


@pytest.mark.parametrize("options", [{}, {"links": "file"}], ids=["web", "file"])
@pytest.mark.parametrize("languages", [(), ("en-XA",)], ids=["en ar", "pseudo"])
def test_every_link_arrives(shop: Open, options: dict[str, str], languages: tuple[str, ...]) -> None:
    """A dead end is where a person gives up."""
    site = shop(languages=languages, **options)
    files = {route.file for route in site.edition.table.routes()}
    tail = "" if options else "index.html"

    lost = set()
    for url in pages(site):
        for link in links(site, url):
            path = urljoin(url, link).partition("#")[0]
            file = path[1:] + (tail if path.endswith("/") else "")
            if file not in files:
                lost.add((url, link))

    assert lost == set()


def test_every_fragment_arrives(shop: Open) -> None:
    """A link to a law on a long page must land on the law."""
    site = shop()
    ids = {url: {node.attributes["id"] for node in site.page(url).css("[id]")} for url in pages(site)}

    lost = set()
    for url in pages(site):
        for node in site.page(url).css("a[href*='#']"):
            path, _, anchor = urljoin(url, str(node.attributes["href"])).partition("#")
            if path in ids and anchor not in ids[path]:
                lost.add((url, node.attributes["href"]))

    assert lost == set()


@pytest.mark.parametrize(("base_url", "root"), [("", "/"), (BASE, "/a/b/")], ids=["unknown", "in a folder"])
@pytest.mark.parametrize("url", ["/404.html", "/ar/404.html"])
def test_a_lost_page_leads_home_from_any_depth(shop: Open, url: str, base_url: str, root: str) -> None:
    """The host shows it at whatever address was asked for."""
    site = shop(base_url=base_url)

    found = links(site, url)

    assert found != []
    assert [link for link in found if not link.startswith(root)] == []


def test_the_full_address_is_named_where_it_is_known(shop: Open) -> None:
    """A search engine then knows the copy from the original."""
    site = shop(base_url=BASE)

    for url in pages(site):
        page = site.page(url)
        named = [node.attributes["href"] for node in page.css("link[rel=canonical]")]
        stands_in = re.search(r"^/$|/(not-here|calendar|start/\w+)/$", url)  # found by itself, it would be out of place
        shown = url.replace("/ar/", "/en/") if page.css("[data-notice=untranslated]") else url
        assert named == ([] if stands_in else [BASE + shown[1:]]), url


def test_no_full_address_is_named_where_it_is_not_known(shop: Open) -> None:
    """A guessed address would send people to a stranger."""
    site = shop()

    assert [url for url in pages(site) if site.page(url).css("link[rel=canonical]")] == []


@pytest.mark.parametrize(
    ("base_url", "found"),
    [
        (BASE, [("en", f"{BASE}en/safe/calling/"), ("ar", f"{BASE}ar/safe/calling/")]),
        ("", [("en", "../../../en/safe/calling/"), ("ar", "../../../ar/safe/calling/")]),
    ],
    ids=["absolute", "relative"],
)
def test_translations_name_each_other(shop: Open, base_url: str, found: list[tuple[str, str]]) -> None:
    """Somebody who searches in Arabic is given the Arabic page."""
    page = shop(base_url=base_url).page("/en/safe/calling/")

    assert [(n.attributes["hreflang"], n.attributes["href"]) for n in page.css("link[rel=alternate]")] == found


def test_an_untranslated_page_is_no_translation_to_a_search_engine(tiny: Project, shop: Open) -> None:
    """Nobody who searched in Arabic should arrive at English words."""
    (tiny.locales / "ar" / "LC_MESSAGES" / "safe.po").unlink()
    site = shop(base_url=BASE)
    english, arabic = site.page("/en/safe/calling/"), site.page("/ar/safe/calling/")

    canonical = arabic.css_first("link[rel=canonical]")

    assert [n.attributes["hreflang"] for n in english.css("link[rel=alternate]")] == ["en"]
    assert canonical is not None
    assert canonical.attributes["href"] == f"{BASE}en/safe/calling/"


def sitemap(shop: Shop) -> list[str]:
    """Return the addresses of the sitemap."""
    tree = ElementTree.fromstring(shop.app.test_client().get("/sitemap.xml").data)
    return [str(node.text) for node in tree.iter("{http://www.sitemaps.org/schemas/sitemap/0.9}loc")]


def test_the_sitemap_holds_every_translated_page_and_no_other(tiny: Project, shop: Open) -> None:
    """What it promises, a reader must find in her language."""
    (tiny.locales / "ar" / "LC_MESSAGES" / "safe.po").unlink()
    site = shop(base_url=BASE)

    found = sitemap(site)

    assert f"{BASE}en/safe/calling/" in found
    assert f"{BASE}ar/about/privacy/" in found
    assert f"{BASE}ar/safe/calling/" not in found
    assert [url for url in found if url.endswith("404.html")] == []
    assert len(found) == len(set(found))


def test_an_ampersand_in_the_address_does_not_break_the_sitemap(shop: Open) -> None:
    """A sitemap that cannot be read is no sitemap."""
    found = sitemap(shop(base_url="https://example.org/a&b/"))

    assert "https://example.org/a&b/en/" in found


def test_robots_may_read_everything_and_find_the_sitemap(shop: Open) -> None:
    """People find this site by searching."""
    assert shop().html("/robots.txt") == "User-agent: *\nAllow: /\n"
    assert shop(base_url=BASE).html("/robots.txt") == f"User-agent: *\nAllow: /\nSitemap: {BASE}sitemap.xml\n"
