"""The neutral page: a plain calendar that works, and that says nothing of where it comes from."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

import pytest
from playwright.sync_api import Browser, Page

from .conftest import Tab

pytestmark = pytest.mark.browser
DAY = datetime(2026, 11, 21, 12)
GRID = """[...document.querySelectorAll('tbody tr')].map(row => [...row.cells].map(cell => +cell.textContent))"""


@pytest.fixture
def page(browser: Browser, server: str) -> Iterator[Page]:
    """A window in which it is the 21st of November 2026."""
    with browser.new_context() as context:
        found = context.new_page()
        found.clock.set_fixed_time(DAY)
        found.goto(f"{server}en/calendar/")
        yield found


def test_today_is_marked_and_nothing_else_is(page: Page):
    """What is looked at first must be right."""
    marked = page.locator("[aria-current=date]")

    assert marked.count() == 1
    assert marked.inner_text() == "21"
    assert page.locator("h1").inner_text() == "November 2026"
    assert page.evaluate(GRID) == [
        [0, 0, 0, 0, 0, 0, 1],
        [2, 3, 4, 5, 6, 7, 8],
        [9, 10, 11, 12, 13, 14, 15],
        [16, 17, 18, 19, 20, 21, 22],
        [23, 24, 25, 26, 27, 28, 29],
        [30, 0, 0, 0, 0, 0, 0],
    ]


@pytest.mark.parametrize(
    ("turns", "title", "first", "last"),
    [
        (1, "December 2026", [0, 1, 2, 3, 4, 5, 6], [28, 29, 30, 31, 0, 0, 0]),
        (2, "January 2027", [0, 0, 0, 0, 1, 2, 3], [25, 26, 27, 28, 29, 30, 31]),
        (15, "February 2028", [0, 1, 2, 3, 4, 5, 6], [28, 29, 0, 0, 0, 0, 0]),
        (-11, "December 2025", [1, 2, 3, 4, 5, 6, 7], [29, 30, 31, 0, 0, 0, 0]),
    ],
)
def test_a_tap_turns_to_the_months_before_and_after(page: Page, turns: int, title: str, first: list, last: list):
    """A calendar that cannot be turned is a picture, and a picture is looked at twice."""
    button = page.locator("button").nth(int(turns > 0))
    for _ in range(abs(turns)):
        button.click()

    grid = page.evaluate(GRID)
    assert page.locator("h1").inner_text() == title
    assert (grid[0], grid[-1]) == (first, last)
    assert page.locator("[aria-current]").count() == 0


def test_the_month_is_read_out_when_it_turns(page: Page):
    """Who listens hears where she is; the buttons say what they do."""
    assert page.locator("h1").get_attribute("aria-live") == "polite"
    assert all(page.locator("button").evaluate_all("all => all.map(button => button.ariaLabel.length > 3)"))


@pytest.mark.parametrize(
    ("language", "day", "side"), [("en", "Monday", "left"), ("ar", "السبت", "right"), ("fr", "lundi", "left")]
)
def test_the_week_begins_as_people_are_used_to(language: str, day: str, side: str, tab: Tab):
    """A week that begins on a strange day is looked at twice."""
    page = tab(f"{language}/calendar/")
    first = page.locator("th").first
    box = first.bounding_box()

    assert first.get_attribute("aria-label") == day
    assert box
    assert (box["x"] < 180) == (side == "left")
    assert page.locator("td[aria-current]").count() == 1


def test_the_month_is_named_in_the_pages_language_with_the_figures_of_this_site(browser: Browser, server: str):
    """The phone's own language may be another one."""
    with browser.new_context(locale="de-DE") as context:
        page = context.new_page()
        page.clock.set_fixed_time(DAY)
        page.goto(f"{server}ar/calendar/")

        assert page.locator("h1").inner_text() == "نوفمبر 2026"


@pytest.mark.parametrize("language", ["en", "ar"])
@pytest.mark.parametrize("scripts", [True, False])
def test_nothing_of_ours_can_be_seen_and_nothing_leads_back(language: str, scripts: bool, tab: Tab):
    """Whoever takes the phone out of her hand looks closely."""
    page = tab(f"{language}/calendar/", scripts=scripts)
    seen = page.content().split("<body")[1]

    assert page.locator("a").count() == 0
    assert page.locator("[data-leave]").count() == 0
    assert "Waymark" not in page.content()
    assert len(page.locator("body").inner_text().split()) < 60
    assert "help" not in seen.lower()
    assert (
        page.locator("link[rel=icon]").get_attribute("href")
        == "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg'/%3E"
    )
    assert page.locator("table").is_visible() is scripts


@pytest.mark.parametrize("path", ["en/calendar/", "ar/calendar/"])
def test_a_month_fits_on_the_smallest_phone(path: str, tab: Tab):
    """Seven columns, no sideways scrolling."""
    page = tab(path, size=(320, 480))

    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    assert page.locator("button").first.bounding_box()["height"] >= 48  # type: ignore[index]
