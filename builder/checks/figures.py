"""Figures that are shown together can be compared, and each says where it comes from.

People whom authorities found, set beside an estimate of everybody, make a share that nobody has measured. Readers take
it for the truth: either hardly anybody is found, or hardly anybody is harmed.
"""

from __future__ import annotations

from collections.abc import Iterator

from builder.errors import Problem, near
from builder.model import Chart, Site
from builder.model.figures import Given
from builder.yamltext import Document, Trail

_FILE = "content/figures.yaml"


def check(site: Site) -> Iterator[Problem]:
    """Yield each chart that mixes kinds or units, each source that is not there, and what two reports should bear."""
    if site.figures is None:
        return
    document, sources = site.documents[_FILE], {source.id for source in site.sources}
    for at, chart in enumerate(site.figures.charts):
        yield from _alike(document, at, chart)
        for number, figure in enumerate(chart.figures):
            yield from _given(document, ("charts", at, "figures", number), figure, sources)
    for at, point in enumerate(site.figures.points):
        yield from _given(document, ("points", at), point, sources)
    for at, mistake in enumerate(site.figures.mistakes):
        yield from _sources(document, ("mistakes", at), mistake.sources, sources)


_ALIKE = {
    "kind": "people found and an estimate of everybody stand in one chart",
    "unit": "two units stand in one chart",
    "data": "figures of different years stand in one chart",
    "published": "figures of different reports stand in one chart",
}


def _alike(document: Document, at: int, chart: Chart) -> Iterator[Problem]:
    for number, figure in enumerate(chart.figures):
        trail: Trail = ("charts", at, "figures", number)
        for name, what in _ALIKE.items():
            wanted, found = getattr(chart.first, name), getattr(figure, name)
            if found != wanted:
                yield Problem(document.where((*trail, name)), what, wanted, found, "make each a chart of its own")
        if figure.unit == "percent" and float(figure.value) > 100:
            what, fix = "no bar can show more than the whole", "tell it in a sentence, under points"
            yield Problem(document.where((*trail, "value")), what, "at most 100", figure.value, fix)


def _given(document: Document, trail: Trail, given: Given, known: set[str]) -> Iterator[Problem]:
    yield from _sources(document, trail, given.sources, known)
    if given.published < given.span[-1]:
        what, fix = "this was published before the years it speaks of", "look at the source again"
        yield Problem(document.where((*trail, "published")), what, given.span[-1], given.published, fix)
    if given.confidence == "B" and len(given.sources) < 2:
        what, fix = "only one source is named for what two or more should say", "name another, or take the figure out"
        yield Problem(document.where((*trail, "sources")), what, "two or more", given.sources[0], fix)


def _sources(document: Document, trail: Trail, named: tuple[str, ...], known: set[str]) -> Iterator[Problem]:
    for at, name in enumerate(named):
        if name not in known:
            fix = near(name, known) or "add it to a file in content/sources/"
            where = document.where((*trail, "sources", at))
            yield Problem(where, "there is no such source", "an id from content/sources/", name, fix)
