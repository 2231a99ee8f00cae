"""The self-check as one page: every answer leads on in place, the history keeps none, and Leave always works."""

from __future__ import annotations

import re
from dataclasses import dataclass

import pytest
from playwright.sync_api import Browser, Page, Route, expect

from builder.model import CheckStep, Site
from builder.pipeline import Edition

from .conftest import Tab
from .test_leave import leave

pytestmark = pytest.mark.browser
VOICES = ("me", "someone", "work")
AWAY = re.compile("^https:")
SIGN_IN = "<main><h1>Sign in</h1></main><footer></footer>"
STEP = re.compile(r"/check/\w+/[\w-]+/$")
WEATHER = {"body": "<title>Weather</title>Sunny", "content_type": "text/html"}
# Tells when an answer has come, or will never come, and everything that follows from it is done.
TELLING = """() => {
  const open = XMLHttpRequest.prototype.open;
  XMLHttpRequest.prototype.open = function (...given) {
    this.addEventListener('loadend', () => setTimeout(() => console.log('ended')));
    return open.apply(this, given);
  };
}"""
# Where the keyboard stands, and how far the page is pushed.
PLACE = "[document.activeElement.localName, Math.round(scrollY)]"


@dataclass
class Walk:
    """One reader in the questions of one voice."""

    page: Page
    steps: dict[str, CheckStep]
    start: str

    def heading(self, name: str) -> str:
        """Return the words of a step's heading, or of the first page."""
        step = self.steps.get(name)
        return (step.ask or step.tell).text if step else self.start  # type: ignore[union-attr]

    def ways(self, name: str) -> list[tuple[str, str]]:
        """Return the words and the step of each thing to tap that leads on."""
        step = self.steps[name]
        return [(answer.words.text, answer.to) for answer in step.answers] or (
            [("Go on", step.next)] if step.next else []
        )

    def tap(self, words: str, to: str) -> None:
        """Tap an answer, and see the next question in the same page."""
        self.page.get_by_role("main").get_by_role("link", name=words, exact=True).click()
        expect(self.page.locator("h1")).to_have_text(self.heading(to))

    def back(self, to: str) -> None:
        """Tap Back, and see the question before."""
        self.page.locator("[data-back] button").click()
        expect(self.page.locator("h1")).to_have_text(self.heading(to))


@pytest.fixture
def site(edition: Edition) -> Site:
    """The real content."""
    return edition.site


@pytest.fixture
def walk(tab: Tab, site: Site) -> Walk:
    """A reader who has opened the questions about herself, after the page that lists them."""
    return begun(tab, site, "me")


def begun(tab: Tab, site: Site, voice: str) -> Walk:
    """Return a reader on the first page of a voice."""
    found = next(found for found in site.check.voices if found.id == voice)
    page = tab("en/check/", fresh=True)
    page.get_by_role("main").get_by_role("link", name=found.title.text).first.click()
    page.wait_for_url(f"**/en/check/{voice}/")
    return Walk(page, {step.id: step for step in found.steps}, found.title.text)


@pytest.mark.parametrize("voice", VOICES)
def test_every_answer_of_every_question_leads_on_in_place_and_back_again(voice: str, tab: Tab, site: Site):
    """One dead answer is the one that a frightened person gives."""
    walk = begun(tab, site, voice)
    address, length = walk.page.url, walk.page.evaluate("history.length")
    taken: set[tuple[str, str]] = set()
    seen: set[str] = set()

    def follow(name: str) -> None:
        seen.add(name)
        for words, to in walk.ways(name):
            walk.tap(words, to)
            taken.add((name, words))
            if to not in seen:
                follow(to)
            walk.back(name)

    walk.tap("Begin", "now")
    follow("now")
    walk.back("")

    assert seen == set(walk.steps)
    assert taken == {(name, words) for name in walk.steps for words, _ in walk.ways(name)}
    assert (walk.page.url, walk.page.evaluate("history.length")) == (address, length)
    assert not walk.page.locator("[data-back]").is_visible()


@pytest.mark.parametrize("voice", VOICES)
@pytest.mark.parametrize("answer", [0, 1, -1], ids=["first answers", "second answers", "last answers"])
def test_a_whole_path_ends_at_people_and_can_begin_again(voice: str, answer: int, tab: Tab, site: Site):
    """Whoever says yes to all of it, no to all of it, or does not know, arrives somewhere."""
    walk = begun(tab, site, voice)
    walk.tap("Begin", "now")
    name = "now"
    while ways := walk.ways(name):
        words, to = ways[min(answer, len(ways) - 1) if name != "now" else 1 if voice != "me" else 0]
        walk.tap(words, to)
        name = to

    assert name.startswith("end-")
    assert walk.page.locator("main a[href*='/help/']").first.is_visible()
    walk.page.get_by_role("link", name="Start again").click()
    expect(walk.page.locator("h1")).to_have_text(walk.start)
    assert not walk.page.locator("[data-back]").is_visible()


def test_one_press_of_the_phones_back_leaves_the_questions(walk: Walk):
    """Whoever takes the phone and presses Back meets the list of questions, and not one answer after another."""
    walk.tap("Begin", "now")
    walk.tap(*walk.ways("now")[0])

    walk.page.go_back()

    assert walk.page.url.endswith("/en/check/")


