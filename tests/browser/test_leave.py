"""The way out: under the thumb on every page, and gone in the same moment."""

from __future__ import annotations

import json
import re

import pytest
from playwright.sync_api import Page, Route

from .conftest import Tab, resize
from .kinds import KINDS, ROOTLESS, addresses

pytestmark = pytest.mark.browser
WAYS = ["tap", "shift"]
LEFT = [path for path in addresses("en", "ar") if not path.endswith(KINDS["calendar"])]  # that is where it leads
AWAY = re.compile("^https:")
NEUTRAL_TITLE = "\u200e"  # nothing to read in it
SAID = '<p role="alert" style="position: absolute; clip: rect(0px, 0px, 0px, 0px);">Leave</p>'  # heard once, not seen
SEEN = """link => {
  const box = link.getBoundingClientRect();
  const at = (x, y) => link.contains(document.elementFromPoint(x, y));
  return {
    high: box.height >= 48,
    inside: box.top >= 0 && box.left >= 0 && box.bottom <= innerHeight && box.right <= innerWidth,
    uncovered: [.1, .5, .9].every(part => at(box.left + box.width * part, box.top + box.height / 2)),
  };
}"""
# The first and the last words of the page that the bar lies upon, when the page is pushed as far as it goes.
COVERED = """() => {
  const words = [...document.querySelectorAll('header *, main *, footer *')]
    .filter(tag => tag.checkVisibility() && !tag.firstElementChild && tag.textContent.trim());
  const root = document.documentElement;
  const bar = document.querySelector('.bar').getBoundingClientRect();
  const under = tag => [...tag.getClientRects()].some(box => {
    const y = box.top + box.height / 2;
    const over = document.elementFromPoint(box.left + box.width / 2, y);
    return y < 0 || y > innerHeight || over && over.closest('.bar') || box.height > bar.height && over !== tag;
  });
  const ends = [[0, words[0]], [root.scrollHeight, words.at(-1)]];
  return ends.filter(([top, tag]) => { root.scrollTop = top; return under(tag); }).map(([, tag]) => tag.textContent);
}"""
GOOD = {"high": True, "inside": True, "uncovered": True}


@pytest.fixture
def hanging(tab: Tab) -> Page:
    """A guide, reached from the home page, from which the way out leads to a host that never answers."""
    page = tab("en/", fresh=True)
    page.goto(page.url + "safe/calling/")
    page.route(AWAY, never)
    return page


@pytest.fixture
def leaving(tab: Tab) -> Page:
    """A guide, reached from the home page, from which the way out leads to an ordinary page."""
    page = tab("en/", fresh=True)
    page.goto(page.url + "safe/calling/")
    page.route(AWAY, weather)
    return page


def leave(page: Page, way: str) -> None:
    """Leave by a tap, or by three presses of a key."""
    if way == "tap":
        page.locator("a[data-leave]").click(no_wait_after=True)
    else:
        for _ in range(3):
            page.keyboard.press("Shift")


def never(route: Route) -> None:
    """Answer as a bad line does."""


def weather(route: Route) -> None:
    """Answer as the neutral page would."""
    route.fulfill(body="<title>Weather</title><p>Sunny", content_type="text/html")


def focused(page: Page) -> str:
    """Return what the keyboard stands on: its class or its marks."""
    return page.evaluate(
        "[document.activeElement.className, ...Object.keys(document.activeElement.dataset)].join(' ').trim()"
    )


@pytest.mark.parametrize("path", LEFT)
def test_leave_is_under_the_thumb_and_first_in_the_reading_order(path: str, tab: Tab):
    """Somebody walks in: there is no time to look for it, whatever page it is."""
    page = tab(path)
    link = page.locator("a[data-leave]")

    assert link.count() == 1
    page.keyboard.press("Tab")
    if path not in ROOTLESS.values():
        assert focused(page) == "skip"
        page.keyboard.press("Tab")
    assert focused(page).endswith("leave")
    assert link.evaluate(SEEN) == GOOD

    page.evaluate("document.documentElement.scrollTop = document.documentElement.scrollHeight")
    assert link.evaluate(SEEN) == GOOD


