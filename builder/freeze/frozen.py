"""Frozen-Flask walks the addresses it is given and writes their files; several processes share the walk."""

from __future__ import annotations

import mimetypes
import warnings
from collections.abc import Callable, Sequence
from pathlib import Path

from flask import Flask
from flask_frozen import Freezer

from builder.pages import Route
from builder.shares import share

_CHUNK = 60


def freeze(app: Flask, routes: Sequence[Route], folder: Path, jobs: int, progress: Callable[[int], None]) -> None:
    """Write the file of every route into `folder`; `progress` is told how many are done so far.

    Raises:
        Exception: whatever a page raised, from the process it was raised in.
    """
    mimetypes.add_type("text/javascript", ".js")  # a system's table must not decide whether a build warns
    mimetypes.add_type("text/xml", ".xml")
    chunks = [routes[at : at + _CHUNK] for at in range(0, len(routes), _CHUNK)]

    def write(chunk: Sequence[Route]) -> int:
        return _write(app, chunk, folder)

    made = 0
    for some in share(write, chunks, jobs):
        made += some
        progress(made)


def _write(app: Flask, routes: Sequence[Route], folder: Path) -> int:
    """Write some routes in this process; return how many.

    No `url_for` is followed and nothing is discovered: the table is the list, and a second pass over every link would
    double the cost of a build.
    """
    app.config.update(FREEZER_DESTINATION=str(folder), FREEZER_REMOVE_EXTRA_FILES=False, PROPAGATE_EXCEPTIONS=True)
    freezer = Freezer(app, with_static_files=False, with_no_argument_rules=False, log_url_for=False)
    freezer.register_generator(lambda: (route.url for route in routes))
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        warnings.filterwarnings("ignore", message="Nothing frozen for endpoints")  # a share has no endpoint names
        return sum(1 for _ in freezer.freeze_yield())
