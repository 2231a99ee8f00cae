"""Every number is the number in the data, in every language."""

from __future__ import annotations

import pytest

from .conftest import NUMBERS, PLAN, Breaks, Tiny, page

FILE = f"dist/{PLAN}"
LOOSE = "something that looks like a number to call is not in the data"
FROM = "a number from services/ or territories.yaml"


@pytest.mark.parametrize(
    "html",
    [
        '<a href="tel:17"><bdi dir="ltr">17</bdi></a>',
        '<a href="tel:+34900105090"><bdi dir="ltr">900 105 090</bdi></a>',
        "<p>Or 900 105 090, on paper.</p>",
        "<p>112 085 17</p>",
        "<p>Read on 2026-11-21, from 2020-2024, 2016 – 2026, 21.11.2026.</p>",
        "<p>About 49,600,000 people, 49.600.000, 49\u202f600\u202f000.</p>",
        "<p>Directive 2011/36/EU and (EU) 2024/1712, 18 USC 1581-1592, 9.00-17.00.</p>",
        '<p>COM(2014) 635, 2015 <bdi translate="no">Act 17</bdi> 2022</p>',
        "<p>In 2022. 2023 was worse (12). Room 1288.</p>",
    ],
)
def test_known_numbers_and_other_figures_are_left_alone(with_main: Breaks, html: str):
    """A law, a date and a figure are not numbers to call."""
    assert with_main(html) == []


@pytest.mark.parametrize(
    ("html", "what", "wanted", "found"),
    [
        (
            '<a href="tel:113"><bdi dir="ltr">113</bdi></a>',
            "a link dials a number that the data does not hold",
            "a published number",
            "tel:113",
        ),
        (
            '<a href="https://signal.me/#p/+34600000099" rel="noreferrer"><bdi dir="ltr">600 000 099</bdi></a>',
            "a link dials a number that the data does not hold",
            "a published number",
            "https://signal.me/#p/+34600000099",
        ),
        (
            '<a href="sms:600000099?body=Hello."><bdi dir="ltr">600 000 099</bdi></a>',
            "a link dials a number that the data does not hold",
            "a published number",
            "sms:600000099",
        ),
        (
            '<a href="tel:112"><bdi dir="ltr">١١٢</bdi></a>',
            "a number is shown otherwise than its operator writes it",
            "112",
            "١١٢",
        ),
        ('<a href="tel:112"><bdi>112</bdi></a>', "a number may be turned around", '<bdi dir="ltr">', "112 dir="),
        ('<a href="tel:112">Call</a>', "a link that dials does not show the number", "112", "Call"),
        (
            '<a href="tel:112">112 <bdi dir="ltr">112</bdi></a>',
            "a number stands outside its own left-to-right part",
            '<bdi dir="ltr">',
            "112",
        ),
        (
            '<a href="tel:+34910000999"><bdi dir="ltr">910 000 999</bdi></a>',
            "a number that is held back can be dialled",
            "no such number",
            "tel:+34910000999",
        ),
        ("<p>910 000 999</p>", "a number that is held back is shown", "no such number", "910 000 999"),
        ("<p>25777</p>", "a number that is held back is shown", "no such number", "25777"),
        ("<p>Call 900 105 091 now</p>", LOOSE, FROM, "you want. Call 900 105 091 now "),
        ("<p>Call ٩٠٠ ١٠٥ ٠٩١</p>", LOOSE, FROM, "you want. Call ٩٠٠ ١٠٥ ٠٩١"),
        ("<p>Call +44 11 2</p>", LOOSE, FROM, "you want. Call +44 11 2"),
        ("<p>Call 900 <b>105</b>091</p>", LOOSE, FROM, "you want. Call 900 105091"),
    ],
)
def test_a_number_the_data_does_not_vouch_for_is_told(with_main: Breaks, html: str, what: str, wanted: str, found: str):
    """A wrong digit rings in a stranger's kitchen."""
    said = with_main(html)

    assert len(said) == 1
    assert said[0][:3] == (FILE, what, wanted)
    assert said[0][3].strip().endswith(found.strip())


@pytest.mark.parametrize("language", ["en", "es", "ar"])
def test_a_number_lost_in_one_language_is_told(tiny: Tiny, language: str):
    """Whoever reads that language has one line less, and does not know it."""
    without = NUMBERS.replace('<li><a href="tel:085"><bdi dir="ltr">085</bdi></a></li>\n', "")
    tiny.put(f"{language}/help/es/index.html", page(language, kind="country", main=without))

    assert tiny.problems() == [
        (
            f"dist/{language}/help/es/index.html",
            "a number of this country is missing",
            "tel:085",
            "https://wa.me/34600000016, tel:+34900105090, tel:112",
        ),
    ]


def test_a_number_of_another_country_is_told(tiny: Tiny):
    """Seventeen is the police in Paris, and nobody in Madrid."""
    more = NUMBERS + '<p><a href="tel:17"><bdi dir="ltr">17</bdi></a></p>'
    tiny.put("en/help/es/index.html", page(kind="country", main=more))

    assert [(what, found) for _, what, _, found in tiny.problems()] == [
        ("a number stands on the page of another country", "tel:17"),
    ]


def test_a_short_number_that_is_held_back_is_told_on_its_own_country_page(tiny: Tiny):
    """Elsewhere four digits may be a year; here they are a line we do not trust."""
    tiny.put("en/help/es/index.html", page(kind="country", main=NUMBERS + "<p>Or 1288.</p>"))

    assert [(what, found) for _, what, _, found in tiny.problems()] == [("a number that is held back is shown", "1288")]


def test_a_country_without_numbers_has_none(tiny: Tiny):
    """No number is better than a guessed one."""
    tiny.put("en/help/kp/index.html", page(kind="country"))
    assert tiny.problems() == []

    main = '<a href="tel:112"><bdi dir="ltr">112</bdi></a>'
    tiny.put("en/help/kp/index.html", page(kind="country", main=main))
    assert [what for _, what, _, _ in tiny.problems()] == ["a number stands on the page of another country"]
