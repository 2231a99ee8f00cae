"""From the first page to a country in three taps, and one more to call: with scripts off, in both directions."""

from __future__ import annotations

import pytest

from .conftest import Tab

pytestmark = pytest.mark.browser


@pytest.mark.parametrize("language", ["en", "ar", "es", "fr"])
@pytest.mark.parametrize("country", ["es", "jo", "us"])
def test_a_reader_finds_her_country_in_three_taps_and_calls_in_one_more(language: str, country: str, tab: Tab):
    """Her language, help, her country, the number; nothing to type, and no script."""
    page = tab(scripts=False, fresh=True)

    page.locator(f"main a[hreflang={language}]").click()
    page.locator("main a.card[href$='help/']").click()
    page.locator(f"main .links a[href$='help/{country}/']").click()
    page.wait_for_url(f"**/{language}/help/{country}/")

    calls = page.locator("main a[href^='tel:']:visible")
    assert page.locator("html").get_attribute("lang") == language
    assert calls.count() > 1
    assert calls.first.locator("bdi[dir=ltr]").is_visible()
    assert page.locator("main .line a[href^='tel:']:visible").count() > 0


def test_an_emergency_number_is_seen_without_scrolling(tab: Tab):
    """Emergency comes first, on the smallest phone."""
    page = tab("en/help/es/", scripts=False)
    top = page.locator("main a[href='tel:112']").bounding_box()

    assert top
    assert top["y"] + top["height"] < page.viewport_size["height"]  # type: ignore[index]
