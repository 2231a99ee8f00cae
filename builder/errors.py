"""What can be wrong, and how it is told: the one vocabulary that every room shares.

This room holds nouns only.
It never prints, never reads a file, and imports no other room.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from difflib import get_close_matches


@dataclass(frozen=True, slots=True, order=True)
class Where:
    """A place a person can open: a file, a line in it, a field on that line.

    `path` is relative to the project, with forward slashes.
    `line` counts from 1; 0 means the file as a whole.
    `field` is dotted (`lines[2].channels[0].dial`), or empty.
    """

    path: str
    line: int = 0
    field: str = ""

    def __post_init__(self) -> None:
        object.__setattr__(self, "field", printable(self.field))

    def __str__(self) -> str:
        spot = f"{self.path}:{self.line}" if self.line else self.path
        return f"{spot}  {self.field}" if self.field else spot


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """One thing to mend, told to a tired translator.

    `what` says what is wrong, `wanted` and `found` hold it side by side, `fix` is the next thing to do.
    All of it can carry what somebody typed, so all of it is made printable here: no message can hide or forge text.
    """

    where: Where
    what: str
    wanted: str = ""
    found: str = ""
    fix: str = ""

    def __post_init__(self) -> None:
        object.__setattr__(self, "found", printable(self.found))
        for name in ("what", "wanted", "fix"):
            object.__setattr__(self, name, printable(getattr(self, name), 400))


class Problems(Exception):
    """Every problem of a stage at once, sorted by place, without doubles."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems: tuple[Problem, ...] = tuple(sorted(set(problems)))
        super().__init__(f"{len(self.problems)} problem(s)")

    def __reduce__(self) -> tuple[type[Problems], tuple[tuple[Problem, ...]]]:
        """Cross a process border whole: a worker's problems are the build's problems."""
        return (Problems, (self.problems,))


class Misuse(Exception):
    """The command was asked for something it will not do; exit code 2. `fix` says what to do instead."""

    def __init__(self, what: str, fix: str = "") -> None:
        self.what = what
        self.fix = fix
        super().__init__(what, fix)


def gate(problems: Iterable[Problem]) -> None:
    """Return in silence, or raise `Problems` with every one of them."""
    found = tuple(problems)
    if found:
        raise Problems(found)


def near(word: str, known: Iterable[str]) -> str:
    """Return "did you mean X?" for a likely typo among `known`, else an empty string."""
    matches = get_close_matches(word, list(known), n=1, cutoff=0.6)
    return f'did you mean "{matches[0]}"?' if matches else ""


HIDDEN = re.compile(
    "[\\x00-\\x08\\x0b-\\x1f\\x7f-\\x9f"  # controls, but for tab and line feed
    "\\u061c\\u200e\\u200f\\u202a-\\u202e\\u2066-\\u2069"  # direction marks, overrides and isolates
    "\\ufeff\\ufff9-\\ufffb]"  # byte order mark, annotations
)  # one of these can make a text read as its opposite, on a page or on a translator's own screen


def printable(text: str, limit: int = 160) -> str:
    """Return `text` on one line, at most `limit` characters, control and invisible characters spelled out.

    A bidi override printed raw could make a message read as its opposite on the translator's own screen.
    """
    shown = "".join(c if c.isprintable() else f"\\u{ord(c):04x}" for c in text)
    return shown if len(shown) <= limit else f"{shown[: limit - 1]}…"
