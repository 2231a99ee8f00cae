"""JSON of unknown hands: plain values out, or a letter. What JSON parsers let through in silence is refused."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from builder.errors import Problem, Problems, Where

DEEPEST = 40
_EXPORT = "ask whoever made the file for a new export"


class _Doubled(Exception):
    """A name that stands twice in one object; `args`: the name."""


class _NoNumber(Exception):
    """A figure that JSON does not have; `args`: as written."""


def load(text: str, file: str) -> Any:
    """Return the values of `text`; figures stay as they are written.

    Raises:
        Problems: no JSON, `NaN` or `Infinity`, a name that stands twice, or lists far too deep.
    """
    try:
        found = json.loads(text, object_pairs_hook=_once, parse_constant=_no_number, parse_int=str, parse_float=str)
    except json.JSONDecodeError as error:
        begin = text.count("\n", 0, error.pos) + 1
        spot = text[error.pos : error.pos + 30]
        raise _refusal(file, begin, f"the JSON cannot be read: {error.msg}", "", spot, _EXPORT) from None
    except _Doubled as error:
        what = "a name stands twice in one object, and nothing says which is meant"
        raise _refusal(file, 0, what, "each name once", error.args[0], _EXPORT) from None
    except _NoNumber as error:
        raise _refusal(file, 0, "this is no figure of JSON", "a figure, or null", error.args[0], _EXPORT) from None
    except RecursionError:
        raise _deep(file) from None
    if any(depth > DEEPEST for depth in _depths(found)):
        raise _deep(file)
    return found


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) != len(pairs):
        names = [name for name, _ in pairs]
        raise _Doubled(next(name for at, name in enumerate(names) if name in names[:at]))
    return found


def _no_number(sign: str) -> Any:
    raise _NoNumber(sign)


def _depths(value: Any) -> Iterator[int]:
    """Yield how deep each value stands; without calling itself, which a deep file would end in a crash."""
    waiting = [(value, 1)]
    while waiting:
        here, depth = waiting.pop()
        yield depth
        inner = here.values() if isinstance(here, dict) else here if isinstance(here, list) else ()
        waiting += [(one, depth + 1) for one in inner if isinstance(one, dict | list)]


def _deep(file: str) -> Problems:
    fix = "send the list of services alone; nothing in it is nested deeper than ten"
    return _refusal(file, 0, "lists stand in lists far too deep", f"at most {DEEPEST} levels", "", fix)


def _refusal(file: str, line: int, what: str, wanted: str, found: str, fix: str) -> Problems:
    return Problems([Problem(Where(file, line), what, wanted, found, fix)])
