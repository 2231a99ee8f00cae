"""A word of the glossary is translated in a text as it is in the glossary: two words for one thing are two things.

Words bend and are left out, so that one word of a term is enough, and only beginnings are compared, without accents,
capitals or the Arabic article.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache

from builder.languages.promises.pair import WORD, Broken, Pair, Promise, bare

_ARTICLE = re.compile(r"^(?:[وفبكل]?ال|لل)")
_SHORTEST = 4


def _check(pair: Pair) -> Iterator[Broken]:
    words = _folded(bare(pair.translation))
    for term, wanted in pair.terms:
        if _uses(term).search(bare(pair.source)) and pair.source != term and not _said(wanted, words):
            fix = "use the word of the glossary, or leave it if the sentence cannot take it"
            yield Broken(f'the glossary has another word for "{term}"', wanted, pair.translation, fix)


def _said(wanted: str, words: str) -> bool:
    """Return whether one way of saying a term ("casa de acogida o refugio", "PEP (TPE)") stands in a text."""
    ways = [way for way in re.split(r"[/;,(){}]|\s(?:o|ou|or|أو)\s", wanted) if way.strip()]
    return any(stem in words for way in ways for stem in _stems(way))


def _stems(way: str) -> list[str]:
    """Return the beginnings of the words of `way` that carry its meaning."""
    words = [_ARTICLE.sub("", word) for word in _folded(way).split()]
    long = [word for word in words if len(word) >= _SHORTEST] or words
    return [word[: max(3, len(word) * 2 // 3)] for word in long]


@lru_cache(maxsize=256)
def _uses(term: str) -> re.Pattern[str]:
    return re.compile(rf"(?<![\w-]){re.escape(term)}(?:s|es)?(?![\w-])", re.IGNORECASE if term.islower() else 0)


def _folded(text: str) -> str:
    apart = unicodedata.normalize("NFKD", " ".join(WORD.findall(text)))
    return "".join(sign for sign in apart if not unicodedata.combining(sign)).casefold()


TERMS = Promise("terms", "A word of the glossary is translated as the glossary translates it.", _check)
