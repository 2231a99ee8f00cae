"""Frozen files in, packs out: a language as small files that hold many pages each, for a phone to save.

The form is a contract with the worker and the page that saves (docs/explanation/offline.md).
It knows no template, and changes no file that it was given.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

from builder.pack.language import FOLDER, Ground, Packed, Work
from builder.pack.leaves import packs
from builder.pack.manifest import Dates
from builder.pack.memory import Known, keep_in_mind, recall
from builder.pages import Table
from builder.shares import share


def pack(
    table: Table,
    digests: Mapping[str, str],
    dates: Dates,
    ground: Ground,
    known: Mapping[str, Known],
    jobs: int,
    progress: Callable[[int], None],
) -> tuple[Packed, ...]:
    """Write the pack of every language of `table`, and return what became of each, sorted by folder.

    `digests` name what each file is made from, `known` is what the last build left, and `progress` is told how many
    languages are done.

    Raises:
        OSError: a file cannot be read or written.
    """
    (ground.new / FOLDER).mkdir()
    works = [Work(ground, found, dates, known.get(found.folder, Known())) for found in packs(table, digests)]
    done = [work.take_over() for work in works if work.settled()]
    progress(len(done))
    folders = {packed.folder for packed in done}
    for packed in share(Work.make, [work for work in works if work.pack.folder not in folders], jobs):
        done.append(packed)
        progress(len(done))
    return tuple(sorted(done, key=lambda packed: packed.folder))


def remember(cache: Path, out: Path, done: tuple[Packed, ...]) -> None:
    """Write down what now stands in `out`, for the next build; a cache that cannot be written is no failure."""
    keep_in_mind(cache, out, {packed.folder: packed.known for packed in done})


__all__ = ["FOLDER", "Dates", "Ground", "Packed", "pack", "recall", "remember"]
