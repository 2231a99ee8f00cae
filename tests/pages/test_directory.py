"""Whom to call, as pages: groups by need, a page for each need, and how sure we are, counted."""

from __future__ import annotations

from dataclasses import replace

import pytest

from builder.languages.load import read_languages
from builder.languages.promises.giveaway import giveaway
from builder.model import Line, Site
from builder.pages import plan
from builder.pages.bodies import CountryBody, HelpBody, IndexBody, NeedBody, NumbersBody, SectionBody
from builder.pages.directory import months
from builder.pages.titles import NEED_TAB, NEEDS
from builder.pipeline import Project
from builder.read import read
from tests.conftest import ROOT
from tests.pages.test_plan import body_of


@pytest.fixture
def site(tiny: Project) -> Site:
    """The content of the tiny site."""
    return read(tiny.content)


def with_lines(site: Site, *changes: dict[str, object]) -> Site:
    """Return the site with its first line written once more for each set of changes."""
    services = site.services[0]
    lines: tuple[Line, ...] = tuple(services.lines[0].model_copy(update=change) for change in changes)
    return replace(site, services=(services.model_copy(update={"lines": (*services.lines, *lines)}),))


def test_lines_stand_in_groups_by_need(site: Site) -> None:
    """Somebody who looks for a child does not read five cards first."""
    more = with_lines(site, {"id": "es-b", "kind": "child"}, {"id": "es-c"})

    groups = body_of(more, "help/es", CountryBody).groups

    assert [(kind, [line.id for line in lines]) for kind, lines in groups] == [
        ("trafficking", ["es-line", "es-c"]),
        ("child", ["es-b"]),
    ]


def test_a_page_for_a_need_names_every_country_with_such_a_line_and_no_other(site: Site) -> None:
    """A country without one would be opened in vain."""
    body = body_of(site, "help/need/control", NeedBody)

    assert body.territories == (("ES", "es-line"),)
    assert body.others == ()


def test_a_need_that_no_line_answers_has_no_page(site: Site) -> None:
    """The one line for children is held back: an empty page would say that nobody helps."""
    keys = [page.key for page in plan(site) if page.kind == "need"]

    assert keys == ["help/need/control"]
    assert [link.key for link in body_of(site, "help", HelpBody).needs] == keys


def test_needs_know_of_each_other(site: Site) -> None:
    """Whoever took the wrong door is one tap from the right one."""
    more = with_lines(site, {"id": "es-b", "kind": "child"})

    assert [link.key for link in body_of(more, "help/need/young", NeedBody).others] == ["help/need/control"]


def test_the_address_and_the_tab_of_a_need_tell_nothing() -> None:
    """They live on in the history of a phone that others pick up."""
    source = read_languages(Project(ROOT).locales).source

    assert [slug for slug, _ in NEEDS.values() if giveaway(slug, source)] == []
    assert giveaway(NEED_TAB.text, source) == ""
    assert giveaway("Help for trafficked people", source) == "trafficked"


def test_the_numbers_of_the_directory_are_counted_at_the_information_date(site: Site) -> None:
    """Whoever judges us should not have to count cards."""
    source = site.services[0].lines[0].sources[0]
    more = with_lines(
        site,
        {"id": "es-b", "confidence": "medium", "sources": (source.model_copy(update={"date": "unknown"}),)},
        {"id": "es-c", "sources": (source.model_copy(update={"date": "2020"}),)},
        {"id": "es-d", "checked": "2025-10-01", "review_by": "2026-10-01"},
    )

    body = body_of(more, "about/numbers", NumbersBody)

    assert (body.lines, body.countries, body.territories) == (4, 1, 3)
    assert body.confidence == (("high", 3), ("medium", 1))
    assert body.ages == ((12, 1), (36, 1), (None, 1))
    assert (body.undated, body.asked, body.due, body.held_back) == (1, 1, 1, 1)


def test_every_line_is_counted_in_one_age(site: Site) -> None:
    """A line that falls between two groups would look as if it were not there."""
    body = body_of(site, "about/numbers", NumbersBody)

    assert sum(count for _, count in body.ages) + body.undated == body.lines == sum(n for _, n in body.confidence)


@pytest.mark.parametrize(
    ("earlier", "later", "count"),
    [
        ("2026-11-21", "2026-11-21", 0),
        ("2025-11-22", "2026-11-21", 11),
        ("2025-11-21", "2026-11-21", 12),
        ("2024-02-29", "2025-02-28", 11),
        ("2026-05", "2026-11-21", 6),
        ("2019", "2026-11-21", 94),
        ("2027-01-01", "2026-11-21", 0),
    ],
)
def test_an_age_is_counted_in_whole_months(earlier: str, later: str, count: int) -> None:
    """A year is over on its day, not in its month."""
    assert months(earlier, later) == count


def test_the_pages_of_the_directory_are_found(site: Site) -> None:
    """From the help page, from this site's own chapter, and from A to Z."""
    assert "about/numbers" in [link.key for link in body_of(site, "about", SectionBody).links]
    assert {"about/numbers", "help/need/control"} <= {link.key for link in body_of(site, "a-z", IndexBody).links}
