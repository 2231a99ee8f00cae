"""Content files in, one frozen `Site` out; the only room that knows how `content/` is laid out.

It reports every problem of every file at once.
It never looks at a translation, and it never decides what a page looks like.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TypeVar

from builder.errors import Problem, Problems, Where
from builder.model import Site
from builder.read import directory, tables
from builder.read.guides import guide
from builder.yamltext import Document, parse, read_text

T = TypeVar("T")


def read(content: Path) -> Site:
    """Return the site that `content` describes.

    Raises:
        Problems: everything that is wrong in any file.
    """
    problems: list[Problem] = []
    documents: dict[str, Document] = {}

    def attempt(reader: Callable[[Path, str], T], path: Path) -> T | None:
        shown = f"{content.name}/{path.relative_to(content).as_posix()}"
        try:
            return reader(path, shown)
        except Problems as error:
            problems.extend(error.problems)
        except IsADirectoryError:
            problems.append(Problem(Where(shown), "this is a folder, not a file", fix="rename it, or move it away"))
        except FileNotFoundError:
            problems.append(Problem(Where(shown), "the file is missing", fix="see docs/reference/content.md"))
        return None

    def table(reader: Callable[[Document], T], name: str) -> T | None:
        def read_table(path: Path, shown: str) -> T:
            documents[shown] = parse(read_text(path, shown), shown)
            return reader(documents[shown])

        return attempt(read_table, content / name)

    def each(reader: Callable[[Document], T], folder: str) -> tuple[T, ...]:
        paths = sorted((content / folder).glob("*.yaml"))
        found = [table(reader, f"{folder}/{path.name}") for path in paths]
        return tuple(record for record in found if record is not None)

    settings = table(tables.settings, "site.yaml")
    check = table(tables.self_check, "check.yaml")
    territories = table(directory.territories, "territories.yaml")
    terms = table(tables.terms, "glossary.yaml")
    texts = [attempt(partial(guide, documents=documents), path) for path in sorted((content / "guides").glob("*.md"))]
    guides = tuple(text for text in texts if text is not None)
    services = each(directory.services, "services")
    rights = each(directory.rights, "rights")
    sources = tuple(source for found in each(tables.sources, "sources") for source in found)
    if problems or settings is None or check is None or territories is None or terms is None:
        raise Problems(problems)
    return Site(settings, guides, territories, services, rights, sources, check, terms, documents)
