"""A number is whole: what is dialled can exist, and what is read is the same number."""

from __future__ import annotations

import re
from collections.abc import Iterator

from builder.errors import Problem
from builder.model import Channel, Site

_E164 = re.compile(r"\+[1-9]\d{6,14}")
_LOCAL = re.compile(r"\*?\d{2,13}")
_MAIL = re.compile(r"[A-Za-z0-9._+-]+@[a-z0-9-]+(\.[a-z0-9-]+)+")
_PAGE = re.compile(r"https://[^\s\"'<>]+")
_NICK = re.compile(r"[A-Za-z][A-Za-z0-9_]{4,31}")  # https://core.telegram.org/method/account.checkUsername
_AREA = re.compile(r"none")  # whom one meets in person nobody dials; `ways` looks at the area
_FORMS = {
    "phone": None, "sms": None, "whatsapp": _E164, "signal": _E164, "telegram": _NICK, "email": _MAIL, "chat": _PAGE,
    "video": _PAGE, "web": _PAGE, "in-person": _AREA,
}  # fmt: skip
_WANTED = {
    "whatsapp": "+ and the whole number", "signal": "+ and the whole number", "email": "name@place.org",
    "telegram": "the user name, without @", "in-person": "none",
}  # fmt: skip
_OLD_TRUNKS = {"LT": "8", "HU": "06", "MX": "01"}  # still printed beside the one the tables know
BARE = ("BR", "IE", "IN", "LB")  # and the plan of North America: some numbers are written without a trunk prefix
_KEYPAD = str.maketrans("ABCDEFGHIJKLMNOPQRSTUVWXYZ", "22233344455566677778889999")


def check(site: Site) -> Iterator[Problem]:
    """Yield each published channel whose number has a wrong form, cannot exist, or is shown otherwise."""
    for services in site.services:
        document = site.documents[f"content/services/{services.country.lower()}.yaml"]
        for at, line in enumerate(services.lines):
            for number, channel in enumerate(line.channels if line.published else ()):
                for field, what, wanted, found, fix in wrong(channel):
                    trail = ("lines", at, "channels", number, field)
                    yield Problem(document.where(trail), what, wanted, found, fix)


def wrong(channel: Channel) -> Iterator[tuple[str, str, str, str, str]]:
    """Yield what is wrong with one channel: field, what, wanted, found, fix."""
    form = _FORMS[channel.type]
    if form is not None and not form.fullmatch(channel.dial):
        wanted = _WANTED.get(channel.type, "https://...")
        yield "dial", f"this cannot be opened as {channel.type}", wanted, channel.dial, "compare it with the source"
    if channel.type == "telegram" and channel.shown.removeprefix("@") != channel.dial:
        fix = "write both again from the source"
        yield "shown", "the name people read is not the name that is opened", f"@{channel.dial}", channel.shown, fix
    if channel.type not in ("phone", "sms", "whatsapp", "signal"):
        return
    if not _E164.fullmatch(channel.dial) and not _LOCAL.fullmatch(channel.dial):
        wanted = "+ and digits, or the digits of a short code"
        yield "dial", "this cannot be dialled", wanted, channel.dial, "digits only, no spaces"
        return
    if channel.dial.startswith("+"):
        yield from _impossible(channel)
    writings = {re.sub(r"\D", "", text) for text in (channel.shown, channel.shown.upper().translate(_KEYPAD))}
    if not any(_same(shown, channel) for shown in writings):
        fix = "write both again from the source; one of them has a wrong, missing or extra digit"
        yield "shown", "the number people read is not the number that is dialled", channel.dial, channel.shown, fix


def _same(shown: str, channel: Channel) -> bool:
    """Return whether the digits people read are, every one of them, the number that is dialled.

    A number with a country code may be shown without it, and then has the country's own trunk prefix before it ("0" in
    most), but for the countries where people write some numbers without one.
    """
    if not channel.dial.startswith("+"):
        return shown == channel.dial.lstrip("*")
    import phonenumbers  # its tables are only worth loading where a full number is checked

    try:
        parsed = phonenumbers.parse(channel.dial)
    except phonenumbers.NumberParseException:
        return True  # told by `_impossible`
    national = phonenumbers.national_significant_number(parsed)
    whole = f"{parsed.country_code}{national}"
    region = phonenumbers.region_code_for_number(parsed) or ""
    tables = phonenumbers.PhoneMetadata.metadata_for_region(region, None)
    trunk = (tables.national_prefix if tables else None) or ""
    bare = {national} if region in BARE or parsed.country_code == 1 else set()
    return shown in {whole, f"00{whole}", trunk + national, _OLD_TRUNKS.get(region, trunk) + national, *bare}


def _impossible(channel: Channel) -> Iterator[tuple[str, str, str, str, str]]:
    import phonenumbers  # its tables are only worth loading where a full number is checked

    fix = "compare it with the source, correct it, and set checked to today"
    try:
        parsed = phonenumbers.parse(channel.dial)
    except phonenumbers.NumberParseException:
        yield "dial", "no country has this calling code", "+ and a calling code", channel.dial, fix
        return
    reason = phonenumbers.is_possible_number_with_reason(parsed)
    names = {
        phonenumbers.ValidationResult.TOO_SHORT: "the number has too few digits for its country",
        phonenumbers.ValidationResult.TOO_LONG: "the number has too many digits for its country",
        phonenumbers.ValidationResult.INVALID_LENGTH: "no number of this country has this many digits",
        phonenumbers.ValidationResult.INVALID_COUNTRY_CODE: "no country has this calling code",
    }
    if reason in names:
        example = phonenumbers.example_number(phonenumbers.region_code_for_country_code(parsed.country_code or 0) or "")
        wanted = phonenumbers.format_number(example, phonenumbers.PhoneNumberFormat.E164) if example else ""
        yield "dial", names[reason], f"as many digits as {wanted}" if wanted else "", channel.dial, fix
