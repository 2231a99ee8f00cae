"""Names, dates and lengths of time, as each language writes them."""

from __future__ import annotations

import pytest

from builder.languages import cldr
from builder.languages.load import read_languages

from ..conftest import ROOT

LISTED = {language.cldr for language in read_languages(ROOT / "locales").languages}
LANGUAGES = sorted(LISTED | {"ar", "am", "fa", "th", "my"})
UNITS = ("hour", "day", "week", "month", "year")


@pytest.mark.parametrize("unit", UNITS)
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_length_of_time_is_written_in_words(language: str, unit: str):
    """'30 duration-day' told nobody how long she may stay, and it has been printed once."""
    for value in ("1", "2", "3", "5", "11", "30", "90", "100"):
        shown = cldr.amount(language, value, unit)

        assert "duration" not in shown
        assert unit not in shown or language.startswith("en")
        assert "{" not in shown


@pytest.mark.parametrize(
    ("language", "value", "unit", "shown"),
    [
        ("en-GB", "72", "hour", "72 hours"),
        ("en-GB", "1", "day", "1 day"),
        ("en-GB", "23", "percent", "23%"),
        ("en-GB", "2026-11-21", "date", "21 November 2026"),
        ("en-GB", "40", "none", "40"),
        ("es", "30", "day", "30 días"),
        ("es", "6", "month", "6 meses"),
        ("ar", "30", "day", "30 يومًا"),
        ("ar", "3", "day", "3 أيام"),
        ("ar", "1", "day", "يوم"),
        ("ar", "2", "day", "يومان"),
        ("ar", "72", "hour", "72 ساعة"),
        ("ar", "6", "month", "6 أشهر"),
        ("ar", "2", "year", "سنتان"),
        ("fa", "30", "day", "30 روز"),
        ("th", "30", "day", "30 วัน"),
        ("am", "30", "day", "30 ቀናት"),
    ],
)
def test_an_amount_reads_as_people_say_it(language: str, value: str, unit: str, shown: str):
    """A time limit that is not understood is a time limit that is missed."""
    assert cldr.amount(language, value, unit) == shown


@pytest.mark.parametrize("language", LANGUAGES)
def test_figures_are_the_ones_on_phones_and_papers(language: str):
    """She compares the page with a paper in her hand; the digits must look the same."""
    shown = cldr.amount(language, "90", "day") + cldr.date(language, "2026-11-21") + cldr.hour(language, "09:00")

    assert all(c in "0123456789" for c in shown if c.isdecimal())


@pytest.mark.parametrize(
    ("iso", "shown"), [("2026-11-21", "21 November 2026"), ("2026-11", "November 2026"), ("2026", "2026")]
)
def test_a_date_is_as_exact_as_it_was_given(iso: str, shown: str):
    """A month must not become its first day."""
    assert cldr.date("en-GB", iso) == shown


@pytest.mark.parametrize(("clock", "shown"), [("09:00", "09:00"), ("24:00", "24:00"), ("00:30", "00:30")])
def test_midnight_at_the_end_of_a_day_stays_at_its_end(clock: str, shown: str):
    """'From 18:00 to 00:00' would read as if it had closed before it opened."""
    assert cldr.hour("en-GB", clock) == shown


@pytest.mark.parametrize(
    ("language", "span", "shown"),
    [("en-GB", "mon-fri", "Monday - Friday"), ("es", "sat", "sábado"), ("ar", "sun", "الأحد")],
)
def test_days_have_their_names(language: str, span: str, shown: str):
    """Opening hours are read in a hurry."""
    assert cldr.days(language, span) == shown


def test_every_country_of_iso_3166_and_kosovo_has_a_code():
    """One page for each: 249 of the standard, and XK."""
    codes = cldr.territory_codes()

    assert len(codes) == 250
    assert {"XK", "PS", "TW", "AQ", "SS"} <= codes
    assert not {"EU", "ZZ", "AC", "IC"} & codes


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_country_has_a_name_in_every_language(language: str):
    """A code in a list of names is a country nobody finds."""
    assert [code for code in cldr.territory_codes() if cldr.territory(language, code) == code] == []


def test_a_language_nobody_named_shows_its_code():
    """Better than nothing, and better than a guess."""
    assert cldr.language("en-GB", "qqz") == "qqz"
    assert cldr.language("es", "pt-BR") == "portugués de Brasil"


@pytest.mark.parametrize(
    ("language", "items", "shown"),
    [("en-GB", ["a", "b", "c"], "a, b and c"), ("es", ["a", "b"], "a y b"), ("ar", ["ا", "ب"], "ا وب"), ("en", [], "")],
)
def test_a_list_is_joined_as_the_language_does(language: str, items: list[str], shown: str):
    """Commas and 'and' differ."""
    assert cldr.listing(language, items) == shown


def test_names_are_sorted_without_accents_case_or_the_arabic_article():
    """People look for Åland under A and for السودان under its own first letter."""
    assert sorted(["Zambia", "Åland", "benin", "Andorra"], key=cldr.sort_key) == ["Åland", "Andorra", "benin", "Zambia"]
    assert cldr.initial("السودان") == "س"
    assert cldr.initial("Åland") == "A"


def test_a_country_knows_its_time_zones():
    """The guess of a country from the clock is only offered; it must not be wrong."""
    assert cldr.zones("ES") == "Canary Ceuta Madrid"
    assert cldr.zones("QQ") == ""


@pytest.mark.parametrize(
    ("language", "first", "short", "long"),
    [
        ("en-GB", 1, "Mon", "Monday"),
        ("en", 0, "Sun", "Sunday"),
        ("ar", 6, "س", "السبت"),
        ("fr", 1, "lun.", "lundi"),
        ("fa", 6, "ش", "شنبه"),
        ("ur", 0, "اتوار", "اتوار"),
    ],
)
def test_a_week_begins_on_its_own_day_and_its_short_names_are_short(language: str, first: int, short: str, long: str):
    """A calendar that begins on a strange day, or with English letters above Urdu, is looked at twice."""
    assert cldr.first_day(language) == first
    assert cldr.week(language)[0] == (short, long)
    assert len(dict.fromkeys(name for _, name in cldr.week(language))) == 7
