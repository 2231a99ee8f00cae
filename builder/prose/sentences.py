"""A text cut into sentences, and a sentence into words, as the formulas for reading count them."""

from __future__ import annotations

import re
from functools import lru_cache

from builder import markup

_END = re.compile(r"(?<=[.!?…؟])[\"'”’»)\]]*\s+")
_WORD = re.compile(r"[^\W_]+(?:[-'’.][^\W_]+)*")
FIGURE = "0"  # what stands for a value: one word of one syllable, whatever it will be


@lru_cache(maxsize=4096)
def sentences(text: str) -> tuple[str, ...]:
    """Return the sentences of `text` without marks; a text that ends without a stop is a sentence too."""
    plain = markup.PLACEHOLDER.sub(FIGURE, markup.plain(text))
    return tuple(found for found in _END.split(plain) if _WORD.search(found))


@lru_cache(maxsize=8192)
def words(sentence: str) -> tuple[str, ...]:
    """Return the words of a sentence; words joined by a hyphen or an apostrophe are one."""
    return tuple(_WORD.findall(sentence))
