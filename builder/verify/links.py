"""Every link arrives.

A person with one bar of signal and a minute alone taps once; a link that answers "not found" may be her only try.
"""

from __future__ import annotations

from collections.abc import Iterator

from builder.errors import Problem, near
from builder.verify.address import folders, inside, is_notfound, resolve
from builder.verify.page import Group, Page
from builder.verify.promise import Promise, broken
from builder.verify.site import Site, Trail, Want
from builder.verify.tags import foreign


def check(group: Group, site: Site) -> Iterator[Problem]:
    """Yield a Problem for each link or file reference that does not arrive, or arrives by a fragile spelling."""
    for page in group:
        ups = folders(page.path)
        ids = frozenset(page.ids)
        for tag in page.bins.get("link", ()):
            href, hash_, fragment = tag.attrs["href"].partition("#")
            if not href:
                if not hash_:
                    yield _dead(site, page, '""', "an address")
                elif fragment and fragment not in ids:
                    yield _lost(site, page.path, f"#{fragment}", page.path, fragment, ids)
                continue
            yield from _arrives(site, page, ups, href)
            if fragment and (_file(site, page, ups, href) == page.path) and fragment not in ids:
                yield _lost(site, page.path, tag.attrs["href"], page.path, fragment, ids)
        for name in ("load", "out", "alternate"):
            for tag in page.bins.get(name, ()):
                yield from _reference(site, page, ups, tag.attrs.get("src", "") or tag.attrs.get("href", ""))


def wants(page: Page, site: Site) -> tuple[Want, ...]:
    """Return the fragments `page` expects to find in other pages."""
    found: list[Want] = []
    for tag in page.bins.get("link", ()):
        href = tag.attrs["href"]
        if "#" in href and not href.startswith("#"):
            address, _, fragment = href.partition("#")
            target = _file(site, page, folders(page.path), address)
            if fragment and target and target != page.path:
                found.append(Want(page.path, href, target, fragment))
    return tuple(found)


def whole(site: Site, trail: Trail) -> Iterator[Problem]:
    """Yield a Problem for each fragment that the page it points into does not have."""
    for want in trail.wants:
        ids = trail.ids.get(want.target)
        if ids is not None and want.fragment not in ids:
            yield _lost(site, want.path, want.href, want.target, want.fragment, ids)


def _file(site: Site, page: Page, ups: tuple[str, ...], href: str) -> str | None:
    return inside(site, href) if href.startswith("/") else resolve(ups, href)


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
    target = _file(site, page, ups, href)
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
        target = _file(site, page, ups, address)
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
