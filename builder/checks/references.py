"""Every record that another names exists: guides, sources, laws, sections. Without them no page can be planned."""

from __future__ import annotations

from collections.abc import Iterator

from builder.errors import Problem, Where, near
from builder.model import Guide, Site

REQUIRED = {"calling": "safe", "privacy": "about", "this-site": "about"}  # templates link to these, by section


def check(site: Site) -> Iterator[Problem]:
    """Yield each name that leads nowhere, with the nearest one that exists."""
    guides = {guide.id for guide in site.guides}
    sources = {source.id for source in site.sources}
    missing = [problem for guide in site.guides for problem in _heads(guide, site, guides, sources)]
    missing += _laws(site)
    missing += _cards(site, sources)
    missing += [
        Problem(site.documents["content/territories.yaml"].where((territory.code, "source")), "there is no such source",
                "an id from content/sources/", territory.source, near(territory.source, sources))
        for territory in site.territories
        if territory.source and territory.source not in sources
    ]  # fmt: skip
    missing += [
        Problem(Where("content/site.yaml", 1, "sections"), "a section is missing", name, "nothing", "add it")
        for name in ("help", "check", "rights", "safe", "learn", "helping", "share", "about")
        if name not in {section.id for section in site.settings.sections}
    ]
    missing += _required(site)
    if "default" not in site.settings.exits:
        where = site.documents["content/site.yaml"].where(("exits",))
        what = "the exit for the other languages is missing"
        missing.append(Problem(where, what, "default: https://...", "nothing", "add a line for default"))
    yield from missing


def _required(site: Site) -> Iterator[Problem]:
    guides = {guide.id: guide for guide in site.guides}
    for name, section in REQUIRED.items():
        guide = guides.get(name)
        if guide is None:
            what, fix = "a guide that other pages link to is missing", "put it back"
            yield Problem(Where(f"content/guides/{name}.md"), what, f"section: {section}", "nothing", fix)
        elif guide.head.section != section:
            what, fix = "other pages link to this guide in another section", "put its section back"
            where = site.documents[guide.path].where(("section",))
            yield Problem(where, what, section, guide.head.section, fix)


def _heads(guide: Guide, site: Site, guides: set[str], sources: set[str]) -> Iterator[Problem]:
    document = site.documents[guide.path]
    for at, name in enumerate(guide.head.sources):
        if name not in sources:
            fix = near(name, sources) or "add it to a file in content/sources/"
            yield Problem(
                document.where(("sources", at)), "there is no such source", "an id from content/sources/", name, fix
            )
    for at, name in enumerate(guide.head.related):
        if name not in guides:
            yield Problem(
                document.where(("related", at)),
                "there is no such guide",
                "a file name in content/guides/",
                name,
                near(name, guides),
            )
    for value_name, value in guide.head.values.items():
        if value.source and value.source not in sources:
            where = document.where(("values", value_name, "source"))
            yield Problem(
                where,
                "there is no such source",
                "an id from content/sources/",
                value.source,
                near(value.source, sources),
            )


def _cards(site: Site, sources: set[str]) -> Iterator[Problem]:
    for at, situation in enumerate(site.cards.situations if site.cards else ()):
        for number, card in enumerate(situation.cards):
            for place, name in enumerate(card.sources):
                if name not in sources:
                    trail = ("situations", at, "cards", number, "sources", place)
                    where, wanted = site.documents["content/cards.yaml"].where(trail), "an id from content/sources/"
                    yield Problem(where, "there is no such source", wanted, name, near(name, sources))


def _laws(site: Site) -> Iterator[Problem]:
    for rights in site.rights:
        laws = {law.id for law in rights.laws}
        document = site.documents[f"content/rights/{rights.id}.yaml"]
        for at, right in enumerate(rights.rights):
            if right.law not in laws:
                where = document.where(("rights", at, "law"))
                yield Problem(
                    where,
                    "there is no such law in this file",
                    ", ".join(sorted(laws)),
                    right.law,
                    near(right.law, laws),
                )
