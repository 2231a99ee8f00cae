"""What a page is made from, named in one digest."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping

from builder.languages import Catalog, Language
from builder.languages.catalog import key
from builder.pages.table import Route, Table, look_of, url_of


def page_digests(
    table: Table,
    catalogs: Iterable[Catalog],
    where: Mapping[str, frozenset[str]],
    setting: str,
    beside: Mapping[str, str],
) -> dict[str, str]:
    """Return, by file, a digest of everything that can change that file's bytes.

    `setting` names what all pages share: code, templates, style sheets, options.
    `beside` names what pages of one kind show that is neither in the page nor in a catalogue, by that kind.
    """
    catalogs = tuple(catalogs)
    others = {catalog.language.folder: catalog for catalog in catalogs}
    keys = {page.key: [key(message) for message in page.messages] for page in table.pages}
    published = sorted((name, sorted(codes)) for name, codes in where.items())
    listed = f"{setting} {table.languages!r} {published}"
    digests = {route.file: _digest(f"{listed} {route.url} {beside.get(route.kind)}") for route in table.roots()}
    for catalog in catalogs:
        frame = f"{setting} {catalog.frame} {catalog.language!r} {table.languages!r}"
        find = catalog.entries.get
        for route in table.routes_of(catalog.language):
            page = route.page
            if route.kind == "index":  # named by its content
                digests[route.file] = _digest(route.url)
                continue
            if page is None:  # a manifest says what the page its icon opens is called
                digests[route.file] = _digest(f"{route.url} {digests[opened(catalog.language, route)]}")
                continue
            words = "\x00".join([*(find(name, "") for name in keys[page.key]), beside.get(page.kind, "")])
            words += table.indexes.get(catalog.language.code, "") if page.kind == "az" else ""
            words += _other(others.get(page.beside), keys[page.key])
            whole = f"{frame}\x01{page.digest}\x01{sorted(where[page.key])}\x01{words}"
            digests[route.file] = _digest(whole)
    return digests


def _other(catalog: Catalog | None, keys: Iterable[str]) -> str:
    """Return what a page shows of a second language: the page's own texts, and any of its frame."""
    return "\x00".join((catalog.frame, *(catalog.entries.get(name, "") for name in keys))) if catalog else ""


def opened(language: Language, route: Route) -> str:
    """Return the file of the page that the icon of the manifest at `route` opens."""
    return url_of(language, f"start/{look_of(route)}")[1:] + "index.html"


def _digest(whole: str) -> str:
    return hashlib.blake2b(whole.encode(), digest_size=16).hexdigest()
