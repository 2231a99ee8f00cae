"""What every translation must have in common with its source; a translation that breaks one never reaches a page.

Measured with common tools, a translation could print a script, stop a build with a lone percent sign, read Python
attributes through a format string, or change a digit of a time limit; each promise closes one of these.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from builder import markup
from builder.errors import HIDDEN

_HIDDEN = re.compile(rf"[\t\n]|{HIDDEN.pattern}")  # a translation is one line, as its source is
_MARKS = re.compile(r"[<>&%]")
_DIGIT = re.compile(r"\d")
_LONG_ENOUGH = 24
_SCRIPTS = {
    "Latn": "A-Za-zªºÀ-ÖØ-öø-ʯḀ-ỿⱠ-ⱿꜢ-ꟿ",
    "Arab": "\u0600-\u06ff\u0750-\u077f\u0870-\u08ff\ufb50-\ufdff\ufe70-\ufefc",
    "Cyrl": "\u0400-\u052f",
    "Grek": "\u0370-\u03ff\u1f00-\u1fff",
    "Hebr": "\u0590-\u05ff",
    "Ethi": "\u1200-\u139f\u2d80-\u2ddf",
    "Deva": "\u0900-\u097f",
    "Beng": "\u0980-\u09ff",
    "Thai": "\u0e00-\u0e7f",
    "Laoo": "\u0e80-\u0eff",
    "Mymr": "\u1000-\u109f",
    "Khmr": "\u1780-\u17ff",
    "Hans": "\u3400-\u9fff",
    "Hant": "\u3400-\u9fff",
    "Jpan": "\u3040-\u30ff\u3400-\u9fff",
    "Kore": "\u1100-\u11ff\uac00-\ud7af",
    "Geor": "\u10a0-\u10ff",
    "Armn": "\u0530-\u058f",
}


@dataclass(frozen=True, slots=True)
class Broken:
    """One broken promise: what is wrong, side by side, and the way to mend it."""

    what: str
    wanted: str = ""
    found: str = ""
    fix: str = ""


def broken(source: str, translation: str, script: str) -> Iterator[Broken]:
    """Yield every promise that `translation` breaks against `source`, for a language written in `script`."""
    yield from _characters(source, translation)
    yield from _shape(source, translation)
    yield from _figures(source, translation)
    yield from _script(source, translation, script)
    yield from _length(source, translation)


def _characters(source: str, translation: str) -> Iterator[Broken]:
    hidden = next((sign for sign in _HIDDEN.findall(translation) if sign not in source), "")
    if hidden:
        name = {"\n": "line break", "\t": "tab"}.get(hidden) or unicodedata.name(hidden, "control character").lower()
        fix = "delete it; the site sets the direction of numbers and names itself"
        yield Broken(
            "an invisible control character stands in the translation",
            "none",
            f"U+{ord(hidden):04X} {name}",
            "put a space in its place" if hidden in "\n\t" else fix,
        )
    extra = Counter(_MARKS.findall(translation)) - Counter(_MARKS.findall(source))
    if extra:
        sign = min(extra)
        what = "a percent sign stands where the source has none" if sign == "%" else "markup is not allowed"
        yield Broken(what, "plain words" if sign != "%" else "words", _near(translation, sign), "write it in words")


def _shape(source: str, translation: str) -> Iterator[Broken]:
    if markup.is_plain(source) and markup.is_plain(translation):
        return
    try:
        found = markup.shape(translation)
    except markup.NotOurs as error:
        what, wanted, spot = error.args
        yield Broken(what, wanted, spot, "copy the marks from the source text")
        return
    wanted = markup.shape(source)
    lost, extra = wanted - found, found - wanted
    if lost or extra:
        told = " and ".join(
            f"{verb} {_told(marks)}" for verb, marks in (("lost", lost), ("added", extra)) if _told(marks) != "none"
        )
        yield Broken("the placeholders and marks are not those of the source", _told(wanted), told or "none",
                     "keep each {name}, each **bold** and each [link]({name}) once")  # fmt: skip


def _figures(source: str, translation: str) -> Iterator[Broken]:
    wanted, found = _digits(source), _digits(translation)
    if wanted != found:
        fix = "use the figures of the source, none typed in and none changed"
        yield Broken("the figures are not those of the source", wanted or "no figures", found or "no figures", fix)


def _script(source: str, translation: str, script: str) -> Iterator[Broken]:
    own, foreign = _letters(script)
    stray = next((letter for letter in foreign.findall(translation) if letter not in source), "")
    if stray:
        name = unicodedata.name(stray, "?").lower()
        yield Broken("a letter of another script stands in the translation", script, f"{stray} ({name})",
                     "type the word again with this language's keyboard")  # fmt: skip
    elif len(source) >= _LONG_ENOUGH and not own.search(translation):
        yield Broken("no letter of this language's script stands in the translation", script, translation)


def _length(source: str, translation: str) -> Iterator[Broken]:
    least = len(source) // 5 if len(source) >= _LONG_ENOUGH else 1
    most = 4 * max(len(source), _LONG_ENOUGH)
    if not least <= len(translation) <= most:
        wanted = f"between {least} and {most} characters"
        yield Broken("the translation is far shorter or longer than the source", wanted, f"{len(translation)}")


@lru_cache(maxsize=64)
def _letters(script: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Return patterns for a letter of `script` and for a letter of neither it nor (for names) Latin."""
    own = _SCRIPTS.get(script, "")
    letters = own + _SCRIPTS["Latn"]
    return re.compile(f"[{own}]" if own else r"[^\W\d_]"), re.compile(rf"[^\W\d_{letters}]" if own else r"(?!)")


def _digits(text: str) -> str:
    digits = (str(unicodedata.digit(c)) for c in _DIGIT.findall(markup.PLACEHOLDER.sub("", text)))
    return " ".join(sorted(digits))


def _told(marks: Counter[str]) -> str:
    names = {"strong:": "**bold**", "em:": "*emphasis*"}
    shown = [
        names.get(mark) or (f"[link]({{{mark[5:]}}})" if mark.startswith("link:") else f"{{{mark[6:]}}}")
        for mark in sorted(marks.elements())
        if not mark.startswith("end:")
    ]
    return ", ".join(shown) or "none"


def _near(text: str, sign: str) -> str:
    at = text.index(sign)
    return text[max(0, at - 12) : at + 24]
