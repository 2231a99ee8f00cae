"""One row of a sheet: a text of the site, its translation, and what tells later whether either has moved on."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from typing import Literal

State = Literal["empty", "translated", "stale"]
STATES: tuple[State, ...] = ("empty", "translated", "stale")
_LETTERS = "bcdfghjklmnpqrstvwxz"


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """A row as the translator sees it.

    `id` names the source text with its context, and stays as long as they do.
    `file` is the component, `where` the file the text stands in, `note` what its translator should know.
    `before` is the fingerprint of state and translation when the sheet was made: with it, a row that nobody touched
    can be told from one that was, and a translation that changed elsewhere meanwhile is never overwritten.
    """

    id: str
    file: str
    where: str
    note: str
    source: str
    translation: str
    state: State
    before: str

    def cells(self) -> tuple[str, ...]:
        """Return the row in the order of `columns(...)`."""
        return (self.id, self.file, self.where, self.note, self.source, self.translation, self.state, self.before)


def columns(language: str) -> tuple[str, ...]:
    """Return the names of the columns; the translation's names its language, so that no sheet lands in another."""
    return ("id", "file", "where", "note", "source", f"translation ({language})", "state", "before")


def identity(source: str, context: str) -> str:
    """Return the id of a text: twelve consonants, because spreadsheets read `12e4567` as a number and turn it round."""
    return _short(f"{context}\x04{source}", 12)


def fingerprint(state: State, translation: str) -> str:
    """Return eight consonants that change with the state or the translation."""
    return _short(f"{state}\x04{clean(translation)}", 8)


def clean(text: str) -> str:
    """Return a cell's text without the blanks around it and with Unix line ends, as PO files are read."""
    return text.replace("\r\n", "\n").replace("\r", "\n").strip()


def same(one: str, other: str) -> bool:
    """Tell whether two texts differ in nothing but blanks, which spreadsheets fold and swap."""
    return one.split() == other.split()


def _short(text: str, letters: int) -> str:
    number = int.from_bytes(hashlib.sha256(text.encode()).digest(), "big")
    found = ""
    for _ in range(letters):
        number, at = divmod(number, len(_LETTERS))
        found += _LETTERS[at]
    return found
