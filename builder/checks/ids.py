"""Every id stands once: links, saved pages and translations all hang on it."""

from __future__ import annotations

from collections.abc import Iterator

from builder.errors import Problem, Where
from builder.model import Site


def check(site: Site) -> Iterator[Problem]:
    """Yield each id that stands a second time, with the place of the first."""
    seen: dict[tuple[str, str], Where] = {}
    for kind, name, where in _ids(site):
        first = seen.setdefault((kind, name), where)
        if first is not where:
            fix = f"rename one of them; the first is {first.path}:{first.line}"
            yield Problem(where, f"two {kind} have the same id", "an id of its own", name, fix)


def _ids(site: Site) -> Iterator[tuple[str, str, Where]]:
    for path, document in site.documents.items():
        if path.startswith("content/sources/") and isinstance(document.value, list):
            for at, row in enumerate(document.value):
                if isinstance(row, dict):
                    yield "sources", str(row["id"]), document.where((at, "id"))
    for services in site.services:
        document = site.documents[f"content/services/{services.country.lower()}.yaml"]
        for at, line in enumerate(services.lines):
            yield "lines", line.id, document.where(("lines", at, "id"))
    for rights in site.rights:
        document = site.documents[f"content/rights/{rights.id}.yaml"]
        for at, right in enumerate(rights.rights):
            yield "rights", right.id, document.where(("rights", at, "id"))
    for at, term in enumerate(site.terms):
        yield "terms", term.id, site.documents["content/glossary.yaml"].where((at, "id"))
