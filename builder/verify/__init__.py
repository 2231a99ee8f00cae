"""Doubt the built folder: every promise we make, tested on the files a person will really be given.

This room reads `dist/` and the data as a stranger would, and returns every Problem at once.
It imports no other room but `errors`, so that a mistake all other rooms share cannot hide here.
It never writes, never prints, and never opens a network connection.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

from builder.errors import Problem
from builder.verify import (
    calm,
    cards,
    files,
    honesty,
    install,
    languages,
    links,
    neutral,
    numbers,
    packs,
    policy,
    privacy,
    structure,
    weight,
)
from builder.verify import exit as leaving
from builder.verify.promise import Promise, where
from builder.verify.site import NotASite, read_site
from builder.verify.walk import due, groups_of, trail_of, walk
from builder.verify.weight import Weight

PROMISES: tuple[Promise, ...] = (
    files.PROMISE,
    links.PROMISE,
    numbers.PROMISE,
    leaving.PROMISE,
    calm.PROMISE,
    install.PROMISE,
    privacy.PROMISE,
    policy.PROMISE,
    neutral.PROMISE,
    languages.PROMISE,
    honesty.PROMISE,
    cards.PROMISE,
    structure.PROMISE,
    weight.PROMISE,
    packs.PROMISE,
)


@dataclass(frozen=True, slots=True)
class Verified:
    """What the doubt came to.

    `problems` are sorted by place, without doubles; `weights` are those of the pages read this time, sorted by url;
    `pages` counts every page of the folder, read again or not.
    """

    problems: tuple[Problem, ...]
    weights: tuple[Weight, ...]
    pages: int


def run(
    dist: Path,
    content: Path,
    *,
    over: Path | None = None,
    unchanged: frozenset[str] = frozenset(),
    jobs: int = 1,
    progress: Callable[[int], None] = lambda pages: None,
) -> Verified:
    """Return every Problem of the folder `dist`, judged against the data in `content` and in the edition `over` it.

    `unchanged` are site-relative paths (`en/help/es/index.html`, `packs/<id>.bin`) whose bytes passed before, while the
    set of files, the data (settings, services, territories, languages) and this room stayed the same; the caller
    vouches for that.
    `progress` is told the number of pages done so far, those left alone included.
    They are read again only when one of their translations changed.
    """
    try:
        site = read_site(dist, content, over)
    except NotASite as error:
        what, fix = "the folder does not say what it is", "build again"
        spot = where(dist.name, "build.json")
        return Verified((Problem(spot, what, "a valid build.json", str(error), fix),), (), 0)
    groups = groups_of(site)
    again, pages = due(groups, unchanged), sum(map(len, groups))
    skipped = pages - sum(map(len, again))
    shares = tuple(walk(again, site, PROMISES, jobs, lambda read: progress(skipped + read)))
    trail = replace(trail_of(groups, shares, site), unchanged=unchanged)
    problems = {problem for share in shares for problem in share.problems}
    for promise in PROMISES:
        problems.update(promise.whole(site, trail))
    weights = sorted((w for share in shares for w in share.weights), key=lambda w: w.url)
    return Verified(tuple(sorted(problems)), tuple(weights), pages)


__all__ = ["PROMISES", "Promise", "Verified", "Weight", "run"]
