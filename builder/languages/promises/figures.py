"""The figures are those of the source, in whatever digits: a changed one can cost a person her health or her right."""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Iterator

from builder import markup
from builder.languages.promises.pair import Broken, Pair, Promise

_SEPARATORS = ".,٫٬'’\u00a0\u202f"


def _check(pair: Pair) -> Iterator[Broken]:
    wanted, found = figures(pair.source), figures(pair.translation)
    if Counter(wanted) != Counter(found):
        fix = "use the figures of the source, none typed in and none changed"
        hoped, told = (" ".join(those) or "no figures" for those in (wanted, found))
        yield Broken("the figures are not those of the source", hoped, told, fix)


def figures(text: str) -> list[str]:
    """Return each number of `text` in Western digits, in order, its separators as dots; placeholders hold none.

    Digits of every script count, and so do one-sign numbers such as superscripts, fractions and Ethiopic numerals.
    """
    if not any(map(str.isnumeric, text)):  # most texts: a catalogue has twenty thousand
        return []
    runs = [""]
    text = markup.PLACEHOLDER.sub(" ", text)
    for at, sign in enumerate(text):
        value = _value(sign)
        if value:
            runs[-1] += value
        elif runs[-1][-1:].isdigit() and sign in _SEPARATORS and _value(text[at + 1 : at + 2]):
            runs[-1] += "."
        elif runs[-1]:
            runs.append("")
    return [run for run in runs if run]


def _value(sign: str) -> str:
    """Return the figure that one sign stands for, or nothing. A sign for a word ("三") is a word, not a figure."""
    if not sign or unicodedata.category(sign) not in ("Nd", "Nl", "No"):
        return ""
    return f"{unicodedata.numeric(sign):g}"


FIGURES = Promise("figures", "The figures are those of the source, in whatever digits they are written.", _check)
