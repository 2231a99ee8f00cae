"""No word mixes alphabets that look alike: one Cyrillic letter makes another word of it, to a search or to a voice."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache

from builder.languages.promises.pair import Broken, Pair, Promise
from builder.languages.promises.script import SCRIPT

_ALIKE = ("LATIN", "CYRILLIC", "GREEK", "ARMENIAN", "COPTIC", "CHEROKEE", "LISU")
_WORD = re.compile(r"[^\W\d_]+")


def _check(pair: Pair) -> Iterator[Broken]:
    if any(SCRIPT.check(pair)):
        return  # the same letter, told already
    for word in _WORD.findall(pair.translation):
        found = "" if word.isascii() else _mixed(word)
        if found and word not in pair.source:
            fix = "type the whole word again with one keyboard"
            yield Broken("letters of two alphabets stand in one word", "one alphabet", f"{word} ({found})", fix)
            return


def _mixed(word: str) -> str:
    """Return the alphabets of a word that holds more than one of those that look alike, or nothing."""
    found = [name for name in dict.fromkeys(map(_alphabet, word)) if name in _ALIKE]
    return " and ".join(found).lower() if len(found) > 1 else ""


@lru_cache(maxsize=4096)
def _alphabet(letter: str) -> str:
    """Return the alphabet of a letter, as the name that Unicode gives it begins."""
    return unicodedata.name(letter, "?").split()[0]


MIXED = Promise("mixed", "No word mixes letters of alphabets that look alike.", _check)
