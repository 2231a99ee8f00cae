"""Lines as HSDS 3: a page of services with their organisation nested, as the HSDS API answers."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping
from typing import Any

from builder.exchange.clock import schedules
from builder.exchange.draft import dialled
from builder.exchange.fields import CHANNEL, IMPORTED, LINE, TAXONOMY
from builder.exchange.identity import ident, outside
from builder.exchange.plain import plain
from builder.languages import cldr
from builder.model import Line
from builder.yamltext import Plain

NOT_RECORDED = "Not recorded."  # HSDS wants a description of every organisation, and we know none
STATES = ("inactive", "defunct", "temporarily closed")
PHONE_TYPES = {"phone": "voice", "sms": "text"}  # RFC 6350 has no word for the others: they keep ours
_NUMBER = re.compile(r"[+*\d]")
_NATIVE = ("name", "channels", "hours", "languages", "note", "operator")


def page(lines: Iterable[tuple[str, Line]]) -> str:
    """Return the file: one page that holds every line, one service on each row of text."""
    services = [service(country, line) for country, line in lines]
    head = {"total_items": len(services), "total_pages": 1, "page_number": 1, "size": len(services)}
    flags = {"first_page": True, "last_page": True, "empty": not services}
    start = json.dumps({**head, **flags})[:-1]
    rows = ",\n".join(json.dumps(found, ensure_ascii=False, separators=(",", ":")) for found in services)
    return f'{start}, "contents": [\n{rows}\n]}}\n'


def service(country: str, line: Line) -> dict[str, Any]:
    """Return one line as a service. Times are the line's own clock; what HSDS has no place for is an attribute."""
    ours = plain(line)
    found: dict[str, Any] = {"id": outside(line.id), "name": line.name, "status": status(line)}
    if line.note:
        found["description"] = line.note.text
    if line.held_back:
        found["alert"] = alert(line.held_back)
    if re.fullmatch(r"\d{4}-\d\d-\d\d", line.checked):
        found["assured_date"] = line.checked
    channels = [(at, plain(channel)) for at, channel in enumerate(line.channels)]
    phones = [(at, channel) for at, channel in channels if is_number(str(channel["dial"]))]
    mails = [(at, channel) for at, channel in channels if channel["type"] == "email"]
    others = [(at, channel) for at, channel in channels if (at, channel) not in (*phones, *mails)]
    pages = [(at, channel) for at, channel in others if str(channel["dial"]).startswith("https://")]
    found |= {name: str(given[0][1]["dial"]) for name, given in (("email", mails), ("url", pages)) if given}
    found["phones"] = [_phone(line.id, at, channel) for at, channel in phones]
    found["contacts"] = [
        {
            "id": ident("contact", line.id, str(at)),
            "email": str(channel["dial"]),
            "attributes": _extras(line.id, at, channel, {"type", "dial"}),
        }
        for at, channel in mails
    ]
    found["schedules"] = [
        {"id": ident("schedule", line.id, str(at)), **one} for at, one in enumerate(schedules(ours["hours"]))
    ]
    found["languages"] = [
        {"id": ident("language", line.id, code), "name": cldr.language("en", code), "code": code}
        for code in (line.languages if line.languages != "unknown" else ())
    ]
    if line.operator != "unknown":
        found["organization"] = {
            "id": ident("operator", country, line.operator),
            "name": line.operator,
            "description": NOT_RECORDED,
        }
    found["attributes"] = [
        attribute((line.id, "country", "0"), "country", country, "Country of the line, ISO 3166-1"),
        *_own(line.id, ours),
        *(
            attribute((line.id, "channel", str(at)), "channel", _text({**channel, "position": str(at)}), "A channel")
            for at, channel in others
        ),
    ]
    return {name: value for name, value in found.items() if value != []}


def is_number(dial: str) -> bool:
    """Return whether a channel is dialled as a number, whatever its kind."""
    return bool(_NUMBER.match(dial))


def status(line: Line) -> str:
    """Return what HSDS calls the state of the service. Held back by us is not the same as inactive."""
    return next((word for word in STATES if line.held_back == closed(word)), "active")


def closed(word: str) -> str:
    """Return why a service that its own file calls inactive is held back."""
    return f"{IMPORTED[:-1]}: the file calls it {word}."


def alert(reason: str) -> str:
    """Return what people who do not know our attributes should read first."""
    return f"Not verified, please do not publish: {reason}"


def attribute(path: tuple[str, ...], code: str, value: str, means: str) -> dict[str, Any]:
    """Return one attribute, with the term of our own taxonomy that says what it is."""
    term = {"id": ident("term", code), "code": code, "name": code, "description": means, "taxonomy": TAXONOMY}
    return {"id": ident("attribute", *path), "value": value, "taxonomy_term": term}


def _own(line_id: str, ours: Mapping[str, Plain]) -> Iterable[dict[str, Any]]:
    means = {field.name: field.means for field in LINE}
    for name, value in ours.items():
        if name in _NATIVE or (name == "checked" and (value == "never" or len(str(value)) == len("2026-11-21"))):
            continue
        values = value if isinstance(value, list) else [value]
        for at, one in enumerate(values):
            yield attribute((line_id, name, str(at)), name, _text(one), means.get(name, name))


def _phone(line_id: str, at: int, channel: Mapping[str, Plain]) -> dict[str, Any]:
    kind, label = str(channel["type"]), str(channel["label"])
    told = {} if label == "none" else {"description": label}
    dial, shown = str(channel["dial"]), str(channel["shown"])
    seen = number(dial, shown)
    plain_to_read = {"shown"} if seen == shown else set()
    plain_to_dial = {"dial"} if seen == shown and dialled(shown) == dial else set()
    return {
        "id": ident("phone", line_id, str(at)),
        "number": seen,
        "type": PHONE_TYPES.get(kind, kind),
        **told,
        "attributes": _extras(line_id, at, channel, {"type", "label"} | plain_to_read | plain_to_dial),
    }


def number(dial: str, shown: str) -> str:
    """Return what HSDS readers see: what people read, unless only the dialled form has the country's code."""
    return dial if dial.startswith("+") and not shown.startswith("+") else shown


def _extras(line_id: str, at: int, channel: Mapping[str, Plain], native: set[str]) -> list[dict[str, Any]]:
    means = {field.name: field.means for field in CHANNEL}
    given = {**{name: value for name, value in channel.items() if name not in native}, "position": str(at)}
    return [
        attribute((line_id, str(at), name), name, _text(value), means.get(name, "Place among the line's channels"))
        for name, value in given.items()
    ]


def _text(value: Plain) -> str:
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False, sort_keys=True)
