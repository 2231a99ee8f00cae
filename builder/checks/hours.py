"""Hours can be told on any phone: each hour once, on a clock that has a name; and a review comes after a check."""

from __future__ import annotations

import zoneinfo
from collections.abc import Iterator
from functools import lru_cache

from builder.errors import Problem, near
from builder.languages.cldr import zone_names
from builder.model import Line, Site, Span
from builder.model.services import DAYS

Found = tuple[tuple[str | int, ...], str, str, str, str]


def check(site: Site) -> Iterator[Problem]:
    """Yield each line whose hours, time zone or day of review would make a phone say what is not so."""
    for services in site.services:
        document = site.documents[f"content/services/{services.country.lower()}.yaml"]
        for at, line in enumerate(services.lines):
            for trail, what, wanted, found, fix in (*_zone(line), *_spans(line), *_review(line)):
                yield Problem(document.where(("lines", at, *trail)), what, wanted, found, fix)


@lru_cache(maxsize=1)
def known_zones() -> frozenset[str]:
    """Return the time zones of places, by their IANA names.

    Names such as `EST` or `Etc/GMT+5` keep no summer time, and would be an hour wrong for half of the year.
    CLDR's names are there for a machine that has no time zones of its own.
    """
    names = zoneinfo.available_timezones() | zone_names()
    return frozenset(name for name in names if "/" in name and not name.startswith("Etc/"))


def _zone(line: Line) -> Iterator[Found]:
    if line.zone is None:
        if not isinstance(line.hours, str):
            fix = "add the time zone in which these hours were given, or unknown"
            yield ("zone",), 'the field "zone" is missing', "zone: ...", "nothing", fix
    elif line.zone != "unknown" and line.zone not in known_zones():
        wanted = "the IANA name of a place, such as Europe/Madrid, or unknown"
        fix = near(line.zone, known_zones()) or "look the name up in the IANA time zones"
        yield ("zone",), "this is not a time zone", wanted, line.zone, fix


def _spans(line: Line) -> Iterator[Found]:
    spans = () if isinstance(line.hours, str) else line.hours
    if not line.hours:
        yield ("hours",), "there are no hours here", "always, unknown, or at least one span", "", "write unknown"
    taken: list[tuple[Span, frozenset[int]]] = []
    for at, span in enumerate(spans):
        if span.close <= span.open:
            what = "these hours end before they begin"
            found = f"{span.open}-{span.close}"
            yield ("hours", at, "close"), what, "a later end, 24:00 at the latest", found, _night(span)
            continue
        minutes = frozenset(minute for pair in span.minutes for minute in range(*pair))
        other = next((before for before, those in taken if those & minutes), None)
        if other:
            found = f"{_words(other)} and {_words(span)}"
            fix = "join the two, or correct the days"
            yield ("hours", at), "these hours are given twice", "each hour once", found, fix
        taken.append((span, minutes))


def _night(span: Span) -> str:
    """Return how to write a span that was meant to cross midnight."""
    if span.close == "00:00":
        return 'write "24:00" for the end of a day'
    if span.close == span.open:
        return 'correct one of them; a whole day is "00:00" to "24:00"'
    days = span.days.split("-")
    after = "-".join(DAYS[(DAYS.index(day) + 1) % 7] for day in days)
    return f"write a night as two spans: {span.days} {span.open}-24:00, and {after} 00:00-{span.close}"


def _words(span: Span) -> str:
    return f"{span.days} {span.open}-{span.close}"


def _review(line: Line) -> Iterator[Found]:
    if line.review_by == "unknown":
        return
    if line.checked == "never":
        what = "nobody has checked this line yet, so it cannot be due again"
        fix = "set checked to the day somebody asked the operator, or take review_by out"
        yield ("review_by",), what, "a day in checked, or no review_by", line.review_by, fix
    elif line.review_by <= line.checked:
        what = "the next review lies before the last check"
        yield ("review_by",), what, f"a day after {line.checked}", line.review_by, "correct one of the two"
