"""A country with more lines than a page can hold: nothing is lost, and everything is three taps away."""

from __future__ import annotations

from collections import Counter

import pytest

from builder.model import Line, Site
from builder.pages import Page, plan
from builder.pages.bodies import CountryBody, DirectoryBody, KeepBody, LinesBody, NeedBody
from builder.pages.many import CARDS, FEW, LARGE, ROWS, fits
from builder.pipeline import Project
from builder.read import read
from tests.large import enlarge
from tests.pages.test_plan import body_of


def with_lines(project: Project, **counts: int) -> Site:
    """Return the tiny site with so many lines in each country."""
    enlarge(project, **counts)
    return read(project.content)


def of_kind(site: Site, kind: str) -> list[Page]:
    """Return the pages of one kind."""
    return [page for page in plan(site) if page.kind == kind]


def test_a_few_lines_stay_on_the_country_page(tiny: Project) -> None:
    """Whoever can have the card at once should not have to tap for it."""
    site = with_lines(tiny, ES=FEW)

    body = body_of(site, "help/es", CountryBody)

    assert (len(body.lines), body.needs) == (FEW, ())
    assert of_kind(site, "directory") == of_kind(site, "lines") == []


def test_one_line_more_makes_lists_by_need(tiny: Project) -> None:
    """The twin: a page that grows without end never opens on a bad line."""
    body = body_of(with_lines(tiny, ES=FEW + 1), "help/es", CountryBody)

    assert [(need.key, need.lines, len(need.first)) for need in body.needs] == [
        ("help/es/control", 3, 1),
        ("help/es/home", 2, 1),
        ("help/es/young", 2, 1),
    ]


def test_every_line_is_in_one_list_and_on_one_card_and_the_list_leads_to_the_card(tiny: Project) -> None:
    """A line that falls between two pages is a door that nobody finds."""
    site = with_lines(tiny, ES=250)
    lines = Counter(line.id for services in site.services for line in services.lines)

    cards = {page.key: page.body.lines for page in of_kind(site, "lines") if isinstance(page.body, LinesBody)}
    rows = [
        row for page in of_kind(site, "directory") if isinstance(page.body, DirectoryBody) for row in page.body.rows
    ]

    assert Counter(row.line.id for row in rows) == lines
    assert Counter(line.id for found in cards.values() for line in found) == lines
    assert all(row.line in cards[row.card] for row in rows)


def test_no_page_holds_more_than_its_share(tiny: Project) -> None:
    """Both are as heavy as a country page may be."""
    site = with_lines(tiny, ES=250)
    lists = [page.body for page in of_kind(site, "directory") if isinstance(page.body, DirectoryBody)]

    assert max(len(body.rows) for body in lists) == ROWS
    assert max(len(body.lines) for page in of_kind(site, "lines") if isinstance(body := page.body, LinesBody)) == CARDS
    assert [body.pages[body.at] for body in lists] == [page.key for page in of_kind(site, "directory")]


def test_every_list_has_the_emergency_numbers_of_the_country(tiny: Project) -> None:
    """Whoever came by a link of a friend has not seen the country's page."""
    lists = of_kind(with_lines(tiny, ES=250), "directory")

    assert {page.body.emergency for page in lists if isinstance(page.body, DirectoryBody)} == {("112", "085")}


def test_a_line_that_police_answer_comes_after_the_others(tiny: Project) -> None:
    """The order of the country page holds in its lists too."""
    bodies = [page.body for page in of_kind(with_lines(tiny, ES=250), "directory")]
    first = [body for body in bodies if isinstance(body, DirectoryBody) and body.at == 0]

    assert {row.line.police for body in first for row in body.rows} == {"no"}


def test_a_page_for_a_need_leads_to_the_list(tiny: Project) -> None:
    """Not to a card that stands on another page."""
    body = body_of(with_lines(tiny, ES=FEW + 1, JO=2), "help/need/control", NeedBody)

    assert body.lists == {"ES": "help/es/control"}
    assert body.territories == (("ES", "es-3"), ("JO", "jo-0"))


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({}, {"free", "in-es", "in-ar"}),
        ({"free": "unknown", "languages": "unknown", "id_needed": "unknown"}, set()),
        ({"id_needed": "no", "serves": ("women",)}, {"free", "no-id", "women", "in-es", "in-ar"}),
        ({"free": "no", "languages": (), "serves": ("everyone",)},
         {"women", "men", "children", "families", "trans-people", "everyone"}),
    ],
    ids=["known", "unknown", "women", "everyone"],
)  # fmt: skip
def test_what_is_not_known_is_not_claimed(tiny: Project, changes: dict[str, object], words: set[str]) -> None:
    """Who chose "they do not ask for papers" must not be asked for papers."""
    line: Line = read(tiny.content).services[0].lines[0]

    assert set(fits(line.model_copy(update=changes))) == words


def test_countries_are_saved_one_by_one_only_in_a_large_directory(tiny: Project) -> None:
    """Who keeps a small site should have nothing to choose."""
    small, large = with_lines(tiny, ES=LARGE - 1, JO=1), with_lines(tiny, ES=LARGE - 10, JO=11)

    assert {page.part for page in plan(small)} == {""}
    assert body_of(small, "about/save", KeepBody).parts == ()
    assert body_of(large, "about/save", KeepBody).parts == ("ES", "JO")
    assert {page.part for page in plan(large) if page.kind in ("lines", "directory")} == {"es", "jo"}
    assert {page.part for page in plan(large) if page.kind not in ("lines", "directory")} == {""}
