"""A text becomes words, the same as `static/js/search/1-words.js` finds on the phone.

`docs/reference/search.md` is the specification of both, and `tests/search/vectors.json` holds both to it.
Ranges are written out: what Python and an old browser call a letter differs, and an index of words that the phone
never makes finds nothing.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from itertools import pairwise

# Marks and joiners that people leave out, or type unseen.
_DROPPED = re.compile(
    "[\u00ad\u0300-\u036f\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06ed\u093c\u135d-\u135f"
    "\u200b-\u200f\u2060\ufe00-\ufe0f\ufeff]"
)
_BETWEEN = re.compile(
    "[\0-/:-@\\[-`{-\u00bf\u00d7\u00f7\u02b9-\u02ff\u0600-\u061f\u066a-\u066d\u06d4\u0964\u0965\u0e3f\u0e4f"
    "\u104a-\u104f\u1361-\u1368\u17d4-\u17db\u2000-\u2bff\u2e00-\u2e7f\u3000-\u3004\u3008-\u303f\u30fb"
    "\U0001f000-\U0001faff]"
)
# Thai, Lao; Burmese; Khmer; kana and Chinese; Korean: no spaces between words, or endings that hang on them.
_UNSPACED = "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3005-\u30ff\u3400-\u9fff\uac00-\ud7a3"
_RUNS = re.compile(f"[{_UNSPACED}]+|[^ {_UNSPACED}]+")
_PAIRED = re.compile(f"[{_UNSPACED}]")
_ARTICLE = re.compile("^(?:ال(?=..)|(?:[وبكف]ال|لل)(?=....))+")
_LETTERS = {"ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "đ": "d", "ł": "l", "ı": "i", "ς": "σ",
            "ى": "ي", "ی": "ي", "ة": "ه", "ۃ": "ه", "ە": "ه", "ہ": "ه", "ھ": "ه", "ک": "ك", "ٱ": "ا"}  # fmt: skip
# Rows of eight Ethiopic letters that sound as another row.
_ROWS = {0x1210: 0x1200, 0x1220: 0x1230, 0x1280: 0x1200, 0x12B8: 0x1200, 0x12D0: 0x12A0, 0x1340: 0x1338}
_FOURTH = {0x1203: 0x1200, 0x12A3: 0x12A0}


def _alike() -> dict[int, str]:
    """Return the letter that stands for each that sounds, or is typed, the same."""
    table = {ord(letter): same for letter, same in _LETTERS.items()}
    table |= {first + at: str(at) for first in (0x0660, 0x06F0) for at in range(10)}
    table |= {row + at: chr(_FOURTH.get(to + at, to + at)) for row, to in _ROWS.items() for at in range(8)}
    return table | {letter: chr(to) for letter, to in _FOURTH.items()}


_ALIKE = _alike()


def paired(word: str) -> bool:
    """Return whether a word is a pair of letters, or one of a kind of letters that stand in pairs."""
    return bool(_PAIRED.match(word))


@lru_cache(maxsize=16384)
def words(text: str) -> tuple[str, ...]:
    """Return the words of `text` in their order, folded; overlapping pairs of letters where words have no spaces."""
    bare = _DROPPED.sub("", unicodedata.normalize("NFKD", text))
    folded = unicodedata.normalize("NFKC", bare).lower().translate(_ALIKE)
    found: list[str] = []
    for run in _RUNS.findall(_BETWEEN.sub(" ", folded)):
        if not paired(run):
            found.append(_ARTICLE.sub("", run))
        else:
            found.extend([run] if len(run) == 1 else map("".join, pairwise(run)))
    return tuple(found)
