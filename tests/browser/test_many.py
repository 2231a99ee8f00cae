"""A country with hundreds of lines: three taps to a number without a script, and fewer lines at once with one."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page

from builder.pages.many import ROWS
from builder.pipeline import Clock, Options, build
from tests.conftest import copy_tiny
from tests.large import enlarge

from .conftest import Tab, hosted

pytestmark = pytest.mark.browser
LIST = "en/help/es/control/"
SHOWN = "[data-fits]:visible"
OWN = "Atlantic/Faroe"  # a phone of their own for tests that set its clock


@pytest.fixture(scope="module")
def large(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The tiny site with many lines in Spain."""
    project = copy_tiny(tmp_path_factory.mktemp("many") / "site")
    enlarge(project, ES=290, JO=7)
    return build(project, Options(jobs=1), project.root / "dist", Clock()).out


@pytest.fixture(scope="module")
def at(large: Path) -> Iterator[str]:
    """Its host."""
    yield from hosted(large)


def fits(page: Page) -> list[str]:
    """Return by what each line that can be seen was found."""
    return [row.get_attribute("data-fits") or "" for row in page.locator(SHOWN).all()]


def tick(page: Page, *words: str) -> None:
    """Choose."""
    for word in words:
        page.locator(f"[data-narrow] [value={word}]").check()


@pytest.mark.parametrize("language", ["en", "ar"])
def test_a_number_is_three_taps_from_the_list_of_countries_without_scripts(language: str, tab: Tab, at: str):
    """The country, what she needs, the number; and all that we know of the line is one tap from there."""
    page = tab(f"{language}/help/", scripts=False, at=at, fresh=True)

    page.locator("main .links a[href$='help/es/']").click()
    page.locator("main a[href$='help/es/control/']").click()
    assert page.locator(f"main {SHOWN} a[href^='tel:']").count() == ROWS
    assert page.locator("main .amber a[href='tel:112']").is_visible()
    assert not page.locator("[data-narrow]").is_visible()
    page.locator("main .pages a").last.click()
    page.locator("main [data-fits] a[href*='#']").last.click()

    assert page.locator("article:target .line__facts").is_visible()


def test_lines_are_found_by_what_they_are(tab: Tab, at: str):
    """Free, and no papers: both, not one of the two."""
    page = tab(LIST, at=at)
    before = fits(page)

    tick(page, "free", "no-id")

    wanted = [words for words in before if {"free", "no-id"} <= set(words.split())]
    assert 0 < len(wanted) < len(before)
    assert fits(page) == wanted
    assert page.locator("[data-left]").inner_text() == str(len(wanted))


def test_a_line_that_is_open_now_is_found_where_the_clock_can_be_believed(tab: Tab, at: str):
    """Those of which nobody knows the hours are left out, as the page says."""
    page = tab("", at=at, zone=OWN)
    page.clock.set_fixed_time("2026-11-23T10:00:00Z")
    page.goto(f"{at}{LIST}")
    tick(page, "open")
    found = page.locator(SHOWN).count()

    assert 0 < found == page.locator(f"{SHOWN} [data-say=open]").count() < ROWS


def test_on_a_wrong_clock_nobody_can_choose_by_it(tab: Tab, at: str):
    """The phone says nothing of open or closed then: a choice would hide every line."""
    page = tab("", at=at, zone=OWN)
    page.clock.set_fixed_time("2001-01-01T10:00:00Z")
    page.goto(f"{at}{LIST}")

    assert page.locator("[data-narrow]").is_visible()
    assert not page.locator("[data-now]").is_visible()


def test_a_language_is_chosen_and_given_back(tab: Tab, at: str):
    """A slip of the thumb costs nothing."""
    page = tab(LIST, at=at)
    whole = page.locator(SHOWN).count()

    page.select_option("#speaks", "in-ar")
    assert all("in-ar" in words for words in fits(page))
    assert page.locator(SHOWN).count() < whole
    page.select_option("#speaks", "")

    assert page.locator(SHOWN).count() == whole


def test_what_was_chosen_goes_along_to_the_next_part_of_the_list(tab: Tab, at: str):
    """She should not have to say it again on each of three pages."""
    page = tab(LIST, at=at)
    tick(page, "free")
    page.select_option("#serves", "women")

    page.locator(".pages a").nth(1).click()
    page.wait_for_url("**/control/2/#*")

    assert page.locator("[data-narrow] [value=free]").is_checked()
    assert page.locator("#serves").input_value() == "women"
    assert all({"free", "women"} <= set(words.split()) for words in fits(page))


def test_where_nothing_fits_that_is_said(tab: Tab, at: str):
    """An empty page without a word looks like a broken phone."""
    page = tab(f"{LIST}#free+nobody", at=at, fresh=True)
    assert not page.locator("[data-none]").is_visible()
    page.evaluate("document.querySelectorAll('[data-fits]').forEach(row => row.setAttribute('data-fits', ''))")

    tick(page, "no-id")

    assert page.locator(SHOWN).count() == 0
    assert page.locator("[data-none]").is_visible()


def test_a_strange_address_breaks_nothing(tab: Tab, at: str):
    """What stands behind the sign may come from anybody."""
    page = tab(f'{LIST}#"]+[x+<img>+%22', at=at, fresh=True)

    assert page.locator("[data-narrow]").is_visible()
    assert page.locator(SHOWN).count() == ROWS
