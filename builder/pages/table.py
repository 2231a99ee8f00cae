"""Pages times languages: the table of every address, and the links between them.

An address is written from the root of the site, with a leading slash (`/es/help/fr/`); links are made relative to the
page they stand on, so that the folder works wherever it lands.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Literal
from urllib.parse import urlsplit

from builder.languages import Language
from builder.pages.page import Page

Links = Literal["web", "file"]
ROOT_FILES = {"robots": "/robots.txt", "sitemap": "/sitemap.xml", "build": "/build.json", "worker": "/sw.js"}


@dataclass(frozen=True, slots=True)
class Route:
    """One address. `page` and `language` are None for what belongs to no language (chooser, robots, assets)."""

    url: str
    kind: str
    page: Page | None = None
    language: Language | None = None

    @property
    def file(self) -> str:
        """The file below the output folder that holds this address."""
        return self.url[1:] + ("index.html" if self.url.endswith("/") else "")


@dataclass(frozen=True, slots=True)
class Table:
    """Every address of the site, in a fixed order: by language, then by key.

    `base_url` is the address the site will have, ending in a slash, or empty when it is not known.
    `looks` are the ids of the looks for the home screen: each has a manifest in every language.
    `indexes` gives, by language, the name of the file by which the language is searched.
    """

    pages: tuple[Page, ...]
    languages: tuple[Language, ...]
    source: Language
    assets: tuple[str, ...]
    links: Links = "web"
    base_url: str = ""
    looks: tuple[str, ...] = ()
    indexes: Mapping[str, str] = field(default_factory=dict)

    def routes(self) -> Iterator[Route]:
        """Yield every address once."""
        yield from self.roots()
        for language in self.languages:
            yield from self.routes_of(language)

    def roots(self) -> Iterator[Route]:
        """Yield the addresses that belong to no language."""
        yield Route("/", "chooser")
        yield Route("/404.html", "lost")
        for kind, url in ROOT_FILES.items():
            if self._wanted(kind):
                yield Route(url, kind)
        yield from (Route(f"/assets/{name}", "asset") for name in self.assets)

    def routes_of(self, language: Language) -> Iterator[Route]:
        """Yield the addresses of one language."""
        yield from (Route(url_of(language, page.key), page.kind, page, language) for page in self.pages)
        for look in self.looks if self.links == "web" else ():
            yield Route(f"/{language.folder}/install/{look}.webmanifest", "manifest", None, language)
        if language.code in self.indexes:
            yield Route(f"/{language.folder}/{self.indexes[language.code]}", "index", None, language)

    def _wanted(self, kind: str) -> bool:
        """Whether this folder has that file: nobody saves or installs from a disk, or finds a site without address."""
        return {"sitemap": bool(self.base_url), "worker": self.links == "web"}.get(kind, True)

    def root(self, route: Route) -> str:
        """Return the way from `route` back to the root of the site: `../../`, or absolute where no way is known.

        A host serves `404.html` at any depth, so that page alone cannot use relative links.
        """
        if route.url.endswith("404.html"):
            return urlsplit(self.base_url).path or "/"
        return "../" * (route.url.count("/") - 1) or "./"

    def home(self, route: Route, language: Language) -> str:
        """Return the shortest way from `route` to the folder of its own language: `../`, or empty when it is there."""
        if route.url.endswith("404.html"):
            return f"{self.root(route)}{language.folder}/"
        return "../" * (route.url.count("/") - 2)

    @property
    def tail(self) -> str:
        """What a link to a folder ends in: nothing for a server, `index.html` for a disk."""
        return "index.html" if self.links == "file" else ""


def look_of(route: Route) -> str:
    """Return the id of the look that the address of a manifest names."""
    return route.url.rpartition("/")[2].removesuffix(".webmanifest")


def url_of(language: Language, key: str) -> str:
    """Return the address of the page `key` in `language`."""
    if not key:
        return f"/{language.folder}/"
    return f"/{language.folder}/{key}" + ("" if key.endswith(".html") else "/")
