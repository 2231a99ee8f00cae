"""A built folder, held against itself and against others."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Callable
from pathlib import Path

import pytest

from builder.pipeline import Built, Clock, Options, Project, build

Tree = dict[str, str]
Make = Callable[..., Built]


def tree(folder: Path) -> Tree:
    """Return the digest of every file below `folder`, by its path."""
    return {
        path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def times(folder: Path) -> dict[str, int]:
    """Return the time of every file below `folder`, in nanoseconds."""
    return {
        path.relative_to(folder).as_posix(): path.stat().st_mtime_ns for path in folder.rglob("*") if path.is_file()
    }


def left_over(folder: Path) -> list[str]:
    """Return what a build left beside its output."""
    return sorted(path.name for path in folder.iterdir() if path.name.endswith((".building", ".old")))


def dead() -> int:
    """Return the number of a process that has ended."""
    number = os.fork()
    if number == 0:
        os._exit(0)
    os.waitpid(number, 0)
    return number


@pytest.fixture
def make(tiny: Project) -> Make:
    """A build of the tiny site in this process: `make(out="other", links="file")`."""

    def built(out: str = "dist", **options: object) -> Built:
        asked = Options(**{"jobs": 1, **options})  # type: ignore[arg-type]
        return build(tiny, asked, tiny.root / out, Clock())

    return built
