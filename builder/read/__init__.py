"""Content files in, one frozen `Site` out; the only room that knows how `content/` is laid out.

It reports every problem of every file at once.
It never looks at a translation, and it never decides what a page looks like.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TypeVar

from builder.errors import Problem, Problems, Where, gate
from builder.layers import Door, Layer
from builder.model import Guide, Site
from builder.read import directory, tables
from builder.read.coverage import coverage
from builder.read.figures import figures
from builder.read.guides import guide
from builder.read.hidden import dangling
from builder.yamltext import Document

T = TypeVar("T")


def read(content: Path, layer: Layer | None = None) -> Site:
    """Return the site that `content` describes, with the edition `layer` laid over it.

    Raises:
        Problems: everything that is wrong in any file.
    """
    problems: list[Problem] = []
    documents: dict[str, Document] = {}
    door = Door(content, layer)

    def attempt(reader: Callable[[], T], name: str) -> T | None:
        shown = door.place(name)[1]
        try:
            return reader()
        except Problems as error:
            problems.extend(error.problems)
        except IsADirectoryError:
            problems.append(Problem(Where(shown), "this is a folder, not a file", fix="rename it, or move it away"))
        except FileNotFoundError:
            problems.append(Problem(Where(shown), "the file is missing", fix="see docs/reference/content.md"))
        return None

    def table(reader: Callable[[Document], T], name: str) -> T | None:
        def read_table() -> T:
            document = documents[f"{content.name}/{name}"] = door.document(name)
            return reader(document)

        return attempt(read_table, name)

    def each(reader: Callable[[Document], T], folder: str) -> tuple[T, ...]:
        found = [table(reader, f"{folder}/{name}") for name in door.names(folder, ".yaml")]
        return tuple(record for record in found if record is not None)

    def optional(reader: Callable[[Document], T], name: str) -> T | None:
        return table(reader, name) if door.has(name) else None

    def text(name: str) -> Guide | None:
        return attempt(lambda: guide(*door.place(f"guides/{name}"), documents), f"guides/{name}")

    settings = table(tables.settings, "site.yaml")
    check = table(tables.self_check, "check.yaml")
    territories = table(directory.territories, "territories.yaml")
    terms = table(tables.terms, "glossary.yaml")
    texts = tuple(found for name in door.names("guides", ".md") if (found := text(name)) is not None)
    hidden = {found.id for found in texts if door.hidden("pages", f"{found.head.section}/{found.id}")}
    guides = tuple(_led(found, door, hidden) for found in texts if found.id not in hidden)
    services = each(directory.services, "services")
    rights = tuple(found for found in each(directory.rights, "rights") if layer is None or layer.shows(found.place))
    sources = tuple(source for found in each(tables.sources, "sources") for source in found)
    world = optional(figures, "figures.yaml")
    cards = optional(tables.cards, "cards.yaml")
    rows = None if layer else optional(coverage, "coverage.yaml")  # an edition may leave out what answers the list
    ticks = optional(tables.plan, "plan.yaml")
    problems.extend(() if problems else door.unmet())
    if problems or settings is None or check is None or territories is None or terms is None:
        raise Problems(problems)
    site = Site(
        settings, guides, territories, services, rights, sources, check, terms, documents, world, cards, rows, ticks
    )
    gate(dangling(site, layer) if layer else ())
    return site


def _led(guide: Guide, door: Door, hidden: set[str]) -> Guide:
    """Return a guide whose links lead where an edition leads them, and which suggests nothing that is `hidden`."""
    related = tuple(name for name in dict.fromkeys(door.shown(guide.head.related)) if name not in {guide.id, *hidden})
    links = {name: door.link(target) for name, target in guide.links.items()}
    return replace(guide, head=guide.head.model_copy(update={"related": related}), links=links)
