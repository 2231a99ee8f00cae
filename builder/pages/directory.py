"""Whom to call, as pages: the list of countries, one page for each, one for each need, and how sure we are of all."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from builder.model import Guide, Line, LineKind, Rights, SectionHead, Site, Territory
from builder.pages import bodies
from builder.pages.bodies import Link
from builder.pages.many import lists, many, many_pages, parts
from builder.pages.page import Page, page
from builder.pages.titles import COUNTRY_TAB, COUNTRY_TITLE, NEED_TAB, NEEDS, NUMBERS

NUMBERS_KEY = "about/numbers"
_AGES = (12, 36, None)  # months since the day a source, or an answer, speaks for
# Calling code 1, where 911 is the number of the plan.
_NORTH_AMERICA = "AG AI AS BB BM BS CA DM DO GD GU JM KN KY LC MP MS PR SX TC TT US VC VG VI"


def directory_pages(
    site: Site,
    head: SectionHead,
    guide_link: Callable[[Guide], Link],
    rights_link: Callable[[Rights], Link],
) -> Iterator[Page]:
    """Yield every page of the directory; `head` is the section it stands in."""
    shown = {services.country: published(services.lines) for services in site.services}
    guides = {guide.id: guide_link(guide) for guide in site.guides}
    sources = {source.id: source for source in site.sources}
    advice = tuple(guides[name] for name in ("calling", "phone", "plan") if name in guides)
    known = tuple((territory.code, bool(shown.get(territory.code))) for territory in site.territories)
    chosen = parts(shown)
    body = bodies.HelpBody(known, need_links(site))
    yield page(key="help", kind="help", title=head.title, tab=head.tab, body=body)
    for territory in site.territories:
        code, lines = territory.code, shown.get(territory.code, ())
        emergency = _in_order(territory)
        needs = many(code, lines)
        country = bodies.CountryBody(
            territory,
            emergency,
            sources[territory.source] if territory.source else None,
            tuple(row.line for need in needs for row in need.first) if needs else lines,
            tuple(rights_link(found) for found in site.rights if found.place == code),
            advice,
            {line.guide: guides[line.guide] for line in lines if line.guide} if not needs else {},
            needs,
        )
        key = f"help/{code.lower()}"
        yield page(key=key, kind="country", title=COUNTRY_TITLE, tab=COUNTRY_TAB, territory=code, body=country)
        yield from many_pages(territory, emergency, lines, guides, chosen)
    yield from (_need(kind, site, shown) for kind in _kinds(site))
    yield page(key=NUMBERS_KEY, kind="numbers", title=NUMBERS, tab=NUMBERS, body=_numbers(site))


def need_links(site: Site) -> tuple[Link, ...]:
    """Return the ways in by what somebody needs: the kinds of which there is a line anywhere."""
    return tuple(Link(f"help/need/{NEEDS[kind][0]}", NEEDS[kind][1]) for kind in _kinds(site))


def saved_apart(site: Site) -> tuple[str, ...]:
    """Return the codes of the countries whose lists of lines a person saves one by one."""
    return parts({services.country: published(services.lines) for services in site.services})


def published(lines: tuple[Line, ...]) -> tuple[Line, ...]:
    """Return the lines that people see, by kind, those that police answer after the others."""
    order = list(NEEDS)
    found = (line for line in lines if line.published)
    return tuple(sorted(found, key=lambda line: (order.index(line.kind), line.police == "yes")))


def _kinds(site: Site) -> list[LineKind]:
    known = {line.kind for services in site.services for line in services.lines if line.published}
    return [kind for kind in NEEDS if kind in known]


def _need(kind: LineKind, site: Site, shown: dict[str, tuple[Line, ...]]) -> Page:
    slug, title = NEEDS[kind]
    first = {code: next((line.id for line in lines if line.kind == kind), "") for code, lines in shown.items()}
    places = tuple((code, line) for code, line in sorted(first.items()) if line)
    others = tuple(link for link in need_links(site) if link.title != title)
    body = bodies.NeedBody(kind, places, others, lists(kind, shown))
    return page(key=f"help/need/{slug}", kind="need", title=title, tab=NEED_TAB, body=body)


def _numbers(site: Site) -> bodies.NumbersBody:
    day = site.settings.information_date
    lines = [line for services in site.services for line in services.lines]
    shown = [line for line in lines if line.published]
    ages = [months(line.dated, day) for line in shown if line.dated != "unknown"]
    starts = (0, *(end for end in _AGES if end is not None))
    return bodies.NumbersBody(
        lines=len(shown),
        countries=sum(any(line.published for line in services.lines) for services in site.services),
        territories=len(site.territories),
        confidence=tuple((name, sum(line.confidence == name for line in shown)) for name in ("high", "medium")),
        ages=tuple(
            (end, sum(start <= age and (end is None or age < end) for age in ages))
            for start, end in zip(starts, _AGES, strict=True)
        ),
        undated=len(shown) - len(ages),
        asked=sum(line.checked != "never" for line in shown),
        due=sum(line.due(day) for line in shown),
        held_back=len(lines) - len(shown),
    )


def months(earlier: str, later: str) -> int:
    """Return the whole months between two ISO dates, 0 where they are turned around; a bare year means its start."""
    first, last = ([int(part) for part in (*date.split("-"), "1", "1")[:3]] for date in (earlier, later))
    return max(0, (last[0] - first[0]) * 12 + last[1] - first[1] - (last[2] < first[2]))


def _in_order(territory: Territory) -> tuple[str, ...]:
    return tuple(sorted(territory.emergency, key=lambda number: (_place(number, territory.code), number)))


def _place(number: str, code: str) -> int:
    """Return where an emergency number stands in the list of a territory.

    The data does not say which number is best. Mobile phones know 112 and 911 as emergency calls by themselves, also
    without a card (3GPP TS 22.101, section 10); an old or special number above them would cost a frightened person a
    call. This is an order, not a claim, and the page says so.
    """
    first = ("911", "112", "999") if code in _NORTH_AMERICA else ("112", "911", "999")
    return (*first, number).index(number)
