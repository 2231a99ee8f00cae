"""Words and wordings of a list, found in a text: whole words, in any case, `*` standing for any letters."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache


def found(text: str, listed: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Yield each wording of `listed` that stands in `text`: as it is listed, and as it stands there."""
    text = text.replace("’", "'")
    small = text.casefold()
    for wording, sign in _signs(tuple(listed)):
        if sign in small:  # nearly no text holds even one word of a wording, and looking for that is quick
            match = _pattern(wording).search(text)
            if match:
                yield wording, match.group()


@lru_cache(maxsize=64)
def _signs(listed: tuple[str, ...]) -> tuple[tuple[str, str], ...]:
    """Return each wording with the longest of its words, without stars."""
    return tuple((wording, max(re.split(r"[*\s]+", wording.casefold()), key=len)) for wording in listed)


@lru_cache(maxsize=2048)
def _pattern(wording: str) -> re.Pattern[str]:
    """Return what finds a wording; a space in it stands for any space between words."""
    written = re.escape(wording).replace(r"\*", r"[\w'-]*").replace(r"\ ", r"\s+")
    return re.compile(rf"(?<![\w'-]){written}(?![\w'-])", re.IGNORECASE)
