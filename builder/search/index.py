"""The small index of one language: a script that any page can load, from a server or from a disk."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from builder.languages import Catalog, Language, Words
from builder.pages import Page
from builder.search.entries import Entry, entries
from builder.search.words import paired, words


@dataclass(frozen=True, slots=True)
class Index:
    """The bytes of an index and its name in the language's folder, which tells whether it changed."""

    name: str
    script: bytes


def indexes(
    pages: Iterable[Page], catalogs: Iterable[Catalog], source: Language, published: Mapping[str, frozenset[str]]
) -> dict[str, Index]:
    """Return the index of each language, by its code; `published` tells, by key, where a page is translated."""
    pages = tuple(pages)
    return {catalog.language.code: index(entries(pages, Words(catalog, source), published)) for catalog in catalogs}


def index(found: Iterable[Entry]) -> Index:
    """Return the index of what can be found, in its order; equal entries give equal bytes."""
    rows = ",\n".join(json.dumps(_row(entry), ensure_ascii=False, separators=(",", ":")) for entry in found)
    # Both are line ends inside a string to a browser of before 2018.
    rows = rows.replace("\u2028", "\\u2028").replace("\u2029", "\\u2029")
    script = f"WaymarkIndex=[\n{rows}];\n".encode()
    return Index(f"search.{hashlib.sha256(script).hexdigest()[:8]}.js", script)


def _row(entry: Entry) -> list[str]:
    """Return key, title, words of the headings, words of the keywords, language; what is empty at the end is left out.

    A word stands once, in the first place that has it: the phone would rank it there anyway.
    """
    known = set(words(entry.title))
    row = [entry.key, entry.title]
    for texts in (entry.headings, entry.keywords):
        pieces = [piece for text in texts for piece in text.split() if not known.issuperset(words(piece))]
        row.append(" ".join(dict.fromkeys(map(_folded, pieces))))
        known.update(word for piece in pieces for word in words(piece))
    row.append(entry.language)
    while not row[-1]:
        row.pop()
    return row


def _folded(piece: str) -> str:
    """Return a piece as its words, which are short and compress well; one of pairs stays whole, for the same reason."""
    found = words(piece)
    return piece if any(map(paired, found)) else " ".join(found)
