"""Save, lose the network for good, read on, take it off again."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Browser, Page, expect

from .conftest import DIGESTS, KEPT, NOTHING, Made, Phone, digests, told, until
from .host import Host

pytestmark = pytest.mark.browser
Phones = Callable[[Host], Phone]
SAVED_DATE = "3 November 2026"


@pytest.fixture(params=["/", "/a/b/"], ids=["root", "folder"])
def anywhere(request: pytest.FixtureRequest, host: Host) -> Host:
    """The host, with the site at its root and in a folder."""
    host.prefix = request.param
    return host


def pages_of(files: dict[str, bytes], language: str) -> list[str]:
    """Return the keys of what a copy of a language holds."""
    return sorted(key for key in files if key.startswith((f"{language}/", "assets/")) or key in ("", "404.html"))


def test_nothing_is_kept_before_the_tap(phone: Phone, made: Made):
    """Who only reads, or reads about saving, leaves nothing behind: somebody else may look into this phone."""
    tab = phone.context.new_page()
    for key in made.files:
        if key.endswith("/"):
            phone.open(key, tab)
            manifests = tab.locator("link[rel=manifest]").count()
            assert manifests == ("/start/" in key), key
    phone.open("en/about/save/", tab)
    told(tab, "offer")

    assert tab.evaluate(KEPT) == NOTHING
    assert phone.context.cookies() == []
    assert [url for url in phone.asked if not url.startswith((phone.host.address, "data:"))] == []


def test_what_was_saved_opens_when_the_host_is_gone_for_good(anywhere: Host, made: Made, phones: Phones):
    """She saved it in the one hour with a connection; the site is blocked the day after."""
    phone = phones(anywhere)
    tab = phone.save()
    anywhere.stop()
    keys = pages_of(made.files, "en")

    assert tab.evaluate(DIGESTS, [anywhere.address, keys]) == digests(made.files, keys)
    for key in ("en/", "en/help/es/", "", "en/safe/calling/"):
        phone.open(key, tab)
        assert tab.title() == re.search("<title[^>]*>(.*?)</title>", made.files[key].decode())[1].replace("&amp;", "&")


def test_the_page_says_what_was_kept_and_of_when(phone: Phone):
    """She must know, without trying, that it worked; and how old what she reads may be."""
    tab = phone.save()

    assert SAVED_DATE in tab.locator("[data-say=saved]").inner_text()
    assert tab.locator("[data-copy]:visible").count() == 1
    assert re.search(r"\d+ KB.*" + SAVED_DATE, tab.locator("[data-copy=en]").inner_text())
    assert "{" not in tab.locator("main").inner_text()
    assert tab.evaluate("document.activeElement.hasAttribute('data-told')")


def test_without_scripts_the_page_says_what_else_there_is(browser: Browser, host: Host):
    """A button that does nothing would cost her the time in which she could have written a number down."""
    for key in ("en/about/save/", "en/about/remove/"):
        with browser.new_context(java_script_enabled=False) as context:
            tab = context.new_page()
            tab.goto(host.address + key)

            assert tab.locator("[data-say=unable]").is_visible()
            assert tab.locator("button:visible").count() == 0


def test_the_size_is_told_before(phone: Phone):
    """Data costs money: whoever pays by the megabyte decides first."""
    tab = phone.open("en/about/save/")
    told(tab, "offer")

    size = sum(len(raw) for key, raw in phone.host.files.items() if f"/{key[6:-4]}" and key.endswith(".bin"))
    shown = int(re.search(r"([\d,]+) KB", tab.locator("[data-say=offer]").inner_text())[1].replace(",", ""))
    assert 0 < shown * 1024 < size


def test_an_address_is_understood_however_it_is_written(phone: Phone):
    """A link in a message, a bookmark, a hand: all of them wrote the address in their own way."""
    tab = phone.save()
    phone.host.stop()
    ways = ["", "/", "/index.html", "/?from=there", "/#number", "/../%65s/"]
    for address in [*(f"en/help/es{way}" for way in ways), "en/%68elp/es/", "en"]:
        phone.open(address, tab)

        assert tab.locator("a[data-leave]").is_visible(), address
        assert tab.evaluate("new URL(document.querySelector('.top__home').href).pathname") == "/en/", address


def test_a_page_that_was_not_saved_says_so_in_the_language_that_was(phone: Phone):
    """A browser's own error page would say that the whole site is broken, and in another language."""
    tab = phone.save("ar")
    phone.host.stop()
    for key in ("ar/help/fr/", "en/help/es/", "nowhere"):
        phone.open(key, tab)
        assert tab.url == phone.host.address + "ar/about/not-here/"
        assert tab.locator("html").get_attribute("dir") == "rtl"


def test_each_language_is_kept_and_taken_off_by_itself(phone: Phone):
    """Mother and daughter read in two languages; one of them is enough for the phone."""
    phone.save("ar")
    tab = phone.save("en")
    assert tab.locator("[data-copy]:visible").count() == 2

    tab.locator("[data-copy=ar] [data-do=forget]").click()
    expect(tab.locator("[data-copy=ar]")).to_be_hidden()
    phone.host.stop()
    phone.open("en/safe/calling/", tab)
    assert all(":en:" in name or name.endswith(":state") for name in tab.evaluate("caches.keys()"))

    phone.open("en/about/remove/", tab)
    tab.locator("[data-copy=en] [data-do=forget]").click()
    told(tab, "none")
    assert tab.evaluate(KEPT) == NOTHING


