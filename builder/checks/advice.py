"""What a person should look at, and what no machine can judge: it stops nothing, and changes nothing.

Tables of phone numbers are months behind the world and know few short codes, so they may ask, never decide.
"""

from __future__ import annotations

from collections.abc import Iterator

from builder.errors import Problem, Where
from builder.model import Line, Site

_SPOKEN = ("phone", "sms", "whatsapp", "signal")


def check(site: Site) -> Iterator[Problem]:
    """Yield each published number that the tables do not know, and each that stands on two lines."""
    first: dict[tuple[str, str], tuple[str, Where]] = {}
    for country, line, dial, where in _numbers(site):
        if dial.startswith("+"):
            yield from _unknown(dial, where)
        name = ("" if dial.startswith("+") else country, dial)  # a short code means something else in each country
        known = first.setdefault(name, (line.id, where))
        if known[0] != line.id:
            what, fix = (
                "the same number stands on two lines",
                "ask whether one of them is old, or has this number by mistake",
            )
            wanted = f"a number of its own; it is also that of {known[0]}, {known[1].path}:{known[1].line}"
            yield Problem(where, what, wanted, dial, fix)


def _numbers(site: Site) -> Iterator[tuple[str, Line, str, Where]]:
    """Yield each number of a published line once, with its country and its place."""
    for services in site.services:
        document = site.documents[f"content/services/{services.country.lower()}.yaml"]
        for at, line in enumerate(services.lines):
            seen: dict[str, int] = {}
            for number, channel in enumerate(line.channels if line.published else ()):
                if channel.type in _SPOKEN:
                    seen.setdefault(channel.dial, number)
            for dial, number in seen.items():
                yield services.country, line, dial, document.where(("lines", at, "channels", number, "dial"))


def _unknown(dial: str, where: Where) -> Iterator[Problem]:
    """Yield a doubt about a whole number; short codes are confirmed by hand, and left alone."""
    import phonenumbers  # its tables are only worth loading where a full number is looked at

    try:
        parsed = phonenumbers.parse(dial)
    except phonenumbers.NumberParseException:
        what = "the tables of phone numbers cannot read this number"
        yield Problem(where, what, "+ and a calling code", dial, "compare it with the source")
        return
    if not phonenumbers.is_valid_number(parsed):
        country = phonenumbers.region_code_for_country_code(parsed.country_code or 0) or "its country"
        shown = phonenumbers.format_number(parsed, phonenumbers.PhoneNumberFormat.INTERNATIONAL)
        what = f"the tables of phone numbers know no such number in {country}"
        yield Problem(where, what, "a number that is given out there", shown, "compare it with the source, or call it")
