"""The real site on a host that can go away, and the two engines that are not Chromium."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from pathlib import Path

import pytest

from ..offline.host import Host
from .drivers import Engine, firefox, missing, webkit

ENGINES: dict[str, Callable[[Path], AbstractContextManager[Engine]]] = {"firefox": firefox, "webkit": webkit}


@pytest.fixture
def host(dist: Path) -> Iterator[Host]:
    """The real site below a path, as an NGO's host serves it."""
    files = {
        path.relative_to(dist).as_posix().removesuffix("index.html"): path.read_bytes()
        for path in dist.rglob("*")
        if path.is_file()
    }
    host = Host(files, prefix="/a/b/")
    host.start()
    yield host
    host.stop()


@pytest.fixture(params=ENGINES)
def engine(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Engine]:
    """A fresh window of each engine. Where one is not installed its tests are skipped, and say what is missing."""
    if needed := missing(request.param):
        pytest.skip(f"not installed: {needed}")
    with ENGINES[request.param](tmp_path / request.param) as window:
        yield window
