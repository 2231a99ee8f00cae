"""Nothing blames, pities or orders: the source holds no wording of its `avoid` list, and a guide that has to says why.

The lists stand in `locales/languages.yaml`. They find words, not meaning: an unkind page can be written without any.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from builder import markup
from builder.errors import Problem, Where, near
from builder.languages import Catalog, Language
from builder.languages.catalog import key
from builder.model import Guide, Message, Site
from builder.prose.listed import found

WHAT = "this wording blames, pities or orders somebody"
Placed = tuple[Message, str]  # a text, and the file it stands in


def check(site: Site, texts: Iterable[Placed], source: Language) -> Iterator[Problem]:
    """Yield each wording to avoid in any text of the site or its frame, and each exception that nothing needs."""
    guides = {guide.path: guide for guide in site.guides}
    needed: dict[str, set[str]] = {path: set() for path in guides}
    for message, path in texts:
        guide = guides.get(path)
        for listed, standing in found(markup.plain(message.text), source.avoid):
            if guide and listed in guide.head.wording:
                needed[path].add(listed)
            else:
                yield _problem(Where(path), listed, standing, message.text, source, guide)
    for path, guide in guides.items():
        yield from _idle(site, guide, needed[path], source)


def doubts(texts: Iterable[Placed], catalogs: Iterable[Catalog], excused: frozenset[Message]) -> Iterator[Problem]:
    """Yield each wording to avoid in a translation, for a person to judge; a text that is `excused` is left alone."""
    placed = tuple(texts)
    for catalog in catalogs:
        for message, _ in placed if catalog.language.avoid else ():
            text = catalog.entries.get(key(message))
            if text and message not in excused:
                for listed, standing in found(markup.plain(text), catalog.language.avoid):
                    where = Where(f"locales/{catalog.language.code}/LC_MESSAGES", 0, message.text[:60])
                    yield _problem(where, listed, standing, text, catalog.language, None)


def excused(site: Site) -> frozenset[Message]:
    """Return the texts of guides that say why they need a wording: their translations need one too."""
    from builder.prose import writings  # only the doubts ask for it

    return frozenset(
        passage.message
        for writing in writings(site)
        if writing.guide and writing.guide.head.wording
        for passage in writing.passages
    )


def _problem(where: Where, listed: str, standing: str, text: str, language: Language, guide: Guide | None) -> Problem:
    at = text.find(standing)
    around = text if len(text) < 100 or at < 0 else f"…{text[max(0, at - 40) : at + 60]}…"
    fix = f'if the page has to name it, write in its head: wording: {{"{listed}": why}}' if guide else ""
    return Problem(where, WHAT, language.avoid[listed], f'"{standing}" in: {around}', fix)


def _idle(site: Site, guide: Guide, needed: set[str], source: Language) -> Iterator[Problem]:
    for listed in guide.head.wording:
        where = site.documents[guide.path].where(("wording", listed))
        if listed not in source.avoid:
            fix = near(listed, source.avoid) or "look at avoid in locales/languages.yaml"
            yield Problem(where, "this wording is not on the list", "a wording of the list", listed, fix)
        elif listed not in needed:
            yield Problem(where, "this exception is not needed", "none", listed, "take it out of wording")
