"""What CLDR knows of a language: names of places and languages, dates, hours, lengths of time, lists.

Figures are printed with Western digits in every language, because phones, papers and clocks show those.
"""

from __future__ import annotations

import datetime
import re
import unicodedata
from collections.abc import Sequence
from decimal import Decimal
from functools import lru_cache
from typing import Literal

from babel import Locale, UnknownLocaleError
from babel.core import get_global
from babel.dates import format_date, format_skeleton, format_time, get_day_names
from babel.lists import format_list
from babel.numbers import format_compact_decimal, format_decimal, format_percent

_DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_ARTICLE = re.compile(r"^ال")
_LARGE = {"million": 10**6, "billion": 10**9}


@lru_cache(maxsize=64)
def locale(cldr: str) -> Locale:
    """Return CLDR's data for a language code such as `ar` or `pt-BR`."""
    return Locale.parse(cldr, sep="-")


@lru_cache(maxsize=8192)
def territory(cldr: str, code: str) -> str:
    """Return the name of a territory, or its code where CLDR has none."""
    return str(locale(cldr).territories.get(code, code))


def known(cldr: str) -> bool:
    """Return whether CLDR has data for a language code."""
    try:
        locale(cldr)
    except (UnknownLocaleError, ValueError):
        return False
    return True


_NOT_ISO = {"AC", "CP", "CQ", "DG", "EA", "EU", "EZ", "IC", "QO", "TA", "UN", "XA", "XB", "ZZ"}


_WITH_THE = "AE AX BQ BS CC CD CF CG CK DO FK FO GB GM IM IO KM KY MH MP MV NL PH PS SB TC TF UM US VG VI"


def in_sentence(cldr: str, code: str) -> str:
    """Return the name of a territory as it stands in a sentence: English puts "the" before some."""
    article = "the " if cldr.startswith("en") and code in _WITH_THE else ""
    return article + territory(cldr, code)


@lru_cache(maxsize=1)
def territory_codes() -> frozenset[str]:
    """Return the codes of ISO 3166-1, and XK for Kosovo; CLDR's own additions are left out."""
    codes = {str(code) for code in locale("en").territories}
    return frozenset(code for code in codes if len(code) == 2 and code.isupper()) - _NOT_ISO


@lru_cache(maxsize=512)
def zones(code: str) -> str:
    """Return the IANA time zones of a territory, spaced, without their continent ("Madrid Ceuta Canary").

    Their old names stand beside them: browsers still call Kolkata "Calcutta" and Kyiv "Kiev".
    """
    return " ".join(sorted(city for city, codes in _cities().items() if codes == {code}))


@lru_cache(maxsize=1)
def zone_names() -> frozenset[str]:
    """Return the IANA time zones that CLDR gives a territory, old names beside new ones."""
    at, now = get_global("zone_territories"), get_global("zone_aliases")
    return frozenset(zone for zone in (*at, *now) if now.get(zone, zone) in at)


@lru_cache(maxsize=1)
def _cities() -> dict[str, set[str]]:
    """Return the territories of each zone's last name; one with two ("Pacific") may not be guessed from."""
    at = get_global("zone_territories")
    found: dict[str, set[str]] = {}
    for zone, now in [*((zone, zone) for zone in at), *get_global("zone_aliases").items()]:
        if "/" in zone and now in at:
            found.setdefault(zone.rpartition("/")[2], set()).add(at[now])
    return found


@lru_cache(maxsize=64)
def first_day(cldr: str) -> int:
    """Return the day a week begins with, 0 for Sunday, where the language is most spoken."""
    likely = str(get_global("likely_subtags").get(str(locale(cldr)), locale(cldr)))
    return (Locale.parse(likely).first_week_day + 1) % 7


@lru_cache(maxsize=64)
def week(cldr: str) -> tuple[tuple[str, str], ...]:
    """Return each day of a week as (short, long) name, beginning with its first day; whole words are no short names."""
    names = {width: get_day_names(width, "stand-alone", locale(cldr)) for width in ("narrow", "abbreviated", "wide")}
    wordy = any(len(name) > 4 for name in names["abbreviated"].values())
    own = names["narrow"][0].isascii() == names["wide"][0].isascii()  # Urdu has none, and CLDR lends it English ones
    short = names["narrow" if wordy and own else "abbreviated"]
    days = [(first_day(cldr) + at - 1) % 7 for at in range(7)]  # CLDR's own count begins with Monday
    return tuple((str(short[day]), str(names["wide"][day])) for day in days)


