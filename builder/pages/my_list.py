"""The page of the list that a person ticks through, where an edition has one."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from builder.model import Guide, Site
from builder.pages.bodies import Link, ListBody
from builder.pages.page import Page, page
from builder.pages.titles import MY_LIST, MY_LIST_SUMMARY

LIST_KEY = "safe/list"


def list_links(site: Site) -> tuple[Link, ...]:
    """Return the way to the page, if there is one."""
    return (Link(LIST_KEY, MY_LIST, MY_LIST_SUMMARY),) if site.plan else ()


def list_pages(site: Site, guide_link: Callable[[Guide], Link]) -> Iterator[Page]:
    """Yield the page, if there is one."""
    if site.plan is None:
        return
    guides = {guide.id: guide for guide in site.guides}
    related = tuple(guide_link(guides[name]) for name in site.plan.related)
    body = ListBody(site.plan, related)
    yield page(key=LIST_KEY, kind="list", title=MY_LIST, tab=MY_LIST, critical=True, body=body)
