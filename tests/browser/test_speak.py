"""Cards are read aloud by a voice that is on the phone, after a tap, and by no other."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Browser, BrowserContext, Page

from .conftest import Tab

pytestmark = pytest.mark.browser
CARDS = "es/helping/cards/en/hello/"
# What a browser offers, with no sound: `heard` holds all that was asked of it.
FAKE = """(() => {
  window.heard = [];
  const sound = {
    speaking: false,
    voices: %s,
    getVoices() { return this.voices; },
    cancel() { heard.push('stop'); this.speaking = false; },
    speak(text) { heard.push([text.text, text.lang, text.voice.name]); this.speaking = true; },
  };
  Object.defineProperty(window, 'speechSynthesis', { value: sound });
  window.SpeechSynthesisUtterance = function (text) { this.text = text; };
})()"""
HERE = {"name": "here", "lang": "en_US", "localService": True}
BRITISH = {"name": "british", "lang": "en-GB", "localService": True}
AWAY = {"name": "away", "lang": "en-GB", "localService": False}
SILENT = {"name": "silent", "lang": "en-GB"}  # as Android's WebView has it: it does not say where it is
SPANISH = {"name": "spanish", "lang": "es-ES", "localService": True}
EACH = "(nodes, name) => nodes.map(node => getComputedStyle(node)[name])"
Opened = Callable[..., Page]


@pytest.fixture
def opened(browser: Browser, server: str) -> Iterator[Opened]:
    """A way to open the cards in a browser with some voices, or with whatever `script` makes of it."""
    contexts: list[BrowserContext] = []

    def at(*voices: dict[str, object], path: str = CARDS, script: str = "") -> Page:
        contexts.append(browser.new_context(viewport={"width": 360, "height": 640}))
        contexts[-1].set_default_timeout(10_000)
        page = contexts[-1].new_page()
        page.add_init_script(script or FAKE % json.dumps(voices))
        page.errors = []  # type: ignore[attr-defined]
        page.on("pageerror", lambda error: page.errors.append(str(error)))  # type: ignore[attr-defined]
        page.goto(server + path)
        return page

    yield at
    for context in contexts:
        context.close()


def buttons(page: Page) -> int:
    """Return how many cards offer to be read aloud."""
    return page.locator(".talk button:visible").count()


def test_every_card_can_be_read_aloud_by_a_voice_of_the_phone(opened: Opened):
    """Somebody who cannot read her own language can still hear it."""
    page = opened(SPANISH, HERE)
    cards = page.locator(".talk li")

    assert buttons(page) == cards.count() > 10
    cards.first.get_by_role("button").click()
    assert page.evaluate("heard") == ["stop", [cards.first.locator(".other").inner_text(), "en_US", "here"]]


def test_nothing_is_heard_before_a_tap(opened: Opened):
    """A phone that speaks up by itself can be heard in the next room."""
    assert opened(HERE).evaluate("heard") == []


@pytest.mark.parametrize("voices", [[], [AWAY], [SILENT], [SPANISH], [AWAY, SPANISH]], ids=repr)
def test_without_such_a_voice_there_is_no_button(opened: Opened, voices: list[dict[str, object]]):
    """A voice from far away hears every word before it says it; one of another language says noise."""
    assert buttons(opened(*voices)) == 0


def test_the_voice_of_the_very_language_is_taken_first(opened: Opened):
    """Two voices of one language can be as far apart as Lisbon and Rio."""
    page = opened({**HERE, "lang": "en-ZA"}, {**BRITISH, "lang": "en"})
    page.locator(".talk button").first.click()

    assert page.evaluate("heard[1][2]") == "british"


def test_a_voice_may_come_late_and_may_go(opened: Opened):
    """Browsers load their voices after the page; a voice can be taken off the phone."""
    page = opened()
    assert buttons(page) == 0

    page.evaluate(f"() => {{ speechSynthesis.voices = {json.dumps([HERE])}; speechSynthesis.onvoiceschanged(); }}")
    assert buttons(page) == page.locator(".talk li").count()

    page.evaluate("() => speechSynthesis.onvoiceschanged()")
    assert buttons(page) == page.locator(".talk li").count()

    page.evaluate("() => { speechSynthesis.voices = []; speechSynthesis.onvoiceschanged(); }")
    assert buttons(page) == 0


def test_a_second_tap_stops_the_voice_and_another_card_takes_over(opened: Opened):
    """Steps come up the stairs: the same thumb makes it quiet."""
    page = opened(HERE)
    first, second = (page.locator(".talk button").nth(at) for at in (0, 1))

    first.click()
    first.click()
    assert [one if one == "stop" else "said" for one in page.evaluate("heard")] == ["stop", "said", "stop"]

    first.click()
    second.click()
    said = [one[0] for one in page.evaluate("heard") if one != "stop"]
    assert said[-1] == page.locator(".talk li .other").nth(1).inner_text()


@pytest.mark.parametrize(
    "event", ["document.dispatchEvent(new Event('visibilitychange'))", "dispatchEvent(new Event('pagehide'))"]
)
def test_a_dark_screen_or_another_page_stops_the_voice(opened: Opened, event: str):
    """A phone that is put away quickly must not go on talking in the pocket."""
    page = opened(HERE)
    page.locator(".talk button").first.click()
    page.evaluate(f"() => {{ {event} }}")

    assert page.evaluate("heard.pop()") == "stop"
    assert page.evaluate("speechSynthesis.speaking") is False


def test_leave_stops_the_voice(opened: Opened):
    """The page is gone from the screen, and from the ear."""
    page = opened(HERE)
    told: list[str] = []
    page.expose_function("told", lambda word: told.append(word))
    page.evaluate("() => { speechSynthesis.cancel = () => told('stop'); }")
    page.locator(".talk button").first.click()
    told.clear()
    page.route("https://**/*", lambda route: route.fulfill(body="elsewhere"))

    page.locator("[data-leave]").click()
    page.wait_for_url("https://**/*")

    assert "stop" in told


@pytest.mark.parametrize(
    "script",
    ["delete window.speechSynthesis; Object.defineProperty(window, 'speechSynthesis', {value: undefined})", ""],
)
def test_a_browser_without_voices_shows_the_cards_as_they_are(opened: Opened, script: str):
    """Opera Mini and old phones have none; the words are large enough without."""
    page = opened(script=script) if script else opened()

    assert page.errors == []  # type: ignore[attr-defined]
    assert buttons(page) == 0
    assert page.locator(".talk .other").first.is_visible()


def test_a_page_in_one_language_is_read_in_it(opened: Opened):
    """Who may point but not speak can let the phone speak, where that is safe."""
    page = opened(HERE, path="en/helping/cards/en/care/")

    assert buttons(page) == page.locator(".talk li").count()


def test_cards_are_printed_in_two_columns_whole_and_without_what_is_tapped(tab: Tab):
    """Laid out on a table, or cut apart: a card in two pieces says nothing."""
    page = tab(CARDS)
    page.emulate_media(media="print")

    assert page.locator(".talk").first.evaluate("node => getComputedStyle(node).columnCount") == "2"
    assert set(page.locator(".talk li").evaluate_all(EACH, "breakInside")) == {"avoid"}
    assert set(page.locator(".talk .other").evaluate_all(EACH, "fontSize")) == {"26.6667px"}  # twenty points
    assert [page.locator(hidden).first.is_visible() for hidden in (".bar", ".ways")] == [False, False]


def test_two_languages_run_each_its_own_way(tab: Tab):
    """English beside Arabic keeps its full stop at its end."""
    page = tab("ar/helping/cards/en/hello/")
    other = page.locator(".talk .other").first

    assert page.locator("html").get_attribute("dir") == "rtl"
    assert other.evaluate("node => getComputedStyle(node).direction") == "ltr"
    assert other.evaluate("node => getComputedStyle(node).textAlign") == "start"


def test_a_person_points_at_her_language_and_comes_to_its_cards(tab: Tab):
    """From the sheet to the first sentence in two taps."""
    page = tab("en/helping/cards/point/")
    page.locator("main .cards a", has_text="Spanish").click()
    page.wait_for_url("**/en/helping/cards/es/")
    page.locator("main .cards a", has_text="First words").click()
    page.wait_for_url("**/en/helping/cards/es/hello/")

    assert page.get_by_role("heading", level=1).inner_text() == "First words"
