"""Hard detail is never met without a warning, and no warning warns of nothing.

The words of hard detail are the `hard` list of the source language. Detail that a page can do without stands folded, in
a block that says what is coming; a page whose very subject is hard (medical care) warns at its top and can be skipped.
"""

from __future__ import annotations

from collections.abc import Iterator

from builder import markup
from builder.errors import Problem, Where
from builder.languages import Language
from builder.model import Guide, Site, Warned
from builder.prose import Writing, writings
from builder.prose.listed import found


def check(site: Site, source: Language) -> Iterator[Problem]:
    """Yield each guide with hard detail, folded or open, and no warning at its top; nothing without a list."""
    for writing in writings(site) if source.hard else ():
        guide = writing.guide
        if guide is None or guide.head.warning is not None:
            continue
        hard = _open(writing, source)
        if hard:
            fix = "fold it into a block ::: warning, and add a line warning: to the head"
            yield Problem(Where(guide.path), "hard detail stands here without a warning", "warning: ...", hard, fix)
        elif _folded(guide):
            what = "detail is folded away, and the head does not say so"
            fix = "add a line warning: to the head, so that a reader knows before she begins"
            yield Problem(Where(guide.path), what, "warning: ...", "a block ::: warning", fix)


def doubts(site: Site, source: Language) -> Iterator[Problem]:
    """Yield each guide whose warning is followed by nothing folded and no word of the list; a person judges it."""
    for writing in writings(site) if source.hard else ():
        guide = writing.guide
        if guide and guide.head.warning and not _folded(guide) and not _open(writing, source):
            where = site.documents[guide.path].where(("warning",))
            what, fix = "nothing hard seems to follow this warning", "fold what is hard, or take the warning out"
            yield Problem(where, what, "a block ::: warning", guide.head.warning.text, fix)


def _folded(guide: Guide) -> bool:
    return any(isinstance(block, Warned) for block in guide.blocks)


def _open(writing: Writing, source: Language) -> str:
    """Return the first hard word outside a folded block, with its text; nothing where there is none."""
    for passage in writing.passages:
        for _, standing in () if passage.folded else found(markup.plain(passage.message.text), source.hard):
            return f'"{standing}" in: {passage.message.text}'
    return ""
