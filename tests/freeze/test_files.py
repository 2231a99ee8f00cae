"""From an address to a file, and from a file to the same address on any host."""

from __future__ import annotations

from pathlib import Path

import pytest
from flask import Flask, Response

from builder.freeze import freeze
from builder.pages import Route
from builder.pipeline import Clock, Options, Project, prepare
from tests.freeze.conftest import tree


@pytest.mark.parametrize(
    ("url", "file"),
    [
        ("/", "index.html"),
        ("/404.html", "404.html"),
        ("/robots.txt", "robots.txt"),
        ("/sitemap.xml", "sitemap.xml"),
        ("/build.json", "build.json"),
        ("/assets/leave.12345678.js", "assets/leave.12345678.js"),
        ("/es/", "es/index.html"),
        ("/es/help/fr/", "es/help/fr/index.html"),
        ("/es/404.html", "es/404.html"),
    ],
)
def test_an_address_has_one_file(url: str, file: str) -> None:
    """The cheapest host knows nothing but files."""
    assert Route(url, "any").file == file


def test_the_folder_holds_every_file_of_the_table_and_no_other(built: Project) -> None:
    """A page left out is a dead link; a file too many was never checked."""
    dist = built.root / "dist"
    table = prepare(built, Options(), Clock(), "v").table

    packs = {f"packs/{path.name}" for path in (dist / "packs").iterdir()}
    assert tree(dist).keys() == {route.file for route in table.routes()} | packs | {"MANIFEST.sha256"}
    assert {path.name for path in dist.iterdir() if path.is_dir()} == {"ar", "assets", "en", "packs"}


@pytest.fixture
def app() -> Flask:
    """An application of three good pages and one that fails."""
    app = Flask("four", static_folder=None)

    @app.get("/<path:path>")
    def page(path: str) -> Response:
        if path == "bad/":
            raise LookupError("no such icon: cal")
        return Response(f"<p>{path}</p>", mimetype="text/html")

    return app


@pytest.mark.parametrize("jobs", [1, 2])
def test_every_route_is_written_and_counted(app: Flask, tmp_path: Path, jobs: int) -> None:
    """Progress that does not reach its end reads as a build that hangs."""
    routes = [Route(f"/p{at}/", "guide") for at in range(150)]
    done: list[int] = []

    freeze(app, routes, tmp_path, jobs, done.append)

    assert done[-1] == 150
    assert done == sorted(done)
    assert len(done) > 1
    assert tree(tmp_path).keys() == {route.file for route in routes}


@pytest.mark.parametrize("jobs", [1, 2])
def test_what_a_page_raised_is_raised_by_the_build(app: Flask, tmp_path: Path, jobs: int) -> None:
    """A writer of templates needs the cause, not only the address."""
    routes = [Route(f"/p{at}/", "guide") for at in range(100)] + [Route("/bad/", "guide")]

    with pytest.raises(LookupError, match="no such icon: cal"):
        freeze(app, routes, tmp_path, jobs, lambda done: None)


def test_nothing_to_make_is_no_failure(app: Flask, tmp_path: Path) -> None:
    """A second build of an unchanged site makes nothing, and ends well."""
    freeze(app, [], tmp_path, 2, lambda done: None)

    assert tree(tmp_path) == {}
