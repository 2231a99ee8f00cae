"""Every country code is one, and every country has its page."""

from __future__ import annotations

import pytest

from builder.checks import places

from .conftest import Change, letters


def test_the_places_of_the_tiny_site_exist(changed: Change):
    """It keeps the promise."""
    assert letters(places.check(changed())) == []


def test_kosovo_is_a_place(changed: Change):
    """People live there, whatever ISO says."""
    assert letters(places.check(changed("territories.yaml", "JO:", "XK:"))) == []


@pytest.mark.parametrize("code", ["QJ", "ZZ", "EU", "XA", "AN", "SU"])
def test_a_code_that_is_no_country_is_told(changed: Change, code: str):
    """A page for a country that does not exist helps nobody, and hides that one is missing."""
    told = letters(places.check(changed("territories.yaml", "JO:", f"{code}:")))

    assert [text.partition("\n  fix")[0] for text in told] == [
        f"content/territories.yaml:9  {code}\n  problem  this is not a country code\n"
        f"  wanted   a code of ISO 3166-1, or XK\n  found    {code}"
    ]


def test_lines_and_rights_of_a_country_without_a_page_are_told(changed: Change):
    """They would be in the data and on no page."""
    assert letters(places.check(changed("territories.yaml", "ES:\n", "FR:\n"))) == [
        "content/rights/es.yaml:2  place\n  problem  this country has no entry in content/territories.yaml\n"
        "  wanted   an entry\n  found    ES\n  fix      add it there",
        "content/services/es.yaml:1  country\n  problem  this country has no entry in content/territories.yaml\n"
        "  wanted   an entry\n  found    ES\n  fix      add it there",
    ]


def test_rights_of_no_country_are_told(changed: Change):
    """Somebody typed a code from memory."""
    assert letters(places.check(changed("rights/es.yaml", "place: ES", "place: UK"))) == [
        "content/rights/es.yaml:2  place\n  problem  this is not a country code\n"
        "  wanted   a code of ISO 3166-1, or XK\n  found    UK\n  fix      look the code up"
    ]


@pytest.mark.parametrize("place", ["world", "europe", "eu", "asean"])
def test_a_treaty_belongs_to_no_country(changed: Change, place: str):
    """Its rights stand on a page of their own."""
    assert letters(places.check(changed("rights/es.yaml", "place: ES", f"place: {place}"))) == []
