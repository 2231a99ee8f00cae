"""Content files in, one frozen `Site` out; the only room that knows how `content/` is laid out.

It reports every problem of every file at once.
It never looks at a translation, and it never decides what a page looks like.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from builder.errors import Problem, Problems, Where
from builder.model import Site
from builder.read import directory, guides, tables

T = TypeVar("T")


def read(content: Path) -> Site:
    """Return the site that `content` describes.

    Raises:
        Problems: everything that is wrong in any file.
    """
    problems: list[Problem] = []

    def attempt(reader: Callable[[Path, str], T], path: Path) -> T | None:
        shown = f"{content.name}/{path.relative_to(content).as_posix()}"
        try:
            return reader(path, shown)
        except Problems as error:
            problems.extend(error.problems)
        except FileNotFoundError:
            problems.append(Problem(Where(shown), "the file is missing", fix="see docs/reference/content.md"))
        return None

    def each(folder: str, pattern: str, reader: Callable[[Path, str], T]) -> tuple[T, ...]:
        found = [attempt(reader, path) for path in sorted((content / folder).glob(pattern))]
        return tuple(record for record in found if record is not None)

    settings = attempt(tables.settings, content / "site.yaml")
    check = attempt(tables.self_check, content / "check.yaml")
    territories = attempt(directory.territories, content / "territories.yaml")
    terms = attempt(tables.terms, content / "glossary.yaml")
    found_guides = each("guides", "*.md", guides.guide)
    services = each("services", "*.yaml", directory.services)
    rights = each("rights", "*.yaml", directory.rights)
    sources = tuple(source for found in each("sources", "*.yaml", tables.sources) for source in found)
    if problems or settings is None or check is None or territories is None or terms is None:
        raise Problems(problems)
    return Site(settings, found_guides, territories, services, rights, sources, check, terms)
