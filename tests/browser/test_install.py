"""The pages from which the site goes onto a home screen, as a real browser judges them."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Page

from builder.pages import Table
from builder.pipeline import Edition

from .conftest import Tab
from .kinds import KINDS
from .profile import own_profile

pytestmark = pytest.mark.browser
LINUX = "Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko)"
IPHONE = "Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko)"
AGENTS = {
    "chrome": f"{LINUX} Chrome/130.0.0.0 Mobile Safari/537.36",
    "samsung": f"{LINUX} SamsungBrowser/26.0 Chrome/122.0.0.0 Mobile Safari/537.36",
    "firefox": "Mozilla/5.0 (Android 14; Mobile; rv:130.0) Gecko/130.0 Firefox/130.0",
    "safari": f"{IPHONE} Version/17.5 Mobile/15E148 Safari/604.1",
    "app": f"{LINUX.replace('K)', 'SM-A536B Build/TP1A; wv)')} Version/4.0 Chrome/120.0.0.0 Mobile Safari/537.36",
    "app on an iPhone": f"{IPHONE} Mobile/15E148",
    "app, a chat": f"{IPHONE} Mobile/15E148 Safari Line/14.0.0",
    "none": "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/130.0.0.0 Safari/537.36",
}
OPEN = "[...document.querySelectorAll('details[open]')].map(found => found.dataset.browser)"
OFFERED = """addEventListener('beforeinstallprompt', event => {
  event.prompt = () => { document.body.dataset.asked = 'yes'; };
  setTimeout(() => { document.body.dataset.offered = event.defaultPrevented ? 'quietly' : 'loudly'; });
})"""


@pytest.fixture(scope="module")
def profile(browser: Browser, tmp_path_factory: pytest.TempPathFactory) -> Iterator[BrowserContext]:
    """A browser in which something can be installed."""
    with own_profile(browser, tmp_path_factory.mktemp("install")) as context:
        yield context


def asked(page: Page, what: str) -> dict[str, Any]:
    """Return what the browser itself says of the page."""
    return page.context.new_cdp_session(page).send(f"Page.{what}")


def test_every_install_and_start_page_can_be_installed(profile: BrowserContext, server: str, edition: Edition):
    """A browser that finds one fault offers nothing, and says nothing: the icon would be a bookmark with a letter."""
    page, identities, looks = profile.pages[0], {}, {look.id: look for look in edition.site.settings.looks}

    for route in edition.table.routes():
        if route.kind not in ("install", "start") or not route.language:
            continue
        page.goto(server + route.url[1:])
        found, look = asked(page, "getAppManifest"), looks[route.url.split("/")[-2]]
        about = json.loads(found["data"])
        icons = [icon["src"].rpartition("/")[2] for icon in about["icons"]]

        assert asked(page, "getInstallabilityErrors")["installabilityErrors"] == [], route.url
        assert found["errors"] == [], route.url
        assert about["lang"] == route.language.code
        assert all(name.startswith(f"{look.icon}-") for name in icons), route.url
        assert about["name"] == page.evaluate("document.querySelector('[name=apple-mobile-web-app-title]').content")
        identities.setdefault(asked(page, "getAppId")["appId"], set()).add(route.kind)

    assert len(identities) == len(looks) * len(edition.table.languages)
    assert set(map(frozenset, identities.values())) == {frozenset({"install", "start"})}


def test_the_icon_bears_the_name_of_its_look(profile: BrowserContext, server: str):
    """Who chose "Notes" must not find another name below the icon."""
    names = {}
    for look in ("plain", "notes"):
        profile.pages[0].goto(f"{server}en/about/install/{look}/")
        names[look] = json.loads(asked(profile.pages[0], "getAppManifest")["data"])["name"]

    assert names == {"plain": "Waymark", "notes": "Notes"}


@pytest.mark.parametrize("kind", sorted(KINDS.keys() - {"install", "start"}))
def test_no_other_page_can_be_installed(kind: str, profile: BrowserContext, server: str):
    """The twin, and a promise: nobody who only reads is ever offered an icon."""
    page = profile.pages[0]
    page.goto(f"{server}en/{KINDS[kind]}")

    found = [error["errorId"] for error in asked(page, "getInstallabilityErrors")["installabilityErrors"]]
    assert found == ["no-manifest"]


def test_the_browsers_own_button_is_offered_where_there_is_one(profile: BrowserContext, server: str):
    """One tap in place of four, for those whose browser can do it; nothing pops up by itself."""
    page = profile.new_page()
    page.add_init_script(OFFERED)
    page.goto(f"{server}en/about/install/notes/")
    page.wait_for_selector("body[data-offered=quietly]")

    button = page.locator("[data-install] button")
    button.click()

    page.wait_for_selector("body[data-asked=yes]")
    assert not button.is_visible()
    page.close()


def test_no_button_is_shown_that_does_nothing(tab: Tab):
    """A dead button is a person who thinks that she did it wrong."""
    page = tab("en/about/install/notes/")

    assert not page.locator("[data-install]").is_visible()


@pytest.mark.parametrize("name", AGENTS)
def test_the_steps_of_this_browser_stand_open(name: str, browser: Browser, server: str):
    """Five lists are long for somebody who does not know what her browser is called; a wrong guess hides none."""
    with browser.new_context(user_agent=AGENTS[name]) as context:
        page = context.new_page()
        page.goto(f"{server}ar/about/install/plain/")

        assert page.evaluate(OPEN) == [name.partition(",")[0].partition(" ")[0]] * (name != "none")
        assert page.locator("details summary").count() == 5


def test_the_address_can_be_copied_out_of_another_app(browser: Browser, server: str):
    """A chat's own window can add nothing, and has no address bar to copy from."""
    with browser.new_context(user_agent=AGENTS["app"], permissions=["clipboard-read", "clipboard-write"]) as context:
        page = context.new_page()
        page.goto(f"{server}en/about/install/notes/")

        assert page.locator("[data-here]").inner_text() == page.url
        page.locator("[data-copy]").click()
        page.locator("[data-copied]").wait_for()
        assert page.evaluate("navigator.clipboard.readText()") == page.url


