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
_FORMS = {"phone": None, "sms": None, "whatsapp": _E164, "email": _MAIL, "chat": _PAGE, "web": _PAGE}
_KEYPAD = str.maketrans("ABCDEFGHIJKLMNOPQRSTUVWXYZ", "22233344455566677778889999")


def check(site: Site) -> Iterator[Problem]:
    """Yield each published channel whose number has a wrong form, cannot exist, or is shown otherwise."""
    for services in site.services:
        document = site.documents[f"content/services/{services.country.lower()}.yaml"]
        for at, line in enumerate(services.lines):
            for number, channel in enumerate(line.channels if line.published else ()):
                for field, what, wanted, found, fix in _wrong(channel):
                    trail = ("lines", at, "channels", number, field)
                    yield Problem(document.where(trail), what, wanted, found, fix)


def _wrong(channel: Channel) -> Iterator[tuple[str, str, str, str, str]]:
    form = _FORMS[channel.type]
    if form is not None and not form.fullmatch(channel.dial):
        wanted = {"whatsapp": "+ and the whole number", "email": "name@place.org"}.get(channel.type, "https://...")
        yield "dial", f"this cannot be opened as {channel.type}", wanted, channel.dial, "compare it with the source"
    if channel.type not in ("phone", "sms", "whatsapp"):
        return
    if not _E164.fullmatch(channel.dial) and not _LOCAL.fullmatch(channel.dial):
        wanted = "+ and digits, or the digits of a short code"
        yield "dial", "this cannot be dialled", wanted, channel.dial, "digits only, no spaces"
        return
    if channel.dial.startswith("+"):
        yield from _impossible(channel)
    shown = re.sub(r"\D", "", channel.shown.upper().translate(_KEYPAD) if channel.dial.isdigit() else channel.shown)
    dialled = channel.dial.lstrip("+*")
    if not shown or not _same(shown, dialled):
        fix = "write both again from the source; one of them has a wrong, missing or extra digit"
        yield "shown", "the number people read is not the number that is dialled", channel.dial, channel.shown, fix


def _same(shown: str, dialled: str) -> bool:
    """Return whether two writings are one number: equal, or the national form (with its trunk digit) of the other."""
    bare = (shown, *(shown[len(trunk) :] for trunk in ("0", "8", "06", "01") if shown.startswith(trunk)))
    return any(dialled == form or (len(form) >= 5 and dialled.endswith(form)) for form in bare) or (
        len(dialled) >= 5 and shown.endswith(dialled)
    )


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
