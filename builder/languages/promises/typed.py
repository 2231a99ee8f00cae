"""No price, e-mail or web address is typed in: such facts stand in the data, with a source and a date."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from builder import markup
from builder.languages.promises.pair import Broken, Pair, Promise, bare, near

_HINT = re.compile(r"[@＠]|[.:]\S")
_MAIL = re.compile(r"\S*[@＠]\S*")
_ADDRESS = re.compile(
    r"(?<!\w)(?:mailto|tel|sms|ftp|file|blob|intent|vbscript|javascript|data|https?):\S+"  # what a phone would open
    r"|\S*://\S*|(?<!\w)www\.\S*"
    r"|(?<![\w.])[\w-]+(?:\.[\w-]+)*\.(?:com|org|net|info|gov|edu|int|app|xyz|site|online|onion)(?![\w])\S*",
    re.IGNORECASE,
)


def _check(pair: Pair) -> Iterator[Broken]:
    source, text = bare(pair.source), bare(pair.translation)
    sign = min((sign for sign in set(text) if unicodedata.category(sign) == "Sc" and sign not in source), default="")
    if sign:
        spot, fix = near(text, text.index(sign)), "say it without a sum; prices change, and differ from place to place"
        yield Broken("a price is typed into the text", "no sign of a currency", spot, fix)
    if not _HINT.search(text):  # most texts: the two patterns below are slow to say no
        return
    for pattern, what in ((_MAIL, "an e-mail address is typed into the text"), (_ADDRESS, "an address is typed in")):
        match = next((match for match in pattern.finditer(text) if match.group() not in source), None)
        if match and not (pattern is _ADDRESS and _refused(pair.translation)):
            yield Broken(what, "words", match.group(), "take it out; addresses come from content/, with their source")
            return


def _refused(text: str) -> bool:
    """Return whether `marks` tells of the text already: its language has no addresses."""
    try:
        markup.shape(text)
    except markup.NotOurs:
        return True
    return False


TYPED = Promise("typed", "No price, e-mail address or web address is typed in beyond the source.", _check)
