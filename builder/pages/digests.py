"""What a page is made from, named in one digest; and the languages it is really translated into."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping

from builder.languages import Catalog, Language
from builder.languages.catalog import key
from builder.pages.page import Page
from builder.pages.table import Table

ENOUGH = 0.8


def translated(pages: Iterable[Page], catalogs: Iterable[Catalog], source: Language) -> dict[str, frozenset[str]]:
    """Return, by page key, the codes of the languages in which the page is published.

    A page is published in a language when at least 80 % of its words are translated, and every one of them where the
    page is critical. Below that the source text is shown whole, with a notice: half a warning can mean its opposite.
    """
    catalogs = tuple(catalogs)
    return {page.key: frozenset(_languages(page, catalogs, source)) for page in pages}


def _languages(page: Page, catalogs: tuple[Catalog, ...], source: Language) -> Iterable[str]:
    keys = [(key(message), len(message.text)) for message in page.messages]
    enough = (1 if page.critical else ENOUGH) * sum(length for _, length in keys)
    for catalog in catalogs:
        entries = catalog.entries
        done = sum(length for name, length in keys if name in entries)
        if catalog.language.code == source.code or (entries and done >= enough):
            yield catalog.language.code


def page_digests(
    table: Table, catalogs: Iterable[Catalog], where: Mapping[str, frozenset[str]], setting: str
) -> dict[str, str]:
    """Return, by file, a digest of everything that can change that file's bytes.

    `setting` names what all pages share: code, templates, style sheets, options.
    """
    keys = {page.key: [key(message) for message in page.messages] for page in table.pages}
    published = sorted((name, sorted(codes)) for name, codes in where.items())
    listed = f"{setting} {table.languages!r} {published}"
    digests = {route.file: _digest(f"{listed} {route.url}") for route in table.roots()}
    for catalog in catalogs:
        frame = f"{setting} {catalog.frame} {catalog.language!r} {table.languages!r}"
        find = catalog.entries.get
        for route in table.routes_of(catalog.language):
            page = route.page
            if page is None:
                continue
            words = "\x00".join(find(name, "") for name in keys[page.key])
            whole = f"{frame}\x01{page.digest}\x01{sorted(where[page.key])}\x01{words}"
            digests[route.file] = _digest(whole)
    return digests


def _digest(whole: str) -> str:
    return hashlib.blake2b(whole.encode(), digest_size=16).hexdigest()
