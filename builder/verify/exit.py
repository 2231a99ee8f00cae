"""A way out on every page, before anything else.

When somebody walks in there is one second and one thumb; the way out cannot be the fourth thing a keyboard reaches,
and it cannot be missing on the page nobody thought of.
"""

from __future__ import annotations

from collections.abc import Iterator

from builder.errors import Problem
from builder.verify.page import Group, Page
from builder.verify.promise import Promise, broken
from builder.verify.site import Site


def check(group: Group, site: Site) -> Iterator[Problem]:
    """Yield a Problem where the leave link is missing, late, or leads anywhere but to an https page."""
    for page in group:
        if page.kind != "calendar":  # where the way out leads when there is no network
            yield from _leave(page, site)


def _leave(page: Page, site: Site) -> Iterator[Problem]:
    order = page.bins.get("focus", [])
    place = next((i for i, tag in enumerate(order) if tag.name == "a" and "data-leave" in tag.attrs), None)
    if place is None:
        yield _wrong(site, page, "the page has no way out", "<a data-leave href=...>", "none")
        return
    link = order[place]
    first = place == 0 or (place == 1 and order[0].attrs.get("href", "").startswith("#"))
    if not first:
        before = " ".join(f"<{tag.head}>" for tag in order[:place])
        yield _wrong(site, page, "the way out comes late", "first, or right after the skip link", before)
    if not link.attrs.get("href", "").startswith("https://"):
        yield _wrong(site, page, "the way out leads to no neutral page", "https://...", link.attrs.get("href", ""))
    if site.base_url and link.attrs.get("href", "").startswith(site.base_url):
        yield _wrong(site, page, "the way out leads back to this site", "another site", link.attrs["href"])
    if link.attrs.get("tabindex") == "-1" or "hidden" in link.attrs or link.attrs.get("aria-hidden") == "true":
        yield _wrong(
            site, page, "the way out is hidden from some readers", "no tabindex=-1, no hidden", f"<{link.head}>"
        )


def _wrong(site: Site, page: Page, what: str, wanted: str, found: str) -> Problem:
    return broken(site, page.path, what, wanted=wanted, found=found, fix="begin the page with the `leave` component")


PROMISE = Promise("exit", "Every page can be left at once, without scripts.", check)
