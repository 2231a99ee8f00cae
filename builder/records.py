"""Plain data becomes records: pydantic does the checking, this room finds the words a translator can act on.

A record is a frozen pydantic model that forbids unknown fields.
Every misfit of a document is told at once, with file, line, field, wanted, found and fix; nothing is printed here.
"""

from __future__ import annotations

from typing import Any, TypeVar

from pydantic import BaseModel, ConfigDict, ValidationError
from pydantic_core import ErrorDetails

from builder.errors import Problem, Problems, Where, near
from builder.yamltext import Document, Plain, Trail


class Record(BaseModel):
    """The base of everything read from `content/` and `locales/`: frozen, and closed to unknown fields."""

    model_config = ConfigDict(frozen=True, extra="forbid", str_strip_whitespace=True, arbitrary_types_allowed=True)


R = TypeVar("R", bound=Record)


def build(model: type[R], document: Document, value: Plain | None = None, trail: Trail = (), **known: Any) -> R:
    """Return `value` (the whole document when left out) as `model`; `known` are fields the file name gives.

    Raises:
        Problems: one for each field that does not fit.
    """
    value = document.value if value is None else value
    if not isinstance(value, dict):
        found = value if isinstance(value, str) else "a list"
        raise Problems([Problem(document.where(trail), "fields with names are wanted here", "name: value", found)])
    try:
        return model.model_validate({**value, **known})
    except ValidationError as error:
        told = [details for details in error.errors() if not _only_broken(details)]
        raise Problems(_problem(details, document, trail, value, model) for details in told) from error


def _only_broken(error: ErrorDetails) -> bool:
    """Return whether a list is called too short only because pydantic does not count its broken items."""
    given = error["input"]
    return error["type"] == "too_short" and isinstance(given, list) and len(given) >= error["ctx"]["min_length"]


def _problem(error: ErrorDetails, document: Document, trail: Trail, value: Plain, model: type[Record]) -> Problem:
    loc = _real_trail(error["loc"], value)
    where = document.where((*trail, *loc))
    name = str(loc[-1]) if loc else ""
    found = error["input"] if isinstance(error["input"], str) else ""
    wanted = str(error.get("ctx", {}).get("expected", ""))
    match error["type"]:
        case "missing":
            return Problem(where, f'the field "{name}" is missing', f"{name}: ...", "nothing", f"add a line for {name}")
        case "extra_forbidden":
            parent = set(_fields(model, loc[:-1]))
            return Problem(
                where,
                f'there is no field "{name}" here',
                wanted=", ".join(sorted(parent)),
                found=name,
                fix=near(name, parent) or "remove it, or look the field up in docs/reference/content.md",
            )
        case "literal_error":
            options = [option.strip("'") for option in wanted.replace(" or ", ", ").split(", ")]
            fix = near(found, options) or "use one of these words"
            return Problem(where, f"this is not a known {name}", ", ".join(options), found, fix)
        case "value_error":
            reason = error["ctx"]["error"].args
            what, hoped, fix, given = (*reason, "", "", "", "")[:4]
            return Problem(where, what, hoped, found or given, fix)
        case "too_short" if error["ctx"]["min_length"] > 1:
            least = f"at least {error['ctx']['min_length']}"
            return Problem(where, "there are too few here", least, str(len(error["input"])))
        case "too_long":
            most = f"at most {error['ctx']['max_length']}"
            return Problem(where, "there are too many here", most, str(len(error["input"])))
        case _:
            kind = "a list" if isinstance(error["input"], list | tuple) else "fields with names"
            return Problem(where, _words(error["type"], error["msg"]), wanted, found or kind)


def _words(kind: str, message: str) -> str:
    plain = {
        "tuple_type": "a list is wanted here",
        "string_type": "text is wanted here",
        "dict_type": "fields with names are wanted here",
        "model_type": "fields with names are wanted here",
        "model_attributes_type": "fields with names are wanted here",
        "string_pattern_mismatch": "this does not have the right form",
        "string_too_long": "this text is too long",
        "string_too_short": "this text is empty",
        "too_short": "at least one is wanted here",
    }
    return plain.get(kind, message[:1].lower() + message[1:])


def _real_trail(loc: tuple[str | int, ...], value: Plain) -> Trail:
    """Drop the names pydantic adds for unions (`literal['always']`), which no file holds."""
    real: list[str | int] = []
    here: Any = value
    for at, part in enumerate(loc):
        named = isinstance(here, dict) and part in here
        counted = isinstance(here, list) and isinstance(part, int) and part < len(here)
        if named or counted:
            here = here[part]
        elif at + 1 < len(loc) or "[" in str(part):
            continue
        real.append(part)
    return tuple(real)


def _fields(model: type[Record], loc: Trail) -> list[str]:
    """Return the field names of the record that stands at `loc` inside `model`."""
    current: type[BaseModel] = model
    for part in loc:
        if isinstance(part, str) and part in current.model_fields:
            inner = _record_in(current.model_fields[part].annotation)
            if inner is None:
                return []
            current = inner
    return list(current.model_fields)


def _record_in(annotation: Any) -> type[BaseModel] | None:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    for part in getattr(annotation, "__args__", ()):
        found = _record_in(part)
        if found is not None:
            return found
    return None


def field_problem(
    document: Document, trail: Trail, what: str, wanted: str = "", found: str = "", fix: str = ""
) -> Problem:
    """Return a problem about one field of `document`, for the checks that compare fields with each other."""
    return Problem(document.where(trail), what, wanted, found, fix)


__all__ = ["Record", "Where", "build", "field_problem"]
