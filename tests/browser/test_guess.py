"""The help page offers the country that the phone's clock suggests, and does no more than offer."""

from __future__ import annotations

import pytest

from .conftest import Tab

pytestmark = pytest.mark.browser
# What `Intl` reports in Chromium where the zone database has a newer name.
OLD_NAMES = {
    "Asmera": "er",
    "Calcutta": "in",
    "Enderbury": "ki",
    "Faeroe": "fo",
    "Godthab": "gl",
    "Katmandu": "np",
    "Kiev": "ua",
    "Ponape": "fm",
    "Rangoon": "mm",
    "Saigon": "vn",
}


@pytest.mark.parametrize(
    ("zone", "language", "name", "code"),
    [
        ("Europe/Madrid", "en", "Spain", "es"),
        ("Europe/Madrid", "ar", "إسبانيا", "es"),
        ("Atlantic/Canary", "es", "España", "es"),
        ("Asia/Calcutta", "en", "India", "in"),
        ("Asia/Kolkata", "en", "India", "in"),
        ("America/Argentina/Buenos_Aires", "en", "Argentina", "ar"),
    ],
)
def test_the_country_of_the_phones_clock_is_offered_as_a_link(zone: str, language: str, name: str, code: str, tab: Tab):
    """A list of two hundred countries is long for somebody in a hurry."""
    page = tab(f"{language}/help/", zone=zone)
    here = page.url

    link = page.locator("[data-guess-link]")
    link.wait_for()

    assert link.inner_text() == name
    assert page.url == here
    link.click()
    page.wait_for_url(f"**/{language}/help/{code}/")


@pytest.mark.parametrize(
    ("zone", "scripts"), [("Etc/UTC", True), ("Etc/GMT+5", True), ("Europe/Madrid", False)], ids=str
)
def test_nothing_is_offered_where_nothing_is_known(zone: str, scripts: bool, tab: Tab):
    """A wrong guess is worse than none, and an empty frame is worse than nothing."""
    page = tab("en/help/", zone=zone, scripts=scripts)

    assert not page.locator("[data-guess]").is_visible()
    assert page.get_by_role("link", name="Spain", exact=True).count() == 1


def test_clocks_are_known_by_the_names_that_browsers_give_them(tab: Tab):
    """Chromium and Safari still call Kyiv "Kiev" and Kolkata "Calcutta"; whole countries would get no offer."""
    known = tab("en/help/").evaluate(
        """() => Object.fromEntries([...document.querySelectorAll('[data-zones]')].flatMap(
          country => country.dataset.zones.split(' ').map(city => [city, country.href.split('/help/').pop()])))"""
    )

    assert {city: known.get(city) for city in OLD_NAMES} == {city: f"{code}/" for city, code in OLD_NAMES.items()}
