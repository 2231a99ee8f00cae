"""The neutral page: there in every language, with nothing of ours on it."""

from __future__ import annotations

import pytest

from .conftest import Tiny, calendar

FILE = "dist/en/calendar/index.html"


def test_a_calendar_with_its_script_and_no_link_is_neutral(tiny: Tiny):
    """It may work; it may not lead anywhere."""
    tiny.put("assets/calendar.12.js", "'use strict';")
    head = '<link rel="icon" href="data:image/svg+xml,x"><script defer src="../../assets/calendar.12.js"></script>'
    days = "".join(f"<th>{day}</th>" for day in ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"))
    main = f"<table><thead><tr>{days}</tr></thead></table><button type=button>‹</button><button type=button>›</button>"
    tiny.put("en/calendar/index.html", calendar(main=main, head=head))

    assert tiny.problems() == []


@pytest.mark.parametrize(
    ("main", "what", "found"),
    [
        ('<a href="../safe/plan/">x</a>', "the neutral page leads somewhere", '<a href="../safe/plan/">'),
        (
            '<a href="https://example.org/" rel="noreferrer">x</a>',
            "the neutral page leads somewhere",
            '<a href="https://example.org/" rel="noreferrer">',
        ),
        (
            '<img alt="" src="../../assets/notes.png">',
            "the neutral page shows something of ours",
            '<img alt="" src="../../assets/notes.png">',
        ),
        (
            "<p>You can go back to the pages about your rights when it is safe,"
            " and read on from there, as long and as often as you like</p>",
            "the neutral page says too much",
            "",
        ),
    ],
    ids=["a way back", "a way out", "a picture", "words"],
)
def test_whatever_stands_beside_the_calendar_is_told(tiny: Tiny, main: str, what: str, found: str):
    """Whoever takes the phone out of her hand looks closely."""
    tiny.put("assets/notes.png", "x")
    tiny.put("en/calendar/index.html", calendar(main=main))

    told = [(told, seen) for path, told, _, seen in tiny.problems() if path == FILE]

    assert [name for name, _ in told] == [what]
    assert found in told[0][1]


def test_a_language_without_a_neutral_page_is_told(tiny: Tiny):
    """Her way out would end on an error page with our address in it."""
    (tiny.dist / "ar/calendar/index.html").unlink()

    wanted = "ar/calendar/index.html"
    assert tiny.problems() == [(f"dist/{wanted}", "there is no neutral page", wanted, "nothing")]
