"""A fact that an edition changes brings its own source: under the source and date of the base it would be a lie."""

from __future__ import annotations

from collections.abc import Iterator

from builder.errors import Problem
from builder.layers.join import at, id_of
from builder.yamltext import Document, Plain, Trail

_FACTS = {
    "lines": (("channels", "hours"), ("sources", "checked")),
    "rights": (("gives", "condition", "values", "law", "provision"), ("sources", "as_of")),
    "territories.yaml": (("emergency",), ("source",)),
}


def unsourced(name: str, below: Document, above: Document) -> Iterator[Problem]:
    """Yield each fact that the document `above` puts in place of one `below`, without saying how it is known."""
    if name == "territories.yaml" and isinstance(above.value, dict) and isinstance(below.value, dict):
        for code, entry in above.value.items():
            if code in below.value:
                yield from _told(above, (code,), entry, name)
    for kind in ("lines", "rights"):
        old, new = at(below, (kind,)), at(above, (kind,))
        known = set(map(id_of, old)) if isinstance(old, list) else set()
        for number, entry in enumerate(new if isinstance(new, list) else ()):
            if id_of(entry) in known:
                yield from _told(above, (kind, number), entry, kind)


def _told(above: Document, trail: Trail, entry: Plain, kind: str) -> Iterator[Problem]:
    facts, needed = _FACTS[kind]
    given = set(entry) if isinstance(entry, dict) else set()
    changed = [field for field in facts if field in given]
    lacking = [field for field in needed if field not in given]
    if changed and lacking:
        what = f"{changed[0]} of your own would stand under the source and the date of the base"
        fix = "write here how you know it, and since when"
        yield Problem(above.where((*trail, changed[0])), what, " and ".join(needed), f"no {lacking[0]}", fix)
