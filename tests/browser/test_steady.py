"""Drawings and a slow circle on the page of exercises: nothing moves unless it is asked to."""

from __future__ import annotations

from typing import Literal

import pytest
from playwright.sync_api import Page

from .conftest import Tab

pytestmark = pytest.mark.browser
MOVING = "document.getAnimations().filter(one => one.effect.target.checkVisibility()).length"
FOLD = "details:has(.moving)"


@pytest.fixture
def page(tab: Tab) -> Page:
    """The page of exercises."""
    found = tab("en/safe/steady/")
    found.emulate_media(reduced_motion="no-preference")
    return found


def test_nothing_moves_before_the_fold_is_opened_or_after_it_is_closed(page: Page):
    """Movement at the edge of the eye is the last thing that a frightened person needs."""
    before = page.evaluate(MOVING)
    page.locator(f"{FOLD} summary").click()
    during = page.evaluate(MOVING)
    page.locator(f"{FOLD} summary").click()

    assert (before, during, page.evaluate(MOVING)) == (0, 1, 0)


def test_the_circle_breathes_slowly_and_out_longer_than_in(page: Page):
    """Six breaths a minute, without a pause to hold."""
    page.locator(f"{FOLD} summary").click()
    sizes = page.evaluate(
        """() => {
          const [one] = document.getAnimations(), circle = document.querySelector('.moving');
          one.pause();
          return [0, 4000, 9999].map(at => {
            one.currentTime = at;
            return Math.round(circle.getBoundingClientRect().width);
          });
        }"""
    )

    assert page.evaluate("document.getAnimations()[0].effect.getTiming().duration") == 10_000
    assert sizes[1] > 1.9 * sizes[0]
    assert abs(sizes[2] - sizes[0]) <= 1


@pytest.mark.parametrize("scripts", [True, False])
def test_it_needs_no_script(scripts: bool, tab: Tab):
    """It works on the phones that have least."""
    page = tab("en/safe/steady/", scripts=scripts)
    page.locator(f"{FOLD} summary").click()

    assert page.locator(".moving").is_visible()


@pytest.mark.parametrize("motion", ["reduce", "no-preference"])
def test_a_phone_that_is_set_to_show_no_motion_shows_none(motion: Literal["reduce", "no-preference"], tab: Tab):
    """For some people movement means sickness or a seizure; the words say that it stands still."""
    page = tab("en/safe/steady/")
    page.emulate_media(reduced_motion=motion)
    page.locator(f"{FOLD} summary").click()

    assert page.evaluate(MOVING) == (motion == "no-preference")
    assert page.locator(".moving").is_visible()
    page.emulate_media(reduced_motion="no-preference")


def test_the_drawings_are_decoration(page: Page):
    """Who listens hears the words only, and misses nothing."""
    hidden = page.locator("main .drawing").evaluate_all("all => all.map(tag => tag.getAttribute('aria-hidden'))")

    assert hidden == ["true"] * 5
    assert page.locator(".moving").get_attribute("aria-hidden") == "true"


@pytest.mark.parametrize("language", ["en", "ar"])
def test_bars_and_drawings_begin_where_the_lines_begin(language: str, tab: Tab):
    """On the right in Arabic: a bar that grows from the wrong side is read as its opposite."""
    page = tab(f"{language}/learn/numbers/")
    gaps = page.locator("th svg").evaluate_all(
        """(all, right) => all.map(bar => {
          const own = bar.getBoundingClientRect(), cell = bar.parentNode.getBoundingClientRect();
          return Math.round(Math.abs(right ? cell.right - own.right : own.left - cell.left));
        })""",
        language == "ar",
    )

    assert gaps
    assert set(gaps) == {0}
