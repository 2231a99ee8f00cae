"""What each page holds: the order people meet things in, and what is never shown."""

from __future__ import annotations

from dataclasses import replace
from typing import TypeVar

import pytest

from builder.model import Site, Source
from builder.pages import Body, plan
from builder.pages.bodies import (
    CountryBody,
    GuideBody,
    HomeBody,
    IndexBody,
    RightsBody,
    SectionBody,
    SourcesBody,
    TopicBody,
)
from builder.pages.sources import source_key
from builder.pipeline import Project
from builder.read import read

B = TypeVar("B", bound=Body)


@pytest.fixture
def site(tiny: Project) -> Site:
    """The content of the tiny site."""
    return read(tiny.content)


def body_of(site: Site, key: str, kind: type[B]) -> B:
    """Return what the page `key` holds."""
    found = next(page for page in plan(site) if page.key == key).body
    assert isinstance(found, kind)
    return found


def test_four_doors_stand_in_the_order_of_need(site: Site) -> None:
    """Somebody in danger needs the first door, and has no time for a second look."""
    assert [link.key for link in body_of(site, "", HomeBody).doors] == ["help", "check", "rights", "safe"]


def test_a_line_held_back_is_on_no_country_page(site: Site) -> None:
    """A number we doubt could be answered by somebody else, or by nobody."""
    assert [line.id for line in body_of(site, "help/es", CountryBody).lines] == ["es-line"]


def test_lines_of_police_come_after_others_of_their_kind(site: Site) -> None:
    """Somebody without papers meets the people who cannot send her away first."""
    services = site.services[0]
    line = services.lines[0]
    others = [
        line.model_copy(update={"id": "es-officers", "police": "yes"}),
        line.model_copy(update={"id": "es-child", "kind": "child"}),
        line.model_copy(update={"id": "es-quiet", "police": "unknown"}),
    ]
    more = replace(site, services=(services.model_copy(update={"lines": (*others, line)}),))

    ids = [found.id for found in body_of(more, "help/es", CountryBody).lines]

    assert ids == ["es-quiet", "es-line", "es-officers", "es-child"]


def test_a_country_page_leads_to_its_rights_and_only_its_own(site: Site) -> None:
    """Rights of another country could be waited for in vain."""
    assert [link.key for link in body_of(site, "help/es", CountryBody).rights] == ["rights/es"]
    assert body_of(site, "help/jo", CountryBody).rights == ()


def test_an_unknown_emergency_number_is_an_empty_list_with_no_source(site: Site) -> None:
    """Unknown is said as unknown; a guessed number is worse than none."""
    body = body_of(site, "help/aq", CountryBody)

    assert (body.territory.emergency, body.emergency_source) == ((), None)


def test_a_rights_page_leads_back_to_the_numbers_of_its_country(site: Site) -> None:
    """A right is of use only with somebody to ask for it."""
    link = body_of(site, "rights/es", RightsBody).help

    assert link is not None
    assert link.key == "help/es"


def test_a_topic_page_stands_only_where_a_right_does(site: Site) -> None:
    """An empty page about compensation reads as: you get none."""
    topics = [page.key for page in plan(site) if page.kind == "topic"]

    assert topics == ["rights/topic/stay"]
    assert [right.id for _, rights in body_of(site, topics[0], TopicBody).countries for right in rights] == ["es-time"]


def test_guides_stand_in_the_order_their_writers_gave(site: Site) -> None:
    """What a person needs first is decided by people, not by the alphabet."""
    turned = replace(site, guides=tuple(reversed(site.guides)))

    keys = [link.key for link in body_of(turned, "about", SectionBody).links]

    assert keys[:2] == ["about/privacy", "about/this-site"]


def test_the_order_of_files_on_a_disk_changes_nothing(site: Site) -> None:
    """Two laptops must make the same site from the same content."""
    turned = replace(site, guides=tuple(reversed(site.guides)))

    assert [(page.key, page.kind) for page in plan(turned)] == [(page.key, page.kind) for page in plan(site)]


def test_a_guide_leads_to_what_it_says_is_related(site: Site) -> None:
    """The next page is chosen by the writer of this one."""
    assert [link.key for link in body_of(site, "safe/calling", GuideBody).related] == ["about/privacy"]


def test_every_guide_has_a_page_with_its_own_sources(site: Site) -> None:
    """A reader who doubts one page can follow that page's facts."""
    body = body_of(site, "about/sources/calling", SourcesBody)

    assert [source.id for source, _ in body.sources] == ["line-guide"]
    assert body.of is not None
    assert body.of.key == "safe/calling"


def test_each_source_stands_once_with_the_guides_it_holds_up(site: Site) -> None:
    """When a source falls, its pages are found."""
    parts = [page.body for page in plan(site) if page.key.startswith("about/sources/from-")]
    named = [pair for body in parts if isinstance(body, SourcesBody) for pair in body.sources]
    guides = {source.id: [link.key for link in links] for source, links in named}

    assert sorted(source.id for source, _ in named) == sorted(source.id for source in site.sources)
    assert guides["line-guide"] == ["safe/calling", "about/privacy", "about/this-site"]
    assert guides["number-list"] == []


def test_the_way_in_leads_to_every_part_and_to_the_sources_of_every_guide(site: Site) -> None:
    """All of them on one page took a minute on a slow line."""
    keys = {page.key for page in plan(site) if page.key.startswith("about/sources/")}
    body = body_of(site, "about/sources", SourcesBody)

    assert {key for key, _ in body.parts} | {key for _, key in body.guides} == keys
    assert body.sources == ()


@pytest.mark.parametrize(
    ("publisher", "key"),
    [("Amnesty", "from-a"), ("cbss", "from-a"), ("Eurojust", "from-d"), ("UNODC", "from-u"), ("112.be", "from-a"),
     ("العربي", "from-a"), ("Österreich", "from-a")],
)  # fmt: skip
def test_a_source_stands_where_its_publisher_begins(publisher: str, key: str) -> None:
    """Its place depends on nothing else, so a new source breaks no link to another."""
    source = Source.model_construct(id="a", publisher=publisher)

    assert source_key(source) == f"about/sources/{key}"


def test_a_to_z_holds_every_guide_and_section(site: Site) -> None:
    """Somebody who knows the word finds the page without the menus."""
    keys = {link.key for link in body_of(site, "a-z", IndexBody).links}

    assert {"help", "safe", "about", "safe/calling", "about/privacy", "about/this-site", "learn/words"} <= keys


def test_the_self_check_has_a_page_for_every_step(site: Site) -> None:
    """Without a script, each answer is a link to the next page."""
    keys = [page.key for page in plan(site) if page.key.startswith("check/")]

    assert keys == ["check/me", "check/me/door", "check/me/door-more", "check/me/end"]


def test_a_step_shows_the_neutral_title_of_its_voice_in_the_tab(site: Site) -> None:
    """A question about being held would stand in the history and the app switcher."""
    tabs = {page.tab.text for page in plan(site) if page.key.startswith("check/me")}

    assert tabs == {"Questions for you"}
