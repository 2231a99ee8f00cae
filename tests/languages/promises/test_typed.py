"""No price, e-mail address or web address is typed into a translation."""

from __future__ import annotations

import pytest

from builder.languages.promises import Broken
from builder.languages.promises.typed import TYPED
from tests.languages.promises.told import told

SHORT = "Who answers?"
OUT = "take it out; addresses come from content/, with their source"


@pytest.mark.parametrize(
    ("source", "translation"),
    [
        (SHORT, "¿Quién responde?"),
        ("It costs a few £", "Cuesta unas £"),
        (SHORT, "Nota: datos. Teléfono: no. Fin.Si"),
        ("See [it]({page_help}).", "Mira [esto]({page_help})."),
    ],
    ids=["words", "currency-of-the-source", "colons-and-stops", "link-of-ours"],
)
def test_words_are_no_address(source: str, translation: str):
    """A missing space after a full stop is no web address."""
    assert told(TYPED, source, translation) == []


@pytest.mark.parametrize(
    ("translation", "what", "found"),
    [
        ("¿Quién? ayuda@x.org", "an e-mail address is typed into the text", "ayuda@x.org"),
        ("¿Quién? ayuda＠x", "an e-mail address is typed into the text", "ayuda＠x"),
        ("¿Quién? mailto:ayuda", "an address is typed in", "mailto:ayuda"),
        ("¿Quién? tel:casa", "an address is typed in", "tel:casa"),
        ("¿Quién? ejemplo.org", "an address is typed in", "ejemplo.org"),
        ("¿Quién? ftp://x", "an address is typed in", "ftp://x"),
    ],
    ids=["mail", "fullwidth-mail", "mailto", "tel", "bare-name", "ftp"],
)
def test_an_address_is_told(translation: str, what: str, found: str):
    """An address that nobody checked can lead a person to those she runs from."""
    assert told(TYPED, SHORT, translation) == [Broken(what, "words", found, OUT)]


@pytest.mark.parametrize("sign", ["€", "$", "₦", "៛", "＄"])
def test_a_price_is_told(sign: str):
    """A sum typed in is wrong next year, and in the next country today."""
    assert told(TYPED, SHORT, f"¿Quién {sign}?") == [
        Broken("a price is typed into the text", "no sign of a currency", f"¿Quién {sign}?",
               "say it without a sum; prices change, and differ from place to place")
    ]  # fmt: skip