def test_everything_is_taken_off_without_a_network(phone: Phone):
    """Somebody is at the door; there is no signal; nothing may be found."""
    tab = phone.save()
    phone.save("ar")
    phone.host.stop()
    phone.open("en/about/remove/", tab)
    told(tab, "some")
    tab.locator("summary").click()
    tab.locator("[data-say=some] [data-do=remove]").click()

    assert told(tab, "gone") == ["gone"]
    assert tab.evaluate(KEPT) == NOTHING
    assert phone.context.cookies() == []


def test_who_kept_nothing_is_told_so(phone: Phone):
    """A button that takes nothing off would leave her wondering what was there."""
    tab = phone.open("en/about/remove/")

    assert told(tab, "none") == ["none"]


def test_stopping_leaves_nothing(phone: Phone):
    """She changed her mind, or heard steps."""
    phone.host.rule = lambda key, count: "hang" if key.endswith(".bin") and count % 2 else "ok"
    tab = phone.begin()
    until(tab, "(await caches.keys()).length")
    tab.locator("[data-do=stop]").click()

    assert told(tab, "stopped") == ["stopped", "retry"]
    assert tab.evaluate(KEPT) == NOTHING


def test_no_browser_is_asked_to_unpack(phone: Phone):
    """Old iPhones cannot; they are handed on, and they are what she has."""
    phone.context.add_init_script("delete window.DecompressionStream")
    tab = phone.save()
    phone.host.stop()

    phone.open("en/help/es/", tab)
    expect(tab.locator("h1")).to_be_visible()


def test_sound_can_be_played_from_any_place_in_it(phone: Phone, made: Made):
    """Players ask for parts; a phone that gets the whole, or an error, stays silent."""
    phone.host.files = Made({**made.files, "en/sound.mp3": bytes(range(200))}).published()
    tab = phone.save()
    phone.host.stop()
    asked = {
        "bytes=10-19": [206, "bytes 10-19/200", 10],
        "bytes=190-": [206, "bytes 190-199/200", 10],
        "bytes=-5": [206, "bytes 195-199/200", 5],
        "bytes=0-999": [206, "bytes 0-199/200", 200],
        "bytes=200-": [416, "bytes */200", 0],
        "bytes=-0": [416, "bytes */200", 0],
        "bytes=9-3": [200, None, 200],
        "bytes=0-1,5-6": [200, None, 200],
        "lines=1-2": [200, None, 200],
    }

    found = tab.evaluate(
        """async ([url, ranges]) => {
          const found = {};
          for (const Range of ranges) {
            const answer = await fetch(url, {headers: {Range}});
            const {byteLength} = await answer.arrayBuffer();
            found[Range] = [answer.status, answer.headers.get('Content-Range'), byteLength];
          }
          return found;
        }""",
        [phone.host.address + "en/sound.mp3", list(asked)],
    )
    assert found == asked


def test_a_host_that_allows_only_trusted_scripts_can_be_saved_from(phone: Phone):
    """The strictest hosts are those that care most about their readers."""
    phone.host.headers["Content-Security-Policy"] = "require-trusted-types-for 'script'"
    tab = phone.save()
    phone.host.stop()
    phone.open("en/help/es/", tab)

    assert [text for text in phone.said if "trusted" in text.lower()] == []


def test_an_edition_for_workers_saves_by_itself(phone: Phone, made: Made):
    """An outreach worker opens one page at the office and has all of them on the road."""
    auto = {
        key: raw.replace(b" data-keep=", b' data-offline="auto" data-keep=') if key.endswith("/") else raw
        for key, raw in made.files.items()
    }
    phone.host.files = Made(auto).published()
    tab = phone.open("en/help/es/")
    until(tab, "await caches.match(location.origin + '/packs/en.json')")
    phone.host.stop()

    phone.open("en/safe/calling/", tab)
    expect(tab.locator("h1")).to_be_visible()


def test_a_site_that_stops_being_savable_takes_itself_off(phone: Phone, made: Made, project: object):
    """An edition that closes must not live on, with old numbers, on phones that nobody reaches."""
    from builder.render.assets import load_assets

    tab = phone.save()
    leave = load_assets(project.static).worker["off"]  # type: ignore[attr-defined]
    phone.host.files["sw.js"] = leave
    tab.evaluate("async () => { (await navigator.serviceWorker.getRegistrations()).forEach(found => found.update()) }")
    until(tab, "!(await navigator.serviceWorker.getRegistrations()).length")

    assert tab.evaluate(KEPT) == NOTHING
    phone.open("en/help/es/", tab)
    assert "en/help/es/" in phone.host.asked


def test_searching_finds_what_stands_in_saved_pages(phone: Phone):
    """Without a network, the words of the pages are what she has to find her way."""
    tab = phone.save()
    phone.host.stop()
    phone.open("en/safe/calling/", tab)

    docs = tab.evaluate("async () => JSON.parse(await WaymarkSaved.index('en')).docs.map(([key]) => key)")
    assert {"help/es", "safe/calling"} <= set(docs)
    assert tab.evaluate("WaymarkSaved.index('fr')") is None


def test_a_first_start_from_an_icon_offers_the_last_step(phone: Phone):
    """An iPhone gives an icon a memory of its own: what was saved in the browser is not in it."""
    tab = phone.open("en/start/plain/")
    told(tab, "finish")
    phone.save()

    phone.open("en/start/plain/", tab)
    expect(tab.locator("[data-say=finish]")).to_be_hidden()
    assert _settled(tab)


def _settled(tab: Page) -> bool:
    return tab.evaluate("() => WaymarkSaved.index('en').then(() => document.querySelector('[data-say=finish]').hidden)")
