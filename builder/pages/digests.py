"""What a page is made from, named in one digest; and the languages it is really translated into."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping

from builder.languages import Catalog, Language
from builder.languages.catalog import key
from builder.model import Message
from builder.pages.page import Page
from builder.pages.table import Table

ENOUGH = 0.8
Weighed = list[tuple[str, int]]


def translated(
    pages: Iterable[Page],
    catalogs: Iterable[Catalog],
    source: Language,
    between: Mapping[str, tuple[Message, ...]],
) -> dict[str, frozenset[str]]:
    """Return, by page key, the codes of the languages in which the page is published.

    A page is published in a language when at least 80 % of the words it shows are translated, and every one of its own
    where the page is critical. Below that the source text is shown whole, with a notice: half a warning can mean its
    opposite. `between` are the texts of the templates, by kind of page.
    """
    catalogs = tuple(catalogs)
    return {page.key: frozenset(_languages(page, catalogs, source, between.get(page.kind, ()))) for page in pages}


def _languages(
    page: Page, catalogs: tuple[Catalog, ...], source: Language, between: tuple[Message, ...]
) -> Iterable[str]:
    own = [(key(message), len(message.text)) for message in page.messages]
    frame = [(key(message), len(message.text)) for message in between]
    for catalog in catalogs:
        if catalog.language.code == source.code or _published(page, own, frame, catalog.entries):
            yield catalog.language.code


def _published(page: Page, own: Weighed, frame: Weighed, entries: Mapping[str, str]) -> bool:
    if page.critical and not all(name in entries for name, _ in own):
        return False
    shown = [*own, *frame]
    whole = sum(length for _, length in shown)
    return bool(entries) and sum(length for name, length in shown if name in entries) >= ENOUGH * whole


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
            words = "\x00".join([*(find(name, "") for name in keys[page.key]), beside.get(page.kind, "")])
            whole = f"{frame}\x01{page.digest}\x01{sorted(where[page.key])}\x01{words}"
            digests[route.file] = _digest(whole)
    return digests


def _digest(whole: str) -> str:
    return hashlib.blake2b(whole.encode(), digest_size=16).hexdigest()
