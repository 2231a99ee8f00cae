"""The list to tick: in the page, on paper, and on the phone only after the tap that asks for it."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from .conftest import PHONE, Tab

pytestmark = pytest.mark.browser
KEPT = "caches.keys()"


@pytest.fixture
def phone(browser: Browser) -> Iterator[BrowserContext]:
    """A phone of her own, that lets pages write what is copied."""
    size = {"width": PHONE[0], "height": PHONE[1]}
    with browser.new_context(viewport=size, permissions=["clipboard-read", "clipboard-write"]) as context:  # type: ignore[arg-type]
        context.set_default_timeout(10_000)
        yield context


@pytest.fixture
def page(phone: BrowserContext, server: str) -> Page:
    """The list, opened for the first time."""
    found = phone.new_page()
    found.goto(f"{server}en/safe/list/")
    return found


def ticked(page: Page) -> list[str]:
    """Return the ids of what is ticked."""
    return page.locator("input:checked").evaluate_all("all => all.map(box => box.value)")


def tick(page: Page, *places: int) -> list[str]:
    """Tick the items at some places, and return their ids."""
    for place in places:
        page.locator(".ticks label").nth(place).click()
    return ticked(page)


def keep(page: Page) -> None:
    """Ask the phone to keep the ticks."""
    page.locator("summary").click()
    page.locator("[data-act=keep]").click()
    expect(page.locator("[data-note=kept]")).to_be_visible()


def test_ticks_are_gone_when_the_page_is_opened_again(page: Page):
    """Some browsers bring back what was ticked, to be helpful, to whoever holds the phone."""
    assert len(tick(page, 0, 7)) == 2

    page.reload()

    assert ticked(page) == []
    assert page.evaluate(KEPT) == []


def test_the_page_that_leave_left_behind_shows_no_ticks(page: Page, server: str):
    """Whoever opens it again from the history finds an empty list."""
    page.route(
        re.compile("^https:"), lambda route: route.fulfill(body="<title>Weather</title>Sunny", content_type="text/html")
    )
    tick(page, 3)
    page.locator("a[data-leave]").click()
    expect(page).to_have_title("Weather")

    page.goto(f"{server}en/safe/list/")

    assert ticked(page) == []


def test_nothing_is_kept_before_the_tap_that_asks_for_it(page: Page):
    """Ticking, copying and opening the fold are not asking."""
    tick(page, 1, 2)
    page.locator("[data-act=copy]").click()
    expect(page.locator("[data-note=copied]")).to_be_visible()
    page.locator("summary").click()

    assert page.get_by_text("it may be safer not to keep it").is_visible()
    assert page.evaluate(KEPT) == []
    assert page.evaluate("[localStorage.length, sessionStorage.length, document.cookie]") == [0, 0, ""]


def test_what_is_kept_is_there_again_and_is_only_what_was_ticked(page: Page):
    """The ids, and not one word or hour more."""
    names = tick(page, 1, 8)
    keep(page)

    page.reload()

    expect(page.locator("[data-kept]").first).to_be_visible()
    assert ticked(page) == names
    stored = """async () => {
      const [name] = await caches.keys(), cache = await caches.open(name), [file] = await cache.keys();
      return [name.split(':')[0], name.split(':')[2], (await caches.keys()).length, (await cache.keys()).length,
              new URL(file.url).pathname.slice(-11), await (await cache.match(file)).text()];
    }"""
    assert page.evaluate(stored) == ["waymark", "list", 1, 1, "/packs/list", " ".join(names)]


def test_what_is_ticked_later_is_kept_only_when_she_taps_again(page: Page):
    """A new tick may be the one that nobody must see."""
    names = tick(page, 1)
    keep(page)
    tick(page, 2)

    page.reload()
    expect(page.locator("[data-kept]").first).to_be_visible()

    assert ticked(page) == names


def test_the_same_ticks_are_there_in_another_language(page: Page, server: str):
    """A friend who reads another language sees the same list."""
    names = tick(page, 4)
    keep(page)

    page.goto(f"{server}ar/safe/list/")

    expect(page.locator("input:checked")).to_have_count(1)
    assert ticked(page) == names


def test_it_can_be_taken_off_where_it_was_kept(page: Page):
    """One tap, and the phone holds nothing."""
    tick(page, 1)
    keep(page)

    page.locator("[data-act=forget]").click()

    expect(page.locator("[data-note=gone]")).to_be_visible()
    assert page.evaluate(KEPT) == []
    page.reload()
    assert ticked(page) == []
    assert not page.locator("[data-kept]").first.is_visible()


@pytest.mark.parametrize("way", ["alone", "with everything"])
def test_it_can_be_taken_off_with_whatever_else_this_site_keeps(way: str, page: Page, server: str):
    """Who wipes the phone in a hurry looks in one place."""
    tick(page, 1)
    keep(page)
    page.goto(f"{server}en/about/remove/")
    row = page.locator("[data-copy=list]")
    expect(row).to_be_visible()

    if way == "alone":
        row.locator("button").click()
        expect(page.locator("[data-say=none]")).to_be_visible()
    else:
        page.locator("[data-say=some] summary").click()
        page.locator("[data-do=remove]").first.click()
        expect(page.locator("[data-say=gone]")).to_be_visible()

    assert not row.is_visible()
    assert page.evaluate(KEPT) == []


def test_without_a_list_the_page_about_removing_speaks_of_none(page: Page, server: str):
    """A row about a list that is not there would only tell whoever looks that there could be one."""
    page.goto(f"{server}en/about/remove/")

    expect(page.locator("[data-say=none]")).to_be_visible()
    assert not page.locator("[data-copy=list]").is_visible()


def test_a_copy_holds_the_words_and_what_is_ticked(page: Page):
    """It can be sent to somebody she trusts, or kept where she thinks it is safe."""
    tick(page, 1)
    page.locator("[data-act=copy]").click()
    expect(page.locator("[data-note=copied]")).to_be_visible()

    lines = page.evaluate("navigator.clipboard.readText()").splitlines()

    assert lines[:3] == ["My list", "", "Now"]
    assert lines[3].startswith("[ ] I know where I am")
    assert lines[4].startswith("[x] I notice when I am alone")
    assert "Waymark" not in "".join(lines)


def test_the_fold_about_keeping_says_first_what_can_happen(page: Page):
    """The warning stands above the button, not behind it."""
    page.locator("summary").click()
    warning = page.get_by_text("Anybody who holds this phone").bounding_box()
    button = page.locator("[data-act=keep]").bounding_box()

    assert warning
    assert button
    assert warning["y"] < button["y"]
    assert page.locator("h1").inner_text() == page.title() == "My list"


def test_on_paper_there_is_the_list_and_nothing_to_tap(tab: Tab):
    """A sheet with buttons on it is half a sheet."""
    page = tab("en/safe/list/")
    page.emulate_media(media="print")

    assert page.locator(".ticks label").first.is_visible()
    assert not page.locator("[data-tools]").is_visible()
    assert not page.locator("main .card").first.is_visible()


def test_without_scripts_it_is_a_list_to_tick_and_to_print(tab: Tab):
    """No button stands there that does nothing."""
    page = tab("en/safe/list/", scripts=False)

    assert not page.locator("[data-tools]").is_visible()
    page.locator(".ticks label").first.click()
    assert page.locator("input:checked").count() == 1


@pytest.mark.parametrize("key", ["Enter", "Space"])
def test_a_key_never_sends_the_list_anywhere(key: str, page: Page):
    """In a form Enter would send it, in many browsers, into the address and so into the history: there is no form."""
    address = page.url
    page.locator("input").first.focus()

    page.keyboard.press(key)

    assert page.url == address
    assert ticked(page) == (["where"] if key == "Space" else [])


@pytest.mark.parametrize("language", ["en", "ar"])
def test_every_line_is_as_high_as_a_thumb(language: str, tab: Tab):
    """She may tick it in the dark, in a hurry, with one hand."""
    page = tab(f"{language}/safe/list/")
    heights = page.locator(".ticks label").evaluate_all("all => all.map(tag => tag.getBoundingClientRect().height)")

    assert min(heights) >= 44