@pytest.mark.parametrize("path", LEFT)
def test_the_bar_covers_neither_the_first_nor_the_last_words(path: str, tab: Tab):
    """The last words of a page can be the number that was looked for."""
    page = tab(path)
    covered = {}

    for size in ((360, 640, 100), (320, 256, 100), (360, 640, 200), (1280, 800, 100)):
        resize(page, *size)
        covered[size] = page.evaluate(COVERED)

    assert covered == dict.fromkeys(covered, [])


@pytest.mark.parametrize("path", LEFT)
def test_the_page_is_gone_in_the_same_moment_as_the_tap(path: str, tab: Tab):
    """On a slow line the next page takes half a minute: this one may not wait for it, whatever page it is."""
    page = tab(path)
    page.route(AWAY, lambda route: route.abort("aborted"))

    with page.expect_request(AWAY) as asked:
        left = page.locator("a[data-leave]").evaluate(
            """link => {
              link.click();
              const seen = [...document.body.querySelectorAll('*')].filter(tag => {
                const box = tag.getBoundingClientRect();
                return getComputedStyle(tag).clip !== 'rect(0px, 0px, 0px, 0px)' && box.width * box.height;
              });
              return [document.title, seen.length, document.documentElement.style.background];
            }"""
        )

    assert left == [NEUTRAL_TITLE, 0, "rgb(255, 255, 255)"]
    assert "referer" not in asked.value.headers
    page.unroute_all()


@pytest.mark.parametrize("way", WAYS)
def test_what_the_screen_shows_next_is_nothing(way: str, hanging: Page):
    """A finger, or a hand that is already on the keyboard: what counts is what the eye of the other sees."""
    # While it waits for another site the browser answers no questions, so the page itself has to tell.
    hanging.evaluate(
        """() => {
          const tell = () => console.log(JSON.stringify([location.pathname, document.title, document.body.innerHTML]));
          document.querySelector('a[data-leave]').addEventListener('click', later);
          addEventListener('keydown', later);
          let presses = 0;
          function later(event) {
            if (event.type === 'click' || ++presses === 3) requestAnimationFrame(() => setTimeout(tell));
          }
        }"""
    )

    with hanging.expect_console_message() as told, hanging.expect_request(AWAY):
        leave(hanging, way)

    assert json.loads(told.value.text) == ["/en/safe/calling/", NEUTRAL_TITLE, SAID]


def test_two_presses_of_shift_change_nothing(hanging: Page):
    """A slip of the finger does not take the page away."""
    for _ in range(2):
        hanging.keyboard.press("Shift")

    assert hanging.locator("main").is_visible()


def test_writing_capital_letters_does_not_leave(hanging: Page):
    """Who searches a page with the keyboard is not thrown out of it."""
    for letter in "ABCD":
        hanging.keyboard.press(f"Shift+{letter}")

    assert hanging.locator("main").is_visible()


@pytest.mark.parametrize("way", WAYS)
def test_back_does_not_return_to_the_page_that_was_left(way: str, leaving: Page):
    """The first thing somebody does who takes the phone is to tap back."""
    before = leaving.evaluate("history.length")

    with leaving.expect_navigation(url=AWAY):
        leave(leaving, way)

    assert leaving.title() == "Weather"
    assert leaving.evaluate("history.length") == before
    leaving.go_back()
    leaving.wait_for_url("**/en/")


def test_back_does_not_return_when_the_phone_has_no_network(tab: Tab):
    """Without credit the neutral page never comes, and what is left of the page must not come back instead."""
    page = tab("en/", fresh=True)
    page.goto(page.url + "safe/calling/")

    with page.expect_event("framenavigated") as arrived:
        page.locator("a[data-leave]").click(no_wait_after=True)
    assert arrived.value.url.startswith("chrome-error:")
    # Asked of the page itself: the browser's own back button answers only once the new process has settled in.
    page.evaluate("() => { setTimeout(() => history.back()) }")

    page.wait_for_url("**/en/")


@pytest.mark.parametrize("kind", ["guide", "country", "chooser"])
def test_leave_leads_away_without_scripts(kind: str, tab: Tab):
    """Scripts are off in Tor Browser and fail on bad lines: the link still is a link."""
    page = tab(ROOTLESS[kind] if kind in ROOTLESS else f"en/{KINDS[kind]}", scripts=False, fresh=True)
    page.route(AWAY, weather)

    with page.expect_navigation(url=AWAY), page.expect_request(AWAY) as asked:
        page.locator("a[data-leave]").click()

    assert page.title() == "Weather"
    assert "referer" not in asked.value.headers
