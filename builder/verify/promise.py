"""The one shape of a promise, and how a broken one points at its file."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from builder.errors import Problem, Where
from builder.verify.page import Group
from builder.verify.site import Site, Trail

Check = Callable[[Group, Site], Iterable[Problem]]
Whole = Callable[[Site, Trail], Iterable[Problem]]


def _nothing(site: Site, trail: Trail) -> Iterator[Problem]:
    """Yield nothing: most promises can be judged one group of pages at a time."""
    return iter(())


@dataclass(frozen=True, slots=True)
class Promise:
    """What a reader may rely on, and the doubt that tests it.

    `check` sees one group: the same page in every language it exists in.
    `whole` runs once, after all groups, for what no single page can tell.
    """

    name: str
    sentence: str
    check: Check
    whole: Whole = _nothing


def broken(site: Site, path: str, what: str, *, wanted: str = "", found: str = "", fix: str = "") -> Problem:
    """Return a Problem that names the file as the builder's user sees it: `dist/en/help/index.html`."""
    return Problem(where(site.name, path), what, wanted, found, fix)


def where(dist: str, path: str) -> Where:
    """Return the place of a file of the folder called `dist`."""
    return Where(f"{dist}/{path}")
