"""The page of figures about the world, where an edition has one."""

from __future__ import annotations

from collections.abc import Iterator

from builder.model import Site
from builder.pages.bodies import FiguresBody, Link
from builder.pages.page import Page, page
from builder.pages.titles import FIGURES, FIGURES_TAB

FIGURES_KEY = "learn/numbers"


def figures_links(site: Site) -> tuple[Link, ...]:
    """Return the way to the page, if there is one."""
    return (Link(FIGURES_KEY, FIGURES),) if site.figures else ()


def figures_pages(site: Site) -> Iterator[Page]:
    """Yield the page, if there is one."""
    if site.figures is None:
        return
    named = {name for chart in site.figures.charts for name in chart.sources}
    named |= {name for point in site.figures.points for name in point.sources}
    named |= {name for mistake in site.figures.mistakes for name in mistake.sources}
    sources = {source.id: source for source in site.sources if source.id in named}
    yield page(key=FIGURES_KEY, kind="figures", title=FIGURES, tab=FIGURES_TAB, body=FiguresBody(site.figures, sources))
