"""Every page of the site can be reached, wherever the folder lands."""

from __future__ import annotations

from pathlib import Path
from urllib.error import HTTPError
from urllib.parse import unquote, urlsplit
from urllib.request import urlopen

import pytest
from selectolax.lexbor import LexborHTMLParser

from builder.pages import Table
from builder.pages.table import url_of

from .conftest import Tab
from .crawl import crawl, links
from .kinds import KINDS, ROOTLESS

pytestmark = pytest.mark.browser


def fetched(address: str) -> bytes | None:
    """Return what the host answers, or None where it does not answer 200."""
    try:
        with urlopen(address) as answer:
            return answer.read() if answer.status == 200 else None
    except HTTPError as error:
        error.close()
        return None


def on_disk(address: str) -> bytes | None:
    """Return the file at a `file://` address, or None where there is none: a disk shows no index for a folder."""
    file = Path(unquote(urlsplit(address).path))
    return file.read_bytes() if file.is_file() else None


def pages_of(table: Table, *languages: str) -> set[str]:
    """Return the address of every page people reach by links.

    A host, the worker or an icon leads to the others, and no link does.
    """
    return {""} | {
        url_of(language, page.key)[1:]
        for language in table.languages
        for page in table.pages
        if page.listed
        and (not languages or (language.code in languages and page.beside in ("", *languages)))  # cards of two
    }


def test_one_page_of_every_kind_is_looked_at(table: Table):
    """A kind of page that no test opens is a kind of page that breaks unseen."""
    kinds = {route.url: route.kind for route in table.routes() if route.page or route.kind in ROOTLESS}

    assert {kinds[f"/en/{key}"] for key in KINDS.values()} | {*ROOTLESS} == set(kinds.values())
    assert {kind: kinds[f"/en/{key}"] for kind, key in KINDS.items()} == {kind: kind for kind in KINDS}


@pytest.mark.parametrize("where", ["server", "deep_server"])
def test_every_page_and_link_answers_200_below_the_folder_it_is_served_from(
    where: str, table: Table, request: pytest.FixtureRequest
):
    """A person who taps a link and gets an error page believes that there is no help."""
    root = request.getfixturevalue(where)

    reached, broken = crawl(root, fetched)

    assert broken == []
    assert [address for address in reached if not address.startswith(root)] == []
    pages = {address.removeprefix(root) for address in reached if "/assets/" not in address}
    manifests = {
        f"{language.folder}/install/{look}.webmanifest" for language in table.languages for look in table.looks
    }
    assert pages == pages_of(table) | manifests


@pytest.mark.parametrize("lost", ["404.html", "en/404.html", "es/404.html", "ar/404.html"])
def test_the_links_of_a_lost_page_answer_200(lost: str, server: str):
    """Who followed an old link needs the way back more than anyone."""
    address = f"{server}any/old/address/"
    html = fetched(server + lost)

    assert html
    led_to = set(links(address, html)) - {address}  # to the page itself, by its fragments
    assert led_to
    assert [link for link in led_to if fetched(link) is None] == []


def test_every_page_on_a_disk_is_reached_by_links(file_dist: Path, table: Table):
    """A folder on a USB stick has no server to complete an address."""
    root = file_dist.as_uri() + "/"

    reached, broken = crawl(f"{root}index.html", on_disk)

    assert broken == []
    pages = {address.removeprefix(root) for address in reached if "/assets/" not in address}
    on_hosts_only = {f"{code}/about/install/{look}/" for code in ("en", "ar") for look in table.looks}
    assert pages == {f"{url}index.html" for url in pages_of(table, "en", "ar") - on_hosts_only}


@pytest.mark.parametrize("scripts", [True, False], ids=["scripts", "no-scripts"])
def test_a_folder_on_a_disk_is_walked_in_a_browser_there_and_back(file_dist: Path, tab: Tab, scripts: bool):
    """Somebody hands over a phone's memory card: everything works from there, with its look."""
    page = tab(at=f"{file_dist.as_uri()}/", path="index.html", scripts=scripts)
    page.get_by_role("link", name="English").click()
    page.get_by_role("main").get_by_role("link", name="Get help").click()
    page.get_by_role("link", name="Spain", exact=True).click()
    page.wait_for_url("file://*/**/en/help/es/index.html")

    assert page.locator("a[href='tel:112']").is_visible()
    assert page.locator(".bar").evaluate("bar => getComputedStyle(bar).position") == "fixed"

    page.get_by_role("link", name="What happens when you call", exact=True).click()
    page.wait_for_url("file://*/**/en/safe/calling/index.html")
    page.get_by_role("link", name="العربية").last.click()
    page.wait_for_url("file://*/**/ar/safe/calling/index.html")
    for end in ("en/safe/calling", "en/help/es", "en/help", "en"):
        page.go_back()
        page.wait_for_url(f"file://*/**/{end}/index.html")
    assert page.get_by_role("heading", level=1).is_visible()


def test_a_language_link_keeps_the_page(dist: Path):
    """A person who sees her language in the list wants this page in it, not to begin again."""
    strayed = []
    for file in sorted(dist.glob("*/**/*.html")):
        here = file.relative_to(dist)
        for link in LexborHTMLParser(file.read_bytes()).css(".foot__languages a"):
            href, code = link.attributes["href"] or "", link.attributes["lang"]
            there = (dist / href.removeprefix("/")) if href.startswith("/") else (file.parent / href)
            there = there / "index.html" if href.endswith("/") else there
            if there.resolve() != dist.joinpath(str(code), *here.parts[1:]).resolve():
                strayed.append(f"{here}: {code} leads to {href}")
    assert strayed == []


def test_a_person_switches_language_twice_and_stays_on_the_page(tab: Tab):
    """Two people share one phone, and read the same page in turns."""
    page = tab("en/safe/calling/")

    page.locator(".top__languages").click()
    page.locator("#languages").get_by_role("link", name="العربية").click()
    page.wait_for_url("**/ar/safe/calling/")
    page.locator("#languages").get_by_role("link", name="Español").click()
    page.wait_for_url("**/es/safe/calling/")

    assert page.locator("html").get_attribute("lang") == "es"
    assert page.get_by_role("heading", level=1).is_visible()
