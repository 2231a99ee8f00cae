"""A translation is not the source copied: a sentence nobody translated would be called done, and never looked at again.

A long text is an error. A short one may be right ("Menu", "Chat"), so it is only worth a look; a name is not.
"""

from __future__ import annotations

from collections.abc import Iterator

from builder.languages.promises.pair import WORD, Broken, Pair, Promise, bare
from builder.languages.promises.script import SCRIPT

_SENTENCE = 24


def _long(pair: Pair) -> Iterator[Broken]:
    if not pair.own and copied(pair) and letters(pair.source) >= _SENTENCE and not any(SCRIPT.check(pair)):
        fix = "translate it, or leave it empty: the source is shown then, and marked as such"
        yield Broken("the source was copied, not translated", "a translation", pair.translation, fix)


def _short(pair: Pair) -> Iterator[Broken]:
    if not pair.own and copied(pair) and 0 < letters(pair.source) < _SENTENCE and pair.source not in pair.same:
        fix = "if the language really says it so, add the text to its `same` in locales/languages.yaml"
        yield Broken("the translation is the same as the source", "a translation", pair.translation, fix)


def copied(pair: Pair) -> bool:
    """Return whether the words of a translation are those of its source, but for capitals and signs."""
    return _first(pair.source) == _first(pair.translation) and _words(pair.source) == _words(pair.translation)


def letters(text: str) -> int:
    """Return how many letters the words of `text` have, without names: words with a capital, but for the first.

    Several words that all have one are a name from the first.
    """
    words = WORD.findall(bare(text))
    if len(words) > 1 and not any(word.islower() for word in words):
        return 0
    return sum(len(word) for at, word in enumerate(words) if word.islower() or (at == 0 and word.istitle()))


def _first(text: str) -> str:
    """Return the first letter: where it differs, nobody copied, and the words need not be taken apart."""
    return next(filter(str.isalpha, text), "").casefold()


def _words(text: str) -> list[str]:
    return [word.casefold() for word in WORD.findall(bare(text))]


COPIED = Promise("copied", "A sentence is translated, not copied from the source.", _long)
SAME = Promise("same", "A short text is not the same as the source, but for a name.", _short)
