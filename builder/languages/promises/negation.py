"""A safety-critical text that says no says no in every language: "do not call" without its "not" can hurt somebody.

Which words say no stands in `negation` of `locales/languages.yaml`; this is a list of words, not grammar, so that what
it finds is for a person to look at, and what it does not find is no proof.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache

from builder.languages.promises.pair import Broken, Pair, Promise, bare

_POINTS = re.compile("[\u0610-\u061a\u064b-\u065f\u0670\u0640]")  # Arabic vowel points and the long stroke


def _check(pair: Pair) -> Iterator[Broken]:
    if not (pair.critical and pair.noes and pair.negation):
        return
    no = first_no(pair.source, pair.noes)
    if no and not first_no(pair.translation, pair.negation):
        wanted = f'a word that says no, as "{no}" does'
        fix = "read both; leave it if it forbids or denies the same, and add its word to negation in languages.yaml"
        yield Broken("the source says no, and the translation may not", wanted, pair.translation, fix)


def first_no(text: str, markers: tuple[str, ...]) -> str:
    """Return the first of `text` that is one of `markers`; `*` in a marker stands for any letters."""
    found = _pattern(markers).search(_POINTS.sub("", unicodedata.normalize("NFC", bare(text)).replace("’", "'")))
    return found.group() if found else ""


@lru_cache(maxsize=64)
def _pattern(markers: tuple[str, ...]) -> re.Pattern[str]:
    words = (re.escape(unicodedata.normalize("NFC", marker)).replace(r"\*", r"[\w']*") for marker in markers)
    return re.compile(rf"(?<!\w)(?:{'|'.join(words)})(?!\w)", re.IGNORECASE)


NEGATION = Promise("negation", "A safety-critical text that says no says no in the translation too.", _check)
