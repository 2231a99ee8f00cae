"""What a promise is asked about, and what it answers."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from builder import markup


@dataclass(frozen=True, slots=True)
class Broken:
    """One broken promise: what is wrong, side by side, and the way to mend it."""

    what: str
    wanted: str = ""
    found: str = ""
    fix: str = ""


@dataclass(frozen=True, slots=True)
class Pair:
    """A source text and its translation.

    `script` is the four letters of the language's script; `own` says that it is the language the source is written in.
    What follows only a check of the whole site knows: the `language` code, whether the text is safety-`critical`, the
    words that say no in the source (`noes`) and in the language (`negation`), the glossary's `terms`, each with its
    translation, and texts that are rightly the `same`. What is not known is left empty, and is not asked for.
    """

    source: str
    translation: str
    script: str
    own: bool = False
    language: str = ""
    critical: bool = False
    noes: tuple[str, ...] = ()
    negation: tuple[str, ...] = ()
    terms: tuple[tuple[str, str], ...] = ()
    same: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Promise:
    """What a translation keeps: a short `name`, a `sentence` for people, and the `check` that yields what breaks it."""

    name: str
    sentence: str
    check: Callable[[Pair], Iterator[Broken]]


def bare(text: str) -> str:
    """Return the words of `text` without marks and placeholders; as it stands where its marks are not ours."""
    try:
        words = markup.plain(text)
    except markup.NotOurs:
        words = text
    return markup.PLACEHOLDER.sub(" ", words)


def near(text: str, at: int) -> str:
    """Return the part of `text` around a place in it."""
    return text[max(0, at - 12) : at + 24]


WORD = re.compile(r"[^\W_]+(?:['’ʼ-][^\W_]+)*")