def test_without_a_clipboard_the_address_is_still_shown(browser: Browser, server: str):
    """Old windows inside apps have none; a finger that rests on the address can copy it."""
    with browser.new_context(user_agent=AGENTS["app"]) as context:
        page = context.new_page()
        page.add_init_script("Object.defineProperty(navigator, 'clipboard', {value: undefined})")
        page.goto(f"{server}en/about/install/notes/")

        assert page.locator("[data-here]").is_visible()
        assert not page.locator("[data-copy]").is_visible()


@pytest.mark.parametrize("language", ["en", "ar"])
def test_all_steps_can_be_read_without_scripts(language: str, tab: Tab):
    """Scripts only open the right list; the lists are there."""
    page = tab(f"{language}/about/install/notes/", scripts=False)
    for summary in page.locator("details summary").all():
        summary.click()

    assert page.locator("details li").count() >= 15
    assert all(item.is_visible() for item in page.locator("details li").all())
    assert not page.locator("[data-install]").is_visible()


def test_each_look_leads_to_the_others(tab: Tab):
    """She can see both before she chooses."""
    page = tab("en/about/install/notes/")

    page.get_by_role("link", name="Waymark", exact=True).locator("visible=true").last.click()
    page.wait_for_url(re.compile("/en/about/install/plain/$"))


def test_the_page_of_an_icon_is_the_home_page_with_one_hidden_step(tab: Tab):
    """The step is shown only by the script that knows that nothing is saved; without it nobody is alarmed."""
    page = tab("en/start/notes/", scripts=False)

    assert not page.locator("[data-say=finish]").is_visible()
    assert page.title() == "Notes"
    assert page.locator("a[data-finish]").get_attribute("href") == "../../about/save/"
    doors = page.locator(".cards a").evaluate_all("found => found.map(link => link.href)")
    home = tab("en/", scripts=False).locator(".cards a").evaluate_all("found => found.map(link => link.href)")
    assert doors == home


def test_a_copy_for_a_disk_offers_no_icon(file_dist: Any, table: Table):
    """Nothing can be installed from a disk; the page says so in place of steps that fail."""
    page = (file_dist / "en/about/install/notes/index.html").read_text("utf-8")

    assert "manifest" not in page.replace("manifest-src", "")
    assert "<details" not in page
    assert not list(file_dist.rglob("*.png"))
    assert not list(file_dist.rglob("*.webmanifest"))
    assert {route.kind for route in table.routes()} >= {"install", "start"}
