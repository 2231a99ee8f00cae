"""The list of countries gets shorter while somebody types; without scripts the alphabet is enough."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page

from .conftest import Tab

pytestmark = pytest.mark.browser


def shown(page: Page) -> list[str]:
    """Return the countries that can be seen."""
    return page.locator("h3 + ul li:visible").all_inner_texts()


@pytest.mark.parametrize(
    ("language", "typed", "names"),
    [
        ("en", "cote", ["Côte d’Ivoire"]),
        ("en", "SPAIN ", ["Spain"]),
        ("es", "espana", ["España"]),
        ("ar", "الاردن", ["الأردن"]),
        ("en", "zzz", []),
    ],
)
def test_a_country_is_found_by_its_letters_whatever_their_marks(language: str, typed: str, names: list[str], tab: Tab):
    """Few phones write every mark, and their keyboards add a space of their own."""
    page = tab(f"{language}/help/")

    page.fill("#filter", typed)

    assert shown(page) == names
    assert page.locator("h3:visible").count() == len(names)
    assert page.locator(".none").is_visible() is not bool(names)


def test_the_whole_list_comes_back(tab: Tab):
    """Nothing is lost by a slip of the thumb."""
    page = tab("en/help/")
    before = shown(page)

    page.fill("#filter", "zzz")
    page.fill("#filter", "")

    assert shown(page) == before
    assert page.locator(".letters").is_visible()


def test_without_scripts_there_is_no_box_that_does_nothing(tab: Tab):
    """The alphabet leads to every country, and the needs can be opened."""
    page = tab("en/help/", scripts=False)

    assert not page.locator("#filter").is_visible()
    page.locator("summary").click()
    page.locator("details a").first.click()
    page.wait_for_url("**/en/help/need/control/")
    page.get_by_role("link", name="Spain", exact=True).click()
    page.wait_for_url("**/en/help/es/#*")
