"""The way through ten thousand pages: group by group, in as many processes as there are, each page read once.

A group is the same page in every language, because honesty compares translations; nothing else needs two pages at
once, so memory holds one group and the few names that cross from page to page.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor, as_completed
from dataclasses import dataclass
from multiprocessing import get_context

from builder.errors import Problem
from builder.verify.address import folders, inside, resolve
from builder.verify.links import wants
from builder.verify.page import Group, Page, read_page
from builder.verify.promise import Promise
from builder.verify.site import Site, Trail, Want
from builder.verify.weight import Weight, weigh

_SHARD = 25  # groups in one errand: few enough for a lively progress line, many enough to be worth the trip
_FRAGMENT = re.compile(rb"""href=["']?([^"'\s>#]+)#""")

Paths = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Share:
    """What one process brings back from its groups."""

    problems: tuple[Problem, ...]
    weights: tuple[Weight, ...]
    ids: dict[str, frozenset[str]]
    wants: tuple[Want, ...]


def groups_of(site: Site) -> tuple[Paths, ...]:
    """Return the paths of the pages of each group, sorted."""
    groups: dict[str, list[str]] = defaultdict(list)
    for path in sorted(site.files):
        if path.endswith(".html"):
            groups[site.place(path)[1]].append(path)
    return tuple(tuple(paths) for _, paths in sorted(groups.items()))


def due(groups: Sequence[Paths], site: Site, unchanged: frozenset[str]) -> tuple[Paths, ...]:
    """Return the groups that must be read again: those with a changed page, and those that point into one.

    An unchanged page breaks when the heading it points at goes; that is looked up in its bytes, without a parse.
    """
    if not unchanged:
        return tuple(groups)
    changed = {path for group in groups for path in group if path not in unchanged}
    again = set(changed)
    if changed:
        for group in groups:
            again.update(path for path in group if path in unchanged and _points_into(path, changed, site))
    return tuple(group for group in groups if not again.isdisjoint(group))


def walk(
    groups: Sequence[Paths], site: Site, promises: Sequence[Promise], jobs: int, progress: Callable[[int], None]
) -> Iterator[Share]:
    """Yield what is found, calling `progress` with the number of pages read so far."""
    shards = [groups[i : i + _SHARD] for i in range(0, len(groups), _SHARD)]
    read = 0
    for share in _shares(shards, site, promises, jobs):
        read += len(share.weights)
        progress(read)
        yield share


def missing_ids(site: Site, found: Iterable[Want], ids: dict[str, frozenset[str]]) -> dict[str, frozenset[str]]:
    """Return the ids of pages that are pointed into but were not read, because they did not change."""
    targets = sorted({want.target for want in found if want.target.endswith(".html")} - ids.keys())
    return {path: frozenset(_read(path, site).ids) for path in targets if path in site.files}


def _shares(shards: Sequence[Sequence[Paths]], site: Site, promises: Sequence[Promise], jobs: int) -> Iterator[Share]:
    if jobs <= 1 or len(shards) <= 1:
        for shard in shards:
            yield _errand(shard, site, promises)
        return
    with ProcessPoolExecutor(jobs, get_context("fork"), initializer=_arrive, initargs=(site, promises)) as pool:
        errands = [pool.submit(_forked, shard) for shard in shards]
        for errand in as_completed(errands):
            yield errand.result()


_at: list[tuple[Site, Sequence[Promise]]] = []


def _arrive(site: Site, promises: Sequence[Promise]) -> None:
    """Keep what every errand of this process needs; `fork` hands it over without copying."""
    _at[:] = [(site, promises)]


def _forked(shard: Sequence[Paths]) -> Share:
    return _errand(shard, *_at[0])


def _errand(shard: Sequence[Paths], site: Site, promises: Sequence[Promise]) -> Share:
    problems: list[Problem] = []
    weights: list[Weight] = []
    ids: dict[str, frozenset[str]] = {}
    wanted: list[Want] = []
    for paths in shard:
        group: Group = tuple(_read(path, site) for path in paths)
        for promise in promises:
            problems.extend(promise.check(group, site))
        for page in group:
            weights.append(weigh(page))
            ids[page.path] = frozenset(page.ids)
            wanted.extend(wants(page, site))
    return Share(tuple(problems), tuple(weights), ids, tuple(wanted))


def _read(path: str, site: Site) -> Page:
    return read_page(path, (site.dist / path).read_bytes(), *site.place(path))


def _points_into(path: str, changed: set[str], site: Site) -> bool:
    """Tell whether the page at `path` links to a heading in one of the `changed` pages."""
    ups = folders(path)
    for href in _FRAGMENT.findall((site.dist / path).read_bytes()):
        address = href.decode("utf-8", "replace")
        if (inside(site, address) if address.startswith("/") else resolve(ups, address)) in changed:
            return True
    return False


def trail_of(shares: Sequence[Share], site: Site) -> Trail:
    """Return what all pages left behind, with the ids of unread pages looked up where somebody points at them."""
    ids = {path: names for share in shares for path, names in share.ids.items()}
    found = tuple(want for share in shares for want in share.wants)
    return Trail(ids | missing_ids(site, found, ids), found)
