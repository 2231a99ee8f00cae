"""The way through ten thousand pages: group by group, in as many processes as there are, each page read once.

A group is the same page in every language, because honesty compares translations; nothing else needs two pages at
once, so memory holds one group and the few names that cross from page to page.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor, as_completed
from dataclasses import dataclass
from multiprocessing import get_context

from builder.errors import Problem
from builder.verify.address import folders, inside, resolve
from builder.verify.links import wants
from builder.verify.page import Group, Page, read_page
from builder.verify.promise import Promise
from builder.verify.site import Site, Trail, Want
from builder.verify.tags import plain
from builder.verify.weight import Weight, viewed

_SHARD = 25  # groups in one errand: few enough for a lively progress line, many enough to be worth the trip
_FRAGMENT = re.compile(rb"""href=["']?([^"'\s>#]+)#([^"'\s>]+)""")

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


def due(groups: Sequence[Paths], unchanged: frozenset[str]) -> tuple[Paths, ...]:
    """Return the groups that must be read again: those in which a page changed."""
    return tuple(group for group in groups if not unchanged.issuperset(group))


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


def trail_of(groups: Sequence[Paths], shares: Sequence[Share], site: Site) -> Trail:
    """Return what all pages leave behind, read or not.

    A page that did not change breaks when the heading it points at goes: that is seen in its bytes, without a parse.
    A page that is pointed into and was not read is parsed for its ids.
    """
    ids = {path: names for share in shares for path, names in share.ids.items()}
    found = [want for share in shares for want in share.wants]
    for path in (path for group in groups for path in group if ids and path not in ids):
        found += [want for want in _wants_in_bytes(path, site) if want.target in ids]
    unread = {want.target for want in found if want.target.endswith(".html")} - ids.keys()
    ids |= {path: frozenset(_read(path, site).ids) for path in sorted(unread) if path in site.files}
    return Trail(ids, tuple(found))


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
            weights.append(viewed(page, site))
            ids[page.path] = frozenset(page.ids)
            wanted.extend(wants(page, site))
    return Share(tuple(problems), tuple(weights), ids, tuple(wanted))


def _read(path: str, site: Site) -> Page:
    return read_page(path, _bytes(path, site), *site.place(path))


def _bytes(path: str, site: Site) -> bytes:
    with open(f"{site.dist}/{path}", "rb", buffering=0) as file:  # noqa: PTH123  (half the cost of Path, 10,000 times)
        return file.read()


def _wants_in_bytes(path: str, site: Site) -> Iterator[Want]:
    """Yield the places in other pages that the unread page at `path` links to."""
    ups = folders(path)
    for address, fragment in _FRAGMENT.findall(_bytes(path, site)):
        href, place = plain(address.decode("utf-8", "replace")), plain(fragment.decode("utf-8", "replace"))
        target = inside(site, href) if href.startswith("/") else resolve(ups, href)
        if target:
            yield Want(path, f"{href}#{place}", target, place)
