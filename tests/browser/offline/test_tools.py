"""The questions and the list on a phone that has lost the network, or that keeps both a language and a list."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from builder.pipeline import Edition

from .conftest import PAGES, Made, Phone, told
from .host import Host

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def made(edition: Edition) -> Made:
    """The made-up site, with the questions and the list."""
    client = edition.app().test_client()
    under = ("check/me", "safe/list")
    kept = {
        route.url[1:]: client.get(route.url).data
        for route in edition.table.routes()
        if route.kind in ("asset", "worker", "chooser", "lost")
        or (route.page and route.language and route.language.code in ("en", "ar")
            and (route.page.key in PAGES or route.page.key.startswith(under)))
    }  # fmt: skip
    return Made(kept)


def tick_and_keep(phone: Phone, tab: Page) -> None:
    """Keep a list with one tick."""
    phone.open("en/safe/list/", tab)
    tab.locator(".ticks label").first.click()
    tab.locator("[data-fold] summary").click()
    tab.locator("[data-act=keep]").click()
    expect(tab.locator("[data-note=kept]")).to_be_visible()


def test_the_questions_go_on_in_one_page_without_a_network(phone: Phone, host: Host):
    """She answers them at night, where there is no signal and nobody looks."""
    tab = phone.save()
    host.stop()
    phone.open("en/check/me/", tab)
    length = tab.evaluate("history.length")

    for _ in range(3):
        before = tab.locator("h1").inner_text()
        tab.locator("main a").first.click()
        expect(tab.locator("h1")).not_to_have_text(before)

    assert tab.url.endswith("/en/check/me/")
    assert tab.evaluate("history.length") == length
    assert tab.locator("[data-back]").is_visible()


def test_a_step_that_was_not_saved_leads_to_the_page_that_says_so(phone: Phone, host: Host):
    """Silence would look like a broken phone."""
    tab = phone.save()
    phone.open("en/check/me/", tab)
    tab.locator("main a").first.evaluate("link => { link.href = link.href.replace('now', 'nowhere'); }")
    host.stop()

    tab.locator("main a").first.click()

    tab.wait_for_url("**/en/about/not-here/")


def test_the_list_stays_when_the_last_language_is_taken_off(phone: Phone):
    """She asked for the pages to go, not for her list; what is left is still shown, and still taken off in a tap."""
    tab = phone.save()
    tick_and_keep(phone, tab)
    phone.open("en/about/remove/", tab)
    expect(tab.locator("[data-copy=list]")).to_be_visible()

    tab.locator("[data-copy=en] button").click()

    expect(tab.locator("[data-copy=en]")).to_be_hidden()
    expect(tab.locator("[data-copy=list]")).to_be_visible()
    told(tab, "some")
    assert tab.evaluate("caches.keys()") == [f"{phone.prefix}list"]
    tab.locator("[data-copy=list] button").click()
    told(tab, "none")
    assert tab.evaluate("caches.keys()") == []


def test_the_pages_stay_when_the_list_is_taken_off(phone: Phone):
    """One thing at a time, each by its own name."""
    tab = phone.save()
    tick_and_keep(phone, tab)
    phone.open("en/about/remove/", tab)

    tab.locator("[data-copy=list] button").click()

    expect(tab.locator("[data-copy=list]")).to_be_hidden()
    expect(tab.locator("[data-copy=en]")).to_be_visible()
    assert len(phone.copies(tab)) == 1


def test_all_goes_with_the_one_tap_that_takes_all(phone: Phone):
    """Who wipes the phone in a hurry must not leave the one thing that tells most."""
    tab = phone.save()
    tick_and_keep(phone, tab)
    phone.open("en/about/remove/", tab)

    tab.locator("[data-say=some] summary").click()
    tab.locator("[data-say=some] [data-do=remove]").click()

    told(tab, "gone")
    assert tab.evaluate("caches.keys()") == []
    assert not tab.locator("[data-copy=list]").is_visible()
