"""A page on paper: the words and the numbers, and nothing that can only be tapped."""

from __future__ import annotations

import pytest

from .conftest import Tab

pytestmark = pytest.mark.browser
PAGES = ["en/help/es/", "ar/help/es/", "en/safe/calling/", "ar/rights/es/", "es/helping/cards/en/hello/"]


@pytest.mark.parametrize("path", PAGES)
def test_the_bar_is_not_printed_and_all_words_are_black(path: str, tab: Tab):
    """Paper is handed over, folded small, and read in bad light; it may come from a phone that is set to dark."""
    page = tab(path, scheme="dark")
    page.emulate_media(media="print")

    assert not page.locator(".bar").is_visible()
    assert not page.locator(".skip").is_visible()
    assert page.evaluate(
        """() => [...new Set([...document.querySelectorAll('main *')]
          .filter(tag => tag.checkVisibility() && tag.textContent.trim())
          .map(tag => `${getComputedStyle(tag).color} on ${getComputedStyle(tag).backgroundColor}`))]"""
    ) == ["rgb(0, 0, 0) on rgba(0, 0, 0, 0)"]
    assert page.pdf().startswith(b"%PDF")


@pytest.mark.parametrize("language", ["en", "ar"])
def test_every_number_is_printed(language: str, tab: Tab):
    """A number on paper cannot be tapped: it has to stand there whole."""
    page = tab(f"{language}/help/es/")
    numbers = page.locator("main a[href^='tel:'] bdi").all()
    on_screen = [number.inner_text() for number in numbers]
    page.emulate_media(media="print")

    assert numbers
    assert all(number.is_visible() for number in numbers)
    assert [number.inner_text() for number in numbers] == on_screen
