"""The real site, a host for it, and a real Chromium that can reach nothing else."""

from __future__ import annotations

import gzip
import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from mimetypes import guess_type
from pathlib import Path
from threading import Thread
from typing import Any, Literal
from urllib.parse import unquote, urlsplit

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

from builder.pages import Table
from builder.pipeline import Clock, Edition, Options, Project, build, prepare

ROOT = Path(__file__).parents[2]
CHROMIUM = ("chromium", "chromium-browser", "google-chrome")
# No name is ever looked up: a page that asks for another host gets no answer, and no test can depend on one.
ARGUMENTS = [
    "--no-sandbox",
    "--disable-background-networking",
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
]
PHONE = (360, 640)
Tab = Callable[..., Page]


@dataclass(frozen=True)
class Tested(Project):
    """The real project, with nothing kept from or for other builds."""

    kept: Path = ROOT

    @property
    def cache(self) -> Path:
        """A folder that goes away with the tests."""
        return self.kept


@pytest.fixture(scope="session")
def project(tmp_path_factory: pytest.TempPathFactory) -> Project:
    """The real content and catalogues."""
    return Tested(ROOT, kept=tmp_path_factory.mktemp("cache"))


@pytest.fixture(scope="session")
def edition(project: Project) -> Edition:
    """Everything read and planned, in every language."""
    return prepare(project, Options(), Clock(), "tests")


@pytest.fixture(scope="session")
def table(edition: Edition) -> Table:
    """The page table, from which nobody reads but the builder: what the built folder is held against."""
    return edition.table


@pytest.fixture(scope="session")
def dist(project: Project, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The real site, for a server."""
    return build(project, Options(), tmp_path_factory.mktemp("web") / "dist", Clock()).out


@pytest.fixture(scope="session")
def file_dist(project: Project, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The real site in English and Arabic, for a disk."""
    options = Options(languages=("en", "ar"), links="file")
    return build(project, options, tmp_path_factory.mktemp("file") / "dist", Clock()).out


@pytest.fixture(scope="session")
def pseudo_dist(project: Project, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The whole site in the two pseudo-languages: a third longer, and right to left. For eyes, not for a host."""
    out = tmp_path_factory.mktemp("pseudo")
    edition = prepare(project, Options(languages=("en-XA", "ar-XB")), Clock(), "tests")
    client = edition.app().test_client()
    for route in edition.table.routes():
        file = out / route.file
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(client.get(route.url).data)
    return out


class Host(BaseHTTPRequestHandler):
    """The cheapest host there is: files, gzip, no redirects, nothing outside its own folder."""

    protocol_version = "HTTP/1.1"

    def __init__(self, *given: Any, folder: Path, prefix: str) -> None:
        self.folder = folder
        self.prefix = prefix
        super().__init__(*given)

    def do_GET(self) -> None:  # noqa: N802 - the name http.server calls
        """Answer with a file, or with 404."""
        path = unquote(urlsplit(self.path).path)
        name = path.removeprefix(self.prefix) + ("index.html" if path.endswith("/") else "")
        file = self.folder / name
        found = path.startswith(self.prefix) and ".." not in path and file.is_file()
        body = file.read_bytes() if found else b"not here"
        packed = "gzip" in self.headers.get("Accept-Encoding", "")
        body = gzip.compress(body, 9, mtime=0) if packed else body
        self.send_response_only(200 if found else 404)
        self.send_header("Content-Type", guess_type(name)[0] or "application/octet-stream")
        if packed:
            self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *said: object) -> None:
        """Say nothing."""


def hosted(folder: Path, prefix: str = "/") -> Iterator[str]:
    """Yield the address at which `folder` is served below `prefix`."""
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(Host, folder=folder, prefix=prefix)) as host:
        thread = Thread(target=host.serve_forever, kwargs={"poll_interval": 0.05})
        thread.start()
        yield f"http://127.0.0.1:{host.server_port}{prefix}"
        host.shutdown()
        thread.join()


@pytest.fixture(scope="session")
def server(dist: Path) -> Iterator[str]:
    """The address of the site at the root of a host."""
    yield from hosted(dist)


@pytest.fixture(scope="session")
def deep_server(dist: Path) -> Iterator[str]:
    """The address of the site in a folder of a host that has nothing else."""
    yield from hosted(dist, "/a/b/")


@pytest.fixture(scope="session")
def pseudo_server(pseudo_dist: Path) -> Iterator[str]:
    """The address of the site in the pseudo-languages."""
    yield from hosted(pseudo_dist)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """One real Chromium: the system's, else Playwright's own."""
    path = next(filter(None, map(shutil.which, CHROMIUM)), None)
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=path, args=ARGUMENTS)
        yield chromium
        chromium.close()


@pytest.fixture(scope="session")
def contexts(browser: Browser) -> Iterator[Callable[..., BrowserContext]]:
    """A context for each set of settings, opened once, with one page that is used again and again."""
    opened: dict[str, BrowserContext] = {}

    def context(**settings: Any) -> BrowserContext:
        name = repr(sorted(settings.items()))
        if name not in opened:
            opened[name] = browser.new_context(**settings)
            opened[name].set_default_timeout(10_000)
            opened[name].new_page()
        return opened[name]

    yield context
    for found in opened.values():
        found.close()


@pytest.fixture
def tab(server: str, contexts: Callable[..., BrowserContext]) -> Iterator[Tab]:
    """A way to open an address of the site as a person would: on a small phone, unless told otherwise.

    A `fresh` tab has no history.
    """
    pages: list[Page] = []

    def opened(
        path: str = "",
        *,
        size: tuple[int, int] = PHONE,
        scheme: Literal["light", "dark"] = "light",
        scripts: bool = True,
        zone: str = "Etc/UTC",
        at: str = server,
        fresh: bool = False,
    ) -> Page:
        context = contexts(java_script_enabled=scripts, timezone_id=zone)
        page = context.new_page() if fresh else context.pages[0]
        if fresh:
            pages.append(page)
        page.set_viewport_size({"width": size[0], "height": size[1]})
        page.emulate_media(media="screen", color_scheme=scheme)
        answer = page.goto(at + path)
        assert answer, path
        assert answer.ok, path
        return page

    yield opened
    for page in pages:
        page.close()


def resize(page: Page, width: int, height: int, text: int = 100) -> None:
    """Make the window another size, and the text `text` % of what it is: the site's own is 112.5 % of the phone's."""
    page.set_viewport_size({"width": width, "height": height})
    page.evaluate("size => document.documentElement.style.fontSize = size", f"{text * 1.125}%")
