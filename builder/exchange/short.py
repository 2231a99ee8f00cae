"""A short code is dialled as it is: with a country code before it, it is another number, or nobody's."""

from __future__ import annotations

from collections.abc import Iterator

from builder.model import Channel


def short_abroad(channel: Channel) -> Iterator[tuple[str, str, str, str, str]]:
    """Yield a problem where a channel's number is a short code in international form."""
    if not channel.dial.startswith("+"):
        return
    import phonenumbers  # its tables are only worth loading where a full number is checked

    try:
        parsed = phonenumbers.parse(channel.dial)
    except phonenumbers.NumberParseException:
        return  # told by the check of numbers
    digits = channel.dial.removeprefix(f"+{parsed.country_code}")
    reason = phonenumbers.is_possible_number_with_reason(parsed)
    usual = reason in (phonenumbers.ValidationResult.IS_POSSIBLE, phonenumbers.ValidationResult.TOO_SHORT)
    if len(digits) <= 6 and (not usual or reason != phonenumbers.ValidationResult.IS_POSSIBLE):
        fix = "write it as it is dialled inside the country, and reach: inside"
        yield "dial", "a short code has no country code before it", digits, channel.dial, fix
