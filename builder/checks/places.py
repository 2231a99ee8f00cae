"""Every country code is one, and services and rights belong to a territory the site has a page for."""

from __future__ import annotations

from collections.abc import Iterator

from builder.errors import Problem, near
from builder.languages.cldr import territory_codes
from builder.model import Site


def check(site: Site) -> Iterator[Problem]:
    """Yield each code that is not in ISO 3166-1 (or XK), or has no entry in `territories.yaml`."""
    known = territory_codes()
    listed = {territory.code for territory in site.territories}
    for code in sorted(listed - known):
        where = site.documents["content/territories.yaml"].where((code,))
        fix = near(code, known) or "look the code up"
        yield Problem(where, "this is not a country code", "a code of ISO 3166-1, or XK", code, fix)
    for code, path, field in _named(site):
        where = site.documents[path].where((field,))
        if code not in known:
            fix = near(code, known) or "look the code up"
            yield Problem(where, "this is not a country code", "a code of ISO 3166-1, or XK", code, fix)
        elif code not in listed:
            what = "this country has no entry in content/territories.yaml"
            yield Problem(where, what, "an entry", code, "add it there")


def _named(site: Site) -> Iterator[tuple[str, str, str]]:
    for services in site.services:
        yield services.country, f"content/services/{services.country.lower()}.yaml", "country"
    for rights in site.rights:
        if rights.place.isupper():
            yield rights.place, f"content/rights/{rights.id}.yaml", "place"