def test_the_next_question_is_read_out_from_its_heading(walk: Walk):
    """Who listens would else hear nothing, and not know that the page has changed."""
    walk.tap("Begin", "now")
    walk.page.evaluate("scrollTo(0, 300)")
    walk.tap(*walk.ways("now")[0])

    assert walk.page.evaluate(PLACE) == ["h1", 0]
    assert walk.page.evaluate("document.activeElement.tabIndex") == -1
    walk.page.keyboard.press("Tab")
    assert walk.page.evaluate("document.activeElement.closest('main') !== null")


def test_who_changes_the_language_stays_at_the_question(walk: Walk):
    """A reader who finds a word too hard does not answer everything again."""
    walk.tap("Begin", "now")
    walk.tap(*walk.ways("now")[0])

    walk.page.locator(".foot__languages a[hreflang=ar]").click()

    walk.page.wait_for_url("**/ar/check/me/door/")


def test_a_link_out_of_the_questions_is_an_ordinary_one(walk: Walk):
    """Help is a page of its own, in the history as it always was."""
    walk.tap("Begin", "now")
    walk.tap(*walk.ways("now")[-1])

    walk.page.locator("main a.card[href*='/en/help/']").first.click()

    walk.page.wait_for_url("**/en/help/")


@pytest.mark.parametrize("trouble", ["lost", "refused", "another page", "elsewhere"])
def test_on_any_doubt_the_link_leads_on_as_without_the_script(trouble: str, walk: Walk, server: str):
    """A hotel's login page must not appear as if it were the next question."""
    answers = {
        "lost": lambda route: route.abort(),
        "refused": lambda route: route.fulfill(status=503, body="busy", content_type="text/html"),
        "another page": lambda route: route.fulfill(body=SIGN_IN, content_type="text/html"),
        "elsewhere": lambda route: route.fulfill(status=302, headers={"Location": f"{server}en/check/me/papers/"}),
    }

    def once(route: Route) -> None:
        """Trouble for the script; the ordinary navigation gets the page."""
        answers[trouble](route) if route.request.resource_type == "xhr" else route.continue_()

    walk.tap("Begin", "now")
    walk.page.route(STEP, once)
    words, to = walk.ways("now")[0]
    walk.page.get_by_role("link", name=words, exact=True).click()

    walk.page.wait_for_url(f"**/en/check/me/{to}/")
    expect(walk.page.locator("h1")).to_have_text(walk.heading(to))
    assert not walk.page.get_by_text("Sign in").is_visible()


@pytest.mark.parametrize("way", ["tap", "shift"])
def test_leave_works_at_every_step(way: str, walk: Walk):
    """The bar is the same as on every page, and what it does too."""
    walk.page.route(AWAY, lambda route: route.fulfill(**WEATHER))
    walk.tap("Begin", "now")
    walk.tap(*walk.ways("now")[0])

    leave(walk.page, way)

    expect(walk.page).to_have_title("Weather")


@pytest.mark.parametrize("way", ["tap", "shift"])
def test_an_answer_that_comes_after_leave_brings_nothing_back(way: str, walk: Walk):
    """The next question is still on its slow way when somebody walks in: it must not open on the blank screen."""
    page, asked, away = walk.page, list[Route](), list[Route]()
    walk.tap("Begin", "now")
    page.evaluate(TELLING)
    page.route(STEP, lambda route: asked.append(route))
    page.route(AWAY, lambda route: away.append(route))  # a slow neutral page
    with page.expect_request(STEP):
        page.get_by_role("main").locator("a").first.click()
    assert page.locator("main").get_attribute("aria-busy") == "true"

    with page.expect_console_message(), page.expect_request(AWAY):
        leave(page, way)
        if way == "shift":
            asked[0].abort()
    away[0].fulfill(**WEATHER)

    expect(page).to_have_title("Weather")
    assert [route.request.resource_type for route in asked] == ["xhr"]


def test_nothing_is_stored_and_nobody_else_is_asked(browser: Browser, server: str):
    """The words on the first page promise it."""
    asked: list[str] = []
    with browser.new_context() as context:
        page = context.new_page()
        page.on("request", lambda request: asked.append(request.url))
        page.goto(f"{server}en/check/me/")
        for _ in range(3):
            page.locator("main a").first.click()
            expect(page.locator("[aria-busy]")).to_have_count(0)

        assert page.evaluate("[localStorage.length, sessionStorage.length, history.state, document.cookie]") == [
            0,
            0,
            None,
            "",
        ]
        assert page.evaluate("caches.keys()") == []
    assert [url for url in asked if not url.startswith((server, "data:"))] == []


def test_without_scripts_the_questions_are_pages(tab: Tab, site: Site):
    """As they always were: each answer a link, and no button that does nothing."""
    page = tab("en/check/me/", scripts=False)

    assert not page.locator("[data-back]").is_visible()
    page.get_by_role("link", name="Begin").click()
    page.wait_for_url("**/en/check/me/now/")
