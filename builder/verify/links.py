"""Every link arrives.

A person with one bar of signal and a minute alone taps once; a link that answers "not found" may be her only try.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

from builder.errors import Problem, near
from builder.verify.address import folders, inside, is_notfound, resolve
from builder.verify.page import Group, Page
from builder.verify.promise import Promise, broken
from builder.verify.site import Site, Trail, Want
from builder.verify.tags import foreign


def check(group: Group, site: Site) -> Iterator[Problem]:
    """Yield a Problem for each link or file reference that does not arrive, or arrives by a fragile spelling.

    Neighbours in one folder share most of their links, so what arrived once from there is not followed again.
    """
    across: set[str] = set()  # links that go up to the root and down again mean the same in every language
    for page in group:
        ups = folders(page.path)
        near_by = site.arrived.setdefault(ups[min(1, len(ups) - 1)], set())
        root = f'a href="{"../" * max(len(ups) - 1, 1)}'
        for tag in page.bins.get("link", ()):
            arrived = across if tag.head.startswith(root) else near_by
            if tag.head not in arrived:
                problems = tuple(_link(site, page, ups, tag.attrs["href"]))
                yield from problems
                if not problems and tag.attrs["href"].startswith("../") and not is_notfound(page.path):
                    arrived.add(tag.head)
        for tag in page.bins.get("far", ()):
            href, _, fragment = tag.attrs["href"].partition("#")
            if fragment and _file(site, ups, href) == page.path and fragment not in page.ids:
                yield _lost(site, page.path, tag.attrs["href"], page.path, fragment, frozenset(page.ids))
        for tag in chain.from_iterable(page.bins.get(name, ()) for name in ("load", "out", "alternate")):
            if tag.attrs.get("hreflang", "x-default") == "x-default":  # the others are judged by `honesty`
                yield from _reference(site, page, ups, tag.attrs.get("src", "") or tag.attrs.get("href", ""))


def wants(page: Page, site: Site) -> Iterator[Want]:
    """Yield the fragments `page` expects to find in other pages."""
    ups = folders(page.path)
    for tag in page.bins.get("far", ()):
        address, _, fragment = tag.attrs["href"].partition("#")
        target = _file(site, ups, address)
        if fragment and target and target != page.path:
            yield Want(page.path, tag.attrs["href"], target, fragment)


def whole(site: Site, trail: Trail) -> Iterator[Problem]:
    """Yield a Problem for each fragment that the page it points into does not have."""
    for want in trail.wants:
        ids = trail.ids.get(want.target)
        if ids is not None and want.fragment not in ids:
            yield _lost(site, want.path, want.href, want.target, want.fragment, ids)


def _file(site: Site, ups: tuple[str, ...], href: str) -> str | None:
    return inside(site, href) if href.startswith("/") else resolve(ups, href)


def _link(site: Site, page: Page, ups: tuple[str, ...], address: str) -> Iterator[Problem]:
    href, hash_, fragment = address.partition("#")
    if href:
        yield from _arrives(site, page, ups, href)
    elif not hash_:
        yield _dead(site, page, '""', "an address")
    elif fragment and fragment not in page.ids:
        yield _lost(site, page.path, address, page.path, fragment, frozenset(page.ids))


def _arrives(site: Site, page: Page, ups: tuple[str, ...], href: str) -> Iterator[Problem]:
    if href.startswith("/") and not is_notfound(page.path):
        yield broken(
            site,
            page.path,
            "a link starts at the root of the host",
            wanted="a relative link: the site may live under any folder",
            found=href,
            fix="make the link with the `url` helper",
        )
        return
    target = _file(site, ups, href)
    if target is None or target not in site.files:
        yield _dead(site, page, href, target or "a page inside the site")
    elif target.endswith(".html") and not is_notfound(target):
        ending = "/" if site.links == "web" else ".html"
        if not href.partition("?")[0].endswith(ending):
            yield broken(
                site,
                page.path,
                f"a link is not spelled for `{site.links}` mode, so some hosts redirect it and some fail",
                wanted=f"an address that ends in {'/' if site.links == 'web' else 'index.html'}",
                found=href,
                fix="make the link with the `url` helper",
            )


def _reference(site: Site, page: Page, ups: tuple[str, ...], address: str) -> Iterator[Problem]:
    """Yield a Problem when a script, image, alternate or full address of this site names a file that is not there."""
    address = address.partition("#")[0]
    if not address:
        return
    if foreign(address):
        if not site.base_url or not address.startswith(site.base_url):
            return
        target = inside(site, address)
    elif address.startswith("/") and not is_notfound(page.path):
        yield from _arrives(site, page, ups, address)
        return
    else:
        target = _file(site, ups, address)
    if target is None or target not in site.files:
        yield _dead(site, page, address, target or "a file inside the site")


def _dead(site: Site, page: Page, href: str, wanted: str) -> Problem:
    return broken(
        site,
        page.path,
        "a link leads nowhere",
        wanted=wanted,
        found=href,
        fix="write the missing page, or correct the link (capital letters count)",
    )


def _lost(site: Site, path: str, href: str, target: str, fragment: str, ids: frozenset[str]) -> Problem:
    return broken(
        site,
        path,
        "a link points at a place its page does not have",
        wanted=f'id="{fragment}" in {target}',
        found=href,
        fix=near(fragment, sorted(ids)) or "name a heading that exists",
    )


PROMISE = Promise("links", "Every link and every fragment arrives, spelled so that any host answers 200.", check, whole)
