"""The folder holds what a plain host can serve, and nothing that talks.

An NGO uploads this folder by hand to whatever it has: a capital letter, a link or a stray file works at home and
breaks, or tells, where it lands.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from builder.errors import Problem
from builder.verify.address import inside
from builder.verify.page import Group
from builder.verify.promise import Promise, broken
from builder.verify.site import Site, Trail

_KNOWN = re.compile(
    r"(?:[a-z0-9][a-z0-9._-]*/)*"
    r"(?:[a-z0-9][a-z0-9._-]*\.(?:html|css|js|json|bin|svg|png|ico|txt|xml|pdf|zip|m4a|mp3|webmanifest)|\.nojekyll|\.htaccess|_headers|MANIFEST\.sha256)"
)
_MUST = ("404.html", "index.html", "robots.txt")
_LOC = re.compile(r"<loc>\s*([^<]*?)\s*</loc>|\bhreflang=[^>]*\bhref=\"([^\"]*)\"")


def check(group: Group, site: Site) -> Iterator[Problem]:
    """Yield nothing: this promise is about the folder, not about its pages."""
    return iter(())


def whole(site: Site, trail: Trail) -> Iterator[Problem]:
    """Yield a Problem for each file that is missing, unknown, badly named or not a file."""
    for path in site.symlinks:
        yield _wrong(
            site, path, "a link or a device stands where a file should", "a plain file", "not a file", "copy it"
        )
    for path in _MUST + (("sitemap.xml",) if site.base_url else ()):
        if path not in site.files:
            yield _wrong(site, path, "a file every host asks for is missing", path, "nothing", "build again")
    words = site.data.giveaway.get(site.default)
    for path in sorted(site.files):
        if not _KNOWN.fullmatch(path):
            wanted = "a lower-case name of a known type"
            yield _wrong(site, path, "a file's name or type is not one we ship", wanted, path, "rename or remove it")
        elif words and not path.endswith(".html") and (word := words.first(path)):
            wanted = f'no "{word}"'
            yield _wrong(site, path, "a file's name would give a reader away", wanted, path, "choose an everyday word")
    yield from _sitemap(site)


def _sitemap(site: Site) -> Iterator[Problem]:
    """Yield a Problem for each address in the site map, or in robots.txt, that does not exist."""
    if not site.base_url or "sitemap.xml" not in site.files:
        return
    listed = ["".join(found) for found in _LOC.findall((site.dist / "sitemap.xml").read_text("utf-8"))]
    if "robots.txt" in site.files:
        robots = (site.dist / "robots.txt").read_text("utf-8")
        listed += re.findall(r"(?im)^sitemap:\s*(\S+)", robots)
    for address in listed:
        target = inside(site, address) if address.startswith(site.base_url) else None
        if target not in site.files:
            wanted = f"an address under {site.base_url} that exists"
            yield _wrong(site, "sitemap.xml", "the site map leads nowhere", wanted, address, "build again")


def _wrong(site: Site, path: str, what: str, wanted: str, found: str, fix: str) -> Problem:
    return broken(site, path, what, wanted=wanted, found=found, fix=fix)


PROMISE = Promise(
    "files", "The folder holds only plain, neutral, lower-case files, and every one a host needs.", check, whole
)
