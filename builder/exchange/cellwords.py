"""What a cell means for a field: yes in a few languages, dates without their clock, lists, hours, sources."""

from __future__ import annotations

import re
from typing import get_args

from builder.exchange import clock
from builder.exchange.draft import is_list
from builder.exchange.tongues import code
from builder.model import Known, Line
from builder.yamltext import Plain

_KNOWN = {
    "yes": "yes true 1 y si sí oui ja sim نعم да हाँ x",
    "no": "no false 0 n non nein não nao لا нет नहीं",
    "unknown": "unknown ? - n/a desconocido inconnu unbekannt",
}
_YES_OR_NO = {name for name, info in Line.model_fields.items() if get_args(info.annotation) == get_args(Known)} | {
    "channel_free"
}
_YES = {word: value for value, words in _KNOWN.items() for word in words.split()}
_CLOCKED = re.compile(r"(\d{4}-\d\d-\d\d)[ T]00:00(:00)?")


def value(name: str, text: str) -> Plain:
    """Return what stands in a cell of the field `name`; what it does not understand is judged later, as it is.

    Raises:
        ValueError: with what, wanted, fix.
    """
    text = text.strip()
    if name in _YES_OR_NO:
        return _YES.get(text.casefold(), text)
    if name == "hours":
        return clock.from_cell(text)
    if name == "languages":
        return _languages(text)
    if name == "sources":
        return [_source(line) for line in text.split("\n") if line.strip()]
    if name in ("checked", "review_by", "source_date", "source_read"):
        return _CLOCKED.sub(r"\1", text)
    if name == "country":
        return text.upper()
    if is_list(name) and text not in ("unknown", "none"):
        return [part.strip() for part in re.split("[,;]", text) if part.strip()]
    return text


def _languages(text: str) -> Plain:
    if text.casefold() == "unknown":
        return "unknown"
    found: list[Plain] = []
    for part in re.split(r"[,;/\n]", text):
        known = code(part) if part.strip() else ""
        if part.strip() and not known:
            raise ValueError("this is not a language we know", "es, ar", f'write the code of "{part.strip()}"')
        found += [known] if known and known not in found else []
    return found


def _source(line: str) -> Plain:
    parts = [part.strip() for part in line.split("|", 3)]
    if len(parts) < 4:
        wanted, fix = "address | date or unknown | day it was read | title", "one source on each line of the cell"
        raise ValueError("this source cannot be read", wanted, fix)
    return {"title": parts[3], "url": parts[0], "date": parts[1], "read": parts[2]}
