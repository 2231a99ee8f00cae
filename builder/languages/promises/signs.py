"""No `<`, `>`, `&`, `%` or backslash beyond the source: on a page they could become markup, in a program a format."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from builder.languages.promises.pair import Broken, Pair, Promise, near

_SIGNS = re.compile(r"[<>&%٪％﹪＜＞＆\\]")  # the percent signs of other scripts say the same to a reader


def _check(pair: Pair) -> Iterator[Broken]:
    extra = Counter(_SIGNS.findall(pair.translation)) - Counter(_SIGNS.findall(pair.source))
    if extra:
        sign = min(extra)
        percent = sign in "%٪％﹪"
        what = "a percent sign stands where the source has none" if percent else "markup is not allowed"
        spot = near(pair.translation, pair.translation.index(sign))
        yield Broken(what, "words" if percent else "plain words", spot, "write it in words")


SIGNS = Promise(
    "signs", "No HTML, no percent sign, and no `<`, `>`, `&` or backslash stands in it beyond the source.", _check
)
