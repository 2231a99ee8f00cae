"""What a stranger's word is worth: without a source nothing is published, and no line of ours is weakened unasked."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from builder.errors import Problem
from builder.exchange.draft import Draft
from builder.exchange.fields import CHANNEL, IMPORTED, LINE
from builder.exchange.plain import plain
from builder.model import Channel, Line
from builder.yamltext import Plain

_MADE = {"made", "left out", "", "as dial", "made from the number"}
_FACTS = ("sources", "checked", "checked_by", "review_by", "confidence", "held_back", "id")


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a file came from: its name, the web address and the day it was had from there.

    Without an address, a line that names no source is refused; without a day, it is the site's information date.
    """

    file: str
    address: str
    day: str
    kind: str = ""


def merged(draft: Draft, before: Line | None, origin: Origin) -> dict[str, Plain]:
    """Return the line that would stand in our directory: what the file gives over what is there, or over unknown."""
    if before:
        return _changed(draft, before)
    given = dict(draft.given)
    found: dict[str, Plain] = {field.name: field.unless for field in LINE if field.unless not in _MADE}
    found |= {"kind": origin.kind} if origin.kind else {}
    found |= given
    if isinstance(found["hours"], list):
        found.setdefault("zone", "unknown")
    found["channels"] = [_way(way, {}) for way in _list(given.get("channels"))]
    if "sources" not in given and origin.address:
        title = f"Imported from {origin.file}"
        found["sources"] = [{"title": title, "url": origin.address, "date": "unknown", "read": origin.day}]
    if "sources" not in given or "confidence" not in given:
        reason = str(given.get("held_back", "none"))
        found |= {"confidence": "low", "held_back": reason if reason != "none" else IMPORTED}
    elif "held_back" not in given:
        found["held_back"] = IMPORTED if given["confidence"] == "low" else "none"
    return _ordered(found)


def doubts(draft: Draft, before: Line | None, after: Mapping[str, Plain], origin: Origin) -> Iterator[Problem]:
    """Yield what keeps a line from being taken before its facts are even looked at."""
    if not before and "sources" not in draft.given and not origin.address:
        what, wanted = "this line names no source, and nothing says where the file comes from", "an https address"
        fix = "say --from with the address the file was had from; or add the columns of a source"
        yield Problem(draft.place.where("sources"), what, wanted, "nothing", fix)
    if not before and not draft.given.get("channels"):
        what, fix = "there is no way to reach this line", "add a phone number, an e-mail or a web address"
        yield Problem(draft.place.where("channels"), what, "at least one", "nothing", fix)
    seen = after.get("held_back") == "none" and after.get("confidence") != "low"
    if before and (before.published or seen) and plain(before) != after:
        lacking = [name for name in ("sources", "confidence") if name not in draft.given]
        if lacking:
            relied = "a line that people rely on now" if before.published else "whether people see a line"
            what, fix = f"this changes {relied}, and does not say on what ground", "add them, or edit the line by hand"
            yield Problem(
                draft.place.where("id"), what, "sources and confidence", f"no {' and no '.join(lacking)}", fix
            )


def _changed(draft: Draft, before: Line) -> dict[str, Plain]:
    ours = plain(before)
    found = {**ours, **draft.given}
    if "channels" in draft.given:
        known = {(str(way["type"]), str(way["dial"])): way for way in map(plain, before.channels)}
        found["channels"] = [
            _way(way, known.get((str(way.get("type")), str(way.get("dial"))), {}))
            for way in _list(draft.given["channels"])
        ]
    if isinstance(found["hours"], str):
        found.pop("zone", None)
    else:
        found.setdefault("zone", "unknown")
    facts = any(found.get(name) != ours.get(name) for name in {*found, *ours} if name not in _FACTS)
    if facts and "checked" not in draft.given and before.checked != "never":
        found["checked"] = "never"  # that day somebody confirmed other facts
        for name in ("checked_by", "review_by"):
            found.pop(name, None)
    return _ordered(found)


def _way(way: Mapping[str, Plain], before: Mapping[str, Plain]) -> dict[str, Plain]:
    unless = {field.name: field.unless for field in CHANNEL if field.unless not in _MADE}
    found = {**unless, **before, **way}
    return {name: found[name] for name in dict.fromkeys([*Channel.model_fields, *found]) if name in found}


def _ordered(found: Mapping[str, Plain]) -> dict[str, Plain]:
    """Return the fields in the order in which people write them."""
    names = dict.fromkeys([*Line.model_fields, *found])
    return {name: found[name] for name in names if name in found}


def _list(value: Plain | None) -> list[dict[str, Plain]]:
    return [one for one in value if isinstance(one, dict)] if isinstance(value, list) else []
