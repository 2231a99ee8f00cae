"""No invisible sign beyond the source: it can turn a number round, hide a word, or make two texts look the same."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from functools import lru_cache

from builder.languages.promises.pair import Broken, Pair, Promise

_UNSEEN = {"Cc", "Cf", "Co", "Cs", "Zl", "Zp"}
# Fillers, drawn as nothing.
_BLANK = frozenset("\u034f\u115f\u1160\u17b4\u17b5\u180b\u180c\u180d\u2800\u3164\uffa0\ufffc")
_JOINERS = frozenset("\u200c\u200d")
_ZERO_WIDTH_SPACE = "\u200b"
# Joiners shape no letter in these scripts; in Persian, Hindi or Burmese they are part of how a word is written.
_NO_JOINERS = frozenset("Latn Cyrl Grek Armn Geor Hebr Ethi Hans Hant Jpan Kore Thai Laoo".split())  # noqa: SIM905
# Words stand without spaces in these, and U+200B tells the browser where a line may break.
_BREAKS = frozenset("Thai Laoo Khmr Mymr Tibt Tale Lana Java Bali Hans Hant Jpan".split())  # noqa: SIM905
_NAMES = {"\n": "line break", "\t": "tab"}


def _check(pair: Pair) -> Iterator[Broken]:
    sign = next((sign for sign in pair.translation if sign not in pair.source and _unseen(sign, pair.script)), "")
    if sign:
        name = _NAMES.get(sign) or unicodedata.name(sign, "control character").lower()
        fix = "delete it; the site sets the direction of numbers and names itself"
        yield Broken(
            "an invisible control character stands in the translation",
            "none",
            f"U+{ord(sign):04X} {name}",
            "put a space in its place" if sign in _NAMES else fix,
        )
    if "\ufffd" in pair.translation and "\ufffd" not in pair.source:
        fix = "take the last good copy of the text, or type it again, and save it as UTF-8"
        yield Broken("a letter was lost when the text was saved", "letters", pair.translation, fix)


@lru_cache(maxsize=4096)
def _unseen(sign: str, script: str) -> bool:
    """Return whether `sign` is drawn as nothing and has no work to do in `script`."""
    if sign in _JOINERS:
        return script in _NO_JOINERS
    if sign == _ZERO_WIDTH_SPACE:
        return script not in _BREAKS
    is_tag_or_variation = "\ufe00" <= sign <= "\ufe0f" or "\U000e0000" <= sign <= "\U000e0fff"
    return is_tag_or_variation or sign in _BLANK or unicodedata.category(sign) in _UNSEEN


HIDDEN = Promise("hidden", "No invisible, control or direction character stands in it beyond the source.", _check)
