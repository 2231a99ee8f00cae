"""Pages of the tiny site as a reader gets them, made without a build."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest
from flask import Flask
from selectolax.lexbor import LexborHTMLParser

from builder.pages import Route
from builder.pages.table import url_of
from builder.pipeline import Clock, Edition, Options, Project, prepare
from tests.conftest import copy_tiny

LANGUAGES = ("en", "ar", "en-XA", "ar-XB")


@dataclass(frozen=True)
class Shop:
    """An edition and the application that shows it."""

    edition: Edition
    app: Flask

    def at(self, code: str, key: str) -> str:
        """Return the address of `help/es/` in a language, however its folder is spelled."""
        language = next(found for found in self.edition.table.languages if found.code == code)
        return url_of(language, "") + key

    def html(self, url: str) -> str:
        """Return the page at `url`; what a template raises is raised here."""
        answer = self.app.test_client().get(url)
        assert answer.status_code == 200
        return answer.get_data(as_text=True)

    def page(self, url: str) -> LexborHTMLParser:
        """Return the page at `url`, parsed as a browser would."""
        return LexborHTMLParser(self.html(url))

    def routes(self) -> list[Route]:
        """Return every address that holds HTML."""
        return [route for route in self.edition.table.routes() if route.page or route.kind in ("chooser", "lost")]


Open = Callable[..., Shop]


def opened(project: Project, **options: object) -> Shop:
    """Return the project's site, asked for with `options`."""
    edition = prepare(project, Options(**options), Clock(), "tests")  # type: ignore[arg-type]
    app = edition.app()
    app.testing = True
    return Shop(edition, app)


@pytest.fixture
def shop(tiny: Project) -> Open:
    """The tiny site as its files are now: `shop(links="file")`."""
    return lambda **options: opened(tiny, **options)


@pytest.fixture(scope="session")
def untouched(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A tiny site nobody edits."""
    return copy_tiny(tmp_path_factory.mktemp("rendered") / "tiny").root


@pytest.fixture(scope="session")
def site(untouched: Path) -> Shop:
    """The tiny site in every language, made-up ones too."""
    return opened(Project(untouched), languages=LANGUAGES)
