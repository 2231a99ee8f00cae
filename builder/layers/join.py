"""Two documents become one, value by value; every value of the one keeps the file and line it came from.

The rule is one sentence: fields are joined by name, lists of things with an id by that id, and all else is replaced.
"""

from __future__ import annotations

from collections.abc import Callable

from builder.errors import Problem, Problems
from builder.yamltext import Document, Plain, Trail

_IDS = ("id", "code")


def joined(below: Document, above: Document) -> Document:
    """Return `below` with all that `above` says laid over it; new things of a list come last.

    Raises:
        Problems: an id that stands twice in one list of `above`.
    """
    into = Document(below.path, "")
    problems: list[Problem] = []
    value = _join(below, above, (), (), (), into, problems)
    if problems:
        raise Problems(problems)
    return Document(below.path, value, into.lines, into.origins)


def pruned(document: Document, hidden: Callable[[Trail, Plain], bool]) -> Document:
    """Return the document without each value of a mapping or list that is `hidden`, asked with its trail and value."""
    into = Document(document.path, "")
    value = _copy(document, document.value, (), (), into, hidden)
    return Document(document.path, value, into.lines, into.origins)


def at(document: Document, trail: Trail) -> Plain | None:
    """Return the value at `trail`, or nothing."""
    found: Plain = document.value
    for part in trail:
        inner: Plain | None = None
        if isinstance(found, dict) and isinstance(part, str):
            inner = found.get(part)
        elif isinstance(found, list) and isinstance(part, int) and part < len(found):
            inner = found[part]
        if inner is None:
            return None
        found = inner
    return found


def id_of(value: Plain) -> str:
    """Return the id by which a thing in a list is known, or nothing."""
    if isinstance(value, dict):
        for name in _IDS:
            found = value.get(name)
            if isinstance(found, str):
                return found
    return ""


def by_id(value: Plain) -> bool:
    """Return whether `value` is a list of things with ids."""
    return isinstance(value, list) and bool(value) and all(map(id_of, value))


def called(name: str, document: Document, trail: Trail) -> str:
    """Return how a place in the file `name` is called for good: by ids, not by numbers that move."""
    parts = (
        (id_of(at(document, trail[: number + 1]) or "") or str(part)) if isinstance(part, int) else part
        for number, part in enumerate(trail)
    )
    return f"{name} {'.'.join(parts)}"


def _join(
    below: Document, above: Document, low: Trail, high: Trail, out: Trail, into: Document, problems: list[Problem]
) -> Plain:
    base, over = at(below, low), at(above, high)
    if isinstance(base, dict) and isinstance(over, dict):
        _mark(above if over else below, high if over else low, out, into)
        table: dict[str, Plain] = {}
        for name in (*base, *(name for name in over if name not in base)):
            if name in base and name in over:
                table[name] = _join(below, above, (*low, name), (*high, name), (*out, name), into, problems)
            elif name in base:
                table[name] = _copy(below, base[name], (*low, name), (*out, name), into)
            else:
                table[name] = _copy(above, over[name], (*high, name), (*out, name), into)
        return table
    if isinstance(base, list) and isinstance(over, list) and by_id(base) and by_id(over):
        _mark(below, low, out, into)
        places = {id_of(item): number for number, item in enumerate(over)}
        for number, item in enumerate(over):
            if places[id_of(item)] != number:
                what, fix = "the id stands twice in this list", "keep one of the two"
                problems.append(Problem(above.where((*high, number)), what, "each once", id_of(item), fix))
        items: list[Plain] = []
        for number, item in enumerate(base):
            here, other = (*out, number), places.pop(id_of(item), None)
            if other is None:
                items.append(_copy(below, item, (*low, number), here, into))
            else:
                items.append(_join(below, above, (*low, number), (*high, other), here, into, problems))
        for number in sorted(places.values()):
            items.append(_copy(above, over[number], (*high, number), (*out, len(items)), into))
        return items
    return _copy(above, "" if over is None else over, high, out, into)


def _copy(
    document: Document,
    value: Plain,
    trail: Trail,
    out: Trail,
    into: Document,
    hidden: Callable[[Trail, Plain], bool] = lambda trail, value: False,
) -> Plain:
    _mark(document, trail, out, into)
    if isinstance(value, dict):
        return {
            name: _copy(document, inner, (*trail, name), (*out, name), into, hidden)
            for name, inner in value.items()
            if not hidden((*trail, name), inner)
        }
    if isinstance(value, list):
        kept = [number for number, inner in enumerate(value) if not hidden((*trail, number), inner)]
        return [_copy(document, value[was], (*trail, was), (*out, now), into, hidden) for now, was in enumerate(kept)]
    return value


def _mark(document: Document, trail: Trail, out: Trail, into: Document) -> None:
    if trail in document.lines:
        into.lines[out] = document.lines[trail]
        into.origins[out] = document.origin(trail)
