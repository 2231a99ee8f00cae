"""Services of HSDS 3, as drafts of lines. What has no place with us is named, never taken for something else."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from builder.errors import Problem, Problems, Where
from builder.exchange.draft import TELL, Draft, Place, confidential, is_list
from builder.exchange.fields import LINE, TAXONOMY
from builder.exchange.hsds_channels import channels
from builder.exchange.hsds_out import NOT_RECORDED, alert, closed
from builder.exchange.hsds_schedules import hours
from builder.exchange.hsds_shape import misfits
from builder.exchange.identity import ident, inside
from builder.exchange.taken import Taken
from builder.exchange.tongues import code
from builder.model.words import parse_message
from builder.yamltext import Plain

MOST = 50_000
_FORMS = "a page of services (contents), a list of services, or one service"


def drafts(found: Any, file: str, country: str) -> tuple[Draft, ...]:
    """Return a draft of every service in `found`; `country` is that of services that name none.

    Raises:
        Problems: it holds no services.
    """
    services = list(_services(found))
    if not services or len(services) > MOST:
        what = "there are no services in this file" if not services else "there are too many services in this file"
        raise Problems([Problem(Where(file), what, _FORMS, "", f"export it as HSDS 3, at most {MOST} services a file")])
    return tuple(_draft(service, Place(file, 0, spot), country) for spot, service in services)


def _services(found: Any, spot: str = "") -> Iterator[tuple[str, Any]]:
    if isinstance(found, dict) and isinstance(found.get("contents"), list):
        yield from _services(found["contents"], "contents")
    elif isinstance(found, list):
        for at, one in enumerate(found):
            yield from _services(one, f"{spot or 'services'}[{at}]")
    elif isinstance(found, dict) and isinstance(found.get("services"), list):
        head = {name: value for name, value in found.items() if name != "services"}
        for at, one in enumerate(found["services"]):
            nested = {"organization": head, **one} if isinstance(one, dict) else one
            yield f"{spot or 'organization'}.services[{at}]", nested
    elif isinstance(found, dict) and ("id" in found or "name" in found):
        yield spot or "service", found
    elif spot:
        yield spot, found


def _draft(service: Any, place: Place, country: str) -> Draft:
    problems = list(misfits(service, place))
    if problems:
        return Draft(place, country, {"name": _name(service)}, named=False, problems=tuple(problems))
    taken = Taken(service)
    ours = _attributes(service, taken)
    country = str(ours.pop("country", [country])[0])
    line_id = str(ours["id"][0]) if "id" in ours else inside(country, service["id"])
    taken.mark("id")
    given: dict[str, Plain] = {"id": line_id, "name": taken.take("name")}
    given |= {name: _value(name, values) for name, values in ours.items() if name not in ("id", "channel")}
    organization = service.get("organization")
    if organization:
        given["operator"] = taken.take("organization", "name")
        taken.mark_if("organization", "description", equals=NOT_RECORDED)
        taken.mark_if("organization", "id", equals=ident("operator", country, organization["name"]))
    given |= _note(service, taken)
    if service.get("assured_date"):
        given["checked"] = taken.take("assured_date")
    taken.mark("status")
    if service["status"] != "active" and "held_back" not in given:
        given["held_back"] = closed(service["status"])
    taken.mark_if("alert", equals=alert(str(given.get("held_back", ""))))
    given |= hours(service, line_id, taken)
    spoken = [
        found for at, one in enumerate(service.get("languages") or ()) if (found := _tongue(at, one, line_id, taken))
    ]
    given |= {"languages": list(spoken)} if spoken else {}
    ways = channels(service, line_id, ours.get("channel", []), taken)
    given |= {"channels": list(ways)} if ways else {}
    if not ways:
        fix = "give the service itself a phone, e-mail or https address; those of offices and persons are not taken"
        problems.append(Problem(place.where("phones"), "there is no way to reach this service", "a phone", "", fix))
    problems += _hidden_place(service, given, place)
    return Draft(place, country, given, named=True, left=taken.left(), problems=tuple(problems))


def _name(service: Any) -> str:
    return str(service.get("name", "")) if isinstance(service, dict) else ""


def _attributes(service: dict[str, Any], taken: Taken) -> dict[str, list[str]]:
    """Return the values of our own attributes, by field; those of other taxonomies are left."""
    known = {field.name for field in LINE} | {"country", "channel"}
    found: dict[str, list[str]] = {}
    for at, one in enumerate(service.get("attributes") or ()):
        term = one.get("taxonomy_term") or {}
        if term.get("taxonomy") == TAXONOMY and term.get("code") in known and one.get("value"):
            found.setdefault(term["code"], []).append(one["value"])
            taken.mark("attributes", at)
    return found


def _value(name: str, values: list[str]) -> Plain:
    if not is_list(name) or values in (["unknown"], ["none"]):
        return values[0]
    return [_item(value) for value in values]


def _item(value: str) -> Plain:
    if not value.startswith("{"):
        return value
    try:
        found = json.loads(value)
    except (ValueError, RecursionError):
        return value
    return {name: str(inner) for name, inner in found.items()} if isinstance(found, dict) else value


def _note(service: dict[str, Any], taken: Taken) -> dict[str, Plain]:
    """Return the description as the note, where it keeps what every note keeps: no figures, no markup."""
    text = service.get("description")
    if not text:
        return {}
    try:
        parse_message(text, "sentence")
    except ValueError as error:
        taken.why(str(error.args[0]), "description")
        return {}
    return {"note": taken.take("description")}


def _tongue(at: int, one: dict[str, Any], line_id: str, taken: Taken) -> str:
    found = code(one.get("code") or one.get("name") or "")
    if found:
        taken.mark("languages", at, "code")
        taken.mark("languages", at, "name")
        taken.mark_if("languages", at, "id", equals=ident("language", line_id, found))
    return found


def _hidden_place(service: dict[str, Any], given: dict[str, Plain], place: Place) -> Iterator[Problem]:
    """Yield a problem where a service that must not be found has an address in the file."""
    leaves = [(trail.rpartition(".")[2], text) for trail, text in Taken(service).leaves()]
    address = any(name in ("address_1", "address_2", "postal_code", "latitude") for name, _ in leaves)
    said = {name: value for name, value in service.items() if name != "attributes"}  # ours name the word in their terms
    if address and (given.get("confidential") == "yes" or ("location_type", "virtual") in leaves or confidential(said)):
        what = "the file gives an address for a place that must not be known"
        yield Problem(place.where("locations"), what, "no address", "an address", TELL)
