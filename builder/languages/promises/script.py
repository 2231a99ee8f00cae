"""The letters are of the language's script: a foreign one is a slip of a keyboard, or a trap."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache

from builder.languages.promises.pair import Broken, Pair, Promise

_LONG_ENOUGH = 24
_COMMON = "\u02b0-\u02ff"  # half rings, glottal stops and the like: letters of many languages, of no script
_LATIN = "A-Za-zªºÀ-ÖØ-öø-ʯḀ-ỿⱠ-ⱿꜢ-ꟿ"
_HAN = "\u3005-\u3007\u3400-\u4dbf\u4e00-\u9fff\U00020000-\U0003ffff"
_SCRIPTS = {
    "Latn": _LATIN,
    "Arab": "\u0600-\u06ff\u0750-\u077f\u0870-\u08ff\ufb50-\ufdff\ufe70-\ufefc",
    "Aran": "\u0600-\u06ff\u0750-\u077f\u0870-\u08ff\ufb50-\ufdff\ufe70-\ufefc",
    "Armn": "\u0530-\u058f",
    "Beng": "\u0980-\u09ff",
    "Cyrl": "\u0400-\u052f\u1c80-\u1c8f\ua640-\ua69f",
    "Deva": "\u0900-\u097f\ua8e0-\ua8ff",
    "Ethi": "\u1200-\u139f\u2d80-\u2ddf\uab00-\uab2f",
    "Geor": "\u10a0-\u10ff\u1c90-\u1cbf",
    "Grek": "\u0370-\u03ff\u1f00-\u1fff",
    "Gujr": "\u0a80-\u0aff",
    "Guru": "\u0a00-\u0a7f",
    "Hans": _HAN,
    "Hant": _HAN + "\u3100-\u312f",
    "Hebr": "\u0590-\u05ff\ufb1d-\ufb4f",
    "Jpan": "\u3040-\u30ff" + _HAN,
    "Khmr": "\u1780-\u17ff",
    "Knda": "\u0c80-\u0cff",
    "Kore": "\u1100-\u11ff\u3130-\u318f\uac00-\ud7af",
    "Laoo": "\u0e80-\u0eff",
    "Mlym": "\u0d00-\u0d7f",
    "Mong": "\u1800-\u18af",
    "Mymr": "\u1000-\u109f\ua9e0-\ua9ff\uaa60-\uaa7f",
    "Nkoo": "\u07c0-\u07ff",
    "Orya": "\u0b00-\u0b7f",
    "Rohg": "\U00010d00-\U00010d3f",
    "Sinh": "\u0d80-\u0dff",
    "Syrc": "\u0700-\u074f",
    "Taml": "\u0b80-\u0bff",
    "Telu": "\u0c00-\u0c7f",
    "Tfng": "\u2d30-\u2d7f",
    "Thaa": "\u0780-\u07bf",
    "Thai": "\u0e00-\u0e7f",
    "Tibt": "\u0f00-\u0fff",
}


def _check(pair: Pair) -> Iterator[Broken]:
    own, foreign = _letters(pair.script)
    strays = (letter for letter in foreign.findall(pair.translation) if unicodedata.category(letter)[0] == "L")
    stray = next((letter for letter in strays if letter not in pair.source), "")  # a sign such as "²" is a figure
    if stray:
        name = unicodedata.name(stray, "?").lower()
        yield Broken("a letter of another script stands in the translation", pair.script, f"{stray} ({name})",
                     "type the word again with this language's keyboard")  # fmt: skip
    elif len(pair.source) >= _LONG_ENOUGH and not own.search(pair.translation):
        fix = "translate the text, or leave it empty: the source is shown then"
        yield Broken("no letter of this language's script stands in the translation", pair.script, pair.translation,
                     fix)  # fmt: skip


@lru_cache(maxsize=64)
def _letters(script: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Return patterns for a letter of `script` and for a letter of neither it nor (for names) Latin."""
    own = _SCRIPTS.get(script, "")
    letters = own + _LATIN + _COMMON
    return re.compile(f"[{own}]" if own else r"[^\W\d_]"), re.compile(rf"[^\W\d_{letters}]" if own else r"(?!)")


SCRIPT = Promise("script", "The letters are of the language's script; names may stand in Latin letters.", _check)
