"""What of a page in a made-up language was never given to a translator: plain English among accented words.

Every text of ours has lost its plain vowels there. What still has some must be data: names, which say so with
`translate="no"` or a language of their own, and what CLDR knows (places, languages, dates, days, lengths of time,
large numbers).
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from babel import Locale
from babel.dates import get_day_names, get_month_names

_ENGLISH = Locale.parse("en")
_MONTHS = "|".join(get_month_names("wide", locale=_ENGLISH).values())
_DAYS = "|".join(name for width in ("wide", "abbreviated") for name in get_day_names(width, locale=_ENGLISH).values())
_UNITS = "day|week|month|year|hour|minute|second|million|billion"
_WORD = re.compile(r"[^\W\d_]{2,}")
_VOWEL = re.compile(r"[AEIOUaeiou]")
# Names of channels and people's own words for themselves that are the same in every language.
OURS = ("WhatsApp", "Waymark")


def _any(names: Iterable[str]) -> str:
    return "|".join(re.escape(name) for name in sorted(set(names), key=len, reverse=True))


_LANGUAGES = _any(_ENGLISH.languages.values())
_PATTERNS = (
    r"https?://\S+",
    rf"\d{{1,2}} (?:{_MONTHS})(?: \d{{4}})?|(?:{_MONTHS}) \d{{1,2}}, \d{{4}}|(?:{_MONTHS}) \d{{4}}",
    rf"\d+(?:\.\d+)? (?:{_UNITS})s?\b",
    rf"\b(?:{_DAYS})(?: - (?:{_DAYS}))?\b",
    r"\{\w+\}",  # filled in by a script, from data
    r"\d{1,2}:\d{2}\s?[AP]M",
    rf"\b(?:the )?(?:{_any(_ENGLISH.territories.values())})(?!\w)",
    rf"\b(?:{_LANGUAGES})(?:, (?:{_LANGUAGES}))*(?:,? and (?:{_LANGUAGES}))?(?!\w)",
    rf"\b(?:{'|'.join(OURS)})\b",
)
_DATA = re.compile("|".join(_PATTERNS))


def escaped(text: str) -> list[str]:
    """Return the words of `text` that are neither made-up nor data."""
    return [word for word in _WORD.findall(_DATA.sub(" ", text)) if _VOWEL.search(word)]
