"""What HSDS 3 asks of the objects we read and write: the fields that must be there, and the kind of each.

The published schema is not shipped; docs/reference/exchange.md says why, and how to hold a file against it.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from builder.errors import Problem, near
from builder.exchange.draft import Place
from builder.exchange.identity import is_uuid

STATUS = ("active", "inactive", "defunct", "temporarily closed")
_TEXTS = {
    "id", "name", "status", "description", "number", "type", "code", "email", "url", "opens_at", "closes_at", "byday",
    "freq", "value", "alert", "assured_date", "document", "identifier", "identifier_type", "location_type",
}  # fmt: skip
_NEEDED: dict[str, tuple[str, ...]] = {
    "service": ("id", "name", "status"),
    "organization": ("id", "name", "description"),
    "program": ("id", "name", "description"),
    "programs": ("id", "name", "description"),
    "phones": ("id", "number"),
    "taxonomy_term": ("id", "name", "description"),
    "locations": ("id", "location_type"),
    "location": ("id", "location_type"),
    "organization_identifiers": ("id", "identifier_type", "identifier"),
    **dict.fromkeys(
        ("schedules", "languages", "contacts", "attributes", "metadata", "service_areas", "service_at_locations",
         "funding", "cost_options", "required_documents", "addresses", "accessibility"), ("id",)),
}  # fmt: skip
_LISTS = set(_NEEDED) - {"service", "organization", "program", "taxonomy_term", "location"}


def misfits(value: Any, place: Place, kind: str = "service", name: str = "") -> Iterator[Problem]:
    """Yield what is missing or of another kind, in `value` and in everything below that HSDS knows."""
    if not isinstance(value, dict):
        yield Problem(
            place.where(name), "fields with names are wanted here", "{...}", _kind(value), "ask for the file again"
        )
        return
    for field in _NEEDED.get(kind, ()):
        if value.get(field) in (None, ""):
            what = f'the field "{field}" is missing, which HSDS wants in "{kind}"'
            yield Problem(place.where(_dot(name, field)), what, field, "nothing", "ask whoever made the file for it")
    for field, inner in value.items():
        here = _dot(name, field)
        if inner is None:
            continue
        if field in _LISTS:
            if not isinstance(inner, list):
                yield Problem(place.where(here), "a list is wanted here", "[...]", _kind(inner), "put it into a list")
                continue
            for at, one in enumerate(inner):
                yield from misfits(one, place, field, f"{here}[{at}]")
        elif field in _NEEDED:
            yield from misfits(inner, place, field, here)
        elif field in _TEXTS and not isinstance(inner, str):
            yield Problem(place.where(here), "text is wanted here", "text", _kind(inner), "put it in quotes")
        elif field == "id" and not is_uuid(str(inner)):
            fix = "HSDS 3 has UUIDs, older files must be converted first"
            yield Problem(place.where(here), "this id is not a UUID", "a UUID", str(inner), fix)
        elif field == "status" and kind == "service" and inner not in STATUS:
            fix = near(str(inner), STATUS) or "use one of these words"
            yield Problem(place.where(here), "this is not a known status", ", ".join(STATUS), str(inner), fix)


def _dot(name: str, field: str) -> str:
    return f"{name}.{field}" if name else field


def _kind(value: Any) -> str:
    return {dict: "fields with names", list: "a list", bool: "true or false"}.get(type(value), str(value))
