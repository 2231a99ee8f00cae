"""Burmese is written in Unicode, not in Zawgyi: the same code points in another order, read as rubbish on a phone.

The rule is Unicode's own order of a Myanmar syllable: a vowel E (U+1031) and a medial (U+103B to U+103E) follow a
letter or a medial, and the stacker (U+1039) is followed by a letter. Zawgyi stores what is drawn from left to right,
so that E and medial RA come before their letter, and uses U+1039 for the visible killer at the end of a syllable.
Text in Unicode never breaks the rule, in any language of the script, so nobody's good work is refused; a Zawgyi text
of one syllable that holds none of these is not seen.

Source: Unicode Technical Note 11, "Representing Myanmar in Unicode", https://www.unicode.org/notes/tn11/, and CLDR's
transform Zawgyi-my, https://github.com/unicode-org/cldr/blob/main/common/transforms/Zawgyi-my.xml.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

from builder.languages.promises.pair import Broken, Pair, Promise, near

_E, _STACKER, _KILLER = "\u1031", "\u1039", "\u103a"
_MEDIALS = frozenset("\u103b\u103c\u103d\u103e\u105e\u105f\u1060\u1082")
_CARRIERS = frozenset("\u25cc-")  # a sign shown by itself hangs on one of these


def _check(pair: Pair) -> Iterator[Broken]:
    if pair.script != "Mymr":
        return
    at = first_zawgyi(pair.translation)
    if at >= 0:
        fix = "convert the text from Zawgyi to Unicode, and type with a Unicode keyboard"
        yield Broken("the text is written in Zawgyi", "Unicode Burmese", near(pair.translation, at), fix)


def first_zawgyi(text: str) -> int:
    """Return the place of the first sign that stands where Unicode's order allows none, or -1."""
    for at, sign in enumerate(text):
        before, after = text[at - 1 : at] if at else "", text[at + 1 : at + 2]
        if sign == _E and not (_letter(before) or before in _MEDIALS):
            return at
        if sign in _MEDIALS and not (_letter(before) or before in _MEDIALS or before == _KILLER):
            return at  # after a killer it is a contraction: the word for "man" holds one
        if sign == _STACKER and not _letter(after):
            return at
    return -1


def _letter(sign: str) -> bool:
    return bool(sign) and (unicodedata.category(sign) == "Lo" or sign in _CARRIERS)


ZAWGYI = Promise("zawgyi", "Burmese is written in Unicode, not in Zawgyi.", _check)
