"""A number is whole, and what is read is what is dialled."""

from __future__ import annotations

import pytest

from builder.checks import numbers

from .conftest import Change, letters

FILE = "services/es.yaml"
PHONE = "  - type: phone\n    dial: '+34900105090'\n    shown: 900 105 090\n"
AT = "content/services/es.yaml:11  lines[0].channels[0].dial\n  problem  "
SHOWN = "content/services/es.yaml:12  lines[0].channels[0].shown\n  problem  "


def channel(kind: str, dial: str, shown: str) -> str:
    """Return the first channel written anew."""
    return f"  - type: {kind}\n    dial: '{dial}'\n    shown: '{shown}'\n"


def test_the_numbers_of_the_tiny_site_are_whole(changed: Change):
    """It keeps the promise."""
    assert letters(numbers.check(changed())) == []


@pytest.mark.parametrize(
    ("kind", "dial", "shown"),
    [
        ("phone", "116000", "116 000"),
        ("phone", "017", "017"),
        ("phone", "*611", "*611"),
        ("phone", "+34900105090", "+34 900 105 090"),
        ("phone", "+442079460000", "020 7946 0000"),
        ("phone", "+18883737888", "1-888-373-7888"),
        ("phone", "18002255", "1-800-CALL"),
        ("sms", "233733", "233733 (BEFREE)"),
        ("whatsapp", "+34600000016", "600 000 016"),
        ("email", "ask@example.org", "ask@example.org"),
        ("chat", "https://example.org/chat", "example.org"),
        ("web", "https://example.org", "example.org"),
    ],
)
def test_a_number_as_people_write_it_is_fine(changed: Change, kind: str, dial: str, shown: str):
    """The shown form is the operator's own: with spaces, a trunk zero, or letters of the keypad."""
    assert letters(numbers.check(changed(FILE, PHONE, channel(kind, dial, shown)))) == []


CASES = {
    "too-few-digits": (
        channel("phone", "+3490010509", "90 010 509"),
        AT + "the number has too few digits for its country\n  wanted   as many digits as +34810123456\n"
        "  found    +3490010509\n  fix      compare it with the source, correct it, and set checked to today",
    ),
    "too-many-digits": (
        channel("phone", "+349001050900", "9001 050 900"),
        AT + "the number has too many digits for its country\n  wanted   as many digits as +34810123456\n"
        "  found    +349001050900\n  fix      compare it with the source, correct it, and set checked to today",
    ),
    "spaces": (
        channel("phone", "900 105 090", "900 105 090"),
        AT + "this cannot be dialled\n  wanted   + and digits, or the digits of a short code\n"
        "  found    900 105 090\n  fix      digits only, no spaces",
    ),
    "letters": (
        channel("phone", "0800CALL", "0800 CALL"),
        AT + "this cannot be dialled\n  wanted   + and digits, or the digits of a short code\n"
        "  found    0800CALL\n  fix      digits only, no spaces",
    ),
    "one-digit-differs": (
        channel("phone", "+34900105090", "900 105 091"),
        SHOWN + "the number people read is not the number that is dialled\n  wanted   +34900105090\n"
        "  found    900 105 091\n  fix      write both again from the source; one of them has a wrong, missing or extra"
        " digit",
    ),
    "nothing-shown": (
        channel("phone", "116000", "call us"),
        SHOWN + "the number people read is not the number that is dialled\n  wanted   116000\n  found    call us\n"
        "  fix      write both again from the source; one of them has a wrong, missing or extra digit",
    ),
    "short-whatsapp": (
        channel("whatsapp", "600000016", "600 000 016"),
        AT + "this cannot be opened as whatsapp\n  wanted   + and the whole number\n  found    600000016\n"
        "  fix      compare it with the source",
    ),
    "mail": (
        channel("email", "ask at example.org", "ask"),
        AT + "this cannot be opened as email\n  wanted   name@place.org\n  found    ask at example.org\n"
        "  fix      compare it with the source",
    ),
    "plain-http-chat": (
        channel("chat", "http://example.org", "example.org"),
        AT + "this cannot be opened as chat\n  wanted   https://...\n  found    http://example.org\n"
        "  fix      compare it with the source",
    ),
    "script": (
        channel("web", "javascript:x", "x"),
        AT + "this cannot be opened as web\n  wanted   https://...\n  found    javascript:x\n"
        "  fix      compare it with the source",
    ),
}


@pytest.mark.parametrize(("new", "letter"), CASES.values(), ids=CASES.keys())
def test_a_number_that_cannot_be_is_told(changed: Change, new: str, letter: str):
    """A wrong digit reaches nobody, or a stranger, in the only minute she has."""
    assert letters(numbers.check(changed(FILE, PHONE, new))) == [letter]


def test_a_line_that_is_held_back_may_be_wrong(changed: Change):
    """A doubtful number is kept as it was found, so that somebody can compare it."""
    assert letters(numbers.check(changed(FILE, "'+34910000999'", "'91'"))) == []


def test_a_calling_code_of_no_country_is_told(changed: Change):
    """A slip in the first digits must get a letter, too."""
    assert letters(numbers.check(changed(FILE, PHONE, channel("phone", "+999900105090", "900 105 090")))) == [
        AT + "no country has this calling code\n  wanted   + and a calling code\n  found    +999900105090\n"
        "  fix      compare it with the source, correct it, and set checked to today"
    ]


@pytest.mark.parametrize("dial", ["a?bcc=b@example.org", "a&cc=c@example.org", "a%0abcc@example.org"])
def test_an_address_for_mail_carries_nothing_else(changed: Change, dial: str):
    """Her letter must go to the people named, and to nobody else."""
    assert letters(numbers.check(changed(FILE, PHONE, channel("email", dial, "ask@example.org")))) == [
        AT + f"this cannot be opened as email\n  wanted   name@place.org\n  found    {dial}\n"
        "  fix      compare it with the source"
    ]
