"""Every figure in a guide is tied to a source, also one spelled in words; on pages for a person in need stands none.

A share or a count tells her how many others there are, and not what she can do. A length of time she may need ("within
three days") and the ages at which the law changes are no such figures.
"""

from __future__ import annotations

from collections.abc import Iterator

from builder import markup
from builder.errors import Problem, Where
from builder.languages import Language
from builder.model import Guide, Site, Value
from builder.prose import Writing, writings
from builder.prose.listed import found

_NEED = ("help", "check", "safe")  # the sections for somebody whom it happens to, now
_AGES = range(10, 22)  # from the lowest age of criminal responsibility in most laws to the latest coming of age


def check(site: Site, source: Language) -> Iterator[Problem]:
    """Yield each figure without a source, each that counts people on a page for one in need, each spelled alone."""
    for writing in writings(site):
        if writing.guide:
            yield from _values(site, writing.guide)
            yield from _spelled(writing, writing.guide, source)


def _values(site: Site, guide: Guide) -> Iterator[Problem]:
    document = site.documents[guide.path]
    for name, value in guide.head.values.items():
        if value.source is None:
            fix = "add source: and an id from content/sources/"
            where = document.where(("values", name))
            yield Problem(where, "this figure names no source", "source: ...", value.value, fix)
        if guide.head.section in _NEED and _counts(value):
            where = document.where(("values", name))
            what = "a figure stands on a page for a person in need"
            fix = "say it without the figure, or on a page of another section"
            yield Problem(where, what, "a length of time, a date or an age", f"{value.value} {value.unit}", fix)


def _counts(value: Value) -> bool:
    """Return whether a value is a share or a number of people, rather than a length of time, a date or an age."""
    if value.unit == "none":
        return not value.value.isdecimal() or int(value.value) not in _AGES
    return value.unit in ("percent", "count", "million", "billion")


def _spelled(writing: Writing, guide: Guide, source: Language) -> Iterator[Problem]:
    sourced = {name for name, value in guide.head.values.items() if value.source}
    for passage in writing.passages:
        for _, standing in found(markup.plain(passage.message.text), source.counts):
            pieces = markup.pieces(passage.message.text)
            values = any(piece.kind == "value" and piece.text in sourced for piece in pieces)
            links = any(piece.kind == "link" and guide.links[piece.text].startswith("source:") for piece in pieces)
            if not values and not links:
                what = "a figure is spelled in words, with no source beside it"
                wanted = "a {value} with a source, or a link to the source, in the same paragraph"
                text = f'"{standing}" in: {passage.message.text}'
                yield Problem(Where(guide.path), what, wanted, text, "put it under values, or link its source")
