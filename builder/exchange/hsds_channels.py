"""The ways to reach a service: its own phones, e-mail and address. Those of persons and offices are not taken."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from builder.exchange.draft import dialled
from builder.exchange.fields import CHANNEL, TAXONOMY
from builder.exchange.hsds_out import PHONE_TYPES
from builder.exchange.identity import ident
from builder.exchange.taken import Taken
from builder.model.words import parse_message
from builder.yamltext import Plain

Way = dict[str, Plain]
_NO_VOICE = ("fax", "pager", "textphone", "video")  # kinds that HSDS knows and no line card can offer
_OURS = {theirs: ours for ours, theirs in PHONE_TYPES.items()} | {"cell": "phone", "": "phone"}


def channels(service: dict[str, Any], line_id: str, others: list[str], taken: Taken) -> list[Way]:
    """Return the channels in their own order; those without a place among the others come after them."""
    found = [*_phones(service, line_id, taken), *_mails(service, line_id, taken), *(_other(text) for text in others)]
    known = {str(way.get("dial")) for way in found}
    for name, kind in (("email", "email"), ("url", "web")):
        dial = service.get(name)
        if dial in known:
            taken.mark(name)
        elif dial and (kind == "email" or dial.startswith("https://")):
            taken.mark(name)
            found.append({"type": kind, "dial": dial, "shown": dial.removeprefix("https://").rstrip("/")})
        elif dial:
            taken.why("only https addresses are published", name)
    placed = sorted(enumerate(found), key=lambda one: (_position(one[1]), one[0]))
    return [{name: value for name, value in way.items() if name != "position"} for _, way in placed]


def _phones(service: dict[str, Any], line_id: str, taken: Taken) -> Iterator[Way]:
    for at, phone in enumerate(service.get("phones") or ()):
        kind = str(phone.get("type") or "")
        if kind in _NO_VOICE:
            taken.why(f"{kind} is no channel of ours", "phones", at)
            continue
        extras = _extras(phone, ("phones", at), taken)
        shown = phone["number"].strip().strip('"').strip()
        way: Way = {"type": _OURS.get(kind, kind), "dial": dialled(shown), "shown": shown} | extras
        taken.mark("phones", at, "number")
        taken.mark("phones", at, "type")
        taken.mark_if("phones", at, "id", equals=ident("phone", line_id, str(extras.get("position", at))))
        yield way | _label(phone, at, taken)


def _label(phone: dict[str, Any], at: int, taken: Taken) -> Way:
    text = phone.get("description")
    if not text:
        return {}
    try:
        parse_message(text, "label")
    except ValueError as error:
        taken.why(str(error.args[0]), "phones", at, "description")
        return {}
    return {"label": taken.take("phones", at, "description")}


def _mails(service: dict[str, Any], line_id: str, taken: Taken) -> Iterator[Way]:
    for at, contact in enumerate(service.get("contacts") or ()):
        if not contact.get("email") or contact.get("name"):
            continue  # somebody's own address: she did not ask to be printed on a card
        mail = taken.take("contacts", at, "email")
        extras = _extras(contact, ("contacts", at), taken)
        taken.mark_if("contacts", at, "id", equals=ident("contact", line_id, str(extras.get("position", at))))
        yield {"type": "email", "dial": mail, "shown": mail} | extras


def _extras(thing: dict[str, Any], trail: tuple[str, int], taken: Taken) -> Way:
    known = {field.name for field in CHANNEL} | {"position"}
    found: Way = {}
    for at, one in enumerate(thing.get("attributes") or ()):
        term = one.get("taxonomy_term") or {}
        if term.get("taxonomy") == TAXONOMY and term.get("code") in known and one.get("value"):
            found[term["code"]] = one["value"]
            taken.mark(*trail, "attributes", at)
    return found


def _other(text: str) -> Way:
    """Return a channel that HSDS has no place for, from our own attribute; a broken one is judged as it is."""
    try:
        found = json.loads(text)
    except (ValueError, RecursionError):
        return {"type": text}
    return {name: str(value) for name, value in found.items()} if isinstance(found, dict) else {"type": text}


def _position(way: Way) -> int:
    place = str(way.get("position", ""))
    return int(place) if place.isdecimal() and len(place) < 5 else 10_000