@lru_cache(maxsize=4096)
def language(cldr: str, code: str) -> str:
    """Return the name of a language, or its code where CLDR has none."""
    return str(locale(cldr).languages.get(code.replace("-", "_"), code))


@lru_cache(maxsize=256)
def autonym(code: str) -> str:
    """Return what a language calls itself, or nothing where CLDR does not know."""
    return str(locale(code).languages.get(code.replace("-", "_"), "")) if known(code) else ""


@lru_cache(maxsize=256)
def direction(code: str) -> Literal["ltr", "rtl"]:
    """Return which way a language runs."""
    return "rtl" if locale(code).text_direction == "rtl" else "ltr"


@lru_cache(maxsize=4096)
def date(cldr: str, iso: str) -> str:
    """Return an ISO date written out ("21 November 2026"), as exactly as it was given."""
    parts = [int(part) for part in iso.split("-")]
    day = datetime.date(parts[0], *[*parts[1:], 1, 1][:2])
    if len(parts) == 3:
        return format_date(day, "long", locale(cldr))
    return format_skeleton("yMMMM", day, locale=locale(cldr)) if len(parts) == 2 else str(parts[0])


@lru_cache(maxsize=4096)
def hour(cldr: str, clock: str) -> str:
    """Return a time of day such as `09:00`; midnight at the end of a day stays `24:00`."""
    if clock.startswith("24"):
        return clock
    return format_time(datetime.time.fromisoformat(clock), "short", locale=locale(cldr))


@lru_cache(maxsize=1024)
def days(cldr: str, span: str) -> str:
    """Return the days of `mon-fri` or `sat` by name."""
    names = get_day_names("wide", "stand-alone", locale(cldr))
    first, _, last = span.partition("-")
    shown = [str(names[_DAYS.index(day)]) for day in (first, last) if day]
    return " - ".join(shown)


@lru_cache(maxsize=4096)
def amount(cldr: str, value: str, unit: str) -> str:
    """Return a figure with its unit in words ("72 hours", "23%", "27.6 million"); a date written out; or the figure."""
    if unit == "none":
        return value
    if unit == "date":
        return date(cldr, value)
    if unit == "percent":
        return format_percent(float(value) / 100, locale=locale(cldr), numbering_system="latn")
    if unit == "count":
        return format_decimal(Decimal(value), locale=locale(cldr), numbering_system="latn")
    if unit in _LARGE:
        return _large(cldr, Decimal(value) * _LARGE[unit])
    return _duration(cldr, float(value), unit).format(value)


def _large(cldr: str, number: Decimal) -> str:
    """Return a number in the language's own large steps: millions, or the crores of Hindi; no figure is rounded off."""
    width: Literal["short", "long"] = "long" if "long" in locale(cldr).compact_decimal_formats else "short"
    return format_compact_decimal(
        number, format_type=width, locale=locale(cldr), fraction_digits=4, numbering_system="latn"
    )


def _duration(cldr: str, number: float, unit: str) -> str:
    """Return the pattern ("{0} hours") for a length of time.

    CLDR writes Arabic days, weeks and months once, in the short form, and leaves the long form to inherit it; Babel's
    `format_unit` does not follow that, and prints "30 duration-day". A wrong time limit can cost a person her health.
    """
    patterns = locale(cldr)._data["unit_patterns"][f"duration-{unit}"]
    form = locale(cldr).plural_form(number)
    for width in ("long", "short"):
        pattern = patterns.get(width, {}).get(form)
        if pattern:
            return str(pattern)
    return str(patterns["long"]["other"])


def listing(cldr: str, items: Sequence[str]) -> str:
    """Return "a, b and c" as the language writes it."""
    return format_list(list(items), locale=locale(cldr)) if items else ""


def sort_key(name: str) -> str:
    """Return what to sort a name by: without accents, case or the Arabic article.

    Python ships no collation tables; for alphabets this is the order people expect.
    """
    bare = unicodedata.normalize("NFKD", _ARTICLE.sub("", name))
    return "".join(c for c in bare if not unicodedata.combining(c)).casefold()


def initial(name: str) -> str:
    """Return the letter a name is filed under in an alphabet."""
    return sort_key(name)[:1].upper()
