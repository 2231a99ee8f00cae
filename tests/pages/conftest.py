"""The real content, planned once and never rendered; and the page digests of a tiny site."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from builder.languages.load import read_languages
from builder.model import Site
from builder.pages import Table, plan
from builder.pipeline import Clock, Options, Project, prepare
from builder.read import read

ROOT = Path(__file__).parents[2]
Digests = Callable[[], dict[str, str]]


@pytest.fixture(scope="session")
def real_site() -> Site:
    """The content that people get."""
    return read(ROOT / "content")


@pytest.fixture(scope="session")
def real_table(real_site: Site) -> Table:
    """Every address of the real site."""
    languages = read_languages(ROOT / "locales")
    return Table(
        plan(real_site), languages.languages, languages.source, ("frame.12345678.js",), looks=("plain", "notes")
    )


@pytest.fixture
def digests(tiny: Project) -> Digests:
    """The digest of every page of the tiny site, as its files are now."""

    def now() -> dict[str, str]:
        edition = prepare(tiny, Options(), Clock(), "one version")
        return edition.digests("one setting")

    return now
