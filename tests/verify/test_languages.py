"""Every word says its language and runs the right way."""

from __future__ import annotations

import pytest

from builder.verify.languages import direction_of

from .conftest import PLAN, Breaks, Tiny, page

FILE = f"dist/{PLAN}"


@pytest.mark.parametrize(
    ("tag", "direction"),
    [
        ("ar", "rtl"),
        ("fa-AF", "rtl"),
        ("prs", "rtl"),
        ("pa-Arab", "rtl"),
        ("pa", "ltr"),
        ("zh-Hant", "ltr"),
        ("und", ""),
    ]
    + [("en-XA", "ltr"), ("ar-XB", "rtl"), ("az-Latn", "ltr"), ("he", "rtl"), ("am", "ltr")]
    + [("apc", "rtl"), ("bgn", "rtl"), ("rhg", "rtl"), ("sdh", "rtl"), ("trw", "rtl")],
)
def test_direction_follows_the_script(tag: str, direction: str):
    """A Dari page set left to right cannot be read by the person it is for."""
    assert direction_of(tag) == direction


@pytest.mark.parametrize(
    "html",
    [
        '<p lang="ar" dir="rtl">x <bdi dir="ltr">1</bdi></p>',
        '<p lang="fr">x</p>',
        '<bdi lang="fa">x</bdi>',
        '<p dir="auto">x</p>',
    ],
)
def test_a_marked_block_is_left_alone(with_main: Breaks, html: str):
    """Marked text is spoken in its own voice."""
    assert with_main(html) == []


@pytest.mark.parametrize(
    ("html", "what", "wanted", "found"),
    [
        ('<p lang="ar">x</p>', "a block in another language has no direction", 'dir="rtl"', 'p lang="ar"'),
        (
            '<p lang="ar" dir="ltr">x</p>',
            "a block's direction does not agree with its language",
            "rtl",
            'p lang="ar" dir="ltr"',
        ),
        ('<p dir="left">x</p>', "a direction is not one a browser knows", "ltr, rtl or auto", 'p dir="left"'),
        (
            '<div lang="ar" dir="rtl"><p lang="fr">x</p></div>',
            "a block in another language has no direction",
            'dir="ltr"',
            'p lang="fr"',
        ),
    ],
)
def test_a_block_that_runs_the_wrong_way_is_told(with_main: Breaks, html: str, what: str, wanted: str, found: str):
    """A full stop at the wrong end is a nuisance; a turned number is a wrong number."""
    assert with_main(html) == [(FILE, what, wanted, found)]


@pytest.mark.parametrize(
    ("html", "what", "wanted", "found"),
    [
        ('dir="ltr"', "the page does not say a language of this site", "ar, en, es", "no lang"),
        ('lang="xx" dir="ltr"', "the page does not say a language of this site", "ar, en, es", "xx"),
        ('lang="es" dir="ltr"', "the page's language is not the one of its folder", "en", "es"),
        ('lang="en" dir="rtl"', "the page's direction does not agree with its language", 'dir="ltr"', "rtl"),
        ('lang="en"', "the page's direction does not agree with its language", 'dir="ltr"', "no dir"),
    ],
)
def test_a_page_that_names_itself_wrongly_is_told(tiny: Tiny, html: str, what: str, wanted: str, found: str):
    """The voice that reads the page aloud believes the first line of it."""
    tiny.put("en/a/index.html", page(root="../../", html=html))

    assert tiny.problems() == [("dist/en/a/index.html", what, wanted, found)]
