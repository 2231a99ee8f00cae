"""Every id stands once: links, saved pages and translations all hang on it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from builder.errors import Problem, Where
from builder.model import Site
from builder.pages import Page
from builder.pages.bodies import GuideBody


def check(site: Site) -> Iterator[Problem]:
    """Yield each id that stands a second time, with the place of the first."""
    seen: dict[tuple[str, str], Where] = {}
    for kind, name, where in _ids(site):
        first = seen.setdefault((kind, name), where)
        if first is not where:
            fix = f"rename one of them; the first is {first.path}:{first.line}"
            yield Problem(where, f"two {kind} have the same id", "an id of its own", name, fix)


def check_pages(pages: Iterable[Page]) -> Iterator[Problem]:
    """Yield each address that two pages would share: the later one would overwrite the other."""
    seen: dict[str, Page] = {}
    for page in pages:
        other = seen.setdefault(page.key, page)
        if other is not page:
            kinds = " and ".join(sorted((other.kind, page.kind)))
            fix = "rename the file or the id of one of them"
            bodies = (found.body for found in (page, other))
            path = next((body.guide.path for body in bodies if isinstance(body, GuideBody)), "content")
            what, found = "two pages have the same address", f"{page.key} ({kinds})"
            yield Problem(Where(path), what, "an address each", found, fix)


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
        for at, law in enumerate(rights.laws):
            yield f"laws of {rights.id}", law.id, document.where(("laws", at, "id"))
    document = site.documents["content/check.yaml"]
    for at, voice in enumerate(site.check.voices):
        yield "voices", voice.id, document.where(("voices", at, "id"))
        for number, step in enumerate(voice.steps):
            yield f"steps of {voice.id}", step.id, document.where(("voices", at, "steps", number, "id"))
    document = site.documents["content/site.yaml"]
    for at, section in enumerate(site.settings.sections):
        yield "sections", section.id, document.where(("sections", at, "id"))
    for at, situation in enumerate(site.cards.situations if site.cards else ()):
        document = site.documents["content/cards.yaml"]
        yield "situations", situation.id, document.where(("situations", at, "id"))
        for number, card in enumerate(situation.cards):
            yield f"cards of {situation.id}", card.id, document.where(("situations", at, "cards", number, "id"))
    for at, card in enumerate(site.cards.answers if site.cards else ()):
        yield "answers", card.id, site.documents["content/cards.yaml"].where(("answers", at, "id"))
    for at, term in enumerate(site.terms):
        yield "terms", term.id, site.documents["content/glossary.yaml"].where((at, "id"))
