"""The marks inside a text are those of the language: a wrong one makes a reader stumble, or a voice read on.

Arabic has its own comma and question mark, Chinese its own full stop; Spanish opens its questions, French puts a space
before them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from builder.languages.promises.pair import Broken, Pair, Promise, bare, near

# What stands in Latin texts, and what the script has in its place. Source: CLDR exemplar characters (punctuation) of
# ar, ur, am, ti, bn, my, km, zh, ja and hy; Hindi and Marathi also write ".", and so do most Amharic texts "?".
_OWN = {
    "Arab": {"?": "؟", ",": "،", ";": "؛"},
    "Armn": {".": "։", "?": "՞"},
    "Beng": {".": "।"},
    "Ethi": {".": "።", ",": "፣", ";": "፤"},
    "Guru": {".": "।"},
    "Hans": {".": "。", "?": "？", ",": "，", "!": "！"},
    "Hant": {".": "。", "?": "？", ",": "，", "!": "！"},
    "Jpan": {".": "。", ",": "、"},
    "Khmr": {".": "។"},
    "Mymr": {".": "။", ",": "၊"},
}
_ALL = "؟،؛۔።፣፤।॥။၊។։。，、？！"
_ALSO = {"Arab": "۔", "Deva": "।॥", "Ethi": "፧፦", "Hans": "、", "Hant": "、", "Jpan": "？！", "Orya": "।", "Mymr": "။၊"}
_PAIRED = frozenset(["es", "ast"])
_SPACED = frozenset(["fr", "br"])
_UNSPACED = re.compile(r"\w[*\"”’»)\]}]*[?!;](?=\s|\Z)|\w[*\"”’»)\]}]*:(?=\s|\Z)")


def _check(pair: Pair) -> Iterator[Broken]:
    text, (language, _, region) = bare(pair.translation), pair.language.partition("-")
    foreign = _foreign(pair.script).search(text)
    if foreign:
        mark = foreign.group()[-1]
        wanted = _OWN.get(pair.script, {}).get(mark, "this language's own mark")
        yield Broken("a mark of another language stands in the translation", wanted, near(text, foreign.start()),
                     "put this language's own mark in its place")  # fmt: skip
    if language in _PAIRED:
        for opening, closing in ("¿?", "¡!"):
            if text.count(opening) != text.count(closing):
                fix = f"write {opening} where it begins and {closing} where it ends"
                what = "a question or call is opened and not closed, or closed and not opened"
                yield Broken(what, f"{opening}...{closing}", text.strip(), fix)
    unspaced = _UNSPACED.search(text) if language in _SPACED and region not in ("CA", "CH") else None
    if unspaced:
        fix = "put a space before it; any kind of space will do"
        yield Broken("a space is missing before a mark", "a space before ? ! ; :", near(text, unspaced.start()), fix)


@lru_cache(maxsize=64)
def _foreign(script: str) -> re.Pattern[str]:
    """Return what finds a Latin mark after a letter of a script that has its own, or a mark of another script."""
    own = _OWN.get(script, {})
    others = "".join(mark for mark in _ALL if mark not in own.values() and mark not in _ALSO.get(script, ""))
    latin = rf"(?<=[^\s\x00-\u024f\u2000-\u206f])[\"”’»)\]]*[{re.escape(''.join(own))}](?!\w)|" if own else ""
    return re.compile(f"{latin}[{others}]")


PUNCTUATION = Promise("punctuation", "Its commas, stops and question marks are the language's own.", _check)
