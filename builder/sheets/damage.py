"""What spreadsheets do to a text that nobody meant: error codes, lost letters, letters read in the wrong encoding.

The promises of `languages` cannot see these: "????" and "#NAME?" keep every one of them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from builder.languages.promises import Broken

_ERROR = re.compile(r"#\S{1,14}[?!]|#N/[AD]|Err:\d{3}|#{3,}")
_TYPE_AGAIN = "type the translation again; a cell that begins with = + - or @ may need an apostrophe in front"
_SAVE_AGAIN = 'take the last good copy of the sheet and save it as XLSX or as "CSV UTF-8"'


def damages(source: str, translation: str) -> Iterator[Broken]:
    """Yield every sign that a spreadsheet, not the translator, wrote `translation`."""
    if _ERROR.fullmatch(translation):
        yield Broken("the cell holds an error of the spreadsheet", "a translation", translation, _TYPE_AGAIN)
    if "\ufffd" in translation or ("??" in translation and "??" not in source):
        yield Broken("letters were lost when the sheet was saved", "letters", translation, _SAVE_AGAIN)
    meant = _meant(translation)
    if meant:
        yield Broken("letters were read in the wrong encoding", meant, translation, _SAVE_AGAIN)


def _meant(text: str) -> str:
    """Return what a text was before UTF-8 was read as Windows-1252 ("Ã³" was "ó"), or nothing."""
    if text.isascii():
        return ""
    try:
        return b"".join(_byte(sign) for sign in text).decode("utf-8")
    except UnicodeError:
        return ""


def _byte(sign: str) -> bytes:
    return bytes([ord(sign)]) if ord(sign) < 256 else sign.encode("cp1252")
